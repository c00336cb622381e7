package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/value"
)

func reviewRules() []Rule {
	return []Rule{
		{"REV-01", Warning, "no attorney has reviewed the agreement", noAttorney},
		{"REV-02", Error, "the agreement was changed after an attorney read it", changedSinceReview},
		{"REV-03", Error, "nobody signs for a side", nobodySigns},
		{"REV-04", Warning, "it is not said by which right somebody signs", signsWithoutRight},
		{"REV-05", Advice, "key terms stand as they were proposed", undiscussed},
		{"REV-06", Error, "a question is still open", openQuestion},
		{"REV-07", Error, "a finding is left without a reason or a name, or cannot be left", badWaiver},
		{"REV-08", Error, "the agreement was changed after it was signed", changedSinceSigned},
		{"REV-09", Warning, "somebody signs electronically, which the agreement does not allow", noConsent},
		{"REV-11", Advice, "a point that such agreements settle has no answer", notCovered},
		{"REV-12", Advice, "somebody else could sign as well", couldSignToo},
	}
}

// nobodySigns looks for a signatory of each side. A row that does not say for whom it signs may be the missing one: it is found by
// its question, as are signatories that are missing altogether.
func nobodySigns(in Input, report reporter) {
	signs := map[string]bool{}
	for _, s := range in.Agreement.Signatories {
		if in.hasGap("signatories." + s.Key() + ".side") {
			return
		}
		signs[string(s.Side)] = true
	}
	if len(signs) == 0 {
		return
	}
	for _, side := range model.Sides {
		if !signs[side.Value] {
			report("signatories", fmt.Sprintf("Nobody signs for the %s: add a signatory of that side.", strings.ToLower(side.Label)), in.addSignatory(side))
		}
	}
}

func noAttorney(in Input, report reporter) {
	for _, x := range []struct {
		side, whose string
		attorney    model.Attorney
	}{
		{"provider", "provider’s", in.Agreement.Review.Attorney.Provider},
		{"client", "client’s", in.Agreement.Review.Attorney.Client},
	} {
		if x.attorney.Wanted.IsYes() && !x.attorney.Outcome.IsSet() {
			by := ""
			if x.attorney.Due.IsSet() {
				by = ", and is to have read it by " + in.date(x.attorney.Due)
			}
			report("review.attorney."+x.side+".outcome", "The "+x.whose+" attorney has not reviewed the agreement yet"+by+": record what came of it, or say that no review is wanted.")
		}
	}
}

// keyTerms are the terms of money, time and liability that both sides should have talked about, with what they are called.
var keyTerms = []struct{ path, name string }{
	{"term.renewal", "renewal"},
	{"term.renewalNoticeDays", "notice before it"},
	{"costs.late.kind", "late payment"},
	{"costs.adjust.escalator", "yearly change of prices"},
	{"costs.adjust.pct", "its percentage"},
	{"legal.termination.convenience", "ending without a reason"},
	{"legal.liability.capKind", "limit of liability"},
	{"legal.liability.capMonths", "its size"},
}

// KeyTerms returns the questions that both sides should have talked about, for what an agreement means: the same ones in
// each, and the prices of work that costs more than the ordinary rate.
func KeyTerms(a *model.Agreement) []string {
	var paths []string
	for _, x := range keyTerms {
		paths = append(paths, x.path)
	}
	for _, r := range dearRates(a) {
		paths = append(paths, pathOfRate(r))
	}
	return paths
}

func pathOfRate(r *model.Rate) string { return "costs.rates." + r.Key() + ".price" }

