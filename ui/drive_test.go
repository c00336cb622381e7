package ui_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/export"
	"engross/model"
	"engross/model/clause"
	"engross/model/value"
	"engross/ui"
)

var update = flag.Bool("update", false, "write the golden frames anew")

func today() value.Date { return value.NewDate(2026, 2, 20) }

// wording is the built-in clauses, read once for all tests.
var wording = sync.OnceValue(func() *clause.Library {
	lib, problems := clause.Load(nil)
	if len(problems) > 0 {
		panic(problems[0].String())
	}
	return lib
})

// formats are two that every version has, so that a new one changes no frame.
func formats() []export.Format {
	html, _ := export.ByName("html")
	text, _ := export.ByName("text")
	return []export.Format{html, text}
}

// driver runs the wizard by hand: it sends messages, runs the commands that come back, and holds timers until the
// clock is moved.
type driver struct {
	t      testing.TB
	app    *ui.App
	mem    *memory
	now    time.Time
	timers []timer
	quit   bool
	w, h   int
	held   []tea.Cmd // commands that are not run yet, while hold is set
	hold   bool
	late   string // the type of messages that do not arrive

	editorErr error // how the editor ends
}

type timer struct {
	at  time.Time
	msg tea.Msg
}

// timerMsg comes from a timer's command: the driver keeps it until its time.
type timerMsg struct {
	d   time.Duration
	msg tea.Msg
}

func newDriver(t testing.TB, w, h int, with func(*memory, *ui.Options)) *driver {
	t.Helper()
	d := &driver{t: t, now: time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC), w: w, h: h}
	d.mem = newMemory(func() time.Time { return d.now })
	o := ui.Options{
		Drafts: d.mem, Profile: library{d.mem}, Exporter: files{d.mem}, Editor: editor{text: "from the editor"}, Clauses: wording(), Formats: formats(), Kept: "~/.local/share/engross",
		Now: func() time.Time { return d.now }, Today: today, NewID: ids(),
		After: func(x time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return timerMsg{x, msg} } },
	}
	if with != nil {
		with(d.mem, &o)
	}
	d.app = ui.NewApp(o)
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// send gives the wizard a message, draws it as the library does after each, and runs what comes of it.
func (d *driver) send(msg tea.Msg) {
	if d.late != "" && reflect.TypeOf(msg).String() == d.late {
		return
	}
	_, cmd := d.app.Update(msg)
	d.app.View()
	d.run(cmd)
}

// run runs a command, and those that follow, on this goroutine.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if d.hold {
		d.held = append(d.held, cmd)
		return
	}
	msg := cmd()
	switch m := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			d.run(c)
		}
	case timerMsg:
		d.timers = append(d.timers, timer{d.now.Add(m.d), m.msg})
	case tea.QuitMsg:
		d.quit = true
	default:
		if done, ok := execution(msg); ok {
			d.send(done(d.editorErr))
			return
		}
		if cmds, ok := sequence(msg); ok {
			for _, c := range cmds {
				d.run(c)
			}
			return
		}
		d.send(msg)
	}
}

// execution gives what a program that was started with the terminal calls when it ends; its message has no name
// outside of the library either.
func execution(msg tea.Msg) (tea.ExecCallback, bool) {
	v := reflect.ValueOf(msg)
	if v.Type().String() != "tea.execMsg" {
		return nil, false
	}
	at := reflect.New(v.Type()).Elem()
	at.Set(v)
	return *(*tea.ExecCallback)(at.FieldByName("fn").Addr().UnsafePointer()), true
}

// sequence takes a tea.Sequence apart; its message has no name outside of the library.
func sequence(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	out := make([]tea.Cmd, v.Len())
	for i := range out {
		out[i] = v.Index(i).Interface().(tea.Cmd)
	}
	return out, true
}

// release runs the commands that were held back.
func (d *driver) release() {
	d.hold = false
	held := d.held
	d.held = nil
	for _, c := range held {
		d.run(c)
	}
}

// wait moves the clock and fires the timers that are due, in their order.
func (d *driver) wait(x time.Duration) {
	end := d.now.Add(x)
	for {
		next := -1
		for i, t := range d.timers {
			if !t.at.After(end) && (next < 0 || t.at.Before(d.timers[next].at)) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		t := d.timers[next]
		d.timers = append(d.timers[:next], d.timers[next+1:]...)
		d.now = t.at
		d.send(t.msg)
	}
	d.now = end
}

var named = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"esc": {Code: tea.KeyEscape}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete}, "space": {Code: tea.KeySpace, Text: " "},
	"f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3}, "f4": {Code: tea.KeyF4}, "f5": {Code: tea.KeyF5}, "f6": {Code: tea.KeyF6}, "f7": {Code: tea.KeyF7}, "f8": {Code: tea.KeyF8}, "f9": {Code: tea.KeyF9}, "f10": {Code: tea.KeyF10},
	"ctrl+home": {Code: tea.KeyHome, Mod: tea.ModCtrl}, "ctrl+end": {Code: tea.KeyEnd, Mod: tea.ModCtrl},
	"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
}

