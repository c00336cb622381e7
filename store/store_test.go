package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"engross/store"
)

// clock goes on by a second each time it is read.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(time.Second)
	return c.t
}

func options() store.Options {
	c := &clock{t: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}
	return store.Options{Now: c.now, Rand: rand.NewChaCha8([32]byte{1})}
}

func open(t testing.TB) *store.Store {
	t.Helper()
	return openIn(t, t.TempDir())
}

func openIn(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(dir, options())
	if err != nil {
		t.Fatalf("opening: %v", err)
	}
	return s
}

// window is one wizard with one draft open.
type window struct {
	t  testing.TB
	s  *store.Store
	in store.Save
}

func newWindow(t testing.TB, s *store.Store, id, session string) *window {
	return &window{t: t, s: s, in: store.Save{ID: id, Session: session, Author: "Ann", Row: store.Row{Number: "MSA-2026-001", Client: "Café Müller"}}}
}

func (w *window) load() store.Draft {
	w.t.Helper()
	d, err := w.s.Load(w.in.ID)
	if err != nil {
		w.t.Fatalf("loading: %v", err)
	}
	w.in.Base, w.in.Parent, w.in.Row = d.Version, d.Revision.ID, d.Row
	return d
}

func (w *window) take(ack store.Ack, err error) store.Ack {
	w.t.Helper()
	if err != nil {
		w.t.Fatalf("saving: %v", err)
	}
	w.in.Base, w.in.Parent, w.in.Undo = ack.Version, ack.Revision.ID, nil
	return ack
}

func (w *window) save(body string) store.Ack {
	w.t.Helper()
	w.in.Body = []byte(body)
	return w.take(w.s.Save(w.in))
}

func (w *window) checkpoint(body, label string) store.Ack {
	w.t.Helper()
	w.in.Body = []byte(body)
	return w.take(w.s.Checkpoint(w.in, label))
}

func wantBody(t testing.TB, s *store.Store, id, want string) store.Draft {
	t.Helper()
	d, err := s.Load(id)
	if err != nil {
		t.Fatalf("loading %s: %v", id, err)
	}
	if got := string(d.Body); got != want {
		t.Errorf("%s holds %q, want %q", id, got, want)
	}
	return d
}

func TestLoadGivesTheNewestState(t *testing.T) {
	s := open(t)
	w := newWindow(t, s, "d1", "s1")
	w.in.Cursor = "parties.client.legalName"
	w.save("one")
	d := wantBody(t, s, "d1", "one")
	if !d.Ahead || d.Revision.ID != "" || d.Damaged != nil {
		t.Errorf("a draft without a revision: ahead %t, revision %q, damaged %v", d.Ahead, d.Revision.ID, d.Damaged)
	}
	if d.Cursor != w.in.Cursor || d.Author != "Ann" || d.Session != "s1" || d.Row.Client != "Café Müller" || d.Row.ID != "d1" {
		t.Errorf("what stands beside the body came back as %+v", d)
	}

	first := w.checkpoint("two", "left parties").Revision
	if d = wantBody(t, s, "d1", "two"); d.Ahead || d.Revision != first {
		t.Errorf("after a checkpoint: ahead %t, revision %+v, want %+v", d.Ahead, d.Revision, first)
	}
	w.save("three")
	if d = wantBody(t, s, "d1", "three"); !d.Ahead || d.Revision != first {
		t.Errorf("after the save that followed: ahead %t, revision %+v, want %+v", d.Ahead, d.Revision, first)
	}
	second := w.checkpoint("three", "closing").Revision
	if second.Number != 2 || second.Parent != first.ID {
		t.Errorf("second revision has number %d and parent %q, want 2 and %q", second.Number, second.Parent, first.ID)
	}

	all, err := s.Revisions("d1", store.Part{})
	if err != nil || len(all) != 2 || all[0] != second || all[1] != first {
		t.Errorf("revisions are %+v (%v), want %+v", all, err, []store.Revision{second, first})
	}
	old, err := s.LoadRevision("d1", first)
	if err != nil || string(old.Body) != "two" || old.Revision.Label != "left parties" {
		t.Errorf("first revision holds %q %+v (%v)", old.Body, old.Revision, err)
	}
}

