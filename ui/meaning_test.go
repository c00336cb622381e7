package ui_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// TestAnAnswerMayAnswerTheQuestionBeside reads what people say in one breath as the answers to both questions, says so, and
// takes both back in one step.
func TestAnAnswerMayAnswerTheQuestionBeside(t *testing.T) {
	for _, c := range []struct {
		name, path, typed, want, beside, and string
	}{
		{"form and place", "client.entityType", "a Minnesota corporation", "corporation", "client.formedIn", "Minnesota"},
		{"form alone", "client.entityType", "a corporation", "corporation", "client.formedIn", ""},
		{"hours and zone without a comma", "coverage.hours.support.week", "m-f 7:30-5:30 central", "mon-fri 07:30-17:30", "coverage.hours.support.zone", "America/Chicago"},
		{"hours and zone of two words", "coverage.hours.support.week", "m-f 7:30-5:30 Pacific time", "mon-fri 07:30-17:30", "coverage.hours.support.zone", "America/Los_Angeles"},
		{"hours and zone", "coverage.hours.support.week", "2 am to 2 pm, Monday to Saturday, Central time", "mon-sat 02:00-14:00", "coverage.hours.support.zone", "America/Chicago"},
		{"a percentage for the kind of fee", "costs.late.kind", "1%", "monthly_pct", "costs.late.pct", "1"},
		{"an amount for the kind of fee", "costs.late.kind", "$25", "flat", "costs.late.flat", "25.00"},
		{"a time for what is promised", "levels.priorities.p1.targets.24x7.responseKind", "15 min", "span", "levels.priorities.p1.targets.24x7.response", "15 min"},
		{"single misses in months", "levels.chronic.single", "3 misses in 2 months in a row", "3", "levels.chronic.singleMonths", "2"},
		{"single misses where months are counted", "levels.chronic.fails", "3 misses in 2 months in a row", "", "levels.chronic.single", "3"},
		{"months out of months", "levels.chronic.fails", "2 in 6 months", "2", "levels.chronic.inMonths", "6"},
		{"days after the return of the data", "legal.exit.deletionDays", "30 days after the return", "45", "legal.exit.dataReturnDays", ""},
		{"days for when it is due", "costs.pay.dueRule", "net 20", "net_days", "costs.pay.netDays", "20"},
		{"days alone", "costs.pay.dueRule", "20 days", "net_days", "costs.pay.netDays", "20"},
		{"days from the invoice", "costs.pay.dueRule", "20 days from the invoice date", "net_days", "costs.pay.netDays", "20"},
		{"a day of the month", "costs.pay.dueRule", "the 10th of the month", "day_of_month", "costs.pay.dueDay", "10"},
		{"a number that is neither", "costs.pay.dueRule", "20", "", "costs.pay.netDays", ""},
		{"a percentage for the way prices move", "costs.adjust.escalator", "4%", "fixed", "costs.adjust.pct", "4"},
		{"a price for all", "costs.lists.main.fees.managed.price", "640 for all", "640.00", "costs.lists.main.fees.managed.unit", "flat"},
		{"a flat price", "costs.lists.main.fees.managed.price", "$1,640 flat", "1640.00", "costs.lists.main.fees.managed.unit", "flat"},
		{"a flat price a month", "costs.lists.main.fees.managed.price", "640 a month, flat fee", "640.00", "costs.lists.main.fees.managed.unit", "flat"},
		{"a price for all a month", "costs.lists.main.fees.managed.price", "$640 for all of it per month", "640.00", "costs.lists.main.fees.managed.unit", "flat"},
		{"an amount for the kind of fee in a price list", "costs.lists.main.fees.managed.kind", "140", "recurring", "costs.lists.main.fees.managed.price", "140.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fresh := freshDraft(t)
			said, m, err := spoken(t, "/go "+c.path+"\n"+c.typed+"\nquit\n", fresh)
			if err != nil {
				t.Fatal(err)
			}
			a := decode(m.drafts["a1"].body)
			for path, want := range map[string]string{c.path: c.want, c.beside: c.and} {
				p, err := a.At(path)
				if err != nil {
					t.Fatal(err)
				}
				if got := p.Field.Text(); got != want {
					t.Errorf("%s is %q, want %q; said:\n%s", path, got, want, said[max(0, len(said)-700):])
				}
				if path == c.beside && want != "" && !strings.Contains(said, p.Field.Label+": ") {
					t.Errorf("it is not said that %s was answered too; said:\n%s", path, said[max(0, len(said)-700):])
				}
			}
			said, m, err = spoken(t, "/go "+c.path+"\n"+c.typed+"\nundo\nquit\n", fresh)
			if err != nil {
				t.Fatal(err)
			}
			was, err := model.New(model.NewOptions{})
			if err != nil {
				t.Fatal(err)
			}
			old, _ := was.At(c.beside)
			now, _ := decode(m.drafts["a1"].body).At(c.beside)
			if old.Field.Text() != now.Field.Text() {
				t.Errorf("after undo %s is %q; said:\n%s", c.beside, now.Field.Text(), said[max(0, len(said)-700):])
			}
		})
	}
}

