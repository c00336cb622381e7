package check

import (
	"fmt"

	"engross/model"
	"engross/model/value"
)

// payRules read the terms of payment, of price changes and of leaving early.
func payRules() []Rule {
	return []Rule{
		{"CST-06", Warning, "the late fee is high", highLateFee},
		{"CST-07", Advice, "there is no late fee", noLateFee},
		{"CST-09", Error, "the fee for leaving is more than what would remain", exitFeeAboveRest},
		{"CST-10", Warning, "the fee for leaving is all that would remain", wholeRest},
		{"CST-11", Warning, "prices rise much, or are announced late", steepRise},
		{"CST-12", Warning, "prices follow an index without a limit", indexWithoutCap},
		{"CST-15", Warning, "a rate is lower than the ordinary one, or is billed in steps longer than its least time", oddRate},
		{"CST-19", Warning, "a surcharge on cards is high, or may not be allowed", cardSurcharge},
		{"CST-22", Advice, "the budget has nothing for equipment that runs out of support", nothingForUpgrades},
		{"CST-24", Warning, "who may leave, and what it costs, do not fit together", leavingUnsaid},
	}
}

func highLateFee(in Input, report reporter) {
	late := &in.Agreement.Costs.Late
	path, yearly := "costs.late.pct", late.Pct.Units()*12 // thousandths of a percent
	if late.Kind == "flat" {
		month := in.Agreement.MonthlyTotal()
		if month.Sign() <= 0 || !month.InRange() || late.Flat.Sign() <= 0 {
			return
		}
		path, yearly = "costs.late.flat", late.Flat.Units()*12*100/month.Units()*1000
		if late.Flat.Units() < 1_000_000_000 { // exactly, where it cannot overflow
			yearly = late.Flat.Units() * 12 * 100 * 1000 / month.Units()
		}
	}
	s, _ := law("CST-06", "")
	if late.Kind != "monthly_pct" && late.Kind != "flat" || yearly <= int64(s.most)*1000 {
		return
	}
	mend, refused := "Lower it.", ""
	if yearly > 24_000 {
		refused = " Courts may refuse it."
	}
	var fix *Fix
	if late.Kind == "monthly_pct" {
		fix = set(path, "1.5", "lower it to 1.5% a month")
	}
	report(path, fmt.Sprintf("The late fee comes to %s a year.%s %s %s", in.percent(value.NewPercent(yearly)), refused, in.cite(s), mend), fix)
}

func noLateFee(in Input, report reporter) {
	if in.Agreement.Costs.Late.Kind == "none" {
		report("costs.late.kind", "There is no late fee. Leave it so if that was agreed, or charge one.", set("costs.late.kind", "monthly_pct", "charge a percentage a month"))
	}
}

// exitFeeAboveRest looks at fees as agreed, before their limit cuts them: a table that promises more than can be owed misleads.
func exitFeeAboveRest(in Input, report reporter) {
	a, e := in.Agreement, &in.Agreement.Legal.ETF
	l := a.MainList()
	if l == nil || e.Kind == "" || e.Kind == "none" || a.Months() < 1 {
		return
	}
	currency := string(l.Currency)
	if e.CapPct.Units() > 100_000 {
		for k := 1; k <= a.Months(); k++ {
			if fee, rest := a.ExitFee(l, k), a.RemainingRecurring(l, k); fee.Cmp(rest) > 0 {
				report("legal.etf.capPct", fmt.Sprintf("After month %d the fee for leaving is %s, more than the %s that would remain: limit it to 100%%.",
					k, in.money(fee, currency), in.money(rest, currency)), set("legal.etf.capPct", "100", "limit it to what remains"))
				return
			}
		}
	}
	if e.Kind != "table" {
		return
	}
	for _, s := range e.Steps {
		month := s.From.Int()
		if e.TableBy != "month" {
			month = (month-1)*12 + 1
		}
		if rest := a.RemainingRecurring(l, month); s.From.IsSet() && s.Amount.Cmp(rest) > 0 {
			report("legal.etf.steps."+s.Key()+".amount", fmt.Sprintf("The table asks for %s from month %d on, but only %s would remain then: lower it.",
				in.money(s.Amount, currency), month, in.money(rest, currency)))
		}
	}
}

func wholeRest(in Input, report reporter) {
	e := &in.Agreement.Legal.ETF
	mitigated := e.CapPct.IsSet() && e.CapPct.Units() < 100_000
	if e.Kind == "pct_remaining" && e.Pct.Units() >= 100_000 && in.Agreement.Months() > 3 && !mitigated {
		report("legal.etf.pct", "Leaving costs all that would have come: that can look like a punishment, which courts refuse. A smaller share, or your unrecovered costs, is safer.",
			set("legal.etf.pct", "50", "ask for half of it"))
	}
}

