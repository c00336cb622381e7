package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"engross/store"
)

func ids(rows []store.Row) string {
	var all []string
	for _, r := range rows {
		all = append(all, r.ID)
	}
	return strings.Join(all, " ")
}

// library is a store with five drafts, the first changed last.
func library(t testing.TB) *store.Store {
	s := open(t)
	for i, client := range []string{"Café Müller", "日本 Dental", "Café Rouge", `"Quoted" & <Sons>`, "Zeta"} {
		w := newWindow(t, s, fmt.Sprint("d", i), "s1")
		w.in.Row = store.Row{Number: fmt.Sprintf("MSA-2026-00%d", i), Client: client, Title: "Managed IT Services", More: map[string]string{"owner": "ann"}}
		w.save(client)
	}
	w := newWindow(t, s, "d0", "s2")
	w.load()
	w.save("changed")
	return s
}

func TestList(t *testing.T) {
	s := library(t)
	if err := s.Delete("d3"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		q    store.Query
		want string
	}{
		{"all", store.Query{}, "d0 d4 d2 d1"},
		{"limit", store.Query{Limit: 2}, "d0 d4"},
		{"deleted", store.Query{Deleted: true}, "d3"},
		{"any case", store.Query{Text: "CAFÉ"}, "d0 d2"},
		{"number", store.Query{Text: "2026-002"}, "d2"},
		{"title", store.Query{Text: "managed it", Limit: 3}, "d0 d4 d2"},
		{"other script", store.Query{Text: "日本"}, "d1"},
		{"beginning of the id", store.Query{Text: "d4"}, "d4"},
		{"quotes", store.Query{Text: `"quoted"`, Deleted: true}, "d3"},
		{"signs", store.Query{Text: "& <S", Deleted: true}, "d3"},
		{"words of other columns do not count", store.Query{Text: "ann"}, ""},
		{"names of columns do not count", store.Query{Text: "client"}, ""},
		{"none", store.Query{Text: "nobody"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := s.List(c.q)
			if got := ids(rows); got != c.want || err != nil {
				t.Errorf("got %q (%v), want %q", got, err, c.want)
			}
		})
	}
	rows, _ := s.List(store.Query{Limit: 1})
	if r := rows[0]; r.Client != "Café Müller" || r.More["owner"] != "ann" || r.Updated.IsZero() || !r.Deleted.IsZero() {
		t.Errorf("the row came back as %+v", r)
	}
}

func TestLookingDoesNotMoveUpTheList(t *testing.T) {
	s := library(t)
	w := newWindow(t, s, "d2", "s9")
	d := w.load()
	w.in.Cursor = "terms"
	w.save(string(d.Body))
	rows, _ := s.List(store.Query{})
	if got := ids(rows); got != "d0 d4 d3 d2 d1" {
		t.Errorf("the list is %q after a look at d2", got)
	}
}

func TestDeleteAndRestore(t *testing.T) {
	s := library(t)
	d := wantBody(t, s, "d1", "日本 Dental")
	if err := s.Delete("d1"); err != nil {
		t.Fatal(err)
	}
	first := wantBody(t, s, "d1", "日本 Dental").Row.Deleted
	if first.IsZero() {
		t.Error("a deleted draft loads without its date")
	}
	s.Delete("d1")
	if again := wantBody(t, s, "d1", "日本 Dental").Row.Deleted; !again.Equal(first) {
		t.Errorf("deleting twice moved the date from %v to %v", first, again)
	}
	if err := s.Restore("d1"); err != nil {
		t.Fatal(err)
	}
	got := wantBody(t, s, "d1", "日本 Dental")
	if !got.Row.Deleted.IsZero() || !got.Row.Updated.Equal(d.Row.Updated) || got.Version != d.Version {
		t.Errorf("restored as %+v, want %+v", got.Row, d.Row)
	}
	wantIndexRebuilt(t, s)
}

func TestEditBringsADeletedDraftBack(t *testing.T) {
	s := library(t)
	w := newWindow(t, s, "d1", "s9")
	body := string(w.load().Body)
	s.Delete("d1")
	wantIndexRebuilt(t, s)
	if ack := w.save(body); ack.Restored {
		t.Error("looking at it brought it back")
	}
	if ack := w.save("edited"); !ack.Restored {
		t.Error("the ack does not say that the draft came back")
	}
	if rows, _ := s.List(store.Query{Limit: 1}); ids(rows) != "d1" {
		t.Errorf("the list begins with %q", ids(rows))
	}
	wantIndexRebuilt(t, s)
}

