package model_test

import (
	"regexp"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// withRows returns the agreement with a row in every list, down to the lists within rows, so that each question is met.
func withRows(t *testing.T, a *model.Agreement) *model.Agreement {
	t.Helper()
	for range 6 { // deeper lists appear once the rows above them are there
		var empty []string
		a.Walk(func(p model.Place) {
			if p.Row == nil && p.Field.List() != nil && p.Field.List().Len() == 0 && !p.Field.Skip {
				empty = append(empty, p.Path)
			}
		})
		if len(empty) == 0 {
			return a
		}
		e := a.Edit("a row in every list")
		for _, list := range empty {
			if _, err := e.Add(list, "row"); err != nil {
				t.Fatal(err)
			}
		}
		a, _ = e.Done()
	}
	t.Fatal("lists without end")
	return nil
}

// eachField visits the questions of every object of the agreement, groups included, asked or not.
func eachField(a *model.Agreement, visit func(path string, f model.Field)) {
	var object func(s model.Scope, o model.Object, path string)
	object = func(s model.Scope, o model.Object, path string) {
		for _, f := range o.Fields(s) {
			at := strings.TrimPrefix(path+"."+f.Key, ".")
			visit(at, f)
			inner := model.Scope{A: s.A, Up: o}
			if g := f.Group(); g != nil {
				object(inner, g, at)
			}
			if l := f.List(); l != nil {
				for i := range l.Len() {
					object(inner, l.Row(i), at+"."+l.Row(i).Key())
				}
			}
		}
	}
	for _, s := range a.Sections() {
		object(model.Scope{A: a}, s, "")
	}
}

// drafts are agreements that between them ask nearly every question.
func drafts(t *testing.T) map[string]*model.Agreement {
	t.Helper()
	all := map[string]*model.Agreement{"blank": withRows(t, &model.Agreement{})}
	for _, p := range model.Presets {
		a, err := model.New(model.NewOptions{Preset: p.Name})
		if err != nil {
			t.Fatal(err)
		}
		all[p.Name] = withRows(t, a)
	}
	return all
}

func TestEveryQuestionIsWorded(t *testing.T) {
	for name, a := range drafts(t) {
		eachField(a, func(path string, f model.Field) {
			if f.Label == "" {
				t.Errorf("%s: %s has no label", name, path)
			}
			if f.At == nil || f.Value() == nil && f.List() == nil && f.Group() == nil {
				t.Errorf("%s: %s is bound to nothing that holds an answer", name, path)
			}
			if f.Help == "" && f.Group() == nil {
				t.Errorf("%s: %s has no help", name, path)
			}
			if f.Example == "" && isTyped(f) {
				t.Errorf("%s: %s is typed and shows no example", name, path)
			}
			for _, words := range []string{f.Label, f.Ask, f.Help} {
				if strings.Contains(words, "!") || strings.Contains(words, "  ") || words != strings.TrimSpace(words) {
					t.Errorf("%s: %s says %q", name, path, words)
				}
			}
		})
	}
}

// isTyped reports whether an answer is typed, not chosen.
func isTyped(f model.Field) bool {
	switch f.At.(type) {
	case *value.Answer, *value.Set:
		return false
	}
	return f.Value() != nil && f.Choices() == nil && f.Ref == ""
}

func TestEveryAgreementScreenIsNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range (&model.Agreement{}).Sections() {
		about := s.About()
		if about.Key == "" || about.Title == "" || about.Help == "" {
			t.Errorf("a screen has a name missing: %+v", about)
		}
		if seen[about.Key] {
			t.Errorf("two screens are called %s", about.Key)
		}
		seen[about.Key] = true
	}
}

func TestKeysAreUniqueAndLowerCamel(t *testing.T) {
	camel := regexp.MustCompile(`^[a-z][a-zA-Z0-9]*$`)
	for name, a := range drafts(t) {
		seen := map[string]bool{}
		eachField(a, func(path string, f model.Field) {
			if seen[path] {
				t.Errorf("%s: %s stands twice", name, path)
			}
			seen[path] = true
			if !camel.MatchString(f.Key) {
				t.Errorf("%s: %s is not a lower-camel name", name, path)
			}
			if f.Key == "id" || f.Key == "state" {
				t.Errorf("%s: %s is a name that the file format itself uses", name, path)
			}
		})
	}
}

