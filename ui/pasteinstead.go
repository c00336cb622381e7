package ui

import "engross/model"

// standIn is the pasted fee that takes the place of the one which is proposed for many services: both would be paid for the same.
type standIn struct {
	row       int    // of the body
	name, was string // of the pasted and of the proposed one; "" where none takes its place
}

// look takes up the first row that takes the place of the proposed one.
func (x *standIn) look(a *model.Agreement, at string, row int) {
	if x.was != "" {
		return
	}
	if was, ok := a.StandsForBundle(at); ok {
		name := ""
		if p, err := a.At(below(at, "label")); err == nil {
			name = line(p.Field.Text())
		}
		*x = standIn{row, name, line(was)}
	}
}

// told says it, in a line.
func (x *standIn) told() []string {
	if x.was == "" {
		return nil
	}
	return []string{"“" + x.name + "” takes the place of the proposed “" + x.was + "”."}
}

// begun adds an empty row for one that was pasted, or one in place of what is proposed, as long as that is still there.
func (r rowReader) begun(e *model.Edit, n int, instead *standIn, id string) (string, error) {
	if instead.was != "" && instead.row == n {
		if row, err := e.InPlaceOfBundle(r.path); err == nil {
			return row, nil
		}
		*instead = standIn{}
	}
	return e.Add(r.path, id)
}
