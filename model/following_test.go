package model_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// withContacts adds Ruth, who comes first and so approves spending, and Tom, at the client.
func withContacts(t *testing.T, e *model.Edit) {
	t.Helper()
	for _, id := range []string{"ruth", "tom"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id)
		mustType(t, e, "contacts."+id+".side", "client")
	}
}

// TestOneSpendingLimitIsFollowed holds that the amount may be given in any of three places, and that the others follow it.
func TestOneSpendingLimitIsFollowed(t *testing.T) {
	for _, c := range []struct {
		name, preset string
		typed        [][2]string
		want         string // at the person, on the call sheet, for small work; and what Tom may approve
	}{
		{"nothing said", "generic", nil, "500.00 500.00 500.00 -"},
		{"a nonprofit", "nonprofit", nil, "250.00 250.00 250.00 -"},
		{"the person", "retail", [][2]string{{"contacts.ruth.spendLimit", "300"}}, "300.00 300.00 300.00 -"},
		{"the person, and two above it", "generic", [][2]string{{"contacts.ruth.spendLimit", "2000"}, {"contacts.ruth.togetherId", "tom"}, {"contacts.ruth.aboveBy", "both"}}, "2000.00 2000.00 500.00 -"},
		{"no limit for the person", "generic", [][2]string{{"contacts.ruth.spendLimit", "no limit"}, {"contacts.ruth.togetherId", "tom"}}, "any amount any amount 500.00 -"},
		{"no limit on the call sheet", "generic", [][2]string{{"callSheet.approve-spend.limit", "unlimited"}}, "any amount any amount 500.00 -"},
		{"the call sheet", "generic", [][2]string{{"callSheet.approve-spend.limit", "400"}}, "400.00 400.00 400.00 -"},
		{"small work", "generic", [][2]string{{"outOfScope.limit", "150"}}, "150.00 150.00 150.00 -"},
		{"somebody else", "generic", [][2]string{{"contacts.ruth.spendLimit", "300"}, {"contacts.tom.spendLimit", "0"}, {"callSheet.approve-spend.clientId", "tom"}}, "300.00 0.00 0.00 0.00"},
		{"nobody with authority", "generic", [][2]string{{"contacts.ruth.authority", "no"}}, "- - 500.00 -"},
	} {
		e := fresh(t, c.preset).Edit("limits")
		withContacts(t, e)
		mustType(t, e, "signatories.client.contactId", "tom") // who signs has no limit
		mustType(t, e, "outOfScope.handling", "hourly_to_limit")
		for _, x := range c.typed {
			mustType(t, e, x[0], x[1])
		}
		a := model.Effective(e.Agreement())
		var got []string
		for _, path := range []string{"contacts.ruth.spendLimit", "callSheet.approve-spend.limit", "outOfScope.limit", "contacts.tom.spendLimit"} {
			text := textOf(t, a, path)
			if text == "" {
				text = "-"
			}
			got = append(got, text)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestTrainingIsPromisedWhereThereIsAny holds that the client's people are bound to take part in training only where a service or a
// measure trains them.
func TestTrainingIsPromisedWhereThereIsAny(t *testing.T) {
	for _, c := range []struct {
		name  string
		typed [][2]string
		want  bool
	}{
		{"an option", nil, false},
		{"included", [][2]string{{"services.sv-19.status", "included"}}, true},
		{"excluded", [][2]string{{"services.sv-19.status", "excluded"}}, false},
		{"another company trains them", [][2]string{{"security.controls.training.status", "included"}}, true},
	} {
		e := fresh(t, "generic").Edit("training")
		for _, x := range c.typed {
			mustType(t, e, x[0], x[1])
		}
		rules := textOf(t, model.Effective(e.Agreement()), "security.clientProtocols")
		if got := strings.Contains(rules, "take part in security training"); got != c.want {
			t.Errorf("%s: they take part in training: %t, want %t", c.name, got, c.want)
		}
	}
}

// TestTheLimitIsAskedWhereItWasChosen holds that the fast path has the question exactly where the answer needs it.
func TestTheLimitIsAskedWhereItWasChosen(t *testing.T) {
	for _, c := range []struct {
		how  string
		want bool
	}{{"", false}, {"quote_first", false}, {"hourly", false}, {"hourly_to_limit", true}} {
		e := fresh(t, "generic").Edit("how")
		mustType(t, e, "outOfScope.handling", c.how)
		p, err := e.Agreement().At("outOfScope.limit")
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.Fast && !p.Field.Skip && p.Field.Ask != ""; got != c.want {
			t.Errorf("%q: the limit is asked: %t, want %t", c.how, got, c.want)
		}
	}
}

// TestHoursAreFollowed holds that when the client is there and when people are phoned follow the service hours.
func TestHoursAreFollowed(t *testing.T) {
	e := fresh(t, "generic").Edit("hours")
	mustType(t, e, "coverage.hours.support.week", "mon-sun 10-20")
	a := model.Effective(e.Agreement())
	for path, want := range map[string]string{
		"client.contactHours": "mon-sun 10:00-20:00", "provider.contactHours": "mon-sun 10:00-20:00",
		"callSheet.p1-outage.when": "any", "callSheet.report-issue.when": "any", "callSheet.after-hours.when": "after",
	} {
		if got := textOf(t, a, path); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	mustType(t, e, "afterHours.policy", "none")
	mustType(t, e, "callSheet.site-access.method", "email")
	mustType(t, e, "callSheet.restore-request.when", "any")
	a = model.Effective(e.Agreement())
	for row, want := range map[string]string{
		"p1-outage": "business", "report-issue": "business", "billing": "business", "approve-spend": "any", "site-access": "any", "restore-request": "any",
	} {
		if got := textOf(t, a, "callSheet."+row+".when"); got != want {
			t.Errorf("nobody works at night, and yet %s holds at %q, want %q", row, got, want)
		}
	}
}

// TestProposedTimesFollowWhoIsOnCall: without somebody on call at night, a proposed time is counted in service hours, and at any hour
// again once somebody is. What somebody chose or gave stays.
func TestProposedTimesFollowWhoIsOnCall(t *testing.T) {
	const line = "levels.priorities.p1.targets.24x7."
	stands := func(e *model.Edit) string {
		var all []string
		for _, key := range []string{"hoursClass", "response", "resolution", "updateEvery"} {
			all = append(all, textOf(t, e.Agreement(), line+key))
		}
		return strings.Join(all, ", ")
	}
	start, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	const always, inService = "24x7, 30 min, 8 hour, 1 hour", "support, 30 min, 8 bizhour, 1 bizhour"
	e := start.Edit("nights")
	for _, c := range [][2]string{{"none", inService}, {"best_effort", inService}, {"on_call_p1", always}, {"none", inService}, {"full_24x7", always}, {"best_effort", inService}} {
		mustType(t, e, "afterHours.policy", c[0])
		if got := stands(e); got != c[1] {
			t.Errorf("after hours %s: the line stands at %s, want %s", c[0], got, c[1])
		}
	}
	quiet := e.Agreement()
	if changes, err := model.PresetChanges(quiet, "generic"); err != nil || strings.Contains(strings.Join(paths(changes), " "), line) {
		t.Errorf("the same preset would bring %v (%v), want no times", paths(changes), err)
	}
	mustUndo(t, start, e)

	e = start.Edit("a time that was given")
	mustType(t, e, line+"response", "1 hour")
	mustType(t, e, "afterHours.policy", "none")
	if got, want := stands(e), "support, 1 hour, 8 bizhour, 1 bizhour"; got != want {
		t.Errorf("with a time that was given the line stands at %s, want %s", got, want)
	}
	e = start.Edit("hours that were chosen")
	mustType(t, e, line+"hoursClass", "24x7")
	mustType(t, e, "afterHours.policy", "none")
	if got := stands(e); got != always {
		t.Errorf("with hours that were chosen the line stands at %s, want %s", got, always)
	}
	e = start.Edit("never closed")
	mustType(t, e, "coverage.hours.support.week", "24x7")
	mustType(t, e, "afterHours.policy", "none")
	if got := stands(e); got != always {
		t.Errorf("where service never closes the line stands at %s, want %s", got, always)
	}
}

// TestLateRatesFollowTheHours holds which rates beyond the ordinary ones are proposed.
func TestLateRatesFollowTheHours(t *testing.T) {
	late := func(a *model.Agreement) string {
		var out []string
		for _, id := range []string{"after-hours", "emergency", "holiday"} {
			if a.Costs.Rates.With(id) != nil {
				out = append(out, id)
			}
		}
		return strings.Join(out, " ")
	}
	start := fresh(t, "retail")
	if got, want := late(start), "after-hours emergency holiday"; got != want {
		t.Errorf("a new agreement has %q, want %q", got, want)
	}
	if got, want := textOf(t, model.Effective(start), "costs.rates.holiday.name"), "Holidays"; got != want {
		t.Errorf("open on Sundays, the rate is called %q, want %q", got, want)
	}
	e := start.Edit("no holidays")
	mustType(t, e, "coverage.hours.support.holidaySet", "none")
	if got, want := late(e.Agreement()), "after-hours emergency"; got != want {
		t.Errorf("no holidays: got %q, want %q", got, want)
	}
	mustUndo(t, start, e)
	a, _ := e.Done()
	e = a.Edit("no nights")
	mustType(t, e, "afterHours.policy", "none")
	if got := late(e.Agreement()); got != "" {
		t.Errorf("no service at night: got %q, want none", got)
	}
	mustUndo(t, a, e)
	quiet, _ := e.Done()
	if changes, err := model.PresetChanges(quiet, "generic"); err != nil || strings.Contains(strings.Join(paths(changes), " "), "costs.rates") {
		t.Errorf("another preset would bring %v (%v), want no rates", paths(changes), err)
	}
	e = quiet.Edit("nights again")
	mustType(t, e, "afterHours.policy", "best_effort")
	mustType(t, e, "coverage.hours.support.week", "mon-fri 9-17")
	if got, want := late(e.Agreement()), "after-hours emergency holiday"; got != want {
		t.Errorf("nights again: got %q, want %q", got, want)
	}
	mustType(t, e, "costs.rates.emergency.price", "300")
	mustType(t, e, "afterHours.policy", "none")
	if got, want := late(e.Agreement()), "emergency"; got != want {
		t.Errorf("a rate with a price: got %q, want it kept: %q", got, want)
	}
}

func paths(all []model.PresetChange) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = c.Path
	}
	return out
}

// TestTheBundlePaysForTheCareOfEquipment holds that a service which equipment brings in is paid for, and no longer when it goes.
func TestTheBundlePaysForTheCareOfEquipment(t *testing.T) {
	const pays = "costs.lists.main.fees.managed.serviceIds"
	start := fresh(t, "retail")
	before := textOf(t, start, pays)
	e := start.Edit("equipment")
	for id, kind := range map[string]string{"box": "server", "mail": "cloud_tenant"} {
		mustAdd(t, e, "equipment", id)
		mustType(t, e, "equipment."+id+".kind", kind)
	}
	with := e.Agreement()
	set := with.Costs.Lists.With("main").Fees.With("managed").ServiceIDs
	if !set.Has("sv-05") || !set.Has("sv-14") {
		t.Errorf("the bundle pays for %s, want sv-05 and sv-14 too", set)
	}
	if p, _ := with.At(pays); p.Standing() != model.Defaulted {
		t.Errorf("what the bundle pays for stands as %s, want default", p.Standing())
	}
	mustUndo(t, start, e)
	listed, _ := e.Done()
	other, _, _, err := model.ApplyPreset(listed, "law", false)
	if err != nil {
		t.Fatal(err)
	}
	if set := other.Costs.Lists.With("main").Fees.With("managed").ServiceIDs; !set.Has("sv-05") || !set.Has("sv-25") {
		t.Errorf("after another preset the bundle pays for %s, want sv-05 and sv-25 too", set)
	}
	e = listed.Edit("gone")
	mustType(t, e, "equipment.mail.covered", "no")
	if err := e.Remove("equipment.box"); err != nil {
		t.Fatal(err)
	}
	if got := textOf(t, e.Agreement(), pays); got != before {
		t.Errorf("without the equipment the bundle pays for %s, want %s", got, before)
	}
	e = start.Edit("touched")
	mustType(t, e, pays, "sv-01")
	mustAdd(t, e, "equipment", "box")
	mustType(t, e, "equipment.box.kind", "server")
	if got := textOf(t, e.Agreement(), pays); got != "sv-01" {
		t.Errorf("what somebody said of the bundle became %s, want sv-01", got)
	}
}

// TestEquipmentIsNotPutAnywhere holds that a line stands at no site until somebody says so, however many there are.
func TestEquipmentIsNotPutAnywhere(t *testing.T) {
	e := fresh(t, "retail").Edit("sites")
	mustAdd(t, e, "equipment", "tills")
	mustType(t, e, "equipment.tills.kind", "pos")
	for _, id := range []string{"main", "canal"} {
		mustAdd(t, e, "sites", id)
		mustType(t, e, "sites."+id+".name", id)
		if got := textOf(t, model.Effective(e.Agreement()), "equipment.tills.siteId"); got != "" {
			t.Errorf("after the site %s the line stands at %q, want nowhere", id, got)
		}
	}
}

// TestWhatNobodyOrderedIsNotPromised holds that travel without a rate is not billed, and that a plan is rehearsed only with
// the service that does so.
func TestWhatNobodyOrderedIsNotPromised(t *testing.T) {
	e := fresh(t, "generic").Edit("orders")
	check := func(name string, want map[string]string) {
		t.Helper()
		a := model.Effective(e.Agreement())
		for path, text := range want {
			if got := textOf(t, a, path); got != text {
				t.Errorf("%s: %s is %q, want %q", name, path, got, text)
			}
		}
	}
	mustType(t, e, "costs.rates.remote.price", "150")
	check("as proposed", map[string]string{"onSite.travelCharge": "included", "backups.dr.plan": "basic", "backups.dr.testEvery": ""})
	mustType(t, e, "services.sv-13.status", "included")
	check("a rate without a price", map[string]string{"onSite.travelCharge": "included", "costs.rates.travel.price": "", "backups.dr.testEvery": "12 month"})
	mustType(t, e, "costs.rates.travel.price", "90")
	check("a price", map[string]string{"onSite.travelCharge": "billed"})
	mustType(t, e, "services.sv-13.status", "optional")
	mustType(t, e, "backups.dr.plan", "full")
	check("a full plan", map[string]string{"backups.dr.testEvery": "12 month"})
}

// TestVisitsFollowOnSiteSupport holds that the price is taken to pay for visits while on-site support is in it, or a number of
// visits was given.
func TestVisitsFollowOnSiteSupport(t *testing.T) {
	e := fresh(t, "generic").Edit("visits")
	check := func(name, want string) {
		t.Helper()
		if got := textOf(t, model.Effective(e.Agreement()), "onSite.included"); got != want {
			t.Errorf("%s: visits in the price: %q, want %q", name, got, want)
		}
	}
	check("as proposed", "yes")
	mustType(t, e, "services.sv-04.status", "optional")
	check("only offered", "no")
	mustType(t, e, "onSite.hoursPerMonth", "4")
	check("a number of hours", "yes")
	mustType(t, e, "onSite.hoursPerMonth", "0")
	mustType(t, e, "services.sv-04.status", "included")
	check("in the price again", "yes")
	mustType(t, e, "onSite.included", "no")
	check("said otherwise", "no")
	e = model.NewProfile().Edit("visits")
	check("of all agreements to come", "yes")
}

// TestNothingIsTakenOverOfAClientThatIsKnown holds that who looks after a client already neither settles in nor takes over,
// and that what a person said stays.
func TestNothingIsTakenOverOfAClientThatIsKnown(t *testing.T) {
	e := fresh(t, "generic").Edit("known")
	look := func(when, ramp string, isNew, settles bool) {
		t.Helper()
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, "term.rampDays"); got != ramp {
			t.Errorf("%s: %s days to settle in, want %s", when, got, ramp)
		}
		if got := strings.Contains(textOf(t, a, "levels.exclusions"), "settling-in"); got != settles {
			t.Errorf("%s: targets leave out the settling-in period: %v", when, got)
		}
		if a.Services.With("sv-26") != nil != isNew || a.Exclusions.With("ex-09") != nil != isNew {
			t.Errorf("%s: onboarding and what had begun before stand there: %v, want %v", when, !isNew, isNew)
		}
		if a.NextSteps.With("ns-02") != nil != isNew || a.NextSteps.With("ns-03") != nil != isNew || a.NextSteps.With("ns-01") == nil {
			t.Errorf("%s: the steps that hand over the systems stand there: %v, want %v", when, !isNew, isNew)
		}
	}
	look("at the start", "30", true, true)
	mustType(t, e, "term.known", "yes")
	look("a known client", "0", false, false)
	if a := e.Agreement(); a.NextSteps.With("ns-02") != nil || a.NextSteps.With("ns-03") != nil || a.NextSteps.With("ns-04") == nil {
		t.Error("steps of taking over stand there, or one that anybody may take is gone")
	}
	mustType(t, e, "term.known", "no")
	look("a new client again", "30", true, true)
	mustType(t, e, "services.sv-26.name", "Taking over of the shop")
	mustType(t, e, "exclusions.ex-09.reason", "as was said")
	mustType(t, e, "nextSteps.ns-02.dueDays", "5")
	mustType(t, e, "nextSteps.ns-03.dueDays", "20")
	mustType(t, e, "term.rampDays", "14")
	mustType(t, e, "term.known", "yes")
	look("in somebody's own words", "14", true, true)
}

// TestTheOrdinaryRateIsByTheHour holds that remote work with another unit is called by it.
func TestTheOrdinaryRateIsByTheHour(t *testing.T) {
	e := fresh(t, "generic").Edit("rates")
	for unit, want := range map[string]string{"visit": "Work by the visit", "day": "Work by the day", "hour": "Ordinary hourly rate"} {
		mustType(t, e, "costs.rates.remote.unit", unit)
		if got := textOf(t, model.Effective(e.Agreement()), "costs.rates.remote.name"); got != want {
			t.Errorf("by the %s: got %q, want %q", unit, got, want)
		}
	}
}

// TestWhoseWordsAnOwnClauseIs holds that they are the client's where it answers for itself.
func TestWhoseWordsAnOwnClauseIs(t *testing.T) {
	for mode, want := range map[string]string{"rep": "ours", "owner": "client"} {
		a, err := model.New(model.NewOptions{Mode: mode, Today: value.Must[value.Date]("2026-02-20")})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("own")
		mustAdd(t, e, "clauses", "x")
		if got := textOf(t, model.Effective(e.Agreement()), "clauses.x.origin"); got != want {
			t.Errorf("%s: brought by %q, want %q", mode, got, want)
		}
	}
}

// TestChoicesAreFoundByEverydayWords holds words that people look for, which stand in the label or the help of a choice.
func TestChoicesAreFoundByEverydayWords(t *testing.T) {
	for _, c := range []struct {
		in          []model.Option
		word, value string
	}{
		{model.EquipmentKinds, "cash register", "pos"},
		{model.EquipmentKinds, "till", "pos"},
		{model.EquipmentKinds, "google workspace", "cloud_tenant"},
		{model.EquipmentKinds, "microsoft 365", "cloud_tenant"},
		{model.EquipmentKinds, "computer", "workstation"},
		{model.FeeUnits, "register", "device"},
		{model.DataCategories, "customers", "customers"},
		{model.DataCategories, "addresses", "customers"},
	} {
		found := ""
		for _, o := range c.in {
			if strings.Contains(strings.ToLower(o.Label+" "+o.Help), c.word) {
				found += o.Value
			}
		}
		if found != c.value {
			t.Errorf("%q finds %q, want %q", c.word, found, c.value)
		}
	}
}

func TestNothingMeasuresMendingThatIsNotPromised(t *testing.T) {
	e := fresh(t, "generic").Edit("no times for mending")
	look := func(when, measures string, hasFigure bool) {
		t.Helper()
		a := e.Agreement()
		if got := a.Levels.Schemes.With("times").Measures.String(); got != measures {
			t.Errorf("%s: credits are for %s, want %s", when, got, measures)
		}
		if got := a.Levels.KPIs.With("kp-02") != nil; got != hasFigure {
			t.Errorf("%s: the figure of mending is reported: %v", when, got)
		}
	}
	look("at the start", "response,resolution", true)
	mustType(t, e, "levels.fixTimes", "no")
	look("with times for answers alone", "response", false)
	mustType(t, e, "levels.fixTimes", "yes")
	look("with times for mending again", "response,resolution", true)
	targets := func(kind string) {
		for _, p := range e.Agreement().Levels.Priorities {
			for _, x := range p.Targets {
				mustType(t, e, "levels.priorities."+p.Key()+".targets."+x.Key()+".resolutionKind", kind)
			}
		}
	}
	targets("none_promised")
	look("with no time at any priority", "response", false)
	targets("best_effort")
	look("with best effort at each", "response", false)
	mustType(t, e, "levels.priorities.p2.targets."+e.Agreement().Levels.Priorities.With("p2").Targets[0].Key()+".resolutionKind", "span")
	look("with a time at one of them", "response,resolution", true)
}

// TestDataFollowsTheLineOfBusiness holds that what a preset brings about data follows the industry and the rules on data,
// and that what a person said stays.
func TestDataFollowsTheLineOfBusiness(t *testing.T) {
	for _, c := range []struct {
		name, preset string
		typed        [][2]string
		want         string // rules; kinds of data; place
	}{
		{"a practice", "dental_medical", nil, "hipaa; phi,employees; us_only"},
		{"no health care", "dental_medical", [][2]string{{"client.industry", "other"}}, "none; employees; any"},
		{"no such rule", "dental_medical", [][2]string{{"security.regimes", "none"}}, "none; employees; any"},
		{"from law to taxes", "law", [][2]string{{"client.industry", "accounting"}}, "ftc_safeguards,irs_taxpayer; tax,employees; us_only"},
		{"a rule that was chosen", "dental_medical", [][2]string{{"security.regimes", "hipaa"}, {"client.industry", "other"}}, "hipaa; phi,employees; us_only"},
		{"kinds that were chosen", "generic", [][2]string{{"security.dataCategories", "phi"}, {"client.industry", "nonprofit"}}, "none; phi; us_only"},
		{"donors", "nonprofit", nil, "none; donors,employees; any"},
		{"a store", "retail", nil, "pci; cardholder,employees; any"},
	} {
		e := fresh(t, c.preset).Edit("data")
		for _, x := range c.typed {
			mustType(t, e, x[0], x[1])
		}
		a := model.Effective(e.Agreement())
		got := textOf(t, a, "security.regimes") + "; " + textOf(t, a, "security.dataCategories") + "; " + textOf(t, a, "security.residency")
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestAnEmailIsNeededOfWhoIsWrittenTo: not of everybody who is listed, but of the main contacts and of whom a line that goes by
// email names.
func TestAnEmailIsNeededOfWhoIsWrittenTo(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic", Mode: "rep", Client: "Kestrel", Number: "MSA-2026-001"})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("people")
	for _, c := range []struct{ id, name, side string }{{"c1", "Lorna Petrakis", "client"}, {"c2", "Walt Petrakis", "client"}, {"c3", "Sam Ocampo", "provider"}, {"c4", "Ines Dufour", "provider"}} {
		if _, err := e.Add("contacts", c.id); err != nil {
			t.Fatal(err)
		}
		mustType(t, e, "contacts."+c.id+".name", c.name)
		mustType(t, e, "contacts."+c.id+".side", c.side)
	}
	needs := func() string {
		var out []string
		for _, id := range []string{"c1", "c2", "c3", "c4"} {
			p, err := e.Agreement().At("contacts." + id + ".email")
			if err != nil {
				t.Fatal(err)
			}
			if p.Field.Required {
				out = append(out, id)
			}
		}
		return strings.Join(out, " ")
	}
	if got := needs(); got != "c1 c3" {
		t.Errorf("an email is needed of %q, want the main contacts c1 and c3", got)
	}
	mustType(t, e, "callSheet.approve-change.clientId", "Walt Petrakis")
	if got := needs(); got != "c1 c2 c3" {
		t.Errorf("an email is needed of %q, want also c2, who approves by email", got)
	}
}

// TestHalvesEndWithTheKind makes a fee that is paid in halves one of each month: it is billed as such fees are, and what was there
// before comes back with one step.
func TestHalvesEndWithTheKind(t *testing.T) {
	const fee = "costs.lists.main.fees.x"
	e := fresh(t, "generic").Edit("fee")
	mustAdd(t, e, "costs.lists.main.fees", "x")
	for _, x := range [][2]string{{"label", "Set-up"}, {"kind", "one_time"}, {"bill", "halves"}, {"price", "300"}} {
		mustType(t, e, fee+"."+x[0], x[1])
	}
	a, _ := e.Done()
	for kind, want := range map[string]string{"recurring": "advance", "usage": "arrears", "one_time": "halves"} {
		e := a.Edit("kind")
		mustType(t, e, fee+".kind", kind)
		if got := textOf(t, model.Effective(e.Agreement()), fee+".bill"); got != want {
			t.Errorf("as %s it is billed %q, want %q", kind, got, want)
		}
		mustUndo(t, a, e)
	}
}

// TestALineIsForTheServiceOfItsName proposes that a fee line pays for the service by whose name it is called, unless another line
// does already.
func TestALineIsForTheServiceOfItsName(t *testing.T) {
	e := fresh(t, "generic").Edit("paste")
	mustAdd(t, e, "services", "chairs")
	mustType(t, e, "services.chairs.name", "Chairside support")
	mustType(t, e, "services.chairs.status", "optional")
	for id, label := range map[string]string{"x": "chairside Support", "y": "Chairs", "z": "Help desk"} {
		mustAdd(t, e, "costs.lists.main.fees", id)
		mustType(t, e, "costs.lists.main.fees."+id+".label", label)
	}
	same := func(when string, want map[string]string) {
		t.Helper()
		a := model.Effective(e.Agreement())
		for path, text := range want {
			if got := textOf(t, a, "costs.lists.main.fees."+path); got != text {
				t.Errorf("%s: %s is %q, want %q", when, path, got, text)
			}
		}
	}
	same("pasted", map[string]string{"x.serviceIds": "chairs", "x.optional": "yes", "y.serviceIds": "", "z.serviceIds": "sv-03"})
	mustType(t, e, "costs.lists.main.fees.y.serviceIds", "chairs")
	same("another line was chosen for it", map[string]string{"x.serviceIds": "", "y.serviceIds": "chairs"})
}

// TestAPhishingTestIsNoTraining has a fee pay for the service that has its very name, or is called like it, before one that holds it
// too, and for that one where the service of its own is not in the agreement.
func TestAPhishingTestIsNoTraining(t *testing.T) {
	const fees = "costs.lists.main.fees"
	for _, c := range []struct{ label, test, want string }{
		{"Phishing test", "included", "sv-29"},
		{"Phishing simulation each quarter", "included", "sv-29"},
		{"phishing Tests", "included", "sv-29"},
		{"Phishing test", "optional", "sv-29"},
		{"Phishing test", "", "sv-19"},
		{"Phishing and training", "included", ""},
		{"Security awareness", "included", "sv-19"},
	} {
		e := fresh(t, "generic").Edit("fee")
		mustType(t, e, "services.sv-19.status", "included")
		if c.test != "" {
			if _, err := e.AddFromCatalogue("sv-29", c.test); err != nil {
				t.Fatal(err)
			}
		}
		mustAdd(t, e, fees, "x")
		mustType(t, e, fees+".x.label", c.label)
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, fees+".x.serviceIds"); got != c.want {
			t.Errorf("%s, test %q: the line pays for %q, want %q", c.label, c.test, got, c.want)
		}
	}
}

// TestTheBundleLeavesToALineWhatItIsCalledBy proposes that a line pays for the service that its name begins with, and that the
// bundle pays for the rest.
func TestTheBundleLeavesToALineWhatItIsCalledBy(t *testing.T) {
	for _, c := range []struct{ label, kind, unit, want string }{
		{"Server care", "", "server", "sv-05"},
		{"Servers", "", "server", "sv-05"},
		{"Backup up to 2 TB", "", "flat", "sv-12"},
		{"Server backup", "", "flat", "sv-12"},
		{"M365 care", "", "user", "sv-14"},
		{"M365 Business Premium", "", "user", ""},
		{"Microsoft 365", "", "user", ""},
		{"Microsoft 365 administration", "", "licence", ""},
		{"Help desk", "", "user", "sv-03"},
		{"Server and workstation care", "", "flat", ""},
		{"Server care", "one_time", "flat", ""},
		{"Server rental", "", "flat", ""},
		{"Backup storage", "", "flat", ""},
		{"Backup, cloud", "", "tb", "sv-12"},
		{"Backup storage", "", "tb", ""},
		{"Backup licenses", "", "licence", ""},
		{"Help desk", "", "hour", ""},
		{"Security package", "", "user", ""},
	} {
		start := fresh(t, "generic")
		e := start.Edit("line")
		const x = "costs.lists.main.fees.x"
		mustAdd(t, e, "costs.lists.main.fees", "x")
		mustType(t, e, x+".label", c.label)
		mustType(t, e, x+".unit", c.unit)
		if c.kind != "" {
			mustType(t, e, x+".kind", c.kind)
		}
		for id, kind := range map[string]string{"box": "server", "mail": "cloud_tenant"} {
			mustAdd(t, e, "equipment", id)
			mustType(t, e, "equipment."+id+".kind", kind)
		}
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, x+".serviceIds"); got != c.want {
			t.Errorf("%s: the line pays for %q, want %q", c.label, got, c.want)
		}
		for _, id := range []string{"sv-03", "sv-05", "sv-12", "sv-14"} {
			if has := a.Costs.Lists.With("main").Fees.With("managed").ServiceIDs.Has(id); has != (id != c.want) {
				t.Errorf("%s: that the bundle pays for %s is %t", c.label, id, has)
			}
		}
		if p, _ := e.Agreement().At(x + ".serviceIds"); c.want != "" && p.Standing() != model.Defaulted {
			t.Errorf("%s: what it pays for stands as %s, want default", c.label, p.Standing())
		}
		mustUndo(t, start, e)
	}
}

// TestTheBundlePaysAgain has what a line was called by come back to the bundle when the line is called otherwise, pays for something
// else or goes, and leaves alone what somebody said of the bundle.
func TestTheBundlePaysAgain(t *testing.T) {
	const managed, x = "costs.lists.main.fees.managed.serviceIds", "costs.lists.main.fees.x"
	for name, deed := range map[string]func(*model.Edit) error{
		"called otherwise": func(e *model.Edit) error { return e.Type(x+".label", "Gold plan", value.Context{}) },
		"charged once":     func(e *model.Edit) error { return e.Type(x+".kind", "one_time", value.Context{}) },
		"something else":   func(e *model.Edit) error { return e.Type(x+".serviceIds", "sv-11", value.Context{}) },
		"gone":             func(e *model.Edit) error { return e.Remove(x) },
	} {
		e := fresh(t, "generic").Edit("line")
		mustAdd(t, e, "costs.lists.main.fees", "x")
		mustType(t, e, x+".label", "Backup up to 2 TB")
		if err := deed(e); err != nil {
			t.Fatal(err)
		}
		if !e.Agreement().Costs.Lists.With("main").Fees.With("managed").ServiceIDs.Has("sv-12") {
			t.Errorf("%s: the bundle does not pay for backups again", name)
		}
	}
	e := fresh(t, "generic").Edit("line")
	mustType(t, e, managed, "sv-03,sv-12")
	mustAdd(t, e, "costs.lists.main.fees", "x")
	mustType(t, e, x+".label", "Backup up to 2 TB")
	a := model.Effective(e.Agreement())
	if got := textOf(t, a, managed) + " " + textOf(t, a, x+".serviceIds"); got != "sv-03,sv-12 " {
		t.Errorf("beside a bundle that was chosen they pay for %q", got)
	}
}

// TestALineMayBeCalledByAnOption finds the service that somebody only offers and whose name a line goes by.
func TestALineMayBeCalledByAnOption(t *testing.T) {
	for label, want := range map[string]string{"SOC / MDR": "sv-20", "vCIO meetings": "sv-21", "SOC / help desk": "", "Copilot and SOC": "", "Coffee": ""} {
		e := fresh(t, "generic").Edit("price")
		for _, id := range []string{"sv-20", "sv-21"} {
			mustType(t, e, "services."+id+".status", "optional")
		}
		mustAdd(t, e, "costs.lists.main.fees", "x")
		mustType(t, e, "costs.lists.main.fees.x.label", label)
		a := model.Effective(e.Agreement())
		if got := a.OptionLike(a.MainList().Fees.With("x")); got != want {
			t.Errorf("%q is called by the option %q, want %q", label, got, want)
		}
	}
}

// TestWhoStandsInForOnePersonStandsInThatTimeOfTheYear holds that the stand-in of a provider of one person, who is of another
// company, is proposed for the time away.
func TestWhoStandsInForOnePersonStandsInThatTimeOfTheYear(t *testing.T) {
	e := fresh(t, "generic").Edit("away")
	for id, side := range map[string]string{"devon": "provider", "mia": "vendor"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id+" Vance")
		mustType(t, e, "contacts."+id+".side", side)
	}
	mustType(t, e, "coverage.away", "two weeks each July")
	if got := textOf(t, model.Effective(e.Agreement()), "coverage.awayId"); got != "" {
		t.Errorf("%q stands in", got)
	}
	mustType(t, e, "contacts.devon.backupId", "mia")
	if got := textOf(t, model.Effective(e.Agreement()), "coverage.awayId"); got != "mia" {
		t.Errorf("%q stands in, want mia", got)
	}
	if got := textOf(t, model.Effective(e.Agreement()), "coverage.awayFor"); got != "all" {
		t.Errorf("the stand-in takes %q, want all", got)
	}
}

