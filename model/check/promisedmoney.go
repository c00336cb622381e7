package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
)

// late is what a late payment costs and from when on: one sentence while both were spoken of or neither was.
func (r *promiser) late(cost string, paths ...string) {
	const grace = "costs.late.graceDays"
	none, n := set("costs.late.kind", "none", "charge no late fee"), r.Agreement.Costs.Late.GraceDays
	_, isProposed := r.asked(paths)
	_, isGraceProposed := r.asked([]string{grace})
	switch {
	case n.Int() == 0:
		r.add(fmt.Sprintf("A late payment costs %s.", cost), none, append(paths, grace)...)
	case isProposed == isGraceProposed:
		r.add(fmt.Sprintf("A late payment costs %s, once it is %s late.", cost, r.days(n)), none, append(paths, grace)...)
	default:
		r.add(fmt.Sprintf("A late payment costs %s.", cost), none, paths...)
		r.add(fmt.Sprintf("A late fee is charged only once a payment is %s late.", r.days(n)), set(grace, "0", "charge it from the due day on"), grace)
	}
}

func (r *promiser) money() {
	c := &r.Agreement.Costs
	switch {
	case c.Late.Kind == "monthly_pct":
		r.late(r.percent(c.Late.Pct)+" a month", "costs.late.kind", "costs.late.pct")
	case c.Late.Kind == "flat" && c.Late.Flat.IsSet():
		r.late(r.Input.money(c.Late.Flat, ""), "costs.late.kind", "costs.late.flat")
	}
	r.risingPrices()
	if c.Adjust.ReducePct.IsSet() {
		r.add(fmt.Sprintf("The numbers of users and devices that are paid for may fall by %s in a contract year, with notice of %s.", r.percent(c.Adjust.ReducePct), r.days(c.Adjust.CountNoticeDays)),
			nil, "costs.adjust.reducePct", "costs.adjust.countNoticeDays")
	}
	if c.Pay.AheadPct.Sign() > 0 {
		r.add(fmt.Sprintf("A client that pays a year in advance gets %s off.", r.percent(c.Pay.AheadPct)), set("costs.pay.aheadPct", "0", "give no such discount"), "costs.pay.aheadPct")
	}
	if c.Adjust.MinMonthly.Sign() > 0 {
		r.add(fmt.Sprintf("The client pays %s a month at least.", r.Input.money(c.Adjust.MinMonthly, "")), set("costs.adjust.minMonthly", "0", "ask for no least amount"), "costs.adjust.minMonthly")
	}
	r.approvals()
	r.billed()
	onTop := listed{at: "costs.passThrough.rule", head: "On top of the fees come ", by: ", and ", tail: "."}
	if c.PassThrough.Rule == "at_list" {
		onTop.item(r, "the vendor’s list price of what the provider buys for the client", "costs.passThrough.rule")
	}
	if c.Tax.Note == "exclusive" {
		onTop.item(r, "taxes", "costs.tax.note")
	}
	r.list(onTop)
	if c.Pay.SuspendAfterDays.IsSet() {
		r.add(fmt.Sprintf("Work may stop when an invoice is %s overdue, %s after a warning in writing.", r.days(c.Pay.SuspendAfterDays), r.days(c.Pay.SuspendNoticeDays)),
			nil, "costs.pay.suspendAfterDays", "costs.pay.suspendNoticeDays")
	}
	for _, rate := range r.Agreement.Costs.Rates {
		if rate.Unit != "hour" || rate.Work == "remote" || !rate.Price.IsSet() {
			continue // who gave the ordinary rate has not spoken of the others, whatever they come to
		}
		path := "costs.rates." + rate.Key()
		r.add(fmt.Sprintf("%s costs %s an hour.", quoted(string(rate.Name)), r.Input.money(rate.Price, "")), remove(path, "leave this rate out"), pathOfRate(rate))
	}
	r.leastTimes()
	if !c.Budget.Include.IsNo() && c.Budget.ReservePct.Sign() > 0 {
		r.add(fmt.Sprintf("The budget sets %s of the fees aside as a reserve.", r.percent(c.Budget.ReservePct)), set("costs.budget.reservePct", "0", "budget no reserve"), "costs.budget.reservePct")
	}
	r.paying()
}

// paying tells when and how invoices are paid.
func (r *promiser) paying() {
	p := &r.Agreement.Costs.Pay
	paid := listed{at: "costs.pay.dueRule", head: "Invoices are ", by: ", and ", tail: "."}
	switch p.DueRule {
	case "day_of_month":
		paid.item(r, "due by day "+p.DueDay.String()+" of the month", "costs.pay.dueRule", "costs.pay.dueDay")
	case "net_days":
		paid.item(r, "due "+r.days(p.NetDays)+" after their date", "costs.pay.dueRule", "costs.pay.netDays")
	}
	var ways []string
	for _, way := range p.Methods.Items() {
		ways = append(ways, label(model.PayMethods, way))
	}
	if len(ways) > 0 {
		paid.item(r, "paid by "+strings.Join(ways, " or "), "costs.pay.methods")
	}
	r.list(paid)
}

