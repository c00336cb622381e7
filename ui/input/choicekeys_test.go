package input_test

import (
	"strings"
	"testing"

	"engross/ui/input"
)

// TestAChoiceSaysWhichKeyTakesIt: enter takes one of several, space ticks, enter picks what a filter left.
func TestAChoiceSaysWhichKeyTakesIt(t *testing.T) {
	for _, c := range []struct {
		path      string
		keys      []string
		says, not string
	}{
		{"client.entityType", nil, "arrows choose", "picks"},
		{"client.entityType", []string{"down"}, "enter takes it", "picks"},
		{"client.entityType", []string{"corp"}, "enter takes it", "picks"},
		{"security.regimes", []string{"down"}, "space picks", "enter"},
		{"security.regimes", []string{"hip"}, "enter picks", "space"},
	} {
		d := sit(t, c.path).focus().press(c.keys...)
		if got := d.view(); !strings.Contains(got, c.says) || strings.Contains(got, c.not) {
			t.Errorf("%s after %q does not say %q, or says %q:\n%s", c.path, c.keys, c.says, c.not, got)
		}
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
	equal(t, "up after a move is stopped once", d.in.Wants("up"), true)
	d.press("up")
	equal(t, "said", d.said, "That is the first choice: enter takes it, up again leaves the question.")
	equal(t, "up again", d.in.Wants("up"), false)
}

// TestTabTakesNoChoiceThatAnArrowOnlyPassed: up and down beside choices that stand side by side may mean another question; it is
// told that the one they led to was not taken.
func TestTabTakesNoChoiceThatAnArrowOnlyPassed(t *testing.T) {
	for _, isCell := range []bool{false, true} {
		d := sit(t, "contacts.c1.side")
		d.env.IsCell = isCell
		d.focus().press("down")
		equal(t, "tab is for the choice in an open cell only", d.in.Wants("tab"), isCell)
		d.record(d.in.Blur(d.place(), d.env))
		equal(t, "answer", d.answer(), "")
		equal(t, "said", d.said, "Left as it was: Side. enter takes the choice that is marked with >.")
		d.focus().press("right", "tab")
		equal(t, "an arrow along them", d.answer(), "provider")
	}
	d := sit(t, "term.renewal").focus().press("down", "tab")
	equal(t, "one below the other", d.answer(), "by_agreement")
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
	equal(t, "said", d.lines()[0], ` ( ) Provider  ( ) Client  ( ) Vendor  "o" is none of these`)
	equal(t, "enter stays", len(d.moves), 0)
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "nothing is kept of it", d.place().State().Raw, "")

	d = sit(t, "contacts.c1.side", "contacts.c1.side", "client").focus()
	d.env.Width = 80
	d.press("o", "enter")
	equal(t, "said beside the answer", d.lines()[0], ` ( ) Provider  (•) Client  ( ) Vendor  "o" is none of these`)
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

// TestArrowsGoThroughAllChoicesAlike: down and up lead through the choices, side by side or one below the other, and past the
// last of them to the next question; nothing is taken on the way.
func TestArrowsGoThroughAllChoicesAlike(t *testing.T) {
	for path, n := range map[string]int{"contacts.c1.side": 3, "term.renewal": 4, "client.entityType": 0, "security.regimes": 0} {
		d := sit(t, path).focus()
		before := d.answer()
		if n == 0 {
			n = len(d.place().Field.Choices())
		}
		seen := map[string]bool{}
		for range n + 1 {
			if !d.in.Wants("down") {
				break
			}
			d.press("down")
			seen[d.view()] = true
		}
		equal(t, path+": down is for the screen at the last choice", d.in.Wants("down"), false)
		if len(seen) < n-1 {
			t.Errorf("%s: down led to %d choices of %d", path, len(seen), n)
		}
		for range n + 1 {
			if !d.in.Wants("up") {
				break
			}
			d.press("up")
		}
		equal(t, path+": up is for the screen at the first choice", d.in.Wants("up"), false)
		equal(t, path+": nothing is taken", d.answer(), before)
	}
}

// TestTheHighlightIsSeenWithoutColour marks the choice that the keys act on, where it is picked and where not.
func TestTheHighlightIsSeenWithoutColour(t *testing.T) {
	d := sit(t, "contacts.c1.side").focus()
	equal(t, "none is marked", d.lines()[0], " ( ) Provider  ( ) Client  ( ) Vendor  unanswered")
	d.press("down")
	equal(t, "the first", d.lines()[0], ">( ) Provider  ( ) Client  ( ) Vendor  unanswered")
	d.press("down", "space")
	equal(t, "the second, picked", d.lines()[0], " ( ) Provider >(•) Client  ( ) Vendor")
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "blurred", d.lines()[0], " ( ) Provider  (•) Client  ( ) Vendor")
}

