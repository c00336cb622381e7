package store_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	bolt "go.etcd.io/bbolt"

	"engross/store"
)

func steps(from, to int) (all []store.Step) {
	for n := from; n < to; n++ {
		all = append(all, store.Step{Path: fmt.Sprint("p", n), Old: []byte("1"), New: []byte("2"), Label: "edit"})
	}
	return all
}

func paths(h store.History) string {
	var b bytes.Buffer
	for i, s := range h.Steps {
		if h.First+uint64(i) == h.Pos {
			b.WriteByte('|')
		}
		b.WriteString(s.Path + " ")
	}
	return b.String()
}

func TestUndo(t *testing.T) {
	for _, c := range []struct {
		name string
		undo []store.Undo
		want string
	}{
		{"nothing", nil, ""},
		{"edits", []store.Undo{{0, steps(0, 3), 3}}, "p0 p1 p2 "},
		{"undone", []store.Undo{{0, steps(0, 3), 3}, {3, nil, 1}}, "p0 |p1 p2 "},
		{"redo tail dropped", []store.Undo{{0, steps(0, 3), 3}, {3, nil, 1}, {1, steps(7, 8), 2}}, "p0 p7 "},
		{"said twice", []store.Undo{{0, steps(0, 3), 3}, {1, steps(7, 9), 3}, {1, steps(7, 9), 3}}, "p0 p7 p8 "},
		{"beyond the end begins anew", []store.Undo{{0, steps(0, 3), 3}, {9, steps(9, 11), 10}}, "p9 |p10 "},
		{"all taken back", []store.Undo{{0, steps(0, 3), 3}, {0, nil, 0}}, ""},
		{"position out of range", []store.Undo{{0, steps(0, 2), 99}}, "p0 p1 "},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			w := newWindow(t, openIn(t, dir), "d1", "s1")
			w.save("one")
			for _, u := range c.undo {
				w.in.Undo = &u
				w.save("one")
			}
			w.checkpoint("two", "") // leaves the history alone
			d := wantBody(t, openIn(t, dir), "d1", "two")
			if got := paths(d.Undo); got != c.want || d.Damaged != nil {
				t.Errorf("history is %q, want %q (%v)", got, c.want, d.Damaged)
			}
		})
	}
}

func TestUndoTellsNilFromEmpty(t *testing.T) {
	w := newWindow(t, open(t), "d1", "s1")
	w.in.Undo = &store.Undo{Add: []store.Step{{Path: "p", Old: nil, New: []byte{}}}, Pos: 1}
	w.save("one")
	got := w.load().Undo.Steps[0]
	if got.Old != nil || got.New == nil || len(got.New) != 0 {
		t.Errorf("old %#v, new %#v, want nil and empty", got.Old, got.New)
	}
}

func TestUndoIsBounded(t *testing.T) {
	w := newWindow(t, open(t), "d1", "s1")
	for n := 0; n < store.MaxSteps+500; n += 500 {
		w.in.Undo = &store.Undo{Keep: uint64(n), Add: steps(n, n+500), Pos: uint64(n + 500)}
		w.save("one")
	}
	h := w.load().Undo
	if h.First != 500 || len(h.Steps) != store.MaxSteps || h.Steps[0].Path != "p500" || h.End() != store.MaxSteps+500 {
		t.Errorf("history begins at %d (%s) and has %d steps", h.First, h.Steps[0].Path, len(h.Steps))
	}
	w.in.Undo = &store.Undo{Keep: h.Pos, Add: steps(0, 3*store.MaxSteps), Pos: h.Pos + 3*store.MaxSteps}
	w.save("one")
	if h = w.load().Undo; len(h.Steps) != store.MaxSteps || h.Pos != h.End() {
		t.Errorf("after a giant paste: %d steps, position %d of %d", len(h.Steps), h.Pos, h.End())
	}
}

// TestUndoFollowsAModel compares random edits, undos and redos with a list in
// memory.
func TestUndoFollowsAModel(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	w := newWindow(t, open(t), "d1", "s1")
	w.save("0")
	var all []store.Step
	pos := 0
	for n := range 120 {
		switch rng.IntN(4) {
		case 0:
			pos = max(0, pos-rng.IntN(4))
			w.in.Undo = &store.Undo{Keep: uint64(len(all)), Pos: uint64(pos)}
		case 1:
			pos = min(len(all), pos+rng.IntN(4))
			w.in.Undo = &store.Undo{Keep: uint64(len(all)), Pos: uint64(pos)}
		default:
			add := steps(n*10, n*10+rng.IntN(5))
			w.in.Undo = &store.Undo{Keep: uint64(pos), Add: add, Pos: uint64(pos + len(add))}
			all = append(all[:pos:pos], add...)
			pos = len(all)
		}
		w.save(fmt.Sprint(n))
		want := paths(store.History{Pos: uint64(pos), Steps: all})
		if got := paths(w.load().Undo); got != want {
			t.Fatalf("step %d: history is %q, want %q", n, got, want)
		}
	}
}

func TestDamagedUndoStep(t *testing.T) {
	for _, c := range []struct {
		name string
		bad  int
		want string
	}{
		{"behind the position", 1, "p2 |p3 p4 "},
		{"before the position", 3, "p0 p1 p2 "},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			w := newWindow(t, s, "d1", "s1")
			w.in.Undo = &store.Undo{Add: steps(0, 5), Pos: 3}
			w.save("one")
			spoil(t, s, "undo", c.bad)
			d := wantBody(t, s, "d1", "one")
			if got := paths(d.Undo); got != c.want || d.Damaged == nil {
				t.Errorf("history is %q, want %q; damaged: %v", got, c.want, d.Damaged)
			}
		})
	}
}

// spoil flips a bit in the n-th record of a bucket.
func spoil(t testing.TB, s *store.Store, bucket string, n int) {
	t.Helper()
	err := s.Raw(func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		c := b.Cursor()
		k, v := c.First()
		for range n {
			k, v = c.Next()
		}
		if k == nil {
			return fmt.Errorf("%s has no record %d", bucket, n)
		}
		v = bytes.Clone(v)
		v[len(v)-1] ^= 4
		return b.Put(bytes.Clone(k), v)
	})
	if err != nil {
		t.Fatal(err)
	}
}