func key(name string) tea.KeyPressMsg {
	if k, ok := named[name]; ok {
		return k
	}
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok {
		if k, ok := named[c]; ok {
			return tea.KeyPressMsg{Code: k.Code, Mod: tea.ModCtrl}
		}
		return tea.KeyPressMsg{Code: []rune(c)[0], Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// press presses keys by name.
func (d *driver) press(names ...string) {
	for _, n := range names {
		d.send(key(n))
	}
}

// until presses a key until the screen shows a text, at most so many times.
func (d *driver) until(text, key string, most int) {
	d.t.Helper()
	for range most {
		if strings.Contains(d.screen(), text) {
			return
		}
		d.press(key)
	}
	d.sees(text)
}

// typeText types a text, a key each.
func (d *driver) typeText(s string) {
	for _, r := range s {
		if r == ' ' {
			d.press("space")
			continue
		}
		d.press(string(r))
	}
}

// screen is what a person sees, without colours.
func (d *driver) screen() string { return ansi.Strip(d.app.View().Content) }

// sees fails unless the screen holds all texts.
func (d *driver) sees(texts ...string) {
	d.t.Helper()
	s := d.screen()
	for _, x := range texts {
		if !strings.Contains(s, x) {
			d.t.Fatalf("the screen does not show %q:\n%s", x, s)
		}
	}
}

// seesNot fails if the screen holds one of the texts.
func (d *driver) seesNot(texts ...string) {
	d.t.Helper()
	s := d.screen()
	for _, x := range texts {
		if strings.Contains(s, x) {
			d.t.Fatalf("the screen shows %q:\n%s", x, s)
		}
	}
}

// fits fails where the frame is larger than the screen or the caret is outside.
func (d *driver) fits() error {
	v := d.app.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) > d.h {
		return fmt.Errorf("%d lines on a screen of %d", len(lines), d.h)
	}
	for i, l := range lines {
		if n := ansi.StringWidth(l); n > d.w {
			return fmt.Errorf("line %d has %d cells on a screen of %d: %q", i, n, d.w, ansi.Strip(l))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= d.w || c.Y >= len(lines)) {
		return fmt.Errorf("the caret is at %d, %d on a screen of %d by %d", c.X, c.Y, d.w, d.h)
	}
	return nil
}

// kept returns an agreement as the disk has it.
func (d *driver) kept(id string) *model.Agreement { return decode(d.mem.drafts[id].body) }

// answer returns the canonical text of an answer on the disk.
func (d *driver) answer(id, path string) string {
	d.t.Helper()
	p, err := d.kept(id).At(path)
	if err != nil {
		d.t.Fatal(err)
	}
	return p.Field.Text()
}

// golden compares the screen with a file.
func (d *driver) golden(name string) {
	d.t.Helper()
	if err := d.fits(); err != nil {
		d.t.Error(name, err)
	}
	got := withoutWording(d.screen())
	if c := d.app.View().Cursor; c != nil {
		got += fmt.Sprintf("\ncaret %d,%d", c.X, c.Y)
	}
	d.goldenText(name, got)
}

// goldenText compares a text with a file.
func (d *driver) goldenText(name, got string) {
	d.t.Helper()
	got = trimLines(got) + "\n"
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			d.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		d.t.Fatal(err)
	}
	if got != string(want) {
		d.t.Errorf("%s differs; got:\n%s\nwant:\n%s", name, got, want)
	}
}

// withoutWording leaves out what the clauses say, which changes with every better word: the frames hold the looks, and a
// test of its own what the preview shows.
func withoutWording(screen string) string {
	lines := strings.Split(screen, "\n")
	from := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "What it says") })
	if from < 0 {
		return screen
	}
	head, _, _ := strings.Cut(lines[from], "What it says")
	at := ansi.StringWidth(strings.TrimSuffix(head, "▸ "))
	for i := from + 1; i < len(lines); i++ {
		if at == 0 && strings.HasPrefix(lines[i], "─") {
			break // a dialog stands in front of what it says
		}
		if !strings.HasPrefix(lines[i], "─") && i < len(lines)-1 {
			lines[i] = ansi.Truncate(lines[i], at, "")
		}
	}
	return strings.Join(lines, "\n")
}

func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}
