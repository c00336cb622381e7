package lines

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"engross/model"
	"engross/model/value"
	"engross/ui"
	"engross/ui/input"
)

// mostChoices is how many choices are told with a question; `choices` tells the others.
const mostChoices = 8

// fewChoices is how many are told with each question that has them. More are told once.
const fewChoices = 4

var yesNo = []model.Option{{Value: "yes", Label: "yes"}, {Value: "no", Label: "no"}}

// choicesAt returns what can be chosen, in the order in which it is numbered; nil for free text. Of time zones only those
// that the addresses make likely: there are too many to number.
func choicesAt(p model.Place) []model.Option {
	if p.Object == nil {
		return nil
	}
	switch p.Field.At.(type) {
	case *value.Answer:
		return yesNo
	case *value.Text, *value.Set:
		return p.Field.Choices()
	case *value.Zone:
		var out []model.Option
		for _, z := range model.LikelyZones(p) {
			out = append(out, model.Option{Value: z.String(), Label: z.Show(value.Style{})})
		}
		return out
	}
	return nil
}

// tellChoices tells the choices with their numbers, at most so many; 0 is all.
func (a *asking) tellChoices(p model.Place, most int) {
	all := choicesAt(p)
	defer func() {
		if a.hasSource() {
			a.hint("add choice", "`add` and a name adds who or what is missing to its list, and comes back here.")
		}
	}()
	if len(all) == 0 {
		a.tellNothing(p.Field.Ref)
		return
	}
	shown := all
	if most > 0 && p.Field.Near > 0 {
		most = min(most, p.Field.Near)
	}
	if most > 0 && len(all) > most {
		shown = all[:most]
	}
	var parts []string
	usual := strings.Split(p.Field.Default, ",")
	isUsual := p.Field.Default != "" && (!p.Field.IsSet() || a.s.Standing(p) == "default") // beside another answer it would read like one
	for i, o := range all {
		if i >= len(shown) && !(isUsual && slices.Contains(usual, o.Value)) { // what is usual is told wherever it stands
			continue
		}
		text := o.Label
		if isNumbered(p) {
			text = strconv.Itoa(i+1) + " " + text
		}
		if isUsual && slices.Contains(usual, o.Value) {
			text += " (default)"
		}
		parts = append(parts, text)
	}
	text := "Choices: " + strings.Join(parts, ", ")
	if len(parts) < len(all) {
		text += ", and " + strconv.Itoa(len(all)-len(parts)) + " more, which `choices` tells"
	}
	key := "choices " + text
	if most > 0 && len(shown) > fewChoices && a.told[key] {
		a.say("Choices: %d, which were told before; `choices` tells them again.", len(all))
		return
	}
	a.told[key] = true
	a.out.say(sentence(text))
	if _, isZone := p.Field.At.(*value.Zone); isZone {
		a.hint("zone", "Any other time zone is found by its name, or by a city in it, such as Europe/Berlin.")
	}
	if _, isSet := p.Field.At.(*value.Set); isSet {
		a.hint("set", "Several may be named, with commas between them.")
	}
	if isNumbered(p) {
		a.hint("choice", "Say the number or the beginning of the name.")
	} else {
		a.hint("clause", "Say the number or the heading of a clause; `/choices` and some words tells those with these words.")
	}
}

// tellNothing says which list has to be filled before anything can be chosen.
func (a *asking) tellNothing(list string) {
	p, ok := a.s.Place(list)
	switch {
	case list == "":
	case !ok || p.Field.List() == nil:
		a.say("There is nothing to choose from yet.")
	case p.Field.List().Len() == 0:
		a.say("There is nothing to choose from yet: %s of %s has no rows. `/go %s` leads there.", quoted(p.Field.Label), p.Section.About().Title, p.Field.Label)
	case strings.HasPrefix(a.path, list+"."):
		a.say("There is nothing to choose from yet: no other row fits here.")
	default:
		a.say("There is nothing to choose from: no row of %s, in %s, fits here. `/go %s` leads there.", quoted(p.Field.Label), p.Section.About().Title, p.Field.Label)
	}
}

