package input

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/value"
)

// listRows is how many choices are seen at once where there are more, and nothing says how many lines there are.
const listRows = 8

// layout is where things stand in the last view.
type layout struct {
	isLine bool // all choices on one line
	first  int  // line of the first choice
	rows   int  // choices seen at once
	xs     []int
}

// View draws the choices while one is picked, and what was picked otherwise. Choices that fit on one line are always
// drawn.
func (c *choice) View(p model.Place, e Env) string {
	c.drawing(e)
	if !c.isFocused && c.cache.fits(p, e) {
		return c.cache.view
	}
	c.offer(p)
	switch {
	case !c.isFocused:
		return c.cache.keep(c.still(p, e), p, e)
	case c.layout.isLine:
		return c.line(p, e)
	}
	return c.column(p, e)
}

// plan decides between a line and a column.
func (c *choice) plan(p model.Place, e Env) layout {
	l := layout{rows: min(len(c.options), listRows)}
	if c.isFiltered() && (e.Height <= 0 || e.Height > 2) {
		l.first = 1
	}
	if e.Height > 0 {
		l.rows = max(1, min(len(c.options), e.Height-l.first-c.footRows(p, e, e.Height-l.first)))
	}
	if c.isMulti || c.isFiltered() || len(c.options) == 0 {
		return l
	}
	x := len(" ")
	for _, o := range c.options {
		l.xs = append(l.xs, x)
		x += len("( ) ") + lipgloss.Width(c.label(o, p)) + len("  ")
	}
	l.isLine = x+len("unanswered") <= e.Width && !strings.Contains(optionText(c.options), "\n")
	return l
}

func optionText(options []model.Option) string {
	var b strings.Builder
	for _, o := range options {
		b.WriteString(o.Label)
	}
	return b.String()
}

// label returns the words of a choice; the one that holds while nothing is answered says so.
func (c *choice) label(o model.Option, p model.Place) string {
	label := drawn(o.Label)
	if !c.isMulti && o.Value == p.Field.Default && !p.Field.IsSet() && p.State().Raw == "" {
		label += " (default)"
	}
	return label
}

