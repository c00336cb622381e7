package ui

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// preview shows the clauses that the question in focus changes, drawn from the document tree, with the sentence that
// holds the answer marked.
type preview struct {
	c    *common
	s    *session
	open func(path string) // goes to a question
	text scroller
	says []passage // what stands in text

	hasRoom func() bool     // it is always shown
	area    image.Rectangle // where it stood in the last drawing
	isAsked bool            // it is shown though it is not always
	isIn    bool            // the keys stand in it
	spots   []spot
	at      int // the answer at which they stand; one that is not in sight is as good as none

	made    excerpt // what text shows
	isMade  bool
	running bool
	height  int // of the last drawing

	// the sentences that the agreement had when the question came into focus: others are marked as changed
	before map[string]bool
	of     *doc.Doc // the document they are of

	first  int  // line of text with which what the question changes begins, -1 for none
	isRead bool // somebody read on since the question came into focus: the text stays where it is
}

// excerpt names a text of the preview: the answer that it is about, the analysis that it was made from, its width.
type excerpt struct {
	path       string
	rev, width int
}

// previewedMsg brings a text, made beside the screen: a long agreement has many sentences to look through.
type previewedMsg struct {
	v      *preview
	of     excerpt
	lines  []string
	text   []passage
	spots  []spot
	first  int // line of a marked sentence, -1 for none
	before map[string]bool
	doc    *doc.Doc
}

// watch has the text made that belongs on the screen, if it is not there yet. One is made at a time. Where no clause prints the
// answer, the text is what the row that it stands in changes, or what else does on the way up to the list.
func (v *preview) watch(path, list string, w int) tea.Cmd {
	want := excerpt{path, v.now().rev, w}
	if v.running || v.s.known.doc == nil || v.isMade && v.made == want {
		return nil
	}
	v.running = true
	d, now := v.s.known.doc, v.now()
	m := previewedMsg{v: v, of: want, before: v.before, doc: v.of}
	isNew := !v.isMade || v.made.path != path
	why := v.why(path)
	clauses := v.c.o.Clauses
	of := now.of
	if of == nil {
		of = v.s.known.of
	}
	return func() tea.Msg {
		r := render{st: v.c.st, w: w, path: path}
		for said := 0; ; said = len(r.lines) {
			r.wanted = clauses.ClausesFor(r.path)
			if now.of != nil {
				d, _ = clauses.Build(now.of, clause.Options{Only: r.wanted})
			}
			if isNew && m.doc != d {
				m.before, m.doc = sentences(d), d
			}
			r.before = m.before
			r.all(d)
			if r.path == path && r.first() < 0 {
				r.depending(d, sentencesOf(of, path, r.wanted, clauses))
			}
			if len(r.lines) > said {
				break
			}
			if said == 0 {
				for _, l := range wrapped(v.c.st.Dim, why, w-barWidth, 0) {
					r.lines = append(r.lines, "  "+l)
				}
			}
			if r.path == list || r.path == "" {
				break
			}
			r.path = parentOf(r.path)
			r.isAll = r.path == list
		}
		if m.first = r.first(); m.first < 0 {
			m.first = r.lineOf(path, list)
		}
		m.lines, m.text, m.spots = r.lines, r.text, spotsOf(r.text)
		return m
	}
}

// now gives what to show: the agreement of the last rest where that is newer than the one that was analysed, of which there
// is no document yet; else only the number of the latter.
func (v *preview) now() snapshot {
	if rested := v.s.work.rested; rested.of != nil && rested.rev > v.s.known.rev {
		return rested
	}
	return snapshot{rev: v.s.known.rev}
}

// previewed takes a text over. One that nobody waits for any more is as good as none.
func (v *preview) previewed(m previewedMsg) {
	v.running = false
	isSame := v.isMade && v.made.path == m.of.path
	isPlaced := isSame && v.made.width == m.of.width
	v.isRead = v.isRead && isPlaced
	at := v.path()
	v.made, v.isMade, v.says, v.spots, v.before, v.of, v.first = m.of, true, m.text, m.spots, m.before, m.doc, m.first
	v.text.show(m.lines, m.of.width, v.height)
	if !isPlaced {
		v.toFirst()
	}
	v.begin()
	switch {
	case v.isIn && isSame:
		v.stay(at)
	case v.isIn:
		v.stand()
	}
}

