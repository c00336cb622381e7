package model_test

import (
	"bytes"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// keys returns the ids of the rows of a list that came with a service.
func rowsFrom(t *testing.T, a *model.Agreement, list, source string) []string {
	t.Helper()
	var out []string
	a.Walk(func(p model.Place) {
		if p.Row != nil && p.Path == list+"."+p.Row.Key() && model.StateOf(p.Row, "").Source == source {
			out = append(out, p.Row.Key())
		}
	})
	return out
}

func mustHave(t *testing.T, a *model.Agreement, path string, want bool) {
	t.Helper()
	if _, err := a.At(path); (err == nil) != want {
		t.Errorf("%s is there: %t, want %t", path, err == nil, want)
	}
}

func textOf(t *testing.T, a *model.Agreement, path string) string {
	t.Helper()
	p, err := a.At(path)
	if err != nil {
		t.Fatal(err)
	}
	return p.Field.Text()
}

func mustUndo(t *testing.T, from *model.Agreement, e *model.Edit) {
	t.Helper()
	b, step := e.Done()
	back, err := b.Undo(step)
	if err != nil {
		t.Fatalf("undo: %v", err)
	}
	if !bytes.Equal(model.Encode(back), model.Encode(from)) {
		t.Error("undone, the agreement is not what it was")
	}
	again, err := back.Redo(step)
	if err != nil || !bytes.Equal(model.Encode(again), model.Encode(b)) {
		t.Errorf("done again, the agreement is another one (%v)", err)
	}
}

func TestAServiceBringsWhatGoesWithIt(t *testing.T) {
	a := fresh(t, "generic")
	e := a.Edit("include it")
	mustType(t, e, "services.sv-19.status", "included")
	b := e.Agreement()
	for _, path := range []string{"duties.sd-06", "raci.sa-02", "levels.kpis.kp-09"} {
		mustHave(t, a, path, false)
		mustHave(t, b, path, true)
	}
	if !b.Costs.Lists.With("main").Fees.With("managed").ServiceIDs.Has("sv-19") {
		t.Error("the bundle that nobody touched does not pay for the service")
	}
	if p, _ := b.At("costs.lists.main.fees.managed.serviceIds"); p.Standing() != model.Defaulted {
		t.Errorf("what the bundle pays for stands as %s, want default", p.Standing())
	}
	if p, _ := b.At("duties.sd-06.text"); p.Standing() != model.Defaulted || p.State().Source != "service:sv-19" {
		t.Errorf("the duty stands as %s from %q", p.Standing(), p.State().Source)
	}
	mustUndo(t, a, e)
}

func TestWhatAServiceBroughtIsTakenBack(t *testing.T) {
	for _, c := range []struct {
		name string
		out  func(*model.Edit) error
	}{
		{"left out", func(e *model.Edit) error { return e.Type("services.sv-19.status", "excluded", value.Context{}) }},
		{"deleted", func(e *model.Edit) error { return e.Remove("services.sv-19") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := fresh(t, "generic")
			e := start.Edit("in")
			mustType(t, e, "services.sv-19.status", "included")
			in, _ := e.Done()
			e = in.Edit("out")
			if err := c.out(e); err != nil {
				t.Fatal(err)
			}
			out := e.Agreement()
			for _, path := range []string{"duties.sd-06", "raci.sa-02", "levels.kpis.kp-09"} {
				mustHave(t, out, path, false)
			}
			if out.Costs.Lists.With("main").Fees.With("managed").ServiceIDs.Has("sv-19") {
				t.Error("the bundle still pays for the service")
			}
			if got, want := textOf(t, out, "costs.lists.main.fees.managed.serviceIds"), textOf(t, start, "costs.lists.main.fees.managed.serviceIds"); got != want {
				t.Errorf("the bundle pays for %s, want %s", got, want)
			}
			mustHave(t, out, "duties.cd-06", true)
			mustUndo(t, in, e)
		})
	}
}

func TestWhatWasTouchedStays(t *testing.T) {
	e := fresh(t, "generic").Edit("in, touch, out")
	mustType(t, e, "services.sv-19.status", "included")
	mustType(t, e, "duties.sd-06.due", "by Friday")
	if err := e.Park("raci.sa-02.client", "ask Dana", ""); err != nil {
		t.Fatal(err)
	}
	mustType(t, e, "services.sv-19.status", "excluded")
	mustHave(t, e.Agreement(), "duties.sd-06", true)
	mustHave(t, e.Agreement(), "raci.sa-02", true)
}

func TestAServiceHasAPriceOfItsOwnBesideATouchedBundle(t *testing.T) {
	a := fresh(t, "generic")
	e := a.Edit("touch")
	mustType(t, e, "costs.lists.main.fees.managed.serviceIds", "sv-01,sv-03")
	a, _ = e.Done()
	e = a.Edit("include it")
	mustType(t, e, "services.sv-20.status", "included")
	in := e.Agreement()
	if got := textOf(t, in, "costs.lists.main.fees.managed.serviceIds"); got != "sv-01,sv-03" {
		t.Errorf("the bundle pays for %s, want what a person said", got)
	}
	for path, want := range map[string]string{"label": "Managed detection and response (SOC)", "unit": "device", "serviceIds": "sv-20", "kind": "recurring"} {
		if got := textOf(t, in, "costs.lists.main.fees.sv-20."+path); got != want {
			t.Errorf("%s of its fee is %q, want %q", path, got, want)
		}
	}
	mustUndo(t, a, e)

	e = in.Edit("out")
	mustType(t, e, "services.sv-20.status", "optional")
	mustHave(t, e.Agreement(), "costs.lists.main.fees.sv-20", false)

	e = in.Edit("price")
	mustType(t, e, "costs.lists.main.fees.sv-20.price", "9.50")
	mustType(t, e, "services.sv-20.status", "excluded")
	mustHave(t, e.Agreement(), "costs.lists.main.fees.sv-20", true)
}

func TestTwoServicesShareWhatBothAskFor(t *testing.T) {
	e := (&model.Agreement{}).Edit("two")
	for _, id := range []string{"sv-14", "sv-15"} {
		if _, err := e.AddFromCatalogue(id, "included"); err != nil {
			t.Fatal(err)
		}
	}
	if got := rowsFrom(t, e.Agreement(), "duties", "service:sv-14"); len(got) != 2 { // sd-03, cd-04
		t.Errorf("the first brought the duties %q, want two", got)
	}
	if got := rowsFrom(t, e.Agreement(), "duties", "service:sv-15"); len(got) != 0 {
		t.Errorf("the second brought the duties %q again", got)
	}
	if err := e.Remove("services.sv-14"); err != nil {
		t.Fatal(err)
	}
	if got := rowsFrom(t, e.Agreement(), "duties", "service:sv-15"); len(got) != 1 || got[0] != "sd-03" {
		t.Errorf("the second keeps the duties %q, want sd-03", got)
	}
	mustHave(t, e.Agreement(), "duties.cd-04", false)
	if err := e.Remove("services.sv-15"); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"duties", "standards", "raci"} {
		if p, _ := e.Agreement().At(list); p.Field.List().Len() != 0 {
			t.Errorf("%s has %d rows left", list, p.Field.List().Len())
		}
	}
}

