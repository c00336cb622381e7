package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

const hourlySheet = "Item\tQty\tUnit\tPrice\tPer\tNote\n" +
	"Server care\t2\tserver\t165.00\tmonth\t\n" +
	"Project work\t\thour\t175.00\t\tquoted first\n" +
	"After hours, not critical\t\thour\t260.00\t\tmin 1 h\n" +
	"Senior engineer\t\thour\t190.00\t\t\n" +
	"Help with moving\t4\thour\t150.00\tmonth\t\n"

// TestWhatIsChargedByTheHourIsNoFee pastes prices of an hour among fees: they are rates, unless somebody wants them as fees.
func TestWhatIsChargedByTheHourIsNoFee(t *testing.T) {
	rates := func(a *model.Agreement) string {
		var got []string
		for _, x := range a.Costs.Rates {
			if x.Price.IsSet() && model.StateOf(x, "price").By == model.ByUser {
				got = append(got, string(x.Name)+" "+string(x.Work)+" "+x.Price.String()+" "+x.MinMinutes.String())
			}
		}
		return strings.Join(got, ",")
	}
	fees := func(a *model.Agreement) string {
		var got []string
		for _, f := range a.Costs.Lists[0].Fees {
			got = append(got, string(f.Label))
		}
		return strings.Join(got, ",")
	}
	d := at("costs.lists.main.fees")(t, 100, 40)
	d.press("enter")
	d.wait(time.Second)
	wereRates, wereFees := rates(d.kept("office")), fees(d.kept("office"))
	d.send(tea.PasteMsg{Content: hourlySheet})
	d.sees("All rows can be read", "3 rows are rates and go to Costs, Hourly rates; r keeps them here:", "line 3: 175.00 for “Project work”", "line 4: 260.00 for “Work after hours” instead of 225.00, at least 60 minutes", "line 5: 190.00 for “Senior engineer”, a further rate", "“quoted first”: “Other work” in")
	d.seesNot("“min 1 h”")
	d.press("r")
	d.seesNot("rates and go")
	d.sees("Rows by the hour stay fees; r takes them")
	d.press("r", "enter")
	d.sees("Added 5 rows, 3 of them to Costs, Hourly rates")
	d.wait(time.Second)
	a := d.kept("office")
	if got, want := fees(a), wereFees+",Server care,Help with moving"; got != want {
		t.Errorf("the fees are %s, want %s", got, want)
	}
	for _, want := range []string{" project 175.00 ", " after_hours 260.00 60", "Senior engineer  190.00 "} {
		if got := rates(a); !strings.Contains(got, want) {
			t.Errorf("the rates are %s, without %s", got, want)
		}
	}
	d.press("ctrl+z")
	d.wait(time.Second)
	if a := d.kept("office"); fees(a) != wereFees || rates(a) != wereRates {
		t.Errorf("one undo leaves the fees %s and the rates %s", fees(a), rates(a))
	}
	said, m, err := spoken(t, "/go costs.lists.main.fees\npaste\n"+hourlySheet+".\nrates\nrates\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"`rates` keeps what is charged by the hour among the fees.", "`rates` has what is charged by the hour go to the hourly rates.", "3 rows are rates and go to Costs, Hourly rates:", "3 of them to Costs, Hourly rates"} {
		if !strings.Contains(strings.Join(strings.Fields(said), " "), want) {
			t.Errorf("nothing says %q:\n%s", want, said)
		}
	}
	if got := rates(decode(m.drafts["a1"].body)); !strings.Contains(got, "175.00") {
		t.Errorf("the rates are %s", got)
	}
}

// TestARateThatWasAgreedIsToldBeforeItChanges pastes another price of an hour than somebody gave.
func TestARateThatWasAgreedIsToldBeforeItChanges(t *testing.T) {
	said, m, err := spoken(t, "/go costs.rates.project.price\n150\n/go costs.lists.main.fees\npaste\nFee\tPrice\tPer\nProject work\t175\thour\nProject work\tmuch\thour\n.\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(strings.Fields(said), " "), "175 for “Project work” instead of 150.00") {
		t.Errorf("nothing tells what it was:\n%s", said)
	}
	if got := decode(m.drafts["a1"].body).Costs.Rates.With("project").Price.String(); got != "175.00" {
		t.Errorf("the rate is %s", got)
	}
}

