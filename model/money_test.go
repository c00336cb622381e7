package model_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// speaking reads the members of an agreement and returns what it says.
func speaking(t *testing.T, members string) *model.Agreement {
	t.Helper()
	a, report, err := model.Decode([]byte(`{"version":1,"agreement":{` + members + `}}`))
	if err != nil || !report.Empty() {
		t.Fatalf("decode: %v, report %+v", err, report)
	}
	return model.Effective(a)
}

// g1 is the golden case G1 of domain 2.15.3.
const g1 = `
	"client": {"headcount": 22},
	"term": {"effectiveDate": "2026-03-01", "initialMonths": 36},
	"costs": {
		"lists": [{"id": "main", "fees": [
			{"id": "users", "label": "Managed services", "kind": "recurring", "unit": "user", "price": "125.00"},
			{"id": "servers", "label": "Servers", "kind": "recurring", "unit": "server", "qty": "2", "price": "185.00"},
			{"id": "storage", "label": "Backup storage", "kind": "recurring", "unit": "tb", "qty": "2.5", "price": "42.5"},
			{"id": "onboarding", "label": "Onboarding", "kind": "one_time", "price": "3500.00"}
		]}],
		"rates": [{"id": "remote", "work": "remote", "price": "150.00"}]
	}`

func money(text string) value.Amount { return value.Must[value.Amount](text) }

func main1(a *model.Agreement) *model.PriceList { return a.Costs.Lists.With("main") }

func sameMoney(t *testing.T, what string, got value.Amount, want string) {
	t.Helper()
	if got.Cmp(money(want)) != 0 || !got.IsSet() {
		t.Errorf("%s is %q, want %s", what, got, want)
	}
}

func TestG1PricesInForce(t *testing.T) {
	a := speaking(t, g1)
	l := main1(a)
	for id, want := range map[string][3]string{
		"users":   {"125.00", "128.75", "132.61"},
		"servers": {"185.00", "190.55", "196.27"},
		"storage": {"42.5000", "43.7750", "45.0883"},
	} {
		for year := range want {
			if got := a.UnitPrice(l, l.Fees.With(id), year).String(); got != want[year] {
				t.Errorf("price of %s in year %d is %s, want %s", id, year+1, got, want[year])
			}
		}
	}
}

func TestG1Months(t *testing.T) {
	a := speaking(t, g1)
	l := main1(a)
	for k, want := range map[int]string{1: "3226.25", 11: "3226.25", 12: "3323.04", 24: "3422.68", 35: "3422.68"} {
		sameMoney(t, fmt.Sprintf("month %d", k), a.AmountIn(l, k, model.Cash), want)
	}
	sameMoney(t, "month 0 with onboarding", a.AmountIn(l, 0, model.Cash), "6726.25")
	for id, want := range map[string]string{"users": "2750.00", "servers": "370.00", "storage": "106.25", "onboarding": "3500.00"} {
		sameMoney(t, id, a.LineAmount(l, l.Fees.With(id)), want)
	}
	got := a.Totals(l)
	sameMoney(t, "monthly total", got.Monthly, "3226.25")
	sameMoney(t, "once", got.Once, "3500.00")
	if got.Open != 0 || got.Quarterly.IsSet() || got.Usage.IsSet() {
		t.Errorf("totals are %+v, want only monthly and once", got)
	}
	sameMoney(t, "total of the agreement", a.MonthlyTotal(), "3226.25")
}

func TestG1Budget(t *testing.T) {
	a := speaking(t, g1)
	years := a.Budget(main1(a), model.Cash)
	var got strings.Builder
	for _, y := range append(years, model.BudgetSum(years)) {
		fmt.Fprintln(&got, y.Number, y.From, y.To, y.Recurring, y.OneTime, y.Reserve, y.Total)
	}
	want := `1 2026-03-01 2027-02-28 38715.00 3500.00 2110.75 44325.75
2 2027-03-01 2028-02-29 39876.48 0.00 1993.82 41870.30
3 2028-03-01 2029-02-28 41072.16 0.00 2053.61 43125.77
0 2026-03-01 2029-02-28 119663.64 3500.00 6158.18 129321.82
`
	if got.String() != want {
		t.Errorf("budget is\n%swant\n%s", got.String(), want)
	}
}

