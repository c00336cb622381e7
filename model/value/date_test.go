package value_test

import (
	"testing"
	"time"

	"engross/model/value"
)

func date(text string) value.Date { return value.Must[value.Date](text) }

func TestEndOfTerm(t *testing.T) {
	cases := []struct {
		effective string
		months    int
		want      string
	}{
		{"2026-03-01", 36, "2029-02-28"},
		{"2026-10-15", 12, "2027-10-14"},
		{"2026-08-31", 1, "2026-09-29"},
		{"2028-02-29", 12, "2029-02-27"},
	}
	for _, c := range cases {
		if got := date(c.effective).AddMonths(c.months).AddDays(-1).String(); got != c.want {
			t.Errorf("%d months from %s: got %s, want %s", c.months, c.effective, got, c.want)
		}
	}
}

func TestPeriodsFromAnchor(t *testing.T) {
	for k, want := range []string{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"} {
		if got := date("2026-01-31").AddMonths(k).String(); got != want {
			t.Errorf("period %d: got %s, want %s", k, got, want)
		}
	}
}

func TestNoticeDeadlines(t *testing.T) {
	cases := []struct {
		end     string
		days    int
		want    string
		weekday time.Weekday
	}{
		{"2029-02-28", 60, "2028-12-30", time.Saturday},
		{"2027-02-28", 90, "2026-11-30", time.Monday},
		{"2026-03-31", 60, "2026-01-30", time.Friday},
		{"2028-12-30", 30, "2028-11-30", time.Thursday},
	}
	for _, c := range cases {
		got := date(c.end).AddDays(-c.days)
		if got.String() != c.want || got.Weekday() != c.weekday || date(c.end).Sub(got) != c.days {
			t.Errorf("%d days before %s: got %s, a %s, %d days apart", c.days, c.end, got, got.Weekday(), date(c.end).Sub(got))
		}
	}
}

func TestDateRead(t *testing.T) {
	us, eu, iso := value.Style{}, value.Style{Dates: value.EULong}, value.Style{Dates: value.ISO}
	cases := []struct {
		text  string
		style value.Style
		want  string // empty where the text must be refused; today is 2026-03-10
	}{
		{"2026-03-01", us, "2026-03-01"},
		{"2026-3-1", eu, "2026-03-01"},
		{"2026/03/01", iso, "2026-03-01"},
		{"3/1/2026", us, "2026-03-01"},
		{"3/1/26", us, "2026-03-01"},
		{"3-1-26", us, "2026-03-01"},
		{"1/3/2026", eu, "2026-03-01"},
		{"1.3.2026", eu, "2026-03-01"},
		{"1.3.26", eu, "2026-03-01"},
		{"3/1/2026", iso, ""},
		{"13/1/2026", us, ""},
		{"1/13/2026", eu, ""},
		{"3/15", us, "2026-03-15"},
		{"3/1", us, "2027-03-01"},
		{"15/3", eu, "2026-03-15"},
		{"03-15", iso, "2026-03-15"},
		{"1 mar", us, "2027-03-01"},
		{"mar 1", us, "2027-03-01"},
		{"10 mar", us, "2026-03-10"},
		{"11 MAR", us, "2026-03-11"},
		{"march 1 2027", us, "2027-03-01"},
		{"March 1, 2027", us, "2027-03-01"},
		{"1 March 2027", us, "2027-03-01"},
		{"1-mar-27", us, "2027-03-01"},
		{"1st of March 2027", us, "2027-03-01"},
		{"the 3rd of sept", us, "2026-09-03"},
		{"29 feb", us, "2028-02-29"},
		{"today", us, "2026-03-10"},
		{"Tomorrow", us, "2026-03-11"},
		{"yesterday", us, "2026-03-09"},
		{"+30d", us, "2026-04-09"},
		{"+30", us, "2026-04-09"},
		{"+ 30 days", us, "2026-04-09"},
		{"+2w", us, "2026-03-24"},
		{"+3m", us, "2026-06-10"},
		{"+1y", us, "2027-03-10"},
		{"-5d", us, "2026-03-05"},
		{"-5d", iso, "2026-03-05"},
		{"\u22125d", us, "2026-03-05"},
		{"eom", us, "2026-03-31"},
		{"end of the month", us, "2026-03-31"},
		{"eoy", us, "2026-12-31"},
		{"bom", us, "2026-04-01"},
		{"first of next month", us, "2026-04-01"},
		{"first of the next month", us, "2026-04-01"},
		{"soon", us, ""},
		{"2026-02-29", us, ""},
		{"30 feb", us, ""},
		{"mar", us, ""},
		{"march 2027", us, ""},
		{"1 2 mar", us, ""},
		{"mar mar 1", us, ""},
		{"2026-13-01", us, ""},
		{"1899-12-31", us, ""},
		{"2200-01-01", us, ""},
		{"3/1/026", us, ""},
		{"+99999999999d", us, ""},
		{"+200000d", us, ""},
		{"+d", us, ""},
		{"+3q", us, ""},
		{"+", us, ""},
		{"20260301", us, ""},
		{"3//1", us, ""},
		{"3/1/2026/4", us, ""},
	}
	for _, c := range cases {
		got := date("2100-07-07")
		err := got.Read(c.text, value.Context{Style: c.style, Today: today})
		switch {
		case c.want == "" && (err == nil || got != date("2100-07-07")):
			t.Errorf("%q in %s reads as %s, %v; want it refused", c.text, c.style.Dates, got, err)
		case c.want != "" && (err != nil || got.String() != c.want):
			t.Errorf("%q in %s reads as %s, %v; want %s", c.text, c.style.Dates, got, err, c.want)
		}
	}
}

