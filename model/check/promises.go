package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/value"
)

// Promise is something that an agreement holds a side to and that both should know of before it is signed: money, a time,
// a limit. Many stand there only because they were proposed.
type Promise struct {
	Path       string // the question or row that it stands on
	Says       string // what is promised, in a sentence
	IsProposed bool   // nobody agreed to it, and nobody gave another answer
	asks       []string
	out        *Fix
}

// Keep is the edit that agrees to it: what is proposed becomes the answer.
func (p Promise) Keep() *Fix { return confirm(p.asks) }

// Out is the edit that takes it out of the agreement; nil where there must be an answer, which is another one then.
func (p Promise) Out() *Fix { return p.out }

// Proposed counts the promises that nobody agreed to.
func Proposed(all []Promise) (n int) {
	for _, p := range all {
		if p.IsProposed {
			n++
		}
	}
	return n
}

// Promises lists what an agreement promises, from the draft and what it means ([model.Effective]): money first, then how it
// ends, the service, and who bears what. What the draft leaves out or does not settle is not among them.
func Promises(draft, effective *model.Agreement) []Promise {
	r := &promiser{Input: Input{Draft: draft, Agreement: effective}}
	r.money()
	r.ending()
	r.service()
	r.risk()
	return r.all
}

// Unagreed gives the promises that nobody agreed to as sentences, for a draft to list ([doc.Doc.Proposed]).
func Unagreed(draft, effective *model.Agreement) []string {
	var says []string
	for _, p := range Promises(draft, effective) {
		if p.IsProposed {
			says = append(says, p.Says)
		}
	}
	return says
}

// promiser collects promises.
type promiser struct {
	Input
	all []Promise
}

// add adds a promise that stands on some questions or rows, of which the first leads to it: it is proposed while nobody
// answered any of the questions, or agreed to each row. Questions that do not arise count for nothing.
func (r *promiser) add(says string, out *Fix, paths ...string) {
	p := Promise{Path: paths[0], Says: says, out: out}
	isAsked, isSpokenOf := false, false
	for _, path := range paths {
		at, err := r.Draft.At(path)
		if err != nil || at.Row == nil && at.Field.Skip {
			continue
		}
		p.asks = append(p.asks, path)
		if isProposed := at.IsUnconfirmed(); at.Row != nil || at.Field.List() != nil {
			p.IsProposed = p.IsProposed || isProposed
		} else {
			isAsked, isSpokenOf = true, isSpokenOf || !isProposed
		}
	}
	p.IsProposed = p.IsProposed || isAsked && !isSpokenOf // who gave one figure of a sentence spoke of it
	if len(p.asks) > 0 {
		r.all = append(r.all, p)
	}
}

func (r *promiser) days(n value.Count) string   { return count(n.Int(), "day") }
func (r *promiser) months(n value.Count) string { return count(n.Int(), "month") }

func (r *promiser) money() {
	c := &r.Agreement.Costs
	none := set("costs.late.kind", "none", "charge no late fee")
	after := ""
	if c.Late.GraceDays.Int() > 0 {
		after = ", once it is " + r.days(c.Late.GraceDays) + " late"
	}
	switch c.Late.Kind {
	case "monthly_pct":
		r.add(fmt.Sprintf("A late payment costs %s a month%s.", r.percent(c.Late.Pct), after), none, "costs.late.kind", "costs.late.pct", "costs.late.graceDays")
	case "flat":
		if c.Late.Flat.IsSet() {
			r.add(fmt.Sprintf("A late payment costs %s%s.", r.Input.money(c.Late.Flat, ""), after), none, "costs.late.kind", "costs.late.flat", "costs.late.graceDays")
		}
	}
	r.risingPrices()
	if c.Adjust.ReducePct.IsSet() {
		r.add(fmt.Sprintf("The numbers of users and devices that are paid for may fall by %s in a contract year, with notice of %s.", r.percent(c.Adjust.ReducePct), r.days(c.Adjust.CountNoticeDays)),
			nil, "costs.adjust.reducePct", "costs.adjust.countNoticeDays")
	}
	if c.Adjust.MinMonthly.Sign() > 0 {
		r.add(fmt.Sprintf("The client pays %s a month at least.", r.Input.money(c.Adjust.MinMonthly, "")), set("costs.adjust.minMonthly", "0", "ask for no least amount"), "costs.adjust.minMonthly")
	}
	if c.Pay.SuspendAfterDays.IsSet() {
		r.add(fmt.Sprintf("Work may stop when an invoice is %s overdue, %s after a warning in writing.", r.days(c.Pay.SuspendAfterDays), r.days(c.Pay.SuspendNoticeDays)),
			nil, "costs.pay.suspendAfterDays", "costs.pay.suspendNoticeDays")
	}
	for _, rate := range dearRates(r.Agreement) {
		path := "costs.rates." + rate.Key()
		r.add(fmt.Sprintf("%s costs %s an hour.", quoted(string(rate.Name)), r.Input.money(rate.Price, "")), remove(path, "leave this rate out"), pathOfRate(rate))
	}
	for _, rate := range c.Rates {
		if rate.Unit == "hour" && rate.Work == "remote" && rate.Price.IsSet() {
			path := "costs.rates." + rate.Key()
			least := ""
			if rate.MinMinutes.Int() > 0 {
				least = ", and is " + count(rate.MinMinutes.Int(), "minute") + " at least"
			}
			r.add(fmt.Sprintf("Billed time is rounded up to steps of %s%s.", count(rate.StepMinutes.Int(), "minute"), least), nil, path+".stepMinutes", path+".minMinutes")
		}
	}
	if !c.Budget.Include.IsNo() && c.Budget.ReservePct.Sign() > 0 {
		r.add(fmt.Sprintf("The budget sets %s of the fees aside as a reserve.", r.percent(c.Budget.ReservePct)), set("costs.budget.reservePct", "0", "budget no reserve"), "costs.budget.reservePct")
	}
}

