package check_test

import (
	"strings"
	"sync"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
)

// wording is ours, read once.
var wording = sync.OnceValue(func() *clause.Library {
	lib, _ := clause.Load(nil)
	return lib
})

// built checks a draft with its document, as commands and screens do.
func built(a *model.Agreement) []check.Finding {
	d, _ := wording().Build(a, clause.Options{Bare: true})
	return check.Run(check.Input{Draft: a, Doc: d, Today: today})
}

func TestABlankHoldsBackTheAgreement(t *testing.T) {
	for _, sample := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit"} {
		if found := built(draft(t, sample)); len(check.Blocking(found)) > 0 {
			t.Errorf("%s: findings are\n%swant no errors", sample, list(found))
		}
	}
	e := draft(t, "office").Edit("empty list")
	for _, row := range draft(t, "office").Equipment {
		apply(t, e, remove("equipment."+row.Key()))
	}
	for _, f := range draft(t, "office").Costs.Lists[0].Fees { // what the fees count would stand in place of the list
		if f.Unit == "workstation" || f.Unit == "device" || f.Unit == "server" {
			apply(t, e, set("costs.lists.main.fees."+f.Key()+".unit", "flat"))
		}
	}
	apply(t, e, set("backups.jobs.servers.equipmentIds", ""), set("backups.jobs.mail.equipmentIds", ""))
	a, _ := e.Done()
	found := check.Blocking(built(a))
	if len(found) != 1 || found[0].Rule != check.ReqBlank || found[0].Path != "equipment" || !strings.Contains(found[0].Message, "say that there are none") {
		t.Fatalf("findings are\n%swant one of the blank equipment", list(found))
	}
	e = a.Edit("none")
	apply(t, e, none("equipment"))
	a, _ = e.Done()
	if found := check.Blocking(built(a)); len(found) > 0 {
		t.Errorf("with no equipment declared, findings are\n%swant no errors", list(found))
	}
}

func TestAMissingDateIsOneFinding(t *testing.T) {
	e := draft(t, "office").Edit("no date")
	apply(t, e, set("term.effectiveDate", ""))
	a, _ := e.Done()
	if found := check.Blocking(built(a)); len(found) != 1 || found[0].Rule != "TRM-02" {
		t.Errorf("findings are\n%swant TRM-02 alone: the dates that follow from it are no gaps of their own", list(found))
	}
}

func TestABlankIsToldOnce(t *testing.T) {
	e := draft(t, "office").Edit("no phone")
	apply(t, e, set("contacts.priya.phone", ""))
	a, _ := e.Done()
	n := 0
	for _, f := range check.Blocking(built(a)) {
		if f.Path == "contacts.priya.phone" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("findings are\n%swant one at the phone", list(check.Blocking(built(a))))
	}
}
