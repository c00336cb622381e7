package ui_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// TestLinesFindTheirWay leads where some words mean, and back to what was asked last, not to where its section begins.
func TestLinesFindTheirWay(t *testing.T) {
	for _, c := range []struct {
		name, script  string
		want, wantNot []string
	}{
		{"a group and its question", "/go provider legal name", []string{"> /go provider legal name Section 2 of 14, Parties. Question 1 of"}, nil},
		{"the same of the other party", "/go client legal form", []string{"> /go client legal form Section 2 of 14, Parties. Question 12 of", "Client. Legal form."}, nil},
		{"whole words before parts of words", "/find form", []string{"The 10 nearest of 20 places with these words", "Formula."}, nil},
		{"parts of words where there are no whole ones", "/find ortland", []string{"Portland"}, nil},
		{"back to what was asked last", "/go client.address.city\n/go term.effectiveDate\n<\n<", []string{
			"> < Section 2 of 14, Parties. Question 16 of", "> < Question 15 of",
		}, nil},
		{"back from a card to what was asked last", "/go client.address.city\n/go security\n<", []string{"> < Section 2 of 14, Parties. Question 16 of"}, nil},
		{"back in the order of going", "/go client.address.city\n/go term.effectiveDate\n/go signatories\n<\n<", []string{
			"> < Section 3 of 14, Terms. Question 1 of", "> < Section 2 of 14, Parties. Question 16 of",
		}, nil},
		{"back to the end of a section where nobody was", "<", []string{"> < Section 4 of 14, Services. Question 5 of 5"}, nil},
		{"done with a list of questions", "/go term.initialMonths\nlist\ndone", []string{"> done Section 3 of 14, Terms. Question"}, []string{"Say the number of a line"}},
		{"many choices once", "/go client.entityType\n/go term.initialMonths\n/go client.entityType\nchoices", []string{
			"Choices: 14, which were told before; `choices` tells them again. > choices Choices: 1 corporation",
		}, nil},
		{"the first of many choices", "/go client.entityType", []string{"8 partnership, and 6 more, which `choices` tells."}, nil},
		{"hours of a time in support hours", "/go recovery high\n8 hours\n<\n8 h\n<\n8 business hours\n", []string{"> 8 hours", "8 hours are taken as 8 business hours, since only support hours count here."}, []string{"around the clock."}},
		{"hours of a time around the clock", "/go recovery critical\n1 h\n", []string{"Resolution within. Now: 8 hours, at any hour", "Resolution within: 1 hour, at any hour."}, nil},
		{"nobody on call at night", "/go afterHours.policy\nnone\nundo\n/go afterHours.policy\n3\n", []string{"After hours: no service after hours. The times proposed for Critical count in support hours only now."}, nil},
		{"holidays of the country first", "/go holidays of support hours", []string{"Choices: 1 six common US holidays (default), 2 eleven US federal holidays, 3 no holidays, 4 only the days listed, and 23 more, which `choices` tells."}, []string{"Germany"}},
		{"and of the state", "/go client.address.country\nGermany\n/go client.address.region\nBavaria\n/go holidays of support hours", []string{"Choices: 1 Germany, Bavaria, 2 Germany, Baden-Württemberg, 3 Germany, Berlin,"}, nil},
		{"few choices each time", "/go term.renewal\n/go term.initialMonths\n/go term.renewal", []string{"Now: renews by itself. “When the term is over, should it go on by itself or end unless you both sign again?” Choices: 1 renews"}, []string{"Choices: 4, which were told"}},
		{"a text over what was proposed", "/go legal.termination.otherReasons\nfraud\n.", []string{"It took the place of what was proposed; `undo` brings that back"}, nil},
		{"more than what was proposed", "/go legal.termination.otherReasons\nmore\nfraud\n.\n<", []string{"unlawful use of the Services", "fraud"}, []string{"took the place"}},
		{"days without hours", "/go days and hours of support hours\nmon-thu", []string{"Days and hours of Support hours: Monday to Thursday, 8:00 am to 6:00 pm."}, []string{"could not be read"}},
		{"what is said of an amount", "/go costs.rates.onsite.price\nmuch", []string{"What is read here: an amount, such as 1,250.00 or 2k."}, nil},
		{"more rows at the question of their list", "/go services\nlist\n1\nrows\nmore", []string{"`more` tells the next of", "> more Services, 23 rows. 21."}, []string{"This is a list"}},
		{"choices where there are none yet", "/go contacts\nopen 1\n/go sites\nnone\nyes\n/go equipment\nadd\nserver\n/go site of server\nchoices", []string{"> choices There is nothing to choose from yet"}, []string{"“choices” could not be read"}},
		{"an undo of a text", "/go objectives.summary\nmore\nAnd quiet nights.\n.\nundo", []string{"Undone: In one sentence ending in bill.; And quiet nights., now ending in bill."}, []string{"→", "…"}},
		{"an undo in the menu", "/go term.initialMonths\n37\nmenu\nundo\n4", []string{"Undone: Initial term 37 months, now 36 months. > 4 Section 4 of 14, Services."}, nil},
		{"an undo of a yes to what was proposed", "/go levels.priorities\nopen 1\n\nundo", []string{"only proposed again"}, []string{".. >", "Critical → Critical"}},
		{"an address in what was found", "/go contacts\nopen 1\n/go email of priya\n=priya@cascaderidge.example\n/find priya@cascaderidge.example", []string{". priya@cascaderidge.example"}, []string{"Priya@"}},
		{"what rows can be pasted", "/go contacts\npaste\n.", []string{"Each row can answer Name, "}, nil},
		{"a line of a list by its words", "/go term.initialMonths\nlist\neffective", []string{"> effective Section 3 of 14, Terms. Question 1 of"}, []string{"Say the number of a line"}},
		{"what is done at a list", "/go contacts\nlist\ndelete 2", []string{"“delete 2” is said at the list itself: the number of its line goes there."}, nil},
		{"words of no line, or of several", "/go term.initialMonths\nlist\nzebra\nterm", []string{"or words that only one has; empty goes back"}, nil},
		{"a target by its priority", "/go response P1", []string{"> /go response P1 `done` leaves a row and goes up to its list. Targets of Critical, row 1 of 1, around the clock. Question 3 of 8, required. Response within."}, nil},
		{"the same by its name", "/go recovery high", []string{"Targets of High, row 1 of 1, support hours. Question 5 of 8, required. Resolution within."}, nil},
		{"a row by its number, with its question", "/go costs.lists.main.fees.server.price\n/go row 1 covers\n/go row 3", []string{"> /go row 1 covers Fees, row 1 of ", ". Covers. ", "> /go row 3 Fees, row 3 of "}, []string{"nearest"}},
		{"a row of a list by its number", "/go contacts row 2 phone", []string{"Contacts, row 2 of 5, Marcus Bell. Question 5 of", ". Phone. Now: "}, []string{"nearest"}},
		{"a row by its number at its list", "/go contacts\n/go row 2 phone", []string{"Contacts, row 2 of 5, Marcus Bell. Question 5 of"}, nil},
		{"a row once, and not its name again", "/go recovery incidents began", []string{"Not included, row 9, Recovery from Incidents that began before the Service Start Date "}, []string{": Not included. Recovery"}},
		{"a row that is not there", "/go contacts\n/go row 9 phone", []string{"> /go row 9 phone "}, []string{"Contacts, row 9"}},
		{"a row by all of its long name", "/go SOC status", []string{"have these words. A number goes there; empty goes back. 1. Services, row 18, Managed detection and response (SOC): Status."}, []string{"nearest"}},
		{"a name typed before its row is there", "/go equipment\nadd\nserver\n/go site of server\nAnnex\n/go sites\nadd\nAnnex\n/go site of server\n/undo", []string{
			"“Annex” could not be read.", "Who or what is not among the choices yet: `add` adds it to Other places served, asks about it and comes back here. Once a row of that list has the name, this is read by itself.", "> Annex Site of server, kept as typed until now, is read: Annex. Question 2", "Site. Now: Annex.", "Undone: Site.", "Site. Now: Annex, not readable.",
		}, nil},
		{"a list is called one", "/go contacts", []string{"required, a list. Contacts."}, []string{"A list."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			flat := strings.Join(strings.Fields(said), " ")
			for _, want := range c.want {
				if !strings.Contains(flat, want) {
					t.Errorf("it does not say %q; said:\n%s", want, said[max(0, len(said)-2500):])
				}
			}
			for _, not := range c.wantNot {
				if strings.Contains(flat, not) {
					t.Errorf("it says %q; said:\n%s", not, said[max(0, len(said)-2500):])
				}
			}
		})
	}
}

