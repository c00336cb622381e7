package check

import (
	"fmt"
	"slices"

	"engross/model"
	"engross/model/value"
)

func callSheetRules() []Rule {
	return []Rule{
		{"CAL-01", Error, "a person who is to be called has no phone", calledWithoutPhone},
		{"CAL-02", Error, "nobody is named for a critical outage", nobodyForOutage},
		{"CAL-05", Error, "nobody may approve spending, or no limit is set", nobodyApproves},
		{"CAL-10", Error, "an answer points to a deleted entry", deadReference},
	}
}

// use is one place that relies on a contact.
type use struct{ contact, task, path string }

func uses(a *model.Agreement) []use {
	var out []use
	for _, c := range a.CallSheet {
		path := "callSheet." + c.Key()
		task := string(c.Name)
		if task == "" {
			task = label(model.CallTasks(), string(c.Task))
		}
		out = append(out, use{string(c.ProviderID), task, path + ".providerId"}, use{string(c.ClientID), task, path + ".clientId"})
	}
	for _, e := range a.Issues.Escalation {
		path, task := "issues.escalation."+e.Key(), fmt.Sprintf("escalation level %d", e.Level.Int())
		out = append(out, use{string(e.ProviderID), task, path + ".providerId"}, use{string(e.ClientID), task, path + ".clientId"})
	}
	for _, r := range a.Reports {
		out = append(out, use{string(r.ResponsibleID), "report “" + string(r.Name) + "”", "reports." + r.Key() + ".responsibleId"})
	}
	for _, s := range a.Signatories {
		out = append(out, use{string(s.ContactID), "signing", "signatories." + s.Key() + ".contactId"})
	}
	out = append(out, use{string(a.Backups.DR.ActivatorID), "starting the recovery plan", "backups.dr.activatorId"})
	for _, id := range a.Security.Incident.ContactIDs.Items() {
		out = append(out, use{id, "security incidents", "security.incident.contactIds"})
	}
	return out
}

// calledWithoutPhone reports each person once, at the phone question.
func calledWithoutPhone(in Input, report reporter) {
	told := map[string]bool{}
	for _, u := range uses(in.Agreement) {
		c := in.Agreement.Contacts.With(u.contact)
		if c == nil || c.Phone.IsSet() || told[u.contact] {
			continue
		}
		told[u.contact] = true
		report("contacts."+u.contact+".phone", fmt.Sprintf("%s is the contact for %s but has no phone: add the number, or name somebody else.", c.Name, u.task))
	}
}

// nobodyForOutage speaks where neither the call sheet nor the first escalation level has a row for it. A row that names
// nobody is reported by its question.
func nobodyForOutage(in Input, report reporter) {
	for _, c := range in.Agreement.CallSheet {
		if c.Task == "p1_outage" {
			return
		}
	}
	for _, e := range in.Agreement.Issues.Escalation {
		if e.Level.Int() == 1 {
			return
		}
	}
	report("callSheet", "Nobody is named for a critical outage: add that task to the call sheet, with a person of each side.")
}

func nobodyApproves(in Input, report reporter) {
	a := in.Agreement
	for _, c := range a.CallSheet {
		if c.Task != "approve_spend" {
			continue
		}
		who := a.Contacts.With(string(c.ClientID))
		if who == nil || c.Limit.IsSet() || who.SpendLimit.IsSet() {
			return // a row that names nobody is reported by its question, a dead reference is CAL-10
		}
		path := "contacts." + who.Key() + ".spendLimit"
		report(path, fmt.Sprintf("%s approves spending, but up to how much? Set the amount that may be approved without further consent.", who.Name),
			&Fix{Label: "set the limit to 500.00", Apply: func(e *model.Edit) error { return e.Set(path, "500.00", value.Context{}) }})
		return
	}
	report("callSheet", "Nobody at the client may approve spending: add that task to the call sheet, with a person and the amount they may approve.")
}

// deadReference finds answers that hold the id of a row that is not there any more.
func deadReference(in Input, report reporter) {
	in.Draft.Walk(func(p model.Place) {
		if p.Row != nil || p.Field.Ref == "" || p.Field.Skip || p.Field.Value() == nil || !p.Field.IsSet() {
			return
		}
		held := []string{p.Field.Text()}
		if set, ok := p.Field.Value().(*value.Set); ok {
			held = set.Items()
		}
		for _, id := range held {
			if !rowIn(in.Draft, p.Field.Ref, id) && !slices.ContainsFunc(p.Field.Choices(), func(o model.Option) bool { return o.Value == id }) {
				report(p.Path, fmt.Sprintf("%s points to an entry (%s) that was deleted: choose another.", where(in, p), id),
					&Fix{Label: "clear the answer", Apply: func(e *model.Edit) error { return e.Set(p.Path, "", value.Context{}) }})
				return
			}
		}
	})
}

// rowIn reports whether a list has the row: a choice may leave out rows that exist, such as people of the other side.
func rowIn(a *model.Agreement, list, id string) bool {
	_, err := a.At(list + "." + id)
	return err == nil
}

func label(options []model.Option, key string) string {
	for _, o := range options {
		if o.Value == key {
			return o.Label
		}
	}
	return key
}
