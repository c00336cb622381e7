package check

import (
	"fmt"
	"slices"

	"engross/model"
	"engross/model/value"
)

// helpNumbersDiffer compares the phone under which support is reached, of those that are meant for all reports, with the phone of whom
// the call sheet names at the provider for ordinary help.
func helpNumbersDiffer(in Input, report reporter) {
	var listed []*model.Channel
	for _, c := range in.Agreement.Coverage.Channels {
		if c.Number().IsSet() && c.PriorityIDs.Len() == 0 {
			listed = append(listed, c)
		}
	}
	if len(listed) == 0 {
		return
	}
	first := listed[0]
	for _, line := range in.Agreement.CallSheet {
		who := in.contact("provider", line.ProviderID)
		if line.Task != "report_issue" || who == nil || !who.Phone.IsSet() {
			continue
		}
		if slices.ContainsFunc(listed, func(c *model.Channel) bool { return c.Number().IsSame(who.Phone) }) {
			return
		}
		st := in.Agreement.Style()
		path := "callSheet." + line.Key() + ".providerId"
		report(path, fmt.Sprintf("Two numbers for help: %s among the ways to reach support, and %s of %s on the call sheet. Name who answers at the first, or list the second.",
			first.Number().Show(st), who.Phone.Show(st), in.row("contacts."+who.Key())), in.oneNumber(first, line, who))
		return
	}
}

// oneNumber returns the fix that lets a number hold in both places: that of a desk or, where a person is named, the listed one, for
// which a help desk is added where nobody has it.
func (in Input) oneNumber(listed *model.Channel, line *model.Call, who *model.Contact) *Fix {
	if who.IsDesk() {
		return set("coverage.channels."+listed.Key()+".value", string(who.Phone), "list the number of "+short(string(who.Name)))
	}
	const desk = "help-desk"
	number, path := listed.Number(), "callSheet."+line.Key()+".providerId"
	for _, c := range in.Agreement.Contacts {
		if c.Side == "provider" && c.Phone.IsSame(number) {
			return &Fix{Label: "name " + short(string(c.Name)) + " on the call sheet", Apply: func(e *model.Edit) error { return e.Fill(path, c.Key(), model.ByUser, "") }}
		}
	}
	if in.Draft.Contacts.With(desk) != nil {
		return nil
	}
	return &Fix{Label: "add a help desk with the first number", Apply: func(e *model.Edit) error {
		at, err := e.Add("contacts", desk)
		if err != nil {
			return err
		}
		for _, x := range [][2]string{{"name", "Help desk"}, {"side", "provider"}, {"phone", string(number)}} {
			if err := e.Set(at+"."+x[0], x[1], value.Context{}); err != nil {
				return err
			}
		}
		return e.Fill(path, desk, model.ByUser, "")
	}}
}
