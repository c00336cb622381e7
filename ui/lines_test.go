package ui_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
	"engross/ui/lines"
)

// spoken is what a talk over a script of answers said, and what it kept.
func spoken(t *testing.T, script string, with func(*memory, *ui.Options)) (string, *memory, error) {
	t.Helper()
	now := time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC)
	m := newMemory(func() time.Time { return now })
	m.drafts["a1"] = &kept{body: fresh(), updated: now}
	m.order = []string{"a1"}
	o := ui.Options{
		Drafts: m, Profile: library{m}, Exporter: files{m}, Clauses: wording(), Formats: formats(),
		Now: func() time.Time { return now }, Today: today, NewID: ids(), Open: "a1",
	}
	if with != nil {
		with(m, &o)
	}
	var out strings.Builder
	err := lines.Run(context.Background(), o, strings.NewReader(script), &out, lines.Manner{Echo: true})
	return out.String(), m, err
}

// TestLinesKeepWhatScreensKeep gives the same answers on screens and line by line: the drafts are the same, byte by byte,
// and so are the steps that undo them.
func TestLinesKeepWhatScreensKeep(t *testing.T) {
	d := started(t, 100, 40)
	d.typeText("Zephyr IT, Inc.")
	d.press("enter")
	d.typeText("llc") // by its name, which typing filters
	d.press("backspace", "backspace", "backspace")
	d.typeText("limited liability co")
	d.press("enter")
	d.typeText("1 Main Street")
	d.press("enter", "ctrl+k")
	d.typeText("ask Sam")
	d.press("enter")
	d.typeText("Sam")
	d.press("enter", "esc", "down", "enter")
	d.typeText("1 apr")
	d.press("enter", "enter", "tab", "ctrl+n")
	d.typeText("on call only")
	d.press("enter", "ctrl+p")
	d.typeText("contacts nothing here")
	d.press("enter", "enter", "a")
	d.typeText("Dana Whitfield")
	d.press("enter")
	d.typeText("c")
	d.press("enter", "esc", "esc", "ctrl+q")
	want := d.mem.drafts["a1"]

	said, m, err := spoken(t, strings.Join([]string{
		"Zephyr IT, Inc.", "limited liability co", "1 Main Street", "later", "ask Sam", "Sam",
		"/go term.effectiveDate", "soon", "1 apr", "", "next", "na", "on call only",
		"/go contacts", "add", "Dana Whitfield", "client", "done", "quit",
	}, "\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	got := m.drafts["a1"]
	if string(got.body) != string(want.body) {
		t.Errorf("line by line it is kept as\n%s\nfrom the screens as\n%s\nsaid:\n%s", got.body, want.body, said)
	}
	if g, w := labels(got.history.Steps), labels(want.history.Steps); strings.ReplaceAll(g, "Effective date, Effective date", "Effective date") != w {
		t.Errorf("steps to undo:\n%s\nwant\n%s", g, w)
	}
}

func labels(steps []model.Step) string {
	var out []string
	for _, s := range steps {
		out = append(out, s.Label)
	}
	return strings.Join(out, ", ")
}

// TestLinesNeverLose ends talks in the middle of things: what was said until then is kept.
func TestLinesNeverLose(t *testing.T) {
	cases := []struct{ name, script, path, want string }{
		{"after an answer", "Zephyr", "provider.legalName", "Zephyr"},
		{"in a long text", "/go objectives.painPoints\nslow mail\nno backups", "objectives.painPoints", "slow mail\nno backups"},
		{"adding to a text", "/go objectives.painPoints\none\n.\n/go objectives.painPoints\nmore\ntwo", "objectives.painPoints", "one\ntwo"},
		{"a word that is a command", "=menu", "provider.legalName", "menu"},
		{"cleared", "Zephyr\n<\n-", "provider.legalName", ""},
		{"taken back", "Zephyr\nundo", "provider.legalName", ""},
		{"done again", "Zephyr\nundo\nredo", "provider.legalName", "Zephyr"},
		{"by number", "Zephyr\n2", "provider.entityType", "llc"},
		{"empty keeps", "Zephyr\n<\n\n", "provider.legalName", "Zephyr"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, nil)
			if err != nil {
				t.Fatal(err)
			}
			p, err := decode(m.drafts["a1"].body).At(c.path)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Field.Text(); got != c.want {
				t.Errorf("%s is kept as %q, want %q; said:\n%s", c.path, got, c.want, said)
			}
		})
	}
}

