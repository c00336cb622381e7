package paint_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"engross/ui/paint"
)

// Whoever counts characters and whoever counts clusters must find the same columns in a plain text: of each character
// alone, and after any other.
func TestPlainTextHasOneWidth(t *testing.T) {
	plain := 0
	for r := rune(1); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || !paint.IsPlain(string(r)) {
			continue
		}
		plain++
		for _, text := range []string{string(r), "a" + string(r), string(r) + "b", "\u2713" + string(r), string(r) + string(r)} {
			if wc, clusters := ansi.WcWidth.StringWidth(text), ansi.GraphemeWidth.StringWidth(text); wc != clusters {
				t.Errorf("%s (%U): %d columns by characters, %d by clusters", fmt.Sprintf("%q", text), r, wc, clusters)
			}
		}
	}
	if plain < 2000 {
		t.Errorf("only %d characters are plain", plain)
	}
	for _, text := range []string{"e\u0301", "\U0001f469\u200d\U0001f467", "\u260e\ufe0f", "\U0001f1e9\U0001f1ea", "\u6f22"} {
		if paint.IsPlain(text) {
			t.Errorf("%q is taken for plain", text)
		}
	}
}