func TestG1LeavingAndBeingLate(t *testing.T) {
	a := speaking(t, g1)
	l := main1(a)
	sameMoney(t, "remaining after 14 months", a.RemainingRecurring(l, 14), "74302.56")
	sameMoney(t, "remaining at the start", a.RemainingRecurring(l, 0), "119663.64")
	sameMoney(t, "remaining at the end", a.RemainingRecurring(l, 36), "0.00")
	base := money("3226.25")
	pct := value.Must[value.Percent]
	sameMoney(t, "5 percent credit", model.Credit(base, pct("5"), pct("15"), 2), "161.31")
	sameMoney(t, "capped credit", model.Credit(base, pct("40"), pct("15"), 2), "483.94")
	sameMoney(t, "late fee", a.LateFee(base, 1), "48.39")
	sameMoney(t, "late fee of two months is simple", a.LateFee(base, 2), "96.79")
}

func TestExitFees(t *testing.T) {
	for _, c := range []struct{ name, etf, want string }{
		{"half of what remains", `"kind": "pct_remaining", "pct": "50"`, "37151.28"},
		{"three months", `"kind": "months", "months": 3`, "9678.75"},
		{"capped", `"kind": "fixed", "amount": "90000", "capPct": "50"`, "37151.28"},
		{"never above what remains", `"kind": "fixed", "amount": "90000"`, "74302.56"},
		{"set-up not recovered", `"kind": "unrecovered_setup", "amount": "3600"`, "2200.00"},
		{"half of what remains, at most three months", `"kind": "pct_remaining", "pct": "50", "capMonths": 3`, "9678.75"},
		{"a limit in months that is not reached", `"kind": "fixed", "amount": "2500", "capMonths": 3`, "2500.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := speaking(t, g1+`,"legal": {"etf": {`+c.etf+`}}`)
			sameMoney(t, "exit fee after 14 months", a.ExitFee(main1(a), 14), c.want)
		})
	}
	a := speaking(t, g1)
	if got := a.ExitFee(main1(a), 14); got.IsSet() {
		t.Errorf("exit fee without one is %s, want none", got)
	}
}

func TestTheCostOfCommitmentsIsNoFixedExitFee(t *testing.T) {
	a := speaking(t, g1+`,"legal": {"etf": {"kind": "commitments", "capPct": "50"}}`)
	if got := a.ExitFee(main1(a), 14); got.IsSet() {
		t.Errorf("the fee is %s, want none that is known ahead", got)
	}
	if rows := a.ExitFeeRows(main1(a)); rows.Len() > 0 {
		t.Errorf("a table of %d months prints, want none", rows.Len())
	}
}

func TestTheYearlyChangeIsTakenFromThePriceInForce(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 36}, "costs": {"adjust": {"pct": "2.9"},
		"lists": [{"id": "main", "fees": [{"id": "x", "label": "Mailbox", "unit": "mailbox", "qty": "1", "price": "5.35"}]}]}`)
	l := main1(a)
	for year, want := range []string{"5.35", "5.51", "5.67"} {
		sameMoney(t, fmt.Sprint("price in year ", year+1), a.UnitPrice(l, l.Fees.With("x"), year), want)
	}
}

func TestEscalators(t *testing.T) {
	for _, c := range []struct{ name, adjust, month11, month12 string }{
		{"none", `"escalator": "none"`, "100.00", "100.00"},
		{"fixed by default", ``, "100.00", "103.00"},
		{"an index counts with its cap", `"escalator": "cpi_capped", "capPct": "4"`, "100.00", "104.00"},
		{"an index with the usual cap", `"escalator": "cpi_capped"`, "100.00", "105.00"},
		{"an index without a cap cannot be foreseen", `"escalator": "cpi"`, "100.00", "100.00"},
		{"each January", `"on": "january"`, "103.00", "103.00"},
		{"not in the first two years", `"firstMonths": 24`, "100.00", "100.00"},
		{"not in the first year, as it is anyway", `"firstMonths": 12`, "100.00", "103.00"},
		{"from a January on", `"on": "january", "firstMonths": 10`, "103.00", "103.00"},
		{"not in the first January", `"on": "january", "firstMonths": 12`, "100.00", "100.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := oneLine(t, `"qty": "1", "unit": "flat", "price": "100.00"`, `"adjust": {`+c.adjust+`}`)
			sameMoney(t, "month 11", a.AmountIn(main1(a), 11, model.Cash), c.month11)
			sameMoney(t, "month 12", a.AmountIn(main1(a), 12, model.Cash), c.month12)
		})
	}
}

// TestPricesThatStayAtFirstRiseOnceAfterwards counts no rise of the years in which prices stay: they are not made up for later.
func TestPricesThatStayAtFirstRiseOnceAfterwards(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 60}, "costs": {"adjust": {"pct": "3", "firstMonths": 24},
		"lists": [{"id": "main", "fees": [{"id": "x", "label": "Fee", "qty": "1", "unit": "flat", "price": "100.00"}]}]}`)
	for month, want := range map[int]string{23: "100.00", 24: "103.00", 35: "103.00", 36: "106.09"} {
		sameMoney(t, fmt.Sprint("month ", month), a.AmountIn(main1(a), month, model.Cash), want)
	}
}

