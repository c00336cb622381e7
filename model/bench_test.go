package model_test

import (
	"fmt"
	"testing"

	"engross/model"
	"engross/model/value"
)

// large is a draft of 500 services, 700 fees, 500 pieces of equipment and 300 contacts: 2,000 rows.
func large(tb testing.TB) *model.Agreement {
	tb.Helper()
	a, err := model.New(model.NewOptions{Today: value.NewDate(2026, 2, 1), Client: "Large Client, Inc."})
	if err != nil {
		tb.Fatal(err)
	}
	e := a.Edit("large")
	add := func(list, kind string, n int, answers ...string) {
		for i := range n {
			row, err := e.Add(list, fmt.Sprintf("%s%d", kind, i))
			if err != nil {
				tb.Fatal(err)
			}
			for j := 0; j < len(answers); j += 2 {
				if err := e.Fill(row+"."+answers[j], answers[j+1], model.ByImport, ""); err != nil {
					tb.Fatal(err)
				}
			}
		}
	}
	add("services", "s", 500, "name", "A service with a name", "status", "included", "included", "one\ntwo\nthree")
	add("equipment", "e", 500, "kind", "server", "desc", "A machine", "qty", "2", "covered", "yes")
	add("contacts", "c", 300, "name", "A person", "side", "client", "email", "a@example.com")
	add("costs.lists.main.fees", "f", 700, "label", "A fee", "kind", "recurring", "unit", "device", "qty", "2", "price", "10.00")
	a, _ = e.Done()
	return a
}

func BenchmarkEffectiveLarge(b *testing.B) {
	a := large(b)
	b.ReportAllocs()
	for b.Loop() {
		model.Effective(a)
	}
}

func BenchmarkEncodeLarge(b *testing.B) {
	a := large(b)
	b.ReportAllocs()
	for b.Loop() {
		model.Encode(a)
	}
}

func BenchmarkDecodeLarge(b *testing.B) {
	src := model.Encode(large(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := model.Decode(src); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTypeLarge(b *testing.B) {
	a := large(b)
	b.ReportAllocs()
	for b.Loop() {
		e := a.Edit("x")
		if err := e.Type("costs.lists.main.fees.f650.price", "12.50", ctx); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWalkLarge(b *testing.B) {
	a := large(b)
	b.ReportAllocs()
	for b.Loop() {
		a.Walk(func(model.Place) {})
	}
}
