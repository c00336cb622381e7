package value_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"engross/model/value"
)

var today = value.NewDate(2026, time.March, 10)

// kinds makes an unset value of each kind, by name.
var kinds = map[string]func() value.Value{
	"Text":     func() value.Value { return new(value.Text) },
	"Date":     func() value.Value { return new(value.Date) },
	"MonthDay": func() value.Value { return new(value.MonthDay) },
	"Clock":    func() value.Value { return new(value.Clock) },
	"Span":     func() value.Value { return new(value.Span) },
	"Amount":   func() value.Value { return new(value.Amount) },
	"Limit":    func() value.Value { return new(value.Limit) },
	"Qty":      func() value.Value { return new(value.Qty) },
	"Percent":  func() value.Value { return new(value.Percent) },
	"Count":    func() value.Value { return new(value.Count) },
	"Answer":   func() value.Value { return new(value.Answer) },
	"Week":     func() value.Value { return new(value.Week) },
	"Zone":     func() value.Value { return new(value.Zone) },
	"Phone":    func() value.Value { return new(value.Phone) },
	"Email":    func() value.Value { return new(value.Email) },
	"Set":      func() value.Value { return new(value.Set) },
	"Lines":    func() value.Value { return new(value.Lines) },
	"Currency": func() value.Value { return new(value.Currency) },
}

// styles are all ways to write, with several currencies.
func styles() []value.Style {
	var all []value.Style
	for _, d := range []value.DateStyle{value.USLong, value.EULong, value.ISO} {
		for _, n := range []value.NumberStyle{value.Comma, value.Dot, value.Space} {
			for _, c := range []string{"", "USD", "EUR", "JPY", "KWD"} {
				all = append(all, value.Style{Dates: d, Numbers: n, Currency: c})
			}
		}
	}
	return all
}

// samples holds canonical texts for each kind.
var samples = map[string][]string{
	"Text":     {"Ana", "a\nb", "Émile O’Brien 山田", "x  y"},
	"Date":     {"2026-03-01", "1900-01-01", "2199-12-31", "2028-02-29"},
	"MonthDay": {"Feb 1", "Dec 31", "Feb 29"},
	"Clock":    {"00:00", "00:30", "08:05", "12:00", "17:30", "24:00"},
	"Span":     {"0 min", "1 hour", "30 day", "2 week", "36 month", "1 year", "4 bizhour", "1 bizday", "1500 day"},
	"Amount":   {"0.00", "1250.00", "42.5000", "-12.50", "0.125", "9999999999.99", "-9999999999.99", "0.0001"},
	"Limit":    {"0.00", "1250.00", "any amount"},
	"Qty":      {"0", "22", "2.5", "-1", "1234567.125"},
	"Percent":  {"0", "3.5", "99.95", "-2", "1000"},
	"Count":    {"0", "1", "1500"},
	"Answer":   {"yes", "no"},
	"Week":     {"mon-fri 08:00-18:00", "mon-fri 08:00-18:00; sat 09:00-12:00", "mon-sun 00:00-24:00", "closed", "mon,wed,fri 08:30-17:45; tue 00:00-24:00", "mon-fri 18:00-08:00", "sun 12:00-12:00", "mon-fri 08:00-05:30", "mon 12:00-00:30"},
	"Zone":     {"America/New_York", "Europe/Berlin", "UTC", "US/Eastern", "America/Argentina/Buenos_Aires"},
	"Phone":    {"+1 415-555-0123", "+44 20 7946 0018", "+1 415-555-0123 ext. 12", "030 123456", "911"},
	"Email":    {"ana@example.com", "A.B+c@sub.example.org"},
	"Set":      {"ach", "ach,check"},
	"Lines":    {"one", "one\ntwo, and more"},
	"Currency": {"USD", "EUR", "KWD"},
}

