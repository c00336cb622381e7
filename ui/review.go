package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
)

// review lists what is missing, contradictory, doubtful or parked, the key terms, what was left with a reason, and below
// them the budget and the key dates. Each point leads to its question.
type review struct {
	c        *common
	s        *session
	at       int // point in focus
	text     scroller
	geo      []int // line of each point in the last drawing
	pts      []point
	made     madeOf
	isMade   bool
	seen     int // the point that was in focus at the last drawing
	filter   string
	isFilter bool     // the filter is being typed
	chart    []string // budget and dates as drawn, for one analysis and width
	chartOf  [2]int
	body     reviewBody
	sections map[string]string // titles by the first name of a path
	mended   *point            // what was mended last and is still in focus, so that no other takes its place under the eye
	mendedAt int
	mendedOf string // what the finding said
}

// madeOf is what the points of the review were made of.
type madeOf struct {
	known, cover, answers int // revisions
	isCovered, isMended   bool
}

func newReview(c *common, s *session) *review {
	return &review{c: c, s: s, sections: map[string]string{}}
}

func (r *review) holds() *session    { return r.s }
func (r *review) crumb() string      { return "Review" }
func (r *review) isTyping() bool     { return r.isFilter }
func (r *review) resync()            {}
func (r *review) watch(bool) tea.Cmd { return r.s.watchCover() }

func (r *review) actions() []action {
	r.gather()
	if r.isFilter {
		done := func() tea.Cmd { r.isFilter = false; return nil }
		return []action{
			{Binding: on("done", "enter", "down", "tab"), foot: true, do: done},
			{Binding: on("show all", "esc"), foot: true, do: func() tea.Cmd { r.find(""); return done() }},
		}
	}
	has := func() bool { return len(r.pts) > 0 }
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { r.at = max(0, min(r.at+by, len(r.pts)-1)); return nil }
	}
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { r.whole(); r.text.scroll(by); r.accompany(); return nil }
	}
	page := max(1, r.c.h-6)
	return []action{
		{Binding: on("go there", "enter"), about: "go to the question of the point", foot: true, when: has, not: "there is no point to go to", do: r.goTo},
		{Binding: on("mend", "f"), about: "apply the mend that is offered; ctrl+z takes it back", foot: true, when: r.mayFix, not: r.whyNoMend(), do: r.fix},
		{Binding: on("take back", "w"), about: "let a finding that was left be found again", foot: true, when: r.isLeft, do: r.takeBack},
		{Binding: on("leave", "w"), about: "leave a warning or advice as it is, with a reason and a name", foot: true, when: r.mayLeave, not: "only warnings and advice can be left as they are; an error has to be mended", do: r.leave},
		{Binding: on("find", "/"), about: "show only points with these words: of the text, the section, or error, warning, advice, parked", foot: true, do: func() tea.Cmd { r.isFilter = true; return nil }},
		{Binding: on("map", "m"), about: "every point that an agreement should settle, and how far this one does", foot: true, do: func() tea.Cmd { r.c.ask(pushAsk{newMap(r.c, r.s)}); return nil }},
		{Binding: on("next group", "n"), about: "go to the next group of points", when: has, do: r.nextGroup},
		{Binding: on("down", "down", "j", "tab"), foot: true, when: has, do: move(1)},
		{Binding: on("up", "up", "k", "shift+tab"), when: has, do: move(-1)},
		{Binding: on("page down", "pgdown", "space"), about: "read on: key terms and budget stand below", foot: !r.text.AtBottom(), do: scroll(page)},
		{Binding: on("page up", "pgup"), do: scroll(-page)},
		{Binding: on("top", "home", "g"), do: func() tea.Cmd { r.at = 0; r.text.GotoTop(); return nil }},
		{Binding: on("bottom", "end", "G"), about: "the budget and the key dates", do: func() tea.Cmd { r.whole(); r.text.GotoBottom(); return nil }},
		{Binding: on("export", "e"), about: "write the agreement as files", foot: true, when: func() bool { return r.c.o.Exporter != nil }, not: "exporting is not possible here", do: r.export},
		{Binding: on("show all", "esc"), about: "show all points again", when: func() bool { return r.filter != "" }, foot: true, do: func() tea.Cmd { r.find(""); return nil }},
		{Binding: on("back", "esc", "q"), about: "back to the questions", foot: true, do: func() tea.Cmd { r.c.ask(closeAsk{}); return nil }},
	}
}

