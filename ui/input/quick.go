package input

import (
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/value"
)

// quickDays are the keys that change a whole date that stands in the box: today, a day on, a day back, and the ends of
// its month and year.
var quickDays = map[string]func(d, today value.Date) value.Date{
	"t": func(_, today value.Date) value.Date { return today },
	"+": func(d, _ value.Date) value.Date { return d.AddDays(1) },
	"-": func(d, _ value.Date) value.Date { return d.AddDays(-1) },
	"m": func(d, _ value.Date) value.Date { return value.NewDate(d.Year(), d.Month(), 1) },
	"h": func(d, _ value.Date) value.Date { return value.NewDate(d.Year(), d.Month(), d.DaysInMonth()) },
	"y": func(d, _ value.Date) value.Date { return value.NewDate(d.Year(), time.January, 1) },
	"r": func(d, _ value.Date) value.Date { return value.NewDate(d.Year(), time.December, 31) },
}

// DateKeys are the keys of a date, each with what it does; none for every other question. The first three work in an empty box
// too, the others on a date that stands in it.
func DateKeys(p model.Place) [][2]string {
	if _, ok := p.Field.At.(*value.Date); !ok {
		return nil
	}
	return [][2]string{
		{"t", "today"},
		{"+", "a day on"},
		{"-", "a day back"},
		{"c", "the month as a calendar, to choose a day in"},
		{"m", "first day of the month that stands there"},
		{"h", "last day of that month"},
		{"y", "first day of that year"},
		{"r", "last day of that year"},
	}
}

// dateHints name these keys where a date stands in the box, in as many words as there is room for.
var dateHints = []string{
	"t today, + or - a day, m or h ends of the month, y or r of the year, c calendar",
	"t + - a day, m h month, y r year, c calendar",
	"keys t + - m h y r, c calendar",
	"t + - m h y r, c calendar",
	"c calendar",
}

// dateHint is what follows how a date was read, on a line of so many cells.
func dateHint(said string, w int) string {
	for _, h := range dateHints {
		if all := said + " · " + h; ansi.StringWidth(all) <= w {
			return all
		}
	}
	return said
}

// quickDate does what a quick key says and reports whether the key was one. In an empty box t, + and - give today,
// tomorrow and yesterday. When another key follows the first one, that was the beginning of "tomorrow", "mar 1" or "+30d"
// and the box holds just what was typed. A date that is still being typed is never a whole one, so no key of it is quick.
func (b *box) quickDate(key string, p model.Place, e Env) bool {
	if _, ok := p.Field.At.(*value.Date); !ok {
		return false
	}
	today := e.Context.Today
	do, isQuick := quickDays[key]
	switch {
	case b.quick != "" && !isQuick:
		b.ed.set(b.quick + key)
		b.quick, b.yields = "", false
		return true
	case b.ed.isEmpty():
		if !today.IsSet() || key != "t" && key != "+" && key != "-" {
			return false
		}
		b.quick, b.yields = key, true
		b.ed.set(do(today, today).Edit(e.Context.Style))
		return true
	case !isQuick || !b.isWholeDate(e):
		return false
	}
	var d value.Date
	if err := d.Read(b.ed.text(), e.Context); err != nil {
		return false
	}
	if next := do(d, today); next.IsSet() {
		b.ed.set(next.Edit(e.Context.Style))
	}
	b.quick, b.yields = "", true
	if !b.isTouched {
		b.quick = key
	}
	return true
}

// isWholeDate reports whether the box holds a date just as the program writes it, with the caret behind it.
func (b *box) isWholeDate(e Env) bool {
	var d value.Date
	text := b.ed.text()
	if err := d.Read(text, e.Context); err != nil || !d.IsSet() || b.ed.at != b.ed.end() {
		return false
	}
	return text == d.Edit(e.Context.Style) || text == d.String()
}

// isPrinted reports whether a key's name is the text that it types.
func isPrinted(key string) bool {
	r, n := utf8.DecodeRuneInString(key)
	return key != "" && (n == len(key) || n > 1) && r > ' '
}
