package store_test

import (
	"errors"
	"fmt"
	"testing"

	"engross/store"
)

func TestLibrary(t *testing.T) {
	s := open(t)
	one, err := s.Put(store.Item{Kind: "prices", Name: "default", Body: []byte("1"), Author: "Ann"})
	if err != nil || one.Number != 1 {
		t.Fatalf("first is %+v (%v)", one, err)
	}
	same, err := s.Put(store.Item{Kind: "prices", Name: "default", Body: []byte("1"), Version: one.Version})
	if err != nil || same.Number != 1 {
		t.Errorf("the same content gave %+v (%v)", same, err)
	}
	two, err := s.Put(store.Item{Kind: "prices", Name: "default", Body: []byte("2"), Version: one.Version})
	if err != nil || two.Number != 2 {
		t.Fatalf("second is %+v (%v)", two, err)
	}
	if _, err := s.Put(store.Item{Kind: "prices", Name: "default", Body: []byte("3"), Version: one.Version}); !errors.Is(err, store.ErrStale) {
		t.Errorf("an edit of the first state says %v, want ErrStale", err)
	}
	s.Put(store.Item{Kind: "prices", Name: "def", Body: []byte("x")})
	s.Put(store.Item{Kind: "profile", Name: "default", Body: []byte("y")})
	got, err := s.Get("prices", "default")
	if err != nil || string(got.Body) != "2" || got.Damaged != nil {
		t.Errorf("got %q (%v)", got.Body, err)
	}
	all, err := s.Items("prices")
	if err != nil || len(all) != 2 || all[0].Name != "def" || string(all[1].Body) != "2" {
		t.Errorf("prices are %+v (%v)", all, err)
	}

	if err := s.Drop("prices", "default"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get("prices", "default"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a dropped record says %v", err)
	}
	if all, _ := s.Items("prices"); len(all) != 1 {
		t.Errorf("%d records of prices after one was dropped, want 1", len(all))
	}
	again, err := s.Put(store.Item{Kind: "prices", Name: "default", Body: []byte("2")})
	if err != nil || again.Number != 4 {
		t.Errorf("put again as %+v (%v)", again, err)
	}
	history, err := s.ItemHistory("prices", "default")
	if err != nil || len(history) != 4 || !history[1].IsGone || string(history[3].Body) != "1" {
		t.Errorf("history is %+v (%v)", history, err)
	}
}

func TestDamagedLibraryRecord(t *testing.T) {
	s := open(t)
	one, _ := s.Put(store.Item{Kind: "profile", Name: "me", Body: []byte("one")})
	s.Put(store.Item{Kind: "profile", Name: "me", Body: []byte("two"), Version: one.Version})
	spoil(t, s, "lib", 1)
	it, err := s.Get("profile", "me")
	if err != nil || string(it.Body) != "one" || it.Damaged == nil {
		t.Fatalf("got %q, damaged %v (%v)", it.Body, it.Damaged, err)
	}
	it.Body = []byte("three")
	if it, err = s.Put(it); err != nil || it.Number != 3 || it.Damaged != nil {
		t.Errorf("put over the damage as %+v (%v)", it, err)
	}
	spoil(t, s, "lib", 0)
	spoil(t, s, "lib", 2)
	if _, err := s.Get("profile", "me"); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("with nothing whole it says %v", err)
	}
}

func TestNextNumber(t *testing.T) {
	dir := t.TempDir()
	a, b := openIn(t, dir), openIn(t, dir)
	for i := range 6 {
		s := a
		if i%2 == 1 {
			s = b
		}
		got, err := s.NextNumber("MSA", 2026)
		if want := fmt.Sprintf("MSA-2026-%03d", i+1); got != want || err != nil {
			t.Errorf("got %q (%v), want %q", got, err, want)
		}
	}
	if got, _ := a.NextNumber("MSA", 2027); got != "MSA-2027-001" {
		t.Errorf("another year begins with %q", got)
	}
	w := newWindow(t, a, "d1", "s1")
	w.in.Row.Number = "MSA-2026-041" // imported
	w.save("one")
	if got, _ := b.NextNumber("MSA", 2026); got != "MSA-2026-042" {
		t.Errorf("after an imported 041 comes %q", got)
	}
	spoil(t, a, "num", 0)
	if got, err := b.NextNumber("MSA", 2026); got != "MSA-2026-042" || err != nil {
		t.Errorf("with a damaged counter comes %q (%v)", got, err)
	}
	for _, odd := range []string{"", "MSA", "MSA-2026", "X-2026-99999999999999999999", "X-2026-1000000", "-2026-001", "X-26-004"} {
		w.in.Row.Number = odd
		w.save(odd)
	}
	if got, _ := a.NextNumber("X", 2026); got != "X-2026-001" {
		t.Errorf("odd numbers moved the series to %q", got)
	}
	if _, err := a.NextNumber("", 2026); !errors.Is(err, store.ErrName) {
		t.Errorf("no series says %v", err)
	}
}

func TestLeases(t *testing.T) {
	c := &clock{t: options().Now()}
	s, err := store.Open(t.TempDir(), store.Options{Now: c.now})
	if err != nil {
		t.Fatal(err)
	}
	hold := func(session string) []store.Lease {
		t.Helper()
		others, err := s.Hold("d1", store.Lease{Session: session, PID: 7, Host: "laptop"})
		if err != nil {
			t.Fatal(err)
		}
		return others
	}
	if got := hold("sa"); len(got) != 0 {
		t.Errorf("the first window sees %+v", got)
	}
	got := hold("sb")
	if len(got) != 1 || got[0].Session != "sa" || got[0].PID != 7 || got[0].Host != "laptop" || got[0].Since.IsZero() {
		t.Errorf("the second window sees %+v", got)
	}
	since := got[0].Since
	hold("sa")
	if got := hold("sb"); !got[0].Since.Equal(since) || !got[0].Seen.After(since) {
		t.Errorf("a second Hold moved the beginning: %+v", got)
	}
	if others, _ := s.Hold("d2", store.Lease{Session: "sb"}); len(others) != 0 {
		t.Errorf("another draft is held by %+v", others)
	}
	if err := s.Release("d1", "sa"); err != nil {
		t.Fatal(err)
	}
	if got := hold("sb"); len(got) != 0 {
		t.Errorf("after the release still %+v", got)
	}
	c.t = c.t.Add(store.LeaseAge)
	if got := hold("sc"); len(got) != 0 {
		t.Errorf("a window not seen for long counts: %+v", got)
	}
}

func TestExports(t *testing.T) {
	s := open(t)
	newWindow(t, s, "d1", "s").save("one")
	for _, to := range []string{"first", "second"} {
		if err := s.LogExport("d1", store.Export{Revision: "r1", Formats: []string{"md", "html"}, Paths: []string{"a.md"}, Digest: "00", To: to, IsFinal: true}); err != nil {
			t.Fatal(err)
		}
	}
	s.LogExport("d10", store.Export{To: "nobody"})
	got, err := s.Exports("d1")
	if err != nil || len(got) != 2 || got[0].To != "second" || got[1].To != "first" || got[0].At.IsZero() || len(got[0].Formats) != 2 || !got[0].IsFinal {
		t.Errorf("exports are %+v (%v)", got, err)
	}
	spoil(t, s, "sent", 0)
	if got, err = s.Exports("d1"); len(got) != 1 || !errors.Is(err, store.ErrDamaged) {
		t.Errorf("with one damaged: %+v (%v)", got, err)
	}
}
