package hours_test

import (
	"testing"
	"time"

	"engross/model/hours"
	"engross/model/value"
)

// TestAllowedDowntime begins with the golden figures of domain 2.15.6.
func TestAllowedDowntime(t *testing.T) {
	office := value.Must[value.Week]("mon-fri 08:00-18:00")
	for _, tt := range []struct {
		pct    string
		week   value.Week
		months int
		want   string
	}{
		{"99", value.AllWeek(), 1, "7 h 12 min"},
		{"99.5", value.AllWeek(), 1, "3 h 36 min"},
		{"99.9", value.AllWeek(), 1, "43.2 min"},
		{"99.95", value.AllWeek(), 1, "21.6 min"},
		{"99.99", value.AllWeek(), 1, "4.3 min"},
		{"99.999", value.AllWeek(), 1, "0.4 min"},
		{"99.5", value.AllWeek(), 3, "10 h 48 min"},
		{"99.9", office, 1, "12.6 min"},
		{"99.9", value.AllWeek(), 12, "8 h 38 min"},
		{"99.9", value.AllWeek(), 3, "2 h 10 min"}, // 129.6 minutes
		{"100", value.AllWeek(), 1, "0 min"},
		{"50", value.AllWeek(), 1, "360 h"},
		{"99", value.Must[value.Week]("mon-sat 08:00-18:00"), 1, "2 h 30 min"},                  // 25 days
		{"99", value.Must[value.Week]("mon-fri 08:00-18:00; sat 08:00-13:00"), 1, "2 h 18 min"}, // 25 days of 550 minutes
	} {
		got, ok := hours.AllowedDowntime(value.Must[value.Percent](tt.pct), tt.week, tt.months)
		if s := got.String(); !ok || s != tt.want {
			t.Errorf("%s %% of %s over %d months allows %s (%v), want %s", tt.pct, tt.week, tt.months, s, ok, tt.want)
		}
	}
	for name, pct := range map[string]string{"more than all": "100.001", "less than nothing": "-1", "nothing said": ""} {
		if got, ok := hours.AllowedDowntime(value.Must[value.Percent](pct), office, 1); ok {
			t.Errorf("%s allows %s, want no answer", name, got)
		}
	}
	if _, ok := hours.AllowedDowntime(value.Must[value.Percent]("99"), value.Must[value.Week]("closed"), 1); ok {
		t.Error("a closed week allows downtime")
	}
}

func TestElsewhere(t *testing.T) {
	us := value.Style{}
	for _, tt := range []struct {
		name, zone, week, there string
		want                    []string
	}{
		{"three hours behind", "America/New_York", "mon-fri 08:00-18:00", "America/Los_Angeles", []string{"Monday to Friday, 5:00 am to 3:00 pm"}},
		{"without clock changes there", "America/New_York", "mon-fri 08:00-18:00", "America/Phoenix", []string{
			"Monday to Friday, 5:00 am to 3:00 pm", "January 1, 2026 to March 7, 2026: Monday to Friday, 6:00 am to 4:00 pm",
			"November 1, 2026 to December 31, 2026: Monday to Friday, 6:00 am to 4:00 pm",
		}},
		{"other days of change", "Europe/Berlin", "mon-fri 09:00-17:00", "America/New_York", []string{
			"Monday to Friday, 3:00 am to 11:00 am", "March 8, 2026 to March 28, 2026: Monday to Friday, 4:00 am to noon",
			"October 25, 2026 to October 31, 2026: Monday to Friday, 4:00 am to noon",
		}},
		{"over midnight", "Asia/Tokyo", "mon-tue 09:00-18:00", "America/Phoenix", []string{"Sunday 5:00 pm to Monday 2:00 am; Monday 5:00 pm to Tuesday 2:00 am"}},
		{"the day before", "Asia/Tokyo", "mon-fri 08:00-15:00", "America/Phoenix", []string{"Monday to Thursday and Sunday, 4:00 pm to 11:00 pm"}},
		{"half an hour", "Asia/Tokyo", "mon 09:00-18:00", "Asia/Kolkata", []string{"Monday, 5:30 am to 2:30 pm"}},
		{"around the clock", "Asia/Tokyo", "24x7", "America/Phoenix", []string{"around the clock"}},
		{"the same time under another name", "America/New_York", "mon-fri 08:00-18:00", "America/Detroit", nil},
	} {
		var w value.Week
		if err := w.Read(tt.week, value.Context{}); err != nil {
			t.Fatal(err)
		}
		c, err := hours.New(hours.Set{Zone: value.Zone(tt.zone), Week: w})
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Elsewhere(value.Zone(tt.there), value.NewDate(2026, time.January, 1), value.NewDate(2026, time.December, 31))
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, p := range got {
			line := p.Week(us)
			if p.From.IsSet() {
				line = p.From.Show(us) + " to " + p.To.Show(us) + ": " + line
			}
			said = append(said, line)
		}
		if len(said) != len(tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, said, tt.want)
			continue
		}
		for i := range said {
			if said[i] != tt.want[i] {
				t.Errorf("%s: got %q, want %q", tt.name, said[i], tt.want[i])
			}
		}
	}
}
