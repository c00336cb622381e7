package ui_test

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
	"engross/ui/lines"
)

// freshDraft has an agreement in the place of the draft that nobody has answered anything in.
func freshDraft(t *testing.T) func(*memory, *ui.Options) {
	return func(m *memory, _ *ui.Options) {
		t.Helper()
		a, err := model.New(model.NewOptions{})
		if err != nil {
			t.Fatal(err)
		}
		m.drafts["a1"].body = model.Encode(a)
	}
}

// spoken is what a talk over a script of answers said, and what it kept.
func spoken(t *testing.T, script string, with func(*memory, *ui.Options)) (string, *memory, error) {
	t.Helper()
	now := time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC)
	m := newMemory(func() time.Time { return now })
	m.put("a1", decode(fresh()))
	o := ui.Options{
		Drafts: m, Profile: library{m}, Exporter: files{m}, Clauses: wording(), Formats: formats(),
		Now: func() time.Time { return now }, Today: today, NewID: ids(), Open: "a1",
	}
	if with != nil {
		with(m, &o)
	}
	var out strings.Builder
	err := lines.Run(context.Background(), o, strings.NewReader(script), &out, lines.Manner{Echo: true, Lend: (*exec.Cmd).Run})
	return out.String(), m, err
}

// TestLinesKeepWhatScreensKeep gives the same answers on screens and line by line: the drafts are the same, byte by byte,
// and so are the steps that undo them.
func TestLinesKeepWhatScreensKeep(t *testing.T) {
	d := started(t, 100, 40)
	d.typeText("Zephyr IT, Inc.")
	d.press("enter")
	d.typeText("llc") // by its name, which typing filters
	d.press("backspace", "backspace", "backspace")
	d.typeText("limited liability co")
	d.press("enter")
	d.typeText("Ohio")
	d.press("enter")
	d.typeText("1 Main Street")
	d.press("enter", "ctrl+k")
	d.typeText("ask Sam")
	d.press("enter")
	d.typeText("Sam")
	d.press("enter", "esc", "down", "enter")
	d.typeText("1 apr")
	d.press("enter", "enter", "tab", "tab", "tab", "tab", "ctrl+n")
	d.typeText("on call only")
	d.press("enter", "ctrl+p")
	d.typeText("contacts nothing here")
	d.press("enter", "enter", "a")
	d.typeText("Dana Whitfield")
	d.press("enter")
	d.typeText("c")
	d.press("enter", "esc", "esc", "ctrl+q")
	want := d.mem.drafts["a1"]

	said, m, err := spoken(t, strings.Join([]string{
		"Zephyr IT, Inc.", "limited liability co", "Ohio", "1 Main Street", "later", "ask Sam", "Sam",
		"/go term.effectiveDate", "soon", "1 apr", "", "next", "next", "next", "next", "na", "on call only",
		"/go contacts", "add", "Dana Whitfield", "client", "done", "quit",
	}, "\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	got := m.drafts["a1"]
	if string(got.body) != string(want.body) {
		t.Errorf("line by line it is kept as\n%s\nfrom the screens as\n%s\nsaid:\n%s", got.body, want.body, said)
	}
	if g, w := labels(got.history.Steps), labels(want.history.Steps); strings.ReplaceAll(g, "Effective date, Effective date", "Effective date") != w {
		t.Errorf("steps to undo:\n%s\nwant\n%s", g, w)
	}
}

func labels(steps []model.Step) string {
	var out []string
	for _, s := range steps {
		out = append(out, s.Label)
	}
	return strings.Join(out, ", ")
}

// TestLinesNeverLose ends talks in the middle of things: what was said until then is kept.
func TestLinesNeverLose(t *testing.T) {
	cases := []struct{ name, script, path, want string }{
		{"after an answer", "Zephyr", "provider.legalName", "Zephyr"},
		{"in a long text", "/go objectives.painPoints\nslow mail\nno backups", "objectives.painPoints", "slow mail\nno backups"},
		{"adding to a text", "/go objectives.painPoints\none\n.\n/go objectives.painPoints\nmore\ntwo", "objectives.painPoints", "one\ntwo"},
		{"a word that is a command", "=menu", "provider.legalName", "menu"},
		{"cleared", "Zephyr\n<\n-", "provider.legalName", ""},
		{"taken back", "Zephyr\nundo", "provider.legalName", ""},
		{"done again", "Zephyr\nundo\nredo", "provider.legalName", "Zephyr"},
		{"by number", "Zephyr\n2", "provider.entityType", "llc"},
		{"empty keeps", "Zephyr\n<\n\n", "provider.legalName", "Zephyr"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, c.script, nil)
			if err != nil {
				t.Fatal(err)
			}
			p, err := decode(m.drafts["a1"].body).At(c.path)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Field.Text(); got != c.want {
				t.Errorf("%s is kept as %q, want %q; said:\n%s", c.path, got, c.want, said)
			}
		})
	}
}

