package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// agreed gives a fresh agreement with answers, each as path=value; a path alone adds a row.
func agreed(t testing.TB, preset string, answers ...string) *model.Agreement {
	t.Helper()
	e := fresh(t, preset).Edit("answers")
	for _, x := range answers {
		path, text, ok := strings.Cut(x, "=")
		if ok {
			if err := e.Fill(path, text, model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
			continue
		}
		at := strings.LastIndexByte(path, '.')
		if _, err := e.Add(path[:at], path[at+1:]); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	return model.Effective(a)
}

// derived gives the rows of a derived list of the usual hours, each as its answers with bars between them.
func derived(t testing.TB, a *model.Agreement, hours, key string) []string {
	t.Helper()
	h := a.Coverage.Hours.With(hours)
	scope := model.Scope{A: a, Up: &a.Coverage}
	for _, f := range h.Derived(scope) {
		if f.Key != key {
			continue
		}
		var all []string
		for i := range f.List().Len() {
			var cells []string
			for _, c := range f.List().Row(i).Fields(scope) {
				if v := c.Value(); v.IsSet() {
					cells = append(cells, v.Show(a.Style()))
				}
			}
			all = append(all, strings.Join(cells, " | "))
		}
		return all
	}
	t.Fatalf("no %s", key)
	return nil
}

func TestMatrixFollowsThePriorities(t *testing.T) {
	for _, tt := range []struct {
		priorities string
		want       string
	}{
		{"p1 p2 p3 p4", "p1 p2 p3 / p2 p3 p4 / p3 p4 p4"}, // domain 2.6
		{"red yellow green", "red yellow green / yellow green green / green green green"},
		{"a b c d e", "a b c / b c d / c d e"},
		{"a b c d e f", "a b c / b c d / c d e"},
		{"a b", "a b b / b b b / b b b"},
		{"a", "a a a / a a a / a a a"},
		{"", " / / "},
	} {
		e := (&model.Agreement{}).Edit("priorities")
		for _, id := range strings.Fields(tt.priorities) {
			if _, err := e.Add("levels.priorities", id); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := e.Done()
		a = model.Effective(a)
		var rows []string
		for i, c := range a.Levels.Matrix.Cells() {
			if i%3 == 0 {
				rows = append(rows, "")
			}
			rows[i/3] = strings.TrimSpace(rows[i/3] + " " + string(*c.At))
		}
		if got := strings.Join(rows, " / "); strings.ReplaceAll(got, "  ", " ") != strings.ReplaceAll(tt.want, "  ", " ") {
			t.Errorf("%s: got %s, want %s", tt.priorities, got, tt.want)
		}
	}
}

func TestClockExamplesFollowTheDraft(t *testing.T) {
	zone := "coverage.hours.support.zone=America/New_York"
	for _, tt := range []struct {
		name    string
		answers []string
		want    []string
	}{
		{"the usual hours and targets", []string{zone, "term.effectiveDate=2026-03-02"}, []string{
			"closing | Normal | response | 4 business hours | Monday, March 2, 2026, 4:30 pm | Tuesday, March 3, 2026, 10:30 am",
			"closed | High | response | 1 business hour | Saturday, March 7, 2026, 10:00 am | Monday, March 9, 2026, 9:00 am",
			"night | Critical | resolution | 8 hours | Saturday, March 7, 2026, 11:30 pm | Sunday, March 8, 2026, 8:30 am", // the short night
		}},
		{"nothing around the clock, over a holiday", []string{zone, "term.effectiveDate=2026-06-29", "levels.priorities.p1.targets.24x7.hoursClass=support"}, []string{
			"closing | Normal | response | 4 business hours | Monday, June 29, 2026, 4:30 pm | Tuesday, June 30, 2026, 10:30 am",
			"closed | Critical | response | 30 minutes | Friday, July 3, 2026, 10:00 am | Monday, July 6, 2026, 8:30 am",
			"holiday | Critical | resolution | 8 hours | Thursday, July 2, 2026, 5:00 pm | Monday, July 6, 2026, 3:00 pm",
		}},
		{"around the clock all week", []string{zone, "term.effectiveDate=2026-03-02", "coverage.hours.support.week=mon-sun 00:00-24:00"}, []string{
			"closing | Normal | response | 4 business hours | Monday, March 2, 2026, 10:30 pm | Tuesday, March 3, 2026, 2:30 am",
			"night | Critical | resolution | 8 hours | Monday, March 2, 2026, 11:30 pm | Tuesday, March 3, 2026, 7:30 am",
		}},
		{"no times at all", []string{
			zone, "term.effectiveDate=2026-03-02", "levels.fixTimes=no",
			"levels.priorities.p1.targets.24x7.responseKind=best_effort", "levels.priorities.p2.targets.support.responseKind=best_effort",
			"levels.priorities.p3.targets.support.responseKind=none_promised", "levels.priorities.p4.targets.support.responseKind=none_promised",
		}, nil},
		{"closed all week", []string{zone, "term.effectiveDate=2026-03-02", "coverage.hours.support.week=closed"}, []string{
			"night | Critical | resolution | 8 hours | Monday, March 2, 2026, 11:30 pm | Tuesday, March 3, 2026, 7:30 am",
		}},
		{"another time is promised after hours", []string{zone, "term.effectiveDate=2026-03-02", "levels.priorities.p2.targets.new", "levels.priorities.p2.targets.new.hoursClass=after", "levels.priorities.p2.targets.new.response=2 hour"}, []string{
			"closing | Normal | response | 4 business hours | Monday, March 2, 2026, 4:30 pm | Tuesday, March 3, 2026, 10:30 am",
			"closed | Normal | response | 4 business hours | Saturday, March 7, 2026, 10:00 am | Monday, March 9, 2026, noon",
			"night | Critical | resolution | 8 hours | Saturday, March 7, 2026, 11:30 pm | Sunday, March 8, 2026, 8:30 am",
		}},
		{"a time for these hours takes the place of the one for all", []string{
			zone, "term.effectiveDate=2026-03-02", "coverage.hours.second", "levels.priorities.p2.targets.new", "levels.priorities.p2.targets.new.hoursClass=support",
			"levels.priorities.p2.targets.new.hoursId=support", "levels.priorities.p2.targets.new.response=3 bizhour",
		}, []string{
			"closing | High | response | 3 business hours | Monday, March 2, 2026, 4:30 pm | Tuesday, March 3, 2026, 9:30 am",
			"closed | High | response | 3 business hours | Saturday, March 7, 2026, 10:00 am | Monday, March 9, 2026, 11:00 am",
			"night | Critical | resolution | 8 hours | Saturday, March 7, 2026, 11:30 pm | Sunday, March 8, 2026, 8:30 am",
		}},
		{"the service starts later", []string{zone, "term.effectiveDate=2026-03-02", "term.serviceStart=2026-12-28"}, []string{
			"closing | Normal | response | 4 business hours | Monday, December 28, 2026, 4:30 pm | Tuesday, December 29, 2026, 10:30 am",
			"closed | High | response | 1 business hour | Friday, January 1, 2027, 10:00 am | Monday, January 4, 2027, 9:00 am",
			"night | Critical | resolution | 8 hours | Friday, January 1, 2027, 11:30 pm | Saturday, January 2, 2027, 7:30 am",
		}},
	} {
		a := agreed(t, "generic", tt.answers...)
		if got := derived(t, a, "support", "examples"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

func TestASeasonTakesThePlaceOfItsSet(t *testing.T) {
	a := agreed(t, "accounting", "coverage.hours.support.zone=America/Chicago", "term.effectiveDate=2026-01-01")
	season := a.Coverage.Hours.With("season")
	if season.SeasonOfID != "support" || season.Zone.IsSet() || season.HolidaySet.IsSet() {
		t.Errorf("the season is of %q, in zone %q with holidays %q; want support, and none of its own", season.SeasonOfID, season.Zone, season.HolidaySet)
	}
	c, err := a.Calendar(a.MainHours())
	if err != nil {
		t.Fatal(err)
	}
	for date, open := range map[string]bool{"2026-01-31": false, "2026-02-07": true, "2026-04-11": true, "2026-04-18": false} { // Saturdays
		if _, _, got := c.Opens(value.Must[value.Date](date)); got != open {
			t.Errorf("%s is open: %v, want %v", date, got, open)
		}
	}
	if got := a.DefaultHours(); got != "support" {
		t.Errorf("the usual set is %q, want support", got)
	}
	e := fresh(t, "accounting").Edit("the season first")
	if err := e.Move("coverage.hours.season", 0); err != nil {
		t.Fatal(err)
	}
	if got := e.Agreement().DefaultHours(); got != "support" {
		t.Errorf("with the season first the usual set is %q, want support", got)
	}
}

func TestHolidaysFollowTheZone(t *testing.T) {
	for zone, want := range map[string]string{
		"America/New_York": "us_common", "Pacific/Honolulu": "us_common", "America/Toronto": "canada", "Europe/London": "uk_england", "Europe/Dublin": "ireland",
		"Australia/Perth": "australia", "Pacific/Auckland": "new_zealand", "Europe/Berlin": "", "Asia/Tokyo": "",
	} {
		if got := agreed(t, "generic", "coverage.hours.support.zone="+zone).MainHours().HolidaySet; string(got) != want {
			t.Errorf("%s: %q, want %q", zone, got, want)
		}
	}
	a := agreed(t, "generic", "coverage.hours.support.zone=Europe/Berlin", "coverage.hours.support.week=mon-sun 00:00-24:00")
	if got := a.MainHours().HolidaySet; got != "none" {
		t.Errorf("around the clock: %q, want none", got)
	}
}

func TestDatesOfHolidays(t *testing.T) {
	a := agreed(t, "generic", "coverage.hours.support.zone=America/New_York", "term.effectiveDate=2026-07-01", "term.initialMonths=24",
		"coverage.hours.support.holidays.eve", "coverage.hours.support.holidays.eve.name=Christmas Eve", "coverage.hours.support.holidays.eve.date=2026-12-24",
		"coverage.hours.support.holidays.eve.closesAt=12:00", "coverage.hours.support.holidays.move", "coverage.hours.support.holidays.move.name=Move",
		"coverage.hours.support.holidays.move.date=2026-09-18", "coverage.hours.support.holidays.move.yearly=no")
	want := []string{
		"Independence Day | July 3, 2026; July 5, 2027",
		"Labor Day | September 7, 2026; September 6, 2027",
		"Move | September 18, 2026",
		"Thanksgiving Day | November 26, 2026; November 25, 2027",
		"Christmas Eve | December 24, 2026; December 24, 2027 | noon",
		"Christmas Day | December 25, 2026; December 24, 2027",
		"New Year’s Day | January 1, 2027; December 31, 2027",
		"Memorial Day | May 31, 2027; May 29, 2028",
	}
	if got := derived(t, a, "support", "holidayDates"); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := derived(t, agreed(t, "generic", "coverage.hours.support.zone=America/New_York"), "support", "holidayDates"); !slices.Equal(got, []string{""}) {
		t.Errorf("without a start got %q, want one empty row", got)
	}
}

func TestHoursOfSitesElsewhere(t *testing.T) {
	answers := []string{"coverage.hours.support.zone=America/New_York", "term.effectiveDate=2026-01-01"}
	for i, zone := range []string{"America/Denver", "America/Denver", "America/New_York", "", "Asia/Tokyo"} {
		id := fmt.Sprintf("sites.s%d", i)
		answers = append(answers, id, id+".name=Site "+fmt.Sprint(i), id+".zone="+zone)
	}
	a := agreed(t, "generic", answers...)
	want := []string{
		"Site 0 and Site 1 | Mountain Time (America/Denver) | Monday to Friday, 6:00 am to 4:00 pm",
		"Site 4 | Asia/Tokyo | Monday 9:00 pm to Tuesday 7:00 am; Tuesday 9:00 pm to Wednesday 7:00 am; Wednesday 9:00 pm to Thursday 7:00 am; " +
			"Thursday 9:00 pm to Friday 7:00 am; Friday 9:00 pm to Saturday 7:00 am; from January 1, 2026 to March 7, 2026 and from November 1, 2026 to December 31, 2026: " +
			"Monday 10:00 pm to Tuesday 8:00 am; Tuesday 10:00 pm to Wednesday 8:00 am; Wednesday 10:00 pm to Thursday 8:00 am; Thursday 10:00 pm to Friday 8:00 am; " +
			"Friday 10:00 pm to Saturday 8:00 am",
	}
	if got := derived(t, a, "support", "elsewhere"); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestWhatLevelsBringAtTheStart(t *testing.T) {
	a := model.Effective(fresh(t, ""))
	l := &a.Levels
	for _, tt := range []struct {
		list      string
		got, want int
	}{
		{"requests", len(l.Requests), 5},
		{"uptime", len(l.Uptime), 1},
		{"performance", len(l.Performance), 5},
		{"kpis", len(l.KPIs), 8},
		{"schemes", len(l.Schemes), 2},
		{"lines that are not urgent", l.NotUrgent.Len(), 6},
		{"exclusions", l.Exclusions.Len(), 8},
		{"pauses", l.Pauses.Len(), 5},
		{"steps", a.Issues.Steps.Len(), 7},
	} {
		if tt.got != tt.want {
			t.Errorf("%d %s, want %d", tt.got, tt.list, tt.want)
		}
	}
	period, month, ok := l.Uptime[0].Allowed(a)
	if !ok || period.String() != "10 h 48 min" || month.String() != "3 h 36 min" {
		t.Errorf("99.5%% allows %s a quarter and %s a month, want 10 h 48 min and 3 h 36 min", period, month)
	}
	a = agreed(t, "generic", "levels.uptime.network.window=support", "levels.uptime.network.targetPct=99.9", "levels.uptime.network.period=month")
	if period, _, _ := a.Levels.Uptime[0].Allowed(a); period.String() != "12.6 min" {
		t.Errorf("99.9%% of support hours allows %s a month, want 12.6 min", period)
	}
}

// TestASettlingInPeriodCountsOnlyWhereThereIsOne sets it to no days: nothing is then said of it where targets do not count.
func TestASettlingInPeriodCountsOnlyWhereThereIsOne(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	for days, want := range map[string]bool{"30": true, "0": false} {
		e := a.Edit("days")
		if err := e.Set("term.rampDays", days, value.Context{}); err != nil {
			t.Fatal(err)
		}
		b, _ := e.Done()
		if got := strings.Contains(textOf(t, model.Effective(b), "levels.exclusions"), "settling-in"); got != want {
			t.Errorf("with %s days the settling-in period is named: %v, want %v", days, got, want)
		}
	}
}
