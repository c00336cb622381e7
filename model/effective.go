package model

// Effective returns the agreement as it speaks: answers that are skipped, not applicable or unreadable are blank, and
// defaults hold where nobody answered. A parked question without an answer stays blank: somebody wants to talk about it.
// Clauses, sums, rules and formats read nothing else. The states are kept, so that a blank can say why it is one.
func Effective(a *Agreement) *Agreement {
	c := *a
	c.ledger = nil // what defaults are made of is not settled yet
	for _, s := range c.Sections() {
		settle(Scope{A: &c, memo: &memo{}}, s)
	}
	c.ledger = newLedger()
	return &c
}

// settle makes one object and all below it speak. Rows are replaced by copies first: the original is shared.
func settle(s Scope, o Object) {
	for _, f := range o.Fields(s) {
		st := o.node().state[f.Key]
		blank := f.Skip || st.NA != nil
		switch {
		case f.Group() != nil:
			settle(s.Under(o), f.Group())
		case f.List() != nil:
			settleRows(s.Under(o), f.List(), blank)
		case blank:
			_ = f.Value().UnmarshalText(nil)
		case !f.IsSet() && f.Default != "" && st.Parked == nil && st.Raw == "":
			if err := f.Value().UnmarshalText([]byte(f.Default)); err != nil {
				panic("model: default of " + f.Key + ": " + err.Error()) // a test reads every default
			}
		}
	}
}

func settleRows(s Scope, l List, blank bool) {
	if blank {
		l.clear()
		return
	}
	l.ownAll()
	for i := range l.Len() {
		settle(s, l.Row(i))
	}
}
