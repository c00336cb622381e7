package model_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// profile is a provider's profile made by edits, as its screens make it.
func profile(t *testing.T) *model.Agreement {
	t.Helper()
	e := model.NewProfile().Edit("profile")
	for _, list := range []string{"contacts", "costs.lists.main.fees", "costs.lists.main.fees", "costs.lists.main.fees", "costs.lists.main.fees"} {
		id := map[string]string{"contacts": "ravi"}[list]
		if id == "" {
			id = []string{"onboarding", "backup", "forensics", "blank"}[len(rowsOf(t, e.Agreement(), list))-1]
		}
		if _, err := e.Add(list, id); err != nil {
			t.Fatal(err)
		}
	}
	for path, typed := range map[string]string{
		"provider.legalName":                         "Cascade IT, LLC",
		"meta.number":                                "CIT",
		"meta.dateStyle":                             "us_long",
		"contacts.ravi.name":                         "Ravi Nair",
		"contacts.ravi.email":                        "ravi@cascade.example",
		"coverage.hours.support.week":                "mon-fri 7-17",
		"coverage.hours.support.zone":                "America/Los_Angeles",
		"legal.governingLaw":                         "Oregon",
		"legal.termination.causeCureDays":            "20",
		"costs.pay.dueDay":                           "10",
		"costs.rates.remote.price":                   "165",
		"costs.lists.main.fees.managed.price":        "129",
		"costs.lists.main.fees.onboarding.label":     "Onboarding",
		"costs.lists.main.fees.onboarding.kind":      "one_time",
		"costs.lists.main.fees.onboarding.price":     "2,500",
		"costs.lists.main.fees.backup.label":         "Backup storage",
		"costs.lists.main.fees.backup.unit":          "tb",
		"costs.lists.main.fees.backup.price":         "42.5",
		"costs.lists.main.fees.backup.serviceIds":    "sv-12, sv-24",
		"costs.lists.main.fees.forensics.label":      "Help with compliance",
		"costs.lists.main.fees.forensics.price":      "900",
		"costs.lists.main.fees.forensics.serviceIds": "sv-24",
		"costs.lists.main.fees.blank.label":          "Not priced yet",
	} {
		if err := e.Type(path, typed, ctx); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	return a
}

func rowsOf(t *testing.T, a *model.Agreement, list string) []string {
	t.Helper()
	p, err := a.At(list)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i := range p.Field.List().Len() {
		ids = append(ids, p.Field.List().Row(i).Key())
	}
	return ids
}

func TestAProfileComesBackAsItWas(t *testing.T) {
	a := profile(t)
	src := model.EncodeProfile(a)
	if !bytes.HasPrefix(src, []byte(`{"version":1,"profile":{`)) {
		t.Errorf("a profile begins with %.40s", src)
	}
	if got := model.Encode(a); !bytes.Equal(got, src) {
		t.Errorf("Encode and EncodeProfile differ:\n%s\n%s", got, src)
	}
	b, report, err := model.DecodeProfile(src)
	if err != nil || !report.Empty() || !b.IsProfile() {
		t.Fatalf("decode: %v, report %+v, profile %t", err, report, b.IsProfile())
	}
	if got := model.EncodeProfile(b); !bytes.Equal(got, src) {
		t.Errorf("a second round gives\n%s\nwant\n%s", got, src)
	}
}

func TestAProfileIsNoAgreement(t *testing.T) {
	if _, _, err := model.Decode(model.EncodeProfile(model.NewProfile())); err == nil || !strings.Contains(err.Error(), "company profile") {
		t.Errorf("reading a profile as an agreement gives %v", err)
	}
	if _, _, err := model.DecodeProfile(model.Encode(&model.Agreement{})); err == nil || !strings.Contains(err.Error(), `"profile"`) {
		t.Errorf("reading an agreement as a profile gives %v", err)
	}
}

func TestWhatAProfileAsks(t *testing.T) {
	a := profile(t)
	asked := map[string]model.Field{}
	for _, sec := range append(model.ProfileSections(a), model.PriceSections(a)...) {
		if a.Section(sec.About().Key) == nil {
			t.Errorf("no agreement has a section %q", sec.About().Key)
		}
		a.WalkSection(sec, func(p model.Place) {
			if _, err := a.At(p.Path); err != nil {
				t.Error(err)
			}
			if !p.Field.Skip {
				asked[p.Path] = p.Field
			}
		})
	}
	for path, want := range map[string]bool{
		"provider.legalName": true, "contacts.ravi.phone": true, "coverage.hours.support.week": true, "legal.venue": true,
		"legal.liability.capKind": true, "costs.pay.methods": true, "costs.rates.remote.price": true, "meta.number": true, "provider.letterhead.logo": true,
		"costs.lists.main.fees.managed.price": true, "costs.lists.main.fees.managed.qty": false, "costs.lists.main.fees.managed.from": false,
		"client.legalName": false, "term.effectiveDate": false, "costs.budget.reservePct": false, "costs.noSetupFee": false, "services": false,
	} {
		if _, ok := asked[path]; ok != want {
			t.Errorf("%s asked: %t, want %t", path, ok, want)
		}
	}
	if got := asked["meta.number"].Label; got != "Numbers begin with" {
		t.Errorf("the number is called %q", got)
	}
	if o, ok := asked["costs.lists.main.fees.backup.serviceIds"].Option("sv-12"); !ok || o.Label == "" {
		t.Error("a price book does not offer the services of the catalogue")
	}
}

func TestAProfileFillsANewAgreement(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic", Client: "Harbor Street Dental, PLLC", Profile: model.Profile{Agreement: profile(t)}})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"provider.legalName":                      "Cascade IT, LLC",
		"contacts.ravi.name":                      "Ravi Nair",
		"contacts.ravi.side":                      "provider",
		"coverage.hours.support.week":             "mon-fri 07:00-17:00",
		"coverage.hours.support.zone":             "America/Los_Angeles",
		"legal.governingLaw":                      "Oregon",
		"legal.termination.causeCureDays":         "20",
		"costs.pay.dueDay":                        "10",
		"costs.rates.remote.price":                "165.00",
		"costs.lists.main.fees.managed.price":     "129.00",
		"costs.lists.main.fees.onboarding.price":  "2500.00",
		"costs.lists.main.fees.backup.price":      "42.50",
		"costs.lists.main.fees.backup.serviceIds": "sv-12",
		"meta.number":                             "",
		"client.legalName":                        "Harbor Street Dental, PLLC",
	} {
		p, err := a.At(path)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := p.Field.Text(); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
		if st := p.State(); want != "" && !strings.HasPrefix(path, "client.") && (st.By != model.ByProfile || st.Source != "profile") {
			t.Errorf("%s came by %q from %q, want the profile", path, st.By, st.Source)
		}
	}
	if got := strings.Join(rowsOf(t, a, "costs.lists.main.fees"), " "); got != "managed onboarding backup" {
		t.Errorf("fees are %s, want managed onboarding backup", got)
	}
	if a.IsProfile() {
		t.Error("the new agreement is a profile")
	}
	if _, report, err := model.Decode(model.Encode(a)); err != nil || !report.Empty() {
		t.Errorf("the new agreement does not come back: %v, %+v", err, report)
	}
}

