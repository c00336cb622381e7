package input

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/value"
)

// calendar is the month under the box of a date, on request. Moving about in it types the day into the box.
type calendar struct {
	isOpen bool
	day    value.Date
}

// calendarMoves are the keys of the open calendar.
var calendarMoves = map[string]func(d value.Date) value.Date{
	"left":   func(d value.Date) value.Date { return d.AddDays(-1) },
	"right":  func(d value.Date) value.Date { return d.AddDays(1) },
	"up":     func(d value.Date) value.Date { return d.AddDays(-7) },
	"down":   func(d value.Date) value.Date { return d.AddDays(7) },
	"pgup":   func(d value.Date) value.Date { return d.AddMonths(-1) },
	"pgdown": func(d value.Date) value.Date { return d.AddMonths(1) },
	"home":   func(d value.Date) value.Date { return value.NewDate(d.Year(), d.Month(), 1) },
	"end":    func(d value.Date) value.Date { return value.NewDate(d.Year(), d.Month(), d.DaysInMonth()) },
}

// opensCalendar opens the calendar if a key is c in a date box that is empty or holds a whole date.
func (b *box) opensCalendar(key string, p model.Place, e Env) bool {
	if _, ok := p.Field.At.(*value.Date); !ok || key != "c" || !hasRoomForCalendar(b.env) || !b.ed.isEmpty() && !b.isWholeDate(e) {
		return false
	}
	day := e.Context.Today
	if v, err := read(p.Field, b.ed.text(), e.Context); err == nil && v.IsSet() {
		day = *v.(*value.Date)
	}
	b.cal = calendar{isOpen: day.IsSet(), day: day}
	b.quick = ""
	return b.cal.isOpen
}

func hasRoomForCalendar(e Env) bool { return e.Height <= 0 || e.Height > calendarAbove }

// calendarKey takes a key of the open calendar; false for keys that it has no use for, which close it.
func (b *box) calendarKey(key string, e Env) (Result, bool) {
	if move := calendarMoves[key]; move != nil {
		if to := move(b.cal.day); to.IsSet() {
			b.choose(to, e)
		}
		return b.changed(false), true
	}
	b.cal.isOpen = false
	switch key {
	case "enter", "space":
		b.choose(b.cal.day, e)
		r := b.changed(true)
		if key == "enter" {
			r.Move = Next
		}
		return r, true
	case "esc", "c":
		return Result{}, true
	}
	return Result{}, false
}

func (b *box) choose(day value.Date, e Env) {
	b.cal.day, b.isTouched, b.yields = day, true, true
	b.ed.set(day.Edit(e.Context.Style))
}

// wantsInCalendar reports whether the open calendar has a use for a key.
func wantsInCalendar(key string) bool {
	switch key {
	case "enter", "space", "esc", "c":
		return true
	}
	return calendarMoves[key] != nil
}

// firstWeekday is the day a week begins with where dates are written in a style.
func firstWeekday(s value.Style) time.Weekday {
	if s.Dates == value.USLong {
		return time.Sunday
	}
	return time.Monday
}

// Sizes of the calendar in cells and lines.
const (
	dayCells      = 3
	calendarAbove = 2 // lines above the weeks: the box and the names of the days
)

// cell returns where a day of the shown month stands: its column and its week.
func (c calendar) cell(day int, first time.Weekday) (column, week int) {
	start := value.NewDate(c.day.Year(), c.day.Month(), 1)
	n := (int(start.Weekday())-int(first)+7)%7 + day - 1
	return n % 7, n / 7
}

// weeks returns which weeks of the month are shown where lines are scarce: from the first on, or the one of the day.
func (c calendar) weeks(e Env) (from, to int) {
	first := firstWeekday(e.Context.Style)
	_, last := c.cell(c.day.DaysInMonth(), first)
	n := last + 1
	if e.Height > 0 {
		n = max(1, min(n, e.Height-calendarAbove))
	}
	_, here := c.cell(c.day.Day(), first)
	from = min(max(0, here-n+1), last+1-n)
	return from, from + n
}

// lines draws the names of the days and the weeks. The day is marked with a sign as well as by style.
func (c calendar) lines(e Env, s *Styles) []string {
	first := firstWeekday(e.Context.Style)
	var names strings.Builder
	for i := range 7 {
		names.WriteString(" " + ((first + time.Weekday(i)) % 7).String()[:2])
	}
	month := c.day.Month().String()
	if e.Width < names.Len()+len("  September 2026") {
		month = month[:3]
	}
	out := []string{s.Dim.Render(fmt.Sprintf("%s %s %d", names.String(), month, c.day.Year()))}
	from, to := c.weeks(e)
	for range to - from {
		out = append(out, "")
	}
	for day := 1; day <= c.day.DaysInMonth(); day++ {
		column, week := c.cell(day, first)
		if week < from || week >= to {
			continue
		}
		text := fmt.Sprintf("%*d", dayCells, day)
		if day == c.day.Day() {
			text = s.Active.Render(fmt.Sprintf("%*s", dayCells, ">"+strconv.Itoa(day)))
		}
		line := &out[week-from+1]
		if *line == "" {
			*line = strings.Repeat(" ", column*dayCells)
		}
		*line += text
	}
	for i, line := range out {
		out[i] = ansi.Truncate(line, e.Width, "")
	}
	return out
}

// caret returns the cell of the day, counted from the top of the view.
func (c calendar) caret(e Env) (x, y int) {
	column, week := c.cell(c.day.Day(), firstWeekday(e.Context.Style))
	from, _ := c.weeks(e)
	return min(column*dayCells+1, max(0, e.Width-1)), calendarAbove + week - from
}

// clicked chooses the day under the mouse; false where there is none.
func (b *box) clicked(x, y int, e Env) bool {
	from, to := b.cal.weeks(e)
	for day := 1; day <= b.cal.day.DaysInMonth(); day++ {
		column, week := b.cal.cell(day, firstWeekday(e.Context.Style))
		if week >= from && week < to && week-from == y-calendarAbove && x >= 0 && column == x/dayCells {
			b.choose(value.NewDate(b.cal.day.Year(), b.cal.day.Month(), day), e)
			return true
		}
	}
	return false
}