func (r *promiser) risingPrices() {
	a := &r.Agreement.Costs.Adjust
	says := ""
	switch a.Escalator {
	case "fixed":
		says = fmt.Sprintf("Recurring prices rise by %s a year", r.percent(a.Pct))
	case "capped":
		says = fmt.Sprintf("Recurring prices may rise by up to %s a year", r.percent(a.CapPct))
	case "cpi":
		says = "Recurring prices follow a price index"
	case "cpi_capped":
		says = fmt.Sprintf("Recurring prices follow a price index, by up to %s a year", r.percent(a.CapPct))
	default:
		return
	}
	r.add(says+", told "+r.days(a.NoticeDays)+" ahead.", set("costs.adjust.escalator", "none", "let prices stay"), "costs.adjust.escalator", "costs.adjust.pct", "costs.adjust.capPct", "costs.adjust.noticeDays")
}

func (r *promiser) ending() {
	t, l := &r.Agreement.Term, &r.Agreement.Legal
	isFixed := t.Kind == "fixed"
	if isFixed && t.Renewal == "auto" {
		r.add(fmt.Sprintf("The agreement renews by itself for %s at a time, unless a side says no %s before it would.", r.months(t.RenewalMonths), r.days(t.RenewalNoticeDays)),
			set("term.renewal", "by_agreement", "let it end unless both sign again"), "term.renewal", "term.renewalMonths", "term.renewalNoticeDays")
	}
	if isFixed && l.Termination.Convenience == "none" && t.InitialMonths.Int() > 0 {
		r.add(fmt.Sprintf("Nobody may leave in the first %s without a reason.", r.months(t.InitialMonths)), nil, "legal.termination.convenience")
	}
	if isFixed && l.ETF.Kind.IsSet() && l.ETF.Kind != "none" {
		r.add("Leaving before the term is over costs a fee: "+label(model.ExitFees, string(l.ETF.Kind))+".", set("legal.etf.kind", "none", "ask for no such fee"), "legal.etf.kind")
	}
	if l.Exit.TransitionDays.Int() > 0 {
		r.add(fmt.Sprintf("At the end the provider helps to change over for %s; %s of it cost nothing extra.", r.days(l.Exit.TransitionDays), r.hours(l.Exit.IncludedHours)), nil, "legal.exit.transitionDays", "legal.exit.includedHours")
	}
	if !l.NonSolicit.Include.IsNo() && l.NonSolicit.Months.IsSet() {
		r.add(fmt.Sprintf("Neither side hires the other’s people away until %s after the end.", r.months(l.NonSolicit.Months)), set("legal.nonSolicit.include", "no", "leave this promise out"), "legal.nonSolicit.include", "legal.nonSolicit.months")
	}
}

func (r *promiser) hours(q value.Qty) string {
	if q.String() == "1" {
		return "1 hour"
	}
	return q.Show(r.Agreement.Style()) + " hours"
}

