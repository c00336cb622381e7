package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// calling is how a session stands with a call. It is kept with the place of the person, so that a call goes on after a
// restart.
type calling struct {
	since   time.Time // zero while there is none
	noClock bool
	ticking bool // a timer for the clock is on its way
}

// callTickMsg moves the clock on.
type callTickMsg struct{ s *session }

// longestCall is after how long a call that nobody ended is over.
const longestCall = 12 * time.Hour

func (c calling) isOn() bool { return !c.since.IsZero() }

// The words by which a place remembers a call.
const (
	callWord    = "call "
	noClockWord = " silent"
)

// mark is what the place remembers.
func (c calling) mark() string {
	if !c.isOn() {
		return ""
	}
	out := callWord + c.since.UTC().Format(time.RFC3339)
	if c.noClock {
		out += noClockWord
	}
	return out
}

// recall takes up a call that the place remembers.
func (s *session) recall(mark string) {
	text, ok := strings.CutPrefix(mark, callWord)
	if !ok {
		return
	}
	text, noClock := strings.CutSuffix(text, noClockWord)
	since, err := time.Parse(time.RFC3339, text)
	if age := s.o.Now().Sub(since); err == nil && age >= 0 && age < longestCall {
		s.call = calling{since: since.In(s.o.Now().Location()), noClock: noClock}
	}
}

// minutes is how long the call takes.
func (s *session) minutes() int { return max(0, int(s.o.Now().Sub(s.call.since)/time.Minute)) }

// watchCall keeps the clock going, a tick a minute while it is seen.
func (s *session) watchCall() tea.Cmd {
	if !s.call.isOn() || s.call.noClock || s.call.ticking {
		return nil
	}
	s.call.ticking = true
	next := time.Minute - s.o.Now().Sub(s.call.since)%time.Minute
	return s.o.After(next, callTickMsg{s})
}

// callActions are the keys of a call. The one that ends it shows what is left to follow up.
func (d *desk) callActions() []action {
	isAgreement := func() bool { return d.s.kind == anAgreement }
	isOn := func() bool { return d.s.call.isOn() }
	isOff := func() bool { return isAgreement() && !d.s.call.isOn() }
	return []action{
		{Binding: on("end the call", callKeys...), about: "end the call, and see the list of what is still open", foot: true, when: isOn, do: d.endCall},
		{Binding: on("call", callKeys...), about: aboutCall, when: isOff, not: "a call is about an agreement", do: d.startCall},
		{Binding: unkeyed("clock of the call"), about: "show or hide how long the call takes", when: isOn, not: "no call is on", do: d.toggleClock},
		{Binding: unkeyed("follow-up list"), about: "what is parked or open, as text, Markdown or the draft of a mail", when: isAgreement, not: "an agreement has such a list", do: d.followUp},
		{Binding: unkeyed("notes"), about: "all notes of this agreement, each with its question", when: d.hasNotes, not: "no note was taken", do: d.allNotes},
	}
}

var callKeys = []string{"f8", "ctrl+\\"}

const aboutCall = "a view for a call: the question to say in large, notes with their time, running sums, a clock"

func (d *desk) startCall() tea.Cmd {
	d.s.call = calling{since: d.s.o.Now()}
	d.toPage()
	d.c.say("On the call. " + keyName(callKeys[0]) + " ends it and shows what is left to follow up.")
	return nil
}

func (d *desk) endCall() tea.Cmd {
	d.s.call.since = time.Time{}
	return d.followUp()
}

func (d *desk) toggleClock() tea.Cmd {
	d.s.call.noClock = !d.s.call.noClock
	return nil
}

func (d *desk) followUp() tea.Cmd { return openFollowUp(d.c, d.s) }

// noteKeys take a note.
var noteKeys = []string{"f9", "ctrl+_", "ctrl+/"}

// noteDialog takes a note beside a question, with the time of the clock.
func noteDialog(c *common, s *session, p model.Place, then func()) {
	d := newPrompt(c, "Note: "+p.Field.Label, "It stands beside the question with the time, and is in no exported file and no list that you send.")
	d.ask("Note", "What was said.")
	d.stays = true
	d.begun(s, "note", p.Path)
	d.done = func(said []string) {
		if strings.TrimSpace(said[0]) == "" {
			return
		}
		now := s.o.Now()
		n := model.Note{On: s.o.Today(), At: value.NewClock(now.Hour(), now.Minute()), Text: said[0]}
		if err := s.edit("note at "+p.Field.Label, func(e *model.Edit) error { return e.Note(p.Path, n) }); err != nil {
			c.fail(err.Error())
			return
		}
		c.say("Noted at " + p.Field.Label + ", " + now.Format("15:04") + ".")
		then()
	}
	c.ask(dialogAsk{d})
}

// renoteDialog changes a note or, without a text, drops it.
func renoteDialog(c *common, s *session, p model.Place, i int, then func()) {
	d := newPrompt(c, "Note: "+p.Field.Label, "Without a text the note goes.")
	d.ask("Note", "What was said.")
	d.fill(p.State().Notes[i].Text)
	d.stays = true
	d.begun(s, "note-"+itoa(i), p.Path)
	d.done = func(said []string) {
		if err := s.edit("note at "+p.Field.Label, func(e *model.Edit) error { return e.Renote(p.Path, i, said[0]) }); err != nil {
			c.fail(err.Error())
			return
		}
		then()
	}
	c.ask(dialogAsk{d})
}

// noteLine is a note with when it was taken; the day only where it is not today.
func (s *session) noteLine(n model.Note) string {
	when := n.At.String()
	if n.On.IsSet() && n.On != s.o.Today() {
		when = strings.TrimSpace(n.On.Edit(s.a.Style()) + " " + when)
	}
	return strings.TrimSpace(when + "  " + line(n.Text))
}

// hasNotes reports whether any question has a note.
func (d *desk) hasNotes() bool { return d.s.kind == anAgreement && len(d.s.known.notes) > 0 }

// allNotes lists the notes, each of which leads to its question.
func (d *desk) allNotes() tea.Cmd {
	k := newList(d.c, "Notes")
	for _, path := range d.s.known.notes {
		p, ok := d.s.place(path)
		if !ok {
			continue
		}
		for _, n := range p.State().Notes {
			k.add(pickItem{name: d.s.noteLine(n), right: p.Field.Label, about: p.Section.About().Title + ": " + line(n.Text), do: func() tea.Cmd {
				d.c.ask(jumpAsk{path})
				return nil
			}})
		}
	}
	d.c.ask(dialogAsk{k})
	return nil
}
