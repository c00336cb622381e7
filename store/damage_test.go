package store_test

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"engross/store"
)

// wear is a store with enough in it for branch pages and overflow, and what was
// ever saved in it.
type wear struct {
	image  []byte
	newest map[string]string          // draft -> body
	ever   map[string]map[string]bool // draft -> all bodies
}

func makeWear(t testing.TB) wear {
	t.Helper()
	rng := rand.New(rand.NewPCG(5, 6))
	w := wear{newest: map[string]string{}, ever: map[string]map[string]bool{}}
	s := open(t)
	for i := range 6 {
		id := fmt.Sprint("draft", i)
		w.ever[id] = map[string]bool{}
		win := newWindow(t, s, id, "s1")
		for n := range 5 {
			body := make([]byte, 200+rng.IntN(6000))
			for j := range body {
				body[j] = "abcdefghijklmnop"[rng.IntN(16)]
			}
			win.in.Undo = &store.Undo{Keep: uint64(n * 3), Add: steps(n*3, n*3+3), Pos: uint64(n*3 + 3)}
			w.ever[id][string(body)], w.newest[id] = true, string(body)
			if n%2 == i%2 {
				win.checkpoint(string(body), "label")
			} else {
				win.save(string(body))
			}
		}
	}
	if _, err := s.Put(store.Item{Kind: "profile", Name: "me", Body: []byte("profile")}); err != nil {
		t.Fatal(err)
	}
	if err := s.LogExport("draft1", store.Export{To: "them"}); err != nil {
		t.Fatal(err)
	}
	var err error
	if w.image, err = os.ReadFile(s.Path()); err != nil {
		t.Fatal(err)
	}
	return w
}

// try opens an image and uses everything. It fails the test if a body comes
// back as right that is not, and returns how often damage was reported.
func (w wear) try(t *testing.T, dir string, image []byte, what string) (noticed int) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, store.FileName), image, 0o600); err != nil {
		t.Fatal(err)
	}
	count := func(err error) bool {
		if err == nil {
			return true
		}
		noticed++
		for _, kind := range []error{store.ErrDamaged, store.ErrNotOurs, store.ErrNotFound, store.ErrNewer} {
			if errors.Is(err, kind) {
				return false
			}
		}
		t.Errorf("%s: an error of no kind: %v", what, err)
		return false
	}
	s, err := store.Open(dir, options())
	if !count(err) {
		return noticed
	}
	_, err = s.List(store.Query{})
	count(err)
	_, err = s.Info()
	count(err)
	for id := range w.newest {
		w.tryDraft(t, s, id, what, count)
	}
	if it, err := s.Get("profile", "me"); count(err) && string(it.Body) != "profile" {
		t.Errorf("%s: the profile is %q", what, it.Body)
	}
	// A save is refused, or is there afterwards, whatever state the file is in.
	win := newWindow(t, s, "draft0", "s1")
	win.in.Body = []byte("after the damage")
	if _, err := s.Save(win.in); count(err) {
		if d, err := s.Load("draft0"); count(err) && d.Damaged == nil && string(d.Body) != "after the damage" {
			t.Errorf("%s: a save was acknowledged and is not there", what)
		}
	}
	for id := range w.newest {
		if id != "draft0" {
			w.tryDraft(t, s, id, what+", then a save", count)
		}
	}
	return noticed
}

func (w wear) tryDraft(t *testing.T, s *store.Store, id, what string, count func(error) bool) {
	t.Helper()
	if d, err := s.Load(id); count(err) {
		if d.Damaged != nil {
			count(d.Damaged)
			if !w.ever[id][string(d.Body)] {
				t.Errorf("%s: %s came back as something nobody saved", what, id)
			}
		} else if string(d.Body) != w.newest[id] {
			t.Errorf("%s: %s came back as something older or wrong, unmarked", what, id)
		}
	}
	all, err := s.Revisions(id, store.Part{})
	count(err)
	for _, r := range all {
		if d, err := s.LoadRevision(id, r); count(err) && !w.ever[id][string(d.Body)] {
			t.Errorf("%s: revision %d of %s is something nobody saved", what, r.Number, id)
		}
	}
}

var soak = flag.Int("soak", 1, "how many times as many trials the damage and kill tests make")

func trials(n int) int { return n * *soak }