// TestAnExactNameOfAChoiceWinsOverAnother holds that a choice is taken by its name also where another one has it as its value.
func TestAnExactNameOfAChoiceWinsOverAnother(t *testing.T) {
	e := fresh(t, "generic").Edit("insurance")
	mustType(t, e, "security.insurance.provider-cyber.kind", "cyber")
	if got := textOf(t, e.Agreement(), "security.insurance.provider-cyber.kind"); got != "cyber_alone" {
		t.Errorf("the insurance is %q", got)
	}
}

// TestAFeeCalledOnboardingPaysForIt holds that the fee for onboarding, charged once, takes that service from what the fee for all pays
// for, and that one charged each month does not.
func TestAFeeCalledOnboardingPaysForIt(t *testing.T) {
	const x = "costs.lists.main.fees.x"
	e := fresh(t, "generic").Edit("line")
	mustAdd(t, e, "costs.lists.main.fees", "x")
	mustType(t, e, x+".label", "Onboarding")
	look := func(when string, isApart bool) {
		t.Helper()
		a := model.Effective(e.Agreement())
		pays := strings.Contains(textOf(t, a, x+".serviceIds"), "sv-26")
		if inAll := strings.Contains(textOf(t, a, "costs.lists.main.fees.managed.serviceIds"), "sv-26"); pays != isApart || inAll == isApart {
			t.Errorf("%s: the line pays for onboarding: %t; the fee for all: %t", when, pays, inAll)
		}
	}
	look("once", true)
	mustType(t, e, x+".kind", "recurring")
	look("each month", false)
}

