package model

import (
	"errors"
	"regexp"
	"slices"
	"strings"
)

// bundleWords are words by which price lists call what pays for all the care of a user; each name has one of them, and else only
// plainWords.
var (
	bundleWords = []string{"managed", "msp", "user", "employee", "person", "people"}
	plainWords  = []string{
		"it", "service", "support", "care", "plan", "per", "fee", "full", "complete", "all", "inclusive", "monthly", "month", "seat", "agreement", "package", "for", "each", "a", "by", "the",
	}
	limits = []string{"only", "optional", "option", "without", "except", "extra", "additional"} // of what is no fee for all, in brackets
)

// inBrackets is what stands in brackets behind a name.
var inBrackets = regexp.MustCompile(`\(([^()]*)\)|\[([^\[\]]*)\]`)

// namesBundle reports whether a fee is called as what pays for most services together is, such as “Managed users”. Words in
// brackets that tell what belongs to it take nothing from that, unless they name one service, something bought, or a limit.
func namesBundle(label string) bool {
	for _, m := range inBrackets.FindAllStringSubmatch(label, -1) {
		inside := m[1] + m[2]
		isLimit := func(w string) bool {
			return w != "and" && w != "monitoring" && slices.Contains(otherThings, w) || slices.Contains(limits, w)
		}
		if usuallyCalled(inside) != "" || slices.ContainsFunc(nameWords(inside), isLimit) {
			return false
		}
	}
	all := nameWords(inBrackets.ReplaceAllString(label, " "))
	return slices.ContainsFunc(all, func(w string) bool { return slices.Contains(bundleWords, w) }) &&
		!slices.ContainsFunc(all, func(w string) bool { return !slices.Contains(bundleWords, w) && !slices.Contains(plainWords, w) })
}

// bundleIn returns the path of the fee for many services that was proposed in a price list and that nobody touched; "" without one.
func (a *Agreement) bundleIn(fees string) string {
	path := join(fees, bundle)
	p, err := a.At(path)
	if err != nil {
		return ""
	}
	f, ok := p.Row.(*Fee)
	if !ok || p.IsSpokenOf() {
		return ""
	}
	for _, st := range f.node().state {
		if len(st.Notes) > 0 {
			return ""
		}
	}
	return path
}

// StandsForBundle reports whether a fee with a price is for what the fee for many services, which is proposed in the same list and
// which nobody touched, was to pay for; and what that one is called.
func (a *Agreement) StandsForBundle(fee string) (name string, ok bool) {
	f := a.feeAt(fee)
	if f == nil || a.isProfile || f.kind() != "recurring" || f.Price.Sign() <= 0 || f.ServiceIDs.IsSet() || !namesBundle(string(f.Label)) {
		return "", false
	}
	path := a.bundleIn(parent(fee))
	if path == "" || path == fee {
		return "", false
	}
	return or(a.feeAt(path).Label, bundle), true
}

// InPlaceOfBundle takes the proposed fee for many services out of a price list and adds an empty one under its id, for the same
// services: what else is proposed goes on to follow it. It returns the path of the new one.
func (e *Edit) InPlaceOfBundle(fees string) (string, error) {
	path := e.a.bundleIn(fees)
	if path == "" {
		return "", errors.New(strings.TrimSuffix(fees, ".fees") + " has no proposed fee for many services")
	}
	p, err := e.a.At(join(path, "serviceIds"))
	if err != nil {
		return "", err
	}
	paid, st := p.Field.Text(), p.State()
	if err := e.drop(path); err != nil {
		return "", err
	}
	if _, err := e.Add(fees, bundle); err != nil || paid == "" {
		return path, err
	}
	return path, e.Fill(p.Path, paid, st.By, st.Source)
}