func TestPartsOfTheRevisions(t *testing.T) {
	s := open(t)
	w, other := newWindow(t, s, "d1", "s1"), newWindow(t, s, "d10", "s1")
	for n := range 300 {
		w.checkpoint(fmt.Sprint("state ", n+1), "")
	}
	other.checkpoint("of another draft", "")
	tests := []struct {
		part        store.Part
		first, last uint64
		n           int
	}{
		{store.Part{}, 300, 1, 300},
		{store.Part{Limit: 7}, 300, 294, 7},
		{store.Part{Before: 294, Limit: 7}, 293, 287, 7},
		{store.Part{Before: 4, Limit: 7}, 3, 1, 3},
		{store.Part{Before: 257}, 256, 1, 256},
		{store.Part{Before: 1}, 0, 0, 0},
	}
	for _, test := range tests {
		all, err := s.Revisions("d1", test.part)
		if err != nil || len(all) != test.n {
			t.Errorf("%+v gives %d revisions (%v), want %d", test.part, len(all), err, test.n)
			continue
		}
		if test.n > 0 && (all[0].Number != test.first || all[test.n-1].Number != test.last) {
			t.Errorf("%+v goes from %d to %d, want %d to %d", test.part, all[0].Number, all[test.n-1].Number, test.first, test.last)
		}
	}
	all, _ := s.Revisions("d1", store.Part{})
	for _, r := range []store.Revision{all[43], {ID: all[43].ID}} {
		if d, err := s.LoadRevision("d1", r); err != nil || string(d.Body) != "state 257" {
			t.Errorf("revision %+v holds %q (%v), want state 257", r, d.Body, err)
		}
	}
	if _, err := s.LoadRevision("d1", store.Revision{ID: all[43].ID, Number: 12}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("under another number it says %v, want ErrNotFound", err)
	}
}

func TestCheckpointOfTheSameContentMakesNoRevision(t *testing.T) {
	s := open(t)
	w := newWindow(t, s, "d1", "s1")
	first := w.checkpoint("one", "a").Revision
	w.in.Cursor = "elsewhere"
	if got := w.checkpoint("one", "b").Revision; got != first {
		t.Errorf("the same content gave %+v, want %+v", got, first)
	}
	if d := wantBody(t, s, "d1", "one"); d.Ahead || d.Cursor != "elsewhere" {
		t.Errorf("ahead %t, cursor %q", d.Ahead, d.Cursor)
	}
	w.checkpoint("two", "")
	if third := w.checkpoint("one", "back").Revision; third.Number != 3 || third.ID == first.ID {
		t.Errorf("going back to old words gave %+v", third)
	}
}

func TestRetryIsHarmless(t *testing.T) {
	s := open(t)
	w := newWindow(t, s, "d1", "s1")
	w.save("one")
	again := w.in // the window never heard of the next two
	again.Undo = &store.Undo{Add: []store.Step{{Path: "a"}}, Pos: 1}
	again.Body = []byte("two")
	for range 3 {
		if _, err := s.Checkpoint(again, "x"); err != nil {
			t.Fatalf("trying again: %v", err)
		}
	}
	all, _ := s.Revisions("d1", store.Part{})
	d := wantBody(t, s, "d1", "two")
	if len(all) != 1 || len(d.Undo.Steps) != 1 {
		t.Errorf("three tries left %d revisions and %d steps, want 1 and 1", len(all), len(d.Undo.Steps))
	}
}

func TestNotFound(t *testing.T) {
	s := open(t)
	_, load := s.Load("none")
	_, revs := s.Revisions("none", store.Part{})
	_, rev := s.LoadRevision("none", store.Revision{ID: "00ff"})
	_, get := s.Get("profile", "none")
	for what, err := range map[string]error{
		"Load": load, "Revisions": revs, "LoadRevision": rev, "Get": get,
		"Delete": s.Delete("none"), "Restore": s.Restore("none"), "Purge": s.Purge("none"), "Drop": s.Drop("profile", "none"),
	} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s says %v, want ErrNotFound", what, err)
		}
	}
}

