package model_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

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

// TestHomesAreLeftOutOnce holds that one line leaves out what stands in a home, and leaves in what is covered of it.
func TestHomesAreLeftOutOnce(t *testing.T) {
	for _, p := range model.Presets {
		a := fresh(t, p.Name)
		var found []string
		for _, x := range a.Exclusions {
			found = append(found, string(x.Text))
		}
		for _, x := range a.Services {
			found = append(found, x.Excluded.Items()...)
		}
		found = slices.DeleteFunc(found, func(s string) bool { return !strings.Contains(strings.ToLower(s), "home networks") })
		if len(found) != 1 || !strings.Contains(found[0], "that are not Covered Equipment") {
			t.Errorf("%s leaves out %q", p.Name, found)
		}
	}
}

// TestNoAmountIsNamedThatNothingLists holds what is left out to amounts that the agreement states.
func TestNoAmountIsNamedThatNothingLists(t *testing.T) {
	for _, c := range model.Catalogue {
		for _, line := range c.Excluded {
			if strings.Contains(line, "the listed amount") {
				t.Errorf("%s leaves out %q, and nothing asks for that amount", c.ID, line)
			}
		}
	}
}

// TestAPresetTellsOfNothingThatNobodyNamed holds what a preset proposes to conditions while nobody spoke of a vendor or a server.
func TestAPresetTellsOfNothingThatNobodyNamed(t *testing.T) {
	for _, p := range model.Presets {
		a := fresh(t, p.Name)
		said := []string{string(a.Backups.Jobs.With("servers").Data)}
		for _, x := range a.Services {
			said = append(said, x.Included.Items()...)
		}
		for _, x := range a.Duties {
			said = append(said, string(x.Text))
		}
		for _, s := range said {
			if strings.Contains(s, "letter of authority") && !strings.Contains(s, "asks for one") {
				t.Errorf("%s promises %q", p.Name, s)
			}
			if strings.Contains(s, "servers with the practice") || strings.Contains(s, "servers with document") || strings.Contains(s, "servers with orders") {
				t.Errorf("%s tells of %q", p.Name, s)
			}
		}
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
		if at := c.ClientID; c.ProviderID != "ravi" || at != "dana" && (at != "" || c.Task != "after_hours") {
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
	mustType(t, e, "contacts.noor.afterPhone", "+1 503-555-0144")
	a := model.Effective(e.Agreement())
	for row, want := range map[string]value.Text{
		"report-issue": "dana", "maintenance-notice": "dana", "billing": "dana", "escalate-1": "dana",
		"approve-spend": "lee", "approve-change": "lee", "contract-notice": "lee", "escalate-2": "lee", "leaver": "lee", "security-incident": "lee",
		"p1-outage": "noor", "after-hours": "noor",
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