// line draws the choices side by side, and under them what the highlighted one means.
func (c *choice) line(p model.Place, e Env) string {
	s := e.styles()
	picked, isDefault := pickedKeys(p)
	var b strings.Builder
	for i, o := range c.options {
		if i > 0 {
			b.WriteByte(' ')
		}
		if c.isFocused && i == c.on {
			b.WriteByte('>') // a highlight is not told by colour alone
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(c.look(i, slices.Contains(picked, o.Value), isDefault, s).Render(mark(picked, o.Value, isDefault, false) + c.label(o, p)))
	}
	if len(picked) == 0 || c.isStray() {
		b.WriteString("  " + s.Dim.Render(ansi.Truncate(c.unansweredWords(p), e.Width-lipgloss.Width(b.String())-2, "…")))
	}
	if !c.isFocused || e.Height == 1 || !hasHelp(c.options) {
		return b.String()
	}
	help := ""
	if c.on >= 0 {
		help = c.options[c.on].Help
	}
	for _, row := range rowsOf(help, e.Width, c.helpRows(1)) {
		b.WriteString("\n" + s.Dim.Render(row))
	}
	return b.String()
}

// look returns the style of a choice.
func (c *choice) look(i int, isPicked, isDefault bool, s *Styles) Pen {
	switch {
	case c.isFocused && i == c.on:
		return s.Active
	case isPicked && isDefault:
		return s.Dim
	case isPicked:
		return s.Picked
	}
	return s.Text
}

// mark returns the sign before a choice: a default that nobody confirmed is marked with a smaller one, but a tick, which space
// takes out, looks like any other.
func mark(picked []string, key string, isDefault, isMulti bool) string {
	i := slices.Index(picked, key)
	switch {
	case i < 0 && isMulti:
		return "[ ] "
	case i < 0:
		return "( ) "
	case isMulti:
		return "[x] "
	case isDefault:
		return "(·) "
	}
	return "(•) "
}

// isStray reports whether something was typed that is none of a few choices.
func (c *choice) isStray() bool {
	return c.isFocused && !c.isFiltered() && strings.TrimSpace(c.filter.text()) != "" && c.on < 0
}

// unansweredWords say why nothing is picked.
func (c *choice) unansweredWords(p model.Place) string {
	if c.isStray() {
		return strconv.Quote(c.filter.text()) + " is none of these"
	}
	if raw := p.State().Raw; raw != "" {
		return strconv.Quote(raw) + " is none of these"
	}
	return "unanswered"
}

// column draws the choices one a line, with the filter above and the state below.
func (c *choice) column(p model.Place, e Env) string {
	s := e.styles()
	var lines []string
	if c.layout.first == 1 {
		lines = append(lines, c.filterLine(e, s))
	}
	c.top = min(max(c.top, c.on-c.layout.rows+1), max(0, c.on))
	c.top = max(0, min(c.top, len(c.shown)-c.layout.rows))
	picked, isDefault := pickedKeys(p)
	for i := c.top; i < min(len(c.shown), c.top+c.layout.rows); i++ {
		o := c.options[c.shown[i]]
		sign := mark(picked, o.Value, isDefault, c.isMulti)
		if c.isMulti && c.isReordered(picked) && slices.Contains(picked, o.Value) {
			sign = "[" + strconv.Itoa(slices.Index(picked, o.Value)+1) + "] "
		}
		lines = append(lines, c.row(i, sign+c.label(o, p), o.Help, c.look(i, slices.Contains(picked, o.Value), isDefault, s)))
	}
	if len(c.options) == 0 {
		return s.Dim.Render(strings.Join(rowsOf(nothingOffered(p), e.Width, e.most(lineRows)), "\n"))
	}
	if e.Height != 1 || len(lines) == 0 {
		for _, row := range rowsOf(c.footing(p, picked, isDefault), e.Width, c.helpRows(len(lines))) {
			lines = append(lines, s.Dim.Render(row))
		}
	}
	return strings.Join(lines, "\n")
}

// isReordered reports whether the picked ones stand in another order than the choices.
func (c *choice) isReordered(picked []string) bool {
	last := -1
	for _, key := range picked {
		i := slices.IndexFunc(c.options, func(o model.Option) bool { return o.Value == key })
		if i < last {
			return true
		}
		last = i
	}
	return false
}

// row draws one choice, with its help where there is room. An arrow says that more choices stand above the first or below the last
// that is seen.
func (c *choice) row(i int, words, help string, look Pen) string {
	width := c.env.Width
	point, more := " ", " "
	if i == c.on {
		point = ">"
	}
	switch {
	case i == c.top+c.layout.rows-1 && i < len(c.shown)-1:
		more = "↓"
	case i == c.top && i > 0:
		more = "↑"
	}
	point += more
	words = ansi.Truncate(words, max(0, width-2), "…")
	line := point + look.Render(words)
	const leastHelp = 12
	if room := width - 2 - lipgloss.Width(words) - 2; help != "" && room >= leastHelp {
		line += "  " + c.env.styles().Dim.Render(ansi.Truncate(help, room, "…"))
	}
	return ansi.Truncate(line, width, "")
}

const filterWords = "filter: "

func (c *choice) filterLine(e Env, s *Styles) string {
	width := max(2, e.Width-len(filterWords))
	c.filter.resize(width)
	c.filter.show(1)
	line := s.Dim.Render(filterWords)
	if c.filter.isEmpty() {
		line += s.Dim.Render(ansi.Truncate("type to narrow the list", width, "…"))
	}
	c.filter.each(1, func(row string) {
		if row != "" {
			line += s.Box.Render(row)
		}
	})
	return ansi.Truncate(line, e.Width, "")
}

// footing returns the words under a column: what is unanswered, how many there are, what keys do.
func (c *choice) footing(p model.Place, picked []string, isDefault bool) string {
	var words []string
	switch {
	case len(c.shown) == 0:
		return "nothing fits; backspace widens the list"
	case c.on >= 0 && !c.hasRoom(c.options[c.shown[c.on]], p):
		full := c.inFull(c.options[c.shown[c.on]], p)
		more := strings.Join(append([]string{full}, c.counted()...), " · ")
		if len(rowsOf(more, c.env.Width, mostHelp+1)) > c.helpRows(c.layout.first+c.layout.rows) {
			return full
		}
		return more
	case len(picked) == 0 || c.isStray():
		words = append(words, c.unansweredWords(p))
	case isDefault && c.isMulti:
		words = append(words, "default, enter confirms")
	}
	words = append(words, c.counted()...)
	switch {
	case !c.isMulti && c.on < 0:
		words = append(words, "arrows choose")
	case !c.isMulti:
		words = append(words, "enter takes it")
	case !c.filter.isEmpty():
		words = append(words, "enter picks")
	case c.on >= 0 && slices.Contains(picked, c.options[c.shown[c.on]].Value):
		words = append(words, "space takes it out")
	default:
		words = append(words, "space picks")
	}
	if c.isMulti && len(picked) > 1 {
		words = append(words, "shift+up/down reorders")
	}
	return strings.Join(words, " · ")
}

// nothingOffered says where choices would come from, and how to get there.
func nothingOffered(p model.Place) string {
	const nothing = "nothing to choose from yet"
	list, ok := source(p)
	switch {
	case !ok:
		return nothing
	case strings.HasPrefix(p.Path, list.Path+"."):
		return nothing + ": it takes another row of \"" + list.Field.Label + "\"; add it first"
	}
	return nothing + ": add it to \"" + list.Field.Label + "\" in " + list.Section.About().Title + " (space goes there)"
}

// source returns the list whose rows a question offers.
func source(p model.Place) (model.Place, bool) {
	if p.Field.Ref == "" || p.Scope.A == nil {
		return model.Place{}, false
	}
	list, err := p.Scope.A.At(p.Field.Ref)
	return list, err == nil && list.Field.List() != nil
}

// still draws what is picked.
func (c *choice) still(p model.Place, e Env) string {
	s, st := e.styles(), p.State()
	picked, isDefault := pickedKeys(p)
	look := s.Text
	var words string
	switch {
	case st.NA != nil:
		words, look = naWords(p), s.Dim
	case c.layout.isLine:
		return c.line(p, e)
	case len(picked) == 0 && st.Raw != "":
		words, look = c.unansweredWords(p), s.Doubt
	case len(picked) == 0:
		words, look = "unanswered", s.Dim
	default:
		words = c.pickedWords(p, picked)
		if isDefault {
			words += " (default)"
		}
		if p.Standing() == model.Defaulted {
			look = s.Dim
		}
	}
	rows := rowsOf(words, e.Width, e.most(lineRows))
	for i, row := range rows {
		rows[i] = look.Render(row)
	}
	return strings.Join(rows, "\n")
}

func (c *choice) pickedWords(p model.Place, picked []string) string {
	if _, isZone := p.Field.At.(*value.Zone); isZone && p.Field.IsSet() {
		return p.Field.Show(c.env.Context.Style)
	}
	labels := make([]string, len(picked))
	for i, key := range picked {
		labels[i] = key
		if j := slices.IndexFunc(c.options, func(o model.Option) bool { return o.Value == key }); j >= 0 {
			labels[i] = c.options[j].Label
		}
	}
	return strings.Join(labels, ", ")
}

// Cursor stands at the filter while one is typed, otherwise on the mark of the highlighted choice.
func (c *choice) Cursor() *tea.Cursor {
	switch {
	case !c.isFocused || !c.env.Focused:
		return nil
	case c.layout.isLine:
		x := 1
		if c.on >= 0 && c.on < len(c.layout.xs) {
			x += c.layout.xs[c.on]
		}
		return tea.NewCursor(x, 0)
	case c.layout.first == 1 && (!c.filter.isEmpty() || c.on < 0):
		x, _ := c.filter.caret()
		return tea.NewCursor(len(filterWords)+x, 0)
	case c.on < 0:
		return tea.NewCursor(0, c.layout.first)
	}
	return tea.NewCursor(3, c.layout.first+c.on-c.top)
}

// Click picks the choice under the mouse.
func (c *choice) Click(x, y int, p model.Place, e Env) Result {
	c.event(e)
	if !c.isFocused {
		return Result{}
	}
	c.offer(p)
	on := c.top + y - c.layout.first
	if c.layout.isLine {
		on = len(c.layout.xs) - 1
		for on > 0 && c.layout.xs[on] > x {
			on--
		}
		if y != 0 {
			return Result{}
		}
	}
	if y < c.layout.first || on < 0 || on >= len(c.shown) || on-c.top >= c.layout.rows && !c.layout.isLine {
		return Result{}
	}
	c.on = on
	return c.pick(p)
}
