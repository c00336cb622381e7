package model

import "engross/model/value"

// isAgain reports whether from a step on all steps name the same two people as the one before it, so that it and those after it
// lead no further.
func (x *Issues) isAgain(at int) bool {
	if at < 1 {
		return false
	}
	for i := at; i < len(x.Escalation); i++ {
		this, last := x.Escalation[i], x.Escalation[i-1]
		if this.ProviderID != last.ProviderID || this.ClientID != last.ClientID || !this.ProviderID.IsSet() || !this.ClientID.IsSet() {
			return false
		}
	}
	return true
}

// Derived says whether the step leads no further than the one before it: in a small company the same person stands on each.
func (x *Escalation) Derived(s Scope) []Field {
	var again value.Answer
	for i, e := range s.A.Issues.Escalation {
		if e.Key() == x.Key() && s.A.Issues.isAgain(i) {
			again = value.Yes
		}
	}
	return []Field{{Key: "again", Label: "Same people as before", At: &again, Help: "Whether this step and those after it name the same two people as the one before it. They are not printed then."}}
}

// isSecondAgain reports whether a line for complaints names the same two people as the line of the step before it, and says no more.
func (x *Call) isSecondAgain(a *Agreement) bool {
	if x.Task != "escalate_2" || x.Note.IsSet() {
		return false
	}
	for _, first := range a.CallSheet {
		if first.Task == "escalate_1" {
			return first.ProviderID.IsSet() && first.ClientID.IsSet() && first.ProviderID == x.ProviderID && first.ClientID == x.ClientID
		}
	}
	return false
}

// Derived says whether the usual talk of executives leads no further than the talk of the main contacts before it, because on both
// sides there is nobody else to ask; and of which side alone that is so.
func (d *DisputeStep) Derived(s Scope) []Field {
	var again value.Answer
	var decided value.Text
	steps, talk, executives := s.A.Legal.Disputes.Steps, startDisputeSteps[0], startDisputeSteps[1]
	isUsual := string(d.Who) == executives.who && (string(d.Name) == executives.name || string(d.Name) == talk.name) && d.Days.String() == executives.days
	if len(steps) > 1 && string(steps[0].Who) == talk.who && steps[1].Key() == d.Key() && isUsual {
		switch provider, client := s.A.mainDecides("provider"), s.A.mainDecides("client"); {
		case provider && client:
			again = value.Yes
		case provider:
			decided = "provider"
		case client:
			decided = "client"
		}
	}
	return []Field{
		{Key: "again", Label: "Same people as before", At: &again, Help: "Whether the executives of both parties are the main contacts, who talked before. The step is not printed then."},
		{Key: "decided", At: &decided, Options: Sides, Help: "The only side whose executive is its main contact, who talked before. The step names the other side’s executive then."},
	}
}

// mainDecides reports whether the main contact of a side is the one who binds it: by title, as an owner does, or as the only person of
// a company without others by law, and nobody else is by title or signs. Who signs without such a title may have somebody above.
func (a *Agreement) mainDecides(side string) bool {
	main, form := a.mainContact(side), a.Client.EntityType
	if side == "provider" {
		form = a.Provider.EntityType
	}
	isAlone := form == "sole_proprietor" && !a.hasChoice(side)
	if c := a.Contacts.With(main); c == nil || c.IsDesk() || !c.Binds() && !isAlone || a.whoSigns(side) != main {
		return false
	}
	for _, c := range a.Contacts {
		if c.Key() != main && a.isOn(c, side) && c.Binds() {
			return false
		}
	}
	for _, x := range a.Signatories {
		if string(x.Side) == side && or(x.ContactID, a.signatory(x)) != main {
			return false
		}
	}
	return true
}