// TestLinesTellOfAFailingDisk says that nothing is saved, tries again, and ends with an error that names what was lost.
func TestLinesTellOfAFailingDisk(t *testing.T) {
	said, _, err := spoken(t, "Zephyr\nllc\nsave\nquit\n", func(m *memory, _ *ui.Options) { m.fail = errors.New("the disk is full") })
	var lost *ui.NotSavedError
	if !errors.As(err, &lost) {
		t.Errorf("error %v, want one that says that work was lost", err)
	}
	if n := strings.Count(said, "NOT SAVED: the disk is full."); n != 2 {
		t.Errorf("it is said %d times that nothing is saved, want once and once more when asked; said:\n%s", n, said)
	}
}

// TestLinesJoinAnotherWindow takes over what another window saved, and asks about what both changed.
func TestLinesJoinAnotherWindow(t *testing.T) {
	in, out := io.Pipe()
	now := time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC)
	m := newMemory(func() time.Time { return now })
	m.put("a1", decode(fresh()))
	o := ui.Options{Drafts: m, Clauses: wording(), Formats: formats(), Now: func() time.Time { return now }, Today: today, NewID: ids(), Open: "a1"}
	var said strings.Builder
	done := make(chan error)
	go func() { done <- lines.Run(context.Background(), o, in, &said, lines.Manner{}) }()
	tell := func(text string) { _, _ = io.WriteString(out, text+"\n") } // the talk reads until it ends
	tell("Zephyr")
	tell("?")
	tell("?") // the first answer is kept when the second of these is read
	theirs, err := m.Load("a1")
	if err != nil {
		t.Fatal(err)
	}
	e := theirs.Agreement.Edit("theirs")
	for path, text := range map[string]string{"provider.entityType": "corporation", "client.headcount": "12"} {
		if err := e.Set(path, text, value.Context{Style: theirs.Agreement.Style(), Today: today()}); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	if _, err := m.Save(ui.Save{ID: "a1", Agreement: a, Base: theirs.Base}); err != nil {
		t.Fatal(err)
	}
	tell("llc")
	tell("theirs")
	tell("quit")
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{"provider.entityType": "corporation", "client.headcount": "12", "provider.legalName": "Zephyr"} {
		p, err := decode(m.drafts["a1"].body).At(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.Text(); got != want {
			t.Errorf("%s is %q, want %q; said:\n%s", path, got, want, &said)
		}
	}
}

// TestLinesEndFromOutside ends a talk by its context while it waits for a line.
func TestLinesEndFromOutside(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithCancel(context.Background())
	m := newMemory(func() time.Time { return time.Date(2026, 2, 20, 15, 42, 0, 0, time.UTC) })
	m.put("a1", decode(fresh()))
	o := ui.Options{Drafts: m, Clauses: wording(), Now: m.now, Today: today, NewID: ids(), Open: "a1"}
	var said strings.Builder
	done := make(chan error)
	go func() { done <- lines.Run(ctx, o, in, &said, lines.Manner{}) }()
	_, _ = io.WriteString(out, "/go objectives.painPoints\nslow mail\n") // the talk reads it
	_, _ = io.WriteString(out, "no backups\n")
	cancel()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	p, err := decode(m.drafts["a1"].body).At("objectives.painPoints")
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Field.Text(); !strings.HasPrefix(got, "slow mail") {
		t.Errorf("kept %q, want what was written; said:\n%s", got, &said)
	}
}

// TestLinesReachWhatScreensShow goes, over the sample, to what screens show in pictures or do with keys of their own.
func TestLinesReachWhatScreensShow(t *testing.T) {
	cases := []struct {
		name, script string
		want         []string
	}{
		{"sums", "sums", []string{"$3,226.25 a month, first year $42,215.00, 36 months $123,163.64."}},
		{"a call", "call\n/go costs.lists.main.fees.managed.price\n130\nsums\ncall", []string{
			"On the call for 0 minutes, since 15:42.", "“And what does one cost?”", "So far: $3,336.25 a month", "The call is over.", "Nothing is open in",
		}},
		{"whose price", "/go costs.lists.main.fees.managed.price", []string{"Managed services. Question", "Price, for each user, in USD. Now: $125.00."}},
		{"whose price in the section", "/go costs.lists.main.fees\nnext\n/go costs.rates.remote.price", []string{"Ordinary hourly rate. Question", "Price, for each hour, in USD. Now: $150.00."}},
		{"a group after a jump", "/go provider.address.city", []string{"Provider: Address. City. Now: Portland."}},
		{"notes", "/go term.initialMonths\n/note wants two years\nnotes\n1", []string{"Term: Initial term: 15:42  wants two years"}},
		{"the charts", "review\nbudget", []string{"Budget by contract year, as bars:\n- Year 1: $44,325.75.", "in their order:\n- March 1, 2026: The Agreement takes effect.", "Year 2, 3/1/2027 to 2/29/2028: Recurring $39,876.48, Reserve"}},
		{"the map by a word", "/map missing", []string{"7 points have these words", "Missing: nothing in the agreement settles it.\n1. Assess the systems"}},
		{"promises", "promises\nout 4\nout 20\ny 6\npromises\nundo", []string{"57 promises; 38 stand as proposed, and nobody agreed to them. 2. A late fee is charged only once a payment is 10 days late.", "Promise 4 cannot be left out: something has to hold.", "Done for promise 20: leave this promise out.", "Agreed to promise 6.", "Left: 37 stand as proposed", "Undone: agree to what is proposed."}},
		{"a part of the map", "map\npoints testimonials", []string{"1 point has these words"}},
		{"totals of a list", "/go costs.lists.main.fees\nopen", []string{"A month: $3,226.25, Once: $3,500.00."}},
		{"fill", "/go costs.lists.main.fees\nopen\nfill Billed 3 1 2\nfill Nothing 1", []string{"Billed of Backup storage given to 2 rows.", "“Nothing” is the beginning of no question of the row, or of more than one. It is asked: "}},
		{"fill all below", "/go costs.lists.main.fees\nopen\nfill\nPrice 1", []string{"Price of Managed services given to 3 rows."}},
		{"fill said again", "/go costs.lists.main.fees\nopen\nfill\n/fill Price 1", []string{"Price of Managed services given to 3 rows."}},
		{"fill nothing", "/go costs.lists.main.fees\nopen\nfill At least 1 2", []string{"At least of Managed services has no answer yet: there is nothing to give to other rows."}},
		{"delete by name", "/go costs.rates\ndelete travel\nrows\ndelete work on site\ndelete nothing", []string{
			"> delete travel Taken as `/delete travel`, since it is no answer here. Deleted row 7, Travel time.", "Deleted row 2, Work on site.", "No row is called “nothing”, or more than one is: say its number, from 1 to 5.",
		}},
		{"where a word stands", "/go definitions\nopen\nwhere 1\n1", []string{"“Render Night” stands in 1 place.", "Duties, row 9 of 19, do no planned work"}},
		{"help between questions", "/go term.initialMonths\nlater\n?\nask Jo\n?\nJo\ngaps", []string{"Only this is asked here", "Initial term. Now: 36 months, answered, parked for Jo."}},
		{"what is open", "/go term.initialMonths\nlater\nask Jo\nJo\ngaps", []string{"Initial term. Now: 36 months, answered, parked for Jo."}},
		{"open on the short path", "/go contacts.priya.phone\n-\n/go term.initialMonths\ngaps", []string{"Contacts, row 1 of 5, Priya Raman. Question 5 of"}},
		{"whom to call", "/go whom to call\nopen", []string{"3. help after hours: Provider’s person: Marcus Bell; Client’s person: Theo Oakes"}},
		{"rates with their prices", "/go costs.rates\nopen", []string{"4. Work after hours: For after hours; Price: $225.00"}},
		{"a service that is an option", "/go services.sv-13\nlist", []string{"Status: as an option"}},
		{"the questions of a row", "/go costs.rates.onsite.price\nlist", []string{"Hourly rates, row 2 of 7, Work on site, 10 questions. A number goes to one; empty goes back. Later, # and the number goes there. 1. Rate: "}},
		{"the rows of a list", "/go costs.rates\nopen\nlist", []string{"> list Hourly rates, 7 rows."}},
		{"a sentence by default", "all\n/go levels.priorities\nlist", []string{"the care of customers, default."}},
		{"a command in the middle of a text", "/go objectives.painPoints\nThe server is old\n/choices\n/go terms\n.\n", []string{"The text ended before “/go terms”."}},
		{"the follow-up list as a file", "/questions mail\n/questions fax", []string{"Written: ", "The list can be written as text, markdown or mail"}},
		{"an editor", "/go objectives.summary\neditor", []string{"Your editor has the text.", "In one sentence: from the editor."}},
		{"no editor for a choice", "/go term.renewal\neditor", []string{"“editor” could not be read."}},
		{"one question back in the export", "export\ntext\n<\nhtml\nfinal\n<\ndraft", []string{"> < Export. Formats:", "> html Draft or final?", "> < Draft or final?", "> draft Folder?"}},
		{"help inside a paste", "/go contacts\npaste\n?\n.\nnext", []string{"A period at once adds nothing.", "There are no rows in it"}},
		{"a column of a paste that is not taken", "/go contacts\npaste\nAnn Lee\tpresident\tann@x.example\tQ7\nBob Roe\t\tbob@x.example\tQ9\n.\n2 -\nno", []string{"2. Title, such as president", "2. not taken: president", "4. not taken: Q7, Q9"}},
		{"what the trade calls it", "/go setup fee", []string{"Onboarding. Question", "Price, a fixed fee, in USD. Now: $3,500.00."}},
		{"at most ten places", "/go price", []string{"The 10 nearest of ", " places with these words; more words lead closer. A number goes there", "10. Costs,"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, func(m *memory, o *ui.Options) {
				m.drafts["a1"].body = model.Encode(office())
				o.Editor = editor{text: "from the editor"}
			})
			if err != nil {
				t.Fatal(err)
			}
			flat := strings.Join(strings.Fields(said), " ")
			for _, want := range c.want {
				if !strings.Contains(flat, strings.Join(strings.Fields(want), " ")) {
					t.Errorf("it does not say %q; said:\n%s", want, said[max(0, len(said)-2500):])
				}
			}
		})
	}
}

