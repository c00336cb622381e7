package check

import (
	"cmp"
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
		{"CAL-18", Advice, "nobody of several people at the client is named for the time after hours", nobodyAtNight},
		{"CAL-04", Advice, "somebody who matters has no stand-in", noStandIn},
		{"CAL-14", Advice, "who stands in for an approver may approve nothing", idleStandIn},
		{"CAL-12", Advice, "escalation leads back to the same person", sameAgain},
		{"CAL-15", Warning, "escalation leads from who signs to somebody below", leadsDown},
	}
}

// noAfterPhone reports each person once, and leaves one without any phone to another rule. While nobody works after hours, nobody
// is called then; and while nobody spoke of help after hours, only those who were named for it. Who was named is told where that was
// done; at the provider, somebody has to be called.
func noAfterPhone(in Input, report reporter) {
	if in.Agreement.AfterHours.Policy == "none" || in.hasGap("afterHours.policy") {
		return
	}
	policy, err := in.Draft.At("afterHours.policy")
	isAgreed := err == nil && !policy.IsUnconfirmed()
	told := map[string]bool{}
	for _, c := range in.Agreement.CallSheet {
		if c.When != "after" && c.Task != "after_hours" {
			continue
		}
		for _, side := range []string{"provider", "client"} {
			cell := "callSheet." + c.Key() + "." + side + "Id"
			at, err := in.Draft.At(cell)
			isNamed := err == nil && at.Standing() == model.Answered
			id := onSide(side, c.ProviderID, c.ClientID)
			if isAgreed && side == "provider" && c.Task == "after_hours" && !id.IsSet() && !in.hasGap(cell) && in.hasContact(value.Text(side)) {
				report(cell, fmt.Sprintf("Nobody is named at the provider for %s, and nobody there has a phone after hours: name who is called then.", quoted(callTask(c))))
				continue
			}
			who := in.contact(value.Text(side), id)
			if who == nil || !isAgreed && !isNamed {
				continue
			}
			path := "contacts." + who.Key()
			if who.AfterPhone.IsSet() || !who.Phone.IsSet() || told[who.Key()] || in.hasGap(path+".afterPhone") {
				continue
			}
			told[who.Key()] = true
			number := path + ".afterPhone"
			sameNumber := set(number, who.Phone.String(), "the usual number is answered at night too")
			if isNamed {
				report(beside(cell, number), fmt.Sprintf("%s is named for %s and has no phone after hours: name somebody else here, or add the number among the contacts.",
					in.row(path), quoted(callTask(c))), sameNumber)
				continue
			}
			report(beside(number, cell), fmt.Sprintf("Who is called at the provider for %s? %s has no phone after hours: add the number, or name somebody else on the call sheet.",
				quoted(callTask(c)), in.row(path)), sameNumber)
		}
	}
}

