package model

import (
	"strings"

	"engross/model/value"
)

// lateRow is the line of the call sheet that names who is called after hours.
const lateRow = "after-hours"

// calledLate returns who is called on a side after hours while nobody was chosen: who is called in an outage, or else the first, that
// has a number for it. Where nobody has, it is the provider’s desk or only person, who answers there at any hour or nobody does, and
// nobody at the client.
func (a *Agreement) calledLate(side string) string {
	who := a.caller(taskByRow(lateRow).Follows, side)
	first := a.Contacts.With(who)
	if first == nil || first.AfterPhone.IsSet() {
		return who
	}
	for _, c := range a.Contacts {
		if a.isOn(c, side) && c.AfterPhone.IsSet() {
			return c.Key()
		}
	}
	if side == "provider" && (first.IsDesk() || !a.hasChoice(side)) {
		return first.Key()
	}
	return ""
}

// Derived says whether the line is for approving what costs money, and who is called on it after hours instead of the person it names.
func (x *Call) Derived(s Scope) []Field {
	var approves, again value.Answer
	var back, alike value.Text
	if x.approvesSpending() {
		approves, alike = value.Yes, s.A.approversLike(string(x.ClientID))
		if x.Limit.IsSet() && x.Limit.String() != s.A.limitOf(string(x.ClientID)) {
			alike = "" // the line says another amount for the one it names
		}
	}
	if x.isSecondAgain(s.A) {
		again = value.Yes
	}
	if st := x.state["clientId"]; x.Task == "after_hours" && !x.ClientID.IsSet() && st.Parked == nil && st.Raw == "" {
		back = "whoever called is called back"
	}
	var onCall value.Week
	if late := s.A.AfterHours.Week; x.When == "any" && strings.HasPrefix(string(x.Method), "phone") && x.Task != "approve_spend" && s.A.isOnCallForSome() {
		onCall = late
	}
	provider, client := x.atNight(s.A, "provider"), x.atNight(s.A, "client")
	return []Field{
		{Key: "approves", Label: "Approves spending", At: &approves, Help: "Whether who is named on the line approves what costs money."},
		{Key: "alike", At: &alike, Help: "Who else at the client may approve as much as the person that a line for spending names."},
		{Key: "nightProvider", Label: "Provider’s person after hours", At: &provider, Help: "Who is called after hours, where a line holds at any time and names somebody else, or the number of the same person then."},
		{Key: "nightClient", Label: "Client’s person after hours", At: &client, Help: "The same at the client. A matter of trust stays with who decides."},
		{Key: "again", Label: "Same people as before", At: &again, Help: "Whether the second step of a complaint names the same two people as the first. It is not printed then."},
		{Key: "onCall", Label: "On call only in", At: &onCall, Help: "The only hours in which somebody is on call, where a line goes by phone and holds at any time."},
		{Key: "back", Label: "At the client then", At: &back, Help: "Whether nobody of the client is named for help after hours: whoever called is called back then."},
	}
}

// atNight returns the name of who is called on a side after hours for a task that goes by phone at any time, or the number where that
// is who the line names anyway, for what cannot wait; "" where the number is the same too.
func (x *Call) atNight(a *Agreement, side string) value.Text {
	t := taskOf(or(x.Task, "custom"))
	line := a.CallSheet.With(lateRow)
	if t.Value == "custom" || x.Task == "escalate_1" || x.Task == "escalate_2" {
		return "" // whoever helps at night need not know of it, and is not who hears complaints
	}
	if line == nil || line.Task != "after_hours" || x.When != "any" || !strings.HasPrefix(string(x.Method), "phone") || a.latePolicy() == "none" || side == "client" && t.Decides {
		return ""
	}
	mine, late := x.ProviderID, line.ProviderID
	if side == "client" {
		mine, late = x.ClientID, line.ClientID
	}
	c := a.Contacts.With(string(late))
	if isUrgent := x.Task == "p1_outage" || x.Task == "security_incident"; isUrgent && c != nil && mine == late && c.AfterPhone.IsSet() && c.AfterPhone != c.Phone {
		return value.Text(c.AfterPhone.Show(a.Style()))
	}
	if c == nil || mine == late || a.ofSide(late, side) == "" {
		return ""
	}
	return value.Text(or(c.Name, c.Key()))
}
