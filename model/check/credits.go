package check

import (
	"fmt"
	"strings"

	"engross/model"
)

// doubtfulCredits looks at the cap and at the bands of each scheme.
func doubtfulCredits(in Input, report reporter) {
	for _, s := range in.Agreement.Levels.Schemes {
		path := "levels.schemes." + s.Key()
		switch {
		case in.hasGap(path + ".capPct"):
		case !s.CapPct.IsSet():
			report(path+".capPct", fmt.Sprintf("%s has no cap: set one, usually 10 to 30%% of the base.", in.row(path)), set(path+".capPct", "15", "set the cap to 15%"))
		case s.CapPct.Sign() <= 0:
			report(path+".capPct", fmt.Sprintf("%s has a cap of %s, so that it never gives anything: 10 to 30%% of the base is usual.", in.row(path), in.percent(s.CapPct)), set(path+".capPct", "15", "set the cap to 15%"))
		case s.CapPct.Units() > 50_000:
			report(path+".capPct", fmt.Sprintf("%s has a cap of %s, which is high: 10 to 30%% of the base is usual.", in.row(path), in.percent(s.CapPct)), set(path+".capPct", "30", "set the cap to 30%"))
		}
		doubtfulBands(in, s, path, report)
	}
}

// doubtfulBands compares the bands of a scheme: a worse result has to give a higher credit, no two may be the same, and none
// may be higher than the cap. Each band is reported once.
func doubtfulBands(in Input, s *model.Scheme, path string, report reporter) {
	for i, b := range s.Bands {
		at := path + ".bands." + b.Key()
		if !b.CreditPct.IsSet() {
			continue
		}
		if s.CapPct.Sign() > 0 && b.CreditPct.Cmp(s.CapPct) > 0 {
			report(beside(at+".creditPct", path+".capPct"), fmt.Sprintf("%s credits %s, but at most %s is given: lower the credit or raise the cap.", in.row(path), in.percent(b.CreditPct), in.percent(s.CapPct)), in.withinCap(s, b, path))
			continue
		}
		for _, other := range s.Bands[:i] {
			if why := in.contradicts(b, other); why != "" && other.CreditPct.IsSet() {
				report(at+".creditPct", fmt.Sprintf("%s: %s credits %s and %s credits %s: %s.", in.row(path),
					in.band(b), in.percent(b.CreditPct), in.band(other), in.percent(other.CreditPct), why))
				break
			}
		}
	}
}

// withinCap returns the mend of a band above the cap: it credits the cap, which is all that is given, unless another band
// credits so much already. Then the cap is raised.
func (in Input) withinCap(s *model.Scheme, b *model.Band, path string) *Fix {
	highest := b.CreditPct
	for _, other := range s.Bands {
		if other.CreditPct.Cmp(highest) > 0 {
			highest = other.CreditPct
		}
	}
	for _, other := range s.Bands {
		if other != b && other.CreditPct.Cmp(s.CapPct) >= 0 {
			return set(path+".capPct", highest.String(), "raise the cap to "+in.percent(highest))
		}
	}
	return set(path+".bands."+b.Key()+".creditPct", s.CapPct.String(), "lower the credit to "+in.percent(s.CapPct))
}

// contradicts says what is wrong with two bands; nothing for bands that cannot be compared.
func (in Input) contradicts(b, other *model.Band) string {
	const orders = "a worse result has to give the higher credit"
	worse := 0 // how much worse a result b is about
	switch {
	case b.When == other.When && b.When == "below_pct":
		worse = other.Value.Cmp(b.Value)
	case b.When == other.When && b.When == "points_below":
		worse = b.Value.Cmp(other.Value)
	case b.When == other.When:
	case other.When == "below_target":
		worse = 1
	case b.When == "below_target":
		worse = -1
	default:
		return ""
	}
	switch c := b.CreditPct.Cmp(other.CreditPct); {
	case worse == 0:
		return "both are about the same result, take one out"
	case worse > 0 && c <= 0, worse < 0 && c >= 0:
		return orders
	}
	return ""
}

// band names a band.
func (in Input) band(b *model.Band) string {
	switch b.When {
	case "points_below":
		return fmt.Sprintf("more than %s below the target", in.percent(b.Value))
	case "below_pct":
		return "below " + in.percent(b.Value)
	}
	return "below the target"
}

// creditsForMet finds a scheme with a fixed share for late work above the share for which a priority has to meet its times: a result between the
// two meets the target and gives a credit.
func creditsForMet(in Input, report reporter) {
	l := &in.Agreement.Levels
	for _, s := range l.Schemes {
		var top *model.Band
		for _, b := range s.Bands {
			if b.When == "below_pct" && b.Value.IsSet() && (top == nil || b.Value.Cmp(top.Value) > 0) {
				top = b
			}
		}
		if top == nil || !s.Measures.Has("response") && !s.Measures.Has("resolution") {
			continue
		}
		var low []string // the places of the targets below it
		for _, p := range l.Priorities {
			if (s.PriorityIDs.Len() == 0 || s.PriorityIDs.Has(p.Key())) && p.TargetPct.IsSet() && p.TargetPct.Cmp(top.Value) < 0 {
				low = append(low, "levels.priorities."+p.Key())
			}
		}
		if len(low) == 0 {
			continue
		}
		var names []string
		var fixes []*Fix
		for _, path := range low {
			names, fixes = append(names, in.row(path)), append(fixes, set(path+".targetPct", top.Value.String(), ""))
		}
		path := "levels.schemes." + s.Key()
		report(path+".bands."+top.Key()+".value", fmt.Sprintf("%s credits a result %s, but the target of %s is less than that: a credit is due although the target is met. Raise the target or lower the share.",
			in.row(path), in.band(top), strings.Join(names, ", ")), inTurn("set the target to "+in.percent(top.Value), fixes...))
	}
}
