package ui_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"engross/ui"
)

// themed shows some screens in a theme: what is typed, chosen, doubtful, wrong, dialogs, the help.
func themed(t *testing.T, theme ui.Theme) string {
	t.Helper()
	with := func(m *memory, o *ui.Options) {
		m.put("office", office())
		o.Theme, o.Open = theme, "office"
	}
	var b strings.Builder
	for _, keys := range [][]string{{"esc"}, {"f5"}, {"f1"}, {"ctrl+p"}, {"f10"}, {"pgdown", "tab", "tab"}, {"ctrl+u", "x", "tab"}, {"ctrl+k", "enter", "enter"}} {
		d := newDriver(t, 100, 30, with)
		d.wait(time.Second)
		d.press(keys...)
		d.wait(time.Second)
		b.WriteString(d.app.View().Content)
	}
	d := newDriver(t, 100, 30, func(_ *memory, o *ui.Options) { o.Theme = theme })
	d.press("n")
	b.WriteString(d.app.View().Content)
	return b.String()
}

// attributes are what the escape sequences of a screen ask for, each once: "1", "38;2;0;95;135".
func attributes(screen string) map[string]bool {
	out := map[string]bool{}
	for part := range strings.SplitSeq(screen, "\x1b[") {
		code, _, _ := strings.Cut(part, "m")
		all := strings.Split(code, ";")
		for i := 0; i < len(all); i++ {
			n := 1
			if (all[i] == "38" || all[i] == "48") && i+1 < len(all) {
				n = map[string]int{"2": 5, "5": 3}[all[i+1]]
			}
			out[strings.Join(all[i:min(i+n, len(all))], ";")] = true
			i += n - 1
		}
	}
	return out
}

// isColor reports whether an attribute gives text or its ground a color; 39 and 49 take it back.
func isColor(code string) bool {
	n, err := strconv.Atoi(code)
	return err == nil && n >= 30 && n != 39 && n != 49 || strings.Contains(code, ";")
}

func TestThemesSayTheSame(t *testing.T) {
	want := ansi.Strip(themed(t, ui.OwnColors))
	for _, theme := range ui.Themes[1:] {
		if got := ansi.Strip(themed(t, theme)); got != want {
			t.Errorf("in the theme %s the words differ", theme)
		}
	}
}

func TestHighContrastHasNoColorAndNothingFaint(t *testing.T) {
	for code := range attributes(themed(t, ui.HighContrast)) {
		if code == "2" || isColor(code) {
			t.Errorf("the sequence %s came through", code)
		}
	}
}

// TestColorsCanBeRead holds the tones of the themes to the contrast that is asked of small text: 4.5 to 1 on white, and 7 to 1
// on black, where bright text is easily had.
func TestColorsCanBeRead(t *testing.T) {
	for _, test := range []struct {
		theme      ui.Theme
		background [3]float64
		want       float64
	}{{ui.LightColors, [3]float64{255, 255, 255}, 4.5}, {ui.DarkColors, [3]float64{}, 7}} {
		seen := 0
		for code := range attributes(themed(t, test.theme)) {
			var r, g, b float64
			if n, _ := fmt.Sscanf(code, "38;2;%g;%g;%g", &r, &g, &b); n != 3 {
				continue
			}
			seen++
			if got := contrast([3]float64{r, g, b}, test.background); got < test.want {
				t.Errorf("%s: %s has a contrast of %.1f, want %.1f", test.theme, code, got, test.want)
			}
		}
		if seen < 3 {
			t.Errorf("%s: %d colors came through, want 3 at least", test.theme, seen)
		}
	}
}

// contrast is the ratio of the relative luminances, as WCAG 2 defines it.
func contrast(a, b [3]float64) float64 {
	light := func(c [3]float64) float64 {
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			x := c[i] / 255
			if x <= 0.04045 {
				x /= 12.92
			} else {
				x = math.Pow((x+0.055)/1.055, 2.4)
			}
			sum += weight * x
		}
		return sum
	}
	x, y := light(a)+0.05, light(b)+0.05
	return max(x, y) / min(x, y)
}
