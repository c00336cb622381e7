package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
)

// review lists what is missing, contradictory, doubtful or parked, with the key terms and the budget below.
// Each point leads to its question.
type review struct {
	c    *common
	s    *session
	at   int // point in focus
	text scroller
	geo  []int
	pts  []point
	rev  int // of the analysis the points were made from
	seen int // the point that was in focus at the last drawing
}

// point is one line of the review that leads somewhere.
type point struct {
	group   string
	path    string
	section string
	text    string
	rule    string
	fix     *check.Fix
}

func newReview(c *common, s *session) *review { return &review{c: c, s: s, rev: -1} }

func (r *review) holds() *session { return r.s }
func (r *review) crumb() string   { return "Review" }
func (r *review) isTyping() bool  { return false }
func (r *review) resync()         {}

func (r *review) actions() []action {
	r.gather()
	has := func() bool { return len(r.pts) > 0 }
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { r.at = max(0, min(r.at+by, len(r.pts)-1)); return nil }
	}
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { r.text.scroll(by); return nil }
	}
	page := max(1, r.c.h-6)
	return []action{
		{Binding: on("go there", "enter"), about: "go to the question of the point", foot: true, when: has, do: r.goTo},
		{Binding: on("mend", "f"), about: "apply the mend that is offered; ctrl+z takes it back", foot: true, when: r.mayFix, do: r.fix},
		{Binding: on("down", "down", "j", "tab"), foot: true, when: has, do: move(1)},
		{Binding: on("up", "up", "k", "shift+tab"), foot: true, when: has, do: move(-1)},
		{Binding: on("page down", "pgdown", "space"), about: "read on: key terms and budget stand below", foot: true, do: scroll(page)},
		{Binding: on("page up", "pgup"), do: scroll(-page)},
		{Binding: on("top", "home", "g"), do: func() tea.Cmd { r.at = 0; r.text.GotoTop(); return nil }},
		{Binding: on("bottom", "end", "G"), about: "the budget", do: func() tea.Cmd { r.text.GotoBottom(); return nil }},
		{Binding: on("map", "m"), about: "every point that an agreement should settle, and how far this one does", foot: true, do: func() tea.Cmd { r.c.ask(pushAsk{newMap(r.c, r.s)}); return nil }},
		{Binding: on("export", "e"), about: "write the agreement as files", foot: true, when: func() bool { return r.c.o.Exporter != nil }, do: r.export},
		{Binding: on("back", "esc", "q"), about: "back to the questions", foot: true, do: func() tea.Cmd { r.c.ask(closeAsk{}); return nil }},
	}
}

func (r *review) export() tea.Cmd {
	x := newExport(r.c, r.s)
	r.c.ask(pushAsk{x})
	return x.load()
}

func (r *review) goTo() tea.Cmd {
	r.c.ask(jumpAsk{r.pts[r.at].path})
	return nil
}

func (r *review) mayFix() bool { return r.at < len(r.pts) && r.pts[r.at].fix != nil }

func (r *review) fix() tea.Cmd {
	f := r.pts[r.at].fix
	if err := r.s.edit(f.Label, f.Apply); err != nil {
		r.c.fail("The mend does not fit any more: " + err.Error())
		return nil
	}
	r.c.say("Done: " + f.Label + ". ctrl+z takes it back.")
	return nil
}

// gather makes the points anew when the analysis is new.
func (r *review) gather() {
	if r.rev == r.s.known.rev && r.pts != nil {
		return
	}
	r.rev = r.s.known.rev
	r.pts = []point{}
	for _, sev := range []check.Severity{check.Error, check.Warning, check.Advice} {
		for _, f := range r.s.known.findings {
			if f.Severity == sev {
				r.pts = append(r.pts, point{group: groupOf(sev), path: f.Path, section: r.sectionOf(f.Path), text: f.Message, rule: f.Rule, fix: f.Fix})
			}
		}
	}
	for _, path := range r.s.known.parked {
		r.pts = append(r.pts, r.parked(path))
	}
	r.at = max(0, min(r.at, len(r.pts)-1))
}

func groupOf(s check.Severity) string {
	switch s {
	case check.Error:
		return "Errors: they hold back the final agreement"
	case check.Warning:
		return "Warnings: mend them, or leave them knowingly"
	case check.Advice:
	}
	return "Advice"
}

func (r *review) parked(path string) point {
	pt := point{group: "Parked: asked later", path: path, section: r.sectionOf(path), text: r.labelOf(path)}
	p, ok := r.s.place(path)
	if !ok || p.State().Parked == nil {
		return pt
	}
	if n := p.State().Parked.Note; n != "" {
		pt.text += ": " + n
	}
	if o := p.State().Parked.Owner; o != "" {
		pt.text += " (for " + o + ")"
	}
	return pt
}

// sectionOf names the section that a question stands in.
func (r *review) sectionOf(path string) string {
	if p, ok := r.s.place(path); ok {
		return p.Section.About().Title
	}
	return ""
}

// labelOf names a question with the groups and rows it stands in.
func (r *review) labelOf(path string) string { return labelOf(r.s, path) }

func labelOf(s *session, path string) string {
	var names []string
	for i, c := range path + "." {
		if c != '.' {
			continue
		}
		p, ok := s.place(path[:i])
		switch {
		case !ok:
		case p.Row != nil:
			names = append(names, model.Title(model.Scope{A: s.a, Up: p.Object}, p.Row))
		case p.Field.List() == nil || i == len(path):
			names = append(names, p.Field.Label)
		}
	}
	if n := len(names) - 1; n > 0 {
		return line(strings.Join(names[:n], ", ") + ": " + names[n])
	}
	return line(strings.Join(names, ""))
}

func (r *review) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		y := msg.Y + r.text.YOffset()
		for i, from := range r.geo {
			to := 1 << 20
			if i+1 < len(r.geo) {
				to = r.geo[i+1]
			}
			if y >= from && y < min(to, from+3) {
				r.at = i
				return r.goTo()
			}
		}
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			r.text.scroll(-3)
		} else {
			r.text.scroll(3)
		}
	}
	return nil
}
