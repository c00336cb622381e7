package hours_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"engross/model/hours"
	"engross/model/value"
)

// kept are the days without service of one year as the law or custom of the place has them, for a week from Monday to
// Friday. Sources: opm.gov, gov.uk/bank-holidays, gov.ie, the holiday laws of the German states, canada.ca, the Fair Work
// Ombudsman, employment.govt.nz.
var kept = []struct {
	set  string
	year int
	days string
}{
	{"us_federal", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"},
	{"us_federal", 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"}, // New Year 2022 is kept in 2021
	{"us_federal", 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"},
	{"us_federal", 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"},
	{"us_federal", 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"},
	{"us_common", 2026, "01-01 05-25 07-03 09-07 11-26 12-25"},
	{"us_common", 2028, "05-29 07-04 09-04 11-23 12-25"},
	{"uk_england", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
	{"uk_england", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"},
	{"uk_england", 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"}, // Christmas Day on a Sunday
	{"uk_england", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
	{"uk_scotland", 2026, "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28"},
	{"uk_scotland", 2016, "01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27"},
	{"uk_scotland", 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"},
	{"uk_scotland", 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"},
	{"uk_northern_ireland", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"},
	{"uk_northern_ireland", 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"},
	{"ireland", 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26"},
	{"ireland", 2030, "01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26"}, // February 1 is a Friday
	{"de_be", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"},
	{"de_by", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26"},
	{"de_bw", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"},
	{"de_bb", 2026, "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26"},
	{"de_nw", 2027, "01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26"},
	{"de_sn", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26"},
	{"de_th", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26"},
	{"de_sl", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26"},
	{"de_mv", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26"},
	{"canada", 2026, "01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28"},
	{"canada", 2027, "01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28"},
	{"canada", 2028, "01-03 04-14 05-22 07-03 09-04 10-02 10-09 11-13 12-25 12-26"},
	{"australia", 2026, "01-01 01-26 04-03 04-06 04-25 12-25 12-28"},
	{"australia", 2027, "01-01 01-26 03-26 03-29 04-25 12-27 12-28"},
	{"australia", 2028, "01-03 01-26 04-14 04-17 04-25 12-25 12-26"},
	{"new_zealand", 2026, "01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28"},
	{"new_zealand", 2023, "01-02 01-03 02-06 04-07 04-10 04-25 06-05 07-14 10-23 12-25 12-26"}, // New Year's Day on a Sunday
	{"new_zealand", 2028, "01-03 01-04 02-07 04-14 04-17 04-25 06-05 07-14 10-23 12-25 12-26"},
	{"none", 2026, ""},
	{"custom", 2026, ""},
}

func TestHolidaysOfAYear(t *testing.T) {
	for _, tt := range kept {
		c := calendar(t, "UTC", "mon-fri 08:00-18:00", tt.set)
		var got []string
		for _, h := range c.Holidays(value.NewDate(tt.year, time.January, 1), value.NewDate(tt.year, time.December, 31)) {
			got = append(got, h.Date.String()[5:])
		}
		if s := strings.Join(got, " "); s != tt.days {
			t.Errorf("%s %d: got\n%s, want\n%s", tt.set, tt.year, s, tt.days)
		}
	}
}

func TestEachSetIsTested(t *testing.T) {
	tested := map[string]bool{}
	for _, tt := range kept {
		tested[tt.set] = true
	}
	var missing []string
	for _, s := range hours.HolidaySets() {
		if !tested[s.Key] && !strings.HasPrefix(s.Key, "de_") { // of the German states those with days of their own
			missing = append(missing, s.Key)
		}
		names := map[string]bool{}
		for _, r := range hours.Holidays(s.Key) {
			if r.Name == "" || names[r.Name] {
				t.Errorf("%s: %q has no name or stands twice", s.Key, r.Name)
			}
			names[r.Name] = true
		}
	}
	if len(missing) > 0 {
		t.Errorf("no dates are tested for %q", missing)
	}
	if n := len(slices.DeleteFunc(hours.HolidaySets(), func(s hours.HolidaySet) bool { return !strings.HasPrefix(s.Key, "de_") })); n != 16 {
		t.Errorf("%d German states, want 16", n)
	}
}

func TestHolidaysOfOnesOwn(t *testing.T) {
	friday := value.NewDate(2026, time.November, 27)
	closing := hours.OnDate("Long lunch", value.NewDate(2026, time.May, 6))
	closing.ClosesAt = value.NewClock(12, 0)
	for _, tt := range []struct {
		rule hours.Rule
		want string
	}{
		{hours.Once("Move", friday), "2026-11-27"},
		{hours.OnDate("Founders", value.NewDate(2026, time.July, 11)), "2026-07-11 2027-07-11 2028-07-11"},
		{hours.OnDateMoved("Founders", value.NewDate(2026, time.July, 11)), "2026-07-10 2027-07-12 2028-07-11"},
		{hours.OnWeekday("Day after", friday), "2026-11-27 2027-11-26 2028-11-24"},
		{hours.DayAfterWeekday("Day after", friday), "2026-11-27 2027-11-26 2028-11-24"},
		{hours.OnLastWeekday("Last Friday", friday), "2026-11-27 2027-11-26 2028-11-24"},
		{hours.OnLastWeekday("Last Monday of May", value.NewDate(2026, time.May, 25)), "2026-05-25 2027-05-31 2028-05-29"},
		{hours.OnWeekday("Fifth Monday", value.NewDate(2026, time.August, 31)), "2026-08-31 2027-08-30"}, // August 2028 has four
		{hours.ByEaster("Maundy Thursday", value.NewDate(2026, time.April, 2)), "2026-04-02 2027-03-25 2028-04-13"},
		{hours.OnDate("Leap", value.NewDate(2024, time.February, 29)), "2026-02-28 2027-02-28 2028-02-29"},
		{closing, "2026-05-06 2027-05-06 2028-05-06"},
	} {
		c := calendar(t, "UTC", "mon-fri 08:00-18:00", "none", tt.rule)
		var got []string
		for _, h := range c.Holidays(value.NewDate(2026, time.January, 1), value.NewDate(2028, time.December, 31)) {
			got = append(got, h.Date.String())
			if h.ClosesAt != tt.rule.ClosesAt || h.Name != tt.rule.Name {
				t.Errorf("%s comes back as %s until %s", tt.rule.Name, h.Name, h.ClosesAt)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.rule.Name, s, tt.want)
		}
	}
}

// TestTheDayAfterAWeekdayIsNoWeekdayOfItsOwn looks at years in which the Friday after the fourth Thursday is the fifth Friday.
func TestTheDayAfterAWeekdayIsNoWeekdayOfItsOwn(t *testing.T) {
	r := hours.DayAfterWeekday("Day after", value.NewDate(2026, time.November, 27))
	for year, want := range map[int]string{2025: "", 2026: "2026-11-27", 2030: "2030-11-29", 2031: "2031-11-28", 2036: "2036-11-28"} {
		if got := r.In(year).String(); got != want {
			t.Errorf("in %d it is on %q, want %q", year, got, want)
		}
	}
}

func TestEaster(t *testing.T) {
	// Western Easter Sundays, among them the earliest and the latest of the years that dates have.
	for _, want := range []string{"1913-03-23", "1943-04-25", "2000-04-23", "2008-03-23", "2026-04-05", "2027-03-28", "2038-04-25", "2160-03-23", "2199-04-14"} {
		d := value.Must[value.Date](want)
		c := calendar(t, "UTC", "mon-sun 08:00-18:00", "none", hours.ByEaster("Easter", value.NewDate(1900, time.April, 15)))
		got := c.Holidays(value.NewDate(d.Year(), time.January, 1), value.NewDate(d.Year(), time.December, 31))
		if len(got) != 1 || got[0].Date != d {
			t.Errorf("Easter %d is %v, want %s", d.Year(), got, want)
		}
	}
}

func ExampleHolidays() {
	c, _ := hours.New(hours.Set{Zone: "America/New_York", Week: value.Must[value.Week]("mon-fri 08:00-18:00"), Holidays: hours.Holidays("us_common")})
	for _, h := range c.Holidays(value.NewDate(2027, time.July, 1), value.NewDate(2028, time.June, 30)) {
		fmt.Println(h.Date, h.Name)
	}
	// Output:
	// 2027-07-05 Independence Day
	// 2027-09-06 Labor Day
	// 2027-11-25 Thanksgiving Day
	// 2027-12-24 Christmas Day
	// 2027-12-31 New Year’s Day
	// 2028-05-29 Memorial Day
}
