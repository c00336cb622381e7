package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"engross/model/value"
)

// Version is the version of the draft format that Encode writes.
const Version = 1

// Encode writes a draft: {"version": 1, "agreement": {...}}, or a profile: {"version": 1, "profile": {...}}. The same
// agreement gives the same bytes.
func Encode(a *Agreement) []byte { return encode(a, all) }

// EncodePublic writes the public projection: what an exported file may hold. Private answers, who answered, notes and
// owners of parked questions, and reasons are left out; that a question is parked or does not apply stays, because it prints.
func EncodePublic(a *Agreement) []byte { return encode(a, public) }

type projection int

const (
	all projection = iota
	public
)

func encode(a *Agreement, as projection) []byte {
	w := &writer{as: as}
	w.buf.WriteString(`{"version":`)
	fmt.Fprintf(&w.buf, "%d", Version)
	fmt.Fprintf(&w.buf, `,%q:`, kindOf(a))
	w.root(a)
	w.buf.WriteByte('}')
	return w.buf.Bytes()
}

// The two kinds of draft, as the key in a file that tells them apart.
const (
	agreementKey = "agreement"
	profileKey   = "profile"
)

func kindOf(a *Agreement) string {
	if a.isProfile {
		return profileKey
	}
	return agreementKey
}

// writer writes objects by their fields. Each object is written as a run of members, so that an empty one can be left out.
type writer struct {
	pool
	buf bytes.Buffer
	as  projection
}

func (w *writer) root(a *Agreement) {
	defer w.pool.end()
	m := w.begin()
	states := map[string]State{}
	scope := Scope{A: a, memo: w.memo()}
	for _, s := range a.Sections() {
		fields := s.Fields(scope)
		for _, f := range fields {
			w.field(&m, scope, s, f)
		}
		maps.Copy(states, w.states(s, fields))
		scope.leave(fields)
	}
	w.state(&m, states)
	w.unknown(&m, a.unknown)
	w.end(m)
}

// members counts what was written of one object.
type members struct {
	start int
	n     int
}

func (w *writer) begin() members {
	w.buf.WriteByte('{')
	return members{start: w.buf.Len()}
}

func (w *writer) end(members) { w.buf.WriteByte('}') }

// key begins a member; the returned mark undoes it.
func (w *writer) key(m *members, name string) (undo func()) {
	at := w.buf.Len()
	if m.n > 0 {
		w.buf.WriteByte(',')
	}
	w.buf.Write(quote(name))
	w.buf.WriteByte(':')
	m.n++
	return func() { w.buf.Truncate(at); m.n-- }
}

func (w *writer) field(m *members, s Scope, o Object, f Field) {
	if w.as == public && f.Private {
		return
	}
	switch {
	case f.Value() != nil:
		if f.Value().IsSet() && !(w.as == public && waits(o, f.Key)) { // who answered does not leave the laptop
			w.key(m, f.Key)
			w.buf.Write(encodeValue(f.Value()))
		}
	case f.Group() != nil:
		undo := w.key(m, f.Key)
		before := w.buf.Len()
		w.object(s.Under(o), f.Group(), "")
		if w.buf.Len() == before+len("{}") {
			undo()
		}
	case f.List() != nil && f.List().Len() > 0:
		w.key(m, f.Key)
		w.rows(s.Under(o), f.List())
	}
}

func (w *writer) rows(s Scope, l List) {
	w.buf.WriteByte('[')
	for i := range l.Len() {
		if i > 0 {
			w.buf.WriteByte(',')
		}
		w.object(s, l.Row(i), l.Row(i).Key())
	}
	w.buf.WriteByte(']')
}

func (w *writer) object(s Scope, o Object, id string) {
	m := w.begin()
	if id != "" {
		w.key(&m, "id")
		w.buf.Write(quote(id))
	}
	fields := o.Fields(s)
	for _, f := range fields {
		w.field(&m, s, o, f)
	}
	w.state(&m, w.states(o, fields))
	s.leave(fields)
	w.unknown(&m, o.node().unknown)
	w.end(m)
}

func (w *writer) state(m *members, states map[string]State) {
	if len(states) == 0 {
		return
	}
	w.key(m, "state")
	w.buf.Write(mustJSON(states)) // encoding/json sorts the keys of a map
}

// states returns what is written of an object's states. In public that is only what prints: that a question is parked,
// does not apply, was answered "none", or is unreadable; and nothing at all of a private question.
func (w *writer) states(o Object, fields []Field) map[string]State {
	all := o.node().state
	if w.as != public || len(all) == 0 {
		return all
	}
	out := map[string]State{}
	for _, f := range fields {
		st := all[f.Key]
		p := State{Raw: st.Raw, None: st.None}
		if st.Parked != nil {
			p.Parked = &Parked{}
		}
		if st.NA != nil {
			p.NA = &NotApplicable{}
		}
		if !f.Private && !p.isZero() {
			out[f.Key] = p
		}
	}
	return out
}

// unknown writes keys of other versions back. They are not known to be public, so the public projection leaves them out.
func (w *writer) unknown(m *members, keys map[string]json.RawMessage) {
	if w.as == public {
		return
	}
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		w.key(m, k)
		w.buf.Write(keys[k])
	}
}

func encodeRow(s Scope, r Row) json.RawMessage {
	var w writer
	w.object(s, r, r.Key())
	return w.buf.Bytes()
}

// encodeValue writes a set value: a count as a number, lists as arrays, everything else as its canonical text.
func encodeValue(v value.Value) json.RawMessage {
	switch v := v.(type) {
	case *value.Count:
		return mustJSON(v.Int())
	case *value.Lines:
		return mustJSON(v.Items())
	case *value.Set:
		return mustJSON(v.Items())
	}
	return quote(text(v))
}

// quote writes a text as JSON. Most texts stand there as they are.
func quote(s string) json.RawMessage {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return mustJSON(s)
		}
	}
	return append(append(append(make([]byte, 0, len(s)+2), '"'), s...), '"')
}

// decodeValue reads what encodeValue wrote, and numbers or texts in each other's place as people write them by hand.
func decodeValue(v value.Value, raw json.RawMessage) error {
	if len(raw) == 0 || string(raw) == "null" {
		return v.UnmarshalText(nil)
	}
	switch raw[0] {
	case '"':
		return v.UnmarshalText([]byte(unquote(raw)))
	case '[':
		return decodeItems(v, raw)
	case '{':
		return fmt.Errorf("a group stands where one answer is expected")
	}
	return v.UnmarshalText(raw) // a number, or true and false, in their own text
}

func decodeItems(v value.Value, raw json.RawMessage) error {
	var items []string
	if err := json.Unmarshal(raw, &items); err != nil {
		return fmt.Errorf("a list of texts is expected: %w", err)
	}
	switch v := v.(type) {
	case *value.Lines:
		*v = value.NewLines(items...)
	case *value.Set:
		*v = value.NewSet(items...)
	default:
		return fmt.Errorf("a list stands where one answer is expected")
	}
	return nil
}
