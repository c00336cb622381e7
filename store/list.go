package store

import (
	"bytes"
	"slices"
	"strings"
)

// Query says which lines List returns. The zero value means all drafts that are
// not deleted.
type Query struct {
	// Text must be part of the number, client or title, in any case, or
	// begin the ID.
	Text    string
	Deleted bool // the deleted drafts instead of the others
	Limit   int  // at most so many; 0 is no limit
}

// List returns the lines of the drafts, the last changed first. It reads only
// the list, never a draft. A line that is damaged is taken from the index, or
// returned with nothing but its ID and Damaged set. If lines are missing that
// nothing is known of, the others are returned with an error that matches
// ErrDamaged.
func (s *Store) List(q Query) ([]Row, error) {
	var rows []Row
	err := s.read(func(v *view) error {
		var damage error
		rows, damage = v.rows(q)
		if damage == nil {
			return nil
		}
		rows, damage = v.rowsOfIndex(q)
		if damage == nil {
			return nil
		}
		return &DamagedError{Path: v.s.path, What: "part of the list", Instead: "the drafts that could be read are shown", Cause: damage}
	})
	return rows, err
}

// rows walks the list in its order until the limit.
func (v *view) rows(q Query) (rows []Row, damage error) {
	seen, m := map[string]bool{}, q.matcher()
	err := v.scan(inUpd, span{}, func(key, raw []byte) bool {
		id := idOfUpd(key)
		if seen[id] {
			return true // an older line that damage left behind
		}
		seen[id] = true
		payload, err := openRecord(inUpd.kind, key, raw)
		if err != nil {
			damage = err
			return false
		}
		if !m.mayMatch(payload) {
			return true
		}
		var r Row
		if damage = unmarshal(payload, &r); damage != nil {
			return false
		}
		if m.matches(r) {
			rows = append(rows, r)
		}
		return q.Limit <= 0 || len(rows) < q.Limit
	})
	if damage == nil {
		damage = err
	}
	return rows, damage
}

// rowsOfIndex makes the list from the index and from what is whole of the list.
func (v *view) rowsOfIndex(q Query) ([]Row, error) {
	known := map[string]Row{}
	err := v.scan(inIdx, span{}, func(key, raw []byte) bool {
		var e entry
		payload, err := openRecord(inIdx.kind, key, raw)
		if err != nil || unmarshal(payload, &e) != nil {
			known[string(key)] = Row{ID: string(key), Damaged: true}
			return true
		}
		known[string(key)] = e.row()
		return true
	})
	more := v.scan(inUpd, span{}, func(key, raw []byte) bool {
		r, err := decodeRow(key, raw)
		if old, ok := known[r.ID]; !ok || (old.Damaged && err == nil) {
			known[r.ID] = r
		}
		return true
	})
	if err == nil {
		more = nil // the index is whole and holds every draft
	} else if more == nil {
		err = nil // so is the list
	}
	return q.pick(known), err
}

func (q Query) pick(known map[string]Row) []Row {
	m := q.matcher()
	var rows []Row
	for _, r := range known {
		if r.Damaged || m.matches(r) {
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b Row) int {
		if c := b.Updated.Compare(a.Updated); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	if q.Limit > 0 && len(rows) > q.Limit {
		rows = rows[:q.Limit]
	}
	return rows
}

// decodeRow reads a line of the list; from a damaged one only the ID comes.
func decodeRow(key, raw []byte) (Row, error) {
	r := Row{ID: idOfUpd(key)}
	payload, err := openRecord(inUpd.kind, key, raw)
	if err == nil {
		err = unmarshal(payload, &r)
	}
	if err != nil {
		return Row{ID: idOfUpd(key), Updated: timeOfUpd(key), Damaged: true}, err
	}
	return r, nil
}

// matcher compares lines with a query.
type matcher struct {
	q    Query
	text string // in lower case
	// raw is text when it would stand in an encoded line as it is: then
	// lines without it need not be decoded.
	raw []byte
}

func (q Query) matcher() matcher {
	m := matcher{q: q, text: strings.ToLower(q.Text)}
	if !strings.ContainsFunc(m.text, func(r rune) bool {
		return r < ' ' || r == '"' || r == '\\' || r == 0x2028 || r == 0x2029 || r == 0xFFFD
	}) {
		m.raw = []byte(m.text)
	}
	return m
}

func (m matcher) mayMatch(payload []byte) bool {
	return len(m.raw) == 0 || bytes.Contains(bytes.ToLower(payload), m.raw)
}

func (m matcher) matches(r Row) bool {
	if r.Deleted.IsZero() == m.q.Deleted {
		return false
	}
	if m.text == "" || strings.HasPrefix(strings.ToLower(r.ID), m.text) {
		return true
	}
	for _, s := range []string{r.Number, r.Client, r.Title} {
		if strings.Contains(strings.ToLower(s), m.text) {
			return true
		}
	}
	return false
}
