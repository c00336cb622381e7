package store_test

import (
	"testing"

	"engross/store"
)

func TestSaveAndLoad(t *testing.T) {
	s, err := store.Open(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ack, err := s.Save(store.Save{ID: "d1", Session: "s1", Body: []byte(`{"a":1}`), Row: store.Row{Client: "Café"}})
	if err != nil {
		t.Fatal(err)
	}
	d, err := s.Load("d1")
	if err != nil {
		t.Fatal(err)
	}
	if string(d.Body) != `{"a":1}` || d.Version != ack.Version || !d.Ahead || d.Damaged != nil {
		t.Errorf("loaded %+v", d)
	}
	ack, err = s.Checkpoint(store.Save{ID: "d1", Session: "s1", Base: ack.Version, Body: []byte(`{"a":1}`)}, "x")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.List(store.Query{Text: "CAF"})
	t.Log(ack, rows, err)
}
