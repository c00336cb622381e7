package value_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"engross/model/value"
)

// readCases hold for each kind what is typed and the canonical text it gives;
// empty where it must be refused.
var readCases = map[string][][2]string{
	"Limit": {
		{"1,250", "1250.00"},
		{"2k", "2000.00"},
		{"0", "0.00"},
		{"-5", "-5.00"},
		{"no limit", "any amount"},
		{" No Limit. ", "any amount"},
		{"any amount", "any amount"},
		{"Unlimited", "any amount"},
		{"none", ""},
		{"lots", ""},
		{"limit", ""},
	},
	"Clock": {
		{"8", "08:00"},
		{"8am", "08:00"},
		{"8 a.m.", "08:00"},
		{"8:30 pm", "20:30"},
		{"8.30", "08:30"},
		{"17h30", "17:30"},
		{"17h", "17:00"},
		{"1730", "17:30"},
		{"830", "08:30"},
		{"12am", "00:00"},
		{"12pm", "12:00"},
		{"12:30 am", "00:30"},
		{"noon", "12:00"},
		{"midnight", "00:00"},
		{"24:00", "24:00"},
		{"24", "24:00"},
		{"0", "00:00"},
		{"8P", "20:00"},
		{"25", ""},
		{"24:01", ""},
		{"8:60", ""},
		{"13pm", ""},
		{"0am", ""},
		{"8:3", ""},
		{"am", ""},
		{"late", ""},
		{"8:30:10", ""},
		{"-1", ""},
	},
	"MonthDay": {
		{"feb 1", "Feb 1"},
		{"1 February", "Feb 1"},
		{"april 15th", "Apr 15"},
		{"2/1", "Feb 1"},
		{"feb 29", "Feb 29"},
		{"3/1/2026", "Mar 1"},
		{"2026-03-01", "Mar 1"},
		{"feb 30", ""},
		{"february", ""},
		{"today", ""},
		{"eom", ""},
		{"+30d", ""},
		{"13/1", ""},
	},
	"Span": {
		{"30 days", "30 day"},
		{"30d", "30 day"},
		{"4h", "4 hour"},
		{"4 hrs", "4 hour"},
		{"15 min", "15 min"},
		{"15 mins", "15 min"},
		{"2 business days", "2 bizday"},
		{"2 Business-Days", "2 bizday"},
		{"1 bizday", "1 bizday"},
		{"same day", "0 bizday"},
		{"The same business day", "0 bizday"},
		{"next business day", "1 bizday"},
		{"twice a year", "6 month"},
		{"Nightly", "1 day"},
		{"once  a quarter", "3 month"},
		{"thrice a year", ""},
		{"8 business hours", "8 bizhour"},
		{"36 months", "36 month"},
		{"36mo", "36 month"},
		{"1 y", "1 year"},
		{"2 wks", "2 week"},
		{"1,000 days", "1000 day"},
		{"0 days", "0 day"},
		{"3 working days", "3 bizday"},
		{"30", ""},
		{"3m", ""},
		{"-3 days", ""},
		{"1.5 h", ""},
		{"1000000 days", ""},
		{"days", ""},
		{"soon", ""},
		{"30 parsecs", ""},
		{"30 days or so", ""},
	},
	"Qty": {
		{"2.5", "2.5"},
		{"2.50", "2.5"},
		{"1,250", "1250"},
		{"-1", "-1"},
		{"0", "0"},
		{".5", "0.5"},
		{"0.001", "0.001"},
		{"+3", "3"},
		{"2,5", ""},
		{"0.0001", ""},
		{"two", ""},
		{"10000000000", ""},
		{"1e3", ""},
		{"--1", ""},
		{"1 2", ""},
	},
	"Percent": {
		{"3.5", "3.5"},
		{"3.5%", "3.5"},
		{"3.5 %", "3.5"},
		{"99.95 percent", "99.95"},
		{"5 points", "5"},
		{"1 percentage point", "1"},
		{"-2%", "-2"},
		{"0", "0"},
		{"3,5", ""},
		{"%", ""},
		{"3.5555", ""},
		{"half", ""},
	},
	"Count": {
		{"12", "12"},
		{"1,500", "1500"},
		{"0", "0"},
		{"999999999", "999999999"},
		{"-1", ""},
		{"1.5", ""},
		{"1000000000", ""},
		{"x", ""},
		{"99999999999999999999", ""},
	},
	"Answer": {
		{"y", "yes"},
		{"YES", "yes"},
		{"true", "yes"},
		{"1", "yes"},
		{"on", "yes"},
		{"n", "no"},
		{"No", "no"},
		{"false", "no"},
		{"0", "no"},
		{"off", "no"},
		{"maybe", ""},
		{"yes no", ""},
	},
	"Week": {
		{"24x7", "mon-sun 00:00-24:00"},
		{"7 am to 9 pm six days", "mon-sat 07:00-21:00"},
		{"9-5, five days a week", "mon-fri 09:00-17:00"},
		{"7 days a week 8-8", "mon-sun 08:00-20:00"},
		{"24/7", "mon-sun 00:00-24:00"},
		{"around the clock", "mon-sun 00:00-24:00"},
		{"daily 24 hours", "mon-sun 00:00-24:00"},
		{"9-5 weekdays", "mon-fri 09:00-17:00"},
		{"weekdays 9-5", "mon-fri 09:00-17:00"},
		{"m-f 8-5", "mon-fri 08:00-17:00"},
		{"m,w,f 8:30-5:30", "mon,wed,fri 08:30-17:30"},
		{"mon-fri 8-18, sat 9-12", "mon-fri 08:00-18:00; sat 09:00-12:00"},
		{"Mon–Fri 8am–6pm", "mon-fri 08:00-18:00"},
		{"mon-fri 8-18\nsat 9-12", "mon-fri 08:00-18:00; sat 09:00-12:00"},
		{"Monday to Friday, 8:00 am to 6:00 pm", "mon-fri 08:00-18:00"},
		{"monday through friday from 8 to 5", "mon-fri 08:00-17:00"},
		{"Mondays, Wednesdays and Fridays 8 - 17h30", "mon,wed,fri 08:00-17:30"},
		{"mon-fri: 8:00 - 18:00;", "mon-fri 08:00-18:00"},
		{"sat-mon 10-14", "mon,sat-sun 10:00-14:00"},
		{"weekends 10-2", "sat-sun 10:00-14:00"},
		{"every day 6am to midnight", "mon-sun 06:00-24:00"},
		{"9-5 weekdays, 10-2 sat", "mon-fri 09:00-17:00; sat 10:00-14:00"},
		{"weekdays 9-5, closed weekends", "mon-fri 09:00-17:00"},
		{"mon-fri 9-5; sat, sun closed", "mon-fri 09:00-17:00"},
		{"mon-fri 24h/24", "mon-fri 00:00-24:00"},
		{"mon-fri 8-6, also sat 8-1", "mon-fri 08:00-18:00; sat 08:00-13:00"},
		{"mon-fri 8-5 plus saturday 8 to 1", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-5 and also on saturdays from 8 to 1", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"closed", "closed"},
		{"mon-fri 18:00-08:00", "mon-fri 18:00-08:00"},
		{"mon-fri 9pm-5am", "mon-fri 21:00-05:00"},
		{"mon 12-12", "mon 12:00-12:00"},
		{"mon 8-12, 14-18", ""},
		{"mon-fri 8-12, 13-17; sat 9-12", ""},
		{"9-5", ""},
		{"mon-fri", ""},
		{"whenever", ""},
		{"mon 8-25", ""},
		{"mon 8", ""},
		{"mon 8-", ""},
		{"mon-fri 8-18, fri 8-16", ""},
		{"24x7 mon 24x7", ""},
		{";", ""},
		{"mon-fri 8-18 lunch", ""},
	},
	"Zone": {
		{"eastern", "America/New_York"},
		{"Eastern Time", "America/New_York"},
		{"ET", "America/New_York"},
		{"New York", "America/New_York"},
		{"america/new_york", "America/New_York"},
		{"America/New York", "America/New_York"},
		{"pacific", "America/Los_Angeles"},
		{"CET", "Europe/Berlin"},
		{"berlin", "Europe/Berlin"},
		{"são paulo", "America/Sao_Paulo"},
		{"utc", "UTC"},
		{"us/central", "US/Central"},
		{"Montreal", "America/Montreal"},
		{"calcutta", "Asia/Calcutta"},
		{"Local", ""},
		{"Gotham", ""},
		{"../etc/passwd", ""},
		{"Etc", ""},
	},
	"Phone": {
		{"(415) 555-0123", "+1 415-555-0123"},
		{"415.555.0123", "+1 415-555-0123"},
		{"1-415-555-0123", "+1 415-555-0123"},
		{"+1 (415) 555 0123", "+1 415-555-0123"},
		{"tel:+14155550123", "+1 415-555-0123"},
		{"415-555-0123 x12", "+1 415-555-0123 ext. 12"},
		{"415-555-0123, extension 12", "+1 415-555-0123 ext. 12"},
		{"415-555-0123 #12", "+1 415-555-0123 ext. 12"},
		{"415-555-0123 Ext.12", "+1 415-555-0123 ext. 12"},
		{"+44 20 7946 0018", "+44 20 7946 0018"},
		{"0044 20 7946 0018", "+44 20 7946 0018"},
		{"+44 (0)20 7946 0018", "+44 20 7946 0018"},
		{"(+44) 20 7946 0018", "+44 20 7946 0018"},
		{".0044 20 7946 0018", "+44 20 7946 0018"},
		{"000 0000", "000 0000"},
		{"+1 4155-555-0123", "+1 4155-555-0123"},
		{"+1 41 5555 555501", "+1 41 5555 555501"},
		{"+49 30/123456-7", "+49 30 123456-7"},
		{"030 123456", "030 123456"},
		{"01 23 45 67 89", "01 23 45 67 89"},
		{"911", "911"},
		{"12", ""},
		{"555-HELP", ""},
		{"1234567890123456", ""},
		{"415-555-0123 x", ""},
		{"415-555-0123 xyz", ""},
		{"+", ""},
		{"+0123456789", ""},
		{"+44 (0)20 76", ""},
		{"call me", ""},
		{"415+5550123", ""},
	},
	"Email": {
		{"Ana@Example.COM", "Ana@example.com"},
		{"<ana@example.com>", "ana@example.com"},
		{"mailto:ana@example.com", "ana@example.com"},
		{"josé@exämple.de", "josé@exämple.de"},
		{"ana", ""},
		{"ana@example", ""},
		{"a b@example.com", ""},
		{"a@b@example.com", ""},
		{"@example.com", ""},
		{"ana@.com", ""},
		{"ana@example..com", ""},
		{"ana@example.com.", ""},
		{"ana@ex\u2003ample.com", ""},
		{"Ana <ana@example.com>", ""},
	},
	"Set":      {{"ach, check", "ach,check"}, {"ach;check\ncard", "ach,check,card"}, {"ach,ach", "ach"}, {" ,ach,, ", "ach"}},
	"Lines":    {{"one\r\n\n two ", "one\ntwo"}, {"a\tb", "a b"}},
	"Currency": {{"usd", "USD"}, {"$", "USD"}, {"€", "EUR"}, {"euros", "EUR"}, {"cad", "CAD"}, {"US$", "USD"}, {"dem", ""}, {"xxx", ""}, {"bitcoin", ""}},
	"Text":     {{"  a\r\nb \x1b[31mc ", "a\nb c"}, {"Cafe\u0301", "Café"}},
}

func TestRead(t *testing.T) {
	for name, cases := range readCases {
		for _, c := range cases {
			v := kinds[name]()
			err := v.Read(c[0], value.Context{Today: today})
			switch got := canonical(t, v); {
			case c[1] == "" && (err == nil || v.IsSet()):
				t.Errorf("%s: %q reads as %q, %v; want it refused", name, c[0], got, err)
			case c[1] != "" && (err != nil || got != c[1]):
				t.Errorf("%s: %q reads as %q, %v; want %q", name, c[0], got, err, c[1])
			case c[1] != "":
				checkRoundTrip(t, name, v)
			}
		}
	}
}

func TestReadKeepsValueOnError(t *testing.T) {
	for name, cases := range readCases {
		for _, c := range cases {
			if c[1] != "" {
				continue
			}
			v := kinds[name]()
			if err := v.UnmarshalText([]byte(samples[name][0])); err != nil {
				t.Fatal(err)
			}
			if err := v.Read(c[0], value.Context{Today: today}); err == nil && name != "Span" {
				t.Errorf("%s: %q is taken", name, c[0])
			} else if got := canonical(t, v); err != nil && got != samples[name][0] {
				t.Errorf("%s: a bad text changed the value to %q", name, got)
			}
		}
	}
}

func TestUnmarshalIsStrict(t *testing.T) {
	for name, texts := range map[string][]string{
		"Date":     {"3/1/2026", "2026-3-1", "today", "2026-02-30", "1800-01-01", " 2026-03-01"},
		"MonthDay": {"feb 1", "Feb 30", "February 1", "Feb 01", "1 Feb", "2/1"},
		"Clock":    {"8:00", "8am", "08:60", "24:01", "08:0a"},
		"Span":     {"30 days", "30day", "30", "-1 day", "day", "30 ", "030 day", "1000000 day"},
		"Amount":   {"1,250", "$5", "1250.", ".5", "1.00000", "10000000000", "1e3", "+5", "007", "-", "0x1"},
		"Limit":    {"1,250", "no limit", "Any amount", "any", "-"},
		"Qty":      {"1,250", "1.0001", "2.", "+1"},
		"Percent":  {"3.5%", "3,5"},
		"Count":    {"-1", "1.0", "1,000"},
		"Answer":   {"y", "Yes", "true"},
		"Week":     {"mon-fri 8-18", "mon-fri 08:00-18:00;", "fri-mon 08:00-18:00", "mon-mon 08:00-09:00", "mon 08:00-09:00; mon 10:00-11:00", "monday 08:00-09:00", "mon,mon 08:00-09:00", "24x7", "mon", "mon 08:00"},
		"Zone":     {"eastern", "america/new_york", "Local", "America/New York"},
		"Phone":    {"call me"},
		"Email":    {"ana"},
		"Set":      {"ach,", "ach,ach", " ach", "a;b", "ach,\x1b"},
		"Currency": {"usd", "$", "ZZZ"},
	} {
		for _, text := range texts {
			v := kinds[name]()
			if err := v.UnmarshalText([]byte(text)); err == nil || v.IsSet() {
				t.Errorf("%s: canonical text %q is taken as %q", name, text, canonical(t, v))
			}
		}
	}
}

func TestSpanTakesItsUnit(t *testing.T) {
	s := value.Span{N: 30, Unit: value.Days}
	if err := s.Read("60", value.Context{}); err != nil || s != (value.Span{N: 60, Unit: value.Days}) {
		t.Errorf("got %s, %v, want 60 day", s, err)
	}
}

func TestSpanLengths(t *testing.T) {
	cases := []struct {
		span    string
		minutes int
		days    int // -1 where there is no whole number of days
	}{
		{"90 min", 90, -1},
		{"24 hour", 1440, 1},
		{"36 hour", 2160, -1},
		{"14 day", 20160, 14},
		{"2 week", 20160, 14},
		{"1 month", 43200, 30},
		{"1 year", 525600, 365},
		{"4 bizhour", 240, -1},
		{"2 bizday", 1200, -1},
		{"0 day", 0, 0},
	}
	for _, c := range cases {
		s := value.Must[value.Span](c.span)
		days, ok := s.Days()
		if s.Minutes(600) != c.minutes || ok != (c.days >= 0) || ok && days != c.days {
			t.Errorf("%s: got %d minutes and %d days (%v), want %d and %d", c.span, s.Minutes(600), days, ok, c.minutes, c.days)
		}
	}
	if _, ok := (value.Span{}).Days(); ok {
		t.Error("an unset span has a length")
	}
	if a, b := value.Must[value.Span]("1 bizday"), value.Must[value.Span]("9 bizhour"); a.Compare(b, 600) != 1 || a.Compare(b, 480) != -1 || a.Compare(a, 480) != 0 {
		t.Error("spans are out of order")
	}
}

func TestShow(t *testing.T) {
	us, eu := value.Style{}, value.Style{Dates: value.EULong, Numbers: value.Dot}
	cases := []struct {
		kind, text string
		us, eu     string
	}{
		{"Span", "30 day", "30 days", "30 days"},
		{"Span", "1 bizday", "1 business day", "1 business day"},
		{"Span", "1500 min", "1,500 minutes", "1.500 minutes"},
		{"MonthDay", "Feb 1", "February 1", "1 February"},
		{"Clock", "08:00", "8:00 am", "08:00"},
		{"Clock", "18:30", "6:30 pm", "18:30"},
		{"Clock", "12:00", "noon", "12:00"},
		{"Clock", "12:30", "12:30 pm", "12:30"},
		{"Clock", "24:00", "midnight", "24:00"},
		{"Percent", "3.5", "3.5%", "3,5\u00a0%"},
		{"Qty", "1250.5", "1,250.5", "1.250,5"},
		{"Count", "1500", "1,500", "1.500"},
		{"Answer", "yes", "yes", "yes"},
		{"Week", "mon-fri 08:00-18:00", "Monday to Friday, 8:00 am to 6:00 pm", "Monday to Friday, 08:00 to 18:00"},
		{"Week", "mon-fri 08:00-18:00; sat 09:00-12:00", "Monday to Friday, 8:00 am to 6:00 pm; Saturday, 9:00 am to noon", "Monday to Friday, 08:00 to 18:00; Saturday, 09:00 to 12:00"},
		{"Week", "mon-wed,fri-sat 08:00-17:00", "Monday to Wednesday, Friday and Saturday, 8:00 am to 5:00 pm", "Monday to Wednesday, Friday and Saturday, 08:00 to 17:00"},
		{"Week", "mon-sun 00:00-24:00", "around the clock", "around the clock"},
		{"Week", "mon-fri 00:00-24:00", "Monday to Friday, around the clock", "Monday to Friday, around the clock"},
		{"Week", "closed", "closed on all days", "closed on all days"},
		{"Zone", "America/New_York", "Eastern Time (America/New York)", "Eastern Time (America/New York)"},
		{"Zone", "Europe/Berlin", "Europe/Berlin", "Europe/Berlin"},
		{"Phone", "+1 415-555-0123 ext. 12", "(415) 555-0123 ext. 12", "+1 415-555-0123 ext. 12"},
		{"Phone", "+44 20 7946 0018", "+44 20 7946 0018", "+44 20 7946 0018"},
		{"Set", "ach,check", "ach, check", "ach, check"},
		{"Lines", "one\ntwo", "one; two", "one; two"},
		{"Currency", "USD", "USD", "USD"},
	}
	for _, c := range cases {
		v := kinds[c.kind]()
		if err := v.UnmarshalText([]byte(c.text)); err != nil {
			t.Fatal(err)
		}
		if v.Show(us) != c.us || v.Show(eu) != c.eu {
			t.Errorf("%s %q: got %q and %q, want %q and %q", c.kind, c.text, v.Show(us), v.Show(eu), c.us, c.eu)
		}
	}
}

func TestWeek(t *testing.T) {
	w := value.Must[value.Week]("mon-thu 08:00-18:00; fri 08:00-16:00")
	if opening, closing, isOpen := w.Hours(time.Friday); opening.String() != "08:00" || closing.String() != "16:00" || !isOpen {
		t.Errorf("Friday: got %s to %s, %v", opening, closing, isOpen)
	}
	if _, _, isOpen := w.Hours(time.Sunday); isOpen {
		t.Error("Sunday is open")
	}
	if got := w.OpenMinutes(); got != 48*60 {
		t.Errorf("got %d open minutes, want 2880", got)
	}
	if got := w.ModalDayMinutes(); got != 600 {
		t.Errorf("got a day of %d minutes, want 600", got)
	}
	if got := value.Must[value.Week]("mon 08:00-12:00; tue 08:00-18:00").ModalDayMinutes(); got != 600 {
		t.Errorf("of two lengths that occur as often got %d, want the longer, 600", got)
	}
	if !value.AllWeek().IsOpenAllWeek() || w.IsOpenAllWeek() || value.AllWeek().OpenMinutes() != 7*1440 {
		t.Error("around the clock is not told from other hours")
	}
	if got := w.Without(time.Monday).With(time.Sunday, value.NewClock(10, 0), value.NewClock(12, 0)).String(); got != "tue-thu 08:00-18:00; fri 08:00-16:00; sun 10:00-12:00" {
		t.Errorf("got %s", got)
	}
	if got := w.With(time.Monday, value.Clock{}, value.Clock{}); got != w.Without(time.Monday) {
		t.Errorf("a day without times is open: %s", got)
	}
}

func TestWeekProblems(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "",
		"mon-fri 08:00-18:00":              "",
		"mon 22:00-00:00":                  "",
		"closed":                           "no day is open",
		"mon 18:00-08:00":                  "Monday closes at 08:00, which is not after it opens at 18:00",
		"mon 08:00-09:00; tue 09:00-09:00": "Tuesday closes at 09:00, which is not after it opens at 09:00",
	} {
		if got := strings.Join(value.Must[value.Week](text).Problems(), "; "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestZones(t *testing.T) {
	names := value.Zones()
	if len(names) < 400 {
		t.Fatalf("only %d zones", len(names))
	}
	for _, name := range names {
		if _, err := value.Zone(name).Location(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		checkRoundTrip(t, "Zone", new(value.Must[value.Zone](name)))
	}
	for _, name := range []value.Zone{"", "Local", "../etc/passwd"} {
		if loc, err := name.Location(); err == nil {
			t.Errorf("%q has the location %s", name, loc)
		}
	}
}

func TestPhoneParts(t *testing.T) {
	for text, want := range map[string][2]string{
		"(415) 555-0123 x12": {"+14155550123", "12"},
		"+44 20 7946 0018":   {"+442079460018", ""},
		"030 123456":         {"", ""},
	} {
		p := value.Must[value.Phone](text)
		number, ok := p.E164()
		if number != want[0] || ok != (want[0] != "") || p.Extension() != want[1] {
			t.Errorf("%q: got %q, %v, extension %q; want %q", text, number, ok, p.Extension(), want)
		}
	}
}

func TestSetAndLines(t *testing.T) {
	s := value.NewSet("ach", "", "check", "ach", "a,b")
	if got := s.With("card").With("ach").Without("check"); got != value.NewSet("ach", "card") || !got.Has("card") || got.Has("check") || got.Len() != 2 {
		t.Errorf("got %s", got)
	}
	if s.String() != "ach,check" || (value.Set{}).Len() != 0 || (value.Set{}).Items() != nil || s.Without("ach").Without("check").IsSet() {
		t.Errorf("got %s", s)
	}
	l := value.NewLines("one", " ", "two\nhalves").With("one")
	if l.String() != "one\ntwo halves\none" || l.Len() != 3 || !l.Has("two halves") || l.Without("one") != value.NewLines("two halves") {
		t.Errorf("got %q", l)
	}
	for _, bad := range []string{`["a","a"]`, `["a",""]`, `"a"`, `[1]`} {
		got := value.NewSet("x")
		if err := got.UnmarshalJSON([]byte(bad)); err == nil || got != value.NewSet("x") {
			t.Errorf("the array %s is taken as %s", bad, got)
		}
	}
	for data, want := range map[string]string{`null`: "", `[]`: "", `["b","a"]`: "b,a"} {
		got := value.NewSet("x")
		if err := got.UnmarshalJSON([]byte(data)); err != nil || got.String() != want {
			t.Errorf("%s: got %q, %v", data, got, err)
		}
	}
}

func TestQty(t *testing.T) {
	qty := value.Must[value.Qty]
	if got := qty("2.1").Ceil(); got != value.Whole(3) {
		t.Errorf("got %s", got)
	}
	if got := qty("-2.1").Ceil(); got != value.Whole(-3) {
		t.Errorf("got %s", got)
	}
	if got := qty("2").Ceil().Add(qty("0.5")).Add(value.Qty{}); got != qty("2.5") || got.Cmp(qty("2")) != 1 || got.Sign() != 1 {
		t.Errorf("got %s", got)
	}
	if value.NewQty(1<<62).IsSet() || value.Whole(1<<62).IsSet() {
		t.Error("a quantity out of range is set")
	}
}

func TestStyleNames(t *testing.T) {
	for _, name := range []string{"us_long", "eu_long", "iso"} {
		var d value.DateStyle
		if err := d.UnmarshalText([]byte(name)); err != nil || d.String() != name {
			t.Errorf("%s: got %s, %v", name, d, err)
		}
	}
	for _, name := range []string{"1,234.56", "1.234,56", "1 234,56"} {
		var n value.NumberStyle
		if err := n.UnmarshalText([]byte(name)); err != nil || n.String() != name {
			t.Errorf("%s: got %s, %v", name, n, err)
		}
	}
	var d value.DateStyle
	var n value.NumberStyle
	if d.UnmarshalText([]byte("fr")) == nil || n.UnmarshalText([]byte("1'234")) == nil {
		t.Error("an unknown style is taken")
	}
}

func TestPhonesAreTheSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"(415) 555-0123", "+1 415.555.0123", true},
		{"020 7946 0018", "+44 20 7946 0018", true},
		{"+44 20 7946 0018", "020-7946-0018", true},
		{"555 0123", "555-0123", true},
		{"(415) 555-0123", "(415) 555-0124", false},
		{"(415) 555-0123", "(415) 555-0123 x3", false},
		{"020 7946 0018", "+44 20 7946 0019", false},
		{"", "", false},
	} {
		var a, b value.Phone
		if err := errors.Join(a.Read(c.a, value.Context{}), b.Read(c.b, value.Context{})); err != nil {
			t.Fatal(err)
		}
		if got := a.IsSame(b); got != c.want {
			t.Errorf("%q and %q are the same: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
