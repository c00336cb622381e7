package model_test

import (
	"errors"
	"testing"

	"engross/model"
)

// TestTheCopyOfTheCloudOfficeWaits has the job for cloud mail proposed where something tells of a cloud office, and not where nothing
// does, where somebody gave it a job already, or any longer once what told of it is gone.
func TestTheCopyOfTheCloudOfficeWaits(t *testing.T) {
	const job, fee, own = "backups.jobs.mail", "costs.lists.main.fees.x", "backups.jobs.own"
	proposed := func(e *model.Edit) bool {
		_, err := e.Agreement().At(job)
		return err == nil
	}
	for name, c := range map[string]struct {
		say  func(e *model.Edit)
		want bool
	}{
		"nothing": {func(*model.Edit) {}, false},
		"a server": {func(e *model.Edit) {
			mustAdd(t, e, "equipment", "box")
			mustType(t, e, "equipment.box.kind", "server")
		}, false},
		"a tenant": {func(e *model.Edit) {
			mustAdd(t, e, "equipment", "box")
			mustType(t, e, "equipment.box.kind", "Microsoft 365")
		}, true},
		"a tenant that is gone": {func(e *model.Edit) {
			mustAdd(t, e, "equipment", "box")
			mustType(t, e, "equipment.box.kind", "Microsoft 365")
			if err := e.Remove("equipment.box"); err != nil {
				t.Fatal(err)
			}
		}, false},
		"licenses": {func(e *model.Edit) {
			mustAdd(t, e, "costs.lists.main.fees", "x")
			mustType(t, e, fee+".label", "M365 Business Premium")
		}, true},
		"a backup of it": {func(e *model.Edit) {
			mustAdd(t, e, "costs.lists.main.fees", "x")
			mustType(t, e, fee+".label", "Backup, Google Workspace")
		}, true},
		"an offer": {func(e *model.Edit) {
			mustAdd(t, e, "costs.lists.main.fees", "x")
			mustType(t, e, fee+".label", "M365 backup")
			mustType(t, e, fee+".optional", "yes")
		}, false},
		"the care of it": {func(e *model.Edit) { mustType(t, e, "services.sv-14.status", "included") }, true},
		"a job of their own": {func(e *model.Edit) {
			mustAdd(t, e, "backups.jobs", "own")
			mustType(t, e, own+".name", "Mailboxes")
			mustAdd(t, e, "costs.lists.main.fees", "x")
			mustType(t, e, fee+".label", "M365 Business Premium")
		}, false},
		"no job at all": {func(e *model.Edit) {
			if err := errors.Join(e.Remove("backups.jobs.servers"), e.None("backups.jobs", true)); err != nil {
				t.Fatal(err)
			}
			mustAdd(t, e, "equipment", "box")
			mustType(t, e, "equipment.box.kind", "Microsoft 365")
		}, false},
	} {
		e := fresh(t, "generic").Edit("say")
		c.say(e)
		if got := proposed(e); got != c.want {
			t.Errorf("%s: that a copy of the cloud office is proposed is %t", name, got)
		}
		a, _ := e.Done()
		law, _, _, err := model.ApplyPreset(a, "law", false)
		if err != nil {
			t.Fatal(err)
		}
		if got := proposed(law.Edit("look")); got != c.want {
			t.Errorf("%s: that another preset proposes a copy of the cloud office is %t", name, got)
		}
	}
}