// TestLinesTellOfAFailingDisk says that nothing is saved, tries again, and ends with an error that names what was lost.
func TestLinesTellOfAFailingDisk(t *testing.T) {
	said, _, err := spoken(t, "Zephyr\nllc\nsave\nquit\n", func(m *memory, _ *ui.Options) { m.fail = errors.New("the disk is full") })
	var lost *ui.NotSavedError
	if !errors.As(err, &lost) {
		t.Errorf("error %v, want one that says that work was lost", err)
	}
	if n := strings.Count(said, "NOT SAVED: the disk is full."); n != 2 {
		t.Errorf("it is said %d times that nothing is saved, want once and once more when asked; said:\n%s", n, said)
	}
}

// TestLinesJoinAnotherWindow takes over what another window saved, and asks about what both changed.
func TestLinesJoinAnotherWindow(t *testing.T) {
	in, out := io.Pipe()
	now := time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC)
	m := newMemory(func() time.Time { return now })
	m.drafts["a1"] = &kept{body: fresh(), updated: now}
	m.order = []string{"a1"}
	o := ui.Options{Drafts: m, Clauses: wording(), Formats: formats(), Now: func() time.Time { return now }, Today: today, NewID: ids(), Open: "a1"}
	var said strings.Builder
	done := make(chan error)
	go func() { done <- lines.Run(context.Background(), o, in, &said, lines.Manner{}) }()
	tell := func(text string) { _, _ = io.WriteString(out, text+"\n") } // the talk reads until it ends
	tell("Zephyr")
	tell("?")
	tell("?") // the first answer is kept when the second of these is read
	theirs, err := m.Load("a1")
	if err != nil {
		t.Fatal(err)
	}
	e := theirs.Agreement.Edit("theirs")
	for path, text := range map[string]string{"provider.entityType": "corporation", "client.headcount": "12"} {
		if err := e.Set(path, text, value.Context{Style: theirs.Agreement.Style(), Today: today()}); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	if _, err := m.Save(ui.Save{ID: "a1", Agreement: a, Base: theirs.Base}); err != nil {
		t.Fatal(err)
	}
	tell("llc")
	tell("theirs")
	tell("quit")
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{"provider.entityType": "corporation", "client.headcount": "12", "provider.legalName": "Zephyr"} {
		p, err := decode(m.drafts["a1"].body).At(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.Text(); got != want {
			t.Errorf("%s is %q, want %q; said:\n%s", path, got, want, &said)
		}
	}
}

// TestLinesEndFromOutside ends a talk by its context while it waits for a line.
func TestLinesEndFromOutside(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithCancel(context.Background())
	m := newMemory(func() time.Time { return time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC) })
	m.drafts["a1"] = &kept{body: fresh(), updated: m.now()}
	o := ui.Options{Drafts: m, Clauses: wording(), Now: m.now, Today: today, NewID: ids(), Open: "a1"}
	var said strings.Builder
	done := make(chan error)
	go func() { done <- lines.Run(ctx, o, in, &said, lines.Manner{}) }()
	_, _ = io.WriteString(out, "/go objectives.painPoints\nslow mail\n") // the talk reads it
	_, _ = io.WriteString(out, "no backups\n")
	cancel()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	p, err := decode(m.drafts["a1"].body).At("objectives.painPoints")
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Field.Text(); !strings.HasPrefix(got, "slow mail") {
		t.Errorf("kept %q, want what was written; said:\n%s", got, &said)
	}
}
