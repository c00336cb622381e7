package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// unclearActivity wants exactly one side that answers for each activity, and one that does it.
func unclearActivity(in Input, report reporter) {
	for _, x := range in.Agreement.RACI {
		path := "raci." + x.Key()
		if in.hasGap(path + ".activity") {
			continue
		}
		switch n := x.Accountable(); {
		case n == 0:
			report(path+".provider", fmt.Sprintf("Nobody answers for %s: give the A to exactly one side.", in.row(path)), letAnswer(path, x))
		case n > 1:
			report(path+".provider", fmt.Sprintf("%d sides answer for %s: leave the A with one of them.", n, in.row(path)))
		case x.Working() == 0:
			report(path+".provider", fmt.Sprintf("Nobody does the work of %s: give the R to a side.", in.row(path)))
		}
	}
}

// letAnswer returns the fix that lets the one side that does the work answer for it; nil where that is not one of the parties alone.
func letAnswer(path string, x *model.Activity) *Fix {
	provider, client := x.Provider.Has("R"), x.Client.Has("R")
	switch {
	case provider && !client:
		return set(path+".provider", x.Provider.With("A").String(), "let the provider answer for it")
	case client && !provider:
		return set(path+".client", x.Client.With("A").String(), "let the client answer for it")
	}
	return nil
}

// nobodyReports finds a report whose sender or rhythm was set aside. While the provider has no contact, that is what is missing.
func nobodyReports(in Input, report reporter) {
	isThere := slices.ContainsFunc(in.Agreement.Contacts, func(c *model.Contact) bool { return c.Side == "provider" })
	for _, x := range in.Agreement.Reports {
		path := "reports." + x.Key()
		switch {
		case !isThere:
		case !x.ResponsibleID.IsSet() && !in.hasGap(path+".responsibleId"):
			report(path+".responsibleId", fmt.Sprintf("Who sends %s? Name a person at the provider.", in.row(path)))
		case !x.Frequency.IsSet() && !in.hasGap(path+".frequency"):
			report(path+".frequency", fmt.Sprintf("How often is %s sent? Choose a rhythm.", in.row(path)))
		}
	}
}

// noClientDuties wants among the client's duties access and timely information, without which a provider cannot work.
func noClientDuties(in Input, report reporter) {
	any, access, tells := false, false, false
	for _, x := range in.Agreement.Duties {
		if x.Side != "client" || any && access && tells {
			continue
		}
		said := prose.FoldedWords(string(x.Text))
		any = true
		access = access || hasWord(said, "access", "entry")
		tells = tells || hasWord(said, "answer", "tell", "inform", "information", "report", "notify", "question", "notice", "name", "approve", "decide")
	}
	switch {
	case in.saidNone("duties"):
	case !any:
		report("duties", "The client has no duties: list what it has to do, such as giving access and answering questions in time.")
	case !access:
		report("duties", "No duty of the client is about access: add that it lets the provider reach sites and systems.")
	case !tells:
		report("duties", "No duty of the client is about information: add that it answers questions and reports changes in time.")
	}
}

// noScenario wants the three failures that happen everywhere, and of each listed one what the provider does and who pays.
func noScenario(in Input, report reporter) {
	all := in.Agreement.Scenarios
	for _, x := range all {
		path := "scenarios." + x.Key()
		switch {
		case !x.ProviderDoes.IsSet():
			report(path+".providerDoes", fmt.Sprintf("What does the provider do in this failure: %s? Write its first steps.", in.row(path)))
		case !x.Cost.IsSet():
			report(path+".cost", fmt.Sprintf("Who pays for the work in this failure: %s? Say whether it is included or costs extra.", in.row(path)))
		}
	}
	if in.saidNone("scenarios") {
		return
	}
	var missing []string
	for _, kind := range []value.Text{"system", "hardware", "network"} {
		if !slices.ContainsFunc(all, func(x *model.Scenario) bool { return x.Kind == kind }) {
			missing = append(missing, label(model.FailureKinds, string(kind)))
		}
	}
	if len(missing) > 0 {
		report("scenarios", fmt.Sprintf("What happens then is not said: %s. Add a line for each, or answer the list with none.", strings.Join(missing, "; ")))
	}
}

// sidesOf are the sides whose people an answer of that key names. Other answers tell it by whom they offer.
var sidesOf = map[string]value.Text{"providerId": "provider", "clientId": "client", "vendorId": "vendor"}

// wrongSide finds people who are named where a question wants somebody of another side.
func wrongSide(in Input, report reporter) {
	for _, p := range in.references {
		if p.Field.Ref != "contacts" {
			continue
		}
		held := []string{p.Field.Text()}
		if ids, ok := p.Field.Value().(*value.Set); ok {
			held = ids.Items()
		}
		for _, id := range held {
			c := in.Draft.Contacts.With(id)
			if c == nil || !c.Side.IsSet() || fits(p.Field, c) {
				continue
			}
			report(p.Path, fmt.Sprintf("%s: %s is on the side of the %s and does not fit here. Choose somebody else.",
				in.where(*p), in.row("contacts."+id), strings.ToLower(label(model.ContactSides, string(c.Side)))),
				keepOnly(p.Path, slices.DeleteFunc(held, func(x string) bool { return x == id }), "take the person out"))
			break
		}
	}
}

// fits reports whether a question may be answered with a person.
func fits(f model.Field, c *model.Contact) bool {
	if side, ok := sidesOf[f.Key]; ok {
		return c.Side == side
	}
	return slices.ContainsFunc(f.Choices(), func(o model.Option) bool { return o.Value == c.Key() })
}