func TestFlippedBits(t *testing.T) {
	w, dir, rng := makeWear(t), t.TempDir(), rand.New(rand.NewPCG(7, 8))
	noticed := 0
	for range trials(60) {
		image := []byte(string(w.image))
		at, bit := rng.IntN(len(image)), rng.IntN(8)
		image[at] ^= 1 << bit
		if w.try(t, dir, image, fmt.Sprintf("bit %d of byte %d flipped", bit, at)) > 0 {
			noticed++
		}
	}
	t.Logf("%d of %d flips were noticed, the others hit nothing in use", noticed, trials(60))
}

// TestFlippedPageHeads hits what bbolt trusts: page ids, kinds, counts, offsets
// and the pointers of branches, where one bit can mean an endless loop.
func TestFlippedPageHeads(t *testing.T) {
	w, dir, rng := makeWear(t), t.TempDir(), rand.New(rand.NewPCG(9, 10))
	for range trials(100) {
		image := []byte(string(w.image))
		at := rng.IntN(len(image)/4096)*4096 + rng.IntN(112)
		image[at] ^= 1 << rng.IntN(8)
		w.try(t, dir, image, fmt.Sprintf("byte %d flipped", at))
	}
}

func TestTruncated(t *testing.T) {
	w, dir, rng := makeWear(t), t.TempDir(), rand.New(rand.NewPCG(11, 12))
	for i := range trials(20) {
		n := rng.IntN(len(w.image))
		if i < 4 {
			n = i * 4096
		}
		w.try(t, dir, w.image[:n], fmt.Sprintf("cut to %d bytes", n))
	}
}

func TestZeroedAndSwappedPages(t *testing.T) {
	w, dir, rng := makeWear(t), t.TempDir(), rand.New(rand.NewPCG(13, 14))
	pages := len(w.image) / 4096
	for range trials(15) {
		image := []byte(string(w.image))
		a, b := rng.IntN(pages)*4096, rng.IntN(pages)*4096
		clear(image[a : a+4096])
		w.try(t, dir, image, fmt.Sprintf("page at %d zeroed", a))
		copy(image[a:a+4096], w.image[b:b+4096])
		copy(image[b:b+4096], w.image[a:a+4096])
		w.try(t, dir, image, fmt.Sprintf("pages at %d and %d swapped", a, b))
	}
}

func TestDamagedStateFallsBack(t *testing.T) {
	for _, c := range []struct {
		name, want, instead string
		spoil               map[string]int
	}{
		{"wip", "two", "revision 2 of 2026-03-01 09:00 UTC is shown instead", map[string]int{"wip": 0}},
		{"wip and newest revision", "one", "revision 1 of", map[string]int{"wip": 0, "rev": 1}},
		{"index", "three", "was found without it", map[string]int{"idx": 0}},
		{"index and wip", "two", "was found without it", map[string]int{"idx": 0, "wip": 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			w := newWindow(t, s, "d1", "s1")
			w.checkpoint("one", "a")
			w.checkpoint("two", "b")
			w.save("three")
			for bucket, n := range c.spoil {
				spoil(t, s, bucket, n)
			}
			d := wantBody(t, s, "d1", c.want)
			if d.Damaged == nil || !errors.Is(d.Damaged, store.ErrDamaged) || !strings.Contains(d.Damaged.Error(), c.instead) {
				t.Fatalf("damage is %v, want it to say %q", d.Damaged, c.instead)
			}
			other := newWindow(t, s, "d1", "s2")
			other.load()
			other.save("four")
			if d := wantBody(t, s, "d1", "four"); d.Damaged != nil {
				t.Errorf("after a save it still says %v", d.Damaged)
			}
		})
	}
}

func TestNothingWholeIsDamagedNotMissing(t *testing.T) {
	s := open(t)
	w := newWindow(t, s, "d1", "s1")
	w.checkpoint("one", "a")
	spoil(t, s, "rev", 0)
	spoil(t, s, "idx", 0)
	if _, err := s.Load("d1"); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("loading says %v, want ErrDamaged", err)
	}
	all, err := s.Revisions("d1", store.Part{})
	if err != nil || len(all) != 1 || !all[0].Damaged || all[0].Number != 1 {
		t.Fatalf("revisions are %+v (%v)", all, err)
	}
	if _, err := s.LoadRevision("d1", all[0]); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("loading the revision says %v, want ErrDamaged", err)
	}
}