// TestAnEditorThatFailsChangesNothing keeps the answer, and says so, when the editor could not be used.
func TestAnEditorThatFailsChangesNothing(t *testing.T) {
	said, m, err := spoken(t, "/go objectives.summary\neditor\nquit", func(m *memory, o *ui.Options) {
		m.drafts["a1"].body = model.Encode(office())
		o.Editor = editor{err: errors.New("it is gone")}
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := decode(m.drafts["a1"].body).At("objectives.summary")
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Field.Text(); !strings.HasPrefix(got, "Fern & Oak wants") || !strings.Contains(said, "the answer stays as it was") {
		t.Errorf("kept %q; said:\n%s", got, said[max(0, len(said)-1500):])
	}
}

// TestLinesNameAClause puts an own clause at a clause of the agreement: by its number, its heading, some words of it, or its
// lasting name. A name that no clause has is kept and told with the nearest.
func TestLinesNameAClause(t *testing.T) {
	begin := "/go clauses\nadd\nBackground checks\nOnly checked people.\n.\nnext\n"
	cases := []struct{ name, script, want, says string }{
		{"by number", "\n10.2", "payment", "At clause: 10.2 Payment."},
		{"by heading", "\nrenewal", "renewal", "At clause: 3.2 Renewal."},
		{"by words", "\nfees and inv", "fees", "At clause: 10.1 Fees and invoices."},
		{"by one word of it", "\ninvoices", "fees", "At clause: 10.1 Fees and invoices."},
		{"by its name", "\nlate-payment", "late-payment", "At clause: 10.3 Late payment."},
		{"unknown", "\nrenewl", "renewl", "Nearest: renewal."},
		{"mended", "\nrenewl\n<\nmend", "renewal", "Now: 3.2 Renewal."},
		{"replaced", "4\n10.2", "payment", "At clause: 10.2 Payment."},
		{"an article after another", "2\n10", "10", "Taken as you typed it."},
		{"an article by the heading of another", "2\nwarranty", "article-warranty", "At clause: 19 Warranty."},
		{"told", "\n/choices invoices", "", "- 10.1 Fees and invoices"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, begin+c.script, func(m *memory, o *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			a := decode(m.drafts["a1"].body)
			if n := a.Clauses.Len(); n != 1 {
				t.Fatalf("%d own clauses, want 1", n)
			}
			if got := a.Clauses[0].At; string(got) != c.want || !strings.Contains(strings.ReplaceAll(said, "\n", " "), c.says) {
				t.Errorf("it stands at %q, want %q and to be told %q; said:\n%s", got, c.want, c.says, said[max(0, len(said)-1800):])
			}
		})
	}
}

// TestLinesVisitWhatWasOnlyProposed asks the questions of a section that a preset filled, on the way, once, as screens do.
func TestLinesVisitWhatWasOnlyProposed(t *testing.T) {
	preset := func(m *memory, _ *ui.Options) {
		a := decode(m.drafts["a1"].body)
		a, _, _, err := model.ApplyPreset(a, "dental_medical", false)
		if err != nil {
			t.Fatal(err)
		}
		m.drafts["a1"].body = model.Encode(a)
	}
	for _, c := range []struct{ name, script string }{
		{"on the way", "/go costs\n" + strings.Repeat("next\n", 20)},
		{"and only once", "/go backups\nnext\nnext\n/go costs\n" + strings.Repeat("next\n", 20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, preset)
			if err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(said, "of 14, Backups. "); n != 1 {
				t.Errorf("Backups is asked %d times, want once; said:\n%s", n, said)
			}
			if !strings.Contains(said, "What stands here is proposed; nobody has said yes to it. Empty keeps it.") {
				t.Errorf("it is not said that it is proposed; said:\n%s", said)
			}
		})
	}
}

// TestLinesExplainOnce tells what is usual, never what was refused, and lists the words only when a question is first
// explained.
func TestLinesExplainOnce(t *testing.T) {
	said, _, err := spoken(t, "/go invoice on day\nnonsense\n?\n?\n/go fees\nopen\n?", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said, "Usual: 1.") || strings.Contains(said, "Usual: nonsense") {
		t.Errorf("it does not say what is usual; said:\n%s", said)
	}
	says(t, said, []string{"Words: -, take the answer back; <, the question before; next, leave it open; later, park it; ", "; list, the answers here; ", " more with all that they do"}, []string{"; na", "; sums"})
	if n := strings.Count(said, "Words: "); n != 1 {
		t.Errorf("the words are told %d times, want once; said:\n%s", n, said)
	}
}

// TestLinesGoOnInTheReview tells a point with what it means, who is asked and how it is mended; after a mend what that changed
// and what is left, and then the next point only. The others keep their numbers.
func TestLinesGoOnInTheReview(t *testing.T) {
	said, _, err := spoken(t, "review\nf\n1\nleave 3\nfree for a year\nDana\nf\nagain\npoints\nundo\nquit", func(m *memory, _ *ui.Options) {
		e := office().Edit("doubt")
		for path, answer := range map[string]string{"costs.lists.main.fees.server.price": "0", "term.renewalNoticeDays": "91", "term.renewal": ""} {
			if err := e.Set(path, answer, value.Context{Today: today()}); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := e.Done()
		m.drafts["a1"].body = model.Encode(a)
	})
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"Point 1 of ", ", of “Warnings”. 1. Terms: ",
		"What it means: ", " Rule TRM-", "To be asked aloud: “",
		"Mend: `f` does this: shorten it to 90 days. A warning or advice may also be left as it is: `leave` asks for the reason and a name. `next` tells the next point",
		"> f Done: shorten it to 90 days. - Notice to stop renewal: 91 days, now 90 days. `undo` takes a change back. " +
			"Left: 0 errors, 1 warning, 1 advice, 0 parked, 0 to ask, 0 left as they are. Point 2 of ",
		", of “Warnings”. 2. Costs: The price of “Server care” is $0.00",
		"Mend: `f` does this: add “(no charge)” to the name. `points` tells all points anew; until then they keep their numbers. > 1 Point 1 is settled. `points` tells those that are left. > leave 3",
		"Left as it is: REV-05. Left: 0 errors, 1 warning, 0 advice, 0 parked, 0 to ask, 1 left as they are. Point 4 of ",
		"Mend: 4 goes to the section, where you accept it or open its questions. > f No mend is offered for this point: 4 goes to its question. > again Point 4 of ",
		"> points Warnings: mend them, or leave them knowingly. 1. Costs: The price",
		"> undo Undone: leave REV-05 as it is. Left: 0 errors, 1 warning, 1 advice, 0 parked, 0 to ask, 0 left as they are. > quit",
	}, []string{"[REV-05]"})
}

