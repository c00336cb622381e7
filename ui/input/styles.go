package input

import "charm.land/lipgloss/v2"

// Styles are the looks of inputs. The zero value draws plain text. No style may add borders, margins or padding:
// the inputs count cells themselves.
type Styles struct {
	Box     lipgloss.Style // the line that is typed in, filled to the width of the box
	Text    lipgloss.Style // an answer that stands
	Dim     lipgloss.Style // a default, an answer nobody confirmed, "unanswered", units and hints
	Reading lipgloss.Style // the line under a box that says how the text was read
	Active  lipgloss.Style // the choice the highlight is on
	Picked  lipgloss.Style // a choice that is picked
	Doubt   lipgloss.Style // text that could not be read
}

var plain Styles

// styles returns the styles of e, plain ones where it brings none.
func (e Env) styles() *Styles {
	if e.Styles == nil {
		return &plain
	}
	return e.Styles
}
