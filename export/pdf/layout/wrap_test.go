package layout_test

import (
	"slices"
	"strings"
	"testing"

	"engross/export/pdf/font"
	"engross/export/pdf/layout"
)

// TestLinesEndBetweenWords holds where lines end, and that a telephone number stays whole.
func TestLinesEndBetweenWords(t *testing.T) {
	fonts, err := font.NewSet(nil)
	if err != nil {
		t.Fatal(err)
	}
	set := &layout.Setter{Fonts: fonts}
	for text, want := range map[string][]string{
		"Marcus Bell, (503) 555-0142": {"Marcus Bell, ", "(503) 555-0142"},
		"(503) 555-0142, by phone":    {"(503) 555-0142, by ", "phone"},
		"see below (twice) and above": {"see below (twice) and ", "above"},
	} {
		_, width := set.Measure([]layout.Run{{Text: strings.TrimSuffix(text, text[len(text)-5:]), Size: 10 * layout.Point}})
		var got []string
		for _, l := range set.Lines([]layout.Run{{Text: text, Size: 10 * layout.Point}}, width) {
			line := ""
			for _, p := range l.Pieces {
				line += string(p.Glyphs) // codes of ASCII are its letters
			}
			got = append(got, line)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got lines %q, want %q", text, got, want)
		}
	}
}

// TestAWordIsAsWideAsWhatStaysWhole holds that a column made for the longest word has room for a telephone number.
func TestAWordIsAsWideAsWhatStaysWhole(t *testing.T) {
	fonts, err := font.NewSet(nil)
	if err != nil {
		t.Fatal(err)
	}
	set := &layout.Setter{Fonts: fonts}
	measure := func(text string) (word, line layout.Unit) {
		return set.Measure([]layout.Run{{Text: text, Size: 10 * layout.Point}})
	}
	word, _ := measure("Karen Cho, (515) 555-0110 or")
	if _, want := measure("(515) 555-0110"); word != want {
		t.Errorf("the longest word is %d wide, want the %d of the telephone number", word, want)
	}
}
