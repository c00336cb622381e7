package input

import (
	"slices"

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

// footRows is how many rows below a column the longest help of a choice takes that has no room behind it. A few choices stay
// on the screen above it.
func (c *choice) footRows(p model.Place, e Env) int {
	const leastChoices = 2
	longest := ""
	for _, o := range c.options {
		if len(o.Help) > len(longest) && !c.hasRoom(o, p) {
			longest = c.inFull(o, p)
		}
	}
	return max(1, min(len(rowsOf(longest, e.Width, mostHelp)), e.Height-leastChoices-1))
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