// TestLinesTellWhatOneWordDoes where it is said and where it is not, and explain the question where there is no such word.
func TestLinesTellWhatOneWordDoes(t *testing.T) {
	for _, c := range []struct {
		name, script  string
		want, wantNot []string
	}{
		{"in a list", "/go contacts\nopen\nhelp fill", []string{"> help fill fill QUESTION ROW ROWS: give the answer of a row to other rows"}, []string{"is now row"}},
		{"another name", "/go contacts\nopen\nhelp copy", []string{"> help copy duplicate NUMBER: put a copy of a row below it. It may be said as duplicate or copy."}, nil},
		{"what does nothing now", "/go definitions\nopen\nhelp move", []string{"> help move move NUMBER TO: move a row to another place. Just now there is nothing that it could do."}, nil},
		{"at a text", "/go provider.tradeName\nhelp later", []string{"/later NOTE: park the question, or take it up again. It may be said as later or park."}, []string{"was taken as an answer"}},
		{"a word of another mode", "/go provider.tradeName\n/help move", []string{"> /help move move NUMBER TO, in a list that was opened: move a row"}, nil},
		{"a word of a card", "/go provider.tradeName\n/help accept", []string{"“accept” is said where a section is summed up"}, nil},
		{"no such word", "/go provider.tradeName\n/help zebra", []string{"> /help zebra There is no word “zebra” here; `help` alone tells all.", "For example:"}, nil},
		{"an answer that begins so", "/go provider.tradeName\nHelp Desk", nil, []string{"There is no word", "With a slash"}},
		{"a name that begins so", "/go contacts\nopen\nHelp desk\ndone\n", []string{"> Help desk Help desk is now row 6 of Contacts."}, []string{"There is no word"}},
		{"a name behind =", "/go contacts\nopen\n=Help desk\ndone\n", []string{"> =Help desk Help desk is now row 6 of Contacts."}, []string{"“=Help"}},
		{"in the review", "review\nhelp leave", []string{"> help leave leave NUMBER: leave a warning or advice as it is"}, nil},
		{"at home", "home\nhelp sample\nhelp zebra", []string{"> help sample sample: open a finished sample", "There is no word “zebra” here"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, c.wantNot)
		})
	}
}