func TestAProfileTwiceChangesNothingAndAPersonsAnswersStay(t *testing.T) {
	p := model.Profile{Agreement: profile(t)}
	a, err := model.New(model.NewOptions{Preset: "law", Profile: p})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("mine")
	if err := e.Type("legal.governingLaw", "Washington", ctx); err != nil {
		t.Fatal(err)
	}
	if err := e.Type("costs.lists.main.fees.managed.price", "140", ctx); err != nil {
		t.Fatal(err)
	}
	if err := e.Park("provider.tradeName", "ask", ""); err != nil {
		t.Fatal(err)
	}
	mine, _ := e.Done()
	again := mine.Edit("again")
	if err := p.Fill(again); err != nil {
		t.Fatal(err)
	}
	b, step := again.Done()
	if len(step.Changes) > 0 || !bytes.Equal(model.Encode(b), model.Encode(mine)) {
		t.Errorf("filling again changed %d answers", len(step.Changes))
		for _, c := range step.Changes {
			t.Log(c.Path, string(c.Old), string(c.New))
		}
	}
}

func TestAPriceBookMakesRoomForItself(t *testing.T) {
	e := model.NewProfile().Edit("prices")
	if _, err := e.Add("costs.lists.main.fees", "flat"); err != nil {
		t.Fatal(err)
	}
	_ = e.Type("costs.lists.main.fees.flat.label", "All in one", ctx)
	_ = e.Type("costs.lists.main.fees.flat.price", "1,900", ctx)
	book, _ := e.Done()
	a, err := model.New(model.NewOptions{Profile: model.Profile{Agreement: book}})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rowsOf(t, a, "costs.lists.main.fees"), " "); got != "flat" {
		t.Errorf("fees are %s, want only the one with a price", got)
	}
}

func TestAnEmptyProfileLeavesThePresetAsItIs(t *testing.T) {
	for name, p := range map[string]model.Profile{"none": {}, "empty": {Agreement: model.NewProfile()}} {
		a, err := model.New(model.NewOptions{Profile: p})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(rowsOf(t, a, "costs.lists.main.fees"), " "); got != "managed" {
			t.Errorf("%s: fees are %q, want the preset's line", name, got)
		}
		if got := p.Series(); got != "MSA" {
			t.Errorf("%s: numbers begin with %q, want MSA", name, got)
		}
	}
}