// TestLinesNameTheListToFill says which list has to be filled before anything can be chosen from it.
func TestLinesNameTheListToFill(t *testing.T) {
	said, _, err := spoken(t, "/go invoices go to\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := "There is nothing to choose from yet: “Contacts” of Parties has no rows. `/go Contacts` leads there."; !strings.Contains(strings.ReplaceAll(said, "\n", " "), want) {
		t.Errorf("it does not say %q; said:\n%s", want, said)
	}
}

// says fails where a talk does not say something, or says what it should not.
func says(t *testing.T, said string, wanted, unwanted []string) {
	t.Helper()
	flat := strings.Join(strings.Fields(said), " ")
	for _, want := range wanted {
		if !strings.Contains(flat, want) {
			t.Errorf("it does not say %q; said:\n%s", want, said[max(0, len(said)-3000):])
		}
	}
	for _, not := range unwanted {
		if strings.Contains(flat, not) {
			t.Errorf("it says %q; said:\n%s", not, said[max(0, len(said)-3000):])
		}
	}
}

// TestLinesSayOnlyWhatChangedInAList reads a list to who comes to it the first time and to who asks for it, and after a change
// says that change.
func TestLinesSayOnlyWhatChangedInAList(t *testing.T) {
	office := func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) }
	cases := []struct {
		name, script string
		want         []string
		rows         int // how often the first row is told
	}{
		{"added", "/go contacts\nopen\nadd\nAna Ruiz\nclient\ndone", []string{"> done Added row 6, Ana Ruiz. Contacts, 6 rows. >"}, 1},
		{"added without a name", "/go contacts\nopen\nadd\ndone", []string{"Added row 6, no name yet. Contacts, 6 rows. Still without an answer that the row needs: Name, Side. `row 6` leads back to it. >"}, 1},
		{"added from the question", "/go contacts\nadd\nAna Ruiz\nclient\ndone\n\n", []string{"Added row 6, Ana Ruiz. Contacts, 6 rows. A number opens a row", "> Section 2 of 14, Parties. Question"}, 0},
		{"changed", "/go contacts\nopen\n2\nTom Beck\ndone", []string{"Changed row 2, Tom Beck: Name. Contacts, 5 rows. >"}, 1},
		{"changed and come back to", "/go contacts\nopen\n2\nTom Beck\n/go effective date\n/go contacts.marcus.phone\ndone", []string{"> done Changed row 2, Tom Beck: Name. Contacts, 5 rows."}, 1},
		{"confirmed from elsewhere", "/go costs.rates.onsite.price\n155\nlist\ndone", []string{"> done Changed row 2, Work on site: Price. Hourly rates, 7 rows."}, 0},
		{"looked at", "/go contacts\nopen\n2\nnext\ndone", []string{"Back from row 2, Marcus Bell. Contacts, 5 rows."}, 1},
		{"deleted", "/go contacts\nopen\ndelete 2", []string{"Deleted row 2, Marcus Bell. 4 rows. `undo` takes a change back. >"}, 1},
		{"at the question of the list", "/go contacts\ndelete 2", []string{"Deleted row 2, Marcus Bell. 4 rows.", "Contacts."}, 0},
		{"a word once", "/go contacts\nopen\ndelete 2\ndelete 2", []string{"Deleted row 2, Joanna Fern. 3 rows. >"}, 1},
		{"taken back", "/go contacts\nopen\ndelete 2\nundo", []string{"Undone: delete Marcus Bell. Contacts, 5 rows. >"}, 1},
		{"none any more", "/go sites\nopen\nnone\nyes\n/go sites", []string{"Delete 1 row of Other places served? `undo` brings them back. yes or no; empty means no. > yes Other places served: none. "}, 0},
		{"none, but kept", "/go sites\nnone\n\nopen", []string{"Delete 1 row of Other places served?", "> Nothing was deleted. > open Other places served, 1 row."}, 0},
		{"none where there must be one", "/go contacts\nopen\nnone", []string{"> none Contacts: there must be at least one row."}, 1},
		{"moved", "/go contacts\nopen\nmove 2 1", []string{"Moved row 2, Marcus Bell, to place 1. 5 rows."}, 1},
		{"copied", "/go contacts\nopen\ncopy 2", []string{"Copied row 2, Marcus Bell, as row 3. 6 rows."}, 1},
		{"told at the question of the list", "/go contacts\nrows", []string{"rows Contacts, 5 rows. 1. Priya Raman"}, 1},
		{"asked for", "/go contacts\nopen\ndelete 2\nlist", []string{"> list Contacts, 4 rows. 1. Priya Raman"}, 2},
		{"come to again", "/go contacts\nopen\n\n<\nopen", []string{"> open Contacts, 5 rows. `list` tells them."}, 1},
		{"pasted", "/go contacts\nopen\npaste\nAnn Lee\tpresident\tann@x.example\n.\n\n", []string{"Added 1 row. `undo` takes them back. 6 rows. Row 6 of Contacts still needs: Side of Ann Lee. A number opens a row;"}, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, office)
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, nil)
			if n := strings.Count(said, "1. Priya Raman"); n != c.rows {
				t.Errorf("the list is read %d times, want %d; said:\n%s", n, c.rows, said)
			}
		})
	}
}

