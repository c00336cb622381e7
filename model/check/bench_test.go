package check_test

import (
	"testing"

	"engross/model"
	"engross/model/check"
)

// A full draft is checked after every answer; 5 ms are the budget.
func BenchmarkRun(b *testing.B) {
	for _, name := range []string{"office", "messy", "everything"} {
		a := draft(b, name)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run(a)
			}
		})
		b.Run(name+" made effective before", func(b *testing.B) {
			in := check.Input{Draft: a, Agreement: model.Effective(a), Today: today}
			b.ReportAllocs()
			for b.Loop() {
				check.Run(in)
			}
		})
		b.Run(name+" read before", func(b *testing.B) {
			in := check.Input{Draft: a, Agreement: model.Effective(a), Today: today, Texts: new(check.Texts)}
			b.ReportAllocs()
			for b.Loop() {
				check.Run(in)
			}
		})
	}
}