// TestLinesFillTheListsInRows gives answers of one target of a priority to another, at the list, at its question and inside a
// row of it.
func TestLinesFillTheListsInRows(t *testing.T) {
	two := "/go levels.priorities.p1.targets\nadd\nafter hours\ndone\n"
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"in the list", two + "fill response within 1", []string{"Response within of around the clock given to 1 row."}},
		{"at its question", two + "\n/go levels.priorities.p1.targets\n/fill response within 1 2", []string{"Response within of around the clock given to 1 row."}},
		{"without the slash", two + "\n/go levels.priorities.p1.targets\nfill response within 1 2", []string{"Response within of around the clock given to 1 row."}},
		{"inside a row", two + "2\nfill response within 1", []string{"Response within of around the clock given to 1 row.", "Question 1 of 8. Counted in. Now: after hours."}},
		{"a beginning of several", two + "fill res 1", []string{"“res” is the beginning of no question of the row, or of more than one. It is asked: Counted in, Response is, Response within, "}},
		{"from the list around", "/go levels.priorities\nopen\nfill response within 1", []string{"Response within is asked in Targets, a list of its own in each row: say `fill` there."}},
		{"where there is no list", "/go term.initialMonths\nfill price 2", []string{"“fill price 2” is said in a list of two rows or more, and in a row of one."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, nil)
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, nil)
			if !strings.Contains(c.want[0], "given") {
				return
			}
			for _, target := range decode(m.drafts["a1"].body).Levels.Priorities[0].Targets {
				if target.Response.String() != "30 min" {
					t.Errorf("the response of a target is %s", target.Response.String())
				}
			}
		})
	}
}

