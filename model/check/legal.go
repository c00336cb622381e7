package check

import (
	"fmt"

	"engross/model"
	"engross/model/value"
)

func legalRules() []Rule {
	return []Rule{
		{"LEG-01", Error, "it is not said which law governs, or which courts decide", byQuestion},
		{"LEG-03", Error, "the limit of liability is nothing", capOfNothing},
		{"LEG-04", Warning, "the limit of liability is unusually low, or limits nothing", weakCap},
		{"LEG-05", Advice, "a clause protects one side only", oneSided},
		{"LEG-06", Warning, "there is a non-compete", nonCompete},
		{"LEG-07", Warning, "the ban on hiring lasts long", longNonSolicit},
		{"LEG-08", Error, "it is not said how the agreement can be ended, and with what notice", noWayOut},
		{"LEG-10", Error, "client data is not the client’s, or is not given back", dataOfClient},
		{"LEG-11", Warning, "data would be deleted before it is given back", deletedEarly},
		{"LEG-12", Error, "a dispute has no steps, or a step without a time", noSteps},
		{"LEG-14", Warning, "it is not said how long an event beyond control may last", endlessEvent},
		{"LEG-15", Warning, "confidentiality ends with the agreement", briefSecrecy},
		{"LEG-16", Error, "a separate non-disclosure agreement has no date", byQuestion},
		{"LEG-17", Warning, "it is not said which part wins, or an annex that the law requires does not come first", precedence},
		{"LEG-18", Warning, "it is not said what becomes of licenses at the end", licencesAtTheEnd},
	}
}

func capOfNothing(in Input, report reporter) {
	const path = "legal.liability.capFixed"
	l := in.Agreement.Legal.Liability
	if l.CapKind != "fees_12_months" && l.CapFixed.IsSet() && l.CapFixed.Sign() <= 0 {
		report(path, fmt.Sprintf("A limit of liability of %s may not hold and protects nobody: name an amount, or limit it to fees.", in.money(l.CapFixed, "")),
			set("legal.liability.capKind", "fees_12_months", "limit it to fees"))
	}
}

func weakCap(in Input, report reporter) {
	l := in.Agreement.Legal.Liability
	if l.CapKind != "fixed" && l.CapMonths.IsSet() && l.CapMonths.Int() < 3 {
		report("legal.liability.capMonths", fmt.Sprintf("The limit of liability is the fees of %s: 12 months are common.", count(l.CapMonths.Int(), "month")),
			set("legal.liability.capMonths", "12", "limit it to the fees of 12 months"))
	}
	month := in.Agreement.MonthlyTotal()
	if least := month.Add(month).Add(month); l.CapKind == "fixed" && l.CapFixed.Sign() > 0 && month.IsSet() && l.CapFixed.Cmp(least) < 0 {
		report("legal.liability.capFixed", fmt.Sprintf("The limit of liability is %s, less than the fees of three months, %s: the fees of 12 months are common.", in.money(l.CapFixed, ""), in.money(least, "")),
			set("legal.liability.capKind", "fees_12_months", "limit it to fees"))
	}
	if l.Uncapped.Len() == len(model.UncappedHeads) {
		report("legal.liability.uncapped", "Everything stands outside the limit of liability: keep a breach of confidentiality within it, or another of them.",
			set("legal.liability.uncapped", l.Uncapped.Without("confidentiality").String(), "limit a breach of confidentiality too"))
	}
}

func oneSided(in Input, report reporter) {
	l := in.Agreement.Legal
	for _, x := range []struct {
		path, what string
		one        bool
	}{
		{"legal.confidentiality.mutual", "Confidentiality binds", l.Confidentiality.Mutual.IsNo()},
		{"legal.liability.mutual", "The limit of liability protects", l.Liability.Mutual.IsNo()},
	} {
		if x.one {
			report(x.path, x.what+" one side only: let it hold for both, or expect to be asked for it.", set(x.path, "yes", "make it mutual"))
		}
	}
	if l.Indemnity.Mutual.IsNo() {
		report("legal.indemnity.mutual", "Neither side defends the other against third parties: let each defend the other, or expect to be asked for it.", set("legal.indemnity.mutual", "yes", "let each defend the other"))
	}
}

func nonCompete(in Input, report reporter) {
	n := in.Agreement.Legal.NonCompete
	if !n.Include.IsYes() {
		return
	}
	more := ""
	if n.Months.IsSet() && n.Months.Int() > 12 {
		more = fmt.Sprintf(" One of %s rarely holds anywhere.", count(n.Months.Int(), "month"))
	}
	s, _ := law("LEG-06", in.lawState(), in.clientState(), "")
	report("legal.nonCompete.include", fmt.Sprintf("There is a non-compete. %s Prefer the rule on hiring and confidentiality, or have an attorney write it.%s", in.cite(s), more),
		set("legal.nonCompete.include", "no", "leave the non-compete out"))
}

