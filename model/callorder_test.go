package model_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// office of two: the manager comes first, the owner signs.
func managerAndOwner(t *testing.T, answers ...[2]string) *model.Agreement {
	t.Helper()
	a, err := model.New(model.NewOptions{Preset: "generic", Number: "MSA-2026-001", Today: value.NewDate(2026, 2, 1), Mode: "rep", Client: "Aster Books, LLC"})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("people")
	for _, id := range []string{"mona", "olga"} {
		if _, err := e.Add("contacts", id); err != nil {
			t.Fatal(err)
		}
	}
	answers = append([][2]string{
		{"contacts.mona.name", "Mona Reyes"},
		{"contacts.mona.side", "client"},
		{"contacts.mona.title", "Office manager"},
		{"contacts.olga.name", "Olga Stern"},
		{"contacts.olga.side", "client"},
		{"contacts.olga.title", "Owner"},
	}, answers...)
	for _, x := range answers {
		if x[0] == "+signatories" {
			if _, err := e.Add("signatories", x[1]); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := e.Fill(x[0], x[1], model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	}
	a, _ = e.Done()
	return a
}

// TestEscalationLeadsUpwards names the person who signs last, whoever is called for what.
func TestEscalationLeadsUpwards(t *testing.T) {
	for _, c := range []struct {
		name    string
		answers [][2]string
		want    string
	}{
		{"nothing chosen", nil, "mona olga olga"},
		{"the owner approves", [][2]string{{"callSheet.approve-spend.clientId", "olga"}}, "mona olga olga"},
		{"the owner is called in an outage", [][2]string{{"callSheet.p1-outage.clientId", "olga"}}, "mona olga olga"},
		{"the owner for both", [][2]string{{"callSheet.p1-outage.clientId", "olga"}, {"callSheet.approve-spend.clientId", "olga"}}, "mona olga olga"},
		{"the owner is the main contact too", [][2]string{{"client.primaryContactId", "olga"}, {"callSheet.approve-spend.clientId", "mona"}}, "mona olga olga"},
		{"nobody signs by title", [][2]string{{"contacts.olga.title", "Bookkeeper"}, {"callSheet.approve-spend.clientId", "olga"}}, "mona olga olga"},
		{"chosen otherwise", [][2]string{{"callSheet.escalate-1.clientId", "olga"}, {"callSheet.escalate-2.clientId", "mona"}}, "mona olga mona"},
		{"the first level chosen", [][2]string{{"issues.escalation.level-1.clientId", "mona"}}, "mona olga olga"},
		{"the second level chosen too", [][2]string{{"issues.escalation.level-1.clientId", "mona"}, {"issues.escalation.level-2.clientId", "mona"}}, "mona mona olga"},
		{"the first level is who is called last", [][2]string{{"issues.escalation.level-1.clientId", "olga"}}, "olga mona olga"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := model.Effective(managerAndOwner(t, c.answers...))
			got := ""
			for _, x := range a.Issues.Escalation {
				got += " " + string(x.ClientID)
			}
			if got != " "+c.want {
				t.Errorf("levels are%s, want %s", got, c.want)
			}
		})
	}
}

// TestWhoSignsMayApprove proposes that the person who signs for the client may approve changes and access.
func TestWhoSignsMayApprove(t *testing.T) {
	for _, c := range []struct {
		name    string
		answers [][2]string
		row     bool // a signatory of the client
		want    string
	}{
		{"proposed by the title", nil, false, "yes yes"},
		{"a row that follows the title", [][2]string{{"signatories.s.side", "client"}}, true, "yes yes"},
		{"by name", [][2]string{{"signatories.s.side", "client"}, {"signatories.s.name", "Olga Stern"}}, true, "yes yes"},
		{"somebody else", [][2]string{{"signatories.s.side", "client"}, {"signatories.s.contactId", "mona"}}, true, "no no"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := managerAndOwner(t)
			e := a.Edit("signing")
			if c.row {
				if _, err := e.Add("signatories", "s"); err != nil {
					t.Fatal(err)
				}
			}
			for _, x := range c.answers {
				if err := e.Fill(x[0], x[1], model.ByUser, ""); err != nil {
					t.Fatal(err)
				}
			}
			a, _ = e.Done()
			olga := model.Effective(a).Contacts.With("olga")
			if got := olga.Changes.String() + " " + olga.Access.String(); got != c.want {
				t.Errorf("approves changes and access: %s, want %s", got, c.want)
			}
		})
	}
}