// TestTheRecoveryTimeOfASeasonIsReadWithTheUsualOne takes apart what people say in one breath, at either question.
func TestTheRecoveryTimeOfASeasonIsReadWithTheUsualOne(t *testing.T) {
	fresh := freshDraft(t)
	season := func(m *memory, o *ui.Options) {
		fresh(m, o)
		for _, d := range m.drafts {
			d.body = changed(t, d.body, func(e *model.Edit) error {
				if _, err := e.Add("coverage.hours", "tax"); err != nil {
					return err
				}
				return e.Type("coverage.hours.tax.name", "Tax season", value.Context{})
			})
		}
	}
	for _, c := range [][4]string{
		{"rto", "8 hours, 4 hours in season", "8 hour", "4 hour"},
		{"rto", "4 hours in season, 6 hours otherwise", "6 hour", "4 hour"},
		{"otherRto", "4 hours in tax season", "24 hour", "4 hour"},
		{"otherRto", "9 hours and 4 hours in the season", "9 hour", "4 hour"},
	} {
		const job = "backups.jobs.servers."
		said, m, err := spoken(t, "/go "+job+c[0]+"\n"+c[1]+"\nquit\n", season)
		if err != nil {
			t.Fatal(err)
		}
		a := decode(m.drafts["a1"].body)
		for i, key := range []string{"rto", "otherRto"} {
			p, err := model.Effective(a).At(job + key)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Field.Text(); got != c[2+i] {
				t.Errorf("after %q at %s, %s is %q, want %q; said:\n%s", c[1], c[0], key, got, c[2+i], said[max(0, len(said)-700):])
			}
		}
	}
}

// TestLinesGoByWhatIsSaidOfAQuestion finds a question by the row around its row, by what explains it, and by most of the words,
// and takes a command without its slash where it can be no answer.
func TestLinesGoByWhatIsSaidOfAQuestion(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"the row around the row", "/go high response within", []string{"Response within. Now: 1 business hour"}},
		{"what explains it", "/go formed under law", []string{"Formed in"}},
		{"most of the words", "/go email for invoices", []string{"Nothing has all of these words; nearest are"}},
		{"without a slash at a list", "/go contacts\ngo notice to stop renewal", []string{"Taken as `/go notice to stop renewal`, since it is no answer here.", "Notice to stop renewal. Now: "}},
		{"without a slash at a choice", "/go costs.late.kind\ngo notice to stop renewal", []string{"Taken as `/go notice to stop renewal`", "Notice to stop renewal. Now: "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			at := strings.LastIndex(said, "> "+c.script[strings.LastIndex(c.script, "\n")+1:])
			says(t, said[max(0, at):], c.want, nil)
		})
	}
}

// TestAPartOfAFeeIsReadAsAnAmount where its instalments are asked and its price is known.
func TestAPartOfAFeeIsReadAsAnAmount(t *testing.T) {
	for typed, want := range map[string]string{"50%": "1,750.00", "half": "1,750.00", "33.3 percent": "1,165.50", "1000": "1,000.00"} {
		said, _, err := spoken(t, "/go costs.lists.main.fees.onboarding.instalments\nadd\n2\n"+typed+"\nquit", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
		if err != nil {
			t.Fatal(err)
		}
		says(t, said, []string{"Amount: $" + want + "."}, []string{"could not be read"})
	}
}

// TestAPriceByTheMonthIsNoneByTheYear: where a fee is charged each year, a price for all by the month is kept as typed.
func TestAPriceByTheMonthIsNoneByTheYear(t *testing.T) {
	const fee = "costs.lists.main.fees.managed"
	_, m, err := spoken(t, "/go "+fee+".cycle\neach year\n/go "+fee+".price\n640 a month, flat fee\nquit\n", freshDraft(t))
	if err != nil {
		t.Fatal(err)
	}
	f := decode(m.drafts["a1"].body).MainList().Fees.With("managed")
	if f.Cycle != "annual" || f.Price.IsSet() {
		t.Errorf("charged %s, the price is %s", f.Cycle, f.Price)
	}
}
