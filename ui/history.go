package ui

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// revisions lists the lasting states of an agreement, the newest first, below the present: when each was made, what changed
// in it, and why it was made. They are read part by part, and compared only while they are on the screen: there may be
// thousands.
type revisions struct {
	c    *common
	s    *session
	past *chronicle

	rows      []Revision
	isAll     bool // rows reach back to the first
	isReading bool
	isFar     bool // the last one is wanted, once it is read
	asOf      time.Time

	said    map[string]summary // of revisions, by id
	present summary
	as      presentAs
	isBusy  bool // something is compared just now

	at, top int    // 0 is the present, then the rows
	marked  string // the id of the one to compare with
	geo     []int  // what stands on each line of the last drawing, -1 for nothing
}

// presentAs is what the present was compared in: its revision, and the id of the one before.
type presentAs struct {
	rev int
	id  string
}

// historyKeys show the history from wherever somebody is.
var historyKeys = []string{"f10", "ctrl+^", "ctrl+6"}

// partSize is how many revisions are read at once.
const partSize = 100

// Messages of the history.
type (
	revisionsMsg struct {
		to   *revisions
		rows []Revision
		from uint64 // they are below this number; 0 for the newest
		all  bool
		err  error
	}
	summedMsg struct {
		to   *revisions
		of   string    // the id of a revision, or
		as   presentAs // the present
		said summary
	}
	comparedMsg struct {
		to     *revisions
		screen screen
		isOver bool // it is a dialog
		err    error
	}
)

func newHistoryOf(c *common, s *session) *revisions {
	return &revisions{c: c, s: s, past: &chronicle{drafts: c.o.Drafts, id: s.id}, said: map[string]summary{}, asOf: s.keep.revised}
}

func (h *revisions) holds() *session  { return h.s }
func (h *revisions) crumb() string    { return "History" }
func (h *revisions) isTyping() bool   { return false }
func (h *revisions) resync()          {}
func (h *revisions) show(string) bool { return true } // an undo is seen in what the present differs in

func (h *revisions) actions() []action {
	move := func(to func() int) func() tea.Cmd {
		return func() tea.Cmd { h.goTo(to()); return nil }
	}
	isOld := func() bool { return h.at > 0 && h.row().Damaged == "" }
	page := max(1, h.c.h-8)
	const not = "the present is no revision yet; go down to one"
	return []action{
		{Binding: on("look", "enter"), about: "see what changed in it, against the one before", foot: true, when: h.mayLook, not: "there is nothing whole to compare with", do: h.look},
		{Binding: on("against now", "n"), about: "see what is different now", foot: true, when: isOld, not: not, do: h.againstNow},
		{Binding: on("mark", "m"), about: "mark it, to compare it with any other one; again takes the mark off", foot: true, when: isOld, not: not, do: h.mark},
		{Binding: on("compare", "c"), about: "see what differs between the marked one and this one", foot: true, when: h.mayCompare, not: "mark a revision with m first, then go to another one", do: h.compareMarked},
		{Binding: on("bring back", "b"), about: "make the agreement what it was then; you see first what would change, and ctrl+z takes it back", foot: true, when: isOld, not: not, do: h.bringBack},
		{Binding: on("read", "r"), about: "read the agreement as it was then", foot: true, when: func() bool { return h.at == 0 || isOld() }, not: "it is damaged", do: h.read},
		{Binding: on("down", "down", "j", "tab"), foot: true, do: move(func() int { return h.at + 1 })},
		{Binding: on("up", "up", "k", "shift+tab"), do: move(func() int { return h.at - 1 })},
		{Binding: on("page down", "pgdown", "space"), do: move(func() int { return h.at + page })},
		{Binding: on("page up", "pgup"), do: move(func() int { return h.at - page })},
		{Binding: on("now", "home", "g"), about: "go to the present", do: move(func() int { return 0 })},
		{Binding: on("first", "end", "G"), about: "go to the first revision", do: func() tea.Cmd { h.isFar = true; h.goTo(len(h.rows)); return nil }},
		h.c.close([]string{"esc", "q"}, "back", "back to where you came from"),
	}
}

func (h *revisions) goTo(i int) { h.at = max(0, min(i, len(h.rows))) }

// row is the revision in focus.
func (h *revisions) row() Revision {
	if h.at == 0 || h.at > len(h.rows) {
		return Revision{}
	}
	return h.rows[h.at-1]
}

// before finds the revision that a row is compared with: the one that it goes back to, else the next older one that is
// whole. There is none for the first; isKnown is false while older ones are not read yet. The present is row 0.
func (h *revisions) before(i int) (r Revision, isThere, isKnown bool) {
	if i > 0 {
		for _, x := range h.rows[i:] {
			if x.ID == h.rows[i-1].Parent && x.Damaged == "" {
				return x, true, true
			}
		}
	}
	for _, x := range h.rows[min(i, len(h.rows)):] {
		if x.Damaged == "" {
			return x, true, true
		}
	}
	return Revision{}, false, h.isAll
}

func (h *revisions) mayLook() bool {
	_, isThere, _ := h.before(h.at)
	return isThere && (h.at == 0 || h.row().Damaged == "")
}

func (h *revisions) mayCompare() bool {
	return h.marked != "" && h.row().ID != h.marked && (h.at == 0 || h.row().Damaged == "")
}

func (h *revisions) mark() tea.Cmd {
	if id := h.row().ID; h.marked == id {
		h.marked = ""
	} else {
		h.marked = id
		h.c.say("Marked. Go to another one and press c to compare the two.")
	}
	return nil
}