// TestLinesTakeAnEmptyListForAnAnswer lets an empty line say that there are none where somebody deleted all rows, and only there.
func TestLinesTakeAnEmptyListForAnAnswer(t *testing.T) {
	steps := "legal.disputes.steps"
	cases := []struct {
		name, script string
		isNone       bool
		want         string
	}{
		{"at the list", "open\ndelete 1\ndelete 1\n\n", true, "Empty says that there are none; `add` or a name adds a row, `next` leaves it open. > Steps before that: none."},
		{"at its question", "open\ndelete 1\ndelete 1\n<\n\n", true, "You deleted its rows: empty says that there are none, `add` or a name adds one, `next` leaves it open. > Steps before that: none."},
		{"left open", "open\ndelete 1\ndelete 1\nnext\n", false, "0 rows."},
		{"with rows", "\n", false, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, "/go "+steps+"\n"+c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			p, err := decode(m.drafts["a1"].body).At(steps)
			if err != nil {
				t.Fatal(err)
			}
			if p.State().None != c.isNone {
				t.Errorf("answered with none: %t, want %t; said:\n%s", p.State().None, c.isNone, said[max(0, len(said)-1500):])
			}
			says(t, said, []string{c.want}, nil)
		})
	}
}

// TestLinesTellPlacesApart says of what a search finds in which row of which list it stands.
func TestLinesTellPlacesApart(t *testing.T) {
	said, _, err := spoken(t, "/go phone\n\n/go legal name\n\n/find raman", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"Parties, Contacts, row 1, Priya Raman: Phone. ", "Parties, Contacts, row 2, Marcus Bell: Phone. ",
		"Parties, Provider: Legal name. ", "Parties, Client: Legal name. ", "Parties, Contacts, row 1, Priya Raman: Name. Priya Raman",
	}, nil)
}

