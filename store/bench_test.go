package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"engross/store"
)

// draftOf40KB is about as big, and packs about as well, as a usual draft.
func draftOf40KB() []byte {
	var b strings.Builder
	for n := 0; b.Len() < 40_000; n++ {
		fmt.Fprintf(&b, `{"id":"%06x","label":"Service number %d","price":"%d.%02d","note":"Provided on business days, %x"}`, n*7919, n, n*13%500, n%100, uint64(n)*0x9e3779b97f4a7c15)
	}
	return []byte(b.String())
}

// BenchmarkSave is one autosave of a 40 KB draft, from call to acknowledgement.
// Its floor is BenchmarkDiskFloor; the bar is three times that.
func BenchmarkSave(b *testing.B) {
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	body := draftOf40KB()
	in := store.Save{ID: "d1", Session: "s1", Row: store.Row{Number: "MSA-2026-001", Client: "Harbor Dental", Title: "Managed IT Services"}}
	n := 0
	for b.Loop() {
		in.Body = append(body[:len(body):len(body)], fmt.Sprintf(" %d", n)...)
		in.Undo = &store.Undo{Keep: uint64(n), Add: steps(n, n+1), Pos: uint64(n + 1)}
		got, err := s.Save(in)
		if err != nil {
			b.Fatal(err)
		}
		in.Base = got.Version
		n++
	}
}

// BenchmarkDiskFloor is what the disk alone needs: the same bytes written and
// flushed, then one page written and flushed.
func BenchmarkDiskFloor(b *testing.B) {
	f, err := os.Create(filepath.Join(b.TempDir(), "floor"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	body := draftOf40KB()
	page := make([]byte, 4096)
	f.WriteAt(append(page, body...), 0)
	f.Sync()
	for b.Loop() {
		body[0]++
		page[0]++
		if _, err := f.WriteAt(body, 4096); err != nil {
			b.Fatal(err)
		}
		if err := flush(f); err != nil {
			b.Fatal(err)
		}
		f.WriteAt(page, 0)
		if err := flush(f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	in := store.Save{ID: "d1", Session: "s1", Body: draftOf40KB(), Undo: &store.Undo{Add: steps(0, 300), Pos: 300}}
	if _, err := s.Checkpoint(in, ""); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Load("d1"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkList50Of10000 is the home screen; BenchmarkFilter10000 looks for
// words that no draft has.
func BenchmarkList50Of10000(b *testing.B) { benchmarkList(b, store.Query{Limit: 50}, 50) }

func BenchmarkFilter10000(b *testing.B) { benchmarkList(b, store.Query{Text: "nobody has this"}, 0) }

func benchmarkList(b *testing.B, q store.Query, want int) {
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	err = s.Fill(10_000, func(i int) store.Row {
		return store.Row{
			Number: fmt.Sprintf("MSA-2026-%03d", i), Client: fmt.Sprintf("Harbor Dental %d LLC", i), Title: "Managed IT Services Agreement",
			State: "draft", Progress: "34 of 52", Monthly: "$4,250.00", Updated: start.Add(time.Duration(i*7919%10_000) * time.Hour),
		}
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		rows, err := s.List(q)
		if err != nil || len(rows) != want {
			b.Fatal(len(rows), err)
		}
	}
}

// BenchmarkRevisions reads the newest hundred of ten thousand revisions, and BenchmarkLoadRevision one in their middle.
func BenchmarkRevisions(b *testing.B) {
	s, _ := manyRevisions(b, 10_000)
	for b.Loop() {
		if all, err := s.Revisions("d1", store.Part{Limit: 100}); err != nil || len(all) != 100 {
			b.Fatal(len(all), err)
		}
	}
}

func BenchmarkLoadRevision(b *testing.B) {
	s, all := manyRevisions(b, 10_000)
	for b.Loop() {
		if _, err := s.LoadRevision("d1", all[5000]); err != nil {
			b.Fatal(err)
		}
	}
}

func manyRevisions(b *testing.B, n int) (*store.Store, []store.Revision) {
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	body := draftOf40KB()
	err = s.FillRevisions("d1", n, func(i int) []byte { return append(body[:len(body):len(body)], fmt.Sprintf(" %d", i)...) })
	if err != nil {
		b.Fatal(err)
	}
	all, err := s.Revisions("d1", store.Part{})
	if err != nil {
		b.Fatal(err)
	}
	return s, all
}
