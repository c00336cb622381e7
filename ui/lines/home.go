package lines

import (
	"fmt"
	"strings"

	"engross/ui"
)

// home is the list of agreements.
func (t *talk) home() error {
	if err := t.leave(); err != nil {
		return t.notLeft(err)
	}
	h := &home{talk: t}
	if err := h.load(); err != nil {
		return err
	}
	return t.play(scene{tell: h.tell, cmds: h.commands(), empty: h.first, take: h.named})
}

// notLeft asks what to do when the disk refuses the last changes of an agreement that is to be left.
func (t *talk) notLeft(err error) error {
	all := []choice{{"again", "try again", ""}, {"stay", "stay in the agreement", ""}}
	said, err := t.choose("Your last changes are not on the disk: "+sentence(err.Error()), all, 0)
	switch {
	case err != nil && err != errBack:
		return err
	case err == nil && said == "again":
		return t.home()
	}
	return t.agreement()
}

type home struct {
	*talk
	rows    []ui.Row
	shown   []int
	from    int // position in shown of the first one told
	deleted []ui.Row
}

// page is how many lines of a list are told at once.
const page = 20

func (h *home) load() error {
	rows, err := h.o.Drafts.List()
	if err != nil {
		return fmt.Errorf("read the list of agreements: %w", err)
	}
	h.rows = rows
	h.match("")
	return nil
}

func (h *home) match(words string) {
	h.shown, h.from = h.shown[:0], 0
	for i, r := range h.rows {
		if hasWords(r.Client+" "+r.Number+" "+r.State, words) {
			h.shown = append(h.shown, i)
		}
	}
}

func (h *home) tell() {
	h.hint("what", ui.About+" "+h.o.Care())
	h.hint("help", "? lists what can be said, anywhere.")
	if len(h.rows) == 0 {
		h.say("You have no agreements yet. Empty or `new` starts one, `sample` opens a finished one to look around in, `import` reads a file.")
		return
	}
	h.say("Your agreements, %d. A number opens one, empty the first of them; `new` starts another.", len(h.rows))
	h.list()
}

func (h *home) list() {
	last := min(len(h.shown), h.from+page)
	for i := h.from; i < last; i++ {
		h.out.item(i+1, rowSays(h.rows[h.shown[i]]))
	}
	if len(h.shown) == 0 {
		h.say("No agreement has these words. `list` tells all of them.")
	}
	if last < len(h.shown) {
		h.say("`more` tells the next of %d.", len(h.shown))
	}
}

// rowSays is an agreement on one line.
func rowSays(r ui.Row) string {
	parts := []string{nameOf(r), r.Number, r.State}
	if r.Damaged != "" {
		parts = append(parts, r.Damaged)
	}
	if r.Progress != "" {
		parts = append(parts, r.Progress+" answered")
	}
	if r.Monthly != "" {
		parts = append(parts, r.Monthly+" a month")
	}
	if !r.Updated.IsZero() {
		parts = append(parts, "changed "+r.Updated.Format("Jan 2, 2006 15:04"))
	}
	return strings.Join(parts, ", ")
}

func nameOf(r ui.Row) string {
	if r.Client != "" {
		return r.Client
	}
	return "no client yet"
}

func (h *home) commands() []command {
	has := func() bool { return len(h.rows) > 0 }
	own := func() bool { return h.o.Profile != nil }
	var cmds []command
	cmds = []command{
		{words: []string{"open"}, arg: "NUMBER", about: "open an agreement where you left it", when: has, do: h.named},
		{words: []string{"new", "n"}, about: "start an agreement", do: func(string) error { return h.start() }},
		{words: []string{"sample"}, about: "open a finished sample to look around in", do: func(string) error { return h.opened(h.o.Drafts.Sample()) }},
		{words: []string{"import"}, arg: "FILE", about: "read an agreement from a file", do: h.importFile},
		{words: []string{"duplicate", "copy"}, arg: "NUMBER", about: "make a copy under a new number", when: has, do: h.with(h.duplicate)},
		{words: []string{"delete"}, arg: "NUMBER", about: "take an agreement off the list; `undo` brings it back", when: has, do: h.with(h.remove)},
		{words: []string{"undo", "restore"}, about: "bring back the agreement that was deleted last", when: func() bool { return len(h.deleted) > 0 }, do: func(string) error { return h.restore() }},
		{words: []string{"export"}, arg: "NUMBER", about: "write an agreement as files", when: has, do: h.with(h.export)},
		{words: []string{"history"}, arg: "NUMBER", about: "tell the revisions of an agreement", when: has, do: h.with(h.history)},
		{words: []string{"find"}, arg: "WORDS", about: "tell only agreements with these words", when: has, do: h.find},
		{words: []string{"list", "menu"}, about: "tell all agreements again", do: func(string) error { h.match(""); h.tell(); return nil }},
		{words: []string{"more"}, about: "tell more of the list", when: func() bool { return h.from+page < len(h.shown) }, do: func(string) error { h.from += page; h.list(); return nil }},
		{words: []string{"company", "profile"}, about: "if you are the provider: your company, copied into each new agreement", when: own, do: func(string) error { return h.library("profile") }},
		{words: []string{"prices"}, about: "your price book", when: own, do: func(string) error { return h.library("prices") }},
		h.helping(&cmds),
		{words: []string{"quit", "q"}, about: "leave; everything is saved", do: func(string) error { return errEnd }},
	}
	return cmds
}

