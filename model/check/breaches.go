package check

import "fmt"

// capAboveCover compares the higher limit for data breaches with what the provider's cyber insurance pays for a claim.
func capAboveCover(in Input, report reporter) {
	const path = "legal.liability.dataBreachCap"
	limit := in.Agreement.Legal.Liability.DataBreachCap
	for _, x := range in.Agreement.Security.Insurance {
		if !x.IsCyber() || x.Side != "provider" || !x.PerClaim.IsSet() || limit.Cmp(x.PerClaim) <= 0 || !limit.IsSet() {
			continue
		}
		report(path, fmt.Sprintf("Liability for data breaches goes up to %s, but the provider’s insurance pays %s for a claim: lower the limit, or raise the insurance.",
			in.money(limit, ""), in.money(x.PerClaim, "")), set(path, x.PerClaim.String(), "lower the limit to "+in.money(x.PerClaim, "")))
		return
	}
}

// littleTimeLeft holds our notice against the clock of the client: it should have half of the time at least.
func littleTimeLeft(in Input, report reporter) {
	x := &in.Agreement.Security
	s, _ := law("SEC-16", "")
	if days := x.BAA.BreachDays.Int(); in.applies("hipaa") && x.BAA.Attached.IsYes() && days > s.most/2 && days <= s.most {
		report("security.baa.breachDays", fmt.Sprintf("A breach of health data is told within %s, which leaves the client %s of its %d. %s Shorten the time.", count(days, "day"), count(s.most-days, "day"), s.most, in.cite(s)),
			set("security.baa.breachDays", "10", "tell within 10 days"))
	}
	if hours := x.Safeguards.NoticeHours.Int(); in.applies("ftc_safeguards") && x.Safeguards.ContractTerms.IsYes() && hours > s.least*24/2 {
		report("security.safeguards.noticeHours", fmt.Sprintf("An incident with financial data is told within %s, which leaves the client %s of its %d. %s Shorten the time.",
			count(hours, "hour"), count(max(s.least-(hours+23)/24, 0), "day"), s.least, in.cite(s)),
			set("security.safeguards.noticeHours", "24", "tell within 24 hours"))
	}
}