// TestLinesSayWhatCannotBeRead says of an answer that cannot be read what becomes of it and what is read, and at the end which
// there are.
func TestLinesSayWhatCannotBeRead(t *testing.T) {
	said, _, err := spoken(t, "/go effective date\nsoon\n\n/go client.headcount\nabout ten\n\n/go term.renewal\nperhaps\n-\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"“soon” could not be read. It is kept as you typed it, and is no answer yet. What is read here: a date, such as 3/1/2026, 1 mar or +30d. Say it again; empty goes on and leaves it so, `-` clears it. >",
		"What is read here: a whole number, such as 12 or 1,500.",
		"What is read here: the number or the beginning of one of the choices, such as",
		"> quit 2 answers could not be read, and are kept as typed: 1. Client: People who use computers: “about ten”. What is read there: a whole number, such as 12 or 1,500. " +
			"2. Term: Effective date: “soon”. What is read there: a date, such as 3/1/2026, 1 mar or +30d. Everything is saved.",
	}, nil)
}

// TestLinesAreLeftFromAnyPrompt says quit where any other text would be an answer; with = before it, it is one.
func TestLinesAreLeftFromAnyPrompt(t *testing.T) {
	for _, script := range []string{"later\nquit", "/note\nquit", "sheet\nquit", "export\nquit", "export\n\nquit", "/go objectives.painPoints\none\nquit", "/go contacts\npaste\nquit", "/go\nquit"} {
		said, _, err := spoken(t, script+"\nmenu\n", nil)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(said, "> menu") || !strings.HasSuffix(said, "Everything is saved.\n") {
			t.Errorf("%q does not leave; said:\n%s", script, said[max(0, len(said)-800):])
		}
	}
	_, m, err := spoken(t, "later\n=quit\n\n/go objectives.painPoints\none\n=quit\n.\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	a := decode(m.drafts["a1"].body)
	p, _ := a.At("provider.legalName")
	q, _ := a.At("objectives.painPoints")
	if p.State().Parked == nil || p.State().Parked.Note != "quit" || q.Field.Text() != "one\nquit" {
		t.Errorf("kept %+v and %q, want the word as an answer", p.State().Parked, q.Field.Text())
	}
}

// TestLinesSayNothingTwice explains a question of the rows once, names the row once, and does not repeat what was typed unless
// it is understood as something else.
func TestLinesSayNothingTwice(t *testing.T) {
	said, _, err := spoken(t, "/go contacts\nadd\nAna Ruiz\nclient\ndone\nadd\nTom Beck\n2\n\n\n3035550102\n?\nquit", func(m *memory, _ *ui.Options) {
		e := decode(m.drafts["a1"].body).Edit("alone")
		if err := e.Set("meta.mode", "owner", value.Context{Today: today()}); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.drafts["a1"].body = model.Encode(a)
	})
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"> 2 Side: Client.", "> 3035550102 Phone: (303) 555-0102.", "> Tom Beck Question 2 of 11, required. Side."}, []string{"Name: Ana Ruiz."})
	for text, want := range map[string]int{
		"First and last name, as they are printed on the call sheet.": 1, "Contacts, row 1 of 1": 1, "Contacts, row 2 of 2": 1,
		"For each event. What costs more waits for a written yes": 2, // once more when it is asked for
	} {
		if n := strings.Count(strings.Join(strings.Fields(said), " "), text); n != want {
			t.Errorf("%q is said %d times, want %d; said:\n%s", text, n, want, said)
		}
	}
}

