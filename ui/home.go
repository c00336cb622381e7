package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// home is the list of agreements.
type home struct {
	c        *common
	rows     []Row
	shown    []int // positions in rows that the filter lets through
	at, top  int
	filter   string
	isFilter bool   // the filter is being typed
	isLoaded bool   // the list was read at least once
	busy     string // what is being waited for
	want     string // the agreement to put in focus once the list is here
	deleted  []Row  // what ctrl+z brings back, the last at the end
	begun    New    // what stands in the dialog that starts an agreement
	wide     homeColumns
	geoTop   int // line of the first row in the last drawing
	geoEach  int // lines of a row in the last drawing
}

// Messages of the list.
type (
	listedMsg struct {
		rows []Row
		err  error
	}
	loadedMsg struct {
		d   Draft
		k   kind
		err error
	}
	changedMsg struct { // an agreement was deleted, restored or duplicated
		said string
		id   string
		err  error
	}
)

func newHome(c *common) *home { return &home{c: c, begun: freshStart()} }

func (h *home) crumb() string  { return "Your agreements" }
func (h *home) isTyping() bool { return h.isFilter }

// load reads the list.
func (h *home) load() tea.Cmd {
	drafts := h.c.o.Drafts
	return func() tea.Msg {
		rows, err := drafts.List()
		return listedMsg{rows, err}
	}
}

// show puts an agreement in focus and reads the list again.
func (h *home) show(id string) { h.want = id }

func (h *home) actions() []action {
	if h.isFilter {
		return []action{
			{Binding: on("done", "enter"), foot: true, do: func() tea.Cmd { h.isFilter = false; return nil }},
			{Binding: on("show all", "esc"), foot: true, do: func() tea.Cmd { h.isFilter = false; h.match(""); return nil }},
			{Binding: on("to the list", "down", "tab"), foot: true, do: func() tea.Cmd { h.isFilter = false; return nil }},
		}
	}
	hasRow := func() bool { return len(h.shown) > 0 }
	hasAny := func() bool { return len(h.rows) > 0 }
	return []action{
		{Binding: on("open", "enter"), about: "open the agreement where you left it", foot: true, when: hasRow, do: func() tea.Cmd { return h.open(h.row().ID) }},
		{Binding: on("new", "n", "enter"), about: "start a new agreement", foot: true, do: h.start},
		{Binding: on("sample", "s"), about: "open a finished sample agreement to look around", foot: true, do: h.sample},
		{Binding: on("export", "e"), about: "write the agreement as files", foot: true, when: hasRow, do: h.export},
		{Binding: on("history", append([]string{"h"}, historyKeys...)...), about: "see the revisions of the agreement: what changed when", when: hasRow, do: h.history},
		{Binding: on("find", "/"), about: "show only agreements with these words", foot: true, when: hasAny, do: func() tea.Cmd { h.isFilter = true; return nil }},
		{Binding: on("duplicate", "d"), about: "make a copy under a new number", foot: true, when: hasRow, do: h.duplicate},
		{Binding: on("delete", "x", "delete"), about: "take the agreement off the list; ctrl+z or engross restore brings it back", foot: true, when: hasRow, do: h.remove},
		{Binding: on("bring back", "ctrl+z"), about: "bring back the agreement deleted last", foot: len(h.deleted) > 0, do: h.restore},
		{Binding: on("import", "i"), about: "read an agreement from a file", foot: true, do: h.importFile},
		{Binding: on("your company", "p"), about: "what is copied into each new agreement: your company, hours, terms", when: h.hasProfile, do: func() tea.Cmd { return h.library("profile") }},
		{Binding: on("price book", "$"), about: "your prices and rates", when: h.hasProfile, do: func() tea.Cmd { return h.library("prices") }},
		{Binding: on("down", "down", "j"), when: hasRow, do: func() tea.Cmd { h.move(1); return nil }},
		{Binding: on("up", "up", "k"), when: hasRow, do: func() tea.Cmd { h.move(-1); return nil }},
		{Binding: on("page down", "pgdown"), when: hasRow, do: func() tea.Cmd { h.move(h.c.h - 8); return nil }},
		{Binding: on("page up", "pgup"), when: hasRow, do: func() tea.Cmd { h.move(8 - h.c.h); return nil }},
		{Binding: on("first", "home"), when: hasRow, do: func() tea.Cmd { h.move(-len(h.shown)); return nil }},
		{Binding: on("last", "end"), when: hasRow, do: func() tea.Cmd { h.move(len(h.shown)); return nil }},
		{Binding: on("show all", "esc"), foot: true, when: func() bool { return h.filter != "" }, do: func() tea.Cmd { h.match(""); return nil }},
	}
}

func (h *home) hasProfile() bool { return h.c.o.Profile != nil }

func (h *home) move(by int) { h.at = max(0, min(h.at+by, len(h.shown)-1)) }

// row returns the agreement in focus.
func (h *home) row() Row { return h.rows[h.shown[h.at]] }

// match filters the list by words that all must occur.
func (h *home) match(filter string) {
	id := ""
	if h.at < len(h.shown) {
		id = h.row().ID
	}
	h.filter = filter
	h.fill(id)
}

// fill lists what the filter lets through, with the agreement of that id in focus.
func (h *home) fill(id string) {
	h.shown, h.at = h.shown[:0], 0
	filter := h.filter
	words := strings.Fields(strings.ToLower(filter))
	for i, r := range h.rows {
		hay := strings.ToLower(r.Client + " " + r.Number + " " + r.State)
		fits := true
		for _, w := range words {
			fits = fits && strings.Contains(hay, w)
		}
		if !fits {
			continue
		}
		if r.ID == id {
			h.at = len(h.shown)
		}
		h.shown = append(h.shown, i)
	}
}

