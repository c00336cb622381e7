package input_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

func TestChoiceInOneLine(t *testing.T) {
	d := sit(t, "contacts.c1.side")
	equal(t, "blurred", d.lines()[0], " ( ) Provider  ( ) Client  ( ) Vendor  unanswered")
	d.focus().press("enter")
	equal(t, "enter answers nothing", len(d.kinds), 0)
	equal(t, "enter goes on", len(d.moves), 1)
	d.press("right", "right")
	equal(t, "moving answers nothing", d.answer(), "")
	d.press("space")
	equal(t, "answer", d.answer(), "client")
	equal(t, "view", d.lines()[0], " ( ) Provider >(•) Client  ( ) Vendor")
	equal(t, "up and down lead on", d.in.Wants("up") && d.in.Wants("down"), true)
	d.press("v", "enter")
	equal(t, "letter and enter", d.answer(), "vendor")
	equal(t, "move", len(d.moves), 2)
	d.press("delete")
	equal(t, "cleared", d.answer(), "")
}

func TestTypingAtAChoice(t *testing.T) {
	d := sit(t, "contacts.c1.side").focus()
	d.press("c", "l", "i", "e", "n", "t", "tab")
	equal(t, "a word and tab", d.answer(), "client")
	equal(t, "move", d.moves[0], input.Next)

	d = sit(t, "contacts.c1.side").focus()
	equal(t, "tab is for the screen", d.in.Wants("tab"), false)
	d.press("right", "right")
	equal(t, "tab takes what was moved to", d.in.Wants("tab"), true)
	d.press("shift+tab")
	equal(t, "moved to and shift+tab", d.answer(), "client")
	equal(t, "move", d.moves[0], input.Prev)

	d = sit(t, "contacts.c1.side").focus()
	d.env.Width = 100
	d.press("a", "s", "s", "i", "s", "t", "space", "v", "i")
	equal(t, "what is none of the choices is told", d.lines()[0], ` ( ) Provider  ( ) Client  ( ) Vendor  "assist vi" is none of these`)
	equal(t, "and picks nothing", d.answer(), "")
	d.press("ctrl+u", "v")
	equal(t, "a letter is not an answer yet", d.answer(), "")
	d.press("c", "enter")
	equal(t, "another letter begins anew", d.answer(), "client")

	d = sit(t, "contacts.c1.side").focus()
	d.press("boss", "enter")
	equal(t, "it is refused", d.place().State().Raw+d.answer(), "")
}

func TestChoiceInAColumn(t *testing.T) {
	d := sit(t, "term.renewal").focus()
	if got, want := d.lines()[0], "> (·) renews by itself (default)  unless a party"; !strings.HasPrefix(got, want) {
		t.Errorf("first line: got %q, want it to begin with %q", got, want)
	}
	equal(t, "wants up at the top", d.in.Wants("up"), false)
	equal(t, "wants down", d.in.Wants("down"), true)
	d.press("enter")
	equal(t, "kind", d.kinds[0], input.Confirmed)
	equal(t, "standing", d.place().Standing(), model.Answered)
	d.press("down", "enter")
	equal(t, "answer", d.answer(), "by_agreement")
	d.press("end", "down")
	equal(t, "the end is told first", d.said, "That is the last choice: enter takes it, down again leaves the question.")
	equal(t, "down leads on past the end", d.in.Wants("down"), false)
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "blurred", strings.Join(d.lines(), "|"), "by written agreement")
}

func TestHelpThatDoesNotFitStandsBelow(t *testing.T) {
	d := sit(t, "term.renewal")
	d.env.Width = 40
	d.focus()
	lines := d.lines()
	equal(t, "last line", lines[len(lines)-1], d.place().Field.Choices()[0].Help)
}

func TestUnansweredChoiceIsSaid(t *testing.T) {
	d := sit(t, "client.entityType")
	equal(t, "blurred", d.lines()[0], "unanswered")
}

