package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"engross/store"
)

func TestStaleSaveWritesNothing(t *testing.T) {
	dir := t.TempDir()
	a := newWindow(t, openIn(t, dir), "d1", "sa")
	b := newWindow(t, openIn(t, dir), "d1", "sb")
	first := a.checkpoint("base", "start")
	b.load()
	a.save("by a")

	b.in.Body = []byte("by b")
	_, err := b.s.Save(b.in)
	var stale *store.StaleError
	if !errors.As(err, &stale) || !errors.Is(err, store.ErrStale) {
		t.Fatalf("the second window's save says %v, want a StaleError", err)
	}
	if got := string(stale.Base.Body); got != "base" || stale.Base.Version != first.Version {
		t.Errorf("base holds %q, want the checkpoint both come from", got)
	}
	if got := string(stale.Theirs.Body); got != "by a" {
		t.Errorf("theirs holds %q", got)
	}
	wantBody(t, a.s, "d1", "by a")

	b.in.Base, b.in.Parent = stale.Theirs.Version, stale.Theirs.Revision.ID
	b.save("by a and b")
	wantBody(t, a.s, "d1", "by a and b")
	all, err := a.s.Revisions("d1", store.Part{})
	if err != nil || len(all) != 2 || all[0].Label != store.LabelKept || all[0].Session != "sa" {
		t.Fatalf("revisions are %+v (%v), want what the first window left", all, err)
	}
	kept, err := a.s.LoadRevision("d1", all[0])
	if err != nil || string(kept.Body) != "by a" {
		t.Errorf("kept %q (%v), want what the first window had saved", kept.Body, err)
	}

	a.in.Body = []byte("by a again")
	_, err = a.s.Save(a.in)
	if !errors.As(err, &stale) || string(stale.Base.Body) != "by a" || string(stale.Theirs.Body) != "by a and b" {
		t.Errorf("the first window's next save says %v with base %q and theirs %q", err, stale.Base.Body, stale.Theirs.Body)
	}
}

func TestStaleBaseFallsBackToTheParent(t *testing.T) {
	s := open(t)
	a, b := newWindow(t, s, "d1", "sa"), newWindow(t, s, "d1", "sb")
	a.checkpoint("base", "")
	a.save("one")
	b.load()      // sees what only a's next save overwrites
	a.save("two") //
	a.checkpoint("three", "")
	b.in.Body = []byte("mine")
	_, err := s.Save(b.in)
	var stale *store.StaleError
	if !errors.As(err, &stale) || string(stale.Base.Body) != "base" || stale.Base.Version == b.in.Base {
		t.Errorf("got %v with base %q, want the revision before both", err, stale.Base.Body)
	}
}

func TestStaleForANewDraftOfTheSameID(t *testing.T) {
	s := open(t)
	newWindow(t, s, "d1", "sa").save("one")
	b := newWindow(t, s, "d1", "sb")
	b.in.Body = []byte("two")
	_, err := s.Save(b.in)
	var stale *store.StaleError
	if !errors.As(err, &stale) || stale.Base.Body != nil || string(stale.Theirs.Body) != "one" {
		t.Errorf("got %v", err)
	}
}

func TestReopeningKeepsWhatTheLastWindowLeft(t *testing.T) {
	s := open(t)
	newWindow(t, s, "d1", "s1").save("left by a crash")
	w := newWindow(t, s, "d1", "s2")
	w.load()
	w.save("left by a crash") // only looked at
	if all, _ := s.Revisions("d1", store.Part{}); len(all) != 0 {
		t.Errorf("looking made revisions: %+v", all)
	}
	w = newWindow(t, s, "d1", "s3")
	w.load()
	ack := w.save("changed")
	if ack.Revision.Label != store.LabelKept {
		t.Fatalf("the ack names revision %+v", ack.Revision)
	}
	old, err := s.LoadRevision("d1", ack.Revision)
	if err != nil || string(old.Body) != "left by a crash" {
		t.Errorf("kept %q (%v)", old.Body, err)
	}
}

// merge is the union that these tests use for a draft: the highest number of
// each window.
func merge(a, b map[string]int) map[string]int {
	out := map[string]int{}
	for k, v := range a {
		out[k] = v
	}
	for k, v := range b {
		out[k] = max(out[k], v)
	}
	return out
}