func TestOneDamagedMetaPageIsSaid(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	w := newWindow(t, s, "d1", "s1")
	w.save("one")
	w.save("two")
	image, _ := os.ReadFile(s.Path())
	newer := 0
	for n := range 2 {
		damaged := []byte(string(image))
		damaged[n*os.Getpagesize()+40] ^= 1
		os.WriteFile(s.Path(), damaged, 0o600)
		d, err := s.Load("d1")
		if err != nil || d.Damaged == nil {
			t.Fatalf("meta page %d: body %q, damage %v (%v)", n, d.Body, d.Damaged, err)
		}
		if string(d.Body) == "one" {
			newer++
		}
	}
	if newer != 1 {
		t.Errorf("%d of the two meta pages hid the last save, want 1", newer)
	}
	w.save("three")
	if d := wantBody(t, s, "d1", "three"); d.Damaged != nil {
		t.Errorf("after a save it still says %v", d.Damaged)
	}
}

func TestFilesThatAreNoStore(t *testing.T) {
	foreign := func(t *testing.T, path string) {
		db, err := bolt.Open(path, 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if err := db.Update(func(tx *bolt.Tx) error { return second(tx.CreateBucket([]byte("meta"))) }); err != nil {
			t.Fatal(err)
		}
	}
	write := func(body string) func(*testing.T, string) {
		return func(_ *testing.T, path string) { os.WriteFile(path, []byte(body), 0o600) }
	}
	newer := func(t *testing.T, path string) {
		s := openIn(t, filepath.Dir(path))
		err := s.Raw(func(tx *bolt.Tx) error {
			key := []byte("store")
			return tx.Bucket([]byte("meta")).Put(key, store.EncodeRecord('m', key, []byte(`{"program":"engross","schema":9,"reader":7}`)))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		make func(*testing.T, string)
		want error
		say  string
	}{
		{"empty", write(""), store.ErrNotOurs, "is empty"},
		{"text", write(strings.Repeat("not a database\n", 1000)), store.ErrNotOurs, "is not an Engross store"},
		{"short", write("x"), store.ErrNotOurs, "is not an Engross store"},
		{"another program's bbolt file", foreign, store.ErrNotOurs, "is not an Engross store"},
		{"newer", newer, store.ErrNewer, "update Engross"},
		{"a folder", func(_ *testing.T, path string) { os.Mkdir(path, 0o700) }, store.ErrNotOurs, "is not an Engross store"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, store.FileName)
			c.make(t, path)
			before, _ := os.ReadFile(path)
			_, err := store.Open(dir, options())
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.say) {
				t.Errorf("opening says %v, want %v with %q", err, c.want, c.say)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

func FuzzDecodeRecord(f *testing.F) {
	f.Add(store.EncodeRecord('w', []byte("key"), []byte("payload")))
	f.Add(store.EncodeRecord('r', nil, nil))
	f.Add([]byte("\x89ENGR\r\n\x1a\xff\xff\xff\xff\xff\xffw\x00"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		kind, key, payload, size, err := store.DecodeRecord(raw)
		if err != nil {
			return
		}
		if again := store.EncodeRecord(kind, key, payload); string(again) != string(raw[:size]) {
			t.Errorf("decoded %q, which encodes as %q", raw[:size], again)
		}
	})
}

func TestRecordNoticesEveryBit(t *testing.T) {
	good := store.EncodeRecord('w', []byte("key"), []byte("payload"))
	for i := range good {
		for bit := range 8 {
			bad := []byte(string(good))
			bad[i] ^= 1 << bit
			if _, _, _, _, err := store.DecodeRecord(bad); err == nil {
				t.Errorf("bit %d of byte %d makes no difference", bit, i)
			}
		}
	}
	for n := range good {
		if _, _, _, _, err := store.DecodeRecord(good[:n]); err == nil {
			t.Errorf("cut to %d of %d bytes it still counts", n, len(good))
		}
	}
}

// FuzzImage gives the store whole files made from a good one.
func FuzzImage(f *testing.F) {
	w := makeWear(f)
	f.Add(uint32(8200), []byte{1, 2, 3})
	f.Add(uint32(0), []byte("\x00"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, at uint32, patch []byte) {
		image := []byte(string(w.image))
		copy(image[int(at)%len(image):], patch)
		w.try(t, dir, image, fmt.Sprintf("%q at %d", patch, int(at)%len(image)))
	})
}