// dearRates are the rates of an hour above the ordinary one, in what an agreement means.
func dearRates(a *model.Agreement) []*model.Rate {
	var out []*model.Rate
	ordinary := a.RateFor("remote")
	for _, r := range a.Costs.Rates {
		if r.Unit == "hour" && ordinary.IsSet() && r.Price.Cmp(ordinary) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// undiscussed is one piece of advice for all key terms that nobody has confirmed or changed. It tells the figures that nobody
// may have seen: they follow from a default.
func undiscussed(in Input, report reporter) {
	names, paths := []string{}, []string{}
	add := func(path, name string) bool {
		p, err := in.Draft.At(path)
		if err != nil || p.Field.Skip || p.Standing() != model.Defaulted {
			return false
		}
		names, paths = append(names, name), append(paths, path)
		return true
	}
	for _, x := range keyTerms {
		name := x.name
		if x.path == "costs.adjust.pct" {
			name += " (" + in.Agreement.Costs.Adjust.Pct.Show(in.Agreement.Style()) + ")"
		}
		add(x.path, name)
	}
	for _, r := range dearRates(in.Agreement) {
		add(pathOfRate(r), fmt.Sprintf("price of %s (%s)", quoted(string(r.Name)), in.money(r.Price, in.Agreement.Style().Currency)))
	}
	if len(names) > 0 {
		report(paths[0], fmt.Sprintf("%s: %s.", asProposed(len(names)), strings.Join(names, ", ")), confirm(paths))
	}
}

// confirm returns the fix that agrees to what is proposed at several questions and in several rows.
func confirm(paths []string) *Fix {
	return &Fix{Label: "agree to what is proposed", Apply: func(e *model.Edit) error {
		for _, path := range paths {
			if err := e.Agree(path); err != nil {
				return err
			}
		}
		return nil
	}}
}

func asProposed(n int) string {
	if n == 1 {
		return "1 key term stands as proposed and unconfirmed; the review agrees to it"
	}
	return fmt.Sprintf("%d key terms stand as proposed and unconfirmed; the review agrees to all", n)
}

func openQuestion(in Input, report reporter) {
	for _, q := range in.Agreement.Review.Open {
		if q.Question.IsSet() {
			path := "review.open." + q.Key()
			report(path+".question", fmt.Sprintf("Still open: %s Settle it and delete the question.", quoted(string(q.Question))), remove(path, "delete it as settled"))
		}
	}
}

// badWaiver looks at what was left on purpose. A missing reason or name is found by its question.
func badWaiver(in Input, report reporter) {
	for _, w := range in.Draft.Review.Waivers {
		path := "review.waivers." + w.Key()
		switch s, ok := in.severities[string(w.Rule)]; {
		case !w.Rule.IsSet():
		case !ok:
			report(path+".rule", fmt.Sprintf("There is no finding called %s: write its sign as the review shows it, such as REV-01.", quoted(string(w.Rule))))
		case s == Error:
			report(path+".rule", fmt.Sprintf("%s is an error, which cannot be left: mend it.", w.Rule), remove(path, "delete the waiver"))
		}
	}
}

func noConsent(in Input, report reporter) {
	const path = "legal.general.eSign"
	if !in.Agreement.Legal.General.ESign.IsNo() {
		return
	}
	for _, s := range in.Agreement.Signatories {
		if s.Method == "electronic" {
			report(path, fmt.Sprintf("%s signs electronically, but the agreement asks for paper: allow electronic signatures, or let everybody sign on paper.", in.row("signatories."+s.Key())),
				set(path, "yes", "allow electronic signatures"))
			return
		}
	}
}

// addSignatory returns the fix that adds a row for a side, which its main contact then fills; none while the side has no contact.
func (in Input) addSignatory(side model.Option) *Fix {
	isThere := false
	for _, c := range in.Agreement.Contacts {
		isThere = isThere || string(c.Side) == side.Value && c.Name.IsSet() && c.Phone.IsSet()
	}
	if !isThere || in.Draft.Signatories.With(side.Value) != nil {
		return nil
	}
	return &Fix{Label: "add the main contact of the " + strings.ToLower(side.Label), Apply: func(e *model.Edit) error {
		path, err := e.Add("signatories", side.Value)
		if err != nil {
			return err
		}
		return e.Set(path+".side", side.Value, value.Context{})
	}}
}

func changedSinceReview(in Input, report reporter) {
	for _, x := range []struct {
		side     string
		attorney model.Attorney
	}{{"provider", in.Agreement.Review.Attorney.Provider}, {"client", in.Agreement.Review.Attorney.Client}} {
		said := x.attorney.Outcome == "ok" || x.attorney.Outcome == "ok_with_changes"
		if !said || in.Draft.StillSays(x.attorney.Fingerprint) {
			continue
		}
		who, when := "the "+x.side+"’s attorney", ""
		if x.attorney.Name.IsSet() {
			who = quoted(string(x.attorney.Name))
		}
		if x.attorney.Date.IsSet() {
			when = " on " + in.date(x.attorney.Date)
		}
		path := "review.attorney." + x.side + ".fingerprint"
		report(path, fmt.Sprintf("The agreement changed since %s read it%s: show the changes, and note the new fingerprint %s once they are read.",
			who, when, in.Draft.Fingerprint()[:model.LeastOfFingerprint]), set(path, in.Draft.Fingerprint(), "note that the changes were read too"))
	}
}

// changedSinceSigned has no mend but taking the change back: what is signed is changed by another paper.
func changedSinceSigned(in Input, report reporter) {
	if in.Draft.IsSigned() && !in.Draft.StillSays(in.Draft.SignaturesScreen.Fingerprint) {
		report("fingerprint", "The agreement was changed after everybody had signed it: take the changes back, or make them an amendment that both sides sign.")
	}
}

func signsWithoutRight(in Input, report reporter) {
	for _, s := range in.Agreement.Signatories {
		path := "signatories." + s.Key()
		if s.Title.IsSet() || s.Authority.IsSet() || !s.Name.IsSet() || in.hasGap(path+".side") {
			continue
		}
		report(path+".title", fmt.Sprintf("Can %s bind the %s? Type the title, or by which right the person signs.", in.row(path), strings.ToLower(label(model.Sides, string(s.Side)))))
	}
}

// notCovered is one piece of advice for all points that have no answer. The map shows each.
func notCovered(in Input, report reporter) {
	const most = 3 // that are named
	var points []string
	path := ""
	for _, c := range in.Coverage {
		if c.Cover != Missing {
			continue
		}
		points = append(points, c.Point.About)
		if path == "" {
			path = c.Path
		}
	}
	if len(points) == 0 {
		return
	}
	named := strings.Join(points[:min(most, len(points))], "; ")
	if more := len(points) - most; more > 0 {
		named += "; and " + count(more, "other point")
	}
	report(path, "Not covered: "+named+". Answer what the map shows as missing, or say that it does not arise.")
}
