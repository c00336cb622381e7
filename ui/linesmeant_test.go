package ui_test

import (
	"errors"
	"strings"
	"testing"

	"engross/model"
	"engross/ui"
)

// TestLinesWriteNothingByEnterAlone types ahead far beyond the last question: no file is written and nothing is left.
func TestLinesWriteNothingByEnterAlone(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"from the first question", strings.Repeat("\n", 600), []string{"That was the last question on this road."}},
		{"a finished one", "/go signatories\n" + strings.Repeat("\n", 300), []string{"Nothing more is asked here: `export` writes the agreement as files, `menu` tells where one can go, `quit` leaves."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			if len(m.files) > 0 {
				t.Errorf("Enter alone wrote %d files", len(m.files))
			}
			says(t, said, c.want, []string{"Written:", "Folder?", "Your agreements"})
		})
	}
}

// TestLinesSpeakOfNoneAsTheReviewDoes offers none at lists that may be empty only, and takes it there.
func TestLinesSpeakOfNoneAsTheReviewDoes(t *testing.T) {
	office := func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) }
	fresh := freshDraft(t)
	for _, c := range []struct {
		name, script  string
		with          func(*memory, *ui.Options)
		want, wantNot []string
	}{
		{"where there must be one", "/go levels.priorities\nnone", fresh, []string{"> none Priorities: there must be at least one row. `add` adds one"}, []string{"`none` says", "Priorities: none."}},
		{"credits are given up by their question", "/go levels.schemes\nnone\n/go levels.credits", fresh, []string{
			"> none Credit schemes: none. Credits for missed targets: no. 2 proposed rows were taken out; `undo` brings them back.", "Credits for missed targets. Now: no.",
		}, []string{"Delete 2 rows"}},
		{"proposed rows without a question", "/go levels.uptime\nnone\nundo", fresh, []string{"> none Uptime: none. 1 proposed row was taken out", "Undone: Uptime: none."}, []string{"yes or no"}},
		{"answered rows after a question", "/go sites\nnone\n\n", office, []string{"Delete 1 row of Other places served? `undo` brings them back. yes or no; empty means no. > Nothing was deleted."}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, c.with)
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, c.wantNot)
		})
	}
}

// TestLinesTakeAnAnswerBack gives with `-` what was proposed in that very row again, and says where nobody answered.
func TestLinesTakeAnAnswerBack(t *testing.T) {
	fresh := freshDraft(t)
	path := "/go levels.priorities.p1.targetPct\n"
	said, _, err := spoken(t, path+"80\n"+path+"-\n-\n/go costs.rates.after-hours.minMinutes\n-\nnone\n", fresh)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"> - Met for: 95%, preset. > - Nobody answered this: 95%, preset. There is nothing to take back; say what holds instead.",
		"> - Nobody answered this: 30 minutes, preset. There is nothing to take back; say what holds instead. 0 says that there is none. > none At least: 0 minutes.",
	}, nil)
}

// TestLinesKnowRowsFromAnswers takes "#3" and "row 3" for a line, never for an answer, and a number at a list for its row.
func TestLinesKnowRowsFromAnswers(t *testing.T) {
	for _, c := range []struct {
		name, script  string
		want, wantNot []string
	}{
		{"a number at a list", "/go contacts\n2", []string{"> 2 `done` leaves a row and goes up to its list. Contacts, row 2 of 5, Marcus Bell. Question 1 of"}, nil},
		{"a number that no row has", "/go contacts\n9", []string{"> 9 There is no row 9: Contacts has 5 rows."}, nil},
		{"in a row", "/go contacts\n2\nrow 3", []string{"> row 3 Contacts, row 3 of 5, Joanna Fern."}, nil},
		{"after the list of questions", "/go contacts\n2\nlist\n\n#2", []string{"> #2 Question 2 of"}, nil},
		{
			"from places that were found", "/go contacts\n2\nlist\n\n/find approve\n#1\n/find approve\n#99\n",
			[]string{"A number goes there, # and a number to that question of the list told before; empty goes back.", "> #1 Contacts, row 2 of 5, Marcus Bell. Question 1 of", "> #99 The list told before has no question 99"},
			nil,
		},
		{"a number for a choice after the list", "/go contacts.priya.side\nlist\n3\n<\n1", []string{"> 1 Side: Provider. “1” was taken as the answer to Side"}, nil},
		{"done after the list of a row", "/go contacts\n2\nlist\ndone", []string{"> done Back from row 2, Marcus Bell. Contacts, 5 rows. Section 2 of 14, Parties. Question"}, nil},
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

// TestLinesLeaveATextByACommand ends a long text at a line that is a command, and takes the word with a backslash.
func TestLinesLeaveATextByACommand(t *testing.T) {
	for _, c := range []struct {
		name, script, kept string
		want               []string
	}{
		{"done", "slow mail\ndone\n", "slow mail", []string{"> done Taken as you typed it."}},
		{"list", "slow mail\nlist\n", "slow mail", []string{"The text ended before “list”.", "A number goes to one"}},
		{"going elsewhere", "slow mail\n/go effective date", "slow mail", []string{"Section 3 of 14, Terms."}},
		{"a word of lists", "slow mail\ncatalogue\nno backups\n.", "slow mail\nno backups", []string{"“catalogue” was not taken into the text"}},
		{"the word itself", "slow mail\n\\done\n=list\n.", "slow mail\ndone\nlist", nil},
		{"a capital", "slow mail\nDone\n.", "slow mail\nDone", nil},
		{"a path", "slow mail\n/var/log is full\n.", "slow mail\n/var/log is full", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, "/go objectives.painPoints\n"+c.script, nil)
			if err != nil {
				t.Fatal(err)
			}
			p, err := decode(m.drafts["a1"].body).At("objectives.painPoints")
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Field.Text(); got != c.kept {
				t.Errorf("kept %q, want %q; said:\n%s", got, c.kept, said[max(0, len(said)-900):])
			}
			says(t, said, c.want, nil)
		})
	}
}

