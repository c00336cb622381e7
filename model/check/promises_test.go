package check_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
)

func promisesOf(a *model.Agreement) []check.Promise {
	return check.Promises(a, model.Effective(a))
}

func proposedOf(a *model.Agreement) (n int) {
	for _, p := range promisesOf(a) {
		if p.IsProposed {
			n++
		}
	}
	return n
}

// TestAPromiseIsKeptOrTakenOut agrees to each promise of each start, and takes each out that can be: agreed to, it is no
// proposal any more; taken out, it stands nowhere, and nothing is an error that was none.
func TestAPromiseIsKeptOrTakenOut(t *testing.T) {
	for _, preset := range model.Presets {
		a, err := model.New(model.NewOptions{Preset: preset.Name})
		if err != nil {
			t.Fatal(err)
		}
		all := promisesOf(a)
		if proposedOf(a) != len(all) || len(all) < 15 {
			t.Errorf("%s: %d of %d promises are proposed, want all of at least 15", preset.Name, proposedOf(a), len(all))
		}
		before := errorsOf(a)
		for _, p := range all {
			kept := change(t, a, p.Keep())
			if got, want := proposedOf(kept), len(all)-1; got != want {
				t.Errorf("%s: with %q agreed to, %d are proposed, want %d", preset.Name, p.Says, got, want)
			}
			if p.Out() == nil {
				continue
			}
			without := change(t, a, p.Out())
			for _, q := range promisesOf(without) {
				if q.Says == p.Says {
					t.Errorf("%s: %q: %s, and it is still promised", preset.Name, p.Says, p.Out().Label)
				}
			}
			if more := errorsOf(without) - before; more > 0 {
				t.Errorf("%s: %s brings %d errors", preset.Name, p.Out().Label, more)
			}
		}
	}
}

// TestAgreedPromisesLeaveNoKeyTerm agrees to all promises: no key term is then said to stand as proposed.
func TestAgreedPromisesLeaveNoKeyTerm(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range promisesOf(a) {
		a = change(t, a, p.Keep())
	}
	for _, f := range run(a) {
		if f.Rule == "REV-05" {
			t.Errorf("all is agreed to, and still: %s", f.Message)
		}
	}
}

// TestAPromiseFollowsTheAnswers reads sentences of the finished sample.
func TestAPromiseFollowsTheAnswers(t *testing.T) {
	var says []string
	for _, p := range promisesOf(draft(t, "office")) {
		says = append(says, p.Says)
	}
	all := strings.Join(says, "\n")
	for _, want := range []string{
		"Recurring prices rise by 3% a year, told 60 days ahead.",
		"“Work after hours” costs $225.00 an hour.",
		"The agreement renews by itself for 12 months at a time, unless a side says no 60 days before it would.",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing says %q; it says:\n%s", want, all)
		}
	}
}

// TestRisingPricesAreToldInOneWay names prices by use beside the recurring ones where one of them rises.
func TestRisingPricesAreToldInOneWay(t *testing.T) {
	const line = "costs.lists.main.fees.storage."
	for _, c := range []struct {
		kind, escalates string
		want            string
	}{
		{"recurring", "", "Recurring prices rise by"},
		{"usage", "", "Recurring prices and those by use rise by"},
		{"usage", "no", "Recurring prices rise by"},
	} {
		e := draft(t, "office").Edit("kind")
		apply(t, e, set(line+"kind", c.kind), set(line+"escalates", c.escalates))
		a, _ := e.Done()
		if !slices.ContainsFunc(promisesOf(a), func(p check.Promise) bool { return strings.HasPrefix(p.Says, c.want) }) {
			t.Errorf("%s, rises: %q: no promise begins with %q", c.kind, c.escalates, c.want)
		}
	}
}