// TestLinesSayWhatARowStillNeeds when it is left, by the last question and by a word, until it has it.
func TestLinesSayWhatARowStillNeeds(t *testing.T) {
	for _, c := range []struct{ script, want string }{
		{"/go sites\nadd\nAnnex\ndone\n", "Added row 1, Annex. Other places served, 1 row. Still without an answer that the row needs: City. `row 1` leads back to it."},
		{"/go sites\nadd\nAnnex\ndone\n1\nnext\ndone\n", "Back from row 1, Annex. Other places served, 1 row. Still without an answer that the row needs: City."},
		{"/go coverage.hours\nadd\nNights\nmon-fri 8-5\n\n\n\n\n\n\n\n\n", "2 rows. Still without an answer that the row needs: Time zone. `row 2` leads"},
	} {
		said, _, err := spoken(t, c.script, nil)
		if err != nil {
			t.Fatal(err)
		}
		says(t, said, []string{c.want}, nil)
	}
	said, _, err := spoken(t, "/go sites\nadd\nAnnex\n1 Main Street\n\nSalem\ndone\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"Added row 1, Annex. Other places served, 1 row."}, []string{"that the row needs"})
}

// TestLinesSayWhichQuestionsCameIn by an answer, once: their numbers rise. Those that stand before are asked next.
func TestLinesSayWhichQuestionsCameIn(t *testing.T) {
	said, _, err := spoken(t, "/go visits in the price\nno\n<\nyes\n<\nno\n<\nyes\n"+
		"/go contacts\nadd Ana Ruiz\nclient\ndone\nadd Tom Beck\nclient\ndone\n\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"> yes 2 more questions: Visits included and Hours included. Question", "> 1 more question before this one, asked next: Client: Main contact. Row 1 of Contacts"}, nil)
	if n := strings.Count(said, "2 more questions: Visits included"); n != 1 {
		t.Errorf("it is said %d times, want once; said:\n%s", n, said)
	}
}

// TestLinesAskWhatCameInBefore next, as the screens do, and then go on where they were; who goes back, or says where to, is not led
// there.
func TestLinesAskWhatCameInBefore(t *testing.T) {
	two := "/go contacts\nadd Ana Ruiz\nclient\ndone\nadd Tom Beck\nclient\ndone\n\n"
	for _, c := range []struct {
		name, script string
		want, not    []string
	}{
		{"answered", two + "Ana Ruiz\nquit", []string{"Client. Main contact. Now: Ana Ruiz, default.", "> Ana Ruiz", "Objectives. Now: no answer."}, nil},
		{"left open", two + "\nquit", []string{"Main contact. Now: Ana Ruiz, default.", "Objectives. Now: no answer."}, nil},
		{"back", two + "<\nquit", []string{"Main contact. Now: Ana Ruiz, default.", "> < Question 14 of 21"}, []string{"Objectives"}},
		{"elsewhere", strings.TrimSuffix(two, "\n") + "/go objectives\nquit", []string{"Objectives. Now: no answer."}, []string{"Main contact. Now"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, nil)
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, c.not)
		})
	}
}

