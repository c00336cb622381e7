package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

func callSheetRules() []Rule {
	return []Rule{
		{"CAL-01", Error, "a person who is to be called has no phone", calledWithoutPhone},
		{"CAL-02", Error, "nobody is named for a critical outage", nobodyForOutage},
		{"CAL-05", Error, "nobody may approve spending, or no limit is set", nobodyApproves},
		{"CAL-06", Warning, "not exactly one side answers for an activity, or nobody does it", unclearActivity},
		{"CAL-07", Warning, "nobody sends a report", nobodyReports},
		{"CAL-08", Warning, "the client has no duties", noClientDuties},
		{"CAL-09", Warning, "it is not said what happens in a usual failure", noScenario},
		{"CAL-10", Error, "an answer points to a deleted entry", deadReference},
		{"CAL-11", Warning, "somebody stands on the wrong side", wrongSide},
		{"CAL-13", Warning, "it is said twice, and differently, how much may be approved", limitsDiffer},
		{"CAL-16", Warning, "two numbers are given for help", helpNumbersDiffer},
		{"CAL-17", Advice, "somebody of the provider is named for nothing", namedForNothing},
	}
}

// calledWithoutPhone reports each contact once, at the phone question, with all that the person is called for. A desk may have a
// mailbox instead, unless it is called by phone.
func calledWithoutPhone(in Input, report reporter) {
	const most = 3 // tasks that a message names
	tasks := map[string][]string{}
	var order []string
	for _, u := range in.Agreement.Uses() {
		c := in.Agreement.Contacts.With(u.Contact)
		if c == nil || c.Phone.IsSet() || !c.NeedsPhone(u) || in.hasGap("contacts."+u.Contact+".phone") {
			continue
		}
		if tasks[u.Contact] == nil {
			order = append(order, u.Contact)
		}
		if task := quoted(u.Task); !slices.Contains(tasks[u.Contact], task) {
			tasks[u.Contact] = append(tasks[u.Contact], task)
		}
	}
	for _, id := range order {
		path := "contacts." + id
		if n := len(tasks[id]); n > most {
			report(path+".phone", fmt.Sprintf("%s has no phone, though %d tasks lead there, such as %s: add the number, or name somebody else.", in.row(path), n, tasks[id][0]))
			continue
		}
		report(path+".phone", fmt.Sprintf("%s has no phone: add the number, or name somebody else for %s%s.", in.row(path), oneOr(tasks[id], "", "all of "), enumerated(tasks[id], ", ", most)))
	}
}

// nobodyForOutage looks on both sides at the task on the call sheet and at the first level of escalation, which are the two places
// that can name somebody.
func nobodyForOutage(in Input, report reporter) {
	if in.hasGap("callSheet") || in.hasGap("issues.escalation") {
		return
	}
	path := "callSheet"
	for _, c := range in.Agreement.CallSheet {
		if c.Task == "p1_outage" {
			path = "callSheet." + c.Key()
		}
	}
	var missing []string
	for _, side := range model.Sides {
		if !in.namedForOutage(side.Value) {
			missing = append(missing, "at the "+strings.ToLower(side.Label))
		}
	}
	if len(missing) > 0 {
		report(path, fmt.Sprintf("Nobody is named for a critical outage %s: name a person on the call sheet.", strings.Join(missing, " and ")))
	}
}

// namedForOutage reports whether a side names somebody. A row that is asked for a name is a finding of its own, as is a side
// without any contact.
func (in Input) namedForOutage(side string) bool {
	for _, c := range in.Agreement.CallSheet {
		if c.Task == "p1_outage" && onSide(side, c.ProviderID, c.ClientID).IsSet() || in.hasGap("callSheet."+c.Key()+"."+side+"Id") {
			return true
		}
	}
	for _, e := range in.Agreement.Issues.Escalation {
		if e.Level.Int() == 1 && onSide(side, e.ProviderID, e.ClientID).IsSet() || in.hasGap("issues.escalation."+e.Key()+"."+side+"Id") {
			return true
		}
	}
	return false
}

func onSide(side string, provider, client value.Text) value.Text {
	if side == "provider" {
		return provider
	}
	return client
}

func nobodyApproves(in Input, report reporter) {
	found := false
	for _, c := range in.Agreement.CallSheet {
		if c.Task != "approve_spend" {
			continue
		}
		found = true
		reportLimit(in, c, report)
	}
	if !found && !in.hasGap("callSheet") {
		report("callSheet", "Nobody at the client may approve spending: add that task to the call sheet, with a person and the amount that may be approved.")
	}
}