// TestLinesTakeNothingUnheard tells a card in parts: an empty line tells on, and takes it only when all of it was told.
func TestLinesTakeNothingUnheard(t *testing.T) {
	for _, c := range []struct {
		script     string
		isAccepted bool
	}{{"\n", false}, {"\n\n", true}, {"accept\n", true}, {"skip\n", false}} {
		said, m, err := spoken(t, "/go maintenance\n"+c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
		if err != nil {
			t.Fatal(err)
		}
		a := decode(m.drafts["a1"].body)
		for _, sec := range a.Sections() {
			if sec.About().Key == "maintenance" && (len(a.Unconfirmed(sec)) == 0) != c.isAccepted {
				t.Errorf("after %q accepted is %t, want %t; said:\n%s", c.script, !c.isAccepted, c.isAccepted, said[max(0, len(said)-2500):])
			}
		}
		says(t, said, []string{"Section 10 of 14, Maintenance. When planned work is done", "points are left: empty tells on, `accept` takes all of it as it stands"}, nil)
	}
}

// TestLinesReadAListOfChoicesOnce says only that an answer is none of the choices, and after a deed at home only what was done.
func TestLinesReadAListOfChoicesOnce(t *testing.T) {
	said, _, err := spoken(t, "export\nbogus\ntext\nfoo\ndraft\n<\n<\n<\nhome\ncopy 1\ndelete 2\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"“bogus”: there are not all of these formats. Numbers or names", "“foo” is none of them. Number or name. Empty takes “draft”; < goes back. > draft",
		"2 agreements; `list` tells them. > delete 2", "`undo` brings it back. 1 agreement; `list` tells them. > quit",
	}, nil)
}

// TestLinesKeepAPathWhole writes the path of a file on a line of its own where it is longer than a line: broken it is no path.
func TestLinesKeepAPathWhole(t *testing.T) {
	folder := "/home/dana/" + strings.Repeat("agreements-of-our-clients/", 4)
	said, _, err := spoken(t, "export\ntext\ndraft\n"+folder+"\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said, "\n"+folder) {
		t.Errorf("the path is broken; said:\n%s", said[max(0, len(said)-900):])
	}
}

// TestLinesSayWhoseAddress names the party with the address, which both have.
func TestLinesSayWhoseAddress(t *testing.T) {
	said, _, err := spoken(t, "/go client.entityType\nnext\nnext\nquit", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"Client: Address. Street. Now: no answer."}, nil)
}

// TestAFreshAgreementIsNotToldAsFullOfErrors begins with questions that nobody answered yet: they are open, and no errors. A
// doubt is told, as the list of sections on the screen marks it.
func TestAFreshAgreementIsNotToldAsFullOfErrors(t *testing.T) {
	said, _, err := spoken(t, "menu\nquit\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said, "open, has a warning") || strings.Contains(said, "has an error") {
		t.Errorf("the menu of a fresh agreement is\n%s", said)
	}
}
