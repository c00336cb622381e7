package check

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// Point is something that an agreement of this kind must settle.
type Point struct {
	ID       string // lasting
	About    string // what is to be settled
	Carriers string // what settles it in an agreement, as the table says
	Proof    string // for a point of purpose, what holds that the program keeps it: a folder and a test or a file in it
}

// Points returns all points in the order of their sources.
func Points() []Point { return slices.Clone(points) }

// Clauses returns the ids of the clauses that carry the point.
func (p Point) Clauses() []string {
	var ids []string
	for _, c := range strings.Fields(p.Carriers) {
		if id, ok := strings.CutPrefix(c, "#"); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// Paths returns the questions that carry the point. All are needed; of those in one entry, one is enough. A * stands for each row.
func (p Point) Paths() [][]string {
	var all [][]string
	for _, c := range strings.Fields(p.Carriers) {
		if !strings.HasPrefix(c, "#") {
			all = append(all, strings.Split(c, "|"))
		}
	}
	return all
}

// Cover says how far an agreement settles a point.
type Cover int

// The grades of covering, from what needs nothing more to what needs an answer.
const (
	LeftOut Cover = iota // does not arise in this agreement
	Covered
	Thin    // only defaults that nobody confirmed carry it
	Missing // a question that carries it has no answer
)

// String returns the word for a grade.
func (c Cover) String() string { return [...]string{"left out", "covered", "thin", "missing"}[c] }

// Coverage is one point with how far an agreement settles it.
type Coverage struct {
	Point  Point
	Cover  Cover
	Reason string // why it is thin, missing or left out, or what keeps it
	Path   string // the question to answer or confirm; "" where there is none
}

// CoverageOf goes through all points. It needs the built document, because a clause that is not in it carries nothing.
func CoverageOf(in Input) []Coverage {
	k := carried{clauses: map[string]bool{}, places: map[string]Coverage{}, rows: map[string]string{}, excluded: map[string]bool{}}
	if in.Doc != nil {
		doc.Walk(in.Doc.Blocks, func(b doc.Block) bool {
			k.clauses[doc.ID(b)] = true
			return true
		})
	}
	in.Draft.Walk(k.visit)
	all := make([]Coverage, len(points))
	for i, p := range points {
		all[i] = k.point(p)
	}
	return all
}

// carried is what an agreement says, by clause and by question.
type carried struct {
	clauses  map[string]bool
	places   map[string]Coverage // by path, and by path with * for each row: the best of them
	rows     map[string]string   // paths of rows to the same with *
	excluded map[string]bool     // paths of services that are listed as not provided
}

// visit grades one question, and with it the rows and lists that it stands in.
func (k *carried) visit(p model.Place) {
	if p.Row != nil {
		if s, ok := p.Row.(*model.Service); ok && s.Status == "excluded" {
			k.excluded[p.Path] = true
		}
		k.rows[p.Path] = k.pattern(p.Path[:strings.LastIndexByte(p.Path, '.')]) + ".*"
		return
	}
	got := grade(p)
	k.put(k.pattern(p.Path), got)
	if got.Cover != Covered && got.Cover != Thin {
		return
	}
	for row := range k.above(p.Path) {
		if k.excluded[row] {
			got = Coverage{Cover: LeftOut, Reason: "the service is excluded"}
		}
		k.put(row, got)
		k.put(row[:strings.LastIndexByte(row, '.')], got)
	}
}

// put keeps the better of two grades for one place: an answer in one row is better than a default or nothing in another.
func (k *carried) put(place string, got Coverage) {
	if old, ok := k.places[place]; !ok || got.better(old) {
		k.places[place] = got
	}
}

// better says whether a grade settles more than another.
func (c Coverage) better(than Coverage) bool {
	rank := []Cover{Covered, Thin, Missing, LeftOut}
	return slices.Index(rank, c.Cover) < slices.Index(rank, than.Cover)
}

// above gives the rows that a question stands in, from the inside out.
func (k *carried) above(path string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := strings.LastIndexByte(path, '.'); i > 0; i = strings.LastIndexByte(path[:i], '.') {
			if k.rows[path[:i]] != "" && !yield(path[:i]) {
				return
			}
		}
	}
}

// pattern gives a path with * for each row in it.
func (k *carried) pattern(path string) string {
	for row := range k.above(path) {
		return k.rows[row] + path[len(row):]
	}
	return path
}

// grade tells how far one question is settled.
func grade(p model.Place) Coverage {
	c := Coverage{Path: p.Path}
	st := p.Standing()
	switch {
	case st == model.DeclaredNA:
		c.Cover, c.Reason = LeftOut, p.Field.Label+" was declared not applicable"
	case p.State().None:
		c.Cover, c.Reason = LeftOut, p.Field.Label+" was answered with none"
	case p.Field.Skip:
		c.Cover, c.Reason = LeftOut, p.Field.Label+" does not arise from the other answers"
	case st == model.ParkedOpen || st == model.ParkedSet:
		c.Cover, c.Reason = Missing, p.Field.Label+" is parked"
	case st == model.Unreadable:
		c.Cover, c.Reason = Missing, p.Field.Label+" cannot be read"
	case st == model.NotAsked || p.Field.List() != nil && p.Field.List().Len() == 0:
		c.Cover, c.Reason = Missing, p.Field.Label+" is not answered"
	case p.Field.List() != nil || st == model.Defaulted: // what stands in the rows says whether anybody looked at them
		c.Cover, c.Reason = Thin, "nobody confirmed "+p.Field.Label
	default:
		c.Cover = Covered
	}
	return c
}

// point weighs what carries one point.
func (k *carried) point(p Point) Coverage {
	if p.Carriers == "" {
		return Coverage{Point: p, Cover: Covered, Reason: "the program keeps it: " + p.Proof}
	}
	var out Coverage
	for i, paths := range p.Paths() {
		got := k.best(paths)
		if i == 0 || out.Cover != Missing && (got.Cover == Missing || got.better(out)) {
			out = got
		}
	}
	out.Point = p
	clauses := p.Clauses()
	switch isThere := slices.ContainsFunc(clauses, func(id string) bool { return k.clauses[id] }); {
	case len(p.Paths()) == 0 && isThere:
		out.Cover = Covered
	case len(clauses) > 0 && !isThere && out.Cover != Missing:
		out.Cover, out.Path = LeftOut, ""
		out.Reason = "as answered, the agreement says nothing of it: no clause " + strings.Join(clauses, ", ")
	}
	return out
}

// best gives the best grade of several questions of which one is enough.
func (k *carried) best(paths []string) Coverage {
	var out Coverage
	for i, path := range paths {
		if got := k.at(path); i == 0 || got.better(out) {
			out = got
		}
	}
	return out
}

// at gives the grade of one place. In a list without rows that is the grade of the list.
func (k *carried) at(path string) Coverage {
	for at := path; ; {
		if got, ok := k.places[at]; ok {
			return got
		}
		i := strings.LastIndex(at, ".*")
		if i < 0 {
			break
		}
		at = at[:i]
	}
	if id, ok := strings.CutPrefix(path, "services."); ok {
		if s, ok := model.CatalogueEntry(id); ok {
			return Coverage{Cover: LeftOut, Reason: s.Name + " is not among the services"}
		}
	}
	return Coverage{Cover: LeftOut, Reason: "it does not arise from the other answers"}
}
