package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// desk is the agreement screen: the sections at the left, the questions of one in the middle, and the clauses that the
// question in focus changes at the right.
type desk struct {
	asker
	sec      int  // section whose questions are shown
	side     int  // row of the sidebar in focus
	isAtSide bool // keys act on the sidebar
	preview  preview
	card     *cardView // of the section shown, if it is prefilled
	goal     goal
	edge     edge
	geo      deskGeo
}

// deskGeo is where the panes stood in the last drawing.
type deskGeo struct{ sideW, sideTop, pageX, pageW int }

func newDesk(c *common, s *session) *desk {
	d := &desk{asker: asker{c: c, s: s}}
	d.preview = preview{c: c, s: s, open: d.jump, hasRoom: d.isWide}
	d.page = newPage(c, s, d.questions)
	d.page.foot = &pageFoot{buttons: d.buttons, above: d.shownCard, unfold: d.unfold}
	section, path := s.resume()
	for i, sec := range s.sections() {
		if sec.About().Key == section {
			d.sec = i
		}
	}
	d.enter(d.sec)
	switch {
	case path != "":
		d.jump(path)
	case section == "" && d.page.isDone():
		d.reach(d.goOn())
	}
	return d
}

// questions asks for those of the section shown; of a card, for those that need a person.
func (d *desk) questions() []question {
	sec := d.section()
	all := ask(model.Scope{A: d.s.a}, sec, "", sec)
	if d.page == nil || !d.isCard() {
		return all
	}
	var some []question
	for _, q := range all {
		if q.needsPerson() {
			some = append(some, q)
		}
	}
	return some
}

func (d *desk) section() model.Section {
	all := d.s.sections()
	return all[max(0, min(d.sec, len(all)-1))]
}

// enter shows a section, at its first open question.
func (d *desk) enter(i int) tea.Cmd {
	if i != d.sec {
		d.page.leave()
		d.left()
	}
	d.sec, d.side = i, i
	d.toPage()
	d.page.leave()
	d.page.all, d.page.top, d.page.at = d.s.unfolded[d.section().About().Key], 0, 0
	d.page.foot.chosen = 0
	d.card = &cardView{c: d.c, s: d.s, key: d.section().About().Key}
	d.page.refresh("")
	if d.isCard() && !d.page.isOpenAt(d.page.firstOpen()) {
		return d.page.focus(d.page.last())
	}
	return d.page.focus(d.page.firstOpen())
}

// left makes a revision of the section that was left, if anything was changed in it.
func (d *desk) left() {
	if d.s.keep.worked {
		d.s.keep.label = "left " + d.section().About().Title
		d.c.ask(saveAsk{d.s})
	}
}

func (d *desk) crumb() string {
	return d.s.title() + " › " + d.section().About().Title
}

func (d *desk) isTyping() bool { return d.isAtPage() && d.isAsking() }

// actions are the keys of the pane in focus.
func (d *desk) actions() []action {
	switch {
	case d.preview.isIn:
		return slices.Concat(d.preview.actions(), d.jumps(), d.callActions())
	case d.isAtSide:
		return d.sideActions()
	}
	rows := d.calendar(d.update)
	rows = append(rows, d.goOnKey(d.update), tickKey(d.page.in, d.update), d.newLineKey(d.update), d.emptyKey(d.update))
	rows = append(rows, d.footActions()...)
	rows = append(rows, d.moves(d.update)...)
	rows = append(rows, d.unfolding(true)...)
	rows = append(rows, d.deeds()...)
	rows = append(rows, d.jumps()...)
	rows = append(rows, d.callActions()...)
	rows = append(rows, d.paging()...)
	return append(rows,
		action{Binding: on("sections", "esc"), about: "go to the list of sections, each with its worst finding: ! error, * warning, + advice; again: back to your agreements", foot: true, when: func() bool { return !d.page.wants("esc") }, do: d.toSide},
	)
}

// unfold shows or folds away the questions that have usual answers, and keeps that for as long as the agreement is open.
func (d *desk) unfold() tea.Cmd {
	d.page.toggle()
	d.s.unfolded[d.section().About().Key] = d.page.all
	return nil
}

