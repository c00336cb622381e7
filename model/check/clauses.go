package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
)

// forumRules read the words about courts, arbitration and leaving, which stand in several answers.
func forumRules() []Rule {
	return []Rule{
		{"LEG-02", Warning, "the courts of one state apply the law of another", foreignCourts},
		{"LEG-21", Warning, "missed targets stand among the further reasons, beside the right to leave for repeated misses", missesTwice},
		{"LEG-20", Warning, "the answer about courts names none", noCourt},
		{"LEG-09", Advice, "the client has no way out but a breach", noWayForClient},
		{"LEG-13", Warning, "a dispute has two places to end, or arbitration lacks its rules", twoForums},
		{"LEG-19", Advice, "service stops before the grace period ends, or passwords are held back", earlySuspension},
	}
}

// foreignCourts speaks only where both answers name a state.
func foreignCourts(in Input, report reporter) {
	l := &in.Agreement.Legal
	courts := statesIn(string(l.Venue))
	if len(courts) == 0 || !l.GoverningLaw.IsSet() || in.hasGap("legal.governingLaw") {
		return
	}
	of := in.lawState()
	if of == "" {
		if named := statesIn(string(l.GoverningLaw)); len(named) > 0 {
			of = named[0]
		}
	}
	if slices.Contains(courts, of) {
		return
	}
	report("legal.venue", fmt.Sprintf("Courts of %s would apply the law of %s: choose courts there, or be sure that it is meant.", model.States[courts[0]], quoted(string(l.GoverningLaw))))
}

// noCourt finds a county or a town in the place of a court whose state is not told: there are counties of the same name in many. With
// its state, the agreement names the courts of that place.
func noCourt(in Input, report reporter) {
	const path = "legal.venue"
	venue := string(in.Agreement.Legal.Venue)
	if venue == "" || in.Agreement.Legal.Disputes.Final == "arbitration" || model.NamesCourt(venue) || len(statesIn(venue)) > 0 {
		return
	}
	courts, add := "the courts of "+venue, "“the courts of” before it"
	switch state := model.States[in.lawState()]; {
	case state != "":
		courts, add = courts+", "+state, add+", and “, "+state+"” behind it"
	case in.Agreement.Legal.GoverningLaw == "":
		add += ", and the state behind it"
	}
	report(path, fmt.Sprintf("%s names no court. Put %s: “%s”.", quoted(venue), add, short(courts)), set(path, courts, "write "+quoted(courts)))
}

// missesTwice finds a further reason about missed targets, over which the right to leave for repeated misses prevails.
func missesTwice(in Input, report reporter) {
	const path = "legal.termination.otherReasons"
	if !in.Agreement.Levels.Chronic.Right.IsYes() {
		return
	}
	all := in.Agreement.Legal.Termination.OtherReasons.Items()
	i := slices.IndexFunc(all, isAboutMisses)
	if i < 0 {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(all), isAboutMisses)
	report(path, fmt.Sprintf("%s does not hold: for missed targets, what Service levels says under Repeated misses goes before it. Say it there and take it out here.", quoted(short(all[i]))),
		set(path, strings.Join(rest, "\n"), "take it out here"))
}

// isAboutMisses reports whether a reason speaks of targets that are missed.
func isAboutMisses(reason string) bool {
	all := prose.FoldedWords(reason)
	has := func(any ...string) bool {
		return slices.ContainsFunc(all, func(w string) bool { return slices.Contains(any, w) })
	}
	return has("miss", "missed", "missing", "fail", "failed", "failure") && has("target", "sla", "slas", "response", "resolution", "uptime") ||
		strings.Contains(strings.ToLower(reason), "service level") && has("miss", "missed", "fail", "failed", "failure", "breach", "breached", "repeated", "repeatedly")
}

func noWayForClient(in Input, report reporter) {
	const path = "levels.chronic.right"
	if in.Agreement.Legal.Termination.Convenience == "none" && in.Agreement.Levels.Chronic.Right.IsNo() && !in.Agreement.Levels.Credits.IsNo() {
		report(path, "The client can leave only for a breach: give it a right to leave after repeated misses, or without a reason.", set(path, "yes", "let the client leave after repeated misses"))
	}
}

// place is an answer with words in it.
type place struct{ path, words string }

// closingWords are the answers in which people write about the end of a dispute or of the agreement.
func (in Input) closingWords() []place {
	l := &in.Agreement.Legal
	all := []place{
		{"legal.venue", string(l.Venue)},
		{"legal.termination.otherReasons", l.Termination.OtherReasons.String()},
		{"legal.disputes.body", string(l.Disputes.Body)},
	}
	for _, s := range l.Disputes.Steps {
		path := "legal.disputes.steps." + s.Key()
		all = append(all, place{path + ".name", string(s.Name)}, place{path + ".who", string(s.Who)})
	}
	for _, c := range in.Agreement.Clauses {
		path := "clauses." + c.Key()
		all = append(all, place{path + ".title", string(c.Title)}, place{path + ".body", string(c.Body)})
	}
	return all
}

// twoForums leaves a missing seat to its question.
func twoForums(in Input, report reporter) {
	d := &in.Agreement.Legal.Disputes
	if d.Final == "arbitration" {
		const path = "legal.disputes.rules"
		if !d.Rules.IsSet() && !in.hasGap(path) {
			report(path, "Disputes end by arbitration, but it is not said under which rules: name them.",
				set(path, "the Commercial Arbitration Rules of the American Arbitration Association", "take the usual rules"))
		}
		return
	}
	for _, x := range in.closingWords() {
		if strings.Contains(strings.ToLower(x.words), "arbitrat") {
			report(x.path, fmt.Sprintf("Disputes end in court, but this speaks of arbitration (%s): take it out, or choose arbitration.", quoted(x.words)))
			return
		}
	}
}

func earlySuspension(in Input, report reporter) {
	const path = "costs.pay.suspendAfterDays"
	after, grace := in.Agreement.Costs.Pay.SuspendAfterDays, in.Agreement.Costs.Late.GraceDays
	if late := in.Agreement.Costs.Late.Kind; late != "none" && late != "" && after.IsSet() && grace.IsSet() && after.Int() < grace.Int() {
		report(path, fmt.Sprintf("Service may stop %s after the due day, before the grace period of %s ends: wait longer.", count(after.Int(), "day"), count(grace.Int(), "day")),
			set(path, grace.String(), "wait "+count(grace.Int(), "day")))
	}
	for _, x := range in.closingWords() {
		if plain := strings.ToLower(x.words); !strings.Contains(plain, "password") && !strings.Contains(plain, "credential") {
			continue // most texts
		}
		said := prose.FoldedWords(x.words)
		if hasWord(said, "withhold", "withheld", "retain", "keep") && hasWord(said, "credential", "password") {
			report(x.path, fmt.Sprintf("This may hold passwords back (%s): they are the client’s, and must be handed over also in a dispute.", quoted(x.words)))
			return
		}
	}
}

// hasWord reports whether one of the words is among those of a text.
func hasWord(text []string, wanted ...string) bool {
	return slices.ContainsFunc(text, func(w string) bool { return slices.Contains(wanted, w) })
}