func TestUnset(t *testing.T) {
	for name, unset := range kinds {
		v := unset()
		if v.IsSet() {
			t.Errorf("%s: the zero value is set", name)
		}
		for _, s := range styles() {
			if v.Show(s) != "" || v.Edit(s) != "" {
				t.Errorf("%s: unset shows %q and edits %q, want both empty", name, v.Show(s), v.Edit(s))
			}
		}
		if text, err := v.MarshalText(); err != nil || len(text) > 0 {
			t.Errorf("%s: unset marshals to %q, %v", name, text, err)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for name, unset := range kinds {
		if len(samples[name]) == 0 {
			t.Errorf("%s: no samples", name)
		}
		for _, text := range samples[name] {
			v := unset()
			if err := v.UnmarshalText([]byte(text)); err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if !v.IsSet() {
				t.Errorf("%s: %q is unset", name, text)
			}
			checkRoundTrip(t, name, v)
			if got := canonical(t, v); got != text {
				t.Errorf("%s: %q comes back as %q", name, text, got)
			}
			if err := v.UnmarshalText(nil); err != nil || v.IsSet() {
				t.Errorf("%s: empty text does not unset: %v", name, err)
			}
		}
	}
}

// checkRoundTrip holds that a value comes back from each of its forms.
func checkRoundTrip(t *testing.T, name string, v value.Value) {
	t.Helper()
	want := canonical(t, v)
	again := kinds[name]()
	if err := again.UnmarshalText([]byte(want)); err != nil || canonical(t, again) != want {
		t.Errorf("%s: canonical %q comes back as %q, %v", name, want, canonical(t, again), err)
	}
	for _, s := range styles() {
		read := kinds[name]()
		err := read.Read(v.Edit(s), value.Context{Style: s, Today: today})
		if got := canonical(t, read); err != nil || got != want {
			t.Errorf("%s: %q edited as %q reads as %q, %v (style %v)", name, want, v.Edit(s), got, err, s)
		}
		if v.IsSet() && v.Show(s) == "" {
			t.Errorf("%s: %q shows nothing", name, want)
		}
	}
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	decoded := kinds[name]()
	if err := json.Unmarshal(data, decoded); err != nil || canonical(t, decoded) != want {
		t.Errorf("%s: JSON %s comes back as %q, %v", name, data, canonical(t, decoded), err)
	}
}

func canonical(t *testing.T, v value.Value) string {
	t.Helper()
	text, err := v.MarshalText()
	if err != nil {
		t.Fatalf("marshal %T: %v", v, err)
	}
	return string(text)
}

func TestJSON(t *testing.T) {
	type row struct {
		Name  value.Text   `json:"name,omitzero"`
		Price value.Amount `json:"price,omitzero"`
		Qty   value.Qty    `json:"qty,omitzero"`
		Days  value.Count  `json:"days,omitzero"`
		Due   value.Span   `json:"due,omitzero"`
		Open  value.Week   `json:"open,omitzero"`
		Pay   value.Set    `json:"pay,omitzero"`
		Notes value.Lines  `json:"notes,omitzero"`
		Tax   value.Answer `json:"tax,omitzero"`
	}
	for _, want := range []string{
		`{}`,
		`{"price":"0.00","qty":"0","days":0,"due":"0 day","open":"closed","tax":"no"}`,
		`{"name":"Ana","price":"42.5000","qty":"2.5","days":30,"due":"4 bizhour","open":"mon-fri 08:00-18:00","pay":["ach","check"],"notes":["a","b"],"tax":"yes"}`,
	} {
		var r row
		if err := json.Unmarshal([]byte(want), &r); err != nil {
			t.Errorf("%s: %v", want, err)
		}
		if got, err := json.Marshal(r); err != nil || string(got) != want {
			t.Errorf("got  %s, %v\nwant %s", got, err, want)
		}
	}
	for _, bad := range []string{`{"days":"30"}`, `{"days":1.5}`, `{"price":5}`, `{"pay":"ach"}`, `{"tax":true}`} {
		var r row
		if err := json.Unmarshal([]byte(bad), &r); err == nil {
			t.Errorf("%s is taken as %+v", bad, r)
		}
	}
}

func TestAYearIsNoDate(t *testing.T) {
	var d value.Date
	err := d.Read("2027", value.Context{Today: today})
	want := `"2027" is not a full date: type a full date such as 12/31/2027`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestReadError(t *testing.T) {
	d := value.NewDate(2026, time.May, 1)
	err := d.Read("soon", value.Context{Today: today})
	want := `"soon" is not a date: type a date such as 3/1/2026, 1 mar or +30d`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if d != value.NewDate(2026, time.May, 1) {
		t.Errorf("the date changed to %s", d)
	}
	var read *value.ReadError
	if !errors.As(err, &read) || read.Got != "soon" {
		t.Errorf("got %#v, want a *ReadError", err)
	}
	long := (&value.ReadError{Got: strings.Repeat("ü\x1b", 500), Want: "a date", Example: "today"}).Error()
	if len([]rune(long)) > 300 || strings.Contains(long, "\x1b") {
		t.Errorf("a long hostile text is quoted as %q", long)
	}
}

func TestMust(t *testing.T) {
	if got := value.Must[value.Amount]("1250.00").Units(); got != 12_500_000 {
		t.Errorf("got %d", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("no panic for a bad text")
		}
	}()
	value.Must[value.Date]("soon")
}
