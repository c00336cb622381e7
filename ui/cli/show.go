package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"engross/model"
	"engross/store"
)

// answerJSON is one answer as --json prints it.
type answerJSON struct {
	Path     string               `json:"path"`
	Section  string               `json:"section"`
	Label    string               `json:"label"`
	Value    string               `json:"value,omitempty"` // canonical
	Text     string               `json:"text,omitempty"`  // as the agreement prints it
	Standing string               `json:"standing"`
	By       string               `json:"by,omitempty"`
	Source   string               `json:"source,omitempty"`
	Typed    string               `json:"typed,omitempty"` // what could not be read
	Parked   *model.Parked        `json:"parked,omitempty"`
	NA       *model.NotApplicable `json:"na,omitempty"`
	Notes    []model.Note         `json:"notes,omitempty"`
}

// shownJSON is what `engross show --json` prints.
type shownJSON struct {
	ID          string         `json:"id,omitempty"`
	Number      string         `json:"number,omitempty"`
	Client      string         `json:"client,omitempty"`
	State       string         `json:"state"` // words of model.Statuses
	Progress    string         `json:"progress"`
	Monthly     string         `json:"monthly,omitempty"`
	Fingerprint string         `json:"fingerprint"` // see model.Agreement.Fingerprint
	Answers     []answerJSON   `json:"answers"`
	Exports     []store.Export `json:"exports,omitempty"` // what left the program, the newest first
}

func (h *house) showCommand() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "show AGREEMENT [PATH...]",
		Short: "Print the answers with their paths",
		Long: "With PATHs, only the answers there and below. The fingerprint changes with everything that the agreement says. --json prints {id, number, client, state, progress, monthly, fingerprint, answers, exports}, " +
			"each answer as {path, section, label, value, text, standing, by, source, typed, parked, na, notes}.",
		Example: "engross show harbor\nengross show harbor costs.lists.main --all",
		Args:    cobra.MinimumNArgs(1), ValidArgsFunction: h.agreements,
	}
	asJSON := jsonFlag(c)
	c.Flags().BoolVar(&all, "all", false, "also defaults, and questions without an answer")
	c.RunE = h.deed(func(args []string) error {
		t, err := h.find(args[0])
		if err != nil {
			return err
		}
		paths, err := h.paths(t.Agreement, args[1:])
		if err != nil {
			return err
		}
		a := t.Agreement
		exports, err := h.exports(t)
		if err != nil {
			return err
		}
		answers := answersOf(a, a.Sections(), paths, all)
		if *asJSON {
			r := h.listRow(a)
			return h.json(shownJSON{ID: t.ID, Number: r.Number, Client: r.Client, State: r.State, Progress: r.Progress, Monthly: r.Monthly, Fingerprint: a.Fingerprint(), Answers: answers, Exports: exports})
		}
		if len(paths) == 0 {
			h.head(t, exports)
		}
		h.print(answers)
		return nil
	})
	return c
}

// exports is what was exported of an agreement of the store.
func (h *house) exports(t target) ([]store.Export, error) {
	if t.file != "" {
		return nil, nil
	}
	return h.store.Exports(t.ID)
}

// head tells which agreement this is, and when it left the program last.
func (h *house) head(t target, exports []store.Export) {
	r := h.listRow(t.Agreement)
	words := []string{t.name, r.State, r.Progress + " answered"}
	if r.Monthly != "" {
		words = append(words, r.Monthly+" a month")
	}
	if t.ID != "" {
		words = append(words, "id "+t.ID)
	}
	h.say("%s", strings.Join(words, ", "))
	h.say("fingerprint %s", t.Agreement.Fingerprint())
	if len(exports) == 0 {
		return
	}
	last := exports[0]
	said := "exported " + h.when(last.At) + " as " + strings.Join(last.Formats, ", ")
	if last.IsFinal {
		said += ", final"
	}
	if last.To != "" {
		said += ", for " + last.To
	}
	h.say("%s", said)
}

