package model_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

func fresh(t testing.TB, preset string) *model.Agreement {
	t.Helper()
	a, err := model.New(model.NewOptions{Preset: preset, Number: "MSA-2026-001", Today: value.Must[value.Date]("2026-02-20"), Mode: "rep", Client: "Harbor Street Dental, PLLC"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEveryPresetComesBackAsItWas(t *testing.T) {
	for _, p := range model.Presets {
		a := fresh(t, p.Name)
		once := model.Encode(a)
		b, report, err := model.Decode(once)
		if err != nil || !report.Empty() {
			t.Errorf("%s: decode: %v, report %+v", p.Name, err, report)
			continue
		}
		if twice := model.Encode(b); !bytes.Equal(twice, once) {
			t.Errorf("%s: a second round gives other bytes", p.Name)
		}
		if again := model.Encode(fresh(t, p.Name)); !bytes.Equal(again, once) {
			t.Errorf("%s: built twice, it gives other bytes", p.Name)
		}
	}
}

func TestNoPresetPointsAtNothing(t *testing.T) {
	for _, p := range model.Presets {
		a := fresh(t, p.Name)
		a.Walk(func(x model.Place) {
			if x.Row != nil || x.Field.Value() == nil || !x.Field.IsSet() || len(x.Field.Options) == 0 && x.Field.Ref == "" {
				return
			}
			keys := []string{x.Field.Text()}
			if set, ok := x.Field.Value().(*value.Set); ok {
				keys = set.Items()
			}
			for _, k := range keys {
				if _, ok := x.Field.Option(k); !ok {
					t.Errorf("%s: %s holds %q, which is none of its choices", p.Name, x.Path, k)
				}
			}
		})
	}
}

func TestAPresetBringsDefaultsThatNobodyConfirmed(t *testing.T) {
	said := map[string]bool{"meta.preset": true, "meta.mode": true, "client.legalName": true}
	for _, p := range model.Presets {
		a := fresh(t, p.Name)
		a.Walk(func(x model.Place) {
			if x.Row != nil || x.Field.List() != nil {
				return
			}
			switch s := x.Standing(); s {
			case model.NotAsked, model.Defaulted:
			default:
				if !said[x.Path] {
					t.Errorf("%s: %s stands as %s", p.Name, x.Path, s)
				}
			}
			if x.Field.IsSet() && x.Field.Skip && x.Path != "outOfScope.limit" {
				t.Errorf("%s: %s is answered and never asked", p.Name, x.Path)
			}
		})
	}
}

func TestWhatAPresetBrings(t *testing.T) {
	built := map[string]*model.Agreement{}
	for _, p := range model.Presets {
		built[p.Name] = fresh(t, p.Name)
	}
	for _, tt := range []struct{ preset, path, want string }{
		{"generic", "term.initialMonths", "12"},
		{"generic", "coverage.hours.support.week", "mon-fri 08:00-18:00"},
		{"generic", "services.sv-03.status", "included"},
		{"generic", "services.sv-20.status", "optional"},
		{"generic", "levels.priorities.p1.targets.24x7.response", "30 min"},
		{"generic", "levels.priorities.p4.targets.support.resolution", "5 bizday"},
		{"generic", "callSheet.p1-outage.task", "p1_outage"},
		{"generic", "backups.jobs.servers.retention", "30 day"},
		{"generic", "security.regimes", "none"},
		{"generic", "meta.number", "MSA-2026-001"},
		{"generic", "term.agreementDate", "2026-02-20"},
		{"dental_medical", "coverage.hours.support.week", "mon-fri 07:00-18:00"},
		{"dental_medical", "security.regimes", "hipaa"},
		{"dental_medical", "services.sv-24.status", "included"},
		{"dental_medical", "backups.jobs.servers.copiesKept", "42"},
		{"dental_medical", "backups.jobs.servers.gfs.yearly", "6"},
		{"law", "callSheet.legal-hold.name", "legal hold: stop deletion and keep the files of a matter"},
		{"accounting", "maintenance.blackouts.season.to", "Apr 20"},
		{"retail", "coverage.hours.support.week", "mon-sun 08:00-20:00"},
		{"nonprofit", "costs.tax.note", "exempt"},
	} {
		p, err := built[tt.preset].At(tt.path)
		if err != nil {
			t.Errorf("%s: %v", tt.preset, err)
			continue
		}
		if got := p.Field.Text(); got != tt.want {
			t.Errorf("%s: %s is %q, want %q", tt.preset, tt.path, got, tt.want)
		}
	}
}

func TestStarterListsHaveTheirLengths(t *testing.T) {
	a := fresh(t, "")
	for _, tt := range []struct {
		list string
		want int
	}{{"exclusions", 10}, {"levels.priorities", 4}, {"issues.escalation", 3}, {"callSheet", 20}, {"duties", 18}, {"reports", 5}, {"standards", 10}, {"raci", 16}, {"scenarios", 9}, {"meetings", 3}, {"nextSteps", 4}, {"coverage.hours", 1}, {"costs.rates", 7}} {
		p, err := a.At(tt.list)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.List().Len(); got != tt.want {
			t.Errorf("%s has %d rows, want %d", tt.list, got, tt.want)
		}
	}
	if got := len(model.Catalogue); got != 28 {
		t.Errorf("the catalogue has %d services, want 28", got)
	}
}

func TestAServiceWaitsForItsEquipment(t *testing.T) {
	a := fresh(t, "generic")
	status := func(a *model.Agreement) string { return string(model.Effective(a).Services.With("sv-05").Status) }
	if got := status(a); got != "optional" {
		t.Errorf("without a server, server management is %s, want optional", got)
	}
	e := a.Edit("add a server")
	mustAdd(t, e, "equipment", "srv")
	mustType(t, e, "equipment.srv.kind", "server")
	b, _ := e.Done()
	if got := status(b); got != "included" {
		t.Errorf("with a server, server management is %s, want included", got)
	}
	e = b.Edit("leave it out")
	mustType(t, e, "equipment.srv.covered", "not covered")
	if got := status(e.Agreement()); got != "optional" {
		t.Errorf("with an uncovered server, server management is %s, want optional", got)
	}
}

func TestAnotherPresetKeepsWhatAPersonSaid(t *testing.T) {
	a := fresh(t, "dental_medical")
	e := a.Edit("answers")
	mustType(t, e, "coverage.hours.support.week", "mon-thu 9-17")
	mustType(t, e, "services.sv-24.name", "HIPAA help")
	if err := e.Remove("exclusions.ex-06"); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()

	b, step, differs, err := model.ApplyPreset(a, "retail", false)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"coverage.hours.support.week":     "mon-thu 09:00-17:00",
		"services.sv-24.name":             "HIPAA help", // touched, so the row stays
		"backups.jobs.servers.copiesKept": "14",
		"backups.jobs.servers.gfs.yearly": "", // brought by the former preset and by this one not
		"security.regimes":                "pci",
		"security.residency":              "",
		"meta.preset":                     "retail",
		"client.industry":                 "retail",
	} {
		if p, err := b.At(path); err != nil || p.Field.Text() != want {
			t.Errorf("%s is %q (%v), want %q", path, p.Field.Text(), err, want)
		}
	}
	if b.Services.With("sv-25") != nil {
		t.Error("vendor management, brought by the former preset and untouched, is still there")
	}
	if b.Exclusions.With("ex-06") != nil {
		t.Error("an exclusion that a person deleted is back")
	}
	if want := []string{"coverage.hours.support.week", "exclusions.ex-06"}; !slices.Equal(sorted(differs), want) {
		t.Errorf("differs %q, want %q", differs, want)
	}
	back, err := b.Undo(step)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(model.Encode(back), model.Encode(a)) {
		t.Error("undone, the agreement is not what it was")
	}
}

func TestAnotherPresetOverwritesWhenTold(t *testing.T) {
	a := fresh(t, "generic")
	e := a.Edit("answers")
	mustType(t, e, "coverage.hours.support.week", "mon-thu 9-17")
	if err := e.Remove("exclusions.ex-06"); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	b, _, differs, err := model.ApplyPreset(a, "retail", true)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := b.Coverage.Hours.With("support").Week.String(), "mon-sun 08:00-20:00"; got != want {
		t.Errorf("the hours are %s, want %s", got, want)
	}
	if b.Exclusions.With("ex-06") == nil {
		t.Error("the deleted exclusion did not come back")
	}
	if want := []string{"coverage.hours.support.week"}; !slices.Equal(differs, want) {
		t.Errorf("differs %q, want %q", differs, want)
	}
}

func TestAPresetAsksBeforeItReplacesWhatAPersonSaid(t *testing.T) {
	a := fresh(t, "generic")
	e := a.Edit("answers")
	mustType(t, e, "coverage.hours.support.week", "mon-thu 9-17")
	mustType(t, e, "objectives.summary", "Peace and quiet.")
	mustType(t, e, "client.industry", "retail") // what the preset brings too
	if err := e.Type("backups.jobs.servers.rto", "soonish", value.Context{}); err == nil {
		t.Fatal("soonish was read as a length of time")
	}
	if err := e.Remove("exclusions.ex-06"); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	changes, err := model.PresetChanges(a, "retail")
	if err != nil {
		t.Fatal(err)
	}
	want := []model.PresetChange{
		{Path: "objectives.summary", Have: "Peace and quiet.", Bring: "Keep the registers open, card data safe and IT cost predictable."},
		{Path: "coverage.hours.support.week", Have: "mon-thu 09:00-17:00", Bring: "mon-sun 08:00-20:00"},
		{Path: "exclusions.ex-06", Gone: true},
		{Path: "backups.jobs.servers.rto", Have: "soonish", Bring: "4 hour"},
	}
	if !slices.Equal(changes, want) {
		t.Fatalf("changes are\n%+v\nwant\n%+v", changes, want)
	}
	if none, _ := model.PresetChanges(fresh(t, "law"), "retail"); len(none) != 0 {
		t.Errorf("where nobody said anything, it would ask about %+v", none)
	}
	if _, err := model.PresetChanges(a, "bakery"); err == nil {
		t.Error("a preset that does not exist lists changes")
	}
}

func TestTheSamePresetTwiceChangesNothing(t *testing.T) {
	for _, p := range model.Presets {
		a := fresh(t, p.Name)
		b, step, differs, err := model.ApplyPreset(a, p.Name, true)
		if err != nil || len(differs) > 0 {
			t.Errorf("%s: %v, differs %q", p.Name, err, differs)
		}
		if len(step.Changes) > 0 || !bytes.Equal(model.Encode(a), model.Encode(b)) {
			t.Errorf("%s: applied again it makes %d changes", p.Name, len(step.Changes))
		}
	}
}

func TestAListAnsweredNoneStaysEmpty(t *testing.T) {
	e := (&model.Agreement{}).Edit("none")
	if err := e.None("exclusions", true); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	b, _, differs, err := model.ApplyPreset(a, "generic", false)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(b.Exclusions); got != 0 {
		t.Errorf("a list that was answered \"none\" has %d rows", got)
	}
	if !slices.Contains(differs, "exclusions.ex-01") {
		t.Errorf("differs %q does not name the exclusions", differs)
	}
}

// filler fills one answer as a profile does.
type filler struct{ path, value string }

func (f filler) Fill(e *model.Edit) error {
	return e.Fill(f.path, f.value, model.ByProfile, "profile")
}

func TestTheProfileSpeaksBeforeThePreset(t *testing.T) {
	a, err := model.New(model.NewOptions{Profile: filler{"coverage.hours.support.week", "mon-fri 06:00-16:00"}})
	if err != nil {
		t.Fatal(err)
	}
	b, _, differs, err := model.ApplyPreset(a, "retail", true)
	if err != nil || len(differs) > 0 {
		t.Fatalf("%v, differs %q", err, differs)
	}
	if got, want := b.Coverage.Hours.With("support").Week.String(), "mon-fri 06:00-16:00"; got != want {
		t.Errorf("the hours are %s, want the profile's %s", got, want)
	}
	if _, err := model.New(model.NewOptions{Profile: filler{"coverage.hours.support.weak", "x"}}); err == nil {
		t.Error("a profile that cannot be filled in gives no error")
	}
}

func TestAPresetThatDoesNotExistIsRefused(t *testing.T) {
	_, err := model.New(model.NewOptions{Preset: "bakery"})
	if err == nil || !strings.Contains(err.Error(), "generic") {
		t.Errorf("error %v, want one that lists the presets", err)
	}
	a := fresh(t, "generic")
	b, step, _, err := model.ApplyPreset(a, "bakery", true)
	if err == nil || b != a || len(step.Changes) > 0 {
		t.Errorf("applied: error %v, %d changes", err, len(step.Changes))
	}
}

func TestAServiceComesFromTheCatalogue(t *testing.T) {
	a := fresh(t, "generic")
	e := a.Edit("add")
	path, err := e.AddFromCatalogue("sv-27", "included")
	if err != nil || path != "services.sv-27" {
		t.Fatalf("path %q, error %v", path, err)
	}
	mustType(t, e, "services.sv-27.name", "New people")
	if _, err := e.AddFromCatalogue("sv-27", "optional"); err != nil {
		t.Fatal(err)
	}
	b, step := e.Done()
	if s := b.Services.With("sv-27"); s.Name != "New people" || s.Status != "included" {
		t.Errorf("taken twice, the service is %q, %s", s.Name, s.Status)
	}
	if got := b.Services.With("sv-27").Included.Len(); got != 3 {
		t.Errorf("it includes %d things, want 3", got)
	}
	if p, _ := b.At("services.sv-27.delivery"); p.State().Source != "service:sv-27" || p.Standing() != model.Defaulted {
		t.Errorf("its answers come from %q and stand as %s", p.State().Source, p.Standing())
	}
	if back, err := b.Undo(step); err != nil || !bytes.Equal(model.Encode(back), model.Encode(a)) {
		t.Errorf("undo: %v", err)
	}
	if _, err := a.Edit("add").AddFromCatalogue("sv-99", ""); err == nil {
		t.Error("a service that the catalogue does not have was added")
	}
}

func TestTheCatalogueIsWhole(t *testing.T) {
	options := func(list []model.Option, v string) bool {
		return slices.ContainsFunc(list, func(o model.Option) bool { return o.Value == v })
	}
	names := map[string]bool{}
	for _, c := range model.Catalogue {
		if names[c.ID] || names[c.Name] || c.Description == "" || len(c.Included) == 0 || len(c.Excluded) == 0 || c.Frequency == "" {
			t.Errorf("%s is listed twice or has gaps", c.ID)
		}
		names[c.ID], names[c.Name] = true, true
		if !options(model.ServiceCategories, c.Category) || !options(model.Deliveries, c.Delivery) || !options(model.FeeUnits, c.Unit) {
			t.Errorf("%s has category %q, delivery %q, unit %q", c.ID, c.Category, c.Delivery, c.Unit)
		}
		for _, line := range c.Included {
			if slices.Contains(c.Excluded, line) {
				t.Errorf("%s both includes and excludes %q", c.ID, line)
			}
		}
	}
}

// The words that a preset brings keep to what the checks ask of everybody's words.
func TestPresetWordsPromiseNothing(t *testing.T) {
	bad := []string{"guarantee", "warrant ", "ensure", "100%", "100 %", "always", "never", "unlimited", "promptly", "timely", "regularly", "as needed", "as soon as possible", "etc.", "and/or", "24/7", "24x7", "industry standard", "best efforts", "instantly", "immediate"}
	for _, p := range model.Presets {
		fresh(t, p.Name).Walk(func(x model.Place) {
			if x.Row != nil || x.Field.Value() == nil || len(x.Field.Options) > 0 || x.Field.Key == "hoursClass" {
				return
			}
			words := strings.ToLower(x.Field.Text())
			for _, b := range bad {
				if strings.Contains(words, b) {
					t.Errorf("%s: %s says %q in %q", p.Name, x.Path, b, words)
				}
			}
		})
	}
}

func TestTheGlossaryHasEachWordOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, g := range model.Glossary {
		for _, w := range append([]string{g.Term}, g.Aliases...) {
			key := strings.ToLower(w)
			if seen[key] {
				t.Errorf("%q is there twice", w)
			}
			seen[key] = true
		}
		if g.Meaning == "" || strings.HasSuffix(g.Meaning, ".") || strings.Contains(g.Meaning, "!") {
			t.Errorf("the meaning of %s is %q", g.Term, g.Meaning)
		}
	}
}

func TestOnePersonOfEachSideIsEnough(t *testing.T) {
	e := fresh(t, "generic").Edit("contacts")
	for id, side := range map[string]string{"ravi": "provider", "dana": "client"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", strings.ToUpper(id[:1])+id[1:])
		mustType(t, e, "contacts."+id+".side", side)
	}
	a, _ := e.Done()
	called := model.Effective(a)
	for _, c := range called.CallSheet {
		if c.ProviderID != "ravi" || c.ClientID != "dana" {
			t.Errorf("%s calls %q and %q", c.Key(), c.ProviderID, c.ClientID)
		}
	}
	for _, x := range called.Issues.Escalation {
		if x.ProviderID != "ravi" || x.ClientID != "dana" {
			t.Errorf("%s calls %q and %q", x.Key(), x.ProviderID, x.ClientID)
		}
	}
	if got := called.OutOfScope.ApproverID; got != "dana" {
		t.Errorf("other work is approved by %q", got)
	}
	if got := called.Reports.With("service").Recipients.String(); got != "dana" {
		t.Errorf("the service report goes to %q", got)
	}
}

func TestTheCallSheetFollowsFivePeople(t *testing.T) {
	e := fresh(t, "generic").Edit("contacts")
	for _, id := range []string{"dana", "lee", "noor"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id)
		mustType(t, e, "contacts."+id+".side", "client")
	}
	mustType(t, e, "callSheet.approve-spend.clientId", "lee")
	mustType(t, e, "callSheet.p1-outage.clientId", "noor")
	a := model.Effective(e.Agreement())
	for row, want := range map[string]value.Text{
		"report-issue": "dana", "leaver": "dana", "billing": "dana",
		"approve-spend": "lee", "approve-change": "lee", "contract-notice": "lee", "escalate-2": "lee",
		"p1-outage": "noor", "after-hours": "noor", "security-incident": "noor", "escalate-1": "noor",
	} {
		if got := a.CallSheet.With(row).ClientID; got != want {
			t.Errorf("%s calls %q, want %q", row, got, want)
		}
	}
	if got := a.Issues.Escalation.With("level-3").ClientID; got != "lee" {
		t.Errorf("the third step calls %q, want lee", got)
	}
}

