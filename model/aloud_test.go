package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"engross/model"
	"engross/model/value"
)

// kept are the private questions that nobody asks aloud, each with the reason.
var kept = map[string]string{
	"Info.begun":                   "the day is known",
	"Service.catalogId":            "the catalogue fills it in",
	"Definition.source":            "where the meaning was taken from is seen, not asked",
	"Definition.agreedProvider":    "asked within the provider’s own house",
	"OwnClause.locked":             "keeps a slip of the hand from this computer",
	"Review.notes":                 "notes are for nobody else",
	"Review.waivers":               "a finding is left by who prepares the agreement",
	"Waiver.path":                  "the review fills it in",
	"Waiver.said":                  "the review fills it in",
	"Waiver.date":                  "the review fills it in",
	"Attorney.fingerprint":         "read from the screen, not asked of anybody",
	"SignaturesScreen.fingerprint": "read from the screen, not asked of anybody",
	"Files.watermark":              "how a draft looks is decided by who sends it",
	"Letterhead.logo":              "the profile is filled in alone",
	"Letterhead.color":             "the profile is filled in alone",
	"Letterhead.size":              "the profile is filled in alone",
}

// mostSaid is how many words can be said in one breath.
const mostSaid = 22

// eachObject visits every object of the agreement with what it asks.
func eachObject(a *model.Agreement, visit func(name string, fields []model.Field)) {
	var object func(s model.Scope, o model.Object)
	object = func(s model.Scope, o model.Object) {
		fields := o.Fields(s)
		visit(strings.TrimPrefix(fmt.Sprintf("%T", o), "*model."), fields)
		inner := model.Scope{A: s.A, Up: o}
		for _, f := range fields {
			if g := f.Group(); g != nil {
				object(inner, g)
			}
			for i := range rowsIn(f) {
				object(inner, f.List().Row(i))
			}
		}
	}
	for _, s := range a.Sections() {
		object(model.Scope{A: a}, s)
	}
}

func rowsIn(f model.Field) int {
	if l := f.List(); l != nil {
		return l.Len()
	}
	return 0
}

// spoken are the agreements whose questions are looked at: those of a preset, those of an agreement with a row in every
// list, and those of a profile.
func spoken(t *testing.T) map[string]*model.Agreement {
	t.Helper()
	a, err := model.New(model.NewOptions{Preset: "dental_medical"})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*model.Agreement{"preset": withRows(t, a), "one of each": model.OneOfEach(), "profile": model.NewProfile()}
}

func TestEveryQuestionIsSaidAloud(t *testing.T) {
	met := map[string]bool{}
	for name, a := range spoken(t) {
		eachObject(a, func(object string, fields []model.Field) {
			for _, f := range fields {
				if f.Group() != nil {
					continue
				}
				key := object + "." + f.Key
				met[key] = true
				switch _, silent := kept[key]; {
				case f.Ask == "" && !silent:
					t.Errorf("%s: %s has no sentence to say aloud", name, key)
				case f.Ask != "" && silent:
					t.Errorf("%s: %s stands among those that are not asked aloud and says %q", name, key, f.Ask)
				case f.Ask == "" && !f.Private:
					t.Errorf("%s: %s is printed, so that it has to be asked", name, key)
				}
			}
		})
	}
	for key, why := range kept {
		if !met[key] || why == "" {
			t.Errorf("%s is no question any more, or has no reason", key)
		}
	}
}

func TestWhatIsSaidAloudIsOneShortSentence(t *testing.T) {
	for name, a := range spoken(t) {
		eachObject(a, func(object string, fields []model.Field) {
			said := map[string]string{}
			for _, f := range fields {
				if f.Ask == "" {
					continue
				}
				key := name + ": " + object + "." + f.Key
				if n := len(strings.Fields(f.Ask)); n > mostSaid {
					t.Errorf("%s has %d words, more than %d: %q", key, n, mostSaid, f.Ask)
				}
				if i := strings.IndexAny(f.Ask, "?!.;"); i != len(f.Ask)-1 || f.Ask[i] != '?' && f.Ask[i] != '.' {
					t.Errorf("%s is not one sentence: %q", key, f.Ask)
				}
				if first := []rune(f.Ask)[0]; !unicode.IsUpper(first) {
					t.Errorf("%s does not begin with a capital: %q", key, f.Ask)
				}
				if strings.ContainsFunc(f.Ask, func(r rune) bool { return unicode.IsControl(r) || r == '\'' || r == '"' }) {
					t.Errorf("%s has characters in it that nobody says: %q", key, f.Ask)
				}
				if strings.EqualFold(strings.TrimPrefix(f.Ask, "What is the "), f.Label+"?") {
					t.Errorf("%s asks no more than its label: %q", key, f.Ask)
				}
				if other, ok := said[f.Ask]; ok {
					t.Errorf("%s asks the same as %s: %q", key, other, f.Ask)
				}
				said[f.Ask] = f.Key
			}
		})
	}
}

// TestAFigureIsNotAskedForByYesOrNo holds that what is asked can be answered by what is wanted.
func TestAFigureIsNotAskedForByYesOrNo(t *testing.T) {
	for name, a := range spoken(t) {
		eachObject(a, func(object string, fields []model.Field) {
			for _, f := range fields {
				word, _, _ := strings.Cut(f.Ask, " ")
				switch f.At.(type) {
				case *value.Count, *value.Amount, *value.Percent, *value.Qty, *value.Date, *value.Span, *value.Clock, *value.MonthDay:
					switch word {
					case "Is", "Are", "Do", "Does", "Has", "Have", "May", "Can", "Will", "Would", "Should", "Shall":
						t.Errorf("%s: %s.%s wants a figure and asks for yes or no: %q", name, object, f.Key, f.Ask)
					}
				case *value.Answer:
					switch word {
					case "Who", "Whom", "Whose", "What", "Which", "How", "When", "Where", "Why":
						t.Errorf("%s: %s.%s wants yes or no and asks for more: %q", name, object, f.Key, f.Ask)
					}
				}
			}
		})
	}
}

// TestHelpTakesNoSide holds that the help of a question that is printed can be read by the rep, by the owner, and by the
// client who gets a question sheet: what a side has or does is said of the provider or the client.
func TestHelpTakesNoSide(t *testing.T) {
	for name, a := range spoken(t) {
		eachObject(a, func(object string, fields []model.Field) {
			for _, f := range fields {
				if f.Private || name == "profile" {
					continue
				}
				for _, w := range strings.FieldsFunc(f.Help, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' }) {
					if slices.Contains([]string{"we", "us", "our", "ours", "We", "Our", "Ours"}, w) {
						t.Errorf("%s: the help of %s.%s speaks for one side: %q", name, object, f.Key, f.Help)
					}
				}
			}
		})
	}
}