// TestASheetOfPricesSaysOneAndEach pastes a sheet as people keep it: “each” counts what the name tells, one hour or one trip is a
// price of work, and a note says that a line is only an option.
func TestASheetOfPricesSaysOneAndEach(t *testing.T) {
	sheet := "Item\tQty\tUnit\tPrice\tBilling\tNote\n" +
		"Managed workstation\t26\teach\t$48.00\tmonthly\t\n" +
		"Door camera\t4\tea\t$9.00\tmonthly\t\n" +
		"Penetration test\t1\tflat\t$3,800.00\tyearly\toptional\n" +
		"Bench work\t1\thour\t$120.00\t\t\n" +
		"Trip Two Harbors\t1\ttrip\t$65.00\t\t\n" +
		"Mileage\t\tmile\t$0.67\t\t\n"
	said, m, err := spoken(t, "/go costs.lists.main.fees\npaste\n"+sheet+".\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{
		"3 rows are rates and go to Costs, Hourly rates:", "65.00 for “Trip Two Harbors”, a further rate, by the visit", "0.67 for “Mileage”, by the mile",
		"line 4: optional, as the note says.", "Added 6 rows, 3 of them to Costs, Hourly rates.",
	}, []string{"left out"})
	a := decode(m.drafts["a1"].body)
	var got []string
	for _, f := range a.Costs.Lists[0].Fees[len(a.Costs.Lists[0].Fees)-3:] {
		got = append(got, string(f.Label)+" "+f.Qty.String()+" "+string(f.Unit))
		if f.Optional.IsYes() {
			got = append(got, "as an option")
		}
	}
	for _, r := range a.Costs.Rates {
		if r.Price.IsSet() && r.Unit.IsSet() && r.Unit != "hour" {
			got = append(got, string(r.Work)+" "+r.Price.String()+" "+string(r.Unit))
		}
	}
	want := "Managed workstation 26 workstation,Door camera 4 device,Penetration test 1 flat,as an option,travel 0.67 mile,onsite 65.00 visit"
	if got := strings.Join(got, ","); got != want {
		t.Errorf("the rows are %s, want %s", got, want)
	}
}

// TestLinesSayHowManyPastedRowsAreLeftOut before they are added, and add them too where that is said.
func TestLinesSayHowManyPastedRowsAreLeftOut(t *testing.T) {
	const script = "/go costs.lists.main.fees\npaste\nFee\tQty\tFor each\tPrice\nCare\t2\tserver\t10\nPens\t3\tbox\t4\nInk\t3\tcan\t4\n.\n"
	for _, c := range []struct {
		answers       string
		want, wantNot []string
		kept          string
	}{
		{"yes", []string{"adds 1 row and leaves 2 out; `unreadable` adds those too", "> yes Added 1 row, left out 2, lines 3 and 4; `undo`"}, nil, "Care"},
		{"unreadable\nyes", []string{"Kept as typed: line 3, For each:", "adds 3 rows; `unreadable` leaves those out again", "Added 3 rows; 2 cells could not be read and stay as pasted."}, nil, "Ink"},
		{"unreadable\nunreadable\nyes", []string{"Added 1 row, left out 2"}, []string{"Added 3 rows"}, "Care"},
	} {
		said, m, err := spoken(t, script+c.answers, nil)
		if err != nil {
			t.Fatal(err)
		}
		says(t, said, c.want, c.wantNot)
		fees := decode(m.drafts["a1"].body).Costs.Lists[0].Fees
		if got := string(fees[len(fees)-1].Label); got != c.kept {
			t.Errorf("%q: the last fee is %s, want %s", c.answers, got, c.kept)
		}
	}
}