// reportLimit reports an approver without a limit. A row that names nobody is found by its question, a dead reference is
// CAL-10, and somebody of another side is CAL-11. Who alone signs for the client needs no limit.
func reportLimit(in Input, c *model.Call, report reporter) {
	path := "callSheet." + c.Key()
	who := in.Agreement.Contacts.With(string(c.ClientID))
	if who == nil || who.Side != "client" {
		return
	}
	person := "contacts." + who.Key()
	if who.Authority.IsNo() || who.IsDesk() {
		report(path+".clientId", fmt.Sprintf("%s is to approve spending but may not instruct: name somebody else, or give the authority.", in.row(person)))
		return
	}
	at := person + ".spendLimit"
	if c.Limit.IsSet() || who.SpendLimit.IsSet() || in.Agreement.SignsAlone(who.Key()) || in.Agreement.ApprovesAny(who) || in.hasGap(path+".limit") || in.hasGap(at) {
		return
	}
	usual := value.NewAmount(500_0000, 2)
	report(at, fmt.Sprintf("%s approves spending, but up to how much? Type the amount that may be approved without further consent.", in.row(person)),
		set(at, usual.String(), "set the limit to "+in.money(usual, "")))
}

// limitsDiffer compares the amounts that one person may approve, which are asked for at the person, on the call sheet and for
// small work outside the services. A lower amount for small work is no contradiction: more than that needs writing.
func limitsDiffer(in Input, report reporter) {
	for _, c := range in.Agreement.CallSheet {
		who := in.Agreement.Contacts.With(string(c.ClientID))
		if c.Task != "approve_spend" || who == nil || !who.SpendLimit.IsSet() || who.Authority.IsNo() {
			continue
		}
		line, small, scope := "callSheet."+c.Key()+".limit", "outOfScope.limit", &in.Agreement.OutOfScope
		most := who.SpendLimit.Show(in.Agreement.Style())
		said := fmt.Sprintf("%s may approve %s", in.row("contacts."+who.Key()), in.upTo(who.SpendLimit))
		least, differ := who.SpendLimit, []string{}
		if c.Limit.IsSet() && c.Limit.Cmp(who.SpendLimit) != 0 {
			said += fmt.Sprintf(", but the call sheet says %s", c.Limit.Show(in.Agreement.Style()))
			least, differ = lower(least, c.Limit), append(differ, line)
		}
		if scope.Handling == "hourly_to_limit" && scope.ApproverID == c.ClientID && !least.IsAny() && scope.Limit.Cmp(least.Amount()) > 0 {
			said += fmt.Sprintf(", and other work is done without a written approval up to %s", in.money(scope.Limit, ""))
			differ = append(differ, small)
		}
		if len(differ) > 0 {
			report(differ[0], said+": give one amount, or clear the others, which then follow it.", follow(differ, "let "+most+" hold everywhere"))
		}
	}
}

func lower(a, b value.Limit) value.Limit {
	if b.Cmp(a) < 0 {
		return b
	}
	return a
}

// follow returns the fix that clears answers, so that what they follow holds again.
func follow(paths []string, words string) *Fix {
	return &Fix{Label: words, Apply: func(e *model.Edit) error {
		for _, path := range paths {
			if err := e.Set(path, "", value.Context{}); err != nil {
				return err
			}
		}
		return nil
	}}
}

// deadReference finds answers that hold the id of a row that is not there any more.
func deadReference(in Input, report reporter) {
	lists := map[string]model.List{}
	for _, p := range in.references {
		list, ok := lists[p.Field.Ref]
		if !ok {
			if q, err := in.Draft.At(p.Field.Ref); err == nil {
				list = q.Field.List()
			}
			lists[p.Field.Ref] = list
		}
		if live, dead := alive(p.Field, list); len(dead) > 0 {
			report(p.Path, fmt.Sprintf("%s points to an entry that was deleted (%s): choose another.", in.where(*p), short(strings.Join(dead, ", "))),
				keepOnly(p.Path, live, "take the deleted entry out"))
		}
	}
}

// alive parts the references that an answer holds.
func alive(f model.Field, list model.List) (live, dead []string) {
	held := []string{f.Text()}
	if ids, ok := f.Value().(*value.Set); ok {
		held = ids.Items()
	}
	for _, id := range held {
		var row model.Row
		if list != nil {
			row, _ = list.Find(id)
		}
		isThere := row != nil
		if !isThere && f.Ref == "sites" {
			_, isThere = f.Option(id) // the client’s own address
		}
		if isThere {
			live = append(live, id)
		} else {
			dead = append(dead, id)
		}
	}
	return live, dead
}

// keepOnly returns the fix that leaves the references that may stay; words say so where others do.
func keepOnly(path string, ids []string, words string) *Fix {
	if len(ids) == 0 {
		words = "clear the answer"
	}
	return &Fix{Label: words, Apply: func(e *model.Edit) error {
		if len(ids) == 0 {
			return e.Set(path, "", value.Context{})
		}
		return e.Fill(path, strings.Join(ids, ","), model.ByUser, "")
	}}
}
