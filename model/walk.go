package model

// Walk visits every question and every row in the order of the screens: a list before its rows, a row before its questions.
// Groups are not visited themselves, only what they hold.
func (a *Agreement) Walk(visit func(Place)) {
	for _, s := range a.Sections() {
		walkObject(Place{Section: s, Scope: Scope{A: a, memo: &memo{}}, Object: s}, visit)
	}
}

// WalkSection visits what Walk visits, of one section.
func (a *Agreement) WalkSection(s Section, visit func(Place)) {
	walkObject(Place{Section: s, Scope: Scope{A: a, memo: &memo{}}, Object: s}, visit)
}

// walkObject visits the questions of at.Object; at.Path is the object's own path.
func walkObject(at Place, visit func(Place)) {
	for _, f := range at.Object.Fields(at.Scope) {
		p := at
		p.Field, p.Path = f, join(at.Path, f.Key)
		if g := f.Group(); g != nil {
			if !f.Skip {
				walkObject(Place{Path: p.Path, Section: at.Section, Scope: at.Scope.Under(at.Object), Object: g}, visit)
			}
			continue
		}
		visit(p)
		if l := f.List(); l != nil && !f.Skip {
			walkRows(p, l, visit)
		}
	}
}

func walkRows(p Place, l List, visit func(Place)) {
	for i := range l.Len() {
		r := p
		r.Row, r.Index = l.Row(i), i
		r.Path = join(p.Path, r.Row.Key())
		visit(r)
		walkObject(Place{Path: r.Path, Section: p.Section, Scope: p.Scope.Under(p.Object), Object: r.Row}, visit)
	}
}

// Progress counts the questions of one section as they stand. Answers that a default, a preset or the profile settles
// are no work for the person who answers, so they count only when somebody confirms or changes them.
type Progress struct {
	Asked    int // required and 30-minute questions that need a person, or had one
	Done     int // of these, answered, confirmed or declared not applicable
	Settled  int // required and 30-minute questions that a default, a preset or the profile answers
	Required int // required questions without an answer
	Parked   int
	Unread   int // typed but not readable
	Touched  int // answered or confirmed by a person, whether asked for or not

	Unconfirmed int // answers and rows that nobody but a default, a preset or the profile gave
}

// ProgressOf counts one section. A prefilled section is one point more: to be accepted as it stands.
func (a *Agreement) ProgressOf(s Section) Progress {
	var n Progress
	a.WalkSection(s, func(p Place) {
		if p.Row == nil && !p.Field.Skip {
			n.count(p)
		}
		if p.IsUnconfirmed() {
			n.Unconfirmed++
		}
	})
	if IsPrefilled(s) {
		n.Asked++
		if n.Unconfirmed == 0 {
			n.Done++
		}
	}
	return n
}

func (n *Progress) count(p Place) {
	st := p.Standing()
	switch st {
	case ParkedOpen, ParkedSet:
		n.Parked++
	case Unreadable:
		n.Unread++
	case Answered:
		n.Touched++
	}
	if !p.Field.Required && !p.Field.Fast {
		return
	}
	switch st {
	case Defaulted:
		n.Settled++
	case Answered, DeclaredNA, ParkedSet:
		n.Asked++
		n.Done++
	case NotAsked, ParkedOpen, Unreadable:
		n.Asked++
		if p.Field.Required {
			n.Required++
		}
	}
}
