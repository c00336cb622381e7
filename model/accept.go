package model

// IsPrefilled reports whether a section is settled by usual answers: it may be accepted as a whole instead of being
// asked question by question (domain 2.0).
func IsPrefilled(s Section) bool {
	switch s.(type) {
	case *LevelsScreen, *SecurityScreen, *MaintenanceScreen, *LegalScreen:
		return true
	}
	return false
}

// Unconfirmed returns the paths of what only a default, a preset or the profile says in a section. A reference that
// follows another screen, such as who the call sheet names, is not among them: confirmed, it would stop following.
func (a *Agreement) Unconfirmed(s Section) []string {
	var paths []string
	a.WalkSection(s, func(p Place) {
		if p.IsUnconfirmed() {
			paths = append(paths, p.Path)
		}
	})
	return paths
}

// IsUnconfirmed reports whether a place is among those that Unconfirmed returns.
func (p Place) IsUnconfirmed() bool { return p.isUnconfirmed(p.Standing()) }

func (p Place) isUnconfirmed(st Standing) bool {
	switch {
	case p.Row != nil:
		return isProposed(p.Row.node().state[""].By)
	case p.Field.Skip || p.Field.Value() == nil || st != Defaulted:
		return false
	}
	return p.Field.Ref == "" || p.Field.IsSet()
}

// IsSpokenOf reports whether somebody answered or agreed to what stands at a place; of a row, to any answer in it. A reference that
// follows another screen is not spoken of here.
func (p Place) IsSpokenOf() bool {
	if p.Row == nil {
		return p.Field.Skip || p.Field.Value() == nil || p.Standing() != Defaulted
	}
	return !untouched(p, func(st State) bool { return isProposed(st.By) })
}

func isProposed(by By) bool { return by == ByDefault || by == ByPreset || by == ByProfile }

// Accept makes everything that a section shows the user's own: its defaults become answers, its rows are agreed to.
// What is parked, unreadable or not applicable stays as it is.
func (e *Edit) Accept(s Section) error {
	for _, path := range e.a.Unconfirmed(s) {
		if err := e.Agree(path); err != nil {
			return err
		}
	}
	return nil
}

// Agree makes what is proposed at a question or in a row the user's own. What somebody answered or agreed to stays as it is.
func (e *Edit) Agree(path string) error {
	p, err := e.a.At(path)
	switch {
	case err != nil:
		return err
	case p.Row != nil && p.IsUnconfirmed():
		return e.Source(path, ByUser, "")
	case p.Row != nil || p.IsSpokenOf(): // its row was agreed to
		return nil
	}
	return e.Confirm(path)
}
