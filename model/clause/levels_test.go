package clause_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// said gives the words of some clauses of the office agreement with answers changed, a path alone adding a row.
func said(t testing.TB, clauses string, answers ...string) string {
	t.Helper()
	d, problems := builtin(t).Build(changed(t, answers...), clause.Options{Only: strings.Fields(clauses)})
	for _, p := range problems {
		t.Errorf("%v: %s", answers, p)
	}
	return doc.Words(d.Blocks...)
}

func changed(t testing.TB, answers ...string) *model.Agreement {
	t.Helper()
	e := kept(t, "office").Edit("changed")
	for _, x := range answers {
		path, text, given := strings.Cut(x, "=")
		at := strings.LastIndexByte(path, '.')
		var err error
		switch {
		case strings.HasPrefix(x, "-"):
			err = e.Remove(x[1:])
		case given:
			err = e.Fill(path, text, model.ByUser, "")
		default:
			_, err = e.Add(path[:at], path[at+1:])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	return a
}

// TestTargetsOfFourKinds holds that a time, best effort, none promised and an open cell print differently (domain 2.16.4).
func TestTargetsOfFourKinds(t *testing.T) {
	const cell = "levels.priorities.p4.targets.support."
	for _, tt := range []struct {
		answers []string
		want    string
	}{
		{nil, "Low support hours 1 Business Day 5 Business Days 3 Business Days 90%"},
		{[]string{cell + "responseKind=best_effort"}, "Low support hours best effort 5 Business Days 3 Business Days 90%"},
		{[]string{cell + "responseKind=none_promised"}, "Low support hours none promised 5 Business Days 3 Business Days 90%"},
		{[]string{cell + "response="}, "Low support hours [______ response within] 5 Business Days 3 Business Days 90%"},
		{[]string{"levels.fixTimes=no"}, "Low support hours 1 Business Day 3 Business Days 90%"},
		{[]string{cell + "hoursClass=after", cell + "tier=Gold"}, "Low after hours, Gold 1 Business Day"},
		{[]string{"levels.priorities.p4.name=Green"}, "Green support hours"},
		{[]string{"-levels.priorities.p4.targets.support"}, "Low [______ targets] 90%"},
	} {
		if got := strings.ReplaceAll(said(t, "target-table", tt.answers...), "\u00a0", " "); !strings.Contains(got, tt.want) {
			t.Errorf("%v: want %q in\n%s", tt.answers, tt.want, got)
		}
	}
	if got := said(t, "target-table", "levels.fixTimes=no"); strings.Contains(got, "Resolution Time") || strings.Contains(got, "5\u00a0Business Days") {
		t.Errorf("times for mending are switched off and stand all the same:\n%s", got)
	}
}

func TestScheduleOfLevels(t *testing.T) {
	two := []string{
		"coverage.hours.west", "coverage.hours.west.name=West hours", "coverage.hours.west.zone=America/Denver", "coverage.hours.west.week=tue-sat 09:00-17:00",
		"coverage.hours.snow", "coverage.hours.snow.name=Snow season", "coverage.hours.snow.week=mon-sun 07:00-21:00", "coverage.hours.snow.from=Dec 1", "coverage.hours.snow.to=Mar 31",
		"coverage.hours.snow.seasonOfId=west", "coverage.hours.west.holidaySet=none", "coverage.hours.west.holidays.fair", "coverage.hours.west.holidays.fair.name=Fair",
		"coverage.hours.west.holidays.fair.date=2026-07-17", "coverage.hours.west.holidays.fair.returns=weekday", "sites.studio.zone=America/Denver",
	}
	for _, tt := range []struct {
		clauses string
		answers []string
		want    []string
		without []string
	}{
		{"uptime-list", nil, []string{"99.5%", "10 h 48 min each quarter", "3 h 36 min"}, nil},
		{"uptime-list", []string{"levels.uptime.network.targetPct="}, []string{"[______ up for]"}, []string{"h 48 min"}},
		{"clock-examples", nil, []string{"Monday, March 2, 2026, 4:30 pm Tuesday, March 3, 2026, 10:30 am"}, []string{"America"}},
		{"clock-examples", []string{"levels.priorities.p1.targets.24x7.resolutionKind=none_promised"}, []string{"Sunday, March 1, 2026, 11:30 pm midnight at the end of Sunday, March 1, 2026"}, []string{"2026, midnight"}},
		{"clock-examples", []string{"levels.priorities.p1.targets.24x7.resolutionKind=none_promised", "levels.priorities.p1.targets.24x7.response=45 min"}, []string{"Sunday, March 1, 2026, 11:30 pm Monday, March 2, 2026, 12:15 am"}, nil},
		{"clock-examples", two, []string{"Support hours, Pacific Time (America/Los Angeles)", "West hours, Mountain Time (America/Denver)", "Sunday, March 1, 2026, 7:30 pm"}, []string{"Snow season,"}},
		{"hours", two, []string{"Snow season Monday to Sunday, 7:00 am to 9:00 pm as for West hours every year from December 1 to March 31, in place of West hours", "Fair July 17, 2026 every year on the same weekday of the month on call for Incidents of the highest Priority only", "There are no Holidays but those below."}, nil},
		{"holiday-dates", two, []string{"Fair July 17, 2026; July 16, 2027; July 21, 2028", "Independence Day July 3, 2026; July 5, 2027; July 4, 2028"}, []string{"Snow season"}},
		{"key-terms", two, []string{"Snow season Monday to Sunday, 7:00 am to 9:00 pm (from December 1 to March 31)", "Studio, local time Monday to Friday, 9:00 am to 7:00 pm (Mountain Time (America/Denver))"}, nil},
		{"priority-matrix", []string{"levels.priorities.p1.name=Red", "levels.matrix.lowLow=p1", "levels.impact.highName=Everybody"}, []string{"Everybody Red High Normal", "Low Normal Low Red"}, nil},
		{"priority-matrix", []string{"-levels.priorities.p4"}, []string{"High Critical High Normal Medium High Normal Normal Low Normal Normal Normal"}, nil},
		{"credit-list", []string{"levels.schemes.uptime.uptimeIds=network"}, []string{"missed Uptime of managed firewall", "more than 10 percentage points below the target 10%", "below 97% 20%"}, nil},
		{"credit-list", []string{"levels.schemes.times.base=total_monthly_fee", "levels.schemes.times.exclusive=no", "levels.schemes.times.exclusions=the first month"}, []string{"all Recurring Fees of the month", "does not shut out other claims", "the first month"}, nil},
		{"credits", []string{"levels.chronic.consecutive=0"}, []string{"in 3 measuring periods within any 12 months."}, []string{"one after the other"}},
		{"holiday-dates", []string{"coverage.hours.support.holidaySet=none"}, []string{"There are no Holidays"}, nil},
		{"holiday-dates", []string{"term.effectiveDate="}, []string{"follow from the Term"}, []string{"July"}},
		{"holiday-dates", []string{"term.kind=month_to_month"}, []string{"first twelve months", "July 3, 2026"}, []string{"Initial Term", "2027; July"}},
		{"holiday-dates", []string{"term.kind=month_to_month", "term.effectiveDate="}, []string{"follow from the Term"}, []string{"July"}},
		{"on-site", []string{"onSite.hoursPerMonth=4"}, []string{"The Fees pay for 4 hours on site in each month"}, nil},
	} {
		got := strings.Join(strings.Fields(strings.ReplaceAll(said(t, tt.clauses, tt.answers...), "\u00a0", " ")), " ")
		for _, w := range tt.want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: want %q in\n%s", tt.clauses, w, got)
			}
		}
		for _, w := range tt.without {
			if strings.Contains(got, w) {
				t.Errorf("%s: %q stands in\n%s", tt.clauses, w, got)
			}
		}
	}
}

