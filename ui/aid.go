package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/clause"
	"engross/model/value"
	"engross/ui/input"
)

// Aid is what helps with a question: why it is asked, what is usual, what the agreement says with the answer that stands or is
// proposed, and an answer that fits.
type Aid struct {
	Why, Usual, Example string
	Says                []string // the sentences, each behind the heading of its clause, or why there are none
}

// aided is a screen that has a question in focus.
type aided interface {
	aided() (s *session, p model.Place, ok bool)
}

func (a *asker) aided() (*session, model.Place, bool) {
	p, ok := a.page.place()
	return a.s, p, ok
}

func (d *desk) aided() (*session, model.Place, bool) {
	s, p, ok := d.asker.aided()
	return s, p, ok && d.isAtPage()
}

func (r *rows) aided() (*session, model.Place, bool) {
	p, ok := r.s.place(r.here())
	return r.s, p, ok
}

// Aid helps with a question.
func (x *Sitting) Aid(p model.Place) Aid { return x.s.aid(p) }

// watchAid works out beside the screen what helps with the question at a path, of the agreement as it is now.
func (s *session) watchAid(h *help, path string) tea.Cmd {
	now := *s
	return func() tea.Msg {
		p, _ := now.place(path)
		return aidedMsg{h, now.aid(p)}
	}
}

// whyAsked is the help of a question, else the question itself.
func whyAsked(p model.Place) string {
	if p.Field.Help == "" {
		return p.Field.Ask
	}
	return p.Field.Help
}

func (s *session) aid(p model.Place) Aid {
	f := p.Field
	x := Aid{Why: whyAsked(p), Example: f.ExampleIn(s.context().Style), Says: s.sentencesAt(p)}
	preset, name := s.fromPreset(p.Path)
	switch {
	case preset != "":
		x.Usual = preset + ", in the answers for " + name
	case f.Default != "":
		x.Usual = input.Usual(p, s.context())
	default:
		x.Usual = "no answer fits most agreements"
	}
	if x.Example == "" {
		x.Example = s.exampleAt(p, preset)
	}
	return x
}

// exampleAt is an answer that fits where the question brings none of its own: that of the preset, if it has one.
func (s *session) exampleAt(p model.Place, preset string) string {
	f := p.Field
	choices := f.Choices()
	_, isYesNo := f.At.(*value.Answer)
	switch {
	case preset != "":
		return preset
	case f.Default != "":
		return input.Usual(p, s.context())
	case f.List() != nil:
		return s.rowLike(p)
	case len(choices) > 0:
		return line(choices[0].Label)
	case isYesNo:
		return "yes"
	}
	if list, ok := s.place(f.Ref); ok && f.Ref != "" {
		return "a name from “" + line(list.Field.Label) + "”"
	}
	return ""
}

// fromPreset is what the preset of the agreement answers at a path, and what it is called.
func (s *session) fromPreset(path string) (answer, name string) {
	if s.kind != anAgreement {
		return "", ""
	}
	preset := presetOf(s.a)
	a, err := model.New(model.NewOptions{Preset: preset, Mode: string(s.a.Info.Mode), Today: s.o.Today()})
	if err != nil {
		return "", ""
	}
	p, err := a.At(path)
	if err != nil || p.Row != nil || p.State().By != model.ByPreset && (p.Field.List() == nil || p.Field.List().Len() == 0) {
		return "", ""
	}
	at := slices.IndexFunc(model.PresetOptions(), func(o model.Option) bool { return o.Value == preset })
	if at < 0 {
		return "", ""
	}
	return line(shown(s, p)), model.PresetOptions()[at].Label
}

// rowLike is a row that a list could have: the examples of its first questions.
func (s *session) rowLike(p model.Place) string {
	const most = 3
	e := s.a.Edit("")
	path, err := e.Add(p.Path, "example")
	if err != nil {
		return ""
	}
	row, err := e.Agreement().At(path)
	if err != nil {
		return ""
	}
	var all []string
	for _, f := range row.Row.Fields(model.Scope{A: e.Agreement(), Up: row.Object}) {
		if text := f.ExampleIn(s.context().Style); text != "" && !f.Skip && len(all) < most {
			all = append(all, f.Label+": "+text)
		}
	}
	return strings.Join(all, "; ")
}

// sentencesAt are the first sentences that the answer of a question changes, those of clauses before tables and the cover.
func (s *session) sentencesAt(p model.Place) []string {
	const most, atMost = 3, 300
	if s.kind != anAgreement {
		return nil
	}
	r := renderOf(s, p.Path, &styles{}, 80)
	var clauses, tables []string
	for i := range r.text {
		x := &r.text[i]
		if x.marked.from >= x.marked.to {
			continue
		}
		said := strings.TrimSpace(cut(line(x.text[x.marked.from:x.marked.to]), atMost))
		if x.isGrid {
			said = strings.Replace(said, " | ", ": ", 1)
		}
		if lead := strings.TrimSpace(x.lead); strings.HasPrefix(lead, "(") {
			x.heading += " " + lead
		}
		if x.heading != "" {
			said = x.heading + ": " + said
		}
		if x.isGrid || x.heading == "" {
			tables = append(tables, said)
		} else {
			clauses = append(clauses, said)
		}
	}
	all := append(clauses, tables...)
	if len(all) == 0 {
		v := preview{s: s}
		return []string{v.why(p.Path)}
	}
	return all[:min(most, len(all))]
}

// renderOf draws what the agreement as it is now says with the answer at a path; it has no lines where that is nothing.
func renderOf(s *session, path string, st *styles, w int) render {
	r := render{st: st, w: w, path: path, wanted: s.o.Clauses.ClausesFor(path)}
	d := s.known.doc
	if d == nil || !s.isCurrent() {
		d, _ = s.o.Clauses.Build(s.a, clause.Options{Only: r.wanted})
	}
	if r.all(d); r.first() < 0 {
		r.depending(d, sentencesOf(s.a, path, r.wanted, s.o.Clauses))
	}
	return r
}