// TestEnterAtATickListTicksWhatWasMovedTo: enter on a choice that was moved to ticks it where nothing is ticked, and goes on
// after that; enter at an untouched list goes on and says that nothing is ticked.
func TestEnterAtATickListTicksWhatWasMovedTo(t *testing.T) {
	d := sit(t, "security.regimes").focus().press("enter")
	equal(t, "moves", len(d.moves), 1)
	equal(t, "said", d.said, "Nothing is ticked: space ticks.")
	d = sit(t, "security.regimes").focus().press("down", "enter")
	equal(t, "it is ticked", d.answer() != "", true)
	equal(t, "enter stays", len(d.moves), 0)
	was := d.answer()
	d.press("down", "enter")
	equal(t, "then it goes on", len(d.moves), 1)
	equal(t, "answer", d.answer(), was)
}

// TestWhatFitsNothingIsTold: enter on words that fit no choice says so at once; enter again keeps them as typed.
func TestWhatFitsNothingIsTold(t *testing.T) {
	d := sit(t, "client.entityType").focus().press("Tidewater IT", "enter")
	equal(t, "enter stays", len(d.moves), 0)
	equal(t, "said", d.said, "“Tidewater IT” is none of the choices. backspace widens the list; enter again keeps it as typed.")
	d.press("backspace", "enter")
	equal(t, "said again after a change", len(d.moves), 0)
	d.press("enter")
	equal(t, "moves", len(d.moves), 1)
	equal(t, "kept as typed", d.place().State().Raw, "Tidewater I")

	d = sit(t, "security.regimes").focus().press("clients", "enter")
	equal(t, "said of a tick list", d.said, "“clients” is none of the choices. backspace widens the list; enter again keeps it as typed.")
	equal(t, "the filter stays", d.lines()[0], "filter: clients")
}

// TestWordsAtATickListAreKept beside what is ticked, whether enter or another key leaves the list; where they can be taken out.
func TestWordsAtATickListAreKept(t *testing.T) {
	for _, path := range []string{"security.regimes", "costs.pay.methods"} {
		for _, isLeft := range []bool{false, true} {
			d := sit(t, path).focus().press("down", "space")
			picked := d.answer()
			if d.press("club card", "enter"); isLeft {
				d.record(d.in.Blur(d.place(), d.env))
			} else {
				d.press("enter")
				d.record(d.in.Blur(d.place(), d.env))
			}
			equal(t, path+": kept as typed", d.place().State().Raw, strings.ReplaceAll(picked, ",", ", ")+", club card")
			d.focus().press("end")
			if !strings.Contains(d.view(), "club card") {
				t.Errorf("%s: the words are not among the choices:\n%s", path, d.view())
			}
			d.press("space")
			equal(t, path+": taken out", d.answer(), picked)
			equal(t, path+": nothing more is kept", d.place().State().Raw, "")
		}
	}
}

// TestSpaceTakesAProposedTickOut at once, also one that was looked for by typing, and keeps the others that are proposed; again,
// it puts it back. Of the only one, which would come back by itself, it says that it stays.
func TestSpaceTakesAProposedTickOut(t *testing.T) {
	for _, tt := range []struct {
		keys              []string
		said, left, again string
	}{
		{[]string{"home", "space"}, "ACH transfer", "check", "check,ach"},
		{[]string{"home", "che", "space"}, "check", "ach", "ach,check"},
	} {
		d := sit(t, "costs.pay.methods")
		equal(t, "proposed", d.place().Field.Default, "ach,check")
		d.focus()
		if got := d.view(); !strings.Contains(got, "> [x] ACH transfer") || !strings.Contains(got, "default, enter confirms · space takes it out") {
			t.Errorf("a proposed tick does not look like one:\n%s", got)
		}
		d.press(tt.keys...)
		equal(t, tt.said, d.answer(), tt.left)
		equal(t, tt.said+" is told", d.said, "Taken out: "+tt.said+". The others that were proposed are kept.")
		d.press("space")
		equal(t, tt.said+" again", d.answer(), tt.again)
	}
	d := sit(t, "maintenance.notice.channels")
	proposed := d.place().Field.Default
	d.focus().press("space")
	equal(t, "the only one", d.answer(), proposed)
	equal(t, "the only one is told", d.said, "It is the only one and stays, as without any it is proposed again. Tick another, then take it out.")
}

