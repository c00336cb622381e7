package input

import (
	"errors"
	"strings"

	"engross/model"
	"engross/model/value"
)

// copyOf returns a value of its own with the same answer: reading into it leaves the agreement alone.
func copyOf(v value.Value) value.Value {
	switch v := v.(type) {
	case *value.Text:
		return clone(v)
	case *value.Date:
		return clone(v)
	case *value.MonthDay:
		return clone(v)
	case *value.Clock:
		return clone(v)
	case *value.Span:
		return clone(v)
	case *value.Amount:
		return clone(v)
	case *value.Limit:
		return clone(v)
	case *value.Qty:
		return clone(v)
	case *value.Percent:
		return clone(v)
	case *value.Count:
		return clone(v)
	case *value.Answer:
		return clone(v)
	case *value.Week:
		return clone(v)
	case *value.Zone:
		return clone(v)
	case *value.Phone:
		return clone(v)
	case *value.Email:
		return clone(v)
	case *value.Set:
		return clone(v)
	case *value.Lines:
		return clone(v)
	case *value.Currency:
		return clone(v)
	}
	return nil
}

func clone[T any, P value.Pointer[T]](v P) value.Value {
	c := *v
	return P(&c)
}

// isSame reports whether two answers are of one kind and equal. It allocates nothing.
func isSame(v, w value.Value) bool {
	switch v := v.(type) {
	case *value.Text:
		return equal(v, w)
	case *value.Date:
		return equal(v, w)
	case *value.MonthDay:
		return equal(v, w)
	case *value.Clock:
		return equal(v, w)
	case *value.Span:
		return equal(v, w)
	case *value.Amount:
		return equal(v, w)
	case *value.Limit:
		return equal(v, w)
	case *value.Qty:
		return equal(v, w)
	case *value.Percent:
		return equal(v, w)
	case *value.Count:
		return equal(v, w)
	case *value.Answer:
		return equal(v, w)
	case *value.Week:
		return equal(v, w)
	case *value.Zone:
		return equal(v, w)
	case *value.Phone:
		return equal(v, w)
	case *value.Email:
		return equal(v, w)
	case *value.Set:
		return equal(v, w)
	case *value.Lines:
		return equal(v, w)
	case *value.Currency:
		return equal(v, w)
	}
	return false
}

func equal[T comparable](v *T, w any) bool {
	o, ok := w.(*T)
	return ok && *v == *o
}

// styleOf returns the style in which the answers of a question are written.
func styleOf(f model.Field, c value.Context) value.Style {
	if f.Currency != "" {
		c.Currency = f.Currency
	}
	return c.Style
}

// boxText returns the text a box starts with: what was typed and could not be read, or the answer as it is typed.
func boxText(p model.Place, c value.Context) string {
	if raw := p.State().Raw; raw != "" {
		return raw
	}
	v := p.Field.Value()
	if v == nil || !v.IsSet() {
		return ""
	}
	if p.Field.IsYear() {
		return p.Field.Text()
	}
	return v.Edit(styleOf(p.Field, c))
}

// read returns what typed text means as an answer to f, without touching the agreement.
func read(f model.Field, typed string, c value.Context) (value.Value, error) {
	v := copyOf(f.Value())
	if v == nil {
		return nil, errors.New("not a single answer")
	}
	f.At = v
	err := f.Read(typed, c)
	return v, err
}

// Problem says why the text that was typed at a place could not be read, as a *value.ReadError that names what was
// expected and gives an example. It is nil where the answer could be read, and costs one reading of the text.
func Problem(p model.Place, c value.Context) error {
	raw := p.State().Raw
	if raw == "" || p.Field.Value() == nil {
		return nil
	}
	_, err := read(p.Field, raw, c)
	return err
}

// Shown returns the answer of a place in the words that the blurred input shows, with its unit: "12 months",
// "60 days (default)", "March 1, 2026"; the text as typed where it could not be read; "" where nothing holds.
func Shown(p model.Place, c value.Context) string {
	st, f := p.State(), p.Field
	switch {
	case st.Raw != "":
		return st.Raw
	case f.Value() == nil:
		return ""
	case f.Value().IsSet():
		return beside(f, withUnit(f, shownValue(f, c)))
	case f.Default != "" && st.NA == nil:
		return defaultWords(f, c)
	}
	return ""
}

// beside adds to a set answer what another one says of it.
func beside(f model.Field, text string) string {
	if f.Beside == "" {
		return text
	}
	return text + ", " + f.Beside
}

// shownValue returns a set answer as printed; lists of texts keep one a line.
func shownValue(f model.Field, c value.Context) string {
	switch v := f.Value().(type) {
	case *value.Lines:
		return v.String()
	case *value.Text:
		if o, ok := f.Option(v.String()); ok {
			return o.Label
		}
		return v.String()
	}
	return f.Show(styleOf(f, c))
}

// Usual returns what holds where a question is not answered, with its unit; "" for a question without a default.
func Usual(p model.Place, c value.Context) string {
	return strings.TrimSuffix(defaultWords(p.Field, c), " (default)")
}

// defaultWords returns "60 days (default)", or "" for a question without a default.
func defaultWords(f model.Field, c value.Context) string {
	if f.Default == "" {
		return ""
	}
	v, err := defaultOf(f)
	if err != nil {
		return ""
	}
	f.At = v
	return withUnit(f, shownValue(f, c)) + " (default)"
}

// defaultOf returns the default as a value.
func defaultOf(f model.Field) (value.Value, error) {
	v := copyOf(f.Value())
	if v == nil {
		return nil, errors.New("not a single answer")
	}
	return v, v.UnmarshalText([]byte(f.Default))
}

// withUnit adds the word after the box, in the singular after 1.
func withUnit(f model.Field, shown string) string {
	if f.Unit == "" || shown == "" || strings.HasSuffix(shown, f.Unit) {
		return shown
	}
	if rest, ok := strings.CutPrefix(f.Unit, "%"); ok && strings.HasSuffix(shown, "%") {
		return shown + rest
	}
	return shown + " " + unit(f.Unit, shown)
}

func unit(word, number string) string {
	switch {
	case number != "1":
		return word
	case word == "people":
		return "person"
	}
	return strings.TrimSuffix(word, "s")
}