func TestPurge(t *testing.T) {
	s := library(t)
	w := newWindow(t, s, "d1", "s9")
	w.load()
	w.in.Undo = &store.Undo{Add: steps(0, 3), Pos: 3}
	w.checkpoint("more", "x")
	s.LogExport("d1", store.Export{To: "them"})
	s.Hold("d1", store.Lease{Session: "s9"})
	if err := s.Purge("d1"); err != nil {
		t.Fatal(err)
	}
	for _, bucket := range store.Buckets() {
		pairs, _, err := s.Pairs(bucket, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pairs {
			if strings.HasPrefix(p, "d1") || (bucket == "upd" && strings.HasPrefix(p[8:], "d1")) {
				t.Errorf("%s still holds %q", bucket, p)
			}
		}
	}
	if _, err := s.Load("d1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("loading says %v", err)
	}
	if rows, _ := s.List(store.Query{}); len(rows) != 4 {
		t.Errorf("%d rows are left, want 4", len(rows))
	}
	// A window that still has it open loses nothing.
	w.save("typed after the purge")
	wantBody(t, s, "d1", "typed after the purge")
}

// index is what the two lists hold that can be made again.
func index(t testing.TB, s *store.Store) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, bucket := range []string{"idx", "upd"} {
		pairs, _, err := s.Pairs(bucket, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pairs {
			key, value, _ := strings.Cut(p, "=")
			all[bucket+" "+key] = value
		}
	}
	return all
}

// wantIndexRebuilt makes the index again from the states and compares.
func wantIndexRebuilt(t testing.TB, s *store.Store) {
	t.Helper()
	before := index(t, s)
	n, err := s.Reindex()
	if err != nil {
		t.Fatalf("making the index again: %v", err)
	}
	after := index(t, s)
	if !maps.Equal(before, after) {
		t.Errorf("the index made again from %d drafts differs:\n%q\n%q", n, before, after)
	}
}

func TestIndexCanBeMadeAgain(t *testing.T) {
	s := library(t)
	w := newWindow(t, s, "d1", "s2")
	w.load()
	w.in.Undo = &store.Undo{Add: steps(0, 4), Pos: 2}
	w.checkpoint("more", "x")
	w.in.Cursor = "costs"
	w.save("more") // the content of the revision, another cursor
	w = newWindow(t, s, "d2", "s3")
	w.load()
	w.checkpoint("done", "y")
	s.Delete("d4")
	wantIndexRebuilt(t, s)

	before := index(t, s)
	err := s.Raw(func(tx *bolt.Tx) error {
		return errors.Join(
			tx.DeleteBucket([]byte("idx")), tx.DeleteBucket([]byte("upd")),
			second(tx.CreateBucket([]byte("idx"))), second(tx.CreateBucket([]byte("upd"))))
	})
	if err != nil {
		t.Fatal(err)
	}
	d := wantBody(t, s, "d1", "more")
	if d.Damaged == nil || !errors.Is(d.Damaged, store.ErrDamaged) {
		t.Errorf("a draft that the index lacks loads with damage %v", d.Damaged)
	}
	if n, err := s.Reindex(); n != 5 || err != nil {
		t.Fatalf("made an index of %d drafts (%v), want 5", n, err)
	}
	if after := index(t, s); !maps.Equal(before, after) {
		t.Errorf("the index made again differs:\n%q\n%q", before, after)
	}
	if d := wantBody(t, s, "d1", "more"); d.Damaged != nil || d.Undo.Pos != 2 || d.Cursor != "costs" {
		t.Errorf("d1 loads with damage %v, position %d, cursor %q", d.Damaged, d.Undo.Pos, d.Cursor)
	}
}

func second[T any](_ T, err error) error { return err }

func TestListTakesDamagedLinesFromTheIndex(t *testing.T) {
	s := library(t)
	want, _ := s.List(store.Query{})
	spoil(t, s, "upd", 2)
	got, err := s.List(store.Query{})
	if err != nil || !slices.EqualFunc(got, want, func(a, b store.Row) bool { return a.ID == b.ID && a.Client == b.Client }) {
		t.Errorf("one bad line: %+v (%v), want %+v", got, err, want)
	}
	for n := range 5 {
		spoil(t, s, "idx", n)
	}
	got, err = s.List(store.Query{})
	if err != nil || len(got) != 5 {
		t.Fatalf("a bad index too: %q (%v)", ids(got), err)
	}
	for _, r := range got {
		if r.Damaged != (r.ID == "d3") {
			t.Errorf("%s is marked damaged: %t", r.ID, r.Damaged)
		}
	}
	if _, err := s.Reindex(); err != nil {
		t.Fatal(err)
	}
	if got, err = s.List(store.Query{}); err != nil || ids(got) != ids(want) || got[1].Damaged {
		t.Errorf("after making the index again: %q (%v), want %q", ids(got), err, ids(want))
	}
}

func TestListOfManyUsesBranchPages(t *testing.T) {
	s := open(t)
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	err := s.Fill(3000, func(i int) store.Row {
		return store.Row{Client: fmt.Sprint("Client ", i), Updated: start.Add(time.Duration(i*7919%3000) * time.Hour)}
	})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.List(store.Query{Limit: 50})
	if err != nil || len(rows) != 50 {
		t.Fatalf("%d rows (%v), want 50", len(rows), err)
	}
	if !slices.IsSortedFunc(rows, func(a, b store.Row) int { return b.Updated.Compare(a.Updated) }) {
		t.Error("the rows are not in order")
	}
	for _, bucket := range store.Buckets() {
		for _, backward := range []bool{false, true} {
			ours, theirs, err := s.Pairs(bucket, backward)
			if backward {
				slices.Reverse(ours)
			}
			if err != nil || !slices.Equal(ours, theirs) {
				t.Errorf("%s backward %t: %d pairs, bbolt finds %d (%v)", bucket, backward, len(ours), len(theirs), err)
			}
			for i := 0; i < len(theirs); i += 97 {
				key, _, _ := strings.Cut(theirs[i], "=")
				if found, err := s.Lookup(bucket, []byte(key)); err != nil || (!found && bucket != "upd") {
					t.Errorf("%s: key %q is not found (%v)", bucket, key, err)
				}
			}
		}
	}
	if n := bytes.Count([]byte(ids(rows)), []byte("fill")); n != 50 {
		t.Errorf("%d ids", n)
	}
}