// paths resolves paths as a person types them.
func (h *house) paths(a *model.Agreement, typed []string) ([]string, error) {
	var out []string
	for _, path := range typed {
		path, err := a.Edit("look").Resolve(path, h.newID)
		if err != nil {
			return nil, err
		}
		out = append(out, path)
	}
	return out, nil
}

// answersOf collects the answers of sections. With paths these are the ones at and below them, the defaults included;
// with all also the questions that have no answer.
func answersOf(a *model.Agreement, sections []model.Section, paths []string, all bool) []answerJSON {
	out, eff := []answerJSON{}, model.Effective(a)
	for _, s := range sections {
		a.WalkSection(s, func(p model.Place) {
			if p.Row != nil || p.Field.Skip || !isUnder(p.Path, paths) || !all && isQuiet(p, len(paths) > 0) {
				return
			}
			x := answerOf(a, eff, p)
			x.Section = s.About().Title
			out = append(out, x)
		})
	}
	return out
}

// isQuiet reports whether a question is passed over because nobody said anything: it has no answer, is a default, or is
// a list whose rows speak for it.
func isQuiet(p model.Place, withDefaults bool) bool {
	switch st := p.Standing(); {
	case len(p.State().Notes) > 0:
		return false
	case st == model.NotAsked:
		return true
	case p.Field.List() != nil && p.Field.IsSet():
		return st == model.Answered || st == model.Defaulted
	}
	return p.Standing() == model.Defaulted && !p.Field.IsSet() && !withDefaults
}

func isUnder(path string, paths []string) bool {
	for _, p := range paths {
		if path == p || strings.HasPrefix(path, p+".") {
			return true
		}
	}
	return len(paths) == 0
}

// answerOf is one answer; a default is shown as it speaks in the effective agreement.
func answerOf(a, eff *model.Agreement, p model.Place) answerJSON {
	st := p.State()
	out := answerJSON{
		Path: p.Path, Label: p.Field.Label, Value: p.Field.Text(), Text: p.Field.Show(a.Style()), Standing: p.Standing().String(),
		By: string(st.By), Source: st.Source, Typed: st.Raw, Parked: st.Parked, NA: st.NA, Notes: st.Notes,
	}
	if !p.Field.IsSet() {
		out.By, out.Source = "", "" // whoever brought the row did not bring this
	}
	if l := p.Field.List(); l != nil {
		out.Text = plural(l.Len(), "row")
		if st.None {
			out.Text = "none"
		}
	}
	if said, err := eff.At(p.Path); err == nil && p.Standing() == model.Defaulted && p.Field.Value() != nil {
		out.Value, out.Text = said.Field.Text(), said.Field.Show(a.Style())
	}
	return out
}

// print writes answers by section. What follows the answer tells how it stands, unless a person answered.
func (h *house) print(answers []answerJSON) {
	section := ""
	var rows [][]string
	flush := func() {
		h.table(rows)
		rows = nil
	}
	for _, x := range answers {
		if x.Section != section {
			flush()
			h.say("\n%s", x.Section)
			section = x.Section
		}
		lines := strings.Split(x.words(), "\n")
		rows = append(rows, []string{"  " + x.Path, lines[0]})
		for _, line := range lines[1:] {
			rows = append(rows, []string{"", line})
		}
		for _, n := range x.Notes {
			rows = append(rows, []string{"", strings.TrimSpace("note " + n.On.String() + " " + n.At.String() + ": " + n.Text)})
		}
	}
	flush()
}

// words are the answer and how it stands.
func (x answerJSON) words() string {
	text := x.Text
	if x.Typed != "" {
		text = x.Typed
	}
	switch x.Standing {
	case model.Answered.String():
		return text
	case model.NotAsked.String():
		return "-"
	}
	note := x.Standing
	if x.Source != "" {
		note = "from " + x.Source
	}
	if x.Parked != nil && x.Parked.Note != "" {
		note += ": " + x.Parked.Note
	}
	if x.NA != nil && x.NA.Reason != "" {
		note += ": " + x.NA.Reason
	}
	return strings.TrimSpace(text + " [" + note + "]")
}
