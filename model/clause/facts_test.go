package clause_test

import (
	"os"
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// office is the sample agreement of golden case G1.
func office(t testing.TB) *model.Agreement { return sample(t, "office") }

func sample(t testing.TB, name string) *model.Agreement {
	t.Helper()
	b, err := os.ReadFile("../../testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestFacts holds the figures of golden case G1 as they leave for spreadsheets and calendars.
func TestFacts(t *testing.T) {
	d, _ := engine(t).Build(office(t), clause.Options{})
	f := d.Facts
	if len(f.PriceLists) != 1 || len(f.Parties) < 2 {
		t.Fatalf("got %d price lists and %d parties, want 1 and 2 or more", len(f.PriceLists), len(f.Parties))
	}
	l := f.PriceLists[0]
	for _, c := range []struct{ name, got, want string }{
		{"currency", l.Currency, "USD"},
		{"once", l.OneTime.String(), "3500.00"},
		{"year 1", l.Years[0].Total.String(), "44325.75"},
		{"year 2", l.Years[1].Recurring.String(), "39876.48"},
		{"year 3", l.Years[2].Reserve.String(), "2053.61"},
		{"term", l.Term.Total.String(), "129321.82"},
		{"recurring of the term", l.Term.Recurring.String(), "119663.64"},
		{"provider", f.Parties[0].ID, "provider"},
		{"client", f.Parties[1].ID, "client"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
	dates := map[string]string{}
	for _, k := range f.KeyDates {
		dates[k.ID] = k.On.String()
	}
	for id, want := range map[string]string{
		"effective-date": "2026-03-01", "term-end": "2029-02-28", "restore-test": "2026-06-01", "send-by": "2028-12-29", "notice-deadline": "2028-12-30",
	} {
		if dates[id] != want {
			t.Errorf("%s: got %s, want %s", id, dates[id], want)
		}
	}
	endless := sample(t, "office")
	monthly := endless.Edit("month to month")
	if err := monthly.Set("term.kind", "month_to_month", value.Context{}); err != nil {
		t.Fatal(err)
	}
	endless, _ = monthly.Done()
	open, _ := engine(t).Build(endless, clause.Options{})
	tested := false
	for _, k := range open.Facts.KeyDates {
		tested = tested || k.ID == "restore-test"
		if k.ID == "term-end" || k.Until.IsSet() {
			t.Errorf("month to month, the key date %s says when the agreement ends: %s, until %s", k.ID, k.On, k.Until)
		}
	}
	if !tested {
		t.Error("month to month, no key date tells of the first restore test")
	}
	two := sample(t, "office")
	e := two.Edit("deadlines of each side")
	for _, x := range [][2]string{{"term.extensions", "1"}, {"term.extensionNoticeDays", "90"}} {
		if err := e.Set(x[0], x[1], value.Context{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.Add("term.notices", "own"); err != nil {
		t.Fatal(err)
	}
	for _, x := range [][2]string{{"reason", "renewal"}, {"party", "provider"}, {"days", "120"}} {
		if err := e.Set("term.notices.own."+x[0], x[1], value.Context{}); err != nil {
			t.Fatal(err)
		}
	}
	two, _ = e.Done()
	d, _ = engine(t).Build(two, clause.Options{})
	labels := map[string]string{}
	for _, k := range d.Facts.KeyDates {
		labels[k.ID] = k.On.String() + " " + k.Label
	}
	for id, want := range map[string]string{
		"provider-deadline": "2028-10-31 Last day for Provider to stop the renewal",
		"notice-deadline":   "2028-12-30 Last day for Client to stop the renewal",
		"extend-by":         "2028-11-30 Last day for Client to extend the Agreement",
	} {
		if labels[id] != want {
			t.Errorf("%s: got %q, want %q", id, labels[id], want)
		}
	}
	whole, _ := builtin(t).Build(office(t), clause.Options{})
	var bars, points []string
	doc.Walk(whole.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Bars:
			for _, x := range b.Items {
				bars = append(bars, x.Label+" "+x.Text+" "+x.Value.String())
			}
		case *doc.Timeline:
			for _, p := range b.Points {
				points = append(points, p.On.String())
			}
		}
		return true
	})
	if got, want := strings.Join(bars, ", "), "Year 1 $44,325.75 44325.75, Year 2 $41,870.30 41870.30, Year 3 $43,125.77 43125.77"; got != want {
		t.Errorf("bars: got %s, want %s", got, want)
	}
	if got, want := strings.Join(points, " "), "2026-03-01 2026-03-01 2026-06-01 2027-03-01 2028-11-30 2028-12-29 2028-12-30 2029-02-28"; got != want {
		t.Errorf("time line: got %s, want %s", got, want)
	}
	if !strings.Contains(string(d.Source), `"version":1`) {
		t.Error("the document does not carry its source")
	}
}
