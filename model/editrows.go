package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"

	"engross/model/value"
)

// Add appends an empty row to a list and returns the row's path. The id must be free in that list.
func (e *Edit) Add(list, id string) (string, error) { return e.addAt(list, id, math.MaxInt) }

// addAt is Add at a position, or at the end where the list is shorter.
func (e *Edit) addAt(list, id string, at int) (string, error) {
	p, err := e.a.At(list)
	if err != nil {
		return "", err
	}
	l := p.Field.List()
	if l == nil || p.Row != nil {
		return "", fmt.Errorf("%s: %s is not a list", list, p.Field.Label)
	}
	if p.own().None {
		if err := e.None(list, false); err != nil {
			return "", err
		}
	}
	return join(list, id), e.putRow(list, id, rowAt{At: at, Row: json.RawMessage("{}")})
}

// Duplicate puts a copy of a row after it, under a new id, and returns the copy's path. What a person answered stays answered.
func (e *Edit) Duplicate(rowPath, id string) (string, error) {
	p, err := e.a.At(rowPath)
	if err != nil {
		return "", err
	}
	if p.Row == nil {
		return "", fmt.Errorf("%s is not a row", rowPath)
	}
	list := parent(rowPath)
	body := encodeRow(p.Scope.Under(p.Object), p.Row)
	return join(list, id), e.putRow(list, id, rowAt{At: p.Index + 1, Row: body})
}

// Remove deletes a row for a person. References to it stay and become findings. With a service goes what it brought and nobody
// touched. What would bring the row again, a preset or an answer that it follows, leaves it away from then on.
func (e *Edit) Remove(rowPath string) error {
	var held json.RawMessage
	if !e.a.isProfile && mayBeBrought(rowPath) {
		held = rowGone
	}
	return e.remove(rowPath, held)
}

// remove deletes a row and has its path hold what is given.
func (e *Edit) remove(rowPath string, held json.RawMessage) error {
	old, err := e.a.Capture(rowPath)
	if err != nil {
		return err
	}
	if p, err := e.a.At(rowPath); err == nil {
		if err := p.unlocked(); err != nil {
			return err
		}
	}
	before, follow := e.service(rowPath), e.watch(rowPath)
	if err := e.a.put(rowPath, held); err != nil {
		return err
	}
	e.record(rowPath, old, held)
	if err := e.follow(before, serviceAs{id: before.id}); err != nil {
		return err
	}
	return follow()
}

// Move puts a row at another position of its list.
func (e *Edit) Move(rowPath string, to int) error {
	p, err := e.a.At(rowPath)
	if err != nil {
		return err
	}
	l := p.Field.List()
	if p.Row == nil || to < 0 || to >= l.Len() {
		return fmt.Errorf("%s cannot move to position %d", rowPath, to+1)
	}
	list := parent(rowPath)
	old := e.a.order(l)
	q, err := e.a.find(list, true)
	if err != nil {
		return err
	}
	q.Field.List().move(p.Index, to)
	e.step.Changes = append(e.step.Changes, Change{Path: list, Old: old, New: e.a.order(q.Field.List())})
	return nil
}

// Source marks a whole row as brought by somebody else than the user, so that it can be taken back while untouched.
func (e *Edit) Source(rowPath string, by By, source string) error {
	old, err := e.a.Capture(rowPath)
	if err != nil {
		return err
	}
	p, err := e.a.find(rowPath, true)
	if err != nil {
		return err
	}
	p.Row.node().setState("", State{By: by, Source: source})
	now, err := e.a.Capture(rowPath)
	e.record(rowPath, old, now)
	return err
}

func (e *Edit) putRow(list, id string, r rowAt) error {
	if !validID(id) {
		return fmt.Errorf("%q cannot be a row id: use lower-case letters, digits and dashes, at most 40", id)
	}
	path := join(list, id)
	p, err := e.a.At(list)
	if err != nil {
		return err
	}
	if _, i := p.Field.List().Find(id); i >= 0 {
		return fmt.Errorf("%s: there is already a row with this id", path)
	}
	var old json.RawMessage
	if slices.Contains(p.own().Gone, id) {
		old = rowGone
	}
	if err := e.a.put(path, mustJSON(r)); err != nil {
		return err
	}
	now, err := e.a.Capture(path)
	e.record(path, old, now)
	return err
}

// rowAt is how a row stands in a change: its content and its position, or that a person removed it.
type rowAt struct {
	At   int             `json:"at"`
	Row  json.RawMessage `json:"row,omitempty"`
	Gone bool            `json:"gone,omitempty"`
}

// leaf is how an answer stands in a change: its value and its state; for a list, its order when that is what changed.
type leaf struct {
	Value json.RawMessage `json:"v,omitempty"`
	State *State          `json:"s,omitempty"`
	Order []string        `json:"order,omitempty"`
}

// Capture writes what stands at a path, so that it can be compared and put back. It is an error where nothing stands.
func (a *Agreement) Capture(path string) (json.RawMessage, error) {
	p, err := a.At(path)
	if err != nil {
		return nil, err
	}
	return p.capture(), nil
}

func (p Place) capture() json.RawMessage {
	if p.Row != nil {
		return mustJSON(rowAt{At: p.Index, Row: encodeRow(p.Scope.Under(p.Object), p.Row)})
	}
	var l leaf
	if v := p.Field.Value(); v != nil && v.IsSet() {
		l.Value = encodeValue(v)
	}
	st := p.own()
	if st.Gone = nil; !st.isZero() { // the paths of the rows hold it
		l.State = &st
	}
	return mustJSON(l)
}

