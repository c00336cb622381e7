package cli_test

import (
	"path/filepath"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// TestCarriedDataSaysTheSame holds that the data in a file gives the very document that it was written from, so that a
// file can be checked by what it carries.
func TestCarriedDataSaysTheSame(t *testing.T) {
	lib, _ := clause.Load(nil)
	for _, sample := range samples(t) {
		for _, final := range []bool{false, true} {
			d := buildSample(t, sample, final)
			if err := doc.Seal(d); err != nil {
				t.Fatal(err)
			}
			a, report, err := model.Decode(d.Carried())
			if err != nil {
				t.Fatal(err)
			}
			if len(report.Unknown) > 0 {
				t.Errorf("%s: the data holds keys that nobody knows: %q", filepath.Base(sample), report.Unknown)
			}
			again, _ := lib.Build(a, clause.Options{Final: final})
			if err := doc.Seal(again); err != nil {
				t.Fatal(err)
			}
			if again.Digest != d.Digest {
				t.Errorf("%s, final %v: the data gives another document:\n%s", filepath.Base(sample), final, firstDifference(doc.Outline(d), doc.Outline(again)))
			}
		}
	}
}

// firstDifference shows where two texts part.
func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-80)
	return "…" + a[from:min(len(a), i+120)] + "…\nbecomes\n…" + b[from:min(len(b), i+120)] + "…"
}