// begin has what the question changes in sight, unless somebody read on from it.
func (v *preview) begin() {
	const atLeast = 3 // lines of it
	if !v.isRead && !(v.inSight(v.first) && v.inSight(v.first+min(atLeast, v.text.Height())-1)) {
		v.toFirst()
	}
}

func (v *preview) toFirst() { v.text.SetYOffset(max(0, v.first-v.height/3)) }

// draw gives the stamp and as much of the clauses as fits.
func (v *preview) draw(path string, w, h int) picture {
	v.height = max(0, h-1)
	isReady := v.isMade && v.made == excerpt{path, v.s.rev, w}
	stamp := v.c.st.Good.Render("up to date")
	if !isReady {
		stamp = v.c.st.Dim.Render("updating")
	}
	var p picture
	p.add(spread(v.head(), stamp, w))
	if !v.isMade || v.made.width != w {
		return p
	}
	if v.text.size(w, h-1); !v.isIn {
		v.begin()
	}
	p.add(v.marked()...)
	return p.window(0, h)
}

// has reports whether a cell of the screen belongs to the preview.
func (v *preview) has(x, y int) bool { return image.Pt(x, y).In(v.area) }

// click goes to the question that made what stands at a cell of the screen.
func (v *preview) click(x, y int) {
	x, y = x-v.area.Min.X, y-v.area.Min.Y
	at := y - 1 + v.text.YOffset()
	if y < 1 || !v.isMade || at >= v.text.TotalLineCount() {
		return
	}
	if path := answerAt(v.says, x, at); path != "" {
		v.goTo(path)
	} else if len(v.says) > 0 {
		v.c.say("No answer stands in this clause.")
	}
}

// goTo goes to the question of an answer or, of what is worked out from answers, to the row or the first question beside it.
func (v *preview) goTo(path string) {
	to := path
	p, ok := v.s.place(to)
	for ; !ok && strings.Contains(to, "."); p, ok = v.s.place(to) {
		to = to[:strings.LastIndexByte(to, '.')]
	}
	for ok && p.Field.Group() != nil && p.Row == nil {
		to, ok = v.firstOf(p)
		p, _ = v.s.place(to)
	}
	switch {
	case !ok:
		v.c.say("This is worked out; no question stands for it.")
		return
	case to != path:
		v.c.say("What you chose is worked out from the answers here.")
	}
	v.open(to)
}

// firstOf is the path of the first question of a group: of those that must be answered, else of all that are asked.
func (v *preview) firstOf(p model.Place) (path string, ok bool) {
	for _, f := range p.Field.Group().Fields(model.Scope{A: v.s.a, Up: p.Object}) {
		switch {
		case f.Skip:
		case f.Required:
			return below(p.Path, f.Key), true
		case !ok:
			path, ok = below(p.Path, f.Key), true
		}
	}
	return path, ok
}

// wheel scrolls with the wheel of the mouse.
func (v *preview) wheel(m tea.MouseWheelMsg) tea.Cmd {
	return v.moved(func() { v.text.scroll(wheeled(m, 3)) })()
}

// pane draws the preview in a column that begins at x, in all the height there is.
func (v *preview) pane(path string, x, w, h int) column {
	v.area = image.Rect(x, 0, x+w, h)
	return column{w, v.draw(path, w, h)}
}

// under draws a picture with the preview in the last n lines, or in its place where the screen is narrow.
func (v *preview) under(path string, w, h, n int, draw func(w, h int) picture) picture {
	switch {
	case !v.shows():
		v.area = image.Rectangle{}
		return draw(w, h)
	case v.isSwapped():
		v.area = image.Rect(0, 0, w, h)
		return v.draw(path, w, h)
	}
	p := draw(w, h-n).window(0, h-n)
	for len(p.lines) < h-n {
		p.add("")
	}
	if v.isIn {
		p.caret = nil
	}
	p.add(v.c.rule(w))
	v.area = image.Rect(0, h-n+1, w, h)
	p.place(v.draw(path, w, n-1), 0)
	return p
}

// why says why no clause is shown.
func (v *preview) why(path string) string {
	p, ok := v.s.place(path)
	switch {
	case path == "":
		return "The clauses that a question changes are shown here."
	case ok && p.Field.Private:
		return "This answer is private. It is in no clause."
	}
	return "No clause prints this answer as it stands."
}
