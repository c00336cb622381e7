package check

import (
	"cmp"
	"errors"
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
	r.work()
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
// spoke of any of them, because who gave one figure of a sentence spoke of it. Questions that do not arise count for nothing.
func (r *promiser) add(says string, out *Fix, paths ...string) {
	p := Promise{Path: paths[0], Says: value.CleanLine(says), out: out}
	p.asks, p.IsProposed = r.asked(paths)
	if len(p.asks) > 0 {
		r.all = append(r.all, p)
	}
}

// asked returns the questions and rows among some paths that arise, and whether nobody spoke of any of them.
func (r *promiser) asked(paths []string) (asks []string, isProposed bool) {
	isProposed = true
	for _, path := range paths {
		if at, err := r.Draft.At(path); err == nil && (at.Row != nil || !at.Field.Skip) {
			asks, isProposed = append(asks, path), isProposed && !at.IsSpokenOf()
		}
	}
	return asks, isProposed
}

// listed are like things that are promised in one sentence.
type listed struct {
	at         string                    // the list or question that leads to them
	head, tail string                    // the words around them
	by         string                    // what stands between them; "; " while it is empty
	most       int                       // how many are told, and the others counted; four while it is 0
	out        func(paths []string) *Fix // what takes them out; nil where they must stay
	items      []listedItem
}

type listedItem struct {
	says       string
	paths      []string
	isProposed bool
}

// item adds one of them, which stands on some questions or rows.
func (l *listed) item(r *promiser, says string, paths ...string) {
	if asks, isProposed := r.asked(paths); len(asks) > 0 {
		l.items = append(l.items, listedItem{says, asks, isProposed})
	}
}

// list adds what somebody spoke of and what nobody did as two promises.
func (r *promiser) list(l listed) {
	for _, isProposed := range []bool{true, false} {
		var says, asks []string
		for _, x := range l.items {
			if x.isProposed == isProposed {
				says, asks = append(says, x.says), append(asks, x.paths...)
			}
		}
		if len(says) == 0 {
			continue
		}
		p := Promise{Path: l.at, Says: value.CleanLine(l.head + enumerated(says, cmp.Or(l.by, "; "), cmp.Or(l.most, 4)) + l.tail), IsProposed: isProposed, asks: asks}
		if l.out != nil {
			p.out = l.out(asks)
		}
		r.all = append(r.all, p)
	}
}

// enumerated joins some words, and counts those after the first few.
func enumerated(all []string, by string, most int) string {
	if more := len(all) - most; more > 0 {
		return strings.Join(all[:most], by) + " (and " + count(more, "other") + ")"
	}
	return strings.Join(all, by)
}

// clearAll returns the fix that takes answers back.
func clearAll(words string) func([]string) *Fix {
	return func(paths []string) *Fix {
		return &Fix{Label: words, Apply: func(e *model.Edit) error {
			for _, path := range paths {
				if err := e.Set(path, "", value.Context{}); err != nil {
					return err
				}
			}
			return nil
		}}
	}
}

// removeAll returns the fix that deletes rows.
func removeAll(words string) func([]string) *Fix {
	return func(paths []string) *Fix {
		return &Fix{Label: words, Apply: func(e *model.Edit) error {
			for _, path := range paths {
				if err := e.Remove(path); err != nil {
					return err
				}
			}
			return nil
		}}
	}
}

func (r *promiser) days(n value.Count) string   { return count(n.Int(), "day") }
func (r *promiser) months(n value.Count) string { return count(n.Int(), "month") }

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
	if (!isFixed || t.Renewal == "month_to_month") && t.LeaveOn == "month_end" {
		r.add("From month to month, the agreement ends only with a calendar month, whenever notice is given.", set("term.leaveOn", "any_day", "let it end on any day"), "term.leaveOn")
	}
	if l.Exit.TransitionDays.Int() > 0 {
		x := listed{at: "legal.exit.transitionDays", head: "At the end, ", tail: "."}
		x.item(r, "the provider helps to change over for "+r.days(l.Exit.TransitionDays), "legal.exit.transitionDays")
		x.item(r, r.hours(l.Exit.IncludedHours)+" of such help cost nothing extra", "legal.exit.includedHours")
		r.list(x)
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
	r.openHours()
	r.holidays()
	r.away()
	r.targets()
	if d := a.Term.RampDays; d.Int() > 0 && a.Levels.Priorities.Len() > 0 {
		backups := ""
		if who := a.Backups.Responsible; (who == "provider" || who == "shared") && a.Backups.Jobs.Len() > 0 && !a.Outgoing.Name.IsSet() {
			backups = ", and backups may still begin"
		}
		r.add(fmt.Sprintf("In the first %s, missing these times has no consequence%s.", r.days(d), backups), set("term.rampDays", "0", "let the times count from the first day"), "term.rampDays")
	}
	if a.Coverage.OnSite.IsYes() && a.OnSite.Response.IsSet() {
		r.add(fmt.Sprintf("Somebody comes to a site within %s after both sides see that it is needed%s.", r.span(a.OnSite.Response), r.onlyFor(&a.OnSite)), nil, "onSite.response", "coverage.onSite")
		if x := &a.OnSite; x.Included.IsYes() && x.VisitsPerMonth.Int() == 0 && x.HoursPerMonth.Sign() == 0 {
			r.add("The fees pay for each visit in service hours that a fault makes necessary.", set("onSite.included", "no", "bill visits"), "onSite.included")
		}
	}
	credits := listed{at: "levels.schemes", head: "Missed targets give the client back: ", tail: ".", out: r.withoutCredits}
	shares := listed{at: "levels.schemes", head: "Credits for missed targets are a share of ", tail: "."}
	for _, s := range a.Levels.Schemes {
		path, fee := "levels.schemes."+s.Key(), label(model.CreditBases, string(s.Base))
		paths := []string{path, path + ".base"}
		_, isProposed := r.asked(paths)
		if _, isUnsaid := r.asked(paths[1:]); isUnsaid && !isProposed {
			shares.item(r, fmt.Sprintf("%s (%s)", fee, s.Name), paths[1])
			paths, fee = paths[:1], "the fee"
		}
		if s.CapPct.IsSet() {
			credits.item(r, fmt.Sprintf("up to %s of %s (%s)", r.percent(s.CapPct), fee, s.Name), paths...)
		}
	}
	r.list(credits)
	r.list(shares)
	r.recovery()
	if i := &a.Security.Incident; i.NoticeHours.IsSet() {
		x := listed{at: "security.incident.noticeHours", head: "After a break-in, ", tail: "."}
		x.item(r, "the other side is told within "+count(i.NoticeHours.Int(), "hour"), "security.incident.noticeHours")
		x.item(r, r.hours(i.IncludedHours)+" of work on it cost nothing extra", "security.incident.includedHours")
		r.list(x)
	}
}

// withoutCredits returns the fix that deletes credit schemes and, with the last of them, says that there are no credits.
func (r *promiser) withoutCredits(asks []string) *Fix {
	var paths []string // the rows
	for _, path := range asks {
		if !strings.HasSuffix(path, ".base") {
			paths = append(paths, path)
		}
	}
	fix := removeAll("give nothing back for these")(paths)
	if len(paths) == r.Draft.Levels.Schemes.Len() {
		remove := fix.Apply
		fix.Apply = func(e *model.Edit) error {
			return errors.Join(remove(e), e.Set("levels.credits", "no", value.Context{}))
		}
	}
	return fix
}

func (r *promiser) risk() {
	if c := &r.Agreement.Levels.Chronic; !c.Right.IsNo() && (c.Fails.IsSet() || c.Single.IsSet()) {
		says := "The client may leave after a target was missed "
		switch inAny, inRow := c.Misses(); {
		case !c.Fails.IsSet():
			says = fmt.Sprintf("The client may leave after %d tickets missed a target within %s", c.Single.Int(), r.months(c.SingleMonths))
		case inAny > 0 && inRow > 0:
			says += fmt.Sprintf("in %d of %s or in %d in a row", inAny, r.months(c.InMonths), inRow)
		case inRow > 0:
			says += fmt.Sprintf("in %s in a row", count(inRow, "month"))
		default:
			says += fmt.Sprintf("in %d of %s", c.Fails.Int(), r.months(c.InMonths))
		}
		paths := []string{"levels.chronic.right", "levels.chronic.noticeDays", "levels.chronic.endDays"}
		if c.Fails.IsSet() {
			paths = append(paths, "levels.chronic.fails", "levels.chronic.inMonths", "levels.chronic.consecutive")
		} else {
			paths = append(paths, "levels.chronic.single", "levels.chronic.singleMonths")
		}
		r.add(says+fmt.Sprintf("; it tells so within %s, and the end comes %s later.", r.days(c.NoticeDays), r.days(c.EndDays)), set("levels.chronic.right", "no", "give no such right"), paths...)
	}
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
	r.insurance()
	for _, x := range a.Signatories {
		if who := a.Contacts.With(string(x.ContactID)); who != nil && who.Name.IsSet() {
			r.add(quoted(string(who.Name))+" signs for the "+strings.ToLower(label(model.Sides, string(x.Side)))+".", nil, "signatories."+x.Key()+".contactId", "signatories."+x.Key()+".name")
		}
	}
	if a.Legal.General.ESign.IsYes() {
		r.add("The agreement may be signed electronically.", nil, "legal.general.eSign")
	}
	if a.Security.Regimes.Has("none") {
		r.add("The agreement assumes that no special rules apply to the client’s data, such as those on patients, cards or taxes.", nil, "security.regimes")
	}
	if where := a.Security.Residency; where.IsSet() {
		r.add("The client’s data may be stored "+label(model.Residencies, string(where))+".", nil, "security.residency")
	}
	if c := &a.Client; c.FormedIn.IsSet() {
		r.add("The client was formed in "+string(c.FormedIn)+".", nil, "client.formedIn")
	}
}