// TestPromisesKeepTheirNumbers takes promises out and agrees to others: each keeps the number that was told, and where there
// must be an answer another one is asked for.
func TestPromisesKeepTheirNumbers(t *testing.T) {
	fresh := freshDraft(t)
	said, _, err := spoken(t, "promises\nout\nout\npromises\n", fresh)
	if err != nil {
		t.Fatal(err)
	}
	flat := strings.Join(strings.Fields(said), " ")
	says(t, said, []string{"> out Done for promise 1: charge no late fee.", "> out Done for promise 2: let prices stay.", "3. The numbers of users"}, nil)
	if !strings.Contains(flat, "> out Done for promise 2: let prices stay. Left: ") {
		t.Errorf("numbers change; said:\n%s", said)
	}
	said, m, err := spoken(t, "promises\nout 3\n10%\nquit\n", fresh)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"Promise 3 cannot be left out: something has to hold.", "What shall hold instead? Empty lets it be. > 10%"}, nil)
	p, err := decode(m.drafts["a1"].body).At("costs.adjust.reducePct")
	if err != nil || p.Field.Text() != "10" {
		t.Errorf("kept %q, %v; said:\n%s", p.Field.Text(), err, said)
	}
}

// TestHoursOnOtherDaysAreAskedAbout: days that were closed so far may be meant besides those that stand.
func TestHoursOnOtherDaysAreAskedAbout(t *testing.T) {
	week := "/go coverage.hours\nopen\n1\n/go opening hours\n"
	for _, c := range []struct{ typed, want string }{
		{"mon-fri 8-5\n/go opening hours\nsat 8-1\n\n", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-5\n/go opening hours\nsat 8-1\nonly\n", "sat 08:00-13:00"},
		{"mon-fri 8-5\n/go opening hours\nsat 8-1\n<\n", "mon-fri 08:00-17:00"},
		{"mon-fri 8-5\n/go opening hours\nplus saturday 8 to 1\n", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-5\n/go opening hours\nmon-sat 8-1\n", "mon-sat 08:00-13:00"},
	} {
		said, m, err := spoken(t, week+c.typed, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := decode(m.drafts["a1"].body).Coverage.Hours[0].Week.String(); got != c.want {
			t.Errorf("%q gives %s, want %s; said:\n%s", c.typed, got, c.want, said)
		}
	}
}

// TestANumberWithASignSaysWhereItGoes: to a question of the row or the section one is in, whether they were told or not; a row
// is gone to by that word, and named with the row that it stands in.
func TestANumberWithASignSaysWhereItGoes(t *testing.T) {
	said, _, err := spoken(t, "/go levels.priorities\nopen\n1\n# 3\n#99\n#2\nrow 2\nlist\n1\nrow 1\nrow 2\nlist\n4\nopen\n#9\n1\n/go effective date\n#2\n#70\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"> # 3 Gone to question 3 of this row. `row 3` goes to row 3 of the list around it. Question 3 of",
		"> #99 There is no question 99: this row has", "> #2 Gone to question 2 of this row. Question 2 of",
		"> row 2 Priorities, row 2 of 4, ", "Priorities, row 2 of 4, High, 5 questions.", "> row 1 Priorities, row 1 of 4, Critical.",
		"Targets of High, 1 row.", "Targets of High, row 1 of 1, ", "There is no row 9: Targets of High has 1 row.",
		"> #2 Gone to question 2 of Terms. Question 2 of", "There is no question 70: Terms has",
	}, nil)
}

// TestDoneLeavesTheProfile from a question, a row and the list of sections: where it is all that was asked for, it is the end.
func TestDoneLeavesTheProfile(t *testing.T) {
	for _, script := range []string{"done\nquit", "menu\ndone\nquit", "/go contacts\nadd\ndone\ndone\ndone\nquit"} {
		for _, screen := range []string{"profile", "prices"} {
			if screen == "prices" {
				script = strings.ReplaceAll(script, "contacts", "costs.rates")
			}
			said, _, err := spoken(t, script, func(_ *memory, o *ui.Options) { o.Open, o.Screen = "", screen })
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(said, "> quit") || !strings.Contains(said, "Everything is saved.") {
				t.Errorf("%s: %q does not leave it; said:\n%s", screen, script, said)
			}
		}
	}
	said, _, err := spoken(t, "company\ndone\nquit", func(_ *memory, o *ui.Options) { o.Open = "" })
	if err != nil {
		t.Fatal(err)
	}
	if _, after, ok := strings.Cut(said, "> done"); !ok || !strings.Contains(after, "agreement") {
		t.Errorf("done does not lead back to the agreements; said:\n%s", said)
	}
}

// TestLinesKeepTheNameOfANewAgreement when the talk ends before the last question of its start, by the end of the input, a
// word or from outside.
func TestLinesKeepTheNameOfANewAgreement(t *testing.T) {
	for _, c := range []struct {
		script string
		kept   string
		mode   string
	}{
		{"new\nHarbor\n", "Harbor", "rep"},
		{"new\nHarbor\nquit", "Harbor", "rep"},
		{"new\nHarbor\ndental\n", "Harbor", "rep"},
		{"new\nHarbor\n<\nVale\n", "Vale", "rep"},
		{"new\nHarbor\n<\n\n\n<\n<\n\n\n2\nquit\n", "Harbor", "owner"},
		{"new\n\nquit", "", ""},
		{"new\n<\nquit", "", ""},
	} {
		said, m, err := spoken(t, c.script, func(m *memory, o *ui.Options) { o.Open, m.next = "", 1 })
		if err != nil {
			t.Fatal(err)
		}
		kept, mode := "", ""
		for id, d := range m.drafts {
			if a := decode(d.body); id != "a1" {
				kept, mode = string(a.Client.LegalName), string(a.Info.Mode)
			}
		}
		if kept != c.kept || mode != c.mode {
			t.Errorf("%q keeps %q, %q, want %q, %q; said:\n%s", c.script, kept, mode, c.kept, c.mode, said)
		}
	}
	_, _, err := spoken(t, "new\nHarbor\n", func(m *memory, o *ui.Options) { o.Open, o.Drafts = "", filled{m} })
	var lost *ui.NotSavedError
	if !errors.As(err, &lost) {
		t.Errorf("error %v, want one that says that the name was lost", err)
	}
}

// filled is a store that begins no agreement.
type filled struct{ *memory }

func (filled) Create(ui.New) (ui.Draft, error) { return ui.Draft{}, errors.New("the disk is full") }

// TestLinesReadACreditInOneBreath at the list of its steps, at the name of its scheme, and at the list of schemes.
func TestLinesReadACreditInOneBreath(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []string
		bands        int
	}{
		{"at the list", "/go levels.schemes.times.bands\n5 % below 95, 10 % below 90, at most 10 %\n", []string{
			"All of how much is credited can be said here at once, such as: 5% below 95, 10% below 90, at most 10%.",
			"How much of Credit for missed times: 5% below 95%, 10% below 90%, at most 10%, in place of the 2 proposed rows. Each is a share of the monthly Fee of the Service concerned, as nobody said another; “of all monthly fees” behind it says so. `undo` takes it back.",
			"Now: 2 rows: below a fixed share: 95%, below a fixed share: 90%",
		}, 2},
		{"as it stands in a mail", "/go levels.schemes.times.bands\n5 % of the monthly fee for a month below 95 %, 10 % below 90 %, max 10 %\n/go levels.schemes.times.base\n", []string{
			"5% below 95%, 10% below 90%, at most 10%, of all Recurring Fees of the month, in place of the 2 proposed rows. `undo`", "Now: all Recurring Fees of the month.",
		}, 2},
		{"of one service", "/go levels.schemes.times.bands\n5 % of the monthly fee of the service concerned below 95 %, 10% below 90%\n", []string{"10% below 90%, of the monthly Fee of the Service concerned, in place"}, 2},
		{"of all fees behind it", "/go levels.schemes.times.bands\n5 % below 95, at most 10% of all monthly fees\n", []string{"5% below 95%, at most 10%, of all Recurring Fees of the month, in place"}, 1},
		{"at the name", "/go levels.schemes\nopen\n1\n5% below target and 10% 5 points below\n", []string{"5% below the target, 10% more than 5 points below the target", "Question 1 of"}, 2},
		{"beside what was said", "/go levels.schemes.times.bands\n5 %\n15 % below 80\n", []string{"5% below the target, in place of the 2 proposed rows.", "How much of Credit for missed times: 15% below 80%. Each is a share"}, 2},
		{"the same misses again", "/go levels.schemes.times.bands\n3 % below 90, at most 3 %\n3% of all monthly fees below 90\n", []string{"3% below 90%, of all Recurring Fees of the month, in place of what was said of the same misses before."}, 1},
		{"in the opened list", "/go levels.schemes.times.bands\nopen\n5 % below 95\n", []string{"5% below 95%, in place"}, 1},
		{"another text", "/go levels.schemes\nCredit below 95\n", []string{"Credit below 95 is now row"}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, nil)
			if p, err := decode(m.drafts["a1"].body).At("levels.schemes.times.bands"); err != nil || p.Field.List().Len() != c.bands {
				t.Errorf("%v; it has not %d rows; said:\n%s", err, c.bands, said)
			}
		})
	}
}

