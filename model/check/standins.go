package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// standInRules look at whether the people on the call sheet can be reached when it counts.
func standInRules() []Rule {
	return []Rule{
		{"CAL-03", Error, "somebody who is called after hours has no number for it", noAfterPhone},
		{"CAL-04", Advice, "somebody who matters has no stand-in", noStandIn},
		{"CAL-14", Advice, "who stands in for an approver may approve nothing", idleStandIn},
		{"CAL-12", Advice, "escalation leads back to the same person", sameAgain},
	}
}

// noAfterPhone reports each person once, and leaves one without any phone to another rule. While nobody works after hours, nobody is called then.
func noAfterPhone(in Input, report reporter) {
	if in.Agreement.AfterHours.Policy == "none" || in.hasGap("afterHours.policy") {
		return
	}
	told := map[string]bool{}
	for _, c := range in.Agreement.CallSheet {
		if c.When != "after" && c.Task != "after_hours" {
			continue
		}
		for _, who := range []*model.Contact{in.contact("provider", c.ProviderID), in.contact("client", c.ClientID)} {
			if who == nil {
				continue
			}
			id := who.Key()
			path := "contacts." + id
			if who.AfterPhone.IsSet() || !who.Phone.IsSet() || told[id] || in.hasGap(path+".afterPhone") {
				continue
			}
			told[id] = true
			report(path+".afterPhone", fmt.Sprintf("%s is called for %s, at night too, but has no phone after hours: add the number, or name somebody else.",
				in.row(path), quoted(callTask(c))), set(path+".afterPhone", who.Phone.String(), "the usual number is answered at night too"))
		}
	}
}

// contact returns a person of a side; nil for one of another side, which is a finding of its own.
func (in Input) contact(side, id value.Text) *model.Contact {
	if c := in.Agreement.Contacts.With(string(id)); c != nil && c.Side == side {
		return c
	}
	return nil
}

func callTask(c *model.Call) string {
	if c.Name.IsSet() {
		return string(c.Name)
	}
	return label(model.CallTasks(), string(c.Task))
}

// urgentTasks cannot wait until somebody is back.
var urgentTasks = []value.Text{"p1_outage", "security_incident", "approve_spend"}

// noStandIn leaves the provider alone where a number of its desk is listed, and approving to the client.
func noStandIn(in Input, report reporter) {
	told := map[string]bool{}
	hasDesk := slices.ContainsFunc(in.Agreement.Coverage.Channels, func(c *model.Channel) bool { return c.Kind == "phone" })
	for _, task := range urgentTasks {
		for _, c := range in.Agreement.CallSheet {
			if c.Task != task {
				continue
			}
			people := []*model.Contact{in.contact("client", c.ClientID)}
			if !hasDesk && task != "approve_spend" {
				people = append(people, in.contact("provider", c.ProviderID))
			}
			for _, who := range people {
				if who == nil {
					continue
				}
				id := who.Key()
				if path := "contacts." + id; !who.BackupID.IsSet() && !told[id] && !in.hasGap(path+".name") {
					told[id] = true
					report(path+".backupId", fmt.Sprintf("If %s is away, who stands in for %s? Name a stand-in.", in.row(path), quoted(callTask(c))), in.onlyOther(who))
				}
			}
		}
	}
}

// onlyOther returns the fix that names the one other person of a side; nil where there are several or none.
func (in Input) onlyOther(who *model.Contact) *Fix {
	var other *model.Contact
	for _, c := range in.Agreement.Contacts {
		if c.Side != who.Side || c.Key() == who.Key() {
			continue
		}
		if other != nil {
			return nil
		}
		other = c
	}
	if other == nil || !other.Name.IsSet() {
		return nil
	}
	path, id := "contacts."+who.Key()+".backupId", other.Key()
	return &Fix{Label: "let " + short(string(other.Name)) + " stand in", Apply: func(e *model.Edit) error { return e.Fill(path, id, model.ByUser, "") }}
}

// idleStandIn looks at the stand-ins of people at the client who approve something: away means that it waits.
func idleStandIn(in Input, report reporter) {
	for _, c := range in.Agreement.Contacts {
		by := in.contact("client", c.BackupID)
		if c.Side != "client" || by == nil || !mayApprove(c) || mayApprove(by) || by.Authority.IsNo() || in.approvesByCallSheet(by) {
			continue
		}
		path := "contacts." + by.Key()
		report(path+".mayApproveChange", fmt.Sprintf("%s stands in for %s and may approve nothing, so that decisions wait: say what the stand-in may approve, or be sure that they wait.",
			in.row(path), in.row("contacts."+c.Key())), alike(path, c))
	}
}

// approvesByCallSheet reports whether a line of the call sheet lets a person approve something; what is missing then is told there.
func (in Input) approvesByCallSheet(who *model.Contact) bool {
	return slices.ContainsFunc(in.Agreement.CallSheet, func(c *model.Call) bool {
		return strings.HasPrefix(string(c.Task), "approve_") && string(c.ClientID) == who.Key()
	})
}

// mayApprove reports whether a person may approve spending, changes or access.
func mayApprove(c *model.Contact) bool {
	return c.Changes.IsYes() || c.Access.IsYes() || c.SpendLimit.IsSet() && c.SpendLimit.Sign() > 0
}

// alike returns the fix that lets the person at a path approve what another may.
func alike(path string, as *model.Contact) *Fix {
	return &Fix{Label: "let the stand-in approve the same", Apply: func(e *model.Edit) error {
		answers := [][2]string{{"mayApproveChange", as.Changes.String()}, {"mayApproveAccess", as.Access.String()}, {"spendLimit", as.SpendLimit.String()}}
		for _, x := range answers {
			if x[1] == "" {
				continue
			}
			if err := e.Fill(path+"."+x[0], x[1], model.ByUser, ""); err != nil {
				return err
			}
		}
		return nil
	}}
}

// sameAgain looks at a client whose second step of escalation is who was called at first and who approves. A client with
// one contact has no choice, and is left alone.
func sameAgain(in Input, report reporter) {
	people := 0
	for _, c := range in.Agreement.Contacts {
		if c.Side == "client" {
			people++
		}
	}
	first, approves := in.clientFor("p1_outage"), in.clientFor("approve_spend")
	if people < 2 || first == "" || first != approves {
		return
	}
	for _, e := range in.Agreement.Issues.Escalation {
		if e.Level.Int() == 2 && string(e.ClientID) == first {
			path := "issues.escalation." + e.Key() + ".clientId"
			report(path, fmt.Sprintf("%s is called for a critical outage, approves spending, and is the second step of escalation: name somebody else for one of them.", in.row("contacts."+first)))
			return
		}
	}
}

// clientFor returns the id of the person at the client whom the call sheet names for a task.
func (in Input) clientFor(task value.Text) string {
	for _, c := range in.Agreement.CallSheet {
		if c.Task == task {
			return string(c.ClientID)
		}
	}
	return ""
}

// upper begins a sentence.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
