package ui_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/ui"
)

// TestLinesTellWhatAWordBecame answers with nothing that was said as a command in the wrong place, or says at once what became
// of it.
func TestLinesTellWhatAWordBecame(t *testing.T) {
	for _, c := range []struct {
		name, script, path, kept string
		want, wantNot            []string
	}{
		{"a number after the list, at a text", "/go provider.tradeName\nlist\n\n17", "provider.tradeName", "17", []string{
			"“17” was taken as the answer to Trade name. If you meant line 17 of the list told before, say #17; `undo` takes the answer back.",
		}, nil},
		{"a number that answers the question gone to", "/go costs.pay.dueDay\nlist\n\n4", "costs.pay.dueDay", "4", nil, []string{"If you meant line"}},
		{"a number behind the list, at choices", "/go services.sv-05.category\nlist\n\n14", "services.sv-05.category", "", []string{
			"“14” could not be read.", "The list is over: #14 goes to line 14 of it.",
		}, nil},
		{"a number some questions behind the list", "/go provider.tradeName\nlist\n\nHarbor\n/go provider.tradeName\n17", "provider.tradeName", "17", nil, []string{"If you meant line"}},
		{"a number without a list", "/go provider.tradeName\n17", "provider.tradeName", "17", nil, []string{"If you meant line"}},
		{"no limit, where there may be none", "/go contacts.theo.spendLimit\nno limit", "contacts.theo.spendLimit", "any amount", nil, []string{"could not be read"}},
		{"a word of lists at a choice", "/go backups.responsible\nopen", "backups.responsible", "", []string{
			"“open” is said at a list, and this is none. `?` tells what can be said here; = before it makes it the answer.",
		}, []string{"could not be read"}},
		{"a word of rows at a section's question", "/go provider.tradeName\ndone", "provider.tradeName", "", []string{"“done” is said in a row or at a list, and this is neither."}, nil},
		{"the word as an answer", "/go provider.tradeName\n=done", "provider.tradeName", "done", nil, []string{"is said in a row"}},
		{"a command without its slash, at a text", "/go provider.tradeName\nfind incorporat", "provider.tradeName", "find incorporat", []string{
			"“find incorporat” was taken as an answer. With a slash, `/find incorporat`, it is not; `undo` takes the answer back.",
		}, nil},
		{"a slash before no command", "/go provider.tradeName\n/may approve up to dale", "provider.tradeName", "", []string{"There is no word “/may”. `?` tells what can be said here; /go and some words leads to a question"}, nil},
		{"a slash that is meant", "/go provider.tradeName\n=/may", "provider.tradeName", "/may", nil, []string{"There is no word"}},
		{"a command without its slash, at a list", "/go contacts\nfind incorporat", "contacts.c1.name", "", []string{"Taken as `/find incorporat`, since it is no answer here."}, nil},
		{"a word where a number is asked for", "/go contacts\nlist\nopen", "contacts.c1.name", "", []string{"; empty goes back. >"}, nil},
		{"a command where a note is asked for", "/go provider.tradeName\nlater\nlist\n\nSam", "provider.tradeName", "", []string{
			"“list” is no answer here. A slash before a word leads elsewhere, such as /menu.", "Parked: what is missing? Empty for no note. > Who finds it out?",
		}, nil},
		{"going elsewhere where a number is asked for", "/go contacts\nopen\nopen\n/go effective date", "contacts.c1.name", "", []string{
			"> /go effective date Section 3 of 14, Terms.",
		}, []string{"Say the number of a line, from"}},
		{"a number that is let be", "/go contacts\nopen\nopen\n\n", "contacts.c1.name", "", []string{"Which one? Its number; empty lets it be. > Nothing was done. >"}, []string{"Say the number of a line, from"}},
		{"a command that is hidden in a choice", "/go own clauses\nadd Season\n/go at clause\nreview\n", "customClauses.r0001.atClause", "", []string{"> review Review of"}, []string{"At clause of Season: 3.3"}},
		{"leaving a row whose question the section asks", "/go own clauses\nadd Season\n/go text of season\n.\n/go at clause\ndone\n", "contacts.c1.name", "", []string{
			"At clause. Now: no answer.", "still needs: Text, At clause. Question 2 of 5, a list. Own clauses.",
		}, []string{"and this is neither"}},
		{"back from the list of a row into the row", "/go own clauses\nadd Season\nlist\n\ndone\n", "contacts.c1.name", "", []string{
			"> Own clauses, row 1 of 1, Season. Question 2 of 7", "> done Added row 1, Season.",
		}, []string{"and this is neither"}},
		{"what all words are", "/go contacts\n1\n?\n", "contacts.c1.name", "", []string{"list, the answers here; menu"}, []string{"list, the answers here; list"}},
		{"a row that is not there", "/go contacts\nopen\n16", "contacts.c1.name", "", []string{"There is no row 16: Contacts has 5 rows. Empty or `done` leaves the list."}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, c.wantNot)
			if p, err := decode(m.drafts["a1"].body).At(c.path); err == nil && c.kept != "" && p.Field.Text() != c.kept {
				t.Errorf("kept %q, want %q; said:\n%s", p.Field.Text(), c.kept, said[max(0, len(said)-1500):])
			}
		})
	}
}

