package model

import "slices"

// TakeIn brings into an agreement what a file says otherwise: a file of it that left the program, without private answers,
// and came back. What the file does not hold stays as it is, and so do dates of signature, which no file is believed about.
// It returns the paths that changed, in the order of the screens. source is written beside each answer that was brought.
func TakeIn(a, file *Agreement, source string) (*Agreement, []string, error) {
	base, err := published(a)
	if err != nil {
		return nil, nil, err
	}
	if file, err = published(file); err != nil {
		return nil, nil, err
	}
	file = datedAs(file, base)
	was, now := flatten(base), flatten(file)
	merged, _ := Merge(base, file, a)
	e := merged.Edit("import")
	var changed []string
	for _, path := range was.paths {
		if !was.rows[path] || now.rows[path] {
			continue
		}
		changed = append(changed, path)
		if e.Agreement().has(path) {
			if err := e.Remove(path); err != nil {
				return nil, nil, err
			}
		}
		e.a.noteGone(path)
	}
	for _, path := range now.paths {
		if now.rows[path] && was.rows[path] || !now.rows[path] && now.answer[path] == was.answer[path] && now.order[path] == was.order[path] {
			continue
		}
		changed = append(changed, path)
		if err := brought(e, path, now.rows[path], source); err != nil {
			return nil, nil, err
		}
	}
	out, _ := e.Done()
	return out, slices.Clip(changed), nil
}

// published gives the public projection as an agreement.
func published(a *Agreement) (*Agreement, error) {
	b, _, err := Decode(EncodePublic(a))
	return b, err
}

// datedAs gives the signatories of a the dates that they have in b, or none.
func datedAs(a, b *Agreement) *Agreement {
	e := a.Edit("dates")
	for _, s := range a.Signatories {
		date := ""
		if known := b.Signatories.With(s.Key()); known != nil {
			date = known.Date.String()
		}
		if date != s.Date.String() {
			_ = e.Fill("signatories."+s.Key()+".date", date, "", "") // the row is there, and the date was one
		}
	}
	c, _ := e.Done()
	return c
}

// brought marks an answer or a row as one that a file brought.
func brought(e *Edit, path string, isRow bool, source string) error {
	if isRow {
		if !e.Agreement().has(path) {
			return nil
		}
		return e.Source(path, ByImport, source)
	}
	p, err := e.Agreement().At(path)
	if err != nil || p.Field.Value() == nil || !p.Field.IsSet() || p.State().NA != nil || p.State().Raw != "" {
		return nil // gone with its row, a list, or a state without an answer
	}
	return e.Fill(path, p.Field.Text(), ByImport, source)
}