func (a *Agreement) order(l List) json.RawMessage { return mustJSON(leaf{Order: ids(l)}) }

// put makes a path hold what capture wrote. A nil content removes a row, and rowGone does so for a person.
func (a *Agreement) put(path string, content json.RawMessage) error {
	if list := parent(path); list != "" {
		if p, err := a.find(list, true); err == nil && p.Row == nil && p.Field.List() != nil {
			return a.putInList(p, path[len(list)+1:], content)
		}
	}
	p, err := a.find(path, true)
	if err != nil {
		return err
	}
	var l leaf
	if err := json.Unmarshal(content, &l); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if l.Order != nil {
		return reorder(p.Field.List(), l.Order)
	}
	if v := p.Field.Value(); v != nil {
		if err := decodeValue(v, l.Value); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	var st State
	if l.State != nil {
		st = *l.State
	}
	st.Gone = p.own().Gone
	p.set(st)
	return nil
}

func (a *Agreement) putInList(p Place, id string, content json.RawMessage) error {
	l := p.Field.List()
	var r rowAt
	if content != nil {
		if err := json.Unmarshal(content, &r); err != nil {
			return fmt.Errorf("%s: %w", p.Path, err)
		}
	}
	if _, i := l.Find(id); i >= 0 {
		l.remove(i)
	}
	p.setGone(id, r.Gone)
	if content == nil || r.Gone {
		return nil
	}
	fresh := l.blank(id)
	if err := decodeRow(p.Scope.Under(p.Object), fresh, r.Row); err != nil {
		return fmt.Errorf("%s: %w", p.Path, err)
	}
	l.insert(min(r.At, l.Len()), fresh)
	a.isLooked = false
	return nil
}

func reorder(l List, order []string) error {
	if l == nil || l.Len() != len(order) {
		return ErrMoved
	}
	for to, id := range order {
		_, from := l.Find(id)
		if from < 0 {
			return ErrMoved
		}
		l.move(from, to)
	}
	return nil
}

// Undo takes a step back. It fails with ErrMoved, and changes nothing, where a path does not hold what the step left there.
func (a *Agreement) Undo(s Step) (*Agreement, error) {
	e := a.Edit(s.Label)
	for i := len(s.Changes) - 1; i >= 0; i-- {
		c := s.Changes[i]
		if err := e.swap(c.Path, c.New, c.Old); err != nil {
			return a, err
		}
	}
	return e.a, nil
}

// Redo does an undone step again, under the same condition as Undo.
func (a *Agreement) Redo(s Step) (*Agreement, error) {
	e := a.Edit(s.Label)
	for _, c := range s.Changes {
		if err := e.swap(c.Path, c.Old, c.New); err != nil {
			return a, err
		}
	}
	return e.a, nil
}

// IsAsBefore reports whether a step that led to this agreement changed nothing in the end: what it did was taken back within it.
func (a *Agreement) IsAsBefore(s Step) bool {
	before, err := a.Undo(s)
	if err != nil {
		return false
	}
	return !slices.ContainsFunc(s.Changes, func(c Change) bool {
		return !bytes.Equal(before.heldAt(c.Path), a.heldAt(c.Path)) || !bytes.Equal(before.held(c.Path, c.New), a.held(c.Path, c.New))
	})
}

func (e *Edit) swap(path string, from, to json.RawMessage) error {
	if !sameContent(e.a.held(path, from), from) {
		return ErrMoved
	}
	if err := e.a.put(path, nullAsNil(to)); err != nil {
		return err
	}
	return nil
}

// held captures a path in the form that like has: an order is compared with an order.
func (a *Agreement) held(path string, like json.RawMessage) json.RawMessage {
	var l leaf
	if json.Unmarshal(like, &l) == nil && l.Order != nil {
		if p, err := a.At(path); err == nil && p.Field.List() != nil {
			return a.order(p.Field.List())
		}
	}
	return a.heldAt(path)
}

// sameContent compares two captures, one of which may have been kept by an encoder that writes & and < another way. A row is the
// same wherever it stands in its list.
func sameContent(x, y json.RawMessage) bool {
	var r, s rowAt
	if json.Unmarshal(x, &r) == nil && json.Unmarshal(y, &s) == nil && r.Row != nil && s.Row != nil {
		return sameJSON(r.Row, s.Row)
	}
	return sameJSON(nullAsNil(x), nullAsNil(y))
}

func sameJSON(x, y json.RawMessage) bool {
	if bytes.Equal(x, y) || len(x) == 0 || len(y) == 0 {
		return bytes.Equal(x, y)
	}
	read := func(in json.RawMessage) (v any, err error) {
		d := json.NewDecoder(bytes.NewReader(in))
		d.UseNumber()
		err = d.Decode(&v)
		return v, err
	}
	v, err := read(x)
	w, errY := read(y)
	return err == nil && errY == nil && reflect.DeepEqual(v, w)
}

func nullAsNil(x json.RawMessage) json.RawMessage {
	if len(x) == 0 || string(x) == "null" {
		return nil
	}
	return x
}

func parent(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' {
			return path[:i]
		}
	}
	return ""
}

func validID(id string) bool {
	if id == "" || len(id) > 40 {
		return false
	}
	for _, c := range id {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// mustJSON marshals one of our own types, with & and < as they are: drafts are read by people too.
func mustJSON(v any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic("model: " + err.Error())
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// cleanRaw keeps unreadable text as typed but for characters that must not reach a terminal.
func cleanRaw(s string) string {
	c, _ := value.Clean(s)
	return c
}