func (r *review) export() tea.Cmd {
	x := newExport(r.c, r.s)
	r.c.ask(pushAsk{x})
	return x.load()
}

// point is the one in focus, and false where there is none.
func (r *review) point() (point, bool) {
	if r.at >= len(r.pts) {
		return point{}, false
	}
	return r.pts[r.at], true
}

func (r *review) goTo() tea.Cmd {
	r.c.ask(jumpAsk{r.pts[r.at].path})
	return nil
}

func (r *review) mayFix() bool {
	pt, ok := r.point()
	return ok && pt.finding != nil && pt.finding.Fix != nil && pt.group != groupLeft
}

func (r *review) fix() tea.Cmd {
	pt := r.pts[r.at]
	f, about := pt.finding.Fix, subject(r.s, pt.path)
	if err := r.s.edit(f.Label, f.Apply); err != nil {
		r.c.fail("The mend does not fit any more: " + err.Error())
		return nil
	}
	r.c.say("Done: " + about + f.Label + ". ctrl+z takes it back.")
	r.mendedOf = pt.text
	pt.text, pt.finding, pt.notes, pt.waiver = markDone+" Mended: "+about+f.Label, nil, nil, ""
	r.mended, r.mendedAt, r.isMade = &pt, r.at, false
	return nil
}

// whyNoMend says why f does nothing at the point in focus.
func (r *review) whyNoMend() string {
	if r.mended != nil {
		return "this one is mended; the arrows go on to another"
	}
	return "no mend is offered for this point: enter goes to its question"
}

// keepMended puts what was mended where it stood among the points, as long as it is in focus. Once it is found again, as after
// ctrl+z, it is a point like others.
func (r *review) keepMended() {
	if r.mended == nil {
		return
	}
	isSame := func(pt point) bool {
		return pt.path == r.mended.path && pt.rule == r.mended.rule && pt.text == r.mendedOf
	}
	if i := slices.IndexFunc(r.pts, isSame); i >= 0 && r.s.isCurrent() {
		r.mended, r.made.isMended = nil, false
		return
	}
	r.pts = slices.DeleteFunc(r.pts, isSame)
	at := min(r.mendedAt, len(r.pts))
	for at > 0 && r.isBefore(*r.mended, r.pts[at-1]) {
		at--
	}
	for at < len(r.pts) && r.isBefore(r.pts[at], *r.mended) {
		at++
	}
	r.pts = slices.Insert(r.pts, at, *r.mended)
	r.at, r.mendedAt = at, at
}

// isBefore reports whether the group, or within it the section, of a point stands before that of another.
func (r *review) isBefore(x, y point) bool {
	rank := func(pt point) (n int) {
		for sev, name := range groupNames {
			if name == pt.group {
				n = int(sev) * 1000
			}
		}
		if n == 0 {
			n = 1 << 20
		}
		return n + slices.IndexFunc(r.s.sections(), func(sec model.Section) bool { return sec.About().Title == pt.section })
	}
	return rank(x) < rank(y)
}

// subject is what a finding at a path is about, before the words of its mend: the row, or the question.
func subject(s *session, path string) string {
	p, ok := s.place(path)
	if in, isIn := s.place(parentOf(path)); ok && p.Row == nil && isIn && in.Row != nil {
		p = in
	}
	switch {
	case !ok:
		return ""
	case p.Row != nil:
		return titleOf(model.Scope{A: s.a, Up: p.Object}, p) + ": "
	}
	return line(p.Field.Label) + ": "
}

func (r *review) isLeft() bool {
	pt, ok := r.point()
	return ok && pt.group == groupLeft
}