func TestDateReadWithoutToday(t *testing.T) {
	for _, text := range []string{"today", "+30d", "1 mar", "3/15", "eom", "eoy", "bom"} {
		var d value.Date
		err := d.Read(text, value.Context{})
		if want := `"` + text + `" is not a full date: type a full date such as 3/1/2026`; err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestDateShow(t *testing.T) {
	cases := []struct {
		style      value.DateStyle
		show, edit string
	}{
		{value.USLong, "March 1, 2026", "3/1/2026"},
		{value.EULong, "1 March 2026", "1/3/2026"},
		{value.ISO, "2026-03-01", "2026-03-01"},
	}
	for _, c := range cases {
		s := value.Style{Dates: c.style}
		if d := date("2026-03-01"); d.Show(s) != c.show || d.Edit(s) != c.edit {
			t.Errorf("%s: got %q and %q, want %q and %q", c.style, d.Show(s), d.Edit(s), c.show, c.edit)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	first, last, unset := date("1900-01-01"), date("2199-12-31"), value.Date{}
	for name, got := range map[string]value.Date{
		"before the first":   first.AddDays(-1),
		"after the last":     last.AddDays(1),
		"months too far":     last.AddMonths(1),
		"days without bound": first.AddDays(1 << 62),
		"months overflowing": first.AddMonths(-1 << 63),
		"unset":              unset.AddDays(1),
		"no such day":        value.NewDate(2026, time.February, 30),
		"month 13":           value.NewDate(2026, 13, 1),
		"day 0":              value.NewDate(2026, time.March, 0),
	} {
		if got.IsSet() {
			t.Errorf("%s: got %s, want it unset", name, got)
		}
	}
	if got := last.Sub(first); got != 109_572 {
		t.Errorf("the calendar has %d days between its ends, want 109572", got)
	}
	if got := date("2026-03-31").AddMonths(-1); got != date("2026-02-28") {
		t.Errorf("got %s", got)
	}
	if a, b := date("2026-03-01"), date("2026-03-02"); !a.Before(b) || !b.After(a) || a.Before(a) || a.Compare(b) != -1 || b.Compare(a) != 1 || a.Compare(a) != 0 {
		t.Error("dates are out of order")
	}
	if first.After(unset) || unset.Before(first) || unset.Compare(first) != -1 || unset.Sub(first) != 0 {
		t.Error("an unset date takes part in comparisons")
	}
	if got := date("2028-02-10").DaysInMonth(); got != 29 {
		t.Errorf("got %d days", got)
	}
	if got := value.DateOf(time.Date(2026, 3, 1, 23, 30, 0, 0, time.FixedZone("", -5*3600))); got != date("2026-03-01") {
		t.Errorf("got %s", got)
	}
}

func TestDateAddSpan(t *testing.T) {
	from := date("2026-01-31")
	for text, want := range map[string]string{"30 day": "2026-03-02", "2 week": "2026-02-14", "1 month": "2026-02-28", "1 year": "2027-01-31", "0 day": "2026-01-31"} {
		if got, ok := from.Add(value.Must[value.Span](text)); !ok || got.String() != want {
			t.Errorf("%s: got %s, %v, want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"4 hour", "1 bizday", "900 year", "999999 month", ""} {
		if got, ok := from.Add(value.Must[value.Span](text)); ok {
			t.Errorf("%q: got %s, want no answer", text, got)
		}
	}
}
