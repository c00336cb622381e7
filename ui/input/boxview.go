package input

import (
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/value"
)

// Rows of boxes.
const (
	lineRows  = 3  // a line wraps into at most so many rows before it scrolls
	longRows  = 2  // least rows of a long text
	mostRows  = 12 // a long text grows up to here, then it scrolls
	exampleBy = "e.g. "
	freelyBy  = "type here, " // before it in a text of several lines, which a list looks like
)

// View draws the box while it is edited, and the answer in words otherwise.
func (b *box) View(p model.Place, e Env) string {
	b.drawing(e)
	b.ed.resize(boxWidth(p.Field, e.Width))
	if !b.isFocused {
		if b.cache.fits(p, e) {
			return b.cache.view
		}
		return b.cache.keep(b.still(p, e), p, e)
	}
	return b.edited(p, e)
}

// edited draws the box with what is typed, the unit behind it, and under it how it was read.
func (b *box) edited(p model.Place, e Env) string {
	s, width := e.styles(), boxWidth(p.Field, e.Width)
	height := b.height(e, b.ed.total())
	b.ed.show(height)
	var out strings.Builder
	n := 0
	put := func(row string) {
		if n > 0 {
			out.WriteByte('\n')
		}
		chosen := 0
		if b.yields {
			chosen = len(row)
		}
		out.WriteString(s.Active.Render(row[:chosen])) // a selected text is what typing replaces
		out.WriteString(s.Box.Render(pad(row, width)[chosen:]))
		if n == 0 && p.Field.Unit != "" && width < e.Width {
			out.WriteString(s.Dim.Render(ansi.Truncate(" "+unit(p.Field.Unit, b.ed.text()), e.Width-width, "")))
		}
		n++
	}
	if b.ed.isEmpty() {
		rows := b.ghost(p.Field, width, height)
		out.WriteString(strings.Join(rows, "\n"))
		n = len(rows)
	} else {
		b.ed.each(height, put)
	}
	for n < height {
		put("")
	}
	b.cal.isOpen = b.cal.isOpen && hasRoomForCalendar(e)
	if b.cal.isOpen {
		out.WriteByte('\n')
		out.WriteString(strings.Join(b.cal.lines(e, s), "\n"))
		return out.String()
	}
	if under, look, ok := b.under(p, e, height); ok {
		out.WriteByte('\n')
		out.WriteString(look.Render(ansi.Truncate(under, e.Width, "…")))
	}
	return out.String()
}

// ghost draws an empty box: the default that holds, or an example, in at most height rows.
func (b *box) ghost(f model.Field, width, height int) []string {
	e, s, box := b.env, b.env.styles(), width
	words := defaultWords(f, e.Context)
	if words != "" {
		width = e.Width // it is not typed in the box, and the unit is part of it
	} else if f.Example != "" {
		words = exampleBy + f.ExampleIn(e.Context.Style)
		if b.long {
			words = freelyBy + words
		}
	}
	rows := rowsOf(words, width, height)
	for i, row := range rows {
		rows[i] = s.Dim.Render(row) + s.Box.Render(strings.Repeat(" ", max(0, box-lipgloss.Width(row))))
	}
	if len(rows) == 0 {
		rows = append(rows, s.Box.Render(strings.Repeat(" ", box)))
	}
	if f.Unit != "" && width < e.Width {
		rows[0] += s.Dim.Render(ansi.Truncate(" "+f.Unit, e.Width-width, ""))
	}
	return rows
}

// under returns the line under the box and its look, and whether the box has one.
func (b *box) under(p model.Place, e Env, height int) (string, Pen, bool) {
	_, isDate := p.Field.At.(*value.Date)
	switch {
	case e.Height == 1:
		return "", Pen{}, false
	case b.long:
		total := b.ed.total()
		_, y := b.ed.caret()
		return "row " + strconv.Itoa(y+1) + " of " + strconv.Itoa(total), b.env.styles().Dim, total > height
	case isDate && b.ed.isEmpty():
		return "t today, + or - a day, c calendar", b.env.styles().Dim, true
	case !hasReading(p.Field, b.ed.text()):
		return b.ways(), b.env.styles().Dim, b.isFull && e.Width >= lipgloss.Width(replaceWays)
	}
	said := reading(p.Field, b.report(), e.Context)
	if said == "" {
		return b.ways(), b.env.styles().Dim, true
	}
	if isDate && b.isWholeDate(e) {
		said = dateHint(said, e.Width)
	}
	return said, b.env.styles().Reading, true
}

