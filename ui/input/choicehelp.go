package input

import (
	"slices"
	"strconv"

	"charm.land/lipgloss/v2"

	"engross/model"
)

// mostHelp is how many rows the help of a choice may take below the choices.
const mostHelp = 6

// helpRows is how many rows there are for help below some other lines.
func (c *choice) helpRows(used int) int {
	if c.env.Height <= 0 {
		return mostHelp
	}
	return max(1, min(mostHelp, c.env.Height-used))
}

func hasHelp(options []model.Option) bool {
	return slices.ContainsFunc(options, func(o model.Option) bool { return o.Help != "" })
}

// footRows is how many of some rows the help of the highlighted choice takes below a column, where it has no room behind it, with
// how many choices there are where not all are seen. A few of them stay on the screen above it.
func (c *choice) footRows(p model.Place, e Env, all int) int {
	const leastChoices = 2
	words := ""
	if c.on >= 0 && c.on < len(c.shown) && !c.hasRoom(c.options[c.shown[c.on]], p) {
		words = c.inFull(c.options[c.shown[c.on]], p)
	}
	rows := func(words string) int {
		return max(1, min(len(rowsOf(words, e.Width, mostHelp)), e.Height-leastChoices-1))
	}
	if n := rows(words); words == "" || len(c.options) <= all-n {
		return n
	}
	return rows(words + " · 10 of 10")
}

// counted says how many choices there are where not all are seen, and which of them is highlighted.
func (c *choice) counted() []string {
	switch n := len(c.shown); {
	case n <= c.layout.rows:
		return nil
	case c.on < 0:
		return []string{strconv.Itoa(n) + " choices"}
	default:
		return []string{strconv.Itoa(c.on+1) + " of " + strconv.Itoa(n)}
	}
}

// inFull says what a choice means, and its words before that where they had no room.
func (c *choice) inFull(o model.Option, p model.Place) string {
	words := c.label(o, p)
	switch {
	case lipgloss.Width(words)+len("> ( ) ") <= c.env.Width:
		return o.Help
	case o.Help == "":
		return words
	}
	return words + ": " + o.Help
}

// hasRoom reports whether the help of a choice fits behind it.
func (c *choice) hasRoom(o model.Option, p model.Place) bool {
	return lipgloss.Width(c.label(o, p))+len("> ( )   ")+lipgloss.Width(o.Help) <= c.env.Width
}