// TestWhoDecidesAboveMayStayEmpty: whoever signs for the client does, and all of them where several sign together, so that nobody is
// asked to leave an open question empty.
func TestWhoDecidesAboveMayStayEmpty(t *testing.T) {
	one := [][2]string{{"signatories.client.contactId", "olga"}, {"contacts.olga.togetherId", "mona"}}
	for name, answers := range map[string][][2]string{
		"one signs": one,
		"two sign":  append(one, [2]string{"+signatories", "second"}, [2]string{"signatories.second.side", "client"}, [2]string{"signatories.second.contactId", "mona"}),
	} {
		a := managerAndOwner(t, answers...)
		for _, key := range []string{"togetherId", "aboveBy"} {
			p, err := a.At("contacts.olga." + key)
			if err != nil {
				t.Fatal(err)
			}
			if p.Field.Fast || p.Field.Required || p.Field.Skip {
				t.Errorf("%s: %s is open while nobody answers: %v, required: %v, left out: %v", name, key, p.Field.Fast, p.Field.Required, p.Field.Skip)
			}
		}
	}
}

// TestWhoSignsOnPaperNeedsNoEmail: one is needed where the agreement goes to the person to be signed electronically.
func TestWhoSignsOnPaperNeedsNoEmail(t *testing.T) {
	for method, want := range map[string]bool{"": false, "wet": false, "electronic": true} {
		e := managerAndOwner(t, [2]string{"+signatories", "second"}, [2]string{"signatories.second.side", "client"}).Edit("a second signer")
		mustAdd(t, e, "contacts", "ann")
		for _, x := range [][2]string{{"contacts.ann.name", "Ann Lutz"}, {"contacts.ann.side", "client"}, {"signatories.second.contactId", "ann"}, {"signatories.second.method", method}} {
			mustType(t, e, x[0], x[1])
		}
		a, _ := e.Done()
		p, err := a.At("contacts.ann.email")
		if err != nil {
			t.Fatal(err)
		}
		if p.Field.Required != want {
			t.Errorf("signing %q, the email is needed: %t, want %t", method, p.Field.Required, want)
		}
	}
}

// TestAProviderOfOneIsAskedWhoStandsIn: where the provider is one person, the short path asks who stands in as soon as somebody is
// listed who could, and of a vendor's
// person for which company he or she works.
func TestAProviderOfOneIsAskedWhoStandsIn(t *testing.T) {
	sides := [][2]string{{"contacts.mona.side", "provider"}, {"contacts.olga.side", "vendor"}}
	for _, c := range []struct {
		side, path string
		want       bool
	}{
		{"vendor", "contacts.olga.company", true},
		{"vendor", "contacts.mona.backupId", true},
		{"vendor", "contacts.olga.backupId", false},
		{"provider", "contacts.mona.backupId", false},
		{"client", "contacts.olga.backupId", false},
		{"client", "contacts.mona.backupId", false}, // nobody is there who could
	} {
		sides[1][1] = c.side
		p, err := managerAndOwner(t, sides...).At(c.path)
		if err != nil {
			t.Fatal(err)
		}
		if p.Field.Fast != c.want {
			t.Errorf("olga on the side of the %s: %s is on the short path: %v, want %v", c.side, c.path, p.Field.Fast, c.want)
		}
	}
}

