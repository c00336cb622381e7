package input

import (
	"strings"

	"charm.land/lipgloss/v2"
)

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

// pen draws in one style. A style itself draws underlined text letter by letter, a hundred times as much work.
type pen struct{ before, after string }

func penOf(s lipgloss.Style) pen {
	const nib = "•"
	before, after, _ := strings.Cut(s.Render(nib), nib)
	return pen{before, after}
}

// draw returns text in the pen's style; no text stays none.
func (p pen) draw(text string) string {
	if text == "" || p.before == "" && p.after == "" {
		return text
	}
	return p.before + text + p.after
}

// pens are the pens of one set of styles.
type pens struct {
	styles                                         *Styles
	isMade                                         bool
	box, text, dim, reading, active, picked, doubt pen
}

// of returns the pens of styles, those it made before where they are the same.
func (p *pens) of(s *Styles) *pens {
	if p.isMade && p.styles == s {
		return p
	}
	*p = pens{styles: s, isMade: true}
	if s != nil {
		p.box, p.text, p.dim, p.reading = penOf(s.Box), penOf(s.Text), penOf(s.Dim), penOf(s.Reading)
		p.active, p.picked, p.doubt = penOf(s.Active), penOf(s.Picked), penOf(s.Doubt)
	}
	return p
}