func TestNamesAreRefused(t *testing.T) {
	s := open(t)
	for _, id := range []string{"", "a b", "a/b", "a\x00b", "é", strings.Repeat("a", 65)} {
		if _, err := s.Save(store.Save{ID: id, Session: "s"}); !errors.Is(err, store.ErrName) {
			t.Errorf("saving as %q says %v, want ErrName", id, err)
		}
		if _, err := s.Load(id); !errors.Is(err, store.ErrName) {
			t.Errorf("loading %q says %v, want ErrName", id, err)
		}
	}
	if _, err := s.Put(store.Item{Kind: "prices", Name: "a\x00b"}); !errors.Is(err, store.ErrName) {
		t.Errorf("a name with a zero byte gives %v, want ErrName", err)
	}
	big := store.Save{ID: "a", Session: "s", Body: make([]byte, store.MaxBody+1)}
	if _, err := s.Save(big); !errors.Is(err, store.ErrTooBig) {
		t.Errorf("a body that is too big gives %v, want ErrTooBig", err)
	}
}

func TestEmptyAndLargeBodies(t *testing.T) {
	s := open(t)
	random := make([]byte, 3<<20)
	rand.NewChaCha8([32]byte{2}).Read(random)
	for i, body := range []string{"", "x", string(random), strings.Repeat("words ", 1<<18)} {
		id := fmt.Sprint("d", i)
		newWindow(t, s, id, "s").save(body)
		wantBody(t, s, id, body)
	}
}

func TestOpenLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, store.FileName+".new-123")
	os.WriteFile(left, []byte("half"), 0o600)
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Go(func() {
			s, err := store.Open(dir, options())
			if err != nil {
				t.Errorf("opening at the same time: %v", err)
				return
			}
			newWindow(t, s, fmt.Sprint("d", i), fmt.Sprint("s", i)).save("one")
		})
	}
	wg.Wait()
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	if len(names) != 1 {
		t.Errorf("the folder holds %v, want the store alone", names)
	}
	rows, err := openIn(t, dir).List(store.Query{})
	if len(rows) != 6 || err != nil {
		t.Errorf("%d of 6 drafts are there (%v)", len(rows), err)
	}
}

func TestOpenInAFolderWithOddName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a [b] ü "+strings.Repeat("x", 100))
	s := openIn(t, dir)
	newWindow(t, s, "d", "s").save("one")
	wantBody(t, openIn(t, dir), "d", "one")
}

func TestInfo(t *testing.T) {
	s := open(t)
	for _, id := range []string{"a", "b", "c"} {
		newWindow(t, s, id, "s").save(id)
	}
	s.Delete("b")
	got, err := s.Info()
	if err != nil || got.Drafts != 2 || got.Deleted != 1 || got.Path != s.Path() || got.Size == 0 || len(got.ID) != 12 || got.Schema != store.Schema {
		t.Errorf("info is %+v (%v)", got, err)
	}
}

func TestNewID(t *testing.T) {
	s := open(t)
	seen := map[string]bool{}
	for range 1000 {
		id, err := s.NewID()
		if err != nil || len(id) != 12 || seen[id] {
			t.Fatalf("id %q (%v), seen before: %t", id, err, seen[id])
		}
		seen[id] = true
	}
}

func TestDir(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(name string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == name {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for _, c := range []struct {
		name, goos, home string
		getenv           func(string) string
		want             string
	}{
		{"linux", "linux", "/home/ann", env(), "/home/ann/.local/share/engross"},
		{"xdg", "linux", "/home/ann", env("XDG_DATA_HOME", "/data/"), "/data/engross"},
		{"relative xdg does not count", "linux", "/home/ann", env("XDG_DATA_HOME", "data"), "/home/ann/.local/share/engross"},
		{"xdg without a home", "freebsd", "", env("XDG_DATA_HOME", "/d"), "/d/engross"},
		{"no home", "linux", "", env(), ""},
		{"mac", "darwin", "/Users/ann", env("XDG_DATA_HOME", "/d"), "/Users/ann/Library/Application Support/Engross"},
		{"windows", "windows", `C:\Users\ann`, env("LocalAppData", `D:\Local\`), `D:\Local\Engross`},
		{"windows without the variable", "windows", `C:\Users\ann`, env(), `C:\Users\ann\AppData\Local\Engross`},
		{"windows with nothing", "windows", "", env(), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := store.Dir(c.goos, c.home, c.getenv)
			if got != c.want || (err != nil) != (c.want == "") {
				t.Errorf("got %q (%v), want %q", got, err, c.want)
			}
		})
	}
}
