package model

import "fmt"

// Use is one task for which the agreement relies on a contact.
type Use struct {
	Contact, Task string
	ByPhone       bool // and not by email as well
}

// Uses returns whom the agreement relies on, in the order of the screens.
func (a *Agreement) Uses() []Use {
	var out []Use
	byPhone := false
	add := func(task string, ids ...string) {
		for _, id := range ids {
			out = append(out, Use{id, task, byPhone})
		}
	}
	for _, e := range a.Issues.Escalation {
		add(fmt.Sprintf("escalation level %d", e.Level.Int()), string(e.ProviderID), string(e.ClientID))
	}
	for _, c := range a.CallSheet {
		byPhone = c.Method == "phone"
		add(or(c.Name, taskOf(string(c.Task)).Label), string(c.ProviderID), string(c.ClientID), string(c.VendorID))
	}
	byPhone = false
	for _, r := range a.Reports {
		add(string(r.Name), append(r.Recipients.Items(), string(r.ResponsibleID))...)
	}
	add("starting the recovery plan", string(a.Backups.DR.ActivatorID))
	add("security incidents", a.Security.Incident.ContactIDs.Items()...)
	for _, s := range a.Signatories {
		add("signing", string(s.ContactID))
	}
	return out
}

// NeedsPhone reports whether a contact has to be reached by phone for something. For a desk a mailbox will do, unless it is called
// by phone.
func (c *Contact) NeedsPhone(u Use) bool {
	return u.Contact == c.Key() && (u.ByPhone || !c.IsDesk() || !c.Email.IsSet())
}

// needsEmail reports whether a contact has to be reached by email: of both companies whoever is written to, except desks with a phone.
func (c *Contact) needsEmail(a *Agreement) bool {
	return c.Side != "vendor" && !(c.IsDesk() && c.Phone.IsSet()) && a.isWrittenTo(c)
}
