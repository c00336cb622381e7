package model_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model"
)

// TestEndDates is the golden table of domain 2.15.1.
func TestEndDates(t *testing.T) {
	for _, c := range []struct {
		start  string
		months int
		want   string
	}{
		{"2026-03-01", 36, "2029-02-28"},
		{"2026-10-15", 12, "2027-10-14"},
		{"2026-08-31", 1, "2026-09-29"},
		{"2028-02-29", 12, "2029-02-27"},
	} {
		a := speaking(t, fmt.Sprintf(`"term": {"effectiveDate": "%s", "initialMonths": %d}`, c.start, c.months))
		if got := a.EndDate().String(); got != c.want {
			t.Errorf("%d months from %s end on %s, want %s", c.months, c.start, got, c.want)
		}
	}
	a := speaking(t, `"term": {"effectiveDate": "2026-02-01", "kind": "month_to_month"}`)
	if got := a.EndDate(); got.IsSet() {
		t.Errorf("an agreement from month to month ends on %s, want no day", got)
	}
	a = speaking(t, `"term": {"effectiveDate": "2026-01-31", "initialMonths": 1, "renewalMonths": 1}`)
	var got []string
	for k := range 4 {
		got = append(got, a.PeriodEnd(k).AddDays(1).String())
	}
	if want := "2026-02-28 2026-03-31 2026-04-30 2026-05-31"; strings.Join(got, " ") != want {
		t.Errorf("renewals from January 31 begin on %v, want %s", got, want)
	}
}

// TestNoticeDeadlines is the golden table of domain 2.15.2, with notice periods that a party has of its own.
func TestNoticeDeadlines(t *testing.T) {
	const term = `"effectiveDate": "2026-03-01", "initialMonths": 36`
	for _, c := range []struct{ name, term, client, provider, sendBy, reminder string }{
		{"the golden 60 days", term, "2028-12-30", "2028-12-30", "2028-12-29", "2028-11-30"},
		{"90 days", `"effectiveDate": "2026-03-01", "initialMonths": 12, "renewalNoticeDays": 90`, "2026-11-30", "2026-11-30", "2026-11-30", "2026-10-31"},
		{"before the start", `"effectiveDate": "2026-03-01", "initialMonths": 1`, "2026-01-30", "2026-01-30", "2026-01-30", "2025-12-31"},
		{"another for both", term + `, "notices": [{"id": "n", "reason": "renewal", "days": 90}]`, "2028-11-30", "2028-11-30", "2028-11-30", "2028-10-31"},
		{"another for the provider", term + `, "notices": [{"id": "n", "reason": "renewal", "party": "provider", "days": 180}]`, "2028-12-30", "2028-09-01", "2028-12-29", "2028-11-30"},
		{"one for both and one for the client", term + `, "notices": [{"id": "m", "reason": "renewal", "party": "client", "days": 30}, {"id": "n", "reason": "renewal", "days": 90}]`, "2029-01-29", "2028-11-30", "2029-01-29", "2028-12-30"},
		{"for something else", term + `, "notices": [{"id": "n", "reason": "price", "days": 90}]`, "2028-12-30", "2028-12-30", "2028-12-29", "2028-11-30"},
		{"no renewal by itself", term + `, "renewal": "none"`, "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := speaking(t, `"term": {`+c.term+`}`)
			got := [4]string{a.NoticeDeadlineOf("client").String(), a.NoticeDeadlineOf("provider").String(), a.SendBy().String(), a.ReminderDate().String()}
			if want := [4]string{c.client, c.provider, c.sendBy, c.reminder}; got != want {
				t.Errorf("client, provider, send by and reminder are %v, want %v", got, want)
			}
		})
	}
}

// TestOtherNoticesAreAskedMonthToMonth holds that the short path asks for a notice of one party where notice is what ends the
// agreement.
func TestOtherNoticesAreAskedMonthToMonth(t *testing.T) {
	for kind, want := range map[string]bool{"fixed": false, "month_to_month": true} {
		p, err := model.Effective(speaking(t, `"term": {"kind": "`+kind+`"}`)).At("term.notices")
		if err != nil || p.Field.Fast != want {
			t.Errorf("%s: other notices are asked on the short path: %v (%v), want %v", kind, p.Field.Fast, err, want)
		}
	}
}