// open loads an agreement.
func (h *home) open(id string) tea.Cmd {
	drafts := h.c.o.Drafts
	h.busy = "opening"
	return func() tea.Msg {
		d, err := drafts.Load(id)
		return loadedMsg{d: d, err: err}
	}
}

// library opens the profile or the price book.
func (h *home) library(name string) tea.Cmd {
	profile, k := h.c.o.Profile, theProfile
	if profile == nil {
		return nil
	}
	if name == "prices" {
		k = thePrices
	}
	h.busy = "opening"
	return func() tea.Msg {
		d, err := profile.LoadProfile()
		return loadedMsg{d: d, k: k, err: err}
	}
}

func (h *home) sample() tea.Cmd {
	drafts := h.c.o.Drafts
	h.busy = "making the sample"
	return func() tea.Msg {
		d, err := drafts.Sample()
		return loadedMsg{d: d, err: err}
	}
}

func (h *home) start() tea.Cmd {
	s := newStart(h.c, &h.begun, func(n New) tea.Cmd {
		drafts := h.c.o.Drafts
		h.busy = "starting"
		return func() tea.Msg {
			d, err := drafts.Create(n)
			return loadedMsg{d: d, err: err}
		}
	})
	h.c.ask(dialogAsk{s})
	return s.init()
}

func (h *home) importFile() tea.Cmd {
	d := newPrompt(h.c, "Import an agreement", "A draft as JSON, or a JSON file that was exported earlier.")
	d.ask("File", "The path of the file, such as office.json.")
	d.then = func(said []string) tea.Cmd {
		if said[0] == "" {
			return nil
		}
		drafts := h.c.o.Drafts
		h.busy = "reading"
		return func() tea.Msg {
			d, err := drafts.Import(said[0])
			return loadedMsg{d: d, err: err}
		}
	}
	h.c.ask(dialogAsk{d})
	return nil
}

// export opens the agreement and its export screen.
func (h *home) export() tea.Cmd {
	h.c.ask(thenAsk{"export"})
	return h.open(h.row().ID)
}

// history opens the agreement and its history.
func (h *home) history() tea.Cmd {
	h.c.ask(thenAsk{"history"})
	return h.open(h.row().ID)
}

func (h *home) duplicate() tea.Cmd {
	drafts, r := h.c.o.Drafts, h.row()
	return func() tea.Msg {
		copied, err := drafts.Duplicate(r.ID)
		return changedMsg{said: "Copied " + nameOf(r) + " as " + copied.Number + ".", id: copied.ID, err: err}
	}
}

func (h *home) remove() tea.Cmd {
	drafts, r := h.c.o.Drafts, h.row()
	h.deleted = append(h.deleted, r)
	return func() tea.Msg {
		return changedMsg{said: "Deleted " + nameOf(r) + ". ctrl+z or `engross restore` brings it back.", err: drafts.Delete(r.ID)}
	}
}

func (h *home) restore() tea.Cmd {
	if len(h.deleted) == 0 {
		h.c.say("Nothing was deleted since you started. `engross restore` brings back what was deleted before.")
		return nil
	}
	drafts, r := h.c.o.Drafts, h.deleted[len(h.deleted)-1]
	h.deleted = h.deleted[:len(h.deleted)-1]
	return func() tea.Msg {
		return changedMsg{said: nameOf(r) + " is back.", id: r.ID, err: drafts.Restore(r.ID)}
	}
}

// nameOf is how messages call an agreement.
func nameOf(r Row) string {
	if r.Client != "" {
		return line(r.Client)
	}
	if r.Number != "" {
		return line(r.Number)
	}
	return "the agreement"
}

func (h *home) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case listedMsg:
		h.listed(msg)
	case loadedMsg:
		return h.loaded(msg)
	case changedMsg:
		if msg.err != nil {
			h.c.fail(msg.err.Error())
			return nil
		}
		h.c.say(msg.said)
		h.want = msg.id
		return h.load()
	case tea.KeyPressMsg:
		h.typed(msg)
	case tea.PasteMsg:
		if h.isFilter {
			h.match(h.filter + line(msg.Content))
		}
	case tea.MouseClickMsg:
		if i := (msg.Y-h.geoTop)/max(1, h.geoEach) + h.top; msg.Y >= h.geoTop && i < len(h.shown) {
			if i == h.at {
				return h.open(h.row().ID)
			}
			h.at = i
		}
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			h.move(-1)
		} else {
			h.move(1)
		}
	}
	return nil
}

func (h *home) typed(k tea.KeyPressMsg) {
	if !h.isFilter {
		return
	}
	switch {
	case k.String() == "backspace":
		r := []rune(h.filter)
		h.match(string(r[:max(0, len(r)-1)]))
	case k.Text != "":
		h.match(h.filter + k.Text)
	}
}

func (h *home) listed(m listedMsg) {
	h.isLoaded = true
	if m.err != nil {
		h.c.fail(m.err.Error())
	}
	if h.want == "" && h.at < len(h.shown) {
		h.want = h.row().ID
	}
	h.rows = m.rows
	h.measure()
	h.fill(h.want)
	for i, n := range h.shown {
		if h.want != "" && h.rows[n].ID == h.want {
			h.at, h.want = i, ""
		}
	}
	h.move(0)
}

func (h *home) loaded(m loadedMsg) tea.Cmd {
	h.busy = ""
	if m.err != nil {
		h.c.ask(thenAsk{""})
		h.c.fail(m.err.Error())
		return nil
	}
	if m.k == anAgreement {
		h.c.ask(openAsk{m.d})
	} else {
		h.c.ask(libAsk{m.k, m.d})
	}
	return h.load()
}
