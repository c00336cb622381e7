package input_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// desk is a screen with one input: it hands in the place, records results and remembers where the focus was sent.
type desk struct {
	t     testing.TB
	a     *model.Agreement
	path  string
	in    input.Input
	env   input.Env
	kinds []input.Kind
	moves []input.Move
	said  string // what the person was told last
	steps []model.Step
}

// sit opens the question at a path of an agreement that was prepared by set: pairs of path and text.
func sit(t testing.TB, path string, set ...string) *desk {
	t.Helper()
	a := &model.Agreement{}
	e := a.Edit("prepare")
	for _, list := range []string{"contacts/c1", "contacts/c2", "coverage.hours/h1", "sites/s1", "exclusions/x1", "equipment/e1", "levels.priorities/p1", "levels.priorities.p1.targets/t1"} {
		name, id, _ := strings.Cut(list, "/")
		if _, err := e.Add(name, id); err != nil {
			t.Fatal(err)
		}
	}
	a, _ = e.Done()
	d := &desk{t: t, a: a, path: path, env: input.Env{Width: 60, Focused: true, Context: value.Context{
		Style: value.Style{Currency: "USD"}, Today: value.Must[value.Date]("2026-02-27"),
	}}}
	for i := 0; i < len(set); i += 2 {
		d.outside(set[i], set[i+1])
	}
	d.in = input.New(d.place())
	return d
}

func (d *desk) place() model.Place {
	d.t.Helper()
	p, err := d.a.At(d.path)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

// outside changes an answer as undo, import or another screen would.
func (d *desk) outside(path, text string) {
	d.t.Helper()
	e := d.a.Edit("outside")
	if err := e.Set(path, text, d.env.Context); err != nil {
		d.t.Fatal(err)
	}
	d.a, _ = e.Done()
}

func (d *desk) focus() *desk {
	d.in.Focus(d.place(), d.env)
	return d
}

// press sends keys by name; a name of several characters that is no key is typed letter by letter.
func (d *desk) press(keys ...string) *desk {
	for _, k := range keys {
		if msg, ok := keyNamed(k); ok {
			d.send(msg)
			continue
		}
		for _, r := range k {
			msg, _ := keyNamed(string(r))
			d.send(msg)
		}
	}
	return d
}

func (d *desk) send(msg tea.Msg) {
	r, _ := d.in.Update(msg, d.place(), d.env)
	d.record(r)
}

func (d *desk) record(r input.Result) {
	if r.Kind != input.Nothing {
		d.kinds = append(d.kinds, r.Kind)
	}
	if r.Say != "" {
		d.said = r.Say
	}
	if r.Move != input.Stay {
		d.moves = append(d.moves, r.Move)
	}
	e := d.a.Edit("edit")
	switch r.Kind {
	case input.Typed, input.Cleared:
		_ = e.Type(d.path, r.Text, d.env.Context)
	case input.Confirmed:
		if err := e.Confirm(d.path); err != nil {
			d.t.Fatal(err)
		}
	case input.None:
		if err := e.None(d.path, true); err != nil {
			d.t.Fatal(err)
		}
	case input.Nothing:
		return
	}
	var step model.Step
	d.a, step = e.Done()
	d.steps = append(d.steps, step)
}

// undo takes the last recorded edit back and tells the input.
func (d *desk) undo() {
	d.t.Helper()
	last := len(d.steps) - 1
	a, err := d.a.Undo(d.steps[last])
	if err != nil {
		d.t.Fatal(err)
	}
	d.a, d.steps = a, d.steps[:last]
	d.in.Sync(d.place(), d.env)
}

func (d *desk) view() string { return d.in.View(d.place(), d.env) }

// lines returns the view without styles and without spaces at the ends of lines.
func (d *desk) lines() []string {
	var out []string
	for line := range strings.SplitSeq(ansi.Strip(d.view()), "\n") {
		out = append(out, strings.TrimRight(line, " "))
	}
	return out
}

func (d *desk) answer() string { return d.place().Field.Text() }

// check fails where a line is wider than the width or the caret is outside the view.
func (d *desk) check(after string) {
	d.t.Helper()
	lines := strings.Split(d.view(), "\n")
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > d.env.Width {
			d.t.Fatalf("%s, %s: line of %d cells, want at most %d: %q", d.path, after, w, d.env.Width, line)
		}
	}
	if d.env.Height > 0 && len(lines) > d.env.Height {
		d.t.Fatalf("%s, %s: %d lines, want at most %d:\n%s", d.path, after, len(lines), d.env.Height, d.view())
	}
	c := d.in.Cursor()
	if c != nil && (c.X < 0 || c.Y < 0 || c.Y >= len(lines) || c.X >= d.env.Width) {
		d.t.Fatalf("%s, %s: caret at %d,%d, outside a view of %d lines of %d cells:\n%s", d.path, after, c.X, c.Y, len(lines), d.env.Width, d.view())
	}
}

var codes = map[string]rune{
	"enter": tea.KeyEnter, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace,
	"delete": tea.KeyDelete, "space": tea.KeySpace, "tab": tea.KeyTab, "esc": tea.KeyEscape, "f1": tea.KeyF1,
}

// keyNamed builds the key that tea.KeyPressMsg.String calls by that name.
func keyNamed(name string) (tea.KeyPressMsg, bool) {
	var k tea.KeyPressMsg
	rest := name
	for {
		var found bool
		for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
			if after, ok := strings.CutPrefix(rest, prefix); ok && after != "" {
				rest, found = after, true
				k.Mod |= mod
			}
		}
		if !found {
			break
		}
	}
	if code, ok := codes[rest]; ok {
		k.Code = code
		if rest == "space" && k.Mod == 0 {
			k.Text = " "
		}
		return k, true
	}
	if r := []rune(rest); len(r) == 1 {
		k.Code = r[0]
		if k.Mod == 0 {
			k.Text = rest
		}
		return k, true
	}
	return k, false
}

// equal compares in the way of all tests here.
func equal[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
