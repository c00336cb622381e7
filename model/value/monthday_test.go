package value_test

import (
	"testing"
	"time"

	"engross/model/value"
)

func TestMonthDayHolds(t *testing.T) {
	for _, tt := range []struct {
		from, to, date string
		want           bool
	}{
		{"Feb 1", "Apr 15", "2026-01-31", false},
		{"Feb 1", "Apr 15", "2026-02-01", true},
		{"Feb 1", "Apr 15", "2026-04-15", true},
		{"Feb 1", "Apr 15", "2026-04-16", false},
		{"Nov 15", "Jan 5", "2026-11-14", false},
		{"Nov 15", "Jan 5", "2026-11-15", true},
		{"Nov 15", "Jan 5", "2026-12-31", true},
		{"Nov 15", "Jan 5", "2027-01-05", true},
		{"Nov 15", "Jan 5", "2027-01-06", false},
		{"Feb 29", "Mar 1", "2027-02-28", true}, // the last of February where there is no 29th
		{"Feb 29", "Mar 1", "2028-02-28", false},
		{"May 1", "May 1", "2026-05-01", true},
		{"", "May 1", "2026-05-01", false},
		{"May 1", "", "2026-05-01", false},
	} {
		from, to := value.Must[value.MonthDay](tt.from), value.Must[value.MonthDay](tt.to)
		if got := from.Holds(to, value.Must[value.Date](tt.date)); got != tt.want {
			t.Errorf("%s to %s holds %s: %v, want %v", tt.from, tt.to, tt.date, got, tt.want)
		}
	}
	if value.NewMonthDay(time.February, 30).IsSet() || value.NewMonthDay(time.February, 1).Holds(value.NewMonthDay(time.March, 1), value.Date{}) {
		t.Error("a day that does not exist is set, or an unset date is held")
	}
}