// TestAFixedFeeGrowsByEachFurtherPerson adds what is agreed for people beyond those that the fee pays for, and raises it with the fee.
func TestAFixedFeeGrowsByEachFurtherPerson(t *testing.T) {
	for _, c := range []struct{ name, fee, budget, first, second string }{
		{"as many as it pays for", `"morePrice": "70", "moreFrom": "10"`, ``, "640.00", "640.00"},
		{"three more", `"morePrice": "70", "moreFrom": "7"`, ``, "850.00", "850.00"},
		{"fewer than it pays for", `"morePrice": "70", "moreFrom": "12"`, ``, "640.00", "640.00"},
		{"by default for those of the start", `"morePrice": "70"`, ``, "640.00", "640.00"},
		{"people hired in the second year", `"morePrice": "70", "moreFrom": "10"`, `"budget": {"userGrowthPct": "20"},`, "640.00", "780.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := oneLine(t, `"qty": "1", "unit": "flat", "price": "640.00", `+c.fee, c.budget+flat)
			years := a.Budget(main1(a), model.Cash)
			sameMoney(t, "first year", years[0].Recurring, value.Must[value.Amount](c.first).Mul(value.Whole(12), 2).String())
			sameMoney(t, "second year", years[1].Recurring, value.Must[value.Amount](c.second).Mul(value.Whole(12), 2).String())
		})
	}
}

// oneLine is an agreement of 24 months from March 1, 2026 with one fee line.
func oneLine(t *testing.T, fee, costs string) *model.Agreement {
	t.Helper()
	return speaking(t, `"client": {"headcount": 10}, "term": {"effectiveDate": "2026-03-01", "initialMonths": 24},
		"costs": {`+costs+`, "lists": [{"id": "main", "fees": [{"id": "x", "label": "Fee", `+fee+`}]}]}`)
}

const flat = `"adjust": {"escalator": "none"}`