// nobodyAtNight tells a client that has several people that none of them is called at night.
func nobodyAtNight(in Input, report reporter) {
	policy, err := in.Draft.At("afterHours.policy")
	if in.Agreement.AfterHours.Policy == "none" || err != nil || policy.IsUnconfirmed() || in.hasGap("afterHours.policy") {
		return
	}
	people := 0
	for _, c := range in.Agreement.Contacts {
		if c.Side == "client" && !c.IsDesk() {
			people++
		}
	}
	for _, c := range in.Agreement.CallSheet {
		if path := "callSheet." + c.Key() + ".clientId"; people > 1 && c.Task == "after_hours" && !c.ClientID.IsSet() && !in.hasGap(path) {
			report(path, fmt.Sprintf("Nobody at the client is named for %s, so that whoever called is called back: name who is called then, if that is always the same person.", quoted(callTask(c))))
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
				if who == nil || who.IsDesk() {
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
		if c.Side != "client" || by == nil || !mayApprove(c) || mayApprove(by) || in.Draft.Contacts.With(by.Key()).Authority.IsNo() || in.approvesByCallSheet(by) {
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
	return c.Changes.IsYes() || c.Access.IsYes() || c.SpendLimit.IsSet() && !c.SpendLimit.IsNothing()
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

// sameAgain looks at a client whose second step of escalation is who was called at first and who approves, and at a side all of whose
// steps name one person. A side with one contact has no choice, and is left alone.
func sameAgain(in Input, report reporter) {
	people := map[value.Text]int{}
	for _, c := range in.Agreement.Contacts {
		people[c.Side]++
	}
	first := in.clientFor("p1_outage")
	for _, side := range []value.Text{"client", "provider"} {
		steps := in.ladder(side)
		if people[side] < 2 || len(steps) < 2 {
			continue
		}
		switch who := "contacts." + steps[1].contact; {
		case side == "client" && first != "" && steps[1].contact == first && first == in.clientFor("approve_spend"):
			report(steps[1].path, fmt.Sprintf("%s is called for a critical outage, approves spending, and is the second step of escalation: name somebody else for one of them.", in.row(who)))
		case steps[1].contact != "" && !slices.ContainsFunc(steps, func(x step) bool { return x.contact != steps[1].contact }):
			report(steps[len(steps)-1].path, fmt.Sprintf("Every step of escalation leads to %s (%s): name somebody else for the last one, or keep one step.", in.row(who), in.levelsNamed()))
		}
	}
}

// levelsNamed lists the levels of escalation.
func (in Input) levelsNamed() string {
	var levels []string
	for _, x := range in.Agreement.Issues.Escalation {
		levels = append(levels, x.Level.String())
	}
	slices.Sort(levels)
	return "levels " + strings.Join(levels[:len(levels)-1], ", ") + " and " + levels[len(levels)-1]
}

// step is whom a side names on one step of escalation.
type step struct{ path, contact string }

// ladder returns the steps of a side in their order.
func (in Input) ladder(side value.Text) []step {
	rows := slices.Clone(in.Agreement.Issues.Escalation)
	slices.SortStableFunc(rows, func(x, y *model.Escalation) int { return cmp.Compare(x.Level.Int(), y.Level.Int()) })
	out := make([]step, len(rows))
	for i, x := range rows {
		out[i] = step{"issues.escalation." + x.Key() + "." + string(side) + "Id", string(onSide(string(side), x.ProviderID, x.ClientID))}
	}
	return out
}

// complaints returns the steps of a side for complaints.
func (in Input) complaints(side value.Text) []step {
	var out []step
	for _, c := range in.Agreement.CallSheet {
		if c.Task == "escalate_1" || c.Task == "escalate_2" {
			out = append(out, step{"callSheet." + c.Key() + "." + string(side) + "Id", string(onSide(string(side), c.ProviderID, c.ClientID))})
		}
	}
	return out
}

// leadsDown looks for a step on which somebody is named whose title says that the person signs, below one whose person’s does not.
func leadsDown(in Input, report reporter) {
	for _, side := range []value.Text{"client", "provider"} {
		for _, steps := range [][]step{in.ladder(side), in.complaints(side)} {
			in.reportDown(side, steps, report)
		}
	}
}

// reportDown tells of the first step that leads down.
func (in Input) reportDown(side value.Text, steps []step, report reporter) {
	first := 0 // of those in a row that name the same person
	for i, x := range steps {
		if x.contact == steps[first].contact {
			continue
		}
		above, below := in.contact(side, value.Text(steps[first].contact)), in.contact(side, value.Text(x.contact))
		if above != nil && below != nil && above.Binds() && !below.Binds() {
			report(x.path, fmt.Sprintf("%s (%s) is called before %s: let the one who can decide more be called later.",
				in.row("contacts."+above.Key()), short(string(above.Title)), in.row("contacts."+below.Key())), swapped(steps[first], x))
			return
		}
		first = i
	}
}

// swapped returns the fix that exchanges the people of two steps.
func swapped(x, y step) *Fix {
	return &Fix{Label: "exchange the two", Apply: func(e *model.Edit) error {
		if err := e.Fill(x.path, y.contact, model.ByUser, ""); err != nil {
			return err
		}
		return e.Fill(y.path, x.contact, model.ByUser, "")
	}}
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

// namedForNothing finds people of the provider whom no answer names: the client does not learn what they are for. Everybody at the
// client may report something.
func namedForNothing(in Input, report reporter) {
	isNamed := map[string]bool{}
	for _, u := range in.Agreement.Uses() {
		isNamed[u.Contact] = true
	}
	for _, p := range in.references {
		if p.Field.Ref != "contacts" {
			continue
		}
		isNamed[p.Field.Text()] = true
		if ids, ok := p.Field.Value().(*value.Set); ok {
			for _, id := range ids.Items() {
				isNamed[id] = true
			}
		}
	}
	for _, c := range in.Agreement.Contacts {
		if path := "contacts." + c.Key(); c.Side == "provider" && c.Name.IsSet() && !isNamed[c.Key()] {
			report(path+".name", fmt.Sprintf("%s is among the contacts of the provider, and is named for nothing: choose them for a task of the call sheet or a level of escalation, or leave them out.", in.row(path)), remove(path, "leave them out"))
		}
	}
}
