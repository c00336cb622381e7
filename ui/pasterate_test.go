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
	d.sees("All rows can be read", "3 rows are hourly rates and go to Costs, Hourly rates; r keeps them here:", "line 3: 175.00 for “Project work”", "line 4: 260.00 for “Work after hours” instead of 225.00, at least 60 minutes", "line 5: 190.00 for “Senior engineer”, a further rate", "“quoted first”: “Other work” in")
	d.seesNot("“min 1 h”")
	d.press("r")
	d.seesNot("hourly rates and go")
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
	for _, want := range []string{"`rates` keeps what is charged by the hour among the fees.", "`rates` has what is charged by the hour go to the hourly rates.", "3 rows are hourly rates and go to Costs, Hourly rates:", "3 of them to Costs, Hourly rates"} {
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
