package input

import (
	"strings"

	"engross/model"
	"engross/model/value"
)

// isAlso reports whether a text begins like an addition to what stands.
func isAlso(text string) bool {
	switch strings.ToLower(text) {
	case "also ", "and ", "plus ":
		return true
	}
	return false
}

// stoodWeek are the weekly hours of an answer, or the usual ones; unset for other questions.
func stoodWeek(p model.Place) value.Week {
	w, isWeek := p.Field.At.(*value.Week)
	if !isWeek {
		return value.Week{}
	}
	if w.IsSet() || p.Field.Default == "" {
		return *w
	}
	usual, _ := value.Parse[value.Week](p.Field.Default)
	return usual
}

// stoodHours are the weekly hours of an answer, or the usual ones, as they are typed; "" for other questions.
func stoodHours(p model.Place, text string, c value.Context) string {
	if w := stoodWeek(p); text == "" && w.IsSet() {
		return w.Edit(styleOf(p.Field, c))
	} else if !w.IsSet() {
		return ""
	}
	return text
}

// StoodBeside returns the weekly hours that stand at a question, if a text gives hours on other days alone: whoever types that
// may mean them besides.
func StoodBeside(p model.Place, text string, c value.Context) (stood string, ok bool) {
	w := stoodWeek(p)
	var typed value.Week
	if _, isMore := value.Also(text); isMore || !w.IsSet() || typed.Read(text, c) != nil || !w.IsBeside(typed) {
		return "", false
	}
	return w.Show(styleOf(p.Field, c)), true
}

// sayOthers tells who leaves hours on other days than those that stood what became of these.
func (b *box) sayOthers(p model.Place) string {
	var stood, now value.Week
	if !b.isTouched || b.stood == "" || stood.Read(b.stood, b.env.Context) != nil || now.Read(b.ed.text(), b.env.Context) != nil || !stood.IsBeside(now) {
		return ""
	}
	style := styleOf(p.Field, b.env.Context)
	return "Now " + now.Show(style) + " alone. “also " + now.Edit(style) + "” adds to hours that stand; ctrl+z brings them back."
}