// TestManyHoursAreToldInDays holds that how far copies reach back is told in whole days where the hours say nothing to anybody.
func TestManyHoursAreToldInDays(t *testing.T) {
	e := fresh(t, "generic").Edit("copies")
	job := "backups.jobs." + e.Agreement().Backups.Jobs[0].Key()
	mustType(t, e, job+".interval", "4 hours")
	mustType(t, e, job+".retention", "365 days")
	for copies, want := range map[string]string{"365": "60 day", "13": "52 hour"} {
		mustType(t, e, job+".copiesKept", copies)
		if got := model.Effective(e.Agreement()).Backups.Jobs[0].FrequentReach().String(); got != want {
			t.Errorf("%s copies reach back %s, want %s", copies, got, want)
		}
	}
	mustAdd(t, e, "costs.rates", "car")
	mustType(t, e, "costs.rates.car.work", "travel")
	if got := textOf(t, model.Effective(e.Agreement()), "costs.rates.car.dayClass"); got != "any" {
		t.Errorf("travel has its price on %q", got)
	}
}

// TestAProviderOfOnePersonIsProposedLess holds that the insurance of employees, calls for somebody else, further reports and meetings
// and complaints to somebody above are proposed to a provider that has people only; who is called for what differs stays.
func TestAProviderOfOnePersonIsProposedLess(t *testing.T) {
	e := fresh(t, "generic").Edit("alone")
	look := func(when string, want bool) {
		t.Helper()
		for _, path := range []string{"security.insurance.provider-workers", "duties.pd-07", "callSheet.site-access", "callSheet.escalate-1", "raci.ra-01", "reports.assets", "meetings.strategy"} {
			if is := has(e.Agreement(), path); is != want {
				t.Errorf("%s: %s is proposed: %t, want %t", when, path, is, want)
			}
		}
		for _, path := range []string{"callSheet.report-issue", "callSheet.approve-spend", "callSheet.after-hours", "reports.service", "reports.backup", "meetings.service-review"} {
			if !has(e.Agreement(), path) {
				t.Errorf("%s: %s is not proposed", when, path)
			}
		}
	}
	look("at the start", true)
	mustType(t, e, "provider.entityType", "sole_proprietor")
	look("one person", false)
	for _, id := range []string{"devon", "mia"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id+" Vance")
		mustType(t, e, "contacts."+id+".side", "provider")
	}
	look("two people", true)
}