// TestLinesAddAChoice adds somebody who is not among the choices from the question that asks for them, and comes back to it.
func TestLinesAddAChoice(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"after a name that could not be read", "/go contacts.priya.backupId\nAna Ruiz\nadd\nprovider\ndone\n", []string{
			"Who or what is not among the choices yet: `add` adds it to Contacts, asks about it and comes back here.",
			"Ana Ruiz is now row 6 of Contacts.", "`done` comes back to Stand-in", "Added row 6, Ana Ruiz.", "Now: Ana Ruiz.",
		}},
		{"at once", "/go contacts.priya.backupId\nadd Ana Ruiz\nprovider\ndone\n", []string{"Ana Ruiz is now row 6 of Contacts.", ": Ana Ruiz. "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, nil)
			if p, err := decode(m.drafts["a1"].body).At("contacts.priya.backupId"); err != nil || p.Field.Text() != "r0001" {
				t.Errorf("%v, it is %q; said:\n%s", err, p.Field.Text(), said)
			}
		})
	}
}

// TestLinesAskOnceWhatARowWasAsked goes through a row, deletes the other one, and goes on: the section does not ask the row again.
func TestLinesAskOnceWhatARowWasAsked(t *testing.T) {
	said, _, err := spoken(t, "/go levels.schemes\nopen\n1\n\n\n\n\n\n\n\n\n\ndelete 2\n\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"Deleted row 2, "}, []string{"more questions: Targets, Credit"})
}

// TestLinesTellAtTheEndOfASectionWhatItNeeds whether it was left open or passed by.
func TestLinesTellAtTheEndOfASectionWhatItNeeds(t *testing.T) {
	said, _, err := spoken(t, "/go after hours\n\n\n\n\n\n\n\n\n\n", func(m *memory, o *ui.Options) { freshDraft(t)(m, o) })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"Still needed in Terms: Term: Effective date; Service hours, row 1, Support hours: Time zone.", "`/go` and such words leads there. End of Terms."}, nil)
}