// TestLinesTellHowALongTextEnds says with each long text how it ends, and again at each line of it that may be meant otherwise.
func TestLinesTellHowALongTextEnds(t *testing.T) {
	said, _, err := spoken(t, "/go objectives.painPoints\nslow mail\nadd\n\n\n.", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"a long text until a single period.", "a command alone on a line, such as `done` or `list`, ends it too",
		"> add “add” was not taken into the text, and is said elsewhere. A single period ends the text; a backslash before the word makes it a line of it. > > Still in the text; a single period ends it. > .",
	}, nil)
}

// TestLinesCallADeedByOneName says a command without a slash where it needs none, and with one where it does.
func TestLinesCallADeedByOneName(t *testing.T) {
	said, _, err := spoken(t, "?\n", func(m *memory, o *ui.Options) { o.Open, m.order = "", nil })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"`import` reads a file. > ? ", " import FILE: read an agreement from a file."}, []string{"/import"})
	said, _, err = spoken(t, "help\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"/go WORDS: go to"}, nil)
}

// TestLinesDoNotCallProposedSectionsDone says of what nobody touched that it is proposed, or waits to be accepted.
func TestLinesDoNotCallProposedSectionsDone(t *testing.T) {
	said, _, err := spoken(t, "menu\n/go callSheet.p1-outage.when\n1\n/go backups\nopen\n\nmenu\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"8. Backups: proposed, and waits for your yes", "9. Security: proposed, and waits for your yes", "2. Parties: 17 open",
	}, []string{"Backups: done"})
}

// TestTheStartAsksWhoOneIs asks it in words that fit on a call, after it, and alone with an offer.
func TestTheStartAsksWhoOneIs(t *testing.T) {
	said, _, err := spoken(t, "new\nHarbor\n\n", func(_ *memory, o *ui.Options) { o.Open = "" })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"1. I am the provider or work there: you look after the computers; you fill it in on a call, or later from notes and mails (default)",
		"2. I am the client or work there: they are your company’s computers; you answer alone, or with what a provider offered",
	}, nil)
	d := newDriver(t, 80, 24, nil)
	d.press("n")
	d.sees("I am the provider or work there", "I am the client or work there")
}

