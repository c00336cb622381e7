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
		{"generic", "meta.begun", "2026-02-20"},
		{"generic", "term.agreementDate", ""},
		{"dental_medical", "coverage.hours.support.week", "mon-fri 07:00-18:00"},
		{"dental_medical", "security.regimes", "hipaa"},
		{"dental_medical", "services.sv-24.status", "included"},
		{"dental_medical", "backups.jobs.servers.copiesKept", "42"},
		{"dental_medical", "backups.jobs.servers.gfs.yearly", "6"},
		{"law", "callSheet.legal-hold.name", "legal hold: stop deletion and keep the files of a matter"},
		{"accounting", "maintenance.blackouts.season.to", "Apr 20"},
		{"veterinary", "backups.jobs.servers.data", "all servers with what runs on them, and shared files"},
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
	if got := len(model.Catalogue); got != 29 {
		t.Errorf("the catalogue has %d services, want 29", got)
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
		{Path: "objectives.summary", Have: "Peace and quiet.", Bring: "Keep the registers open and IT cost predictable."},
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