func (r *promiser) service() {
	a := r.Agreement
	if h := a.MainHours(); h != nil && h.HolidaySet.IsSet() && h.HolidaySet != "none" {
		path := "coverage.hours." + h.Key() + ".holidaySet"
		r.add("There is no service on holidays: "+label(model.HolidaySets, string(h.HolidaySet))+".", set(path, "none", "serve on holidays too"), path)
	}
	for _, p := range a.Levels.Priorities {
		for _, t := range p.Targets {
			if t.ResponseKind != "span" || !t.Response.IsSet() || a.Levels.Priorities[0] != p {
				continue
			}
			path := "levels.priorities." + p.Key() + ".targets." + t.Key()
			says := fmt.Sprintf("%s is taken up within %s", quoted(string(p.Name)), r.span(t.Response))
			if t.ResolutionKind == "span" && t.Resolution.IsSet() {
				says += ", and should work again within " + r.span(t.Resolution)
			}
			r.add(says+" ("+label(model.HoursClasses, string(t.HoursClass))+").", nil, path+".response", path+".resolution")
		}
	}
	if d := a.Term.RampDays; d.Int() > 0 && a.Levels.Priorities.Len() > 0 {
		r.add(fmt.Sprintf("In the first %s, missing these times has no consequence.", r.days(d)), set("term.rampDays", "0", "let the times count from the first day"), "term.rampDays")
	}
	if a.Coverage.OnSite.IsYes() && a.OnSite.Response.IsSet() {
		r.add(fmt.Sprintf("Somebody comes to a site within %s after both sides see that it is needed.", r.span(a.OnSite.Response)), nil, "onSite.response", "coverage.onSite")
	}
	for _, s := range a.Levels.Schemes {
		if s.CapPct.IsSet() {
			path := "levels.schemes." + s.Key()
			r.add(fmt.Sprintf("Missed targets give the client up to %s of the fee back (%s).", r.percent(s.CapPct), s.Name), remove(path, "give nothing back for these"), path+".capPct")
		}
	}
	for _, j := range a.Backups.Jobs {
		if j.RPO.IsSet() && j.RTO.IsSet() {
			path := "backups.jobs." + j.Key()
			r.add(fmt.Sprintf("%s: no more than %s of work lost, back within %s.", quoted(string(j.Name)), r.span(j.RPO), r.span(j.RTO)), nil, path+".rpo", path+".rto")
		}
	}
	if i := &a.Security.Incident; i.NoticeHours.IsSet() {
		r.add(fmt.Sprintf("A break-in is told to the other side within %s; %s of work on it cost nothing extra.", count(i.NoticeHours.Int(), "hour"), r.hours(i.IncludedHours)), nil, "security.incident.noticeHours", "security.incident.includedHours")
	}
}

func (r *promiser) risk() {
	a := r.Agreement
	l := &a.Legal.Liability
	months := "the fees of " + r.months(l.CapMonths)
	amount := r.Input.money(l.CapFixed, "")
	most := ""
	switch {
	case l.CapKind == "fees_12_months":
		most = months
	case !l.CapFixed.IsSet():
	case l.CapKind == "fixed":
		most = amount
	case l.CapKind == "greater_of":
		most = months + " or " + amount + ", whichever is more"
	}
	if most != "" {
		who := "Neither side owes the other"
		if l.Mutual.IsNo() {
			who = "The provider does not owe the client"
		}
		r.add(who+" more than "+most+" for its mistakes.", nil, "legal.liability.capKind", "legal.liability.capMonths", "legal.liability.capFixed")
	}
	for _, x := range a.Security.Insurance {
		r.insurance(x)
	}
	if a.Security.Regimes.Has("none") {
		r.add("The agreement assumes that no special rules apply to the client’s data, such as those on patients, cards or taxes.", nil, "security.regimes")
	}
	if n := a.Standards.Len(); n > 0 {
		var named, paths []string
		for _, s := range a.Standards {
			named, paths = append(named, string(s.Text)), append(paths, "standards."+s.Key())
		}
		r.add(fmt.Sprintf("The client keeps %s, and mends what falls short within %s: %s.", count(n, "minimum standard"), r.days(a.StandardsPolicy.RemedyDays), strings.Join(named, "; ")), nil, append([]string{"standards"}, paths...)...)
	}
	if c := &a.Client; c.FormedIn.IsSet() {
		r.add("The client was formed in "+string(c.FormedIn)+".", nil, "client.formedIn")
	}
}

// insurance is what a side keeps insured. Advice to insure promises nothing.
func (r *promiser) insurance(x *model.Insurance) {
	if x.Advised.IsYes() {
		return
	}
	path := "security.insurance." + x.Key()
	name := label(model.InsuranceKinds, string(x.Kind))
	if x.Name.IsSet() {
		name = string(x.Name)
	}
	says := "The " + strings.ToLower(label(model.Sides, string(x.Side))) + " keeps insurance: " + name
	if x.PerClaim.IsSet() {
		says += ", " + r.Input.money(x.PerClaim, "") + " for each claim"
	}
	if x.Aggregate.IsSet() {
		says += ", " + r.Input.money(x.Aggregate, "") + " for all claims of a year"
	}
	r.add(says+".", remove(path, "leave this insurance out"), path, path+".perClaim", path+".aggregate")
}