// TestADeskIsCalledBeforeASalesman holds whom the call sheet names while nobody chose, where a side has a desk.
func TestADeskIsCalledBeforeASalesman(t *testing.T) {
	a := managerAndOwner(t)
	e := a.Edit("desks")
	for _, id := range []string{"sam", "help", "books"} {
		mustAdd(t, e, "contacts", id)
	}
	for _, x := range [][2]string{
		{"contacts.sam.name", "Sam Ocampo"},
		{"contacts.sam.side", "provider"},
		{"contacts.sam.title", "Account executive"},
		{"contacts.help.name", "Help desk"},
		{"contacts.help.side", "provider"},
		{"contacts.help.email", "help@bluemesa.example"},
		{"contacts.books.name", "Accounts payable"},
		{"contacts.books.side", "client"},
		{"contacts.books.email", "accounts@asterbooks.example"},
	} {
		mustType(t, e, x[0], x[1])
	}
	same := func(when string, want map[string]string) {
		t.Helper()
		a := model.Effective(e.Agreement())
		for path, who := range want {
			if got := textOf(t, a, path); got != who {
				t.Errorf("%s: %s is %q, want %q", when, path, got, who)
			}
		}
	}
	same("a mailbox", map[string]string{
		"provider.primaryContactId": "sam", "callSheet.report-issue.providerId": "help", "callSheet.p1-outage.providerId": "sam",
		"callSheet.leaver.providerId": "help", "callSheet.billing.providerId": "sam", "callSheet.billing.clientId": "books",
		"costs.pay.invoiceToId": "books", "issues.escalation.level-1.providerId": "help", "callSheet.report-issue.clientId": "mona",
		"contacts.help.kind": "desk", "contacts.sam.kind": "person", "contacts.help.title": "", "contacts.books.authority": "",
	})
	mustType(t, e, "contacts.help.phone", "719-555-0100")
	same("a desk with a phone", map[string]string{"callSheet.p1-outage.providerId": "help", "callSheet.after-hours.providerId": "help"})
	mustType(t, e, "costs.pay.invoiceToId", "olga")
	same("invoices go to the owner", map[string]string{"callSheet.billing.clientId": "olga"})
	mustType(t, e, "callSheet.p1-outage.providerId", "sam")
	mustType(t, e, "contacts.help.kind", "person")
	same("a person after all", map[string]string{"callSheet.report-issue.providerId": "sam"})
	p, err := e.Agreement().At("signatories.client.contactId")
	if err != nil {
		t.Fatal(err)
	}
	if _, offered := p.Field.Option("books"); offered {
		t.Error("a mailbox is offered to sign")
	}
}

// TestMattersOfTrustStayWithWhoDecides chooses the receptionist for what is broken: what takes trust stays with who decides.
func TestMattersOfTrustStayWithWhoDecides(t *testing.T) {
	chosen := [][2]string{{"client.primaryContactId", "olga"}, {"callSheet.report-issue.clientId", "mona"}, {"callSheet.p1-outage.clientId", "mona"}}
	a := model.Effective(managerAndOwner(t, chosen...))
	for _, c := range []struct{ row, want string }{
		{"security-incident", "olga"},
		{"leaver", "olga"},
		{"restore-request", "olga"},
		{"site-access", "olga"},
		{"approve-change", "olga"},
		{"contract-notice", "olga"},
		{"data-request", "olga"},
		{"reports", "olga"},
		{"maintenance-notice", "mona"},
		{"monitoring-alert", "mona"},
		{"backup-failure", "mona"},
		{"vendor-isp", "mona"},
		{"after-hours", ""},
	} {
		if got := string(a.CallSheet.With(c.row).ClientID); got != c.want {
			t.Errorf("%s names %s, want %s", c.row, got, c.want)
		}
	}
}