// TestOrderOfOperations holds the order of design 7.3 for one line: floor and cap, tier, multiply, round, prorate.
func TestOrderOfOperations(t *testing.T) {
	tiers := `"tiers": [{"id": "a", "from": "0", "price": "10.00"}, {"id": "b", "from": "10", "price": "9.00"}, {"id": "c", "from": "50", "price": "8.00"}]`
	for _, c := range []struct{ name, fee, want string }{
		{"quantity times price", `"unit": "device", "qty": "7", "price": "19.99"`, "139.93"},
		{"rounded once, half away from zero", `"unit": "hour", "qty": "0.5", "price": "0.01"`, "0.01"},
		{"users come from the head count", `"unit": "user", "price": "125.00"`, "1250.00"},
		{"quantity zero is allowed", `"unit": "device", "qty": "0", "price": "19.99"`, "0.00"},
		{"floor", `"unit": "device", "qty": "7", "minQty": "10", "price": "19.99"`, "199.90"},
		{"cap", `"unit": "device", "qty": "70", "maxQty": "50", "price": "19.99"`, "999.50"},
		{"volume tier prices every unit", `"unit": "device", "qty": "12", "price": "10.00", ` + tiers, "108.00"},
		{"graduated tiers price their own units", `"unit": "device", "qty": "12", "price": "10.00", "tierMode": "graduated", ` + tiers, "118.00"},
		{"all three steps", `"unit": "device", "qty": "60", "price": "10.00", "tierMode": "graduated", ` + tiers, "540.00"},
		{"the floor reaches the tier", `"unit": "device", "qty": "7", "minQty": "12", "price": "10.00", ` + tiers, "108.00"},
		{"graduated steps are rounded together", `"unit": "gb", "qty": "3", "price": "0.005", "tierMode": "graduated", "tiers": [{"id": "a", "from": "0", "price": "0.005"}, {"id": "b", "from": "1", "price": "0.0025"}]`, "0.01"},
		{"waived", `"unit": "flat", "price": "99.00", "waived": "yes"`, "0.00"},
		{"a discount takes off", `"kind": "discount", "unit": "flat", "price": "50.00"`, "-50.00"},
		{"a discount typed as negative too", `"kind": "discount", "unit": "flat", "price": "-50.00"`, "-50.00"},
		{"by use, with four decimals", `"kind": "usage", "unit": "gb", "estQty": "1234.5", "price": "0.0375"`, "46.29"},
		{"by days at the start", `"unit": "flat", "price": "3490.25", "from": "2026-03-10"`, "2476.95"},
		{"by days at the end", `"unit": "flat", "price": "310.00", "until": "2026-03-04"`, "40.00"},
		{"rounded before it is prorated", `"unit": "hour", "qty": "0.333", "price": "10.00", "from": "2026-03-31"`, "0.11"},
		{"not before its day", `"unit": "flat", "price": "310.00", "from": "2026-04-01"`, ""},
		{"out of season", `"unit": "flat", "price": "310.00", "monthsOfYear": ["6", "7"]`, ""},
		{"optional", `"unit": "flat", "price": "310.00", "optional": "yes"`, ""},
		{"open", `"unit": "flat", "open": "yes"`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := oneLine(t, c.fee, flat)
			if got := a.AmountIn(main1(a), 0, model.Cash); c.want != "" {
				sameMoney(t, "the first month", got, c.want)
			} else if got.IsSet() {
				t.Errorf("the first month is %s, want nothing", got)
			}
		})
	}
}

func TestCyclesAsCashAndSpread(t *testing.T) {
	for _, c := range []struct {
		name, fee    string
		view         model.View
		k            int
		want         string
		elsewhere    int // a month with another amount
		elsewhereSum string
	}{
		{"a year in advance", `"unit": "flat", "price": "1000.00", "cycle": "annual"`, model.Cash, 12, "1000.00", 11, ""},
		{"a year afterwards", `"unit": "flat", "price": "1000.00", "cycle": "annual", "bill": "arrears"`, model.Cash, 11, "1000.00", 0, ""},
		{"a year spread", `"unit": "flat", "price": "1000.00", "cycle": "annual"`, model.Accrual, 0, "83.33", 1, "83.34"},
		{"a quarter in advance", `"unit": "flat", "price": "100.00", "cycle": "quarterly"`, model.Cash, 3, "100.00", 4, ""},
		{"a quarter spread", `"unit": "flat", "price": "100.00", "cycle": "quarterly"`, model.Accrual, 3, "33.33", 4, "33.34"},
		{"a year that is cut short", `"unit": "flat", "price": "365.00", "cycle": "annual", "until": "2026-03-31"`, model.Cash, 0, "31.00", 12, ""},
		{"once on its day", `"kind": "one_time", "price": "500.00", "from": "2026-06-15"`, model.Cash, 3, "500.00", 0, ""},
		{"a milestone when it is due", `"kind": "milestone", "price": "500.00", "milestone": {"text": "Moved", "due": "2026-05-31", "acceptDays": 10}`, model.Cash, 2, "500.00", 0, ""},
		{"instalments", `"kind": "one_time", "price": "500.00", "instalments": [{"id": "a", "due": "2026-03-15", "amount": "200"}, {"id": "b", "due": "2026-05-15", "amount": "300"}]`, model.Cash, 2, "300.00", 0, "200.00"},
		{"instalments by event", `"kind": "one_time", "from": "2026-05-01", "price": "500.00", "instalments": [{"id": "a", "when": "signing", "amount": "200"}, {"id": "b", "when": "event", "event": "when it runs", "amount": "300"}]`, model.Cash, 2, "300.00", 0, "200.00"},
		{"a limit for the year", `"unit": "flat", "price": "100.00", "maxPerYear": "250"`, model.Cash, 2, "50.00", 12, "100.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := oneLine(t, c.fee, flat)
			sameMoney(t, fmt.Sprint("month ", c.k), a.AmountIn(main1(a), c.k, c.view), c.want)
			if got := a.AmountIn(main1(a), c.elsewhere, c.view); c.elsewhereSum != "" {
				sameMoney(t, fmt.Sprint("month ", c.elsewhere), got, c.elsewhereSum)
			} else if got.IsSet() {
				t.Errorf("month %d is %s, want nothing", c.elsewhere, got)
			}
		})
	}
}