// TestWhoMayApproveSpendingIsPromised names who approves spending and who signs: what each may approve is a promise that nobody
// agreed to until an amount is typed or it is agreed to.
func TestWhoMayApproveSpendingIsPromised(t *testing.T) {
	people := [][2]string{
		{"contacts.luis.name", "Luis Reyes"},
		{"contacts.luis.side", "client"},
		{"contacts.harriet.name", "Harriet Marlow"},
		{"contacts.harriet.side", "client"},
		{"callSheet.approve-spend.clientId", "luis"},
		{"signatories.client.name", "Harriet Marlow"},
	}
	const luis, harriet = "Luis Reyes” up to $500.00 each time", "Harriet Marlow” any amount"
	for _, c := range []struct {
		name             string
		more             [][2]string
		proposed, agreed string
	}{
		{"nobody gave an amount", nil, luis + ", “" + harriet, ""},
		{"an amount is typed", [][2]string{{"contacts.luis.spendLimit", "300"}}, harriet, "Luis Reyes” up to $300.00"},
		{"the call sheet gives it", [][2]string{{"callSheet.approve-spend.limit", "300"}}, harriet, "Luis Reyes” up to $300.00"},
		{"other work gives it", [][2]string{{"outOfScope.handling", "hourly_to_limit"}, {"outOfScope.limit", "300"}}, harriet, "Luis Reyes” up to $300.00"},
		{"nothing at all", [][2]string{{"contacts.luis.spendLimit", "0"}}, harriet, ""},
		{"who signs may instruct", [][2]string{{"contacts.harriet.authority", "yes"}}, luis, harriet},
		{"somebody decides above it", [][2]string{{"contacts.luis.togetherId", "harriet"}, {"contacts.luis.aboveBy", "other"}, {"contacts.luis.spendLimit", "2500"}}, harriet, "Luis Reyes” up to $2,500.00 each time, above it “Harriet Marlow” alone"},
		{"somebody decides with him", [][2]string{{"contacts.luis.togetherId", "harriet"}, {"contacts.luis.aboveBy", "both"}, {"contacts.luis.spendLimit", "2500"}}, "", "Luis Reyes” up to $2,500.00 each time, above it together with “Harriet Marlow”"},
		{"who signs has a limit", [][2]string{{"contacts.harriet.spendLimit", "900"}}, luis, "Harriet Marlow” up to $900.00"},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("type")
		for _, id := range []string{"luis", "harriet"} {
			if _, err := e.Add("contacts", id); err != nil {
				t.Fatal(err)
			}
		}
		for _, x := range append(people, c.more...) {
			if err := e.Fill(x[0], x[1], model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
		}
		a, _ = e.Done()
		var proposed, agreed string
		for _, p := range promisesOf(a) {
			switch {
			case !strings.Contains(p.Says, "may approve spending"):
			case p.IsProposed:
				proposed += p.Says
				if kept := change(t, a, p.Keep()); proposedOf(kept) != proposedOf(a)-1 {
					t.Errorf("%s: %q is agreed to and stands as proposed", c.name, p.Says)
				}
			default:
				agreed += p.Says
			}
		}
		if !strings.Contains(proposed, c.proposed) || !strings.Contains(agreed, c.agreed) || c.agreed == "" && agreed != "" {
			t.Errorf("%s: proposed %q, agreed %q; want %q and %q", c.name, proposed, agreed, c.proposed, c.agreed)
		}
	}
}

// TestHoursOnCallAreInWhatIsPromised holds that times around the clock, and holidays, are told with the hours in which somebody is on call.
func TestHoursOnCallAreInWhatIsPromised(t *testing.T) {
	e := draft(t, "office").Edit("on call")
	for _, x := range [][2]string{{"afterHours.policy", "on_call_p1"}, {"afterHours.week", "sat 8-12"}} {
		if err := e.Set(x[0], x[1], value.Context{}); err != nil {
			t.Fatal(err)
		}
	}
	var all []string
	for _, p := range promisesOf(e.Agreement()) {
		all = append(all, p.Says)
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{"(around the clock, but after hours only Saturday, 8:00 am to noon).", "On holidays people are on call for “Critical” only, and only Saturday, 8:00 am to noon: "} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}

// TestWhoMayDeclareADisasterIsPromised holds that a person is told who is taken to be the one, before it is printed.
func TestWhoMayDeclareADisasterIsPromised(t *testing.T) {
	e := draft(t, "office").Edit("disaster")
	look := func(when, name string, isProposed bool) {
		t.Helper()
		for _, p := range promisesOf(e.Agreement()) {
			if strings.Contains(p.Says, "may declare a disaster") {
				if !strings.HasPrefix(p.Says, "“"+name+"” ") || p.IsProposed != isProposed {
					t.Errorf("%s: it says %q, proposed: %v", when, p.Says, p.IsProposed)
				}
				return
			}
		}
		if name != "" {
			t.Errorf("%s: nothing says who may", when)
		}
	}
	fill := func(path, text string) {
		t.Helper()
		if err := e.Fill(path, text, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	}
	look("who signs", "Joanna Fern", true)
	for _, p := range promisesOf(e.Agreement()) {
		if kept := change(t, e.Agreement(), p.Keep()); p.Path == "backups.dr.activatorId" && proposedOf(kept) != proposedOf(e.Agreement())-1 {
			t.Errorf("%q is agreed to and stands as proposed", p.Says)
		}
	}
	fill("backups.dr.activatorId", "theo")
	look("who was chosen", "Theo Oakes", false)
	fill("backups.dr.plan", "none")
	look("no plan", "", false)
}

func change(t *testing.T, a *model.Agreement, f *check.Fix) *model.Agreement {
	t.Helper()
	e := a.Edit(f.Label)
	if err := f.Apply(e); err != nil {
		t.Fatalf("%s: %v", f.Label, err)
	}
	out, _ := e.Done()
	return out
}

func errorsOf(a *model.Agreement) (n int) {
	for _, f := range run(a) {
		if f.Severity == check.Error {
			n++
		}
	}
	return n
}

// TestWhatHoldsByPresetIsPromised reads what follows from no word of anybody: it is told, and no proposal any more once it is
// answered.
func TestWhatHoldsByPresetIsPromised(t *testing.T) {
	for _, c := range []struct {
		name, says, path, answer string
		setup                    [][2]string
	}{
		{"service hours", "People help in these hours: Monday to Friday", "coverage.hours.support.week", "mon-fri 08:00-17:00", nil},
		{"the day on which it may end", "ends only with a calendar month", "term.leaveOn", "month_end", [][2]string{{"term.kind", "month_to_month"}}},
		{"the kind of copy", "“Servers and shared files”: whole machine", "backups.jobs.servers", "", nil},
		{"days of grace", "once it is 10 days late", "costs.late.graceDays", "10", nil},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("type")
		for _, x := range c.setup {
			if err := e.Fill(x[0], x[1], model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
		}
		isIn := func() bool {
			a := e.Agreement()
			return strings.Contains(strings.Join(check.Unagreed(a, model.Effective(a)), "\n"), c.says)
		}
		if !isIn() {
			t.Errorf("%s: no promise that nobody agreed to says %q", c.name, c.says)
		}
		if c.answer == "" {
			continue
		}
		if err := e.Fill(c.path, c.answer, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
		if isIn() {
			t.Errorf("%s: answered, and still %q stands as proposed", c.name, c.says)
		}
	}
}

// TestAwayIsPromised holds that who stands in for the provider takes everything unless somebody says that only urgent problems are.
func TestAwayIsPromised(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("type")
	if _, err := e.Add("contacts", "mia"); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ path, answer, says string }{
		{"contacts.mia.name", "Mia Torres", ""},
		{"contacts.mia.side", "vendor", ""},
		{"coverage.awayId", "mia", ""},
		{"coverage.away", "two weeks in July", "(two weeks in July), “Mia Torres” takes everything"},
		{"coverage.awayFor", "urgent", "“Mia Torres” takes only urgent problems"},
		{"coverage.awayFor", "servers and the network", "“Mia Torres” takes this, and all else waits: servers and the network."},
	} {
		if err := e.Fill(x.path, x.answer, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range promisesOf(e.Agreement()) {
			all = append(all, p.Says)
		}
		if got := strings.Join(all, "\n"); !strings.Contains(got, x.says) || x.says == "" && strings.Contains(got, "Mia") {
			t.Errorf("%s is %q: no promise says %q", x.path, x.answer, x.says)
		}
	}
}

// TestATypedFigureWasSpokenOf types one figure of a sentence: what stands beside it needs no word of its own.
func TestATypedFigureWasSpokenOf(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, text, says string }{
		{"legal.liability.capMonths", "6", "the fees of 6 months"},
		{"costs.late.graceDays", "15", "15 days late"},
		{"term.renewalNoticeDays", "45", "says no 45 days before"},
	} {
		e := a.Edit("type")
		if err := e.Fill(c.path, c.text, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
		isSaid := false
		for _, p := range promisesOf(e.Agreement()) {
			if strings.Contains(p.Says, c.says) {
				isSaid = true
				if p.IsProposed {
					t.Errorf("%s is %s: %q counts as proposed", c.path, c.text, p.Says)
				}
			}
		}
		if !isSaid {
			t.Errorf("%s is %s: no promise says %q", c.path, c.text, c.says)
		}
	}
}

// TestNothingUnsaidIsHidden reads what a fresh draft promises: each list that a preset filled, and each figure, is told, and all
// of it can be read in one go.
func TestNothingUnsaidIsHidden(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	all := check.Unagreed(a, model.Effective(a))
	if len(all) > 43 {
		t.Errorf("%d promises, want at most 43", len(all))
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{
		"Keep the office working", "within 10 days", "uptime of managed firewall, 99.5%", "sign in at a workstation, at most 60 seconds", "First response in time, as agreed for each Priority",
		"Account for a new User, 3 business days", "Operating systems that their vendor supports", "protection is in place: firewall", "vendor’s list price", "taxes", "Billed in advance: Managed services",
		"at Client’s site", "signed electronically", "30 minutes at least, and rounded up to steps of 15 minutes", "“High” is taken up within 1 business hour", "The provider does this work: Remote monitoring",
		"3 of 12 months", "six common US holidays", "name a person who may approve",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q; it says:\n%s", want, text)
		}
	}
}

// TestOnlyWhatNobodySaidIsListed answers one thing of a sentence or list: only the rest is told as proposed.
func TestOnlyWhatNobodySaidIsListed(t *testing.T) {
	for _, c := range []struct{ path, text, gone, stays string }{
		{"security.insurance.provider-cyber.perClaim", "2000000", "$2,000,000.00 for each claim", "commercial general liability"},
		{"security.insurance.provider-cyber.perClaim", "1000000", "cyber", "commercial general liability"}, // the same figure, typed
		{"costs.late.pct", "2", "2% a month", "only once a payment is 10 days late"},
		{"costs.late.graceDays", "15", "15 days late", "costs 1.5% a month"},
		{"security.residency", "any", "may be stored anywhere", "commercial general liability"},
		{"levels.priorities.p1.targets.24x7.response", "1 hour", "within 1 hour ", "“Critical” should work again within 8 hours"},
		{"standards.st-06.text", "Servers younger than eight years", "eight years", "minimum standards"},
		{"backups.jobs.servers.interval", "4 hour", "loses no more than 4 hours", "“Servers and shared files” is back"},
		{"nextSteps.ns-01.dueDays", "3", "Meet with the people", "Install agents"},
		{"costs.tax.note", "exclusive", "come taxes", "list price"},
		{"security.incident.noticeHours", "48", "48 hours", "4 hours of work on it"},
		{"costs.rates.remote.stepMinutes", "15", "“Ordinary hourly rate”", "“Work on site”"},
		{"levels.schemes.times.capPct", "10", "up to 10%", "Credits for missed targets are a share of the monthly Fee of the Service concerned (Credit for missed times)."},
		{"levels.schemes.times.base", "total_monthly_fee", "up to 15% of all Recurring Fees of the month (Credit for missed times)", "up to 20% of the monthly Fee of the Service concerned (Credit"},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("type")
		if err := e.Fill(c.path, c.text, model.ByUser, ""); err != nil {
			t.Errorf("%s: %v", c.path, err)
			continue
		}
		a, _ = e.Done()
		text := strings.Join(check.Unagreed(a, model.Effective(a)), "\n")
		if strings.Contains(text, c.gone) || !strings.Contains(text, c.stays) {
			t.Errorf("%s is %s: it still says %q, or no more %q:\n%s", c.path, c.text, c.gone, c.stays, text)
		}
		said := ""
		for _, p := range promisesOf(a) {
			if !p.IsProposed {
				said += p.Says + "\n"
			}
		}
		if !strings.Contains(said, c.gone) {
			t.Errorf("%s is %s: nothing that was said is %q; it is:\n%s", c.path, c.text, c.gone, said)
		}
	}
}

// TestEachRateNobodyAgreedToIsNamed has whatever is billed by the hour told by its name, and with its price once there is one.
func TestEachRateNobodyAgreedToIsNamed(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(check.Unagreed(a, model.Effective(a)), "\n")
	for _, r := range model.Effective(a).Costs.Rates {
		if name := "“" + string(r.Name) + "”"; r.Work != "travel" && !strings.Contains(text, name) {
			t.Errorf("it does not name %s:\n%s", name, text)
		}
	}
	e := a.Edit("ordinary rate")
	if err := e.Type("costs.rates.remote.price", "150", value.Context{}); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	text = strings.Join(check.Unagreed(a, model.Effective(a)), "\n")
	for _, says := range []string{
		"“Work on site” costs $150.00 an hour", "“Project work” costs $150.00", "“Work after hours” costs $225.00", "“Emergency work” costs $300.00",
		"“Sundays and holidays” costs $300.00",
	} {
		if !strings.Contains(text, says) {
			t.Errorf("it does not say %q:\n%s", says, text)
		}
	}
	if strings.Contains(text, "Travel") {
		t.Errorf("it proposes a price of travel:\n%s", text)
	}
}

// TestALockedCopyIsToldWhereItsPlaceChanged keeps a promise that came with another place from staying unsaid.
func TestALockedCopyIsToldWhereItsPlaceChanged(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("another place")
	if err := e.Fill("backups.jobs.servers.locations.cloud.kind", "public_cloud", model.ByUser, ""); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	const want = "public cloud, where nobody can change them"
	for _, p := range promisesOf(a) {
		if strings.Contains(p.Says, want) && p.IsProposed {
			return
		}
	}
	t.Errorf("no proposed promise says %q", want)
}

// TestATimeThatWasGivenBringsNoNightUnsaid: who types the time of the most urgent priority has not said that it runs at night, which
// the preset proposes.
func TestATimeThatWasGivenBringsNoNightUnsaid(t *testing.T) {
	const target, says = "levels.priorities.p1.targets.24x7.", "The times for “Critical” are counted around the clock."
	for _, c := range []struct {
		name    string
		answers [][2]string
		want    bool
	}{
		{"nothing was said", nil, false},
		{"a time", [][2]string{{target + "response", "1 hour"}}, true},
		{"a time and its hours", [][2]string{{target + "response", "1 hour"}, {target + "hoursClass", "24x7"}}, false},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("times")
		for _, x := range c.answers {
			if err := e.Type(x[0], x[1], value.Context{}); err != nil {
				t.Fatal(err)
			}
		}
		b, _ := e.Done()
		if got := slices.Contains(check.Unagreed(b, model.Effective(b)), says); got != c.want {
			t.Errorf("%s: it is told that nobody agreed to the night: %t, want %t", c.name, got, c.want)
		}
	}
}

// TestATimeForSomeHoursIsPromisedForThem says of a time in which hours, or for which systems, alone it holds.
func TestATimeForSomeHoursIsPromisedForThem(t *testing.T) {
	const hours, target = "coverage.hours.x", "levels.priorities.p1.targets.x"
	e := draft(t, "office").Edit("a season")
	for _, list := range []string{"coverage.hours", "levels.priorities.p1.targets"} {
		if _, err := e.Add(list, "x"); err != nil {
			t.Fatal(err)
		}
	}
	for _, x := range [][2]string{{hours + ".name", "Tax season"}, {target + ".response", "15 minutes"}, {target + ".hoursId", "x"}, {target + ".tier", "Gold"}} {
		if err := e.Set(x[0], x[1], value.Context{}); err != nil {
			t.Fatal(err)
		}
	}
	const want = "“Critical” is taken up within 15 minutes (support hours, only in “Tax season”, only for Gold)."
	if !slices.ContainsFunc(promisesOf(e.Agreement()), func(p check.Promise) bool { return strings.HasPrefix(p.Says, strings.TrimSuffix(want, ").")) }) {
		t.Errorf("it is not promised that %s", want)
	}
}