// TestLinesTellWhatARowNeedsThatOneWentAwayFrom once, and take all of the name of a kind for that kind.
func TestLinesTellWhatARowNeedsThatOneWentAwayFrom(t *testing.T) {
	said, m, err := spoken(t, "/go insurance\nadd cyber\n/go effective date\n/go renewal\n/go insurance\n\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"> /go effective date Insurance, row 5 of 5, cyber, still needs: Kept by, For each claim. `/go Insurance` leads back to its list. Section 3 of 14",
		"Still needed in Security: Insurance, row 5, cyber: Kept by, For each claim. `/go`",
	}, nil)
	if n := strings.Count(strings.Join(strings.Fields(said), " "), "cyber, still needs"); n != 1 {
		t.Errorf("it is said %d times, want once; said:\n%s", n, said)
	}
	if p, err := decode(m.drafts["a1"].body).At("security.insurance.r0001.kind"); err != nil || p.Field.Text() != "cyber_alone" {
		t.Errorf("%v, it is %q", err, p.Field.Text())
	}
}

// TestLinesTakeNoLimitForNoAnswer where a question has no limit without an answer.
func TestLinesTakeNoLimitForNoAnswer(t *testing.T) {
	said, _, err := spoken(t, "/go contacts.theo.monthLimit\nno limit\n/go contacts.theo.spendLimit\nno limit\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"no limit, which is said by no answer here.", "Phone after hours"}, []string{"could not be read"})
}

// TestASheetThatIsPastedAtThePriceListsGoesToTheFees: there is one price list, and a sheet of prices names none.
func TestASheetThatIsPastedAtThePriceListsGoesToTheFees(t *testing.T) {
	said, m, err := spoken(t, "/go costs.lists\npaste\nItem\tQty\tPrice\nServer care\t2\t165\n.\nyes\nquit\n", freshDraft(t))
	if err != nil {
		t.Fatal(err)
	}
	a := decode(m.drafts["a1"].body)
	fees := a.Costs.Lists[0].Fees
	if len(a.Costs.Lists) != 1 || len(fees) == 0 || string(fees[len(fees)-1].Label) != "Server care" || !strings.Contains(said, "The rows go to ") {
		t.Errorf("there are %d price lists, and the fees do not end with the pasted one; said:\n%s", len(a.Costs.Lists), said[max(0, len(said)-900):])
	}
}

// TestLinesReadALimitInAnotherUnit takes what is said at a question in the unit of the one beside it, and says what it read.
func TestLinesReadALimitInAnotherUnit(t *testing.T) {
	fresh := freshDraft(t)
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"months where a share is asked", "/go legal.etf.kind\n50%\n/go legal.etf.capPct\n3 months\n/go legal.etf.capMonths\n", []string{
			"> 50% Fee for leaving early: a share of what remains.", "Share of what remains: 50%", "And at most the fees of: 3 months", "And at most the fees of. Now: 3 months",
		}},
		{"what is no limit at all", "/go legal.etf.kind\n50%\n/go legal.etf.capPct\nas agreed\n", []string{"“as agreed” could not be read. It is kept as you typed it, and is no answer yet."}},
		{"hours of a backup", "/go backups.jobs.servers.interval\nhourly 7a-7p\n/go backups.jobs.servers.to\n", []string{"> hourly 7a-7p How often: 1 hour.", "Only from: 7:00 am", "Until. Now: 7:00 pm"}},
		{"copies of several kinds", "/go backups.jobs.servers.retention\n30 days daily + 12 monthly\n/go backups.jobs.servers.gfs.monthly\n", []string{"How long: 30 days.", "Monthly copies. Now: 12"}},
		{"days without hours", "/go sites\nadd\nSatellite clinic\n/go sites.opening\n1\nTue+Thu only\n", []string{"Open only on: Tuesday, Thursday"}},
		{"a day before the start", "/go nextSteps.ns-01.dueDays\nby 2/20/2026\n/go nextSteps.ns-01.by\n", []string{"By: February 20, 2026.", "By. Now: February 20, 2026"}},
		{"misses in a row", "/go levels.chronic.fails\n3 in a row\n/go levels.chronic.consecutive\n", []string{"Missed in: 0 months.", "Or in a row. Now: 3 months"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, fresh)
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, nil)
		})
	}
}

// TestGoTakesWordsWhereTheyBegin holds that words which stand only inside of others lead nowhere by themselves, that a section goes
// before a view of its name, and that a word leads on from the question that it names.
func TestGoTakesWordsWhereTheyBegin(t *testing.T) {
	with := func(m *memory, _ *ui.Options) { m.drafts["a1"].body = preset("generic") }
	for _, c := range []struct {
		script string
		has    []string
		hasNot []string
	}{
		{"/go minimum standards age\n\nquit", []string{"nearest are", "Minimum standard"}, []string{"Section 4 of 14"}},
		{"/go terms\nquit", []string{"Section 3 of "}, []string{"Key terms, "}},
		{"/go backups.jobs.servers.equipmentIds\n/go equipment\nquit", []string{"Services. Question 4 of 5, a list. Equipment."}, nil},
		{"/go invoices sent to\nquit", []string{"Invoices go to"}, []string{"The 10 nearest"}},
	} {
		said, _, err := spoken(t, c.script, with)
		if err != nil {
			t.Fatal(err)
		}
		says(t, said, c.has, c.hasNot)
	}
}