// TestExtensions holds the further terms that the client may choose: each is counted from the start of the agreement.
func TestExtensions(t *testing.T) {
	for _, c := range []struct{ name, term, by, end string }{
		{"none", ``, "", ""},
		{"two years", `, "extensions": 2`, "2028-12-30", "2031-02-28"},
		{"months, with notice of their own", `, "extensions": 3, "extensionMonths": 6, "extensionNoticeDays": 90`, "2028-11-30", "2030-08-31"},
		{"month to month has none", `, "extensions": 2, "kind": "month_to_month"`, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 36`+c.term+`}`)
			if by, end := a.ExtendBy().String(), a.ExtendedEnd().String(); by != c.by || end != c.end {
				t.Errorf("chosen by %q, ends %q at the latest; want %q and %q", by, end, c.by, c.end)
			}
		})
	}
}

// TestExitFeeByTable holds fees that were agreed by month or by year, within what remains.
func TestExitFeeByTable(t *testing.T) {
	const rows = `"steps": [{"id": "b", "from": 2, "amount": "6000"}, {"id": "a", "from": 1, "amount": "12000"}, {"id": "c", "from": 3, "amount": "3000"}]`
	byYear := `"kind": "table", "tableBy": "year", ` + rows
	for _, c := range []struct {
		name, etf string
		k         int
		want      string
	}{
		{"in year 1", byYear, 1, "12000.00"},
		{"at the end of year 1", byYear, 12, "12000.00"},
		{"in year 2", byYear, 13, "6000.00"},
		{"in year 3", byYear, 25, "3000.00"},
		{"never more than what remains", byYear, 36, "0.00"},
		{"the last month but one", `"kind": "table", "tableBy": "year", "steps": [{"id": "a", "from": 3, "amount": "9000"}]`, 35, "3422.68"},
		{"by month", `"kind": "table", "tableBy": "month", ` + rows, 2, "6000.00"},
		{"by month, after the last row", `"kind": "table", "tableBy": "month", ` + rows, 20, "3000.00"},
		{"by year unless told otherwise", `"kind": "table", ` + rows, 13, "6000.00"},
		{"before the first row", `"kind": "table", "tableBy": "year", "steps": [{"id": "b", "from": 2, "amount": "6000"}]`, 12, "0.00"},
		{"with a lower cap", byYear[:] + `, "capPct": "10"`, 14, "6000.00"},
		{"cut by the cap", byYear + `, "capPct": "5"`, 14, "3715.13"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := speaking(t, g1+`,"legal": {"etf": {`+c.etf+`}}`)
			sameMoney(t, fmt.Sprint("exit fee after month ", c.k), a.ExitFee(main1(a), c.k), c.want)
		})
	}
	a := speaking(t, g1+`,"legal": {"etf": {"kind": "table"}}`)
	if got := a.ExitFee(main1(a), 3); got.IsSet() {
		t.Errorf("the fee of a table without rows is %s, want none", got)
	}
}

// TestPrepaidHours holds what becomes of hours that were bought and not used. The oldest are used first.
func TestPrepaidHours(t *testing.T) {
	for _, c := range []struct {
		name, fee string
		used      []string
		want      string // for each period: carried in, available, beyond, lapsed
	}{
		{"they lapse", `"kind": "retainer", "hours": "10"`, []string{"4", "12"}, "0/10/0/6 0/10/2/0"},
		{"one period", `"kind": "retainer", "hours": "10", "rollover": 1`, []string{"4", "2", "0"}, "0/10/0/0 6/16/0/4 10/20/0/10"},
		{"two periods", `"kind": "retainer", "hours": "10", "rollover": 2`, []string{"4", "2", "0"}, "0/10/0/0 6/16/0/0 14/24/0/4"},
		{"a cap on what is carried", `"kind": "retainer", "hours": "10", "rollover": 2, "block": {"carryCap": "5"}`, []string{"4", "2", "25"}, "0/10/0/1 5/15/0/8 5/15/10/0"},
		{"valid for two months only", `"kind": "retainer", "hours": "10", "rollover": 6, "block": {"validMonths": 2}`, []string{"4", "2", "0"}, "0/10/0/0 6/16/0/4 10/20/0/10"},
		{"quarters, valid for half a year", `"kind": "retainer", "cycle": "quarterly", "hours": "30", "rollover": 6, "block": {"validMonths": 6}`, []string{"10", "0"}, "0/30/0/0 20/50/0/20"},
		{"half hours", `"kind": "retainer", "hours": "2.5", "rollover": 1`, []string{"0.75", "4.5"}, "0/2.5/0/0 1.75/4.25/0.25/0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := oneLine(t, `"unit": "flat", "price": "900", "overage": "120", `+c.fee, flat)
			var used []string
			for _, p := range a.Costs.Lists[0].Fees[0].PrepaidHours(quantities(c.used...)) {
				used = append(used, fmt.Sprintf("%s/%s/%s/%s", p.Carried, p.Available, p.Beyond, p.Lapsed))
			}
			if got := strings.Join(used, " "); got != c.want {
				t.Errorf("used %v: carried/available/beyond/lapsed are\n%s, want\n%s", c.used, got, c.want)
			}
		})
	}
}

// TestListsOfTheirOwn holds what a price list may have of its own beside other lists, and what one list takes from the agreement.
func TestListsOfTheirOwn(t *testing.T) {
	two := func(own string) *model.Agreement {
		return speaking(t, `"term": {"effectiveDate": "2026-03-10", "initialMonths": 12}, "costs": {"tax": {"ratePct": "10"}, "lists": [
			{"id": "main", "fees": [{"id": "x", "label": "Help", "unit": "flat", "price": "100.00"}]},
			{"id": "eu", "currency": "EUR", `+own+`"fees": [{"id": "y", "label": "Help", "unit": "flat", "price": "200.00"}, {"id": "z", "label": "Set-up", "kind": "one_time", "price": "50.00"}]}]}`)
	}
	for _, c := range []struct{ name, own, main, eu string }{
		{"the agreement's", ``, "120.00", "245.00"},
		{"a rate of its own", `"taxRatePct": "20", `, "120.00", "490.00"},
		{"included in the prices", `"taxNote": "inclusive", `, "120.00", "0.00"},
		{"exempt", `"taxNote": "exempt", `, "120.00", "0.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := two(c.own)
			sameMoney(t, "tax of the main list", a.Budget(main1(a), model.Cash)[0].Tax, c.main)
			sameMoney(t, "tax of the other list", a.Budget(a.Costs.Lists.With("eu"), model.Cash)[0].Tax, c.eu)
		})
	}
	a := two(`"numberStyle": "1.234,56", "dateStyle": "eu_long", `)
	if got := money("1234.5").Show(a.StyleOf(a.Costs.Lists.With("eu"))); got != "1.234,50\u00a0€" {
		t.Errorf("the list with a style of its own shows %q, want 1.234,50 €", got)
	}
	if got := money("1234.5").Show(a.StyleOf(main1(a))); got != "$1,234.50" {
		t.Errorf("the main list shows %q, want $1,234.50", got)
	}
}

// TestTaxByClass holds the tax on the fees of one cycle: each class on its own sum, each list for itself.
func TestTaxByClass(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 12}, "costs": {"tax": {"ratePct": "8.25"}, "lists": [{"id": "main", "fees": [
		{"id": "a", "label": "A", "unit": "flat", "price": "10.10"},
		{"id": "b", "label": "B", "unit": "flat", "price": "10.10"},
		{"id": "c", "label": "C", "unit": "flat", "price": "10.00", "taxClass": "own", "taxRate": "6.25"},
		{"id": "d", "label": "D", "unit": "flat", "price": "10.00", "taxClass": "own", "taxRate": "5"},
		{"id": "e", "label": "E", "unit": "flat", "price": "7.00", "taxClass": "exempt"},
		{"id": "f", "label": "F", "unit": "flat", "price": "8.00", "taxClass": "reverse_charge"},
		{"id": "g", "label": "G", "unit": "flat", "price": "9.00", "taxable": "no"},
		{"id": "h", "label": "H", "kind": "one_time", "price": "100.00"},
		{"id": "i", "label": "I", "unit": "flat", "price": "120.00", "cycle": "annual"},
		{"id": "off", "label": "Off", "kind": "discount", "discountPct": "5", "discountScope": ["a", "b"]}]}]}`)
	var got []string
	for _, x := range a.TaxSums(main1(a)) {
		got = append(got, fmt.Sprintf("%s %s %s: %s of %s", x.Class, x.Rate, x.Cycle, x.Tax, x.Base))
	}
	// 5 % of 10.10 is 0.51 on each line, so 8.25 % of 19.18 is 1.58.
	want := `standard 8.25 monthly: 1.58 of 19.18
standard 8.25 annual: 9.90 of 120.00
standard 8.25 once: 8.25 of 100.00
own 5 monthly: 0.50 of 10.00
own 6.25 monthly: 0.63 of 10.00
exempt  monthly: 0.00 of 16.00
reverse_charge  monthly: 0.00 of 8.00`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("tax by class is\n%s\nwant\n%s", s, want)
	}
	for _, c := range []struct{ name, tax string }{{"included", `"note": "inclusive", "ratePct": "10"`}, {"exempt", `"note": "exempt"`}, {"no rate", ``}} {
		a := oneLine(t, `"unit": "flat", "price": "100.00"`, `"tax": {`+c.tax+`}`)
		if got := a.TaxSums(main1(a)); len(got) != 0 {
			t.Errorf("%s: tax by class is %v, want none", c.name, got)
		}
	}
}