// unfolding are the keys that show all questions of the section, from its list too. What a card sums up stays open until the
// section is left.
func (d *desk) unfolding(isOffered bool) []action {
	isFolded := func() bool { return !d.isCard() && (len(d.page.folded) > 0 || d.page.all && !d.isOpenCard()) }
	not := "no question is folded away here"
	if d.isOpenCard() {
		not = "all questions of the section are open"
	}
	here := func(do func() tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { d.toPage(); d.side = d.sec; return do() }
	}
	return []action{
		{Binding: on("open", "f4", "ctrl+t"), about: "open the questions of the card", foot: isOffered, when: d.isCard, do: here(d.open)},
		{Binding: on("all questions", "f4", "ctrl+t"), about: "show or fold away the questions that have usual answers", when: isFolded, not: not, do: here(d.unfold)},
		d.trimAction(action{Binding: unkeyed("leave out what is proposed")}, func() bool { return d.s.kind == anAgreement }),
	}
}

// jumps are the keys that lead to another view of the agreement.
func (d *desk) jumps() []action {
	isAgreement := func() bool { return d.s.kind == anAgreement }
	return append(d.preview.keyed(), []action{
		{Binding: on("review", "f5", "ctrl+r"), about: "see what is missing, doubtful or parked", foot: true, when: isAgreement, not: "only an agreement is reviewed", do: d.review},
		{Binding: on("export", "f6", "ctrl+x"), about: "write the agreement as files", when: isAgreement, not: "only an agreement is exported", do: d.export},
		{Binding: on("history", historyKeys...), about: "see the revisions of the agreement: what changed when; look, compare, bring back", when: isAgreement, not: "only an agreement has a history", do: d.showHistory},
	}...)
}

func (d *desk) isAtFoot() bool { return !d.isAsking() }

// footActions are the keys below the last question. On a card they read, accept or open it.
func (d *desk) footActions() []action {
	choose := func(by int) func() tea.Cmd {
		return func() tea.Cmd { d.page.foot.choose(by); return nil }
	}
	onward := []string{"right"}
	if d.isCard() {
		onward = append(onward, "tab")
	}
	rows := []action{{Binding: on("choose", onward...), about: "choose between the buttons", foot: !d.isCard(), when: d.isAtFoot, do: choose(1)}}
	rows = append(rows, action{Binding: on("choose", "left"), when: d.isAtFoot, do: choose(-1)})
	if !d.isCard() {
		return append(rows, action{Binding: on("go on", "enter"), about: "below the last question: do what the button says", foot: true, when: d.isAtFoot, do: d.page.foot.press})
	}
	return append(d.cardActions(), rows...)
}

// buttons are what stands below the questions.
func (d *desk) buttons() []button {
	if d.isCard() {
		return d.cardButtons()
	}
	onward := button{label: d.onward(), isMain: true, do: d.proceed}
	if d.s.kind == anAgreement && model.IsPrefilled(d.section()) && !d.isAccepted() {
		onward = button{label: "Accept the rest as it stands", isMain: true, do: d.accept}
	}
	if d.sec == 0 {
		return []button{onward}
	}
	before := d.s.sections()[d.sec-1].About().Title
	return []button{{label: "Back: " + before, do: func() tea.Cmd { return d.enter(d.sec - 1) }}, onward}
}

func (d *desk) toSide() tea.Cmd {
	input.Forget(d.page.in)
	d.isAtSide, d.side, d.preview.isIn = true, d.sec, false
	return nil
}

func (d *desk) review() tea.Cmd {
	d.c.ask(pushAsk{newReview(d.c, d.s)})
	return nil
}

func (d *desk) showMap() tea.Cmd {
	d.c.ask(pushAsk{newMap(d.c, d.s)})
	return nil
}

func (d *desk) showPromises() tea.Cmd {
	d.c.ask(pushAsk{newPromises(d.c, d.s)})
	return nil
}

func (d *desk) showHistory() tea.Cmd {
	h := newHistoryOf(d.c, d.s)
	d.c.ask(pushAsk{h})
	return h.readOn()
}

func (d *desk) export() tea.Cmd {
	if d.c.o.Exporter == nil {
		d.c.fail("Exporting is not possible here.")
		return nil
	}
	x := newExport(d.c, d.s)
	d.c.ask(pushAsk{x})
	return x.load()
}

// here is the question in focus.
func (d *desk) here() string { return d.page.path() }

