package model

import "slices"

// secondSigner is the row of a preset for another person who signs for the client, as long as two of its people decide together.
const (
	secondSignerID = "client-2"
	secondSigner   = "signatories." + secondSignerID
)

// bothDecide returns the two people of the client who bind it only together; nil where it is not so. Above what they approve alone they
// were said to decide together or, while nobody was, each was given the same limit: it would limit nothing if each could sign alone for more.
func (a *Agreement) bothDecide() (one, other *Contact) {
	var may []*Contact
	for _, c := range a.Contacts {
		if a.isOn(c, "client") && c.Binds() && c.approves() {
			may = append(may, c)
		}
	}
	if len(may) != 2 {
		return nil, nil
	}
	one, other = may[0], may[1]
	if x, isJoint := a.Above(one); isJoint && x == other {
		return one, other
	}
	isOpen := func(c *Contact) bool {
		return c.TogetherID.IsSet() || !c.SpendLimit.IsSet() || c.SpendLimit.IsAny() || c.SpendLimit.IsNothing()
	}
	if slices.ContainsFunc(may, isOpen) || one.SpendLimit.Cmp(other.SpendLimit) != 0 {
		return nil, nil
	}
	return one, other
}

// bothSign reports whether two people of the client who decide together are proposed to sign, as far as nobody said who does.
func (a *Agreement) bothSign() bool {
	one, _ := a.bothDecide()
	return one != nil
}

// withoutCosigner returns the agreement without the row of a second signer as long as it is only proposed.
func (a *Agreement) withoutCosigner() *Agreement {
	x := a.Signatories.With(secondSignerID)
	if x == nil || !fromPreset(x.node().state[""]) || x.node().isAnswered() {
		return a
	}
	c := *a
	c.Signatories = slices.DeleteFunc(slices.Clone(a.Signatories), func(y *Signatory) bool { return y == x })
	return &c
}

// SignsTooSince returns the name of who is proposed to sign for the client too since another state of the agreement; "" for nobody.
func (a *Agreement) SignsTooSince(was *Agreement) string {
	x := a.Signatories.With(secondSignerID)
	if x == nil || was.Signatories.With(secondSignerID) != nil || !fromPreset(x.node().state[""]) {
		return ""
	}
	name, _ := a.signer(x)
	return name
}

// followSigners has both of two people who decide together sign for the client, in a row beside the one that a preset brought, as long
// as they do and nobody adds a row of his or her own.
func (e *Edit) followSigners(was bool) error {
	is, hasProposed := e.a.bothSign(), e.a.Signatories.With(secondSignerID) != nil
	switch n := e.a.clientSigners(); {
	case hasProposed && (n > 2 || was && !is):
		return e.dropUntouched([]string{secondSigner})
	case is && !was && n == 1:
		return e.bringRows([]string{secondSigner})
	}
	return nil
}

// nextSigner returns who is proposed to sign in a row without a name: of those whose titles say so, the main contact first, one who
// signs in no other row for the same company; "" where nobody is left.
func (a *Agreement) nextSigner(x *Signatory) string {
	may := []string{a.usualSigner(string(x.Side))}
	for _, c := range a.Contacts {
		if x.Side != "" && a.isOn(c, string(x.Side)) && c.Binds() && c.Key() != may[0] {
			may = append(may, c.Key())
		}
	}
	before, isBefore := 0, true // open rows before this one
	for _, y := range a.Signatories {
		switch {
		case y.Key() == x.Key():
			isBefore = false
		case y.Side != x.Side || y.EntityID != x.EntityID:
		case y.Name.IsSet() || y.ContactID.IsSet():
			who := string(y.ContactID)
			if who == "" {
				who = a.signatory(y)
			}
			may = slices.DeleteFunc(may, func(id string) bool { return id == who })
		case isBefore:
			before++
		}
	}
	if before >= len(may) {
		return ""
	}
	return may[before]
}