func (r *review) mayLeave() bool {
	pt, ok := r.point()
	return ok && pt.finding != nil && pt.finding.MayBeLeft() && pt.group != groupLeft
}

// leave asks for a reason and a name, and leaves the finding as it is.
func (r *review) leave() tea.Cmd {
	f := *r.pts[r.at].finding
	d := newPrompt(r.c, "Leave "+f.Rule+" as it is", f.Message)
	d.ask("Reason", "Why it may stay. It is never printed, and holds until the values change.")
	d.ask("Name", "Who answers for it.")
	if all := r.s.a.Review.Waivers; len(all) > 0 {
		d.fill(string(all[len(all)-1].By))
	}
	d.begun(r.s, "leave-"+f.Rule, f.Path)
	d.hold = func(said []string) string {
		if said[0] == "" || said[1] == "" {
			return "Say why it may stay, and who answers for it: neither can be empty."
		}
		return ""
	}
	d.done = func(said []string) {
		fix := f.Leave(check.Leaving{ID: r.s.newID("review.waivers"), Reason: said[0], By: said[1], On: r.s.o.Today()})
		if err := r.s.edit(fix.Label, fix.Apply); err != nil {
			r.c.fail(err.Error())
			return
		}
		r.c.say("Left as it is: " + f.Rule + ". It stands under “" + groupLeft + "”; ctrl+z takes it back.")
	}
	r.c.ask(dialogAsk{d})
	return nil
}

// takeBack lets what was left be found again.
func (r *review) takeBack() tea.Cmd {
	pt := r.pts[r.at]
	if err := r.s.edit("take back that "+pt.rule+" was left", func(e *model.Edit) error { return e.Remove(pt.waiver) }); err != nil {
		r.c.fail(err.Error())
		return nil
	}
	r.c.say("Taken back: " + pt.rule + " is looked for again.")
	return nil
}

// show stays on the review after an undo, at the point of the answer if there is one.
func (r *review) show(path string) bool {
	r.mended = nil
	r.gather()
	for i, pt := range r.pts {
		if pt.path == path {
			r.at = i
			break
		}
	}
	return true
}

func (r *review) nextGroup() tea.Cmd {
	for i := r.at + 1; i < len(r.pts); i++ {
		if r.pts[i].group != r.pts[i-1].group {
			r.at = i
			return nil
		}
	}
	r.at = 0
	r.text.GotoTop()
	return nil
}

// find shows only the points with these words.
func (r *review) find(words string) { r.filter, r.at, r.isMade, r.mended = words, 0, false, nil }

// gather makes the points anew when there is something new to say.
func (r *review) gather() {
	if r.mended != nil && r.isMade && r.at != r.mendedAt { // it was left
		if r.mended = nil; r.at > r.mendedAt {
			r.at--
		}
	}
	of := madeOf{r.s.known.rev, r.s.cover.rev, r.s.rev, r.s.cover.isMade, r.mended != nil}
	if r.isMade && r.made == of {
		return
	}
	r.made, r.isMade, r.pts = of, r.s.known.isMade, nil
	for _, pt := range r.points() {
		if r.filter == "" || hasWords(pt.hay(), r.filter) {
			r.pts = append(r.pts, pt)
		}
	}
	r.keepMended()
	r.at = max(0, min(r.at, len(r.pts)-1))
}

func (r *review) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if r.isFilter {
			r.find(typedInto(r.filter, msg))
		}
	case tea.PasteMsg:
		if r.isFilter {
			r.find(r.filter + line(msg.Content))
		}
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
		r.whole()
		return r.text.wheel(msg)
	}
	return nil
}

// typedInto gives the text of a filter after a key: a letter, or one of the keys that delete in a line.
func typedInto(filter string, msg tea.KeyPressMsg) string {
	switch msg.Keystroke() {
	case "backspace", "ctrl+h":
		_, n := utf8.DecodeLastRuneInString(filter)
		return filter[:len(filter)-n]
	case "ctrl+u":
		return ""
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		filter = strings.TrimRight(filter, " ")
		return filter[:strings.LastIndexByte(filter, ' ')+1]
	}
	return filter + msg.Text
}