// TestTheMonthlyTotalIsThatOfTheFirstMonth leaves out a line that is not charged then, unless there is no other.
func TestTheMonthlyTotalIsThatOfTheFirstMonth(t *testing.T) {
	seasonal := `{"id": "s", "label": "Season", "unit": "flat", "price": "2400.00", "monthsOfYear": ["9", "10"]}`
	for fees, want := range map[string]string{
		seasonal: "2400.00",
		seasonal + `, {"id": "x", "label": "All year", "unit": "flat", "price": "100.00"}`: "100.00",
	} {
		a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 24}, "costs": {`+flat+`, "lists": [{"id": "main", "fees": [`+fees+`]}]}`)
		sameMoney(t, fees, a.Totals(main1(a)).Monthly, want)
	}
}

func TestWhatIsSpreadMakesTheWhole(t *testing.T) {
	a := oneLine(t, `"unit": "flat", "price": "1000.01", "cycle": "annual"`, flat)
	cash, spread := a.Budget(main1(a), model.Cash), a.Budget(main1(a), model.Accrual)
	for i := range cash {
		sameMoney(t, fmt.Sprintf("year %d spread", i+1), spread[i].Recurring, "1000.01")
		sameMoney(t, fmt.Sprintf("year %d as cash", i+1), cash[i].Recurring, "1000.01")
	}
}

const twoLines = `"client": {"headcount": 3}, "term": {"effectiveDate": "2026-03-01", "initialMonths": 12}, "costs": {"adjust": {"escalator": "none"}, "tax": {"ratePct": "8.25"}, "lists": [{"id": "main", "fees": [
	{"id": "off", "label": "Discount", "kind": "discount", "discountPct": "5"%s},
	{"id": "a", "label": "A", "unit": "flat", "price": "10.10"%s},
	{"id": "b", "label": "B", "unit": "flat", "price": "10.10"%s},
	{"id": "c", "label": "C", "kind": "one_time", "price": "100.00"}]}]}`

func TestDiscountsAreRoundedOnEachLineAndTaxOnTheSumOfItsClass(t *testing.T) {
	for _, c := range []struct{ name, off, a, b, month, once, tax string }{
		// 5 % of 10.10 is 0.505, rounded to 0.51 on each line; 8.25 % of 19.18 + 100.00 is 9.83.
		{"every line that recurs", ``, ``, ``, "19.18", "100.00", "9.83"},
		{"chosen lines only", `, "discountScope": ["a"]`, ``, ``, "19.69", "100.00", "9.87"},
		{"a line that is charged once", `, "discountScope": ["c"]`, ``, ``, "20.20", "95.00", "9.50"},
		{"an exempt line", ``, `, "taxClass": "exempt"`, ``, "19.18", "100.00", "9.04"},
		{"a rate of its own", ``, `, "taxClass": "own", "taxRate": "20"`, ``, "19.18", "100.00", "10.96"},
		{"not taxable", ``, `, "taxable": "no"`, `, "taxable": "no"`, "19.18", "100.00", "8.25"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := speaking(t, fmt.Sprintf(twoLines, c.off, c.a, c.b))
			l := main1(a)
			totals := a.Totals(l)
			sameMoney(t, "monthly total", totals.Monthly, c.month)
			sameMoney(t, "once", totals.Once, c.once)
			first := a.Budget(l, model.Cash)[0]
			rest := a.AmountIn(l, 1, model.Cash)
			sameMoney(t, "second month", rest, c.month)
			sameMoney(t, "one-time", first.OneTime, c.once)
			if got := firstTax(t, c.off, c.a, c.b); got.Cmp(money(c.tax)) != 0 {
				t.Errorf("tax of the first month is %s, want %s", got, c.tax)
			}
		})
	}
}

// firstTax returns the tax of the first month: a budget of one month has no other.
func firstTax(t *testing.T, off, a, b string) value.Amount {
	t.Helper()
	src := strings.Replace(fmt.Sprintf(twoLines, off, a, b), `"costs": {`, `"costs": {"budget": {"horizonMonths": 1}, `, 1)
	x := speaking(t, src)
	return x.Budget(main1(x), model.Cash)[0].Tax
}

func TestTaxIsNotAddedWherePricesIncludeIt(t *testing.T) {
	a := oneLine(t, `"unit": "flat", "price": "100.00"`, `"tax": {"note": "inclusive", "ratePct": "20"}`)
	sameMoney(t, "tax", a.Budget(main1(a), model.Cash)[0].Tax, "0.00")
}

func TestWhatTheBudgetAdds(t *testing.T) {
	a := oneLine(t, `"unit": "user", "price": "100.00"`, `"adjust": {"escalator": "none"}, "rates": [{"id": "remote", "price": "150.00"}, {"id": "late", "work": "after_hours"}],
		"budget": {"userGrowthPct": "5", "afterHoursHoursPerMonth": "2", "reservePct": "10", "upgrades": [{"id": "u", "label": "Server", "date": "2027-10-01", "amount": "8000"}]}`)
	years := a.Budget(main1(a), model.Cash)
	if len(years) != 2 {
		t.Fatalf("%d years, want 2", len(years))
	}
	sameMoney(t, "10 users", years[0].Recurring, "12000.00")
	sameMoney(t, "10.5 users are 11", years[1].Recurring, "13200.00")
	sameMoney(t, "2 hours a month at one and a half times 150", years[0].AfterHours, "5400.00")
	sameMoney(t, "reserve", years[0].Reserve, "1200.00")
	sameMoney(t, "upgrades in year 1", years[0].Upgrades, "0.00")
	sameMoney(t, "upgrades in year 2", years[1].Upgrades, "8000.00")
	sameMoney(t, "total of year 2", years[1].Total, "27920.00")
	sameMoney(t, "an exit fee does not count hoped-for growth", a.RemainingRecurring(main1(a), 12), "12000.00")
}

// TestADepositIsNoPrice holds what is returned apart from what is paid: it is in no sum, no budget and no tax, and on the
// first invoice.
func TestADepositIsNoPrice(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 12}, "costs": {"tax": {"ratePct": "10"}, "budget": {"reservePct": "0"}, "lists": [{"id": "main", "fees": [
		{"id": "care", "label": "Care", "unit": "flat", "price": "100.00"},
		{"id": "setup", "label": "Set-up", "kind": "one_time", "price": "30.00"},
		{"id": "deposit", "label": "Deposit", "kind": "deposit", "cycle": "monthly", "price": "500.00"}]}]}`)
	l := main1(a)
	got := a.Totals(l)
	sameMoney(t, "once", got.Once, "30.00")
	sameMoney(t, "a month", got.Monthly, "100.00")
	sameMoney(t, "deposit", got.Deposit, "500.00")
	sameMoney(t, "amount of the line", a.LineAmount(l, l.Fees.With("deposit")), "500.00")
	year := a.Budget(l, model.Cash)[0]
	sameMoney(t, "budget", year.Total, "1353.00")
	sameMoney(t, "tax in it", year.Tax, "123.00")
	var charged []string
	for _, x := range a.FirstInvoice(l) {
		charged = append(charged, x.Fee.Key()+" "+x.Amount.String())
	}
	if got, want := strings.Join(charged, ", "), "care 100.00, setup 30.00, deposit 500.00"; got != want {
		t.Errorf("first invoice: got %s, want %s", got, want)
	}
}

func TestTheLeastAMonthCosts(t *testing.T) {
	a := oneLine(t, `"unit": "flat", "price": "100.00"`, `"adjust": {"escalator": "none", "minMonthly": "250"}`)
	sameMoney(t, "a month", a.AmountIn(main1(a), 3, model.Cash), "250.00")
	sameMoney(t, "a year", a.Budget(main1(a), model.Cash)[0].Recurring, "3000.00")
}

func TestCurrenciesAreNeverAdded(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 12}, "costs": {"currency": "EUR", "lists": [
		{"id": "jp", "currency": "JPY", "fees": [{"id": "x", "label": "X", "unit": "hour", "qty": "2.5", "price": "1001"}]},
		{"id": "home", "fees": [{"id": "y", "label": "Y", "unit": "flat", "price": "100.00"}]},
		{"id": "other", "fees": [{"id": "z", "label": "Z", "unit": "flat", "price": "11.00"}]}]}`)
	sameMoney(t, "the lists in euros", a.MonthlyTotal(), "111.00")
	sameMoney(t, "yen have no decimals", a.Totals(a.Costs.Lists.With("jp")).Monthly, "2503")
	if got := a.MainList(); got != a.Costs.Lists.With("home") {
		t.Errorf("the main list is %v, want the first in euros", got)
	}
}

func TestSumsWithoutAStart(t *testing.T) {
	a := speaking(t, strings.Replace(g1, `"effectiveDate": "2026-03-01", `, "", 1))
	sameMoney(t, "monthly total", a.MonthlyTotal(), "3226.25")
	sum := model.BudgetSum(a.Budget(main1(a), model.Cash))
	sameMoney(t, "budget", sum.Total, "129321.82")
	if sum.From.IsSet() {
		t.Errorf("the budget begins on %s, want no date", sum.From)
	}
	if got := a.FirstInvoice(main1(a)); got != nil {
		t.Errorf("first invoice is %v, want none", got)
	}
}

func TestTotalsOfAnEmptyAgreement(t *testing.T) {
	a := model.Effective(&model.Agreement{})
	if got := a.MonthlyTotal(); got.IsSet() {
		t.Errorf("monthly total is %s, want none", got)
	}
	if a.MainList() != nil || a.PriceBasis() != "" {
		t.Error("an empty agreement has a main list or a price basis")
	}
}

func TestLinesThatAreNotKnownAreCountedAsOpen(t *testing.T) {
	a := speaking(t, `"costs": {"lists": [{"id": "main", "fees": [{"id": "x", "label": "X", "open": "yes"}, {"id": "y", "label": "Y", "unit": "flat", "price": "5"}, {"id": "z", "label": "Z", "unit": "flat", "optional": "yes"}]}]}`)
	got := a.Totals(main1(a))
	sameMoney(t, "monthly total", got.Monthly, "5.00")
	if got.Open != 1 {
		t.Errorf("%d open lines, want 1", got.Open)
	}
}

func TestDerivedSums(t *testing.T) {
	a := speaking(t, g1)
	s := model.Scope{A: a}
	l := main1(a)
	got := map[string]string{}
	for _, d := range []model.Deriver{&a.Costs, &a.Costs.Budget, l} {
		for _, f := range d.Derived(s) {
			got[f.Key] = f.Text()
		}
	}
	for _, f := range l.Fees.With("storage").Derived(model.Scope{A: a, Up: l}) {
		got[f.Key] = f.Text()
	}
	for key, want := range map[string]string{
		"monthlyTotal": "3226.25", "onceTotal": "3500.00", "priceBasis": "fixed", "total": "129321.82",
		"unitPrice": "42.5000", "amount": "106.25", "yearlyTotal": "",
	} {
		if got[key] != want {
			t.Errorf("%s is %q, want %q", key, got[key], want)
		}
	}
}

func TestRatesFollowTheOrdinaryOne(t *testing.T) {
	a := speaking(t, `"costs": {"rates": [{"id": "remote", "price": "125.55"}, {"id": "late", "work": "after_hours"}, {"id": "sos", "work": "emergency", "price": "300"}]}`)
	for work, want := range map[string]string{"remote": "125.55", "after_hours": "188.33", "emergency": "300", "holiday": "251.10", "onsite": "125.55"} {
		sameMoney(t, work, a.RateFor(work), want)
	}
	if got := model.Effective(&model.Agreement{}).RateFor("after_hours"); got.IsSet() {
		t.Errorf("a rate without an ordinary one is %s, want none", got)
	}
}

func quantities(texts ...string) []value.Qty {
	var out []value.Qty
	for _, s := range texts {
		out = append(out, value.Must[value.Qty](s))
	}
	return out
}

func TestOfTwoLinesForOneServiceTheLesserComesOnTop(t *testing.T) {
	a := speaking(t, `"services": [{"id": "desk", "name": "Help desk"}, {"id": "mail", "name": "Mail"}], "costs": {"lists": [{"id": "main", "fees": [
		{"id": "extra", "label": "Desk", "serviceIds": ["desk"], "price": "5"}, {"id": "more", "label": "More", "serviceIds": ["desk", "web"], "price": "5"}, {"id": "plan", "label": "Plan", "serviceIds": ["desk", "mail", "phones"], "price": "50"}, {"id": "offer", "label": "Offer", "serviceIds": ["mail"], "optional": "yes"}]}]}`)
	l := main1(a)
	for _, f := range l.Fees {
		got := ""
		for _, d := range f.Derived(model.Scope{A: a, Up: l}) {
			if d.Key == "sharedServices" || d.Key == "onTopOf" {
				got += " " + d.Text()
			}
		}
		if want := map[string]string{"extra": "  plan", "more": " desk plan", "plan": "  ", "offer": "  "}[f.Key()]; got != want {
			t.Errorf("%s shares and comes on top of%q, want%q", f.Key(), got, want)
		}
	}
}

// TestHalvesFallOnSigningAndOnGoLive bills a fee charged once in halves: the odd cent falls on go-live, and instalments that
// are listed are asked first.
func TestHalvesFallOnSigningAndOnGoLive(t *testing.T) {
	own := `, "instalments": [{"id": "a", "when": "signing", "amount": "100.01"}]`
	for more, want := range map[string][2]string{"": {"50.01", "50.00"}, own: {"100.01", ""}} {
		a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "serviceStart": "2026-05-15", "initialMonths": 24},
			"costs": {`+flat+`, "lists": [{"id": "main", "fees": [{"id": "x", "label": "Set-up", "kind": "one_time", "price": "100.01", "bill": "halves"`+more+`}]}]}`)
		for i, k := range []int{0, 2} {
			got := a.AmountIn(main1(a), k, model.Cash)
			if want[i] == "" && got.IsSet() {
				t.Errorf("%s: month %d is %s, want nothing", more, k, got)
			} else if want[i] != "" {
				sameMoney(t, fmt.Sprint("month ", k, more), got, want[i])
			}
		}
		n := 0
		for range *a.InstalmentRows(main1(a)) {
			n++
		}
		if most := map[string]int{"": 2, own: 1}[more]; n != most {
			t.Errorf("%s: %d instalments are printed, want %d", more, n, most)
		}
	}
}

func TestARateIsNamedAfterWhatItPaysFor(t *testing.T) {
	for _, c := range []struct{ work, unit, want string }{
		{"travel", "hour", "Travel time"},
		{"travel", "mile", "Mileage"},
		{"travel", "km", "Travel by distance"},
		{"travel", "visit", "Travel"},
		{"remote", "mile", "Mileage"},
		{"onsite", "visit", "Work on site"},
	} {
		e := fresh(t, "generic").Edit("rate")
		mustAdd(t, e, "costs.rates", "x")
		mustType(t, e, "costs.rates.x.work", c.work)
		mustType(t, e, "costs.rates.x.unit", c.unit)
		a, _ := e.Done()
		if got := string(model.Effective(a).Costs.Rates.With("x").Name); got != c.want {
			t.Errorf("%s by the %s is called %q, want %q", c.work, c.unit, got, c.want)
		}
	}
}