func TestSeries(t *testing.T) {
	for typed, want := range map[string]string{"": "MSA", "CIT": "CIT", "CIT-2026-001": "CIT", "A-B-2026-7": "A-B", "2026": "2026"} {
		e := model.NewProfile().Edit("series")
		if err := e.Type("meta.number", typed, ctx); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		if got := (model.Profile{Agreement: a}).Series(); got != want {
			t.Errorf("numbers for %q begin with %q, want %q", typed, got, want)
		}
	}
}

// TestALetterheadStaysInTheProfile holds that the look of a company comes back, and reaches no agreement.
func TestALetterheadStaysInTheProfile(t *testing.T) {
	e := profile(t).Edit("test")
	if err := e.Set("provider.letterhead.logo", "/home/ana/logo.png", value.Context{}); err != nil {
		t.Fatal(err)
	}
	p, _ := e.Done()
	back, _, err := model.DecodeProfile(model.EncodeProfile(p))
	if err != nil || back.Provider.Letterhead.Logo != "/home/ana/logo.png" {
		t.Errorf("got logo %q and %v", back.Provider.Letterhead.Logo, err)
	}
	e = (&model.Agreement{}).Edit("test")
	if err := (model.Profile{Agreement: p}).Fill(e); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	if src := string(model.Encode(a)); strings.Contains(src, "letterhead") || strings.Contains(src, "logo.png") {
		t.Error("the letterhead was copied into an agreement")
	}
}

func TestAProfileOffersThePeopleThatItHolds(t *testing.T) {
	e := model.NewProfile().Edit("people")
	if _, err := e.Add("contacts", "c1"); err != nil {
		t.Fatal(err)
	}
	if err := e.Set("contacts.c1.name", "Dana Whitfield", value.Context{}); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	p, err := a.At("provider.primaryContactId")
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Field.Choices(); len(got) != 1 || got[0].Label != "Dana Whitfield" {
		t.Errorf("a contact whose side nobody answered is not offered: %v", got)
	}
}

func TestAProfileBringsWhatIsParkedInIt(t *testing.T) {
	e := profile(t).Edit("park")
	for path, owner := range map[string]string{
		"provider.formedIn": "Ravi", "costs.pay.dueDay": "Ravi", "contacts.ravi.phone": "", "coverage.hours": "Ravi",
		"costs.lists.main.fees.blank.price": "Ravi", "costs.rates.onsite.price": "",
	} {
		if err := e.Park(path, "ask about "+path, owner); err != nil {
			t.Fatal(err)
		}
	}
	parked, _ := e.Done()
	p := model.Profile{Agreement: parked}
	a, err := model.New(model.NewOptions{Preset: "generic", Profile: p})
	if err != nil {
		t.Fatal(err)
	}
	for path, owner := range map[string]string{
		"provider.formedIn": "Ravi", "costs.pay.dueDay": "Ravi", "contacts.ravi.phone": "", "coverage.hours": "Ravi",
		"costs.lists.main.fees.blank.price": "Ravi", "costs.rates.onsite.price": "",
	} {
		x, err := a.At(path)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := x.State().Parked; got == nil || got.Note != "ask about "+path || got.Owner != owner {
			t.Errorf("%s is parked as %+v, want the note and the owner of the profile", path, got)
		}
	}
	if x, _ := a.At("costs.pay.dueDay"); x.Field.Text() != "10" {
		t.Errorf("the due day is %q, want what the profile has beside its note", x.Field.Text())
	}
	mine := a.Edit("mine")
	if err := mine.Unpark("provider.formedIn"); err != nil {
		t.Fatal(err)
	}
	if err := mine.Type("provider.formedIn", "Oregon", ctx); err != nil {
		t.Fatal(err)
	}
	b, _ := mine.Done()
	again := b.Edit("again")
	if err := p.Fill(again); err != nil {
		t.Fatal(err)
	}
	if _, step := again.Done(); len(step.Changes) > 0 {
		t.Errorf("filling again changed %d answers", len(step.Changes))
	}
}

// TestAnEmptyProfileBringsNothing says of no answer that it comes from a profile in which nobody answered anything, and of those beside
// a price that somebody gave there only of the price.
func TestAnEmptyProfileBringsNothing(t *testing.T) {
	brought := func(p *model.Agreement) (paths []string) {
		a, err := model.New(model.NewOptions{Preset: "generic", Client: "Harbor Street Dental, PLLC", Profile: model.Profile{Agreement: p}})
		if err != nil {
			t.Fatal(err)
		}
		a.Walk(func(p model.Place) {
			if p.State().By == model.ByProfile {
				paths = append(paths, p.Path)
			}
		})
		return paths
	}
	if got := brought(model.NewProfile()); len(got) > 0 {
		t.Errorf("an empty profile brought %q", got)
	}
	e := model.NewProfile().Edit("price")
	mustType(t, e, "costs.rates.remote.price", "150")
	a, _ := e.Done()
	if got := brought(a); !slices.Equal(got, []string{"costs.rates.remote.price"}) {
		t.Errorf("a price brought %q", got)
	}
}