// TestTheFirstOfTheNextMonthIsTheExampleOfAStart holds that a start is suggested that is still to come.
func TestTheFirstOfTheNextMonthIsTheExampleOfAStart(t *testing.T) {
	for written, want := range map[string]string{
		`"term": {"agreementDate": "2026-02-20"}`: "3/1/2026", `"term": {"agreementDate": "2026-12-31"}`: "1/1/2027", `"term": {}`: "3/1/2026",
		`"meta": {"begun": "2026-12-31"}`: "1/1/2027", `"meta": {"begun": "2026-12-31"}, "term": {"agreementDate": "2026-02-20"}`: "3/1/2026",
	} {
		a := speaking(t, written)
		p, err := a.At("term.effectiveDate")
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.Example; got != want {
			t.Errorf("with %s, the example of a start is %s, want %s", written, got, want)
		}
	}
}

// TestANoticeInDaysEndsOnAnyDay holds that the end of a month is proposed only where no notice in days is given.
func TestANoticeInDaysEndsOnAnyDay(t *testing.T) {
	for name, c := range map[string]struct {
		answers [][2]string
		want    string
	}{
		"no notice":         {[][2]string{{"term.kind", "month_to_month"}}, "month_end"},
		"30 days":           {[][2]string{{"term.kind", "month_to_month"}, {"term.monthNoticeDays", "30"}}, "any_day"},
		"none":              {[][2]string{{"term.kind", "month_to_month"}, {"term.monthNoticeDays", "0"}}, "month_end"},
		"said":              {[][2]string{{"term.kind", "month_to_month"}, {"term.monthNoticeDays", "30"}, {"term.leaveOn", "month_end"}}, "month_end"},
		"after a term":      {[][2]string{{"term.renewal", "month_to_month"}, {"term.monthNoticeDays", "30"}}, "any_day"},
		"that of a renewal": {[][2]string{{"term.renewalNoticeDays", "60"}, {"term.kind", "month_to_month"}}, "any_day"},
	} {
		e := fresh(t, "generic").Edit("leave")
		for _, x := range c.answers {
			mustType(t, e, x[0], x[1])
		}
		if got := textOf(t, model.Effective(e.Agreement()), "term.leaveOn"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
