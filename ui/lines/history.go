package lines

import (
	"strconv"
	"strings"

	"engross/ui"
)

// history tells the revisions of the agreement, the newest first: look at one, compare two, bring one back.
func (t *talk) history() error {
	h := &history{talk: t, past: t.s.Past()}
	if h.read(); len(h.all) == 0 {
		t.say("No revision was made yet. One is made when you leave a section, before an export, every few minutes of work, and on closing.")
		return nil
	}
	tell := func() {
		t.say("History of %s, the newest revision first. The number of a revision tells what changed in it; empty goes back.", t.s.Title())
		if now := h.past.Now(); now != "" {
			t.say("Since the newest one: %s.", asSpoken(now))
		} else {
			t.say("Now it is the same as the newest one.")
		}
		h.tell()
	}
	cmds := []command{
		{words: []string{"look"}, arg: "NUMBER", about: "tell what changed in a revision", do: h.with(h.look)},
		{words: []string{"since"}, arg: "NUMBER", about: "tell what is different now", do: h.with(func(i int) error { return h.between(i, ui.Present) })},
		{words: []string{"compare"}, arg: "NUMBER NUMBER", about: "tell what differs between two revisions", do: h.compare},
		{words: []string{"bring"}, arg: "NUMBER", about: "make the agreement what it was then; what would change is told first", do: h.with(h.bring)},
		{words: []string{"more"}, about: "tell older revisions", when: func() bool { return h.from+page < len(h.all) || !h.past.IsAll() }, do: func(string) error { h.from += page; h.read(); h.tell(); return nil }},
		{words: []string{"again"}, about: "tell the newest revisions again", do: func(string) error { h.from = 0; tell(); return nil }},
		{words: []string{"<", "back"}, about: "go back", do: func(string) error { return errDone }},
	}
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	return t.play(scene{tell: tell, cmds: cmds, empty: func() error { return errDone }, take: func(text string) error { return h.with(h.look)(text) }})
}

// history is the list of revisions while it is told. They go by their own numbers.
type history struct {
	*talk
	past *ui.Past
	all  []ui.Revision
	from int
}

func (h *history) read() {
	all, err := h.past.Read(h.from + page)
	if err != nil {
		h.say("%s", sentence(err.Error()))
	}
	h.all = all
}

func (h *history) tell() {
	last := min(len(h.all), h.from+page)
	for i := h.from; i < last; i++ {
		h.out.item(int(h.all[i].Number), sentence(asSpoken(h.past.Says(i))))
	}
	if last < len(h.all) || !h.past.IsAll() {
		h.say("`more` tells older ones.")
	}
}

// find returns the position of the revision with a number. All that are newer are read then.
func (h *history) find(text string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	most := int(h.all[0].Number)
	if err != nil || n < 1 || n > most {
		h.say("Say the number of a revision, from 1 to %d.", most)
		return 0, false
	}
	if h.all, err = h.past.Read(most - n + 1); err != nil {
		h.say("%s", sentence(err.Error()))
	}
	for i, r := range h.all {
		if int(r.Number) != n {
			continue
		}
		if r.Damaged != "" {
			h.say("Revision %d: %s", n, sentence(r.Damaged))
			return 0, false
		}
		return i, true
	}
	h.say("Revision %d is missing: nothing of it is left in the store.", n)
	return 0, false
}

// with gives a deed the revision of a number; one that was not said is asked for.
func (h *history) with(do func(int) error) func(string) error {
	return func(arg string) error {
		if arg == "" {
			text, err := h.explained("Which one? Its number.", "Say the number that stands before the revision, or `<` to let it be.")
			if err != nil {
				return err
			}
			arg = text
		}
		if i, ok := h.find(arg); ok {
			return do(i)
		}
		return nil
	}
}

func (h *history) look(i int) error {
	was, ok := h.past.Before(i)
	if !ok {
		h.say("It is how the agreement began: there is nothing before it that can be compared.")
		return nil
	}
	return h.between(was, i)
}

// between tells what changed from one state to another, and goes to a question where a number is said.
func (h *history) between(was, now int) error {
	all, err := h.past.Between(was, now)
	if err != nil {
		h.say("%s", sentence(err.Error()))
		return nil
	}
	name := "now"
	if now != ui.Present {
		name = h.past.Name(now)
	}
	h.say("From %s to %s: %s.", h.past.Name(was), name, plural(len(all), "difference", "differences"))
	h.differences(all)
	return nil
}

func (h *history) differences(all []ui.Change) {
	section := ""
	for _, x := range all {
		if x.Section != section {
			section = x.Section
			h.say("%s.", section)
		}
		h.out.say("- " + sentence(asSpoken(x.Text)))
	}
}

func (h *history) compare(arg string) error {
	two := strings.Fields(arg)
	for len(two) < 2 {
		text, err := h.explained([]string{"Which two? The number of the one.", "The number of the other."}[len(two)], "Say the number that stands before a revision, or `<` to let it be.")
		if err != nil || text == "" {
			return err
		}
		two = append(two, strings.Fields(text)...)
	}
	x, ok := h.find(two[0])
	if !ok {
		return nil
	}
	y, ok := h.find(two[1])
	if !ok {
		return nil
	}
	return h.between(max(x, y), min(x, y)) // the older one first; it stands later in the list
}

// bring tells what would change, and brings a revision back where that is wanted.
func (h *history) bring(i int) error {
	all, err := h.past.Between(ui.Present, i)
	if err != nil {
		h.say("%s", sentence(err.Error()))
		return nil
	}
	name := h.past.Name(i)
	if len(all) == 0 {
		h.say("The agreement holds the same answers as %s now.", name)
		return nil
	}
	h.say("To bring back %s changes this, from now to then:", name)
	h.differences(all)
	isWanted, err := h.confirm("Bring it back? What stands now stays in the history as a revision of its own.")
	if err != nil {
		return err
	}
	if !isWanted {
		h.say("Everything stays as it is.")
		return nil
	}
	if err := h.past.BringBack(i); err != nil {
		h.say("Not done: %s", sentence(err.Error()))
		return nil
	}
	h.say("Brought back: %s. `undo` takes it back.", name)
	h.past = h.s.Past()
	h.from = 0
	h.read()
	return nil
}
