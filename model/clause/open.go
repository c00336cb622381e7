package clause

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// openPoints lists what is still to be settled: required questions without an answer, those of the short path that tell who a
// party is, parked ones, and those whose answer could not be read. Private questions, notes and owners stay on the laptop. The effective agreement keeps the states of
// the draft, so its views serve.
func (r *run) openPoints() []doc.OpenPoint {
	l := &openList{run: r}
	for i, s := range r.root.scope.A.Sections() {
		l.section = s.About().Title
		l.object(r.root.parts[i], func() string { return "" })
	}
	return l.points
}

// withBlanks adds the blanks of the document that no open question stands for, so that the list names each of them. Blanks
// of values that follow from other answers are left out: those answers are on the list.
func withBlanks(draft *model.Agreement, d *doc.Doc, points []doc.OpenPoint) []doc.OpenPoint {
	known := make(map[string]bool, len(points))
	for _, o := range points {
		known[o.Path] = true
	}
	for _, b := range d.Blanks() {
		if p, err := draft.At(b.Path); err == nil && !known[b.Path] {
			of := ""
			if row, ok := p.Object.(model.Row); ok {
				of = ofRow(draft, b.Path, p.Scope, row)
			}
			points = append(points, doc.OpenPoint{Path: b.Path, Section: p.Section.About().Title, Label: asked(p.Field, b.Label, of), Kind: b.Kind, Text: b.Raw})
		}
	}
	return points
}

// ofRow names the row of a question, by its place in the list while it has no name.
func ofRow(draft *model.Agreement, path string, in model.Scope, r model.Row) string {
	row, err := draft.At(path[:strings.LastIndexByte(path, '.')])
	if title := model.Title(in, r); title != model.Unnamed {
		return titled(title, r.Fields(in), row.Field)
	}
	if err != nil {
		return ""
	}
	return inRow(row.Index, row.Field)
}

// titled names a row with some questions by its title, and the list too where that is a choice, which says nothing by itself: a
// signatory called Client.
func titled(title string, fields []model.Field, list model.Field) string {
	for i := range fields {
		if f := &fields[i]; f.Named && f.Value() != nil && f.IsSet() {
			if len(f.Options) > 0 {
				return " of " + title + " in " + lower(list.Label)
			}
			break
		}
	}
	return " of " + title
}

// asked words a question of a row. A choice says more as the question that it is: “Covered” for Laptops.
func asked(f model.Field, label, of string) string {
	if whose, ok := strings.CutPrefix(of, " of "); ok && len(f.Options) > 0 {
		return "“" + f.Label + "” for " + whose
	}
	return label + of
}

func inRow(n int, list model.Field) string {
	return fmt.Sprintf(" in row %d of %s", n+1, lower(list.Label))
}

// openList is the list in the making.
type openList struct {
	run     *run
	section string // the screen that is gone through
	points  []doc.OpenPoint
}

// object goes through the questions of a group or row; of says whose they are, as in "of Dana Whitfield". Most rows have nothing
// open, and nobody asks for their names.
func (l *openList) object(v *view, of func() string) {
	v.ask()
	for i := range v.fields {
		a := answer{view: v, at: i}
		f := a.field()
		if f.Skip || f.Private {
			continue
		}
		if g := a.group(); g != nil {
			l.object(g, of)
			continue
		}
		l.question(a, of)
		for n, row := range a.rows() {
			l.object(row, func() string { return whose(f, row, n) })
		}
	}
}

// question adds one question to the list, if it is open.
func (l *openList) question(a answer, of func() string) {
	f, st := a.field(), a.state()
	o := doc.OpenPoint{Path: a.path(), Section: l.section}
	switch {
	case st.Raw != "":
		o.Kind, o.Text = doc.Unreadable, st.Raw
	case st.NA != nil:
		return
	case st.Parked != nil:
		o.Kind = doc.Parked
		if f.Value() != nil && f.IsSet() {
			o.Text = "for now " + l.run.show(a)
		} else if len(a.rows()) > 0 {
			o.Text = "for now as listed"
		}
	case f.IsSet() || st.None:
		return
	case f.Required:
	case f.Fast && partyOf(o.Path) != "": // who a party is should not stay open unseen
		o.Label = "“" + f.Label + "” of the " + partyOf(o.Path)
		l.points = append(l.points, o)
		return
	case f.Fast && isPlace(a.view.object) && strings.HasPrefix(o.Path, "sites."): // an address in part is printed as if it were whole
	default:
		return
	}
	o.Label = asked(*f, a.label(), of())
	l.points = append(l.points, o)
}

// whose names the row that a question belongs to.
func whose(list *model.Field, row *view, n int) string {
	row.ask()
	named := slices.ContainsFunc(row.fields, func(f model.Field) bool { return f.Value() != nil && f.IsSet() })
	if r, ok := row.object.(model.Row); ok && named {
		return titled(model.Title(row.scope, r), row.fields, *list)
	}
	return inRow(n, *list)
}

// isPlace reports whether it is an address that is written down in part.
func isPlace(o model.Object) bool {
	x, ok := o.(*model.Address)
	return ok && (x.Line1.IsSet() || x.City.IsSet())
}

// partyOf gives the party that a path speaks of, in words.
func partyOf(path string) string {
	key, _, ok := strings.Cut(path, ".")
	if ok && (key == "provider" || key == "client") {
		return key
	}
	return ""
}
