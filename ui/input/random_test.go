package input_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// kindsOfPlace are one question of each kind of answer and of each way to draw it.
var kindsOfPlace = []string{
	"client.legalName", "term.renewalNoticeDays", "objectives.summary", "objectives.painPoints", "term.effectiveDate",
	"contacts.c1.spendLimit", "contacts.c1.phone", "contacts.c1.email", "costs.late.pct", "costs.budget.reviewEvery",
	"costs.currency", "coverage.hours.h1.week", "sites.s1.zone", "contacts.c1.side", "term.renewal", "client.entityType",
	"client.industry", "contacts.c1.backupId", "costs.pay.autoPay", "coverage.remote", "costs.pay.methods",
	"security.regimes", "security.incident.contactIds", "contacts", "affiliates", "backups.dr.steps",
}

var randomKeys = []string{
	"enter", "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "backspace", "delete", "space", "ctrl+a",
	"ctrl+e", "ctrl+u", "ctrl+w", "ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end", "shift+up", "shift+down",
	"ctrl+delete", "shift+enter", "ctrl+enter", "ctrl+v", "tab", "esc", "alt+x",
	"a", "c", "e", "t", "+", "-", "m", "3", "/", ".", ",", "y", "n", "é", "日", "👍", "👩‍👩‍👧", "\u0301", "\u200d", "$", "?",
}

var randomTexts = []string{
	"1,250.00", "3/1/2026", "mon-fri 8-18", "limited liability company", "two\nlines", "a\tb\tc\r\nd", "",
	strings.Repeat("word ", 60), strings.Repeat("unbroken", 30), strings.Repeat("日本語", 30), "\x1b[31mred\x1b[0m",
	"\u202eabc", "🇩🇪🇫🇷🇯🇵", strings.Repeat("é", 90), " lead", "trail ", strings.Repeat("x", 59), strings.Repeat("x", 58) + " y",
}

// act does one random thing to an input.
func (d *desk) act(r *rand.Rand) string {
	switch n := r.IntN(100); {
	case n < 70:
		k := randomKeys[r.IntN(len(randomKeys))]
		d.in.Wants(k)
		d.press(k)
		return "key " + k
	case n < 78:
		text := randomTexts[r.IntN(len(randomTexts))]
		d.send(tea.PasteMsg{Content: text})
		return fmt.Sprintf("paste %q", text)
	case n < 84:
		x, y := r.IntN(d.env.Width+4)-2, r.IntN(12)-1
		d.record(d.in.Click(x, y, d.place(), d.env))
		return fmt.Sprintf("click %d,%d", x, y)
	case n < 88:
		d.env.Width, d.env.Height = 30+r.IntN(60), r.IntN(12)
		return fmt.Sprintf("resize %dx%d", d.env.Width, d.env.Height)
	case n < 92 && len(d.steps) > 0:
		d.undo()
		return "undo"
	case n < 96:
		d.in.Sync(d.place(), d.env)
		return "sync"
	}
	d.record(d.in.Blur(d.place(), d.env))
	d.check("blur")
	d.focus()
	return "blur and focus"
}

func TestRandomUseKeepsWithinTheBox(t *testing.T) {
	for i, path := range kindsOfPlace {
		t.Run(path, func(t *testing.T) {
			d := sit(t, path, "contacts.c1.side", "client", "contacts.c2.side", "client", "contacts.c2.name", "Sam Ortiz").focus()
			d.check("focus")
			r := rand.New(rand.NewPCG(1, uint64(i)))
			var log []string
			for range 400 {
				log = append(log, d.act(r))
				d.check(strings.Join(log[max(0, len(log)-6):], "; "))
			}
		})
	}
}

// TestNothingTypedIsLost holds that after any typing the answer that stands reads as the text in the box.
func TestNothingTypedIsLost(t *testing.T) {
	for i, path := range kindsOfPlace[:12] {
		r := rand.New(rand.NewPCG(2, uint64(i)))
		d := sit(t, path).focus()
		for range 200 {
			d.act(r)
			before := d.view()
			d.in.Sync(d.place(), d.env)
			if after := d.view(); after != before {
				t.Fatalf("%s: the box says\n%s\nthe agreement says\n%s", path, before, after)
			}
		}
	}
}

func TestEveryQuestionHasAnInput(t *testing.T) {
	d := sit(t, "contacts")
	d.a.Walk(func(p model.Place) {
		if p.Row != nil {
			return
		}
		d.path, d.in = p.Path, input.New(p)
		d.env.Width = 30
		d.check("blurred")
		d.focus()
		d.check("focused")
		equal(t, "path", d.in.Path(), p.Path)
	})
}

// FuzzTyping types any text, key by key and as a paste, into a line, a long text, a date and a choice.
func FuzzTyping(f *testing.F) {
	for _, text := range randomTexts {
		f.Add(text, 40)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		if width < 30 || width > 200 || len(text) > 400 {
			return
		}
		for _, path := range []string{"client.legalName", "objectives.summary", "term.effectiveDate", "client.entityType"} {
			d := sit(t, path)
			d.env.Width = width
			d.focus()
			for _, r := range text {
				d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
				d.check("key")
			}
			d.send(tea.PasteMsg{Content: text})
			d.check("paste")
			d.press("ctrl+home", "delete", "end", "backspace")
			d.check("deleting")
		}
	})
}