// isNumbered reports whether choices are told by their position: those with numbers of their own are not.
func isNumbered(p model.Place) bool { return p.Field.Ref != ui.ClausesOf }

// tellSomeChoices tells all choices, or those with some words.
func (a *asking) tellSomeChoices(words string) {
	p := a.place()
	if words == "" {
		a.tellChoices(p, 0)
		return
	}
	n := 0
	for i, o := range choicesAt(p) {
		if !hasWords(o.Label+" "+o.Help, words) {
			continue
		}
		n++
		if isNumbered(p) {
			a.out.item(i+1, o.Label)
		} else {
			a.out.say("- " + o.Label)
		}
	}
	if n == 0 {
		a.say("No choice has these words.")
	}
}

// knows reports whether a text is all of what one of the choices is called, so that it answers even if it is a command as well.
func (a *asking) knows(text string) bool {
	return slices.ContainsFunc(choicesAt(a.place()), func(o model.Option) bool { return strings.EqualFold(o.Label, text) })
}

// canonical turns numbers of choices into the choices. A text that names a choice is left as it is, even if it is a number.
func canonical(p model.Place, text string) string {
	if w, isWeek := p.Field.At.(*value.Week); isWeek {
		return withHours(*w, text)
	}
	all := choicesAt(p)
	if len(all) == 0 {
		return text
	}
	if _, isSet := p.Field.At.(*value.Set); !isSet {
		return numbered(text, all, isNumbered(p))
	}
	parts := strings.Split(text, ",")
	if fields := strings.Fields(text); len(parts) == 1 && len(fields) > 1 && !slices.ContainsFunc(fields, isNoNumber) {
		parts = fields
	}
	for i, part := range parts {
		parts[i] = numbered(strings.TrimSpace(part), all, isNumbered(p))
	}
	return strings.Join(parts, ",")
}

// besides asks of hours on days that were closed so far whether the others hold no more; they are often meant besides.
func (t *talk) besides(p model.Place, text string) (string, error) {
	stood, ok := input.StoodBeside(p, text, t.s.Context())
	if !ok {
		return text, nil
	}
	said, err := t.choose("So far: "+stood+".", []choice{{"also", "add these hours to them", ""}, {"only", "these hours alone", ""}}, 0)
	if said == "also" {
		text = "also " + text
	}
	return text, err
}

// withHours gives days without hours the hours that all open days have had so far: "mon-thu" only changes the days.
func withHours(was value.Week, text string) string {
	var known string
	for d := range time.Saturday + 1 {
		opening, closing, isOpen := was.Hours(d)
		hours := " " + opening.String() + "-" + closing.String()
		switch {
		case !isOpen:
		case known != "" && known != hours:
			return text
		default:
			known = hours
		}
	}
	var now value.Week
	if known == "" || now.Read(text, value.Context{}) == nil || now.Read(text+known, value.Context{}) != nil {
		return text
	}
	return text + known
}

// tellHours says once of a length in hours which hours were taken.
func (a *asking) tellHours(p model.Place) {
	if text := a.s.HoursOf(p); text != "" && !a.told[text] {
		a.told[text] = true
		a.say("%s.", text)
	}
}

func isNoNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err != nil
}

func numbered(text string, all []model.Option, isNumbered bool) string {
	for _, o := range all {
		if strings.EqualFold(text, o.Label) || text == o.Value {
			return o.Value
		}
	}
	if n, err := strconv.Atoi(text); isNumbered && err == nil && n >= 1 && n <= len(all) {
		return all[n-1].Value
	}
	return text
}

func hasWords(text, words string) bool {
	text = strings.ToLower(text)
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool { return !strings.Contains(text, w) })
}

// beginsWords reports whether each word begins one of a text.
func beginsWords(text, words string) bool {
	all := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool {
		return !slices.ContainsFunc(all, func(x string) bool { return strings.HasPrefix(x, w) })
	})
}
