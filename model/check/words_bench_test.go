package check_test

import (
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
)

// BenchmarkWords measures what reading the document for its words adds to a check, and what listing the places of a word costs.
func BenchmarkWords(b *testing.B) {
	for _, name := range []string{"office", "everything"} {
		a := draft(b, name)
		d, _ := wording().Build(a, clause.Options{Bare: true})
		in := check.Input{Draft: a, Agreement: model.Effective(a), Today: today, Texts: new(check.Texts)}
		b.Run(name+" without a document", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				check.Run(in)
			}
		})
		in.Doc = d
		b.Run(name+" with its document", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				check.Run(in)
			}
		})
		b.Run(name+" touches", func(b *testing.B) {
			for b.Loop() {
				if _, err := check.Touches(in, "Business Day"); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+" coverage", func(b *testing.B) {
			for b.Loop() {
				check.CoverageOf(in)
			}
		})
	}
}
