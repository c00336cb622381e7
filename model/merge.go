package model

import (
	"encoding/json"
	"strings"
)

// Conflict is an answer that was changed in two places at once. The merged agreement holds Mine; Theirs can be taken instead.
type Conflict struct {
	Path         string
	Label        string
	Mine, Theirs json.RawMessage // as Capture writes them; nil or rowGone where the row was deleted
	MineText     string
	TheirsText   string
}

// Merge joins two sets of changes that began from the same base, path by path. Where only one side changed an answer its
// change holds; where both did and disagree, mine holds and a Conflict tells. A row that one side deleted and the other
// edited stays: nothing typed is lost by a deletion elsewhere.
func Merge(base, mine, theirs *Agreement) (*Agreement, []Conflict) {
	c := *theirs
	m := merger{base: flatten(base), mine: flatten(mine), theirs: flatten(theirs), from: mine, other: theirs, to: &c}
	m.addRows()
	m.answers()
	m.removeRows()
	m.leaveAway()
	m.orders()
	return m.to, m.conflicts
}

// TakeTheirs settles a conflict the other way.
func (e *Edit) TakeTheirs(c Conflict) error {
	old, err := e.a.Capture(c.Path)
	if err != nil {
		return err
	}
	if err := e.a.put(c.Path, nullAsNil(c.Theirs)); err != nil {
		return err
	}
	e.record(c.Path, old, e.a.heldAt(c.Path))
	return nil
}

// flat is an agreement by path: what each answer holds, which rows there are, and how each list is ordered. What is skipped
// is there too: it may be asked again.
type flat struct {
	paths  []string // answers and rows in the order of the screens
	answer map[string]string
	rows   map[string]bool
	own    map[string]string // what is said of rows as a whole, where something is
	order  map[string]string
	gone   map[string]bool // rows that a person removed
}

func flatten(a *Agreement) flat {
	f := flat{answer: map[string]string{}, rows: map[string]bool{}, own: map[string]string{}, order: map[string]string{}, gone: map[string]bool{}}
	a.walk(walker{isAll: true, visit: func(p Place) {
		f.paths = append(f.paths, p.Path)
		if p.Row != nil {
			f.rows[p.Path] = true
			if st := p.Row.node().state[""]; !st.isZero() {
				f.own[p.Path] = string(mustJSON(st))
			}
			return
		}
		if l := p.Field.List(); l != nil {
			f.order[p.Path] = strings.Join(ids(l), " ")
			for _, id := range p.own().Gone {
				f.gone[join(p.Path, id)] = true
			}
		}
		f.answer[p.Path] = string(p.capture())
	}})
	return f
}

// labelAt is what the question at a path is called.
func (a *Agreement) labelAt(path string) string {
	p, err := a.At(path)
	if err != nil {
		return path
	}
	return p.Field.Label
}

// shownAt is the answer at a path as it is printed.
func (a *Agreement) shownAt(path string) string {
	p, err := a.At(path)
	if err != nil {
		return ""
	}
	return p.Field.Show(a.Style())
}

type merger struct {
	base, mine, theirs flat
	from, other, to    *Agreement // from is mine, other theirs
	conflicts          []Conflict
}

// addRows brings rows that mine has and theirs has not: new ones, and ones that theirs deleted while mine changed them.
func (m *merger) addRows() {
	for _, path := range m.mine.paths {
		if !m.mine.rows[path] || m.theirs.rows[path] || m.to.has(path) {
			continue
		}
		deleted := m.base.rows[path]
		if deleted && !m.changedUnder(m.mine, path) {
			continue
		}
		row, err := m.from.Capture(path)
		if err != nil || m.to.put(path, row) != nil {
			continue // its list is gone on their side; that list's own row was reported
		}
		if deleted {
			m.conflicts = append(m.conflicts, Conflict{Path: path, Label: m.from.labelAt(path), Mine: row, Theirs: m.other.heldAt(path), MineText: "edited here", TheirsText: "deleted in the other window"})
		}
	}
}

// answers brings the answers that mine changed.
func (m *merger) answers() {
	for _, path := range m.mine.paths {
		now, isAnswer := m.mine.answer[path]
		was, known := m.base.answer[path]
		other, there := m.theirs.answer[path]
		if !isAnswer || !there || known && now == was || now == other {
			continue
		}
		held := other
		if known {
			was, now, other = joinNotes(was, now, other)
		}
		if known && now == was || now == other { // mine differs in notes alone
			if held != other {
				_ = m.to.put(path, json.RawMessage(other)) // the path is there on both sides
			}
			continue
		}
		if err := m.to.put(path, json.RawMessage(now)); err != nil {
			continue
		}
		if !known || other != was {
			m.conflicts = append(m.conflicts, Conflict{
				Path: path, Label: m.from.labelAt(path), Mine: json.RawMessage(now), Theirs: json.RawMessage(other),
				MineText: m.from.shownAt(path), TheirsText: m.other.shownAt(path),
			})
		}
	}
}

// removeRows takes out rows that mine deleted and theirs left as they were.
func (m *merger) removeRows() {
	for _, path := range m.base.paths {
		if !m.base.rows[path] || m.mine.rows[path] || !m.theirs.rows[path] || !m.to.has(path) {
			continue
		}
		if !m.changedUnder(m.theirs, path) {
			_ = m.to.put(path, nil) // the row is there
			continue
		}
		row, _ := m.to.Capture(path)
		m.conflicts = append(m.conflicts, Conflict{Path: path, Label: m.other.labelAt(path), Mine: row, Theirs: row, MineText: "deleted here", TheirsText: "edited in the other window"})
	}
}

// leaveAway notes which rows mine removed, and which it took up again though they are not there now.
func (m *merger) leaveAway() {
	for row := range m.mine.gone {
		if !m.base.gone[row] && !m.to.has(row) {
			_ = m.to.put(row, rowGone) // it fails where the list is gone too
		}
	}
	for row := range m.base.gone {
		if !m.mine.gone[row] && !m.to.has(row) {
			_ = m.to.put(row, nil) // likewise
		}
	}
}

// orders brings a new order of rows where the other side has the same rows in the old order.
func (m *merger) orders() {
	for path, now := range m.mine.order {
		if was := m.base.order[path]; now != was && m.theirs.order[path] == was && now != "" {
			if p, err := m.to.find(path, true); err == nil && p.Field.List().Len() == len(strings.Fields(now)) {
				_ = reorder(p.Field.List(), strings.Fields(now)) // same rows on both sides: it fits, or stays as it is
			}
		}
	}
}

func (m *merger) changedUnder(side flat, row string) bool {
	for path, held := range side.answer {
		if strings.HasPrefix(path, row+".") && m.base.answer[path] != held {
			return true
		}
	}
	return false
}

func (a *Agreement) has(path string) bool {
	_, err := a.At(path)
	return err == nil
}