func longNonSolicit(in Input, report reporter) {
	n := in.Agreement.Legal.NonSolicit
	s, limited := law("LEG-07", in.lawState(), in.clientState())
	switch {
	case !n.Include.IsYes() || !n.Months.IsSet():
	case n.Months.Int() > 24:
		report("legal.nonSolicit.months", fmt.Sprintf("A ban on hiring for %s after the end is long: 12 are usual.", count(n.Months.Int(), "month")),
			set("legal.nonSolicit.months", "12", "shorten it to 12 months"))
	case limited:
		report("legal.nonSolicit.include", fmt.Sprintf("Neither side may hire the other’s people. %s Have it read, or leave the ban out.", in.cite(s)), set("legal.nonSolicit.include", "no", "leave the ban out"))
	}
}

// noWayOut finds what was declared not applicable: the questions have defaults, so they are never simply open.
func noWayOut(in Input, report reporter) {
	t := in.Agreement.Legal.Termination
	if !t.CauseCureDays.IsSet() {
		report("legal.termination.causeCureDays", "It is not said how long a side has to mend a breach before the agreement can be ended: 30 days are usual.", set("legal.termination.causeCureDays", "30", "give 30 days"))
	}
	if !t.NoticeMethod.IsSet() {
		report("legal.termination.noticeMethod", "It is not said how notice is given: choose at least one way.", in.usual("legal.termination.noticeMethod", "take the usual ways"))
	}
}

func dataOfClient(in Input, report reporter) {
	const owner, back = "legal.dataOwnership.clientData", "legal.exit.dataReturnDays"
	l := in.Agreement.Legal
	if l.DataOwnership.ClientData != "client" {
		report(owner, fmt.Sprintf("Client data belongs to “%s”: let it be the client’s.", label(model.Owners, string(l.DataOwnership.ClientData))), set(owner, "client", "let client data be the client’s"))
	}
	if !l.Exit.DataReturnDays.IsSet() {
		report(back, "It is not said when the client gets its data back: 15 days are usual.", set(back, "15", "give it back within 15 days"))
	}
}

func deletedEarly(in Input, report reporter) {
	const path = "legal.exit.backupHoldDays"
	e := in.Agreement.Legal.Exit
	if !e.DataReturnDays.IsSet() || !e.BackupHoldDays.IsSet() || !e.DeletionDays.IsSet() {
		return
	}
	back, hold, gone := e.DataReturnDays.Int(), e.BackupHoldDays.Int(), e.DeletionDays.Int()
	if back <= hold { // that backups are held longer than everything else is another finding
		return
	}
	report(path, fmt.Sprintf("Backups are held for %s, but data is given back within %d only: hold them as long.", count(hold, "day"), back),
		&Fix{Label: fmt.Sprintf("hold backups for %s", count(back, "day")), Apply: func(e *model.Edit) error {
			err := e.Set(path, fmt.Sprint(back), value.Context{})
			if err == nil && gone < back {
				err = e.Set("legal.exit.deletionDays", fmt.Sprint(back), value.Context{})
			}
			return err
		}})
}

func noSteps(in Input, report reporter) {
	const path = "legal.disputes.steps"
	if len(in.Agreement.Legal.Disputes.Steps) == 0 && !in.isNone(path) {
		report(path, "A dispute has no steps before mediation or a court: add who talks first and for how long, or say that there are none.")
	}
}

func endlessEvent(in Input, report reporter) {
	if !in.Agreement.Legal.ForceMajeure.TerminateAfterDays.IsSet() {
		report("legal.forceMajeure.terminateAfterDays", "It is not said how long an event beyond control may last before the agreement can be ended: 30 days are usual.", set("legal.forceMajeure.terminateAfterDays", "30", "let it end after 30 days"))
	}
}

func briefSecrecy(in Input, report reporter) {
	const path = "legal.confidentiality.years"
	fix := set(path, "3", "let it last 3 years longer")
	switch y := in.Agreement.Legal.Confidentiality.Years; {
	case in.hasGap(path):
	case !y.IsSet():
		report(path, "It is not said how long confidentiality lasts after the end, also for what is no trade secret: 3 years are usual.", fix)
	case y.Int() == 0:
		report(path, "Confidentiality ends on the last day: 3 years after it are usual.", fix)
	}
}

// precedence wants an order, and an annex that the law requires at its head where there is a law that requires one.
func precedence(in Input, report reporter) {
	const path = "legal.general.precedence"
	order := in.Agreement.Legal.General.Precedence
	if len(order) == 0 && !in.isNone(path) {
		report(path, "It is not said which part wins if two contradict each other: list the parts, or say that none prevails.")
	}
	regimes := in.Agreement.Security.Regimes
	if !regimes.IsSet() || regimes.Has("none") {
		return
	}
	for i, x := range order {
		if x.Part == "legal_annexes" && i > 0 {
			report(path+"."+x.Key(), "An annex that the law requires should win over all else: move it to the top.",
				&Fix{Label: "move it to the top", Apply: func(e *model.Edit) error { return e.Move(path+"."+x.Key(), 0) }})
		}
	}
}

func licencesAtTheEnd(in Input, report reporter) {
	if !in.Agreement.Legal.Licence.AfterTermination.IsSet() {
		report("legal.licence.afterTermination", "It is not said what becomes of licenses that the provider holds for the client when the agreement ends: say whether they move to the client, end, or are bought anew.", in.usual("legal.licence.afterTermination", "take the usual answer"))
	}
}

// isNone reports whether a list was answered with none.
func (in Input) isNone(path string) bool {
	p, err := in.Draft.At(path)
	return err == nil && p.State().None
}
