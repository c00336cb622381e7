package ui

import (
	"cmp"
	"slices"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// page is a column of questions of which one has the focus and is edited. The agreement screen shows a section on it,
// the rows screen one row.
type page struct {
	c   *common
	s   *session
	ask func() []question // asked again after each change: conditions follow the answers

	qs      []question
	all     bool     // also the questions that may be folded away
	folded  []string // labels of those that are
	at      int      // the one in focus; len(qs) is the foot with Back and Continue
	in      input.Input
	top     int             // first question drawn
	visited map[string]bool // questions that had the focus: their errors are told
	typed   bool            // something was typed since the focus came
	stood   string          // the word for how the question in focus stood then
	missed  string          // a question above the one in focus that its answer brought in; "" for none
	from    string          // the question from which it went up to that one; "" for none
	foot    *pageFoot
	geo     []span // of the last drawing, for clicks
	boxAt   tea.Position
	labels  int // width of the column of labels, in the last drawing
	tall    int // lines of the last drawing
	need    int // lines of the question in focus up to the end of its help
	least   int // of these, those that are in sight whatever stands above
}

// span is where a question or a button stood in the last drawing.
type span struct{ q, from, to int }

func newPage(c *common, s *session, ask func() []question) *page {
	p := &page{c: c, s: s, ask: ask, visited: map[string]bool{}}
	p.refresh("")
	return p
}

// refresh asks for the questions again and keeps the focus on the one with that path, or where it was.
func (p *page) refresh(path string) {
	if path == "" {
		path = p.path()
	}
	p.qs, p.folded = fold(p.ask(), p.all, path, p.qs[:0])
	for i := range p.qs {
		p.qs[i].place = p.s.offered(p.qs[i].place)
	}
	for i, q := range p.qs {
		if q.place.Path == path {
			p.at = i
			return
		}
	}
	p.at = max(0, min(p.at, p.last()))
}

// fold appends the questions to show, and gives the labels of those that are folded away, lists first, since they hold more
// than one answer: not the one with that path, and none where nothing would be left.
func fold(all []question, isAll bool, path string, to []question) (shown []question, folded []string) {
	var lists []string
	for _, q := range all {
		switch {
		case isAll || !q.isUsual() || q.place.Path == path:
			to = append(to, q)
		case q.place.Field.List() != nil:
			lists = append(lists, line(q.place.Field.Label))
		default:
			folded = append(folded, line(q.place.Field.Label))
		}
	}
	if len(to) == 0 {
		return append(to, all...), nil
	}
	markLast(to)
	return to, append(lists, folded...)
}

// last is the last place the focus can be.
func (p *page) last() int {
	if p.foot != nil {
		return len(p.qs)
	}
	return max(0, len(p.qs)-1)
}

// path returns the path of the question in focus, or nothing.
func (p *page) path() string {
	if p.at < len(p.qs) {
		return p.qs[p.at].place.Path
	}
	return ""
}

// place returns the question in focus.
func (p *page) place() (model.Place, bool) {
	if p.at >= len(p.qs) {
		return model.Place{}, false
	}
	return p.qs[p.at].place, true
}

func (p *page) env() input.Env {
	const least = 8 // lines for a box; on a screen of more than twice as many, up to a half
	return input.Env{Width: p.boxWidth(p.c.w), Height: max(least, p.c.h/2-1), Context: p.s.context(), Styles: &p.c.st.Input, Focused: true}
}

// boxWidth is how wide the box in focus is; draw corrects it to its own width.
func (p *page) boxWidth(w int) int { return max(20, w-boxIndent) }

// focus moves to a question and begins to edit it.
func (p *page) focus(i int) tea.Cmd {
	p.leave()
	i = max(0, min(i, p.last()))
	p.at, p.from = i, ""
	if p.foot != nil {
		p.foot.chosen = 0
	}
	return p.begin()
}

// next goes on to the question after the one in focus, or to one above that its answer brought in: nobody would see that one. From
// there it goes back down to where it came from, past what is answered.
func (p *page) next() tea.Cmd {
	named := func(path string) int {
		return slices.IndexFunc(p.qs, func(q question) bool { return q.place.Path == path })
	}
	if up := named(p.missed); up >= 0 && p.qs[up].isOpen() {
		from := p.qs[p.at].place.Path
		cmd := p.focus(up)
		p.from = from
		return cmd
	}
	i, from, down := p.at+1, p.from, named(p.from)
	for i < len(p.qs) && (isPassedBy(p.qs[i].place) || i <= down && !p.qs[i].isOpen()) {
		i++
	}
	cmd := p.focus(i)
	if p.at < down {
		p.from = from
	}
	return cmd
}

// back goes to the question before the one in focus, past those that next goes past.
func (p *page) back() tea.Cmd {
	i := p.at - 1
	for i > 0 && isPassedBy(p.qs[i].place) {
		i--
	}
	return p.focus(i)
}

// below is the last question that was drawn, where more stand below it and it is not in focus already; 0 for none.
func (p *page) below() int {
	if len(p.geo) == 0 || p.geo[len(p.geo)-1].q >= p.last() {
		return 0
	}
	return max(p.geo[len(p.geo)-1].q, p.at+1)
}

// above is the question from which on a screen of them ends with the first one drawn.
func (p *page) above() int { return max(0, p.top-max(1, len(p.geo)-1)) }

// turn focuses a question and draws the page from it on.
func (p *page) turn(i int) tea.Cmd {
	cmd := p.focus(i)
	p.top = p.at
	return cmd
}

// begin gives the question in focus its box.
func (p *page) begin() tea.Cmd {
	p.in = nil
	place, ok := p.place()
	if !ok {
		return nil
	}
	p.visited[place.Path], p.typed, p.missed = true, false, ""
	p.stood = p.s.standing(place)
	p.in = input.New(place)
	return p.in.Focus(place, p.env())
}

// jump moves to the question with that path, folded away or not.
func (p *page) jump(path string) bool {
	p.leave()
	p.refresh(path)
	if p.path() != path {
		return false
	}
	p.begin()
	return true
}

// leave ends the editing of the question in focus. Boxes report each key, so that there is hardly anything left to record.
func (p *page) leave() {
	place, ok := p.place()
	if p.in == nil || !ok {
		return
	}
	p.s.before = nil
	r := p.in.Blur(place, p.env())
	if r.Kind != input.Nothing {
		_ = p.s.record(place, r) // what cannot be read is kept as typed and said beside the question
		if r.InPassing {
			tellTaken(p.c, p.s, place.Path)
		}
	}
	if r.Say != "" {
		p.c.say(r.Say)
	}
	if p.typed {
		p.s.split(place.Path)
		p.tellStray(place)
	}
	p.in = nil
	p.refresh("")
}

// tellStray says that a single letter is an answer now: mostly it was meant as a key.
func (p *page) tellStray(place model.Place) {
	now, ok := p.s.place(place.Path)
	if !ok || !isText(now) {
		return
	}
	if r := []rune(now.Field.Text()); len(r) == 1 && unicode.IsLetter(r[0]) {
		p.c.say("“" + string(r) + "” was taken as the answer to " + line(now.Field.Label) + ". ctrl+z takes it back.")
	}
}

// resync shows an answer that was changed from outside.
func (p *page) resync() {
	p.refresh("")
	place, ok := p.place()
	if !ok {
		p.in = nil
		return
	}
	if p.in == nil || p.in.Path() != place.Path {
		p.begin()
		return
	}
	p.in.Sync(place, p.env())
}

// toggle shows or folds away the questions that have usual answers.
// The focus stays where it is, so that what is typed next answers no other question.
func (p *page) toggle() {
	isAtFoot := p.at >= len(p.qs)
	p.leave()
	p.all = !p.all
	p.refresh("")
	if isAtFoot {
		p.at = p.last()
	}
	p.begin()
}

// take gives a key, a paste or a click to the box in focus and does what comes of it. The move is the screen's.
func (p *page) take(msg tea.Msg) (input.Move, tea.Cmd) {
	place, ok := p.place()
	if !ok || p.in == nil {
		return input.Stay, nil
	}
	r, cmd := p.in.Update(msg, place, p.env())
	return p.obey(place, r), cmd
}

// leadTo goes to a list that has to be filled before a question can be answered, if there is one.
func leadTo(c *common, from model.Place, list string) {
	if list != "" {
		c.ask(jumpAsk{list})
		c.say("Add a row here. Then it can be chosen for " + line(from.Field.Label) + " in " + from.Section.About().Title + ".")
	}
}

func (p *page) obey(place model.Place, r input.Result) input.Move {
	if r.Say != "" {
		p.c.say(r.Say)
	}
	leadTo(p.c, place, r.To)
	if r.Kind != input.Nothing {
		var above []string
		isChoice := input.IsChoice(place.Field)
		if isChoice {
			above = p.askedAbove()
		} else {
			p.s.typesOn()
		}
		_ = p.s.record(place, r)
		p.typed = true
		if r.InPassing {
			tellTaken(p.c, p.s, place.Path)
		}
		p.refresh(place.Path)
		if now, ok := p.place(); ok && now.Path == place.Path && p.in != nil {
			p.in.Sync(now, p.env())
			if isChoice {
				p.missed = cmp.Or(p.broughtAbove(above), p.missed)
			}
		} else {
			p.begin()
		}
	}
	return r.Move
}

// askedAbove are the questions above the one in focus.
func (p *page) askedAbove() []string {
	var out []string
	for _, q := range p.qs[:min(p.at, len(p.qs))] {
		out = append(out, q.place.Path)
	}
	return out
}

// broughtAbove is the first open question above the one in focus that was not asked before; "" for none.
func (p *page) broughtAbove(before []string) string {
	for _, q := range p.qs[:min(p.at, len(p.qs))] {
		if q.isOpen() && !slices.Contains(before, q.place.Path) {
			return q.place.Path
		}
	}
	return ""
}

// tellTaken says what was taken where somebody only went by.
func tellTaken(c *common, s *session, path string) {
	if now, ok := s.place(path); ok {
		c.say("Taken: " + line(now.Field.Label) + ", " + line(shown(s, now)) + ". ctrl+z takes it back.")
	}
}

// wants reports whether the box has a use for a key itself.
func (p *page) wants(key string) bool { return p.in != nil && p.in.Wants(key) }

// click focuses a question or acts within its box; y counts from the top of the drawing.
func (p *page) click(x, y int) (input.Move, tea.Cmd) {
	if p.foot != nil && p.foot.stuck > 0 && y == p.foot.stuck {
		return input.Stay, p.foot.click(x, p.foot.line)
	}
	for _, g := range p.geo {
		if y < g.from || y >= g.to {
			continue
		}
		if g.q == len(p.qs) && p.foot != nil && len(p.folded) > 0 && y-g.from < len(p.foldedLines(p.c.w)) {
			return input.Stay, p.foot.unfold()
		}
		if g.q == len(p.qs) && p.foot != nil {
			return input.Stay, batch([]tea.Cmd{p.focus(g.q), p.foot.click(x, y-g.from)})
		}
		if g.q != p.at {
			return input.Stay, p.focus(g.q)
		}
		place, ok := p.place()
		if !ok || p.in == nil {
			return input.Stay, nil
		}
		r := p.in.Click(x-p.boxAt.X, y-p.boxAt.Y, place, p.env())
		return p.obey(place, r), nil
	}
	return input.Stay, nil
}

// isDone reports whether no question on the page is open.
func (p *page) isDone() bool { return len(p.qs) > 0 && !p.isOpenAt(p.firstOpen()) }

func (p *page) isOpenAt(i int) bool { return i < len(p.qs) && p.qs[i].isOpen() }

// has reports whether the page asks a question, folded away or not.
func (p *page) has(path string) bool {
	return slices.ContainsFunc(p.ask(), func(q question) bool { return q.place.Path == path })
}

// firstOpen returns the position of the first question on the short path that nobody answered, or 0.
func (p *page) firstOpen() int {
	for i, q := range p.qs {
		if q.isOpen() {
			return i
		}
	}
	return 0
}