// jump brings a question on the screen: its section, and where it stands in a row, the rows screens that lead to it.
func (d *desk) jump(path string) {
	p, ok := d.s.place(path)
	for !ok && strings.Contains(path, ".") {
		path = path[:strings.LastIndex(path, ".")]
		p, ok = d.s.place(path)
	}
	if !ok {
		return
	}
	for i, sec := range d.s.sections() {
		if sec.About().Key == p.Section.About().Key && i != d.sec {
			d.enter(i)
		}
	}
	d.toPage()
	if d.isCard() && p.Field.Group() != nil && !strings.Contains(path, ".") {
		return // the section as a whole
	}
	if d.isCard() && !d.page.has(path) {
		d.page.all = true // what the card sums up is asked in full
	}
	if d.page.jump(path) {
		return
	}
	d.follow(path)
}

// show brings a question on the screen after an undo. Of what a card proposes again, the card is shown.
func (d *desk) show(path string) bool {
	p, ok := d.s.place(path)
	if !ok || !model.IsPrefilled(p.Section) || !p.IsUnconfirmed() {
		return false
	}
	for i, sec := range d.s.sections() {
		if sec.About().Key == p.Section.About().Key && (i != d.sec || d.isCard()) {
			d.enter(i)
			return true
		}
	}
	return false
}

// follow opens the lists on the way to a path, outermost first.
func (d *desk) follow(path string) {
	parts := strings.Split(path, ".")
	page := d.page
	for i := 1; i <= len(parts); i++ {
		at := strings.Join(parts[:i], ".")
		p, ok := d.s.place(at)
		if !ok || p.Row != nil || p.Field.List() == nil || !page.jump(at) {
			continue
		}
		if i == len(parts) {
			return
		}
		list := newRows(d.c, d.s, at)
		list.find(parts[i])
		d.c.ask(pushAsk{list})
		if i+1 == len(parts) {
			return
		}
		if list.reach(strings.Join(parts[i+1:], ".")) {
			return
		}
		row := newRowPage(d.c, d.s, below(at, parts[i]))
		d.c.ask(pushAsk{row})
		if row.page.jump(path) {
			return
		}
		page = row.page
	}
}

// update takes what no key row took.
func (d *desk) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		return d.click(msg.Mouse())
	case tea.MouseWheelMsg:
		return d.wheel(msg)
	case tea.PasteMsg:
		if p, ok := d.page.place(); ok && d.isAtPage() && p.Field.List() != nil {
			return pasteInto(d.c, d.s, p.Path, msg.Content)
		}
	}
	if d.preview.takes(msg) || d.isAtSide && isInput(msg) {
		return nil
	}
	move, cmd := d.take(msg)
	return tea.Batch(cmd, d.move(move))
}

// move follows what the box asks for after a key.
func (d *desk) move(m input.Move) tea.Cmd {
	switch m {
	case input.Next:
		return d.page.next()
	case input.Prev:
		return d.page.back()
	case input.Open:
		d.c.ask(pushAsk{newRows(d.c, d.s, d.page.path())})
	case input.Stay:
	}
	return nil
}

func (d *desk) click(m tea.Mouse) tea.Cmd {
	switch {
	case d.preview.has(m.X, m.Y):
		d.preview.click(m.X, m.Y)
	case d.geo.sideW > 0 && m.X < d.geo.sideW:
		return d.clickSide(m.Y)
	case m.X >= d.geo.pageX && m.X < d.geo.pageX+d.geo.pageW:
		d.toPage()
		move, cmd := d.page.click(m.X-d.geo.pageX, m.Y)
		return batch([]tea.Cmd{cmd, d.move(move)})
	}
	return nil
}

func (d *desk) wheel(m tea.MouseWheelMsg) tea.Cmd {
	by := wheeled(m, 1)
	switch {
	case d.preview.has(m.X, m.Y):
		return d.preview.wheel(m)
	case d.geo.sideW > 0 && m.X < d.geo.sideW:
		d.side = max(0, min(d.side+by, len(d.items())-1))
		d.isAtSide, d.preview.isIn = true, false
	case m.X < d.geo.pageX+d.geo.pageW:
		if d.isAtFoot() && d.isCard() && d.card.scroll(by) {
			return nil
		}
		return d.page.focus(d.page.at + by)
	}
	return nil
}