func steepRise(in Input, report reporter) {
	x := &in.Agreement.Costs.Adjust
	if x.Escalator == "fixed" && x.Pct.Units() > 7_000 {
		report("costs.adjust.pct", fmt.Sprintf("Prices rise by %s a year: 3 to 5%% is usual.", in.percent(x.Pct)), set("costs.adjust.pct", "5", "let them rise by 5%"))
	}
	if x.Escalator == "capped" && x.CapPct.Units() > 7_000 {
		report("costs.adjust.capPct", fmt.Sprintf("Prices may rise by up to %s a year: a limit of 3 to 5%% is usual.", in.percent(x.CapPct)), set("costs.adjust.capPct", "5", "limit the rise to 5%"))
	}
	if x.Escalator != "none" && x.NoticeDays.IsSet() && x.NoticeDays.Int() < 30 {
		report("costs.adjust.noticeDays", fmt.Sprintf("New prices are announced %s before they begin: 30 is the least that lets a client plan.", count(x.NoticeDays.Int(), "day")),
			set("costs.adjust.noticeDays", "60", "announce them 60 days before"))
	}
}

func indexWithoutCap(in Input, report reporter) {
	x := &in.Agreement.Costs.Adjust
	if x.Escalator != "cpi" && x.Escalator != "cpi_capped" {
		return
	}
	if !x.CapPct.IsSet() && !in.hasGap("costs.adjust.capPct") {
		report("costs.adjust.capPct", "Prices follow an index without a limit: name the most that they rise in a year.", set("costs.adjust.capPct", "5", "limit the rise to 5%"))
	}
	if !x.Index.IsSet() && !in.hasGap("costs.adjust.index") {
		report("costs.adjust.index", "Prices follow an index, but none is named: name it and who publishes it.", in.usual("costs.adjust.index", "take the usual index"))
	}
}

func oddRate(in Input, report reporter) {
	ordinary := in.Agreement.RateFor("remote")
	for _, r := range in.Agreement.Costs.Rates {
		path := "costs.rates." + r.Key()
		if late := r.Work == "after_hours" || r.Work == "emergency" || r.Work == "holiday"; late && r.Unit == "hour" && r.Price.IsSet() && r.Price.Cmp(ordinary) < 0 {
			report(path+".price", fmt.Sprintf("%s costs %s an hour, less than the ordinary %s: check which of them is right.", in.row(path), in.money(r.Price, ""), in.money(ordinary, "")), in.usual(path+".price", "take the usual multiple"))
		}
		if r.MinMinutes.Int() > 0 && r.StepMinutes.IsSet() && r.MinMinutes.Int() < r.StepMinutes.Int() && r.Unit == "hour" {
			report(path+".minMinutes", fmt.Sprintf("%s is billed in steps of %s, longer than its least time of %s: lengthen the least time.",
				in.row(path), count(r.StepMinutes.Int(), "minute"), count(r.MinMinutes.Int(), "minute")),
				set(path+".minMinutes", r.StepMinutes.String(), "bill "+count(r.StepMinutes.Int(), "minute")+" at least"))
		}
	}
}

func cardSurcharge(in Input, report reporter) {
	fee := in.Agreement.Costs.Pay.CardFeePct
	s, limited := law("CST-19", in.clientState())
	switch {
	case fee.Sign() <= 0:
	case limited:
		report("costs.pay.cardFeePct", fmt.Sprintf("There is a surcharge of %s on cards. %s Take it out.", in.percent(fee), in.cite(s)), set("costs.pay.cardFeePct", "0", "take the surcharge out"))
	case fee.Units() > 3_000:
		report("costs.pay.cardFeePct", fmt.Sprintf("The surcharge on cards is %s: card companies allow 3%% at most, and some states less. Lower it.", in.percent(fee)),
			set("costs.pay.cardFeePct", "3", "lower it to 3%"))
	}
}

func nothingForUpgrades(in Input, report reporter) {
	b := &in.Agreement.Costs.Budget
	end := in.Agreement.Start().AddMonths(b.HorizonMonths.Int())
	if b.ReservePct.Sign() > 0 || len(b.Upgrades) > 0 || !end.IsSet() {
		return
	}
	for _, x := range in.Agreement.Equipment {
		if x.SupportUntil.IsSet() && x.SupportUntil.Before(end) {
			report("costs.budget.upgrades", fmt.Sprintf("The budget has nothing for %s, whose support ends on %s: add an upgrade or a reserve.",
				in.row("equipment."+x.Key()), in.date(x.SupportUntil)))
			return
		}
	}
}

// leavingUnsaid asks for a word on the fee where the client may leave a fixed term without a reason.
func leavingUnsaid(in Input, report reporter) {
	free := in.Agreement.Legal.Termination.Convenience
	fixed := in.Agreement.Term.Kind == "fixed"
	p, err := in.Draft.At("legal.etf.kind")
	if err == nil && fixed && (free == "client" || free == "either") && p.Standing() == model.Defaulted {
		report("legal.etf.kind", "The client may leave without a reason, and nobody said what that costs: choose a fee, or confirm that there is none.",
			&Fix{Label: "confirm that there is none", Apply: func(e *model.Edit) error { return e.Confirm("legal.etf.kind") }})
	}
}