// TestLinesTakeANameForARow adds a row where its list is asked for and somebody answers with a name: the list asks so.
func TestLinesTakeANameForARow(t *testing.T) {
	for _, c := range []struct {
		name, script, path, kept string
		want, wantNot            []string
	}{
		{"at the question", "/go contacts\nAna Ruiz\nclient\ndone\n", "contacts.r0001.name", "Ana Ruiz", []string{
			"> Ana Ruiz Ana Ruiz is now row 6 of Contacts. `undo` takes it back. `done` leaves a row and goes up to its list. Contacts, row 6 of 6, Ana Ruiz. Question 2 of",
			"> done Added row 6, Ana Ruiz. Contacts, 6 rows.",
		}, []string{"This is a list"}},
		{"with the word", "/go contacts\nadd Ana Ruiz\ndone\n", "contacts.r0001.name", "Ana Ruiz", []string{"> add Ana Ruiz Ana Ruiz is now row 6 of Contacts."}, []string{"Taken as"}},
		{"in the list", "/go contacts\nopen\nAna Ruiz\ndone\n", "contacts.r0001.name", "Ana Ruiz", []string{"> Ana Ruiz Ana Ruiz is now row 6 of Contacts. `undo` takes it back."}, []string{"No row is called"}},
		{"a word further in a name", "/go contacts\nopen\nBell\n1\n", "contacts.c1.name", "", []string{"> Bell No row is called “Bell”. 1. open row 2, Marcus Bell (default) 2. neither open nor add a row 3. add a row with that name", "Contacts, row 2 of 5, Marcus Bell. Question 1"}, []string{"is now row"}},
		{"a name after all", "/go contacts\nBell\n3\n", "contacts.r0001.name", "Bell", []string{"Bell is now row 6 of Contacts."}, nil},
		{"an answer further on", "/go contacts\nopen\nvendor\n\n", "contacts.c1.name", "", []string{"“vendor” may be no name of a row here. 1. add no row (default) 2. add a row with that name"}, []string{"is now row"}},
		{"a credit at another list", "/go contacts\n5% below 95, 10% below 90\n<\n", "contacts.c1.name", "", []string{"“5% below 95, 10% below 90” may be no name of a row here."}, []string{"is now row"}},
		{"what is said to somebody", "/go contacts\nopen\nno phone\n<\nwho is missing?\n<\nana@example.com\n<\n", "contacts.c1.name", "", []string{"“no phone” may be no name", "“who is missing?” may be no name", "“ana@example.com” may be no name"}, []string{"is now row"}},
		{"in a list that is empty", "/go sites\nnone\nyes\n/go sites\nopen\nAnnex\n", "sites.r0001.name", "Annex", []string{"Annex is now row 1 of "}, nil},
		{"a row that is there", "/go contacts\nMarcus Bell\n", "contacts.c1.name", "", []string{"> Marcus Bell `done` leaves a row and goes up to its list. Contacts, row 2 of 5, Marcus Bell. Question 1 of"}, []string{"is now row"}},
		{"taken back", "/go contacts\nAna Ruiz\nundo\n/go contacts\n", "contacts.c1.name", "", []string{"Undone: add to Contacts.", "Now: 5 rows"}, nil},
		{"a choice by its number", "/go levels.priorities.p1.targets\nadd 2\n", "levels.priorities.p1.targets.r0001.hours", "", []string{"is now row 2 of Targets of Critical."}, nil},
		{"a name that begins with a word", "/go sites\nPark Street\n\n", "sites.r0001.name", "Park Street", []string{
			"“Park Street” may be the name of a row here. 1. add a row with that name (default) 2. take it as `/Park Street`: park the question", "Park Street is now row 2 of Other places served.",
		}, nil},
		{"a street in small letters", "/go sites\npark street\n1\n", "sites.r0001.name", "park street", nil, nil},
		{"the word after all", "/go sites\nPark Street\n2\n", "contacts.c1.name", "", []string{"Parked"}, []string{"is now row"}},
		{"neither", "/go sites\nPark Street\n<\n", "contacts.c1.name", "", []string{"> < Question"}, []string{"is now row", "Parked"}},
		{"a row that begins with a word", "/go sites\nadd Park Street\n/go sites\nPark Street\n", "sites.r0001.name", "Park Street", []string{"> Park Street Other places served, row 2 of 2, Park Street."}, []string{"may be the name"}},
		{"words to park with", "/go contacts\nlater ask Sam\n", "contacts.c1.name", "", []string{"Taken as `/later ask Sam`"}, []string{"may be the name"}},
		{"what cannot be read", "/go levels.priorities.p1.targets\nmaybe Fridays\n", "contacts.c1.name", "", []string{
			"“maybe Fridays” is no answer to “Counted in”, which a row is asked for first; `add` alone adds one.",
		}, []string{"is now row"}},
		{"words of lists", "/go contacts\ndone\nduplicate\nmove 2 1\n", "contacts.c1.name", "", []string{"> done This is a list", "> duplicate This is a list", "> move 2 1 This is a list"}, []string{"is now row"}},
		{"a yes", "/go contacts\nyes\n", "contacts.c1.name", "", []string{"> yes This is a list: `add` or a name adds a row"}, []string{"is now row"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, c.wantNot)
			if p, err := decode(m.drafts["a1"].body).At(c.path); c.kept != "" && (err != nil || p.Field.Text() != c.kept) {
				t.Errorf("it is not kept as %q: %v; said:\n%s", c.kept, err, said[max(0, len(said)-1500):])
			}
		})
	}
}

// TestLinesReadWhatIsCounted adds a row for each kind of thing that is counted in one breath.
func TestLinesReadWhatIsCounted(t *testing.T) {
	said, m, err := spoken(t, "/go equipment\n31 laptops, 2 servers and 1 firewall\nquit\n", freshDraft(t))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, e := range decode(m.drafts["a1"].body).Equipment {
		got += e.Qty.String() + " " + string(e.Kind) + "; "
	}
	if got != "31 laptop; 2 server; 1 firewall; " {
		t.Errorf("the equipment is %q; said:\n%s", got, said[max(0, len(said)-600):])
	}
}

// TestLinesTellWhatAProposedRowLacks says it when its list is passed by.
func TestLinesTellWhatAProposedRowLacks(t *testing.T) {
	said, _, err := spoken(t, "/go coverage.hours\nadd Summer\ndone\n\nquit\n", freshDraft(t))
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"2 rows of Service hours still need something: Time zone, row 1 Support hours; Days and hours, Time zone, row 2 Summer. `<` leads back to the list."}, []string{"`delete Support hours`"})
	season := func(m *memory, _ *ui.Options) {
		a, err := model.New(model.NewOptions{Preset: "accounting", Mode: "rep", Client: "Harbor", Number: "MSA-2026-001", Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		m.drafts["a1"].body = model.Encode(a)
	}
	for _, away := range []string{"/go term.initialMonths\n", "/go levels.priorities\n"} { // from the list to elsewhere
		said, _, err := spoken(t, "/go coverage.hours\nopen\n2\ndone\n"+away+"/go legal.law\n/go coverage.hours\n", season)
		if err != nil {
			t.Fatal(err)
		}
		says(t, said, []string{"> " + strings.TrimSpace(away) + " Row 1 of Service hours still needs: Time zone of Support hours. `/go Service hours` leads back to the list."}, nil)
		if n := strings.Count(strings.Join(strings.Fields(said), " "), "Row 1 of Service hours still needs"); n != 1 {
			t.Errorf("%s: it is said %d times, want once; said:\n%s", away, n, said)
		}
	}
}