// TestLinesTellWhereAnAnswerComesFrom by one word at a question, and the first time what it means; and why an agreement that is
// begun does not begin with its first section.
func TestLinesTellWhereAnAnswerComesFrom(t *testing.T) {
	said, _, err := spoken(t, "new\nHarbor\naccounting\n\n\n/go status of help desk\n/go effective date\n1 mar 2026\nnext\n12 months\n\n\nnext\nquit", func(_ *memory, o *ui.Options) { o.Open = "" })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"Section 1, Start, has its answers already: those you gave just now, and usual ones. `menu` leads there. Section 2 of 14, Parties.",
		"Now: included, preset. Default is what is usual, preset what comes with the line of business or with a service. Nobody has said yes to them here; empty does.",
		"Choices: 1 included, 2 as an option, 3 not included. ",
		"Worked out: End date: February 28, 2027.",
	}, []string{"rofile"})
	e := model.NewProfile().Edit("law")
	if err := e.Type("legal.governingLaw", "Oregon", value.Context{}); err != nil {
		t.Fatal(err)
	}
	ours, _ := e.Done()
	a, err := model.New(model.NewOptions{Preset: "generic", Client: "Harbor", Profile: model.Profile{Agreement: ours}})
	if err != nil {
		t.Fatal(err)
	}
	said, _, err = spoken(t, "/go governing law\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(a) })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"Now: Oregon, profile. ", "Profile is what your own company gave for all agreements."}, nil)
}

// TestLinesTellWhatTheShortPathLeavesOut when a section is through, and of a section to accept which answers are given already.
func TestLinesTellWhatTheShortPathLeavesOut(t *testing.T) {
	said, _, err := spoken(t, "/go visits in the price\nnext\nnext\nnext\n/go visits in the price\nnext\nnext\nnext\nmenu\n/go security.incident.noticeHours\n48\nmenu\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		" further questions of Terms may stay as proposed or open; `all` asks them too. ",
		"9. Security: proposed, and waits for your yes", "9. Security: 1 answer is yours, ", " more proposed, and wait for your yes",
	}, nil)
	if n := strings.Count(strings.Join(strings.Fields(said), " "), "further questions of Terms"); n != 1 {
		t.Errorf("it is said %d times, want once; said:\n%s", n, said)
	}
	said, _, err = spoken(t, "/go definitions\nlist\n\n/go visits in the price\nlist\n\nall\nlist\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"> list Not asked on the way: Own clauses. `/go` and these words leads there. Definitions and own clauses, 1 question.",
		" more; `all` asks them too, and `/go` and some words leads to one. Terms, ", "> list Terms, ",
	}, nil)
}

// TestLinesSayWhichListsAreOnlyProposed where a list is asked and where the answers of its section are told, until somebody says
// something in it.
func TestLinesSayWhichListsAreOnlyProposed(t *testing.T) {
	said, _, err := spoken(t, "/go services\nlist\n\n/go services.sv-03.status\nnot included\n/go services\nlist\n", practiceDraft)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"Services. Now: 25 rows, proposed: Remote monitoring", "1. Services: 25 rows, proposed: Remote monitoring",
		"1. Services: 25 rows: Remote monitoring",
	}, nil)
}

// TestLinesTellAtOnceWhatRowsStillNeed in one line for all of them, as soon as they are pasted, and how a proposed one is dropped.
func TestLinesTellAtOnceWhatRowsStillNeed(t *testing.T) {
	said, _, err := spoken(t, "/go fees\npaste\nManaged user\t24\t135\nServer care\t2\t\nUltra seats\t\t40\nOn-site hour\t\t\n.\nyes\n\n\n/go objectives\n", freshDraft(t))
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"2 rows of Fees still need something: Price, rows 2 Server care and 4 On-site hour. A number opens a row; empty leaves the list",
		"A proposed row that does not arise is taken out at the list: `delete Ordinary hourly rate`.",
		"required or none, a list. Objectives. Now: no answer.",
	}, nil)
	if n := strings.Count(oneLine(said), "rows of Fees still need"); n != 1 {
		t.Errorf("what the rows need is told %d times, want once; said:\n%s", n, said)
	}
}
