package ui_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui"
)

// monkeyKeys are what the monkey presses; words and pastes come besides.
var monkeyKeys = []string{
	"enter", "enter", "tab", "tab", "tab", "shift+tab", "up", "down", "down", "left", "right", "esc", "pgup", "pgdown", "home", "end",
	"backspace", "delete", "space", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "ctrl+p", "ctrl+f", "w", "?", "/", "a", "c", "d", "e", "f", "h", "j", "k", "K", "J", "*", "l", "m", "n", "o", "q", "r", "s", "t", "x", "y", "1", "-",
	"ctrl+g", "ctrl+k", "ctrl+l", "ctrl+n", "ctrl+o", "ctrl+r", "ctrl+s", "ctrl+t", "ctrl+x", "ctrl+y", "ctrl+z", "shift+up", "shift+down",
}

var monkeyWords = []string{
	"Acme Dental", "3/1/26", "soon", "60", "1,250.50", "mon-fri 8-18", "日本語の名前", "é à ü", "x", "dana@example.com", "24x7", "\x1b[31mred",
}

var monkeyPastes = []string{
	"one\ttwo\tthree\nfour\tfive\tsix\n", "a;b\nc;d", "• first\n• second\n", "\"quoted, cell\",2\nplain,3\n", "\x1b]0;evil\x07text\u202e", strings.Repeat("long ", 400),
}

// TestAMonkeyBreaksNothing presses keys at random on each size, and now and then quits and comes back. Nothing panics, no frame
// is larger than the screen, the caret is on it, what is on the disk after quitting and at the end is what the screens held, and
// undoing everything gives the start.
func TestAMonkeyBreaksNothing(t *testing.T) {
	steps, seeds := 400, 6
	if testing.Short() {
		steps, seeds = 120, 2
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(seed), 7))
			size := sizes[seed%len(sizes)]
			m := &monkey{r: r, ids: ids()}
			m.driver = opened(t, size[0], size[1], func(_ *memory, o *ui.Options) { o.NewID = m.ids })
			start := model.Encode(m.kept("office"))
			for range steps {
				m.act()
				if err := m.fits(); err != nil {
					t.Fatalf("%v\nafter %s\n%s", err, strings.Join(m.did, " "), m.screen())
				}
				if m.quit {
					t.Fatalf("quit after %s", strings.Join(m.did, " "))
				}
			}
			m.isKept()
			m.undoAll()
			if got := model.Encode(m.kept("office")); !bytes.Equal(got, start) {
				t.Errorf("after undoing everything the agreement differs from the start: %s\nafter %s", difference(start, got), strings.Join(m.did, " "))
			}
		})
	}
}

type monkey struct {
	*driver
	r   *rand.Rand
	ids func() string // goes on when the wizard is started again
	did []string
}