func TestCreditsStandWhereThereIsARemedy(t *testing.T) {
	l := builtin(t)
	for _, tt := range []struct {
		answers       []string
		clause, table bool
	}{
		{nil, true, true},
		{[]string{"levels.credits=no"}, true, false},
		{[]string{"levels.chronic.right=no"}, true, true},
		{[]string{"levels.credits=no", "levels.chronic.right=no"}, false, false},
	} {
		d, problems := l.Build(changed(t, tt.answers...), clause.Options{})
		if has(d, "credits") != tt.clause || has(d, "credit-list") != tt.table || len(problems) > 0 {
			t.Errorf("%v: clause %v and table %v, want %v and %v; problems %v", tt.answers, has(d, "credits"), has(d, "credit-list"), tt.clause, tt.table, problems)
		}
	}
}

// BenchmarkBuildLevels writes an agreement with 500 sites in 40 zones, 20 sets of hours and 240 lines of targets.
func BenchmarkBuildLevels(b *testing.B) {
	zones := []string{"America/Denver", "America/Chicago", "America/Phoenix", "Europe/Berlin", "Asia/Tokyo", "Australia/Sydney", "Europe/London", "America/New_York"}
	var answers []string
	for i := range 20 {
		row := fmt.Sprintf("coverage.hours.h%d", i)
		answers = append(answers, row, row+".name=Set "+fmt.Sprint(i), row+".week=mon-fri 08:00-18:00", row+".zone="+zones[i%len(zones)], row+".holidaySet=us_federal")
	}
	for i := range 500 {
		row := fmt.Sprintf("sites.s%d", i)
		answers = append(answers, row, row+".name=Site "+fmt.Sprint(i), fmt.Sprintf("%s.hoursId=h%d", row, i%20), row+".zone="+zones[i/20%len(zones)])
	}
	for i := range 60 {
		for _, p := range []string{"p1", "p2", "p3", "p4"} {
			row := fmt.Sprintf("levels.priorities.%s.targets.t%d", p, i)
			answers = append(answers, row, row+".response=1 bizhour", row+".resolution=2 bizday", row+".tier=Tier "+fmt.Sprint(i))
		}
	}
	a, l := changed(b, answers...), builtin(b)
	for name, o := range map[string]clause.Options{"whole": {}, "preview": {Only: []string{"renewal"}}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l.Build(a, o)
			}
		})
	}
}
