package model

import "engross/model/value"

// Choices of the credit schemes.
var (
	CreditMeasures = []Option{
		{Value: "response", Label: "Response Times"},
		{Value: "resolution", Label: "Resolution Times"},
		{Value: "uptime", Label: "Uptime"},
	}
	CreditBases = []Option{
		{Value: "affected_service_fee", Label: "the monthly Fee of the Service concerned"},
		{Value: "total_monthly_fee", Label: "all Recurring Fees of the month"},
	}
	BandKinds = []Option{
		{Value: "below_target", Label: "below the target"},
		{Value: "points_below", Label: "further below the target", Help: "more than so many percentage points below it"},
		{Value: "below_pct", Label: "below a fixed share"},
	}
)

// Scheme is what is credited for one kind of target.
type Scheme struct {
	Entry
	Name                             value.Text
	Measures, PriorityIDs, UptimeIDs value.Set
	Base                             value.Text
	Bands                            Rows[Band, *Band]
	CapPct                           value.Percent
	ClaimDays                        value.Count
	Exclusive                        value.Answer
	Exclusions                       value.Lines
}

// Fields returns the questions about the scheme.
func (x *Scheme) Fields(s Scope) []Field {
	l := &s.A.Levels
	times := x.Measures.Has("response") || x.Measures.Has("resolution")
	return s.ask([]Field{
		{Key: "name", Label: "Scheme", At: &x.Name, Required: true, Named: true, Max: 60, Ask: "What do we call this credit scheme?", Help: "What the tables and invoices call this credit.", Example: "Credit for late responses"},
		{Key: "measures", Label: "For missed", At: &x.Measures, Options: CreditMeasures, Required: true, Ask: "Which missed targets does it serve?", Help: "The targets that bring this credit when they are missed."},
		{Key: "priorityIds", Label: "Only for priorities", At: &x.PriorityIDs, Ref: "levels.priorities", Offer: func() []Option { return s.A.rowOptions(s, &l.Priorities) }, Skip: !times, Ask: "For which priorities should there be this credit?", Help: "Only if the scheme serves some priorities. Empty means all."},
		{Key: "uptimeIds", Label: "Only for systems", At: &x.UptimeIDs, Ref: "levels.uptime", Offer: func() []Option { return s.A.rowOptions(s, &l.Uptime) }, Skip: !x.Measures.Has("uptime"), Ask: "For which systems should there be this credit?", Help: "Only if the scheme serves some systems. Empty means all."},
		{Key: "base", Label: "Share of", At: &x.Base, Options: CreditBases, Default: "affected_service_fee", Ask: "A share of what: the fee of that service, or all fees of the month?", Help: "The fee of which the percentages below are taken. The fee of the service concerned is usual."},
		{Key: "bands", Label: "How much", At: &x.Bands, Required: true, Rule: "SLA-09", Ask: "How much do we credit, and from which result on?", Help: "The credit for each degree of missing the target. The worse the result, the higher the credit; only the highest that fits is given."},
		{Key: "capPct", Label: "At most", At: &x.CapPct, Default: "15", Ask: "How much of that can come back for one month at most?", Help: "The most credit for a month, as a share of the same base. 10 to 30 percent is usual.", Example: "15"},
		{Key: "claimDays", Label: "Claimed within", At: &x.ClaimDays, Default: "30", Max: 180, Unit: "days", Ask: "How long after the end of a month can you ask for the credit?", Help: "After the end of the month. 30 days is usual.", Example: "30"},
		{Key: "exclusive", Label: "The only money", At: &x.Exclusive, Default: "yes", Ask: "The credit would be all the money that is due for it: is that all right with you?", Help: "Whether the credit is all the money that is owed for the missed target. The right to end the agreement after repeated misses stays."},
		{Key: "exclusions", Label: "Further exceptions", At: &x.Exclusions, Lines: 3, Ask: "In which cases should this scheme give nothing?", Help: "Cases in which this scheme gives nothing, beside those that hold for all targets.", Example: "a month with fewer than ten Tickets"},
	})
}

// Band is the credit for one degree of missing a target.
type Band struct {
	Entry
	When             value.Text
	Value, CreditPct value.Percent
}

// title names the band by what it is about, which one answer alone does not tell.
func (x *Band) title(s Scope) string {
	o, _ := Field{Options: BandKinds}.Option(string(x.When))
	if x.Value.IsSet() && x.When != "below_target" {
		return o.Label + ": " + x.Value.Show(s.A.Style())
	}
	return o.Label
}

// Fields returns the questions about the band.
func (x *Band) Fields(s Scope) []Field {
	plain := or(x.When, "below_target") == "below_target"
	return s.ask([]Field{
		{Key: "when", Label: "When the result is", At: &x.When, Options: BandKinds, Default: "below_target", Named: true, Ask: "Does that begin right below the target, some points below it, or at a fixed share?", Help: "How the result is compared. A fixed share fits uptime; points fit times, whose targets differ by priority."},
		{Key: "value", Label: "Share or points", At: &x.Value, Required: !plain, Skip: plain, Named: true, Ask: "From which share or how many points?", Help: "The share in percent, or the percentage points below the target.", Example: "10"},
		{Key: "creditPct", Label: "Credit", At: &x.CreditPct, Required: true, Named: true, Rule: "SLA-09", Ask: "How much of the fee is credited then?", Help: "The share of that fee that is taken off a later invoice.", Example: "5"},
	})
}

