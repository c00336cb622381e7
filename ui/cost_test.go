package ui_test

import (
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/ui"
)

// mostAllocs is how often a key may allocate with its frame on any screen but the one that is seen once, where all choices of
// a new agreement stand with what each means.
const (
	mostAllocs      = 2000
	mostAllocsStart = 5500
)

// TestAKeyIsCheapOnEveryScreen counts what a key costs with its frame, and that a frame is made once for it: asking for it
// again allocates nothing.
func TestAKeyIsCheapOnEveryScreen(t *testing.T) {
	for _, s := range scenes {
		t.Run(s.name, func(t *testing.T) {
			d := s.start(t, 140, 40)
			d.press(s.keys...)
			d.wait(3 * time.Second)
			d.hold = true // saving and analysis run beside the screen
			down, up := key("down"), key("up")
			n := testing.AllocsPerRun(5, func() {
				_, _ = d.app.Update(down)
				d.app.View()
				_, _ = d.app.Update(up)
				d.app.View()
			}) / 2
			most := float64(mostAllocs)
			if s.name == "start" {
				most = mostAllocsStart
			}
			if n > most {
				t.Errorf("a key allocates %.0f times with its frame, at most %.0f are allowed", n, most)
			}
			if n := testing.AllocsPerRun(5, func() { d.app.View() }); n > 0 {
				t.Errorf("a frame without a change allocates %.0f times, want none", n)
			}
		})
	}
}

// TestEveryPointLeadsSomewhere goes from each point of the review of a faulty agreement to where it leads: a place that is
// there, on another screen.
func TestEveryPointLeadsSomewhere(t *testing.T) {
	s := seated(t, "messy")
	points := s.Points()
	if len(points) < 40 {
		t.Fatalf("%d points, want many", len(points))
	}
	for _, p := range points {
		path := p.Path
		for _, ok := s.Place(path); !ok && strings.Contains(path, "."); _, ok = s.Place(path) {
			path = path[:strings.LastIndexByte(path, '.')]
		}
		if _, ok := s.Place(path); !ok {
			t.Errorf("%s %q leads to %q, which is nowhere", p.Rule, p.Text, p.Path)
		}
	}
	d := opened(t, 140, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].body = model.Encode(s.Agreement()) })
	d.wait(time.Second)
	for i := range 30 {
		d.press("f5")
		d.wait(time.Second)
		d.sees("› Review")
		for range i {
			d.press("down")
		}
		d.press("enter")
		d.seesNot("› Review")
	}
}

// TestTypingInACellIsCheap counts what a key costs in a cell of a long table: the other rows are not drawn anew for it.
func TestTypingInACellIsCheap(t *testing.T) {
	d := onLarge(t, 140, 40, "costs.lists.main.fees", "enter", "ctrl+end", "enter")
	d.hold = true
	x, back := key("x"), key("backspace")
	n := testing.AllocsPerRun(5, func() {
		_, _ = d.app.Update(x)
		d.app.View()
		_, _ = d.app.Update(back)
		d.app.View()
	}) / 2
	if n > mostAllocs {
		t.Errorf("a key allocates %.0f times with its frame, at most %d are allowed", n, mostAllocs)
	}
}
