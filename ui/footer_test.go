package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// footKeys are the keys that a footer writes otherwise than tests do.
var footKeys = map[string]string{
	"↑": "up", "↓": "down", "←": "left", "→": "right", "PgUp": "pgup", "PgDn": "pgdown", "shift+↑": "shift+up", "shift+↓": "shift+down",
	"Del": "delete", "Home": "home", "End": "end",
}

// TestEachKeyOfTheFooterDoesSomething comes to each screen once for each key that its footer shows and presses it: the screen,
// the caret or what is kept is another one then, or the wizard ends.
func TestEachKeyOfTheFooterDoesSomething(t *testing.T) {
	for i, s := range scenes {
		for j, size := range append(sizes, [2]int{40, 10}) {
			if testing.Short() && (i+j)%8 > 0 {
				continue
			}
			t.Run(fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				come := func() *driver {
					d := s.start(t, size[0], size[1])
					d.press(s.keys...)
					d.wait(5 * time.Second) // until all is saved
					return d
				}
				for _, part := range come().footParts() {
					key, about, _ := strings.Cut(part, " ")
					if name := footKeys[key]; name != "" {
						key = name
					}
					if j > 0 && (key == "esc" || key == "F1" || key == "ctrl+q") {
						continue // they do the same at every size
					}
					d := come()
					before := d.state()
					d.press(footKey(key))
					d.wait(time.Second)
					if d.state() == before {
						t.Errorf("%q, to %q, does nothing on\n%s", key, about, d.screen())
					}
				}
			})
		}
	}
}

// footParts are the keys that the footer shows, each with what it does.
func (d *driver) footParts() []string {
	lines, n := strings.Split(d.screen(), "\n"), 1
	if d.w < 60 && d.h > 10 {
		n = 2
	}
	var out []string
	for _, l := range lines[len(lines)-n:] {
		if l = strings.TrimRight(l, " "); l != "" && l[0] != ' ' { // the end of the body is indented
			out = append(out, strings.Split(l, " · ")...)
		}
	}
	return out
}

// state is all of a wizard that somebody can tell from another one.
func (d *driver) state() string {
	v := d.app.View()
	caret := ""
	if v.Cursor != nil {
		caret = fmt.Sprint(v.Cursor.X, v.Cursor.Y)
	}
	return fmt.Sprint(v.Content, caret, d.quit, d.mem.saves, len(d.mem.drafts), v.MouseMode)
}

// footKey is a key as tests name it: F keys have a small letter, letters stay as they are.
func footKey(key string) string {
	if len(key) > 1 && key[0] == 'F' {
		return "f" + key[1:]
	}
	return key
}

// TestAFooterIsAGlance counts the keys in the footer of each screen: few enough to be read, and on a narrow screen not many
// fewer than there is room for on a wide one.
func TestAFooterIsAGlance(t *testing.T) {
	for _, s := range scenes {
		count := func(w, h, lines int) int {
			d := s.start(t, w, h)
			d.press(s.keys...)
			d.wait(5 * time.Second)
			all := strings.Split(strings.TrimRight(d.screen(), "\n "), "\n")
			n := 0
			for _, l := range all[h-lines : min(h, len(all))] {
				if strings.TrimSpace(l) != "" {
					n += strings.Count(l, " · ") + 1
				}
			}
			return n
		}
		wide, narrow := count(140, 40, 1), count(40, 12, 2)
		if wide > 7 || narrow > 7 {
			t.Errorf("%s: %d keys in the footer at 140 columns and %d at 40, want at most 7", s.name, wide, narrow)
		}
		if narrow < min(wide, 3) {
			t.Errorf("%s: %d keys in the footer at 40 columns, and %d at 140", s.name, narrow, wide)
		}
	}
}

// TestSmallScreensSayWhatIsDoneFirst names the key that takes the day of a calendar, and of the name of the client what it says
// of it in whole words.
func TestSmallScreensSayWhatIsDoneFirst(t *testing.T) {
	d := atTerms(t, 40, 10)
	d.press("ctrl+u", "c")
	d.sees("enter take the day", "esc close", "F1 help")
	d = newDriver(t, 40, 12, nil)
	d.press("n")
	d.sees("Client  may be left for later")
	for _, s := range scenes {
		if want := map[string]string{"paste": "enter add rows", "export": "F6 write the files", "call": "enter go on"}[s.name]; want != "" {
			d := s.start(t, 40, 10)
			d.press(s.keys...)
			d.wait(time.Second)
			d.sees(want, "esc ", "F1 help")
			if s.name == "call" {
				d.sees("year 1 $", "36 mo. $")
			}
		}
	}
}

// TestAClickPressesAKeyOfTheFooter clicks on the keys that the footers of a page, a dialog and a small screen name.
func TestAClickPressesAKeyOfTheFooter(t *testing.T) {
	click := func(d *driver, what string) {
		t.Helper()
		for y, l := range strings.Split(d.screen(), "\n") {
			if before, _, ok := strings.Cut(l, what); ok && y >= d.h-2 {
				d.send(tea.MouseClickMsg{X: ansi.StringWidth(before) + 1, Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatalf("the footer does not name %q:\n%s", what, d.screen())
	}
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		d := atTerms(t, size[0], size[1])
		click(d, "F1 help")
		d.sees("Why it is asked")
		d.press("esc")
		click(d, "ctrl+k park")
		d.sees("Park")
		click(d, "esc cancel")
		d.seesNot("esc cancel")
		click(d, "esc sections")
		d.sees("enter open")
	}
}