func TestFilter(t *testing.T) {
	d := sit(t, "client.entityType").focus()
	equal(t, "filter", d.lines()[0], "filter: type to narrow the list")
	d.press("limited", "space", "part")
	lines := strings.Join(d.lines(), "\n")
	equal(t, "filter", d.lines()[0], "filter: limited part")
	if strings.Contains(lines, "corporation") || !strings.Contains(lines, "> ( ) limited partnership") {
		t.Errorf("filtered list:\n%s", lines)
	}
	d.press("down", "enter")
	equal(t, "answer", d.answer(), "llp")
	d.in.Blur(d.place(), d.env)
	d.focus()
	equal(t, "filter is gone", d.lines()[0], "filter: type to narrow the list")
	d.press("zzz")
	equal(t, "nothing fits", d.lines()[1], "nothing fits; backspace widens the list")
	d.press("enter")
	equal(t, "still", d.answer(), "llp")
}

func TestTextThatPicksNothingIsKept(t *testing.T) {
	d := sit(t, "client.entityType").focus().press("Tidewater IT", "enter", "enter")
	equal(t, "answer", d.answer(), "")
	equal(t, "kept as typed", d.place().State().Raw, "Tidewater IT")

	d = sit(t, "client.entityType").focus().press("llc")
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "read when left", d.answer(), "llc")
}

func TestTimeZones(t *testing.T) {
	d := sit(t, "sites.s1.zone").focus().press("eastern")
	equal(t, "first", d.lines()[1], "> ( ) Eastern Time (America/New York)")
	d.press("enter")
	equal(t, "answer", d.answer(), "America/New_York")
	d.in.Blur(d.place(), d.env)
	equal(t, "blurred", d.lines()[0], "Eastern Time (America/New York)")
}

func TestYesNo(t *testing.T) {
	d := sit(t, "costs.pay.autoPay")
	equal(t, "blurred", d.lines()[0], " ( ) yes  ( ) no  unanswered")
	d.focus().press("n")
	equal(t, "answer", d.answer(), "no")
	d.press("y")
	equal(t, "answer", d.answer(), "yes")
	d.press("backspace")
	equal(t, "cleared", d.answer(), "")
	d.view()
	equal(t, "click", d.in.Click(10, 0, d.place(), d.env).Text, "no")
}

func TestSeveral(t *testing.T) {
	d := sit(t, "costs.pay.methods")
	p := d.place()
	d.focus().press("enter")
	equal(t, "kind", d.kinds[0], input.Confirmed)
	equal(t, "answer", d.answer(), p.Field.Default)
	d.press("home", "space")
	first := p.Field.Choices()[0].Value
	if got := d.answer(); strings.HasPrefix(got, first) {
		t.Errorf("after taking out %s: %s", first, got)
	}
	d.press("space")
	if got := d.answer(); !strings.HasSuffix(got, ","+first) {
		t.Errorf("after putting %s back: %s", first, got)
	}
	if got := d.lines()[0]; !strings.HasPrefix(got, "> [2] ") {
		t.Errorf("the order differs from that of the choices, so it is counted: %q", got)
	}
	d.press("shift+up")
	equal(t, "in order again", d.answer(), p.Field.Default)
}

func TestPasteIntoAChoice(t *testing.T) {
	d := sit(t, "client.entityType").focus()
	d.send(tea.PasteMsg{Content: "Limited Liability Company\n"})
	equal(t, "answer", d.answer(), "llc")
	d.send(tea.PasteMsg{Content: "guild"})
	equal(t, "raw", d.place().State().Raw, "guild")
	if got := strings.Join(d.lines(), "\n"); !strings.Contains(got, `"guild" is none of these`) {
		t.Errorf("kept text is not shown:\n%s", got)
	}
}

func TestUnreadablePartOfSeveralCanBeTakenOut(t *testing.T) {
	d := sit(t, "costs.pay.methods").focus()
	d.send(tea.PasteMsg{Content: "ACH transfer, gold, check"})
	equal(t, "standing", d.place().Standing(), model.Unreadable)
	d.press("end", "space")
	equal(t, "answer", d.answer(), "ach,check")
}