func TestOneLineSaysThatASideHasNoContact(t *testing.T) {
	gaps := func(a *model.Agreement, key string) (n int) {
		a.Walk(func(p model.Place) {
			if p.Field.Key == key && p.Field.Required && p.Standing() == model.NotAsked {
				n++
			}
		})
		return n
	}
	a := fresh(t, "generic")
	if got := gaps(a, "clientId"); got != 1 {
		t.Errorf("without contacts, %d lines ask for the client's person, want 1", got)
	}
	e := a.Edit("contact")
	mustAdd(t, e, "contacts", "dana")
	mustType(t, e, "contacts.dana.name", "Dana")
	mustType(t, e, "contacts.dana.side", "client")
	if got := gaps(e.Agreement(), "clientId"); got != 0 {
		t.Errorf("with a contact, %d lines ask for the client's person, want none", got)
	}
	if got := gaps(e.Agreement(), "providerId"); got != 1 {
		t.Errorf("%d lines ask for the provider's person, want 1", got)
	}
}

func TestAStepIsCalledByItsLevel(t *testing.T) {
	p, err := fresh(t, "generic").At("issues.escalation.level-2")
	if err != nil {
		t.Fatal(err)
	}
	if got := model.Title(p.Scope, p.Row); got != "level 2" {
		t.Errorf("the step is called %q, want level 2", got)
	}
}

