package input_test

import (
	"strings"
	"testing"

	"engross/ui/input"
)

func TestAFilterSaysThatEnterPicks(t *testing.T) {
	d := sit(t, "client.entityType").focus().press("down")
	if got := d.view(); !strings.Contains(got, "space picks") {
		t.Errorf("without a filter:\n%s", got)
	}
	d.press("corp")
	if got := d.view(); !strings.Contains(got, "enter picks") || strings.Contains(got, "space picks") {
		t.Errorf("with a filter:\n%s", got)
	}
}

func TestAFilterFindsWhatBeginsWithIt(t *testing.T) {
	for typed, want := range map[string]string{
		"east": "Eastern Time (America/New York)", "cent": "Central Time (America/Chicago)", "berlin": "Europe/Berlin", "et": "Eastern Time (America/New York)",
	} {
		d := sit(t, "sites.s1.zone").focus().press(typed)
		equal(t, typed, d.lines()[1], "> ( ) "+want)
	}
	equal(t, "a key", sit(t, "client.entityType").focus().press("pllc").lines()[1], "> ( ) professional limited liability company")
}

func TestArrowsStayAmongTheChoicesThatAreLookedThrough(t *testing.T) {
	d := sit(t, "sites.s1.zone").focus().press("eastern")
	for range 20 {
		equal(t, "wants down", d.in.Wants("down"), true)
		d.press("down")
	}
	for range 20 {
		equal(t, "wants up", d.in.Wants("up"), true)
		d.press("up")
	}
	equal(t, "tab is for the choice", d.in.Wants("tab"), true)
	d = sit(t, "term.renewal").focus()
	equal(t, "up before a move", d.in.Wants("up"), false)
	d.press("down", "up")
	equal(t, "up after a move", d.in.Wants("up"), true)
	d.press("up", "enter")
	equal(t, "moves", len(d.moves), 1)
}

func TestInACellAllArrowsStayAmongTheChoices(t *testing.T) {
	for _, path := range []string{"contacts.c1.side", "contacts.c1.backupId", "term.renewal", "sites.s1.zone"} {
		d := sit(t, path)
		d.env.IsCell = true
		d.focus()
		for _, key := range []string{"up", "down", "left", "right"} {
			equal(t, path+" "+key, d.in.Wants(key), true)
		}
	}
	d := sit(t, "contacts.c1.side")
	d.env.IsCell = true
	d.focus().press("down", "down", "right", "up", "enter")
	equal(t, "answer", d.answer(), "client")
}

func TestAStrayLetterIsRefused(t *testing.T) {
	d := sit(t, "contacts.c1.side").focus()
	d.env.Width = 80
	d.press("o", "enter")
	equal(t, "said", d.lines()[0], `( ) Provider  ( ) Client  ( ) Vendor  "o" is none of these`)
	equal(t, "enter stays", len(d.moves), 0)
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "nothing is kept of it", d.place().State().Raw, "")

	d = sit(t, "contacts.c1.side", "contacts.c1.side", "client").focus()
	d.env.Width = 80
	d.press("o", "enter")
	equal(t, "said beside the answer", d.lines()[0], `( ) Provider  (•) Client  ( ) Vendor  "o" is none of these`)
	equal(t, "the answer stays", d.answer(), "client")
	d.press("backspace", "c", "enter")
	equal(t, "moves", strings.Contains(d.view(), "none of these") || len(d.moves) != 1 || d.moves[0] != input.Next, false)
}

// TestArrowsGoIntoTimeZones looks through the likely ones without typing.
func TestArrowsGoIntoTimeZones(t *testing.T) {
	d := sit(t, "sites.s1.zone").focus()
	equal(t, "wants down", d.in.Wants("down"), true)
	d.press("down", "enter")
	equal(t, "moves", len(d.moves), 1)
	if got := d.answer(); !strings.Contains(got, "/") {
		t.Errorf("the answer is %q, want the first time zone", got)
	}
}

// TestNoneOfTheseStandsAlone picks that there is none, then a rule and another one, then that there is none again.
func TestNoneOfTheseStandsAlone(t *testing.T) {
	d := sit(t, "security.regimes").focus().press("home", "space")
	equal(t, "none of these", d.answer(), "none")
	d.press("end", "space")
	equal(t, "a rule", d.answer(), "other")
	d.press("up", "space")
	if got := d.answer(); !strings.HasPrefix(got, "other,") {
		t.Errorf("with another rule the answer is %q", got)
	}
	d.press("home", "space")
	equal(t, "none of these again", d.answer(), "none")
}