func TestAServiceDoesNotBringBackWhatWasDeleted(t *testing.T) {
	e := fresh(t, "generic").Edit("delete")
	for _, row := range []string{"duties.cd-06", "standards.st-04"} {
		if err := e.Remove(row); err != nil {
			t.Fatal(err)
		}
	}
	mustType(t, e, "services.sv-20.status", "included")
	mustHave(t, e.Agreement(), "duties.cd-06", false)
	mustHave(t, e.Agreement(), "standards.st-04", false)
	mustHave(t, e.Agreement(), "duties.sd-07", true)

	e = (&model.Agreement{}).Edit("none")
	if err := e.None("standards", true); err != nil {
		t.Fatal(err)
	}
	if _, err := e.AddFromCatalogue("sv-08", "included"); err != nil {
		t.Fatal(err)
	}
	if p, _ := e.Agreement().At("standards"); p.Field.List().Len() != 0 || !p.State().None {
		t.Error("a list that was answered \"none\" got a row")
	}
}

func TestAnOptionBringsNothing(t *testing.T) {
	a := fresh(t, "generic")
	e := a.Edit("option")
	if _, err := e.AddFromCatalogue("sv-27", "optional"); err != nil {
		t.Fatal(err)
	}
	_, step := e.Done()
	for _, c := range step.Changes {
		if c.Path != "services.sv-27" && len(c.Path) < len("services.sv-27.") {
			t.Errorf("it changed %s", c.Path)
		}
	}
}