// first is what an empty line does: it opens the first agreement, or starts one where there is none.
func (h *home) first() error {
	if len(h.shown) == 0 {
		return h.start()
	}
	return h.open(h.rows[h.shown[0]].ID)
}

// with gives a deed the agreement of the number that was said.
func (h *home) with(do func(ui.Row) error) func(string) error {
	return h.talk.with("Which one? Its number in the list.", func() int { return len(h.shown) }, func(i int) error { return do(h.rows[h.shown[i]]) })
}

// named opens an agreement by its number in the list, or by a word of its name that only one has.
func (h *home) named(text string) error {
	if n := strings.TrimSpace(text); strings.Trim(n, "0123456789") == "" {
		return h.with(func(r ui.Row) error { return h.open(r.ID) })(n)
	}
	h.match(text)
	if len(h.shown) == 1 {
		return h.open(h.rows[h.shown[0]].ID)
	}
	if len(h.shown) == 0 {
		h.match("")
		return h.unknown(text)
	}
	h.list()
	return nil
}

func (h *home) find(words string) error {
	if words == "" {
		text, err := h.ask("Which words?")
		if err != nil {
			return err
		}
		words = text
	}
	h.match(words)
	h.list()
	return nil
}

func (h *home) importFile(file string) error {
	if file == "" {
		text, err := h.ask("The path of the file: a draft as JSON, or a JSON file that was exported earlier. Empty reads none.")
		if err != nil || text == "" {
			return err
		}
		file = text
	}
	return h.opened(h.o.Drafts.Import(file))
}

func (h *home) duplicate(r ui.Row) error {
	made, err := h.o.Drafts.Duplicate(r.ID)
	return h.changed(fmt.Sprintf("Copied %s as %s.", nameOf(r), made.Number), err)
}

func (h *home) remove(r ui.Row) error {
	err := h.o.Drafts.Delete(r.ID)
	if err == nil {
		h.deleted = append(h.deleted, r)
	}
	return h.changed(fmt.Sprintf("Deleted %s. `undo` brings it back.", nameOf(r)), err)
}

func (h *home) restore() error {
	r := h.deleted[len(h.deleted)-1]
	h.deleted = h.deleted[:len(h.deleted)-1]
	return h.changed(nameOf(r)+" is back.", h.o.Drafts.Restore(r.ID))
}

// changed says what a deed did, and how many agreements there are then.
func (h *home) changed(said string, err error) error {
	if err != nil {
		h.say("%s", sentence(err.Error()))
		return nil
	}
	h.say("%s", said)
	if err := h.load(); err != nil {
		return err
	}
	h.say("%s; `list` tells them.", plural(len(h.rows), "agreement", "agreements"))
	return nil
}

func (h *home) export(r ui.Row) error { return h.openAt(r, h.talk.export) }

func (h *home) history(r ui.Row) error { return h.openAt(r, h.talk.history) }

// openAt opens an agreement at one of its views.
func (h *home) openAt(r ui.Row, view func() error) error {
	d, err := h.o.Drafts.Load(r.ID)
	if err != nil {
		h.say("%s", sentence(err.Error()))
		return nil
	}
	return h.enter("", d, view)
}

// open opens an agreement where it was left.
func (t *talk) open(id string) error { return t.opened(t.o.Drafts.Load(id)) }

// library opens the profile or the price book.
func (t *talk) library(screen string) error {
	if t.o.Profile == nil {
		return errDone
	}
	d, err := t.o.Profile.LoadProfile()
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return nil
	}
	return t.enter(screen, d, nil)
}

func (t *talk) opened(d ui.Draft, err error) error {
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return nil
	}
	return t.enter("", d, nil)
}

// enter goes through what was opened, and back to the list.
func (t *talk) enter(screen string, d ui.Draft, view func() error) error {
	t.s = ui.Sit(t.o, screen, d)
	t.unfolded, t.told, t.emptied = map[string]bool{}, map[string]bool{}, map[string]bool{}
	t.entered, t.cameBack = map[string]entered{}, map[string]bool{}
	t.asked, t.comesBack = map[string]bool{}, map[string]func() error{}
	t.isAll = false
	t.at = t.resume()
	if t.s.IsAgreement() {
		if other := t.s.Hold(); !other.Since.IsZero() {
			t.say("This agreement is open in %s too, since %s. You can work in both: answers that only one changed are joined, and you are asked about the others.", other.Where, other.Since.Format("15:04"))
		}
		t.mind(t.o.Drafts, d.ID)
	}
	if d.Warning != "" {
		t.out.say(sentence(d.Warning))
	}
	if view == nil {
		t.say("%s.", t.s.Title())
		return t.agreement()
	}
	err := t.viewed(view)
	if err != nil {
		return err
	}
	return t.agreement()
}

// before says of an agreement that is begun why it does not begin with its first section.
func (t *talk) before() {
	if key, _ := t.s.Resume(); key == "" && t.at.sec > 0 && t.at.path != "" {
		first := t.s.Sections()[0]
		t.say("Section 1, %s, has its answers already: those you gave just now, and usual ones. `menu` leads there.", first.About().Title)
	}
}

// leaveLibrary leaves the profile or the price book: for the list of agreements, or to the end where it is all that was asked
// for.
func (t *talk) leaveLibrary() error {
	if t.o.Screen != "" {
		return errEnd
	}
	return errHome
}