// Chronic is the right to end the agreement after repeated misses.
type Chronic struct {
	Node
	Right                        value.Answer
	Fails, InMonths, Consecutive value.Count
	NoticeDays, EndDays          value.Count
	Single, SingleMonths         value.Count  // how many tickets that missed a target are enough, in so many months in a row
	SingleEach                   value.Answer // whether it takes as many in each of these months
}

// Misses says after how many missed periods the client may leave: so many out of any InMonths, or so many one after the other. A
// number that adds nothing to the other one is 0, and so are both while an answer is missing.
func (x *Chronic) Misses() (inAny, inRow int) {
	if x.Fails.IsSet() && x.Fails.Int() == 0 {
		return 0, x.Consecutive.Int()
	}
	if !x.Fails.IsSet() || !x.InMonths.IsSet() || !x.Consecutive.IsSet() {
		return 0, 0
	}
	inAny, inRow = x.Fails.Int(), x.Consecutive.Int()
	switch {
	case inAny >= x.InMonths.Int() && inRow > 0:
		return 0, min(inAny, inRow)
	case inAny >= x.InMonths.Int():
		return 0, inAny
	case inRow >= inAny:
		return inAny, 0
	case inRow == 1:
		return 0, 1
	}
	return inAny, inRow
}

// Derived gives the two numbers of which each adds something to the other.
func (x *Chronic) Derived(Scope) []Field {
	counts := func(n int) (c value.Count) {
		if n > 0 {
			c = value.NewCount(n)
		}
		return c
	}
	any, row := x.Misses()
	inAny, inRow := counts(any), counts(row)
	return []Field{
		{Key: "inAny", Label: "Missed out of any", At: &inAny, Help: "How many missed months within the stretch of time are enough."},
		{Key: "inRow", Label: "Missed in a row", At: &inRow, Help: "How many missed months one after the other are enough."},
	}
}

// Fields returns the questions about repeated misses.
func (x *Chronic) Fields(s Scope) []Field {
	none, onlyInRow := x.Right == value.No, x.Fails.IsSet() && x.Fails.Int() == 0
	leastInRow := 0
	if onlyInRow {
		leastInRow = 1 // else nothing would count
	}
	usual := func(n string) string { // whole months are not counted beside single misses unless somebody says so
		if x.Single.IsSet() && !x.Fails.IsSet() && !x.InMonths.IsSet() && !x.Consecutive.IsSet() {
			return ""
		}
		return n
	}
	return s.ask([]Field{
		{Key: "right", Label: "Client may leave", At: &x.Right, Default: "yes", Ask: "If we miss targets again and again, should you be free to leave without a fee?", Help: "Whether the client may end the agreement without an exit fee when targets are missed again and again."},
		{Key: "fails", Label: "Missed in", At: &x.Fails, Default: usual("3"), Max: 36, Unit: "months", Skip: none, Ask: "After how many months with a missed target may you leave?", Help: "After so many months in which the same target was missed, the client may leave. 3 in 12 is usual. 0 leaves this out, where only misses in a row count. Single misses, such as 3 in 2 months, are counted under “Or single misses”.", Example: "3"},
		{Key: "inMonths", Label: "Out of", At: &x.InMonths, Default: usual("12"), Min: 1, Max: 36, Unit: "months", Skip: none || onlyInRow, Ask: "Within how many months do those have to fall?", Help: "The stretch of time within which those months have to fall.", Example: "12"},
		{Key: "consecutive", Label: "Or in a row", At: &x.Consecutive, Default: usual("2"), Required: onlyInRow, Min: leastInRow, Max: 12, Unit: "months", Skip: none, Ask: "And how many missed months in a row are enough?", Help: "So many months one after the other are enough. 0 leaves this out.", Example: "2"},
		{Key: "noticeDays", Label: "Notice is given within", At: &x.NoticeDays, Default: "60", Min: 1, Max: 365, Unit: "days", Skip: none, Ask: "How long after that would you have to decide that you leave?", Help: "How long the client may wait with its notice after the last of those months. Whoever waits longer has put up with it. 60 days is usual.", Example: "60"},
		{Key: "endDays", Label: "Ends after the notice by", At: &x.EndDays, Default: "30", Max: 180, Unit: "days", Skip: none, Ask: "And when would it be over: at once, or some days after your notice?", Help: "How many days after its notice the client is free. 0 means at once, on the day on which the notice arrives; the client then needs somebody else by that day.", Example: "0"},
		{Key: "single", Label: "Or single misses", At: &x.Single, Min: 2, Max: 999, Skip: none, Ask: "After how many single misses may you leave, if they count too?", Help: "Only where it is tickets that are counted and not months: the number of those that missed their target. While you count these alone, whole months are not counted.", Example: "3"},
		{Key: "singleMonths", Label: "Single misses in", At: &x.SingleMonths, Default: "1", Min: 1, Max: 12, Unit: "months", Skip: none || !x.Single.IsSet(), Ask: "Within how many months in a row do so many misses have to fall?", Help: "How many calendar months one after the other are looked at together.", Example: "2"},
		{Key: "singleEach", Label: "In each of these months", At: &x.SingleEach, Default: "no", Skip: none || !x.Single.IsSet() || x.SingleMonths.Int() < 2, Ask: "Must there be so many in each of these months, or in all of them together?", Help: "With no, the misses of all these months are counted together. With yes, it takes as many in each of them."},
	})
}