// TestTheBossIsCalledLast names who signs by a typed name, without a title, as the last step of escalation.
func TestTheBossIsCalledLast(t *testing.T) {
	a := managerAndOwner(t)
	e := a.Edit("provider")
	for _, id := range []string{"piet", "adela"} {
		mustAdd(t, e, "contacts", id)
	}
	for _, x := range [][2]string{
		{"contacts.piet.name", "Piet Vance"},
		{"contacts.piet.side", "provider"},
		{"contacts.adela.name", "Adela Korhonen"},
		{"contacts.adela.side", "provider"},
		{"signatories.provider.name", "Adela Korhonen"},
	} {
		if err := e.Fill(x[0], x[1], model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	}
	a, _ = e.Done()
	got := ""
	for _, x := range model.Effective(a).Issues.Escalation {
		got += " " + string(x.ProviderID)
	}
	if want := " piet adela adela"; got != want {
		t.Errorf("levels are%s, want%s", got, want)
	}
}

// TestRightsAreProposedOfWhoDecides types people of the client: who is the first of them, signs, or was named for what takes a
// right may instruct; nobody else does before somebody says so.
func TestRightsAreProposedOfWhoDecides(t *testing.T) {
	for _, c := range []struct {
		name  string
		typed [][2]string
		want  string // mona, olga, bev, tess: the manager and first, the owner, a bookkeeper, and a technician of the provider, of whom it is not asked
	}{
		{"typed", nil, "yes yes no "},
		{"the main contact is another", [][2]string{{"client.primaryContactId", "bev"}}, "no yes yes "},
		{"named to report problems", [][2]string{{"callSheet.report-issue.clientId", "bev"}}, "yes yes yes "},
		{"named to get invoices", [][2]string{{"callSheet.billing.clientId", "bev"}, {"callSheet.reports.clientId", "bev"}}, "yes yes no "},
		{"given an amount", [][2]string{{"contacts.bev.spendLimit", "300"}}, "yes yes yes "},
		{"may approve nothing", [][2]string{{"contacts.bev.spendLimit", "0"}, {"contacts.bev.monthLimit", "0"}}, "yes yes no "},
		{"may approve anything", [][2]string{{"contacts.bev.spendLimit", "any amount"}}, "yes yes yes "},
		{"may approve changes", [][2]string{{"contacts.bev.mayApproveChange", "yes"}}, "yes yes yes "},
		{"decides with the owner", [][2]string{{"contacts.bev.togetherId", "olga"}}, "yes yes yes "},
		{"signs", [][2]string{{"signatories.client.contactId", "bev"}}, "yes yes yes "},
		{"said so", [][2]string{{"contacts.bev.authority", "yes"}, {"contacts.mona.authority", "no"}}, "no yes yes "},
	} {
		e := managerAndOwner(t).Edit("people")
		for _, id := range []string{"bev", "tess"} {
			mustAdd(t, e, "contacts", id)
		}
		people := [][2]string{{"contacts.bev.name", "Bev Sands"}, {"contacts.bev.side", "client"}, {"contacts.bev.title", "Bookkeeper"}, {"contacts.tess.name", "Tess Orr"}, {"contacts.tess.side", "provider"}}
		for _, x := range append(people, c.typed...) {
			mustType(t, e, x[0], x[1])
		}
		a := model.Effective(e.Agreement())
		var got []string
		for _, id := range []string{"mona", "olga", "bev", "tess"} {
			got = append(got, textOf(t, a, "contacts."+id+".authority"))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: they may instruct: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestNoticesGoToWhoBinds holds that the person called day by day is not taken to get formal notices or to declare a disaster
// where somebody else may bind the company, or where nobody knows who may.
func TestNoticesGoToWhoBinds(t *testing.T) {
	for _, c := range []struct {
		name  string
		typed [][2]string
		want  string // of notices, of disasters
	}{
		{"the owner", nil, "olga olga"},
		{"nobody with a title", [][2]string{{"contacts.olga.title", "Bookkeeper"}}, " "},
		{"who signs", [][2]string{{"contacts.olga.title", "Bookkeeper"}, {"signatories.client.contactId", "olga"}}, "olga olga"},
		{"who was chosen to approve", [][2]string{{"contacts.olga.title", "Bookkeeper"}, {"callSheet.approve-spend.clientId", "mona"}}, "mona mona"},
		{"a second one who signs", [][2]string{{"+signatories", "second"}, {"signatories.second.side", "client"}, {"signatories.second.contactId", "mona"}}, "olga olga"},
		{"the only one", [][2]string{{"contacts.olga.side", "vendor"}}, "mona mona"},
		{"chosen", [][2]string{{"callSheet.contract-notice.clientId", "mona"}, {"backups.dr.activatorId", "mona"}}, "mona mona"},
	} {
		e := managerAndOwner(t, c.typed...).Edit("notices")
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, "callSheet.contract-notice.clientId") + " " + textOf(t, a, "backups.dr.activatorId"); got != c.want {
			t.Errorf("%s: notices and disasters are for %q, want %q", c.name, got, c.want)
		}
		p, err := e.Agreement().At("callSheet.contract-notice.clientId")
		if err != nil {
			t.Fatal(err)
		}
		if isOpen := c.want == " "; p.Field.Required != isOpen {
			t.Errorf("%s: the line must be answered: %t, want %t", c.name, p.Field.Required, isOpen)
		}
	}
}

// TestOneNumberForHelp holds that the call sheet names who has the number under which support is reached, and that this number follows
// the call sheet where nobody gave it.
func TestOneNumberForHelp(t *testing.T) {
	e := managerAndOwner(t).Edit("help")
	for _, id := range []string{"sam", "rob", "desk"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".side", "provider")
	}
	mustAdd(t, e, "coverage.channels", "phone")
	for _, x := range [][2]string{
		{"contacts.sam.name", "Sam Ocampo"},
		{"contacts.sam.phone", "719-555-0150"},
		{"contacts.rob.name", "Rob Hale"},
		{"contacts.rob.phone", "719-555-0151"},
		{"contacts.desk.name", "Dana Kay"},
		{"coverage.channels.phone.kind", "phone"},
	} {
		mustType(t, e, x[0], x[1])
	}
	same := func(when, number, who string) {
		t.Helper()
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, "coverage.channels.phone.value"); got != number {
			t.Errorf("%s: support is reached at %q, want %q", when, got, number)
		}
		if got := textOf(t, a, "callSheet.report-issue.providerId"); got != who {
			t.Errorf("%s: the call sheet names %q, want %q", when, got, who)
		}
	}
	same("no number", "+1 719-555-0150", "sam")
	mustType(t, e, "callSheet.report-issue.providerId", "rob")
	same("another person", "+1 719-555-0151", "rob")
	mustType(t, e, "callSheet.report-issue.providerId", "")
	mustType(t, e, "coverage.channels.phone.value", "(719) 555.0151")
	same("the number of another person", "(719) 555.0151", "rob")
	mustType(t, e, "contacts.desk.name", "Help desk")
	mustType(t, e, "contacts.desk.phone", "719-555-0151")
	same("the number of a desk too", "(719) 555.0151", "desk")
	mustType(t, e, "coverage.channels.phone.kind", "email")
	mustType(t, e, "coverage.channels.phone.value", "")
	same("no phone", "", "desk")
}

// TestWhoIsCalledAtNight proposes for help after hours somebody who has a number for it, and nobody where nobody has: a client is
// called back under the number from which it called. Whoever alone works for the provider is called at night too.
func TestWhoIsCalledAtNight(t *testing.T) {
	number := func(who string) [2]string { return [2]string{"contacts." + who + ".afterPhone", "+1 503-555-0144"} }
	for _, c := range []struct {
		name    string
		answers [][2]string
		want    string
	}{
		{"nobody has a number", nil, ""},
		{"another has one", [][2]string{number("olga")}, "olga"},
		{"both have one", [][2]string{number("olga"), number("mona")}, "mona"},
		{"the owner in an outage, with a number", [][2]string{number("olga"), number("mona"), {"callSheet.p1-outage.clientId", "olga"}}, "olga"},
		{"the owner in an outage, without one", [][2]string{number("mona"), {"callSheet.p1-outage.clientId", "olga"}}, "mona"},
		{"chosen", [][2]string{number("mona"), {"callSheet.after-hours.clientId", "olga"}}, "olga"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := model.Effective(managerAndOwner(t, c.answers...))
			if got := string(a.CallSheet.With("after-hours").ClientID); got != c.want {
				t.Errorf("%q is called at night, want %q", got, c.want)
			}
		})
	}
	for _, c := range []struct {
		name    string
		answers [][2]string
		want    string
	}{
		{"one person", [][2]string{{"contacts.mona.side", "client"}}, "olga"},
		{"two people", nil, ""},
		{"a desk", [][2]string{{"contacts.mona.name", "Help desk"}, {"contacts.mona.phone", "+1 503-555-0100"}}, "mona"},
		{"a number", [][2]string{number("olga")}, "olga"},
	} {
		t.Run("provider, "+c.name, func(t *testing.T) {
			answers := append([][2]string{{"contacts.mona.side", "provider"}, {"contacts.olga.side", "provider"}}, c.answers...)
			a := model.Effective(managerAndOwner(t, answers...))
			if got := string(a.CallSheet.With("after-hours").ProviderID); got != c.want {
				t.Errorf("%q is called at night, want %q", got, c.want)
			}
		})
	}
}