// TestAPickFromAFilteredTickListIsTold says what was done to the row, which the whole list then shows in focus.
func TestAPickFromAFilteredTickListIsTold(t *testing.T) {
	d := sit(t, "security.regimes").focus().press("hipaa", "enter")
	equal(t, "said", strings.HasPrefix(d.said, "Ticked: "), true)
	equal(t, "the filter is empty", d.lines()[0], "filter: type to narrow the list")
	if on := d.view(); !strings.Contains(on, "> [x] ") {
		t.Errorf("the one that was ticked has not the focus:\n%s", on)
	}
	d.press("space")
	equal(t, "space takes the same one out", d.answer(), "")
}

// TestAChoiceIsFoundByAnyOfItsWords: what people remember of a choice is seldom its first word.
func TestAChoiceIsFoundByAnyOfItsWords(t *testing.T) {
	for _, tt := range []struct{ path, typed, want string }{
		{"exclusions.x1.handling", "vendor", "vendor_does"},
		{"exclusions.x1.handling", "vendor does", "vendor_does"},
		{"term.renewal", "written", "by_agreement"},
		{"term.renewal", "agreement", "by_agreement"},
		{"contacts.c1.side", "vendor", "vendor"},
		{"equipment.e1.kind", "software", "application"},
		{"equipment.e1.kind", "desktop", "workstation"},
		{"equipment.e1.kind", "wifi", "access_point"},
		{"levels.priorities.p1.targets.t1.resolutionKind", "none promised", "none_promised"},
		{"levels.priorities.p1.targets.t1.resolutionKind", "no promise", "none_promised"},
		{"levels.priorities.p1.targets.t1.resolutionKind", "nothing", "none_promised"},
	} {
		d := sit(t, tt.path).focus().press(tt.typed, "enter")
		equal(t, tt.typed, d.answer(), tt.want)
		equal(t, tt.typed+" goes on", len(d.moves), 1)
		equal(t, tt.typed+" says", d.said, "")
	}
}

// TestWhatIsTypedBehindAPickBeginsAnew: space picks, and the words that were typed before it are done with.
func TestWhatIsTypedBehindAPickBeginsAnew(t *testing.T) {
	d := sit(t, "term.renewal").focus().press("agre", "space")
	equal(t, "picked", d.answer(), "by_agreement")
	d.press("enter")
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "kept", d.answer(), "by_agreement")
	d = sit(t, "term.renewal").focus().press("agre", "space", "zzz")
	if got := d.view(); strings.Contains(got, "agrezzz") {
		t.Errorf("two words are one:\n%s", got)
	}
}

// TestEnterOnWordsThatFitNothingTakesNothing, not even the default that is shown; the words stay, and leaving tells of them.
func TestEnterOnWordsThatFitNothingTakesNothing(t *testing.T) {
	for _, path := range []string{"contacts.c1.side", "term.renewal", "costs.pay.methods"} {
		d := sit(t, path).focus()
		before := d.answer()
		d.press("qqq", "enter")
		equal(t, path+": kinds", len(d.kinds), 0)
		equal(t, path+": moves", len(d.moves), 0)
		equal(t, path+": answer", d.answer(), before)
		if !strings.HasPrefix(d.said, "“qqq” is none of the choices") {
			t.Errorf("%s: said %q", path, d.said)
		}
		if !strings.Contains(d.view(), "qqq") {
			t.Errorf("%s: the words are gone:\n%s", path, d.view())
		}
		d.said = ""
		d.record(d.in.Blur(d.place(), d.env))
		if !strings.Contains(d.said, "qqq") && !strings.HasSuffix(d.place().State().Raw, "qqq") {
			t.Errorf("%s: left without a word", path)
		}
	}
}

// TestWordsThatFitNothingAreKept holds that what cannot be read is kept as typed however a choice is left, also where an answer or a
// default stands, and that who goes back only looked for one.
func TestWordsThatFitNothingAreKept(t *testing.T) {
	for name, set := range map[string][]string{
		"contacts.c1.side":  {"contacts.c1.side", "client"},
		"term.renewal":      nil,
		"client.entityType": {"client.entityType", "llc"},
	} {
		for _, key := range []string{"tab", "enter"} {
			d := sit(t, name, set...).focus()
			d.press("12x")
			if key == "enter" {
				d.press("enter")
				equal(t, name+": enter stays at first", len(d.kinds), 0)
				d.press("enter")
			} else {
				d.record(d.in.Blur(d.place(), d.env))
			}
			equal(t, name+": kept by "+key, d.place().State().Raw, "12x")
		}
		d := sit(t, name, set...).focus()
		before := d.answer()
		d.press("12x")
		input.Forget(d.in)
		d.record(d.in.Blur(d.place(), d.env))
		equal(t, name+": after going back", d.answer()+d.place().State().Raw, before)
	}
}