// watch reads and compares what is on the screen, one after the other.
func (h *revisions) watch(bool) tea.Cmd {
	var cmds []tea.Cmd
	if h.asOf != h.s.keep.revised { // one may have been made meanwhile
		h.asOf = h.s.keep.revised
		cmds = append(cmds, h.readFrom(0, partSize))
	}
	if !h.isReading && !h.isAll && (h.isFar || len(h.rows) == 0 || h.top+2*h.c.h > len(h.rows)) {
		cmds = append(cmds, h.readOn())
	}
	if !h.isBusy && len(h.rows) > 0 {
		cmds = append(cmds, h.sum())
	}
	return batch(cmds)
}

// readOn reads the next part of the list, or all of it if the first revision is wanted.
func (h *revisions) readOn() tea.Cmd {
	h.isReading = true
	most := partSize
	if h.isFar {
		most = 0
	}
	return h.readFrom(h.last(), most)
}

// last is the number of the last one that was read, 0 before any was.
func (h *revisions) last() uint64 {
	if n := len(h.rows); n > 0 {
		return h.rows[n-1].Number
	}
	return 0
}

func (h *revisions) readFrom(from uint64, most int) tea.Cmd {
	return func() tea.Msg { return h.part(from, most) }
}

// part reads those below a number from the disk.
func (h *revisions) part(from uint64, most int) revisionsMsg {
	rows, err := h.past.drafts.Revisions(h.past.id, from, most)
	return revisionsMsg{to: h, rows: rows, from: from, all: most == 0 || len(rows) < most, err: err}
}

// listed takes a part of the list. Numbers that are missing in it are said as rows of their own.
func (h *revisions) listed(m revisionsMsg) {
	if m.from == 0 && len(h.rows) > 0 {
		h.newer(m.rows)
		return
	}
	from := h.last()
	if m.from != from {
		return // read twice
	}
	h.isReading = false
	if m.err != nil {
		h.c.fail(m.err.Error())
	}
	for _, r := range m.rows {
		if from > r.Number+1 {
			h.rows = append(h.rows, lost(r.Number+1, from-1))
		}
		h.rows = append(h.rows, r)
		from = r.Number
	}
	if h.isAll = m.all || len(m.rows) == 0; h.isAll && from > 1 && m.err == nil {
		h.rows = append(h.rows, lost(1, from-1))
	}
	if h.isFar && h.isAll {
		h.isFar = false
		h.goTo(len(h.rows))
	}
	h.goTo(h.at)
}

// newer puts those that were made since the list was read before it.
func (h *revisions) newer(rows []Revision) {
	n := 0
	for n < len(rows) && rows[n].Number > h.rows[0].Number {
		n++
	}
	h.rows = slices.Concat(rows[:n], h.rows)
	if h.at > 0 {
		h.at += n
	}
}

// lost is a row for revisions that the store does not have any more.
func lost(from, to uint64) Revision {
	what := "missing: nothing of it is left in the store"
	if from < to {
		what = fmt.Sprintf("revisions %d to %d are missing: nothing of them is left in the store", from, to)
	}
	return Revision{Number: to, Damaged: what}
}

// sum compares the next row on the screen that was not compared yet: the one in focus first.
func (h *revisions) sum() tea.Cmd {
	if r, isThere, _ := h.before(0); isThere && (!h.present.isMade || h.as != presentAs{h.s.rev, r.ID}) {
		mine := h.s.a
		return h.sumUp(summedMsg{to: h, as: presentAs{h.s.rev, r.ID}}, r, func() (*model.Agreement, error) { return mine, nil })
	}
	order := []int{h.at}
	for i := h.top; i < min(len(h.rows)+1, h.top+h.c.h); i++ {
		order = append(order, i)
	}
	for _, i := range order {
		if i == 0 || i > len(h.rows) || h.rows[i-1].Damaged != "" || h.said[h.rows[i-1].ID].isMade {
			continue
		}
		r, isThere, isKnown := h.before(i)
		switch {
		case isThere:
			return h.sumUp(summedMsg{to: h, of: h.rows[i-1].ID}, r, h.reader(h.rows[i-1]))
		case isKnown:
			h.said[h.rows[i-1].ID] = said("how it began")
		}
	}
	return nil
}

// sumUp says in a few words what changed since a revision.
func (h *revisions) sumUp(out summedMsg, was Revision, now func() (*model.Agreement, error)) tea.Cmd {
	h.isBusy = true
	return func() tea.Msg {
		out.said = h.past.sum(h.c.o, was, now)
		return out
	}
}

// sum says what changed since a revision.
func (c *chronicle) sum(o *Options, was Revision, now func() (*model.Agreement, error)) summary {
	b, err := now()
	if err != nil {
		return said(err.Error())
	}
	a, err := c.read(was)
	if err != nil {
		return said(err.Error())
	}
	return sum(o, a, b)
}

func (h *revisions) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case revisionsMsg:
		if msg.to == h {
			h.listed(msg)
		}
	case summedMsg:
		if msg.to != h {
			break
		}
		if h.isBusy = false; msg.of == "" {
			h.present, h.as = msg.said, msg.as
		} else {
			h.said[msg.of] = msg.said
		}
	case comparedMsg:
		if msg.to == h {
			h.compared(msg)
		}
	case tea.MouseClickMsg:
		if msg.Y >= 0 && msg.Y < len(h.geo) && h.geo[msg.Y] >= 0 {
			isSame := h.at == h.geo[msg.Y]
			if h.at = h.geo[msg.Y]; isSame && h.mayLook() {
				return h.look()
			}
		}
	case tea.MouseWheelMsg:
		h.goTo(h.at + wheeled(msg, 1))
	}
	return nil
}

func (h *revisions) compared(m comparedMsg) {
	switch {
	case m.err != nil:
		h.c.fail(m.err.Error())
	case m.isOver:
		h.c.ask(dialogAsk{m.screen})
	default:
		h.c.ask(pushAsk{m.screen})
	}
}