func TestEveryDefaultReads(t *testing.T) {
	for name, a := range drafts(t) {
		eachField(a, func(path string, f model.Field) {
			if f.Default == "" {
				return
			}
			v := f.Value()
			if v == nil {
				t.Errorf("%s: %s is no single answer and has a default", name, path)
				return
			}
			if err := v.UnmarshalText([]byte(f.Default)); err != nil {
				t.Errorf("%s: the default of %s: %v", name, path, err)
				return
			}
			if got := f.Text(); got != f.Default {
				t.Errorf("%s: the default of %s is %q, which is %q in canonical form", name, path, f.Default, got)
			}
			if _, ok := f.Option(f.Default); len(f.Options) > 0 && !ok && !strings.Contains(f.Default, ",") {
				t.Errorf("%s: the default of %s is %q, which is none of its choices", name, path, f.Default)
			}
		})
	}
}

func TestEveryExampleReads(t *testing.T) {
	for name, a := range drafts(t) {
		eachField(a, func(path string, f model.Field) {
			if f.Example == "" || f.Value() == nil {
				return
			}
			if err := f.Read(f.Example, ctx); err != nil {
				t.Errorf("%s: the example of %s: %v", name, path, err)
			}
		})
	}
}

// TestExamplesAreTypedInTheStyleOfTheAgreement holds that who copies an example is understood: a date with the day first
// and a comma before the decimals where the agreement writes them so.
func TestExamplesAreTypedInTheStyleOfTheAgreement(t *testing.T) {
	for _, style := range []value.Style{{}, {Dates: value.EULong, Numbers: value.Dot}, {Dates: value.ISO, Numbers: value.Space}} {
		eachField(model.OneOfEach(), func(path string, f model.Field) {
			if f.Example == "" || f.Value() == nil {
				return
			}
			usual := value.Context{Today: ctx.Today}
			if err := f.Read(f.Example, usual); err != nil {
				t.Fatalf("the example of %s: %v", path, err)
			}
			want := f.Text()
			if err := f.Read(f.ExampleIn(style), value.Context{Style: style, Today: ctx.Today}); err != nil {
				t.Errorf("the example of %s, %q in the style %v, does not read: %v", path, f.ExampleIn(style), style, err)
			} else if got := f.Text(); got != want {
				t.Errorf("the example of %s, %q in the style %v, reads as %q, want %q", path, f.ExampleIn(style), style, got, want)
			}
		})
	}
}

func TestChoicesAreDistinct(t *testing.T) {
	for name, a := range drafts(t) {
		eachField(a, func(path string, f model.Field) {
			values, labels := map[string]bool{}, map[string]bool{}
			for _, o := range f.Options {
				if o.Value == "" || o.Label == "" || values[o.Value] || f.Ref == "" && labels[o.Label] {
					t.Errorf("%s: %s offers %+v twice or without words", name, path, o)
				}
				values[o.Value], labels[o.Label] = true, true
			}
		})
	}
}

func TestAYearHasNoMarkBetweenItsDigits(t *testing.T) {
	a := agreed(t, "generic", "provider.credentials.soc", "provider.credentials.soc.year=2025")
	p, err := a.At("provider.credentials.soc.year")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.Field.Show(a.Style()), "2025"; got != want {
		t.Errorf("the year shows as %s, want %s", got, want)
	}
}

// TestARowWithoutAnswersHasNoName holds that no row is called by its id, which means nothing to people.
func TestARowWithoutAnswersHasNoName(t *testing.T) {
	e := new(model.Agreement).Edit("rows")
	for _, list := range []string{"contacts", "clauses", "sites", "equipment"} {
		path, err := e.Add(list, "jsoh9c")
		if err != nil {
			t.Fatal(err)
		}
		p, err := e.Agreement().At(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := model.Title(p.Scope, p.Row); got != model.Unnamed {
			t.Errorf("a new row of %s is called %q, want %q", list, got, model.Unnamed)
		}
	}
}