// click clicks, but not on the key of the footer that quits.
func (m *monkey) click(x, y int) {
	if l := strings.Split(m.screen(), "\n"); y < len(l) && strings.Contains(l[y], "ctrl+q quit") {
		y = 0
	}
	m.note(fmt.Sprintf("click:%d,%d", x, y))
	m.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

func (m *monkey) act() {
	switch m.r.IntN(24) {
	case 0, 1:
		w := monkeyWords[m.r.IntN(len(monkeyWords))]
		m.note("'" + w)
		m.typeText(w)
	case 2:
		p := monkeyPastes[m.r.IntN(len(monkeyPastes))]
		m.note("paste:" + p[:4])
		m.send(tea.PasteMsg{Content: p})
	case 3:
		m.w, m.h = 40+m.r.IntN(120), 10+m.r.IntN(40)
		m.note(fmt.Sprintf("%dx%d", m.w, m.h))
		m.send(tea.WindowSizeMsg{Width: m.w, Height: m.h})
	case 4:
		x, y := m.r.IntN(m.w), m.r.IntN(m.h)
		m.click(x, y)
	case 5:
		m.note("wait")
		m.wait(time.Duration(m.r.IntN(2000)) * time.Millisecond)
	case 6:
		x, y := m.r.IntN(m.w), m.r.IntN(m.h)
		way := []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[m.r.IntN(2)]
		m.note(fmt.Sprintf("%v:%d,%d", way, x, y))
		m.send(tea.MouseWheelMsg{X: x, Y: y, Button: way})
	case 7:
		x, y := m.w-1-m.r.IntN(m.w/3), m.r.IntN(m.h) // where the preview stands, if there is room for it
		m.click(x, y)
	case 8:
		m.leave()
	default:
		k := monkeyKeys[m.r.IntN(len(monkeyKeys))]
		m.note(k)
		m.press(k)
	}
	m.stay()
}

// leave quits in one of the ways, or nearly so, and starts the wizard again on what was kept.
func (m *monkey) leave() {
	keys := [][]string{{"ctrl+q"}, {"ctrl+c", "ctrl+c"}, {"ctrl+c", "shift+tab"}}[m.r.IntN(3)]
	m.note(strings.Join(keys, " "))
	m.press(keys...)
	if isAsked := keys[len(keys)-1] != "shift+tab"; m.quit != isAsked {
		m.t.Fatalf("has quit: %v, want %v, after %s\n%s", m.quit, isAsked, strings.Join(m.did, " "), m.screen())
	}
	if !m.quit {
		return
	}
	m.isOnDisk()
	was := m.driver
	was.mem.drafts["office"].deleted = false
	m.driver = newDriver(was.t, was.w, was.h, func(_ *memory, o *ui.Options) {
		o.Drafts, o.Profile, o.Exporter, o.Open, o.NewID = was.mem, library{was.mem}, files{was.mem}, "office", m.ids
	})
	m.mem = was.mem
	m.now = was.now
	m.mem.now = func() time.Time { return m.now }
}

// stay keeps the monkey at the one agreement: it is brought back from the list.
func (m *monkey) stay() {
	if !strings.Contains(m.screen(), "Your agreements") || strings.Contains(m.screen(), "needs 40") {
		return
	}
	m.note("(back)")
	m.press("esc", "esc", "home")
	for range 3 {
		if d := m.mem.drafts["office"]; d.deleted {
			d.deleted = false
		}
	}
	m.mem.order = []string{"office"}
	m.press("i", "esc", "/", "esc", "enter")
	m.wait(time.Second)
}

func (m *monkey) note(s string) { m.did = append(m.did, s) }

// isKept goes out of every dialog and saves everything.
func (m *monkey) isKept() {
	m.wait(5 * time.Second)
	for range 6 {
		m.press("esc")
		m.stay()
	}
	m.press("ctrl+s")
	m.wait(5 * time.Second)
	m.isOnDisk()
}

// isOnDisk compares what is on the disk with what the screens hold.
func (m *monkey) isOnDisk() {
	for _, left := range m.app.Final() {
		m.t.Errorf("%s is not saved after %s", left.ID, strings.Join(m.did, " "))
	}
	for id, a := range m.app.Held() {
		encode := model.Encode
		if id == "profile" {
			encode = model.EncodeProfile
		}
		if got, want := m.mem.kept(id).body, encode(a); !bytes.Equal(got, want) {
			m.t.Errorf("%s is kept as something else than the screens hold: %s\nafter %s", id, difference(want, got), strings.Join(m.did, " "))
		}
	}
}

// undoAll goes out of every dialog and takes everything back.
func (m *monkey) undoAll() {
	m.w, m.h = 100, 30
	m.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	for range 6 {
		m.press("esc")
		m.stay()
	}
	for range 1000 {
		m.press("ctrl+z")
		if strings.Contains(m.screen(), "There is nothing to undo.") {
			break
		}
	}
	m.wait(5 * time.Second)
	m.press("ctrl+s")
}

// difference shows where two encoded agreements part.
func difference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	cut := func(x []byte) string { return string(x[max(0, i-60):min(len(x), i+60)]) }
	return fmt.Sprintf("%q against %q", cut(a), cut(b))
}
