package lines

import (
	"errors"

	"engross/model"
	"engross/ui"
)

// This file begins a new agreement.

// start asks what a new agreement begins with. Where the talk ends in the middle, the agreement of a name that was said is
// begun all the same, so that the name is not lost.
func (h *home) start() error {
	n := ui.New{Preset: "generic", Mode: "rep"}
	steps := []func(*ui.New) error{h.client, h.business, h.answerer}
	for at := 0; at < len(steps); {
		switch err := steps[at](&n); {
		case errors.Is(err, errBack) && at > 0:
			at--
		case errors.Is(err, errEnd) && n.Client != "":
			return h.begun(n)
		case err != nil:
			return err
		default:
			at++
		}
	}
	return h.opened(h.o.Drafts.Create(n))
}

// begun keeps what was said of a new agreement when the talk ends.
func (h *home) begun(n ui.New) error {
	if _, err := h.o.Drafts.Create(n); err != nil {
		return &ui.NotSavedError{Cause: err}
	}
	h.say("The agreement with %s is begun and stands in the list.", n.Client)
	return errEnd
}

func (h *home) client(n *ui.New) error {
	ask := "A new agreement. Client: who gets the service? Empty leaves it for later."
	if n.Client != "" {
		ask = "Client: who gets the service? Empty keeps " + n.Client + "."
	}
	text, err := h.explained(ask, "Say the name of the company that gets the service, as people call it. Its full name is asked later.")
	if err == nil && text != "" {
		n.Client = text
	}
	return err
}

func (h *home) business(n *ui.New) error {
	preset, err := h.choose("Line of business:", choicesOf(model.PresetOptions()), usualOf(model.PresetOptions(), n.Preset))
	if err == nil {
		n.Preset = preset
	}
	return err
}

func (h *home) answerer(n *ui.New) error {
	mode, err := h.choose("Who answers:", choicesOf(model.Modes), usualOf(model.Modes, n.Mode))
	if err == nil {
		n.Mode = mode
	}
	return err
}

func choicesOf(options []model.Option) []choice {
	out := make([]choice, len(options))
	for i, o := range options {
		out[i] = choice{o.Value, o.Label, o.Help}
	}
	return out
}

func usualOf(options []model.Option, value string) int {
	for i, o := range options {
		if o.Value == value {
			return i
		}
	}
	return 0
}
