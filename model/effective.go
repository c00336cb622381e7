package model

import "engross/model/value"

// Effective returns the agreement as it speaks: answers that are skipped, not applicable or unreadable are blank, and
// defaults hold where nobody answered. A parked question that nobody answered is blank, whatever was proposed: somebody wants
// to talk about it.
// Clauses, sums, rules and formats read nothing else. The states are kept, so that a blank can say why it is one.
func Effective(a *Agreement) *Agreement {
	c := *a
	c.ledger = nil // what defaults are made of is not settled yet
	x := new(settler)
	defer x.end()
	for _, s := range c.Sections() {
		x.object(Scope{A: &c, memo: x.memo()}, s)
	}
	c.ledger = newLedger()
	return &c
}

// settler makes objects speak.
type settler struct{ pool }

// object makes one object and all below it speak. Rows are replaced by copies first: the original is shared.
func (x *settler) object(s Scope, o Object) {
	fields := o.Fields(s)
	x.fields(s, o, fields)
	x.leave(fields)
}

func (x *settler) fields(s Scope, o Object, fields []Field) {
	states := o.node().state
	for i := range fields {
		f := &fields[i]
		st := states[f.Key]
		blank := f.Skip || st.NA != nil
		switch at := f.At.(type) {
		case Object:
			x.object(s.Under(o), at)
		case List:
			x.rows(s.Under(o), at, blank)
		case value.Value:
			if blank || waits(o, f.Key) {
				_ = at.UnmarshalText(nil)
			} else if f.Default != "" && !at.IsSet() && st.Parked == nil && st.Raw == "" {
				if err := at.UnmarshalText([]byte(f.Default)); err != nil {
					panic("model: default of " + f.Key + ": " + err.Error()) // a test reads every default
				}
			}
		}
	}
}

func (x *settler) rows(s Scope, l List, blank bool) {
	if blank {
		l.clear()
		return
	}
	l.ownAll()
	for i := range l.Len() {
		x.object(s, l.Row(i))
	}
}