// TestCopiesFollowTheTimeBetweenThem holds that the proposed number of copies goes on to reach back as far, and that a number
// which somebody chose stays.
func TestCopiesFollowTheTimeBetweenThem(t *testing.T) {
	e := fresh(t, "generic").Edit("every 4 hours")
	const servers = "backups.jobs.servers"
	mustType(t, e, servers+".interval", "4 hours")
	if got := textOf(t, e.Agreement(), servers+".copiesKept"); got != "180" {
		t.Errorf("%s copies are kept, want 180 over 30 days", got)
	}
	mustType(t, e, servers+".copiesKept", "40")
	mustType(t, e, servers+".interval", "8 hours")
	if got := textOf(t, e.Agreement(), servers+".copiesKept"); got != "40" {
		t.Errorf("%s copies are kept, want the 40 that were typed", got)
	}
}

// TestAQuietTimeFollowsTheSeason holds that the quiet time of a preset is the season that the service hours name, where it falls
// into it.
func TestAQuietTimeFollowsTheSeason(t *testing.T) {
	e := fresh(t, "accounting").Edit("season")
	mustAdd(t, e, "coverage.hours", "summer")
	mustType(t, e, "coverage.hours.summer.from", "6/1")
	mustType(t, e, "coverage.hours.summer.to", "8/31")
	quiet := func(want string) {
		t.Helper()
		const season = "maintenance.blackouts.season."
		if got := textOf(t, e.Agreement(), season+"from") + " to " + textOf(t, e.Agreement(), season+"to"); got != want {
			t.Errorf("the quiet time is from %s, want %s", got, want)
		}
	}
	quiet("Jan 15 to Apr 20")
	mustAdd(t, e, "coverage.hours", "tax")
	mustType(t, e, "coverage.hours.tax.from", "2/1")
	mustType(t, e, "coverage.hours.tax.to", "4/15")
	quiet("Feb 1 to Apr 15")
}

