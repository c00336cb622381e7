package clause

import (
	"strings"

	"engross/model"
	"engross/model/value"
)

// schema is what a wording file may ask for: every question of the agreement, found by asking an empty one in which each
// list has a row.
type schema struct {
	root *shape
}

// shape is one question as the wording sees it. Rows of a list share one shape.
type shape struct {
	pattern string // its path, with * for row ids; empty for the agreement
	field   model.Field
	kids    []*shape     // of a group, or of each row of a list
	object  model.Object // the group or the row itself
}

// maxNesting is the most objects in each other that the schema follows. Real agreements have five.
const maxNesting = 12

func newSchema() *schema {
	a := model.OneOfEach()
	root := &shape{}
	for _, s := range a.Sections() {
		root.kids = append(root.kids, shapes("", s, model.Scope{A: a}, 0)...)
	}
	return &schema{root: root}
}

func shapes(pattern string, o model.Object, s model.Scope, depth int) []*shape {
	if depth > maxNesting {
		return nil
	}
	var all []*shape
	for _, f := range fields(o, s) {
		x := &shape{pattern: join(pattern, f.Key), field: f}
		under := model.Scope{A: s.A, Up: o}
		switch {
		case f.Group() != nil:
			x.object = f.Group()
			x.kids = shapes(x.pattern, x.object, under, depth+1)
		case f.List() != nil:
			if l := f.List(); l.Len() > 0 {
				x.object = l.Row(0)
			} else {
				x.object = model.EmptyRow(l)
			}
			x.kids = shapes(x.pattern+".*", x.object, under, depth+1)
		}
		all = append(all, x)
	}
	return all
}

// fields gives the questions of an object with the answers that follow from them.
func fields(o model.Object, s model.Scope) []model.Field {
	fs := o.Fields(s)
	if d, ok := o.(model.Deriver); ok {
		fs = append(fs[:len(fs):len(fs)], d.Derived(s)...)
	}
	return fs
}

// kid finds a question by its key.
func (x *shape) kid(key string) *shape {
	for _, k := range x.kids {
		if k.field.Key == key {
			return k
		}
	}
	return nil
}

// names gives the keys of the questions.
func (x *shape) names() []string {
	var all []string
	for _, k := range x.kids {
		all = append(all, k.field.Key)
	}
	return all
}

// near gives the names that are likely meant by one that is none of them: of the questions here, else of any question.
func (s *schema) near(x *shape, key string) []string {
	if near := value.Near(key, x.names(), 3); len(near) > 0 {
		return near
	}
	return value.Near(key, s.paths(), 3)
}

// paths gives the pattern of every question.
func (s *schema) paths() []string {
	var all []string
	var visit func(*shape)
	visit = func(x *shape) {
		for _, k := range x.kids {
			all = append(all, k.pattern)
			visit(k)
		}
	}
	visit(s.root)
	return all
}

// at finds a list or a question by its path from the top, such as coverage.hours. Row ids may be left out.
func (s *schema) at(path string) *shape {
	x := s.root
	for key := range strings.SplitSeq(path, ".") {
		next := x.kid(key)
		if next == nil && x.field.List() != nil {
			continue // a row id
		}
		if next == nil {
			return nil
		}
		x = next
	}
	return x
}

// pattern turns a path into the pattern of its question, and says how far the schema knows it.
func (s *schema) pattern(path string) string {
	x := s.root
	for key := range strings.SplitSeq(path, ".") {
		if next := x.kid(key); next != nil {
			x = next
		} else if x.field.List() == nil {
			break
		}
	}
	return x.pattern
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "." + b
}