func TestSignersComeFromTheContacts(t *testing.T) {
	e := fresh(t, "generic").Edit("contacts")
	mustAdd(t, e, "contacts", "dana")
	mustType(t, e, "contacts.dana.name", "Dana Whitfield")
	mustType(t, e, "contacts.dana.title", "Owner")
	mustType(t, e, "contacts.dana.side", "client")
	a := model.Effective(e.Agreement())
	if s := a.Signatories.With("client"); s.Name != "Dana Whitfield" || s.Title != "Owner" {
		t.Errorf("the client's signer is %q, %q", s.Name, s.Title)
	}
	if s := a.Signatories.With("provider"); s.Name != "" {
		t.Errorf("the provider's signer is %q, want nobody", s.Name)
	}
}

func TestTheFirstReviewComesBeforeTheNoticeDeadline(t *testing.T) {
	for _, tt := range []struct{ months, want string }{
		{"12", "2026-11-30"}, // end 2027-02-28, deadline 2026-12-30, 30 days before
		{"36", "2027-03-01"}, // a year after the start
	} {
		e := fresh(t, "generic").Edit("term")
		mustType(t, e, "term.effectiveDate", "2026-03-01")
		mustType(t, e, "term.initialMonths", tt.months)
		if got := e.Agreement().NextReview().String(); got != tt.want {
			t.Errorf("%s months: first review %s, want %s", tt.months, got, tt.want)
		}
	}
}

func mustAdd(t *testing.T, e *model.Edit, list, id string) {
	t.Helper()
	if _, err := e.Add(list, id); err != nil {
		t.Fatal(err)
	}
}

func mustType(t *testing.T, e *model.Edit, path, typed string) {
	t.Helper()
	if err := e.Type(path, typed, value.Context{}); err != nil {
		t.Fatal(err)
	}
}

func sorted(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return s
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := model.New(model.NewOptions{Preset: "dental_medical"}); err != nil {
			b.Fatal(errors.Unwrap(err))
		}
	}
}