func TestReferences(t *testing.T) {
	d := sit(t, "client.primaryContactId", "contacts.c1.side", "vendor", "contacts.c2.side", "vendor")
	d.focus()
	if got := d.lines()[0]; !strings.Contains(got, "nothing to choose from yet") {
		t.Errorf("without rows: %q", got)
	}
	d.outside("contacts.c2.side", "client")
	d.outside("contacts.c2.name", "Sam Ortiz")
	d.in.Sync(d.place(), d.env)
	d.press("s", "enter")
	equal(t, "answer", d.answer(), "c2")
	d.in.Blur(d.place(), d.env)
	e := d.a.Edit("remove")
	if err := e.Remove("contacts.c2"); err != nil {
		t.Fatal(err)
	}
	d.a, _ = e.Done()
	if got := d.lines()[0]; !strings.Contains(got, "c2 (not among the choices)") {
		t.Errorf("a reference to a removed row: %q", got)
	}
}

func TestListSummary(t *testing.T) {
	d := sit(t, "affiliates")
	equal(t, "empty", d.lines()[0], "nothing here yet")
	d.focus().press("n")
	equal(t, "none", d.lines()[0], "none")
	d.press("enter")
	equal(t, "move", d.moves[0], input.Open)

	d = sit(t, "contacts", "contacts.c1.name", "Dana Whitfield")
	equal(t, "rows", d.lines()[0], "2 rows: Dana Whitfield, no name yet")
	d.outside("contacts.c2.name", "Sam Ortiz")
	equal(t, "changed row", d.lines()[0], "2 rows: Dana Whitfield, Sam Ortiz")
}

// TestTimeZonesOfTheCountryComeFirst: an address tells which time zones are likely; all others are found by typing.
func TestTimeZonesOfTheCountryComeFirst(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		set        []string
	}{
		{"no address", "Eastern Time (America/New York)", nil},
		{"a state", "Pacific Time (America/Los Angeles)", []string{"client.address.region", "Oregon"}},
		{"a country", "Europe/Berlin", []string{"client.address.country", "Germany"}},
		{"a country with many", "America/Toronto", []string{"client.address.country", "Canada"}},
		{"a region of it", "America/Vancouver", []string{"client.address.country", "Canada", "client.address.region", "BC"}},
		{"the provider's, where the client has none", "Europe/London", []string{"provider.address.country", "UK"}},
		{"a country that is not listed", "Eastern Time (America/New York)", []string{"client.address.country", "Atlantis"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := sit(t, "coverage.hours.h1.zone", tt.set...).focus()
			if got := d.lines()[1]; !strings.HasSuffix(got, "( ) "+tt.want) {
				t.Errorf("the first is %q, want %q", got, tt.want)
			}
			d.press("Athens", "enter")
			equal(t, "another one", d.answer(), "Europe/Athens")
		})
	}
}

// TestLikelyZonesAreZones holds the tables against the list of time zones.
func TestLikelyZonesAreZones(t *testing.T) {
	d := sit(t, "coverage.hours.h1.zone")
	for _, country := range []string{"usa", "canada", "spain", "portugal", "australia", "mexico", "brazil", "argentina", "cyprus", "uae", "turkey"} {
		d.outside("client.address.country", country)
		zones := model.LikelyZones(d.place())
		if len(zones) == 0 {
			t.Errorf("%s has no time zones", country)
		}
		for _, z := range zones {
			if _, err := z.Location(); err != nil {
				t.Errorf("%s: %v", country, err)
			}
		}
	}
}

// TestTheHighlightStaysWhileSeveralArePicked ticks one choice after the other: the highlight stays where the last one was
// ticked, and no backspace takes all of them out.
func TestTheHighlightStaysWhileSeveralArePicked(t *testing.T) {
	d := sit(t, "costs.pay.methods").focus().press("delete", "home", "down", "down", "space")
	d.in.Sync(d.place(), d.env)
	equal(t, "one more", d.answer(), "ach,check,wire")
	d.press("down", "space")
	d.in.Sync(d.place(), d.env)
	equal(t, "the next one", d.answer(), "ach,check,wire,card")
	d.press("up", "space")
	equal(t, "and the one before taken out", d.answer(), "ach,check,card")
	d.press("backspace")
	equal(t, "after a backspace", d.answer(), "ach,check,card")
}
