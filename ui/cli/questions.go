package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"engross/model"
)

// questionJSON is one open point as --json prints it.
type questionJSON struct {
	Path     string `json:"path"`
	Section  string `json:"section"`
	Of       string `json:"of,omitempty"` // the row or party it is about
	Question string `json:"question"`
	Why      string `json:"why"`            // required, parked, not readable, asked for
	Now      string `json:"now,omitempty"`  // the answer so far, or what was typed
	Note     string `json:"note,omitempty"` // of a parked question
	Owner    string `json:"owner,omitempty"`
}

// Why a question is open.
const (
	whyParked   = "parked"
	whyTyped    = "not readable"
	whyRequired = "required"
	whyAsked    = "still to be asked"
)

func (h *house) questionsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "questions AGREEMENT",
		Short: "Print the follow-up list: what is parked, and what is still open",
		Long: "The list is text to paste into a message after the call. " +
			"--json prints an array of {path, section, of, question, why, now, note, owner}.",
		Args: cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
	}
	asJSON := jsonFlag(c)
	c.RunE = h.deed(func(args []string) error {
		t, err := h.find(args[0])
		if err != nil {
			return err
		}
		open := openQuestions(t.Agreement)
		if *asJSON {
			return h.json(open)
		}
		h.followUp(t, open)
		return nil
	})
	return c
}

// openQuestions collects what is parked, unreadable, required, or on the 30-minute path and not answered.
func openQuestions(a *model.Agreement) []questionJSON {
	out := []questionJSON{}
	a.Walk(func(p model.Place) {
		if p.Row != nil || p.Field.Skip {
			return
		}
		why := whyOpen(p)
		if why == "" {
			return
		}
		st := p.State()
		q := questionJSON{Path: p.Path, Section: p.Section.About().Title, Question: question(a, p), Why: why, Now: p.Field.Show(a.Style())}
		q.Of = subject(a, p)
		if st.Raw != "" {
			q.Now = st.Raw
		}
		if st.Parked != nil {
			q.Note, q.Owner = st.Parked.Note, st.Parked.Owner
		}
		out = append(out, q)
	})
	return out
}

func whyOpen(p model.Place) string {
	switch st := p.Standing(); {
	case p.State().Parked != nil:
		return whyParked
	case st == model.Unreadable:
		return whyTyped
	case st != model.NotAsked:
		return ""
	case p.Field.Required:
		return whyRequired
	case p.Field.Fast && !p.Field.Private:
		return whyAsked
	}
	return ""
}

// subject is the row or the party that a question is about; the other questions speak for themselves.
func subject(a *model.Agreement, p model.Place) string {
	for at := p.Path; strings.Contains(at, "."); {
		at = at[:strings.LastIndex(at, ".")]
		if up, err := a.At(at); err == nil && up.Row != nil {
			return model.Title(model.Scope{A: a, Up: up.Object}, up.Row)
		}
	}
	party, _, _ := strings.Cut(p.Path, ".")
	if party != "provider" && party != "client" {
		return ""
	}
	group, err := a.At(party)
	must(err)
	return group.Field.Label
}

// question is what to ask: in spoken words for a client, else by its label.
func question(a *model.Agreement, p model.Place) string {
	if p.Field.Ask != "" && a.Info.Mode != "owner" {
		return p.Field.Ask
	}
	return p.Field.Label
}

func (h *house) followUp(t target, open []questionJSON) {
	if len(open) == 0 {
		h.say("Nothing is open in %s.", t.name)
		return
	}
	h.say("Open points of %s, %s", t.name, h.today.Show(t.Agreement.Style()))
	section := ""
	for _, q := range open {
		if q.Section != section {
			h.say("\n%s", q.Section)
			section = q.Section
		}
		text := q.Question
		if q.Of != "" {
			text = q.Of + ": " + text
		}
		h.say("- %s (%s)", text, q.Why)
		for _, more := range [][2]string{{"so far", q.Now}, {"note", q.Note}, {"with", q.Owner}} {
			if more[1] != "" {
				h.say("  %s: %s", more[0], more[1])
			}
		}
	}
}