const replaceWays = "typing replaces it · ← edits · ctrl+u empties"

// ways says how to be rid of the text that stood in the box: what is set off by its colors alone is not seen everywhere.
func (b *box) ways() string {
	switch {
	case b.yields:
		return replaceWays
	case b.isFull && !b.ed.isEmpty():
		return "ctrl+u empties it"
	}
	return ""
}

// hasReading reports whether what is typed can differ from what is printed, so that it is said how it was read.
func hasReading(f model.Field, typed string) bool {
	switch f.At.(type) {
	case *value.Count:
		return strings.ContainsFunc(typed, unicode.IsLetter) // with a unit of its own, or in words
	case *value.Date, *value.MonthDay, *value.Amount, *value.Limit, *value.Clock, *value.Span, *value.Week, *value.Percent, *value.Qty, *value.Phone:
		return true
	}
	return false
}

// reading returns how typed text was read: "Sunday, March 1, 2026", "$1,250.00"; "" while it cannot be read.
func reading(f model.Field, typed string, c value.Context) string {
	v, err := read(f, typed, c)
	if err != nil || !v.IsSet() {
		return ""
	}
	style := styleOf(f, c)
	if d, ok := v.(*value.Date); ok {
		return d.Weekday().String() + ", " + d.Show(style)
	}
	f.At = v
	if shown := withUnit(f, f.Show(style)); shown != strings.TrimSpace(typed) {
		return shown
	}
	return ""
}

// still draws a box that is not edited: the answer in words.
func (b *box) still(p model.Place, e Env) string {
	s := e.styles()
	words, look := Shown(p, e.Context), s.Text
	switch p.Standing() {
	case model.Unreadable:
		look = s.Doubt
	case model.DeclaredNA:
		words, look = naWords(p), s.Dim
	case model.Defaulted:
		look = s.Dim
	}
	if words == "" {
		return s.Box.Render(strings.Repeat(" ", boxWidth(p.Field, e.Width)))
	}
	rows := rowsOf(words, e.Width, b.height(e, lineRows))
	for i, row := range rows {
		rows[i] = look.Render(row)
	}
	return strings.Join(rows, "\n")
}

func naWords(p model.Place) string {
	if why := reason(p.State()); why != "" {
		return "not applicable: " + why
	}
	return "not applicable"
}

// height returns the number of rows of a box whose text has total of them.
func (b *box) height(e Env, total int) int {
	least, most := 1, lineRows
	if b.long {
		least, most = b.rows, mostRows
	}
	h := min(max(total, least), most)
	if e.Height > 0 {
		h = min(h, max(1, e.Height-1))
	}
	return h
}

// boxWidth returns the cells of a box: as wide as its kind of answer needs, with room for the unit behind it.
func boxWidth(f model.Field, room int) int {
	width := room
	switch f.At.(type) {
	case *value.Count, *value.Qty, *value.Percent, *value.Currency, *value.Clock:
		width = 14
	case *value.Amount, *value.Limit, *value.Span, *value.Date:
		width = 24
	case *value.Phone:
		width = 32
	}
	if f.Unit != "" {
		room -= lipgloss.Width(f.Unit) + 1
	}
	return max(2, min(width, room))
}

func pad(row string, width int) string {
	return row + strings.Repeat(" ", max(0, width-lipgloss.Width(row)))
}

// Cursor returns the caret of the box.
func (b *box) Cursor() *tea.Cursor {
	if !b.isFocused || !b.env.Focused {
		return nil
	}
	if b.cal.isOpen {
		return tea.NewCursor(b.cal.caret(b.env))
	}
	x, y := b.ed.caret()
	return tea.NewCursor(x, y-b.ed.top)
}
