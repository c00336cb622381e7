package input_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"engross/ui/input"
)

// colours are styles of the sort that the wizard uses.
func colours() *input.Styles {
	plain := lipgloss.NewStyle()
	return &input.Styles{
		Box: input.NewPen(plain.Underline(true)), Dim: input.NewPen(plain.Faint(true)), Reading: input.NewPen(plain.Foreground(lipgloss.Green)),
		Active: input.NewPen(plain.Reverse(true)), Picked: input.NewPen(plain.Bold(true)), Doubt: input.NewPen(plain.Foreground(lipgloss.Yellow)),
	}
}

func TestBlurredViewIsKept(t *testing.T) {
	for _, path := range kindsOfPlace {
		d := sit(t, path)
		d.env.Styles = colours()
		p := d.place()
		if n := testing.AllocsPerRun(20, func() { d.in.View(p, d.env) }); n != 0 {
			t.Errorf("%s: %v allocations for a view that did not change, want 0", path, n)
		}
		if d.place().Field.Ref != "" {
			continue
		}
		d.outside("meta.number", "MSA-2026-007")
		q := d.place()
		was := false
		n := testing.AllocsPerRun(20, func() {
			was = !was
			if was {
				d.in.View(p, d.env)
			} else {
				d.in.View(q, d.env)
			}
		})
		if n != 0 {
			t.Errorf("%s: %v allocations after another answer changed, want 0", path, n)
		}
	}
}

func TestKeyIsCheap(t *testing.T) {
	for _, c := range []struct {
		path string
		most float64
	}{
		{"client.legalName", 12},
		{"term.effectiveDate", 25},
		{"contacts.c1.spendLimit", 80},
		{"client.entityType", 40},
	} {
		d := sit(t, c.path)
		d.env.Styles = colours()
		d.focus().press("1")
		p := d.place()
		one, back := tea.KeyPressMsg{Code: '2', Text: "2"}, tea.KeyPressMsg{Code: tea.KeyBackspace}
		n := testing.AllocsPerRun(50, func() {
			d.in.Update(one, p, d.env)
			d.in.View(p, d.env)
			d.in.Update(back, p, d.env)
			d.in.View(p, d.env)
		}) / 2
		if n > c.most {
			t.Errorf("%s: %v allocations a key with its view, want at most %v", c.path, n, c.most)
		}
	}
}

// longTexts are 20 kB each: paragraphs, a single one, and one of wide characters.
var longTexts = map[string]string{
	"paragraphs": strings.Repeat(strings.Repeat("The provider keeps the records. ", 8)+"\n\n", 78),
	"one":        strings.Repeat("The provider keeps the records. ", 640),
	"wide":       strings.Repeat("合同条款。", 1365),
}

func BenchmarkKeyLine(b *testing.B) {
	benchmarkKey(b, "client.legalName", "Harbor Street Dental, PLLC")
}

func BenchmarkKeyParagraphs20k(b *testing.B) {
	benchmarkKey(b, "review.notes", longTexts["paragraphs"])
}
func BenchmarkKeyOneParagraph20k(b *testing.B) { benchmarkKey(b, "review.notes", longTexts["one"]) }
func BenchmarkKeyWide20k(b *testing.B)         { benchmarkKey(b, "review.notes", longTexts["wide"]) }

// benchmarkKey types and deletes a letter in the middle of a text and draws each time; one round is two keys.
func benchmarkKey(b *testing.B, path, text string) {
	d := sit(b, path)
	d.env.Styles = colours()
	d.focus()
	d.send(tea.PasteMsg{Content: text})
	for range 40 {
		d.press("up")
	}
	p := d.place()
	one, back := tea.KeyPressMsg{Code: 'a', Text: "a"}, tea.KeyPressMsg{Code: tea.KeyBackspace}
	b.ReportAllocs()
	for b.Loop() {
		for _, k := range []tea.Msg{one, back} {
			d.in.Update(k, p, d.env)
			d.in.View(p, d.env)
			d.in.Cursor()
		}
		d.in.Sync(p, d.env)
	}
}
