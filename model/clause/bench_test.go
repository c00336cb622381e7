package clause_test

import (
	"fmt"
	"testing"

	"engross/model"
	"engross/model/clause"
)

// largest gives the sample agreement with 500 more services and 1,500 more rows of other lists.
func largest(b *testing.B) *model.Agreement {
	b.Helper()
	e := office(b).Edit("grow")
	row := func(list string, i int, answers ...string) {
		path, err := e.Add(list, fmt.Sprintf("row-%d", i))
		if err != nil {
			b.Fatal(err)
		}
		for n := 0; n < len(answers); n += 2 {
			if err := e.Fill(path+"."+answers[n], answers[n+1], model.ByUser, ""); err != nil {
				b.Fatal(err)
			}
		}
	}
	for i := range 500 {
		row("services", i, "name", fmt.Sprintf("Service %d", i), "status", "included")
	}
	for i := range 700 {
		row("costs.lists.main.fees", i, "label", fmt.Sprintf("Fee %d", i), "price", "10.00", "qty", "3", "serviceIds", fmt.Sprintf("row-%d,row-%d", i%500, (i+7)%500))
	}
	for i := range 800 {
		row("equipment", i, "desc", fmt.Sprintf("Machine %d", i), "kind", "server")
	}
	a, _ := e.Done()
	return a
}

func BenchmarkBuild(b *testing.B) {
	l, _ := clause.Load(nil)
	for _, draft := range []struct {
		name string
		a    *model.Agreement
	}{{"office", office(b)}, {"everything", sample(b, "everything")}, {"largest", largest(b)}} {
		for _, of := range []struct {
			name string
			o    clause.Options
		}{{"whole", clause.Options{}}, {"words", clause.Options{Bare: true}}, {"preview", clause.Options{Only: []string{"renewal"}}}} {
			b.Run(draft.name+"/"+of.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					l.Build(draft.a, of.o)
				}
			})
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		l, _ := clause.Load(nil)
		l.Build(new(model.Agreement), clause.Options{Only: []string{"cover"}})
	}
}
