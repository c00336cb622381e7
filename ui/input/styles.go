package input

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Styles are the looks of inputs. The zero value draws plain text.
type Styles struct {
	Box     Pen // the line that is typed in, filled to the width of the box
	Text    Pen // an answer that stands
	Dim     Pen // a default, an answer nobody confirmed, "unanswered", units and hints
	Reading Pen // the line under a box that says how the text was read
	Active  Pen // the choice the highlight is on
	Picked  Pen // a choice that is picked
	Doubt   Pen // text that could not be read
}

// Pen draws in one style, whose codes are worked out once: a style works them out for each text, and draws underlined text
// letter by letter. The zero value draws plain text.
type Pen struct{ before, after string }

// NewPen makes the pen of a style. Borders, margins and padding are not taken over: who draws counts cells.
func NewPen(s lipgloss.Style) Pen {
	const nib = "•"
	before, after, _ := strings.Cut(s.Render(nib), nib)
	return Pen{before, after}
}

// Render returns a text in the pen's style; no text stays none.
func (p Pen) Render(text string) string {
	if text == "" || p.before == "" && p.after == "" {
		return text
	}
	return p.before + text + p.after
}

var plain Styles

// styles are the styles to draw in.
func (e Env) styles() *Styles {
	if e.Styles == nil {
		return &plain
	}
	return e.Styles
}