func (r *promiser) risingPrices() {
	a := &r.Agreement.Costs.Adjust
	says := "Recurring prices "
	if r.risesByUse() {
		says = "Recurring prices and those by use "
	}
	switch a.Escalator {
	case "fixed":
		says += fmt.Sprintf("rise by %s a year", r.percent(a.Pct))
	case "capped":
		says += fmt.Sprintf("may rise by up to %s a year", r.percent(a.CapPct))
	case "cpi":
		says += "follow a price index"
	case "cpi_capped":
		says += fmt.Sprintf("follow a price index, by up to %s a year", r.percent(a.CapPct))
	default:
		return
	}
	if n := a.FirstMonths; n.Int() > 0 {
		says += ", not in the first " + count(n.Int(), "month")
	}
	r.add(says+", told "+r.days(a.NoticeDays)+" ahead.", set("costs.adjust.escalator", "none", "let prices stay"), "costs.adjust.escalator", "costs.adjust.pct", "costs.adjust.capPct", "costs.adjust.noticeDays")
}

// risesByUse reports whether a price of what is counted afterwards rises with the others.
func (r *promiser) risesByUse() bool {
	return slices.ContainsFunc(r.Agreement.Costs.Lists, func(l *model.PriceList) bool {
		return slices.ContainsFunc(l.Fees, func(f *model.Fee) bool { return f.Kind == "usage" && f.Escalates.IsYes() })
	})
}

// leastTimes is how long is billed at least, for the rates that count alike.
func (r *promiser) leastTimes() {
	var order []string
	alike := map[string]*listed{}
	for _, rate := range r.Agreement.Costs.Rates {
		if rate.Unit != "hour" || !rate.IsListed(r.Agreement) {
			continue
		}
		path := "costs.rates." + rate.Key()
		least := ""
		if rate.MinMinutes.Int() > 0 {
			least = count(rate.MinMinutes.Int(), "minute") + " at least, and "
		}
		tail := fmt.Sprintf(": billed time is %srounded up to steps of %s.", least, count(rate.StepMinutes.Int(), "minute"))
		if alike[tail] == nil {
			order, alike[tail] = append(order, tail), &listed{at: path + ".minMinutes", tail: tail, by: ", ", most: 8}
		}
		alike[tail].item(r, quoted(string(rate.Name)), path+".minMinutes", path+".stepMinutes")
	}
	for _, tail := range order {
		r.list(*alike[tail])
	}
}

// billed are the recurring fees that are charged before the work is done. Draft and meaning have the same lines in the same
// order; a list can be too long for looking each line up by its path.
func (r *promiser) billed() {
	x := listed{at: "costs.lists", head: "Billed in advance: ", by: ", ", tail: "."}
	for i, l := range r.Agreement.Costs.Lists {
		for k, f := range l.Fees {
			if f.Kind != "recurring" || f.Bill != "advance" || f.Optional.IsYes() {
				continue
			}
			path := "costs.lists." + l.Key() + ".fees." + f.Key() + ".bill"
			if len(x.items) == 0 {
				x.at = path
			}
			x.items = append(x.items, listedItem{string(f.Label), []string{path}, !r.Draft.Costs.Lists[i].Fees[k].Bill.IsSet()})
		}
	}
	r.list(x)
}

// approvals are what people of the client may spend in its name, and what other work may cost before somebody has to approve it.
// The amount follows what the call sheet or that work says; who signs for the client needs none, and then it is the right to
// instruct that somebody has to agree to.
func (r *promiser) approvals() {
	a := r.Agreement
	const small = "outOfScope.limit"
	_, isProposed := r.asked([]string{small})
	x := listed{head: "For the client, these people may approve spending: ", by: ", ", tail: "."}
	for _, c := range a.Contacts {
		path := "contacts." + c.Key()
		at, says := path+".spendLimit", ""
		paths := []string{at}
		switch {
		case c.Side != "client" || !c.Name.IsSet() || !c.Authority.IsYes() || c.IsDesk() || c.SpendLimit.IsNothing():
			continue
		case c.SpendLimit.IsSet():
			if says = " " + r.Input.upTo(c.SpendLimit); !c.SpendLimit.IsAny() {
				says += " each time"
			}
			for _, line := range a.CallSheet {
				if line.Task == "approve_spend" && string(line.ClientID) == c.Key() {
					paths = append(paths, "callSheet."+line.Key()+".limit")
				}
			}
			if !isProposed && !c.SpendLimit.IsAny() && a.OutOfScope.Limit.Cmp(c.SpendLimit.Amount()) == 0 {
				paths = append(paths, small)
			}
		case a.ApprovesAny(c):
			says, paths = " any amount", []string{path + ".authority"}
		default:
			continue
		}
		if x.at == "" {
			x.at = at
		}
		if other, isJoint := a.Above(c); isJoint {
			says += ", above it together with " + quoted(string(other.Name))
		} else if other != nil {
			says += ", above it " + quoted(string(other.Name)) + " alone"
		}
		x.item(r, quoted(string(c.Name))+says, paths...)
	}
	r.list(x)
	if s := &a.OutOfScope; s.Handling == "hourly_to_limit" && s.Limit.Sign() > 0 {
		r.add(fmt.Sprintf("Work outside the services that costs up to %s is done without a written approval.", r.Input.money(s.Limit, "")), set("outOfScope.handling", "quote_first", "quote all of it first"), small)
	}
}