func decode(t testing.TB, body []byte) map[string]int {
	t.Helper()
	m := map[string]int{}
	if err := json.Unmarshal(body, &m); err != nil {
		t.Fatalf("a body that nobody saved: %q", body)
	}
	return m
}

// saveMerged does what a wizard does: save, and on a stale base merge and save
// again.
func (w *window) saveMerged(m map[string]int, isCheckpoint bool) map[string]int {
	w.t.Helper()
	for {
		w.in.Body, _ = json.Marshal(m)
		var ack store.Ack
		var err error
		if isCheckpoint {
			ack, err = w.s.Checkpoint(w.in, "random")
		} else {
			ack, err = w.s.Save(w.in)
		}
		var stale *store.StaleError
		if !errors.As(err, &stale) {
			w.take(ack, err)
			return m
		}
		m = merge(m, decode(w.t, stale.Theirs.Body))
		w.in.Base, w.in.Parent = stale.Theirs.Version, stale.Theirs.Revision.ID
	}
}

// TestWindowsLoseNothing plays random histories of three windows on one draft.
// Whatever was acknowledged is afterwards in the newest state, and the state a
// window saved last before another one took over is in it or in a revision.
func TestWindowsLoseNothing(t *testing.T) {
	for seed := range uint64(8) {
		rng := rand.New(rand.NewPCG(seed, 1))
		dir := t.TempDir()
		var windows []*window
		for i := range 3 {
			windows = append(windows, newWindow(t, openIn(t, dir), "d1", fmt.Sprint("s", i)))
		}
		mine := make([]map[string]int, len(windows))
		acked := map[string]int{}
		for step := range 40 {
			i := rng.IntN(len(windows))
			w := windows[i]
			if rng.IntN(8) == 0 { // closed and opened again
				w.in.Session = fmt.Sprint("s", i, "-", step)
				if d, err := w.s.Load("d1"); err == nil {
					w.in.Base, w.in.Parent = d.Version, d.Revision.ID
					mine[i] = decode(t, d.Body)
				}
			}
			mine[i] = merge(mine[i], map[string]int{fmt.Sprint("w", i): step + 1})
			mine[i] = w.saveMerged(mine[i], rng.IntN(4) == 0)
			acked[fmt.Sprint("w", i)] = step + 1
			d, err := w.s.Load("d1")
			if err != nil {
				t.Fatal(err)
			}
			got := decode(t, d.Body)
			for k, v := range acked {
				if got[k] != v {
					t.Fatalf("seed %d step %d: %s is %d in the newest state, %d was acknowledged", seed, step, k, got[k], v)
				}
			}
		}
		all, err := windows[0].s.Revisions("d1", store.Part{})
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range all {
			if r.Number != uint64(len(all)-i) {
				t.Errorf("seed %d: revision %d stands at place %d of %d", seed, r.Number, i, len(all))
			}
			if _, err := windows[0].s.LoadRevision("d1", r); err != nil {
				t.Errorf("seed %d: revision %d: %v", seed, r.Number, err)
			}
		}
		wantIndexRebuilt(t, windows[0].s)
	}
}

// TestNewestTellsOfOtherWindows holds that a window learns of what another saved, and that nothing is read before anything was written.
func TestNewestTellsOfOtherWindows(t *testing.T) {
	dir := t.TempDir()
	a := newWindow(t, openIn(t, dir), "d1", "sa")
	b := newWindow(t, openIn(t, dir), "d1", "sb")
	first := a.checkpoint("base", "start")
	b.load()
	version, seen, err := b.s.Newest("d1", time.Time{})
	if err != nil || version != first.Version || seen.IsZero() {
		t.Fatalf("newest is %q of %v (%v), want %q", version, seen, err, first.Version)
	}
	if version, again, err := b.s.Newest("d1", seen); err != nil || version != "" || !again.Equal(seen) {
		t.Errorf("with nothing written since it is %q of %v (%v), want nothing", version, again, err)
	}
	time.Sleep(20 * time.Millisecond) // more than the clock of a file system takes
	a.save("by a")
	if version, _, err := b.s.Newest("d1", seen); err != nil || version == "" || version == first.Version {
		t.Errorf("after the other window saved it is %q (%v)", version, err)
	}
}
