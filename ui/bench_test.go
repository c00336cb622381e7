package ui_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/clause"
	"engross/model/value"
	"engross/ui"
)

// large is an agreement with 500 services and 2,000 further rows.
var large = sync.OnceValue(func() *model.Agreement {
	e := office().Edit("grow")
	add := func(list, id string, answers map[string]string) {
		row, err := e.Add(list, id)
		if err != nil {
			panic(err)
		}
		for k, v := range answers {
			if err := e.Fill(row+"."+k, v, model.ByUser, ""); err != nil {
				panic(err)
			}
		}
	}
	for i := range 500 {
		add("services", fmt.Sprintf("big%d", i), map[string]string{"name": fmt.Sprintf("Service %d", i), "status": "included"})
	}
	for i := range 1000 {
		add("costs.lists.main.fees", fmt.Sprintf("big%d", i), map[string]string{"label": fmt.Sprintf("Line %d", i), "kind": "recurring", "unit": "user", "qty": "3", "price": "12.50"})
	}
	for i := range 1000 {
		add("equipment", fmt.Sprintf("big%d", i), map[string]string{"desc": fmt.Sprintf("Device %d", i), "qty": "1"})
	}
	a, _ := e.Done()
	return a
})

// onLarge opens the large draft at a question and presses keys there, until all that runs beside the screen is done.
func onLarge(tb testing.TB, w, h int, path string, keys ...string) *driver {
	body := model.Encode(large())
	d := newDriver(tb, w, h, func(m *memory, o *ui.Options) {
		m.drafts["large"] = &kept{body: body, cursor: "x|" + path, updated: m.now()}
		m.order = []string{"large"}
		o.Open = "large"
	})
	d.wait(time.Second)
	d.press(keys...)
	d.wait(time.Second)
	return d
}

// bench measures keys, one after the other: the message, what it changes, and the frame. Saving and analysis run beside the
// screen and are not measured.
func (d *driver) bench(b *testing.B, keys ...string) {
	var all []tea.Msg
	for _, k := range keys {
		all = append(all, key(k))
	}
	d.hold = true
	d.app.View()
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		_, _ = d.app.Update(all[i%len(all)])
		d.app.View()
	}
}

func benchKey(b *testing.B, w, h int, path string, keys ...string) {
	onLarge(b, w, h, path, keys...).bench(b, "x", "backspace")
}

func BenchmarkKey80x24(b *testing.B)  { benchKey(b, 80, 24, "client.legalName") }
func BenchmarkKey140x40(b *testing.B) { benchKey(b, 140, 40, "client.legalName") }

// On a screen whose lists are long, and in a cell of the longest.
func BenchmarkKeyServices(b *testing.B) { benchKey(b, 140, 40, "outOfScope.handling") }

func BenchmarkKeyCell(b *testing.B) {
	benchKey(b, 140, 40, "costs.lists.main.fees", "enter", "ctrl+end", "enter")
}

// BenchmarkRowDown measures moving through the longest list.
func BenchmarkRowDown(b *testing.B) {
	onLarge(b, 140, 40, "costs.lists.main.fees", "enter").bench(b, slices.Concat(slices.Repeat([]string{"down"}, 200), slices.Repeat([]string{"up"}, 200))...)
}

func BenchmarkReviewDown(b *testing.B) {
	onLarge(b, 80, 24, "client.legalName", "f5").bench(b, "down", "down", "down", "up")
}

func BenchmarkPaletteType(b *testing.B) {
	onLarge(b, 80, 24, "client.legalName", "ctrl+p").bench(b, "p", "r", "i", "backspace", "backspace", "backspace")
}

// BenchmarkPaletteSlip types words that nothing has, so that slips of typing are looked for.
func BenchmarkPaletteSlip(b *testing.B) {
	onLarge(b, 80, 24, "client.legalName", "ctrl+p").bench(b, "p", "r", "i", "x", "e", "backspace", "backspace", "backspace", "backspace", "backspace")
}

// TestAKeyDoesNotGrowWithTheDraft compares what a key costs in a small draft and in one with 2,500 rows.
func TestAKeyDoesNotGrowWithTheDraft(t *testing.T) {
	cost := func(a *model.Agreement, path string, keys ...string) float64 {
		d := newDriver(t, 140, 40, func(m *memory, o *ui.Options) {
			m.drafts["x"] = &kept{body: model.Encode(a), cursor: "x|" + path, updated: m.now()}
			m.order = []string{"x"}
			o.Open = "x"
		})
		d.wait(time.Second)
		d.press(keys...)
		d.hold = true
		x, back := key("x"), key("backspace")
		return testing.AllocsPerRun(20, func() {
			_, _ = d.app.Update(x)
			d.app.View()
			_, _ = d.app.Update(back)
			d.app.View()
		}) / 2
	}
	for _, at := range [][]string{{"client.legalName"}, {"exclusions", "enter", "enter"}, {"costs.lists", "enter", "enter"}} { // from what is left out, other answers follow
		small, big := cost(office(), at[0], at[1:]...), cost(large(), at[0], at[1:]...)
		if big > 1.3*small+50 {
			t.Errorf("at %s a key allocates %.0f times in a large draft and %.0f in a small one", at[0], big, small)
		}
		if big > 2000 {
			t.Errorf("at %s a key allocates %.0f times, at most 2,000 are allowed", at[0], big)
		}
	}
}

// BenchmarkFocus140x40 measures going from question to question beside the preview.
func BenchmarkFocus140x40(b *testing.B) {
	onLarge(b, 140, 40, "client.legalName").bench(b, "tab", "shift+tab")
}

// BenchmarkAnalyse measures findings, counters and preview of the large draft, which follow each answer beside the screen.
func BenchmarkAnalyse(b *testing.B) {
	lib, _ := clause.Load(nil)
	o := ui.Options{Clauses: lib, Today: func() value.Date { return value.NewDate(2026, 3, 1) }}
	for name, a := range map[string]*model.Agreement{"office": office(), "large": large()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ui.Analyse(o, a)
			}
		})
	}
}