// Every service of the catalogue can be chosen and taken out again, and leaves nothing behind but that a person removed it.
func TestTheCatalogueProposesWhatThereIs(t *testing.T) {
	kinds := map[string]bool{}
	for _, o := range model.EquipmentKinds {
		kinds[o.Value] = true
	}
	for _, c := range model.Catalogue {
		for _, k := range c.Kinds {
			if !kinds[k] {
				t.Errorf("%s is done for %q, which is no kind of equipment", c.ID, k)
			}
		}
		empty := &model.Agreement{}
		e := empty.Edit("in and out")
		if _, err := e.AddFromCatalogue(c.ID, "included"); err != nil {
			t.Fatal(err)
		}
		if n := len(c.Duties) + len(c.Standards) + len(c.Activities); n == 0 {
			t.Errorf("%s brings nothing", c.ID)
		}
		if err := e.Remove("services." + c.ID); err != nil {
			t.Fatal(err)
		}
		got := bytes.Replace(model.Encode(e.Agreement()), []byte(`"state":{"services":{"gone":["`+c.ID+`"]}}`), nil, 1)
		if want := model.Encode(empty); !bytes.Equal(got, want) {
			t.Errorf("%s leaves behind %s", c.ID, got)
		}
	}
}

// TestRowsAboutBackupsFollowWhoMakesThem holds that lines about the provider's Backups go where it makes none and come
// back where it does, and that one which a person changed stays.
func TestRowsAboutBackupsFollowWhoMakesThem(t *testing.T) {
	a := fresh(t, "generic")
	rows := []string{"levels.kpis.kp-05", "levels.kpis.kp-06", "raci.ra-03", "raci.ra-04", "reports.backup", "maintenance.automation.backup-check"}
	e := a.Edit("client makes them")
	mustType(t, e, "raci.ra-05.activity", "Restore test by the client")
	mustType(t, e, "backups.responsible", "client")
	for _, path := range rows {
		mustHave(t, e.Agreement(), path, false)
	}
	mustHave(t, e.Agreement(), "raci.ra-05", true)
	if got := textOf(t, model.Effective(e.Agreement()), "maintenance.activities"); strings.Contains(got, "backup") {
		t.Errorf("regular work is %q, want none on backups", got)
	}
	mustType(t, e, "backups.responsible", "shared")
	for _, path := range rows {
		mustHave(t, e.Agreement(), path, true)
	}
	if got, want := textOf(t, e.Agreement(), "raci.ra-03.activity"), textOf(t, a, "raci.ra-03.activity"); got != want {
		t.Errorf("the line is %q again, want %q", got, want)
	}
	mustUndo(t, a, e)
}

// TestTheBundleLeavesAServiceToTheLineThatNamesIt holds that nothing that is proposed is paid twice, and that what a person said
// of the bundle stays.
func TestTheBundleLeavesAServiceToTheLineThatNamesIt(t *testing.T) {
	const managed, mine = "costs.lists.main.fees.managed.serviceIds", "costs.lists.main.fees.mine"
	for _, c := range []struct {
		name  string
		steps [][2]string
		want  string // what the bundle has of sv-03 and sv-26
	}{
		{"a line names one", [][2]string{{mine + ".serviceIds", "sv-26"}}, "sv-03"},
		{"and no longer", [][2]string{{mine + ".serviceIds", "sv-26"}, {mine + ".serviceIds", "sv-01"}}, "sv-03,sv-26"},
		{"of a bundle that was chosen", [][2]string{{managed, "sv-03,sv-26"}, {mine + ".serviceIds", "sv-26"}}, "sv-03,sv-26"},
		{"a service that is out", [][2]string{{mine + ".serviceIds", "sv-26"}, {"services.sv-26.status", "excluded"}, {mine + ".serviceIds", "sv-01"}}, "sv-03"},
	} {
		e := fresh(t, "generic").Edit("lines")
		mustAdd(t, e, "costs.lists.main.fees", "mine")
		for _, x := range c.steps {
			mustType(t, e, x[0], x[1])
		}
		ids := e.Agreement().Costs.Lists.With("main").Fees.With("managed").ServiceIDs
		var got []string
		for _, id := range []string{"sv-03", "sv-26"} {
			if ids.Has(id) {
				got = append(got, id)
			}
		}
		if got := strings.Join(got, ","); got != c.want {
			t.Errorf("%s: the bundle pays for %s, want %s", c.name, got, c.want)
		}
	}
}