// TestTheWarningGoesToTheFirstLevelOfEscalation holds that the one who is called first is also warned first.
func TestTheWarningGoesToTheFirstLevelOfEscalation(t *testing.T) {
	e := fresh(t, "generic").Edit("warning")
	for _, id := range []string{"desk", "tom"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id+" Vance")
		mustType(t, e, "contacts."+id+".side", "provider")
	}
	mustType(t, e, "callSheet.escalate-1.providerId", "tom")
	first := textOf(t, model.Effective(e.Agreement()), "issues.escalation.level-1.providerId")
	if got := textOf(t, model.Effective(e.Agreement()), "levels.alerts.providerId"); got != first {
		t.Errorf("%q is warned, while %q is called first", got, first)
	}
}

// TestAFeeIncludesTheCareThatItIsCalledBy holds that care which waits for equipment is part of the agreement once a fee is called by it,
// and an option again without that fee.
func TestAFeeIncludesTheCareThatItIsCalledBy(t *testing.T) {
	const x = "costs.lists.main.fees.x"
	start := fresh(t, "generic")
	e := start.Edit("line")
	look := func(when, status, pays string) {
		t.Helper()
		a := model.Effective(e.Agreement())
		fee := ""
		if a.MainList().Fees.With("x") != nil {
			fee = textOf(t, a, x+".serviceIds")
		}
		if got := textOf(t, a, "services.sv-05.status"); got != status || fee != pays || a.MainList().Fees.With("managed").ServiceIDs.Has("sv-05") {
			t.Errorf("%s: care of servers is %q and the line pays for %q, want %q and %q", when, got, fee, status, pays)
		}
	}
	mustAdd(t, e, "costs.lists.main.fees", "x")
	mustType(t, e, x+".label", "Server care")
	look("named", "included", "sv-05")
	mustType(t, e, x+".serviceIds", "sv-05")
	look("said", "included", "sv-05")
	mustType(t, e, x+".optional", "yes")
	look("an option", "optional", "sv-05")
	mustType(t, e, x+".optional", "")
	mustType(t, e, x+".serviceIds", "")
	mustType(t, e, x+".kind", "one_time")
	look("once", "optional", "")
	mustType(t, e, x+".kind", "recurring")
	if err := e.Remove(x); err != nil {
		t.Fatal(err)
	}
	look("gone", "optional", "")
	mustUndo(t, start, e)
}
