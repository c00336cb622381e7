package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"engross/model/value"
)

// Report says what reading a draft met that a person should know of. Nothing in it was lost.
type Report struct {
	Unknown    []string // paths this version does not know; they may be typing errors; kept and written back
	Unreadable []string // "path: what was expected"; kept as typed
	Removed    int      // characters taken out that must not reach a terminal
	Upgraded   int      // the older version the draft was in; 0 if none
}

// Empty reports whether there is nothing to say.
func (r Report) Empty() bool {
	return len(r.Unknown) == 0 && len(r.Unreadable) == 0 && r.Removed == 0 && r.Upgraded == 0
}

// NewerError is a draft made by a newer version of the program.
type NewerError struct{ Version int }

// Error says what to do.
func (e *NewerError) Error() string {
	return fmt.Sprintf("this draft has format version %d and this program reads up to %d: install the newer Engross that made it", e.Version, Version)
}

// upgrades turn a draft of version i+1 into one of version i+2. Version 1 is the first.
var upgrades = []func(*tree){}

// Decode reads a draft. Text that an answer cannot be read from is kept as that answer's raw text, unknown keys are kept,
// both are reported. Broken, huge, too deep, ambiguous or newer drafts are refused: *SyntaxError, *NewerError.
func Decode(src []byte) (*Agreement, Report, error) { return decode(src, &Agreement{}) }

// decode reads into an empty agreement, or into an empty profile.
func decode(src []byte, a *Agreement) (*Agreement, Report, error) {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	t, err := parse(src)
	if err != nil {
		return nil, Report{}, err
	}
	r := &reader{src: src}
	body, err := r.envelope(t, kindOf(a))
	if err != nil {
		return nil, Report{}, err
	}
	if err := r.root(a, body); err != nil {
		return nil, Report{}, err
	}
	a.isLooked = !r.isKept
	return a, r.report, nil
}

// stampKey is what an exported file says of its document, beside the agreement; nothing in it is an answer.
const stampKey = "document"

type reader struct {
	src    []byte
	report Report
	isKept bool // something was kept as typed
}

func (r *reader) fault(t *tree, msg string) error {
	line, col := position(r.src, t.offset)
	return &SyntaxError{Line: line, Column: col, Msg: msg}
}

// envelope checks the version and the kind, and upgrades an old draft on the tree.
func (r *reader) envelope(t *tree, kind string) (*tree, error) {
	if t.kind != '{' {
		return nil, r.fault(t, `a draft is an object: {"version": 1, "`+kind+`": {...}}`)
	}
	v, body := t.get("version"), t.get(kind)
	switch {
	case v != nil && body == nil && kind == agreementKey && t.get(profileKey) != nil:
		return nil, r.fault(t, "this is a company profile, not an agreement")
	case v == nil || body == nil || body.kind != '{':
		return nil, r.fault(t, `this is not a draft of Engross: {"version": 1, "`+kind+`": {...}} is expected`)
	}
	n, err := strconv.Atoi(string(v.raw))
	if err != nil || n < 1 {
		return nil, r.fault(v, fmt.Sprintf("version %s is not a format version; 1 to %d can be read", v.raw, Version))
	}
	if n > Version {
		return nil, &NewerError{Version: n}
	}
	if n < Version {
		r.report.Upgraded = n
	}
	for _, up := range upgrades[n-1:] {
		up(body)
	}
	for _, m := range t.members {
		if m.key != "version" && m.key != kind && m.key != stampKey {
			r.report.Unknown = append(r.report.Unknown, m.key)
		}
	}
	return body, nil
}

func (r *reader) root(a *Agreement, t *tree) error {
	var fields pool
	defer fields.end()
	scope := Scope{A: a, memo: &memo{pool: &fields, isReading: true}}
	states, err := r.states(t.get("state"), "")
	if err != nil {
		return err
	}
	for _, m := range t.members {
		if m.key == "state" {
			continue
		}
		s, f, ok := a.root(m.key, scope)
		if !ok {
			keep(&a.unknown, m)
			r.report.Unknown = append(r.report.Unknown, m.key)
			continue
		}
		if err := r.field(scope, s, f, m.val, m.key); err != nil {
			return err
		}
	}
	for k, st := range states {
		s, _, ok := a.root(k, scope)
		if !ok {
			r.report.Unknown = append(r.report.Unknown, "state."+k)
			s = &a.StartScreen // any screen will do: the states of all are written as one
		}
		s.node().setState(k, st)
	}
	slices.Sort(r.report.Unknown)
	return nil
}

func (r *reader) object(s Scope, o Object, t *tree, path string) error {
	if t.kind != '{' {
		return r.fault(t, path+" is a group: an object in braces is expected")
	}
	states, err := r.states(t.get("state"), path)
	if err != nil {
		return err
	}
	o.node().addStates(states)
	_, isRow := o.(Row)
	fields := o.Fields(s) // once: conditions change while reading, keys and places do not
	defer s.leave(fields)
	for _, m := range t.members {
		if m.key == "state" || isRow && m.key == "id" {
			continue
		}
		i := slices.IndexFunc(fields, func(f Field) bool { return f.Key == m.key })
		if i < 0 {
			keep(&o.node().unknown, m)
			r.report.Unknown = append(r.report.Unknown, join(path, m.key))
			continue
		}
		if err := r.field(s, o, fields[i], m.val, join(path, m.key)); err != nil {
			return err
		}
	}
	return nil
}

func keep(unknown *map[string]json.RawMessage, m member) {
	if *unknown == nil {
		*unknown = map[string]json.RawMessage{}
	}
	(*unknown)[m.key] = compact(m.val.raw)
}

// compact takes the white space between the values out of JSON that the parser has read.
func compact(raw []byte) []byte {
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		panic("model: " + err.Error())
	}
	return b.Bytes()
}

func (r *reader) field(s Scope, o Object, f Field, t *tree, path string) error {
	switch {
	case f.Group() != nil:
		return r.object(s.Under(o), f.Group(), t, path)
	case f.List() != nil:
		return r.rows(s.Under(o), f.List(), t, path)
	}
	err := r.value(f, t)
	if err == nil {
		return nil
	}
	st := o.node().state[f.Key]
	if t.isText() {
		st.Raw = cleanRaw(unquote(t.raw))
	} else {
		st.Raw = cleanRaw(string(compact(t.raw)))
	}
	r.isKept = true
	o.node().setState(f.Key, st)
	r.report.Unreadable = append(r.report.Unreadable, path+": "+err.Error())
	return nil
}

// value reads one answer strictly: canonical text, or a number, or an array of texts.
func (r *reader) value(f Field, t *tree) error {
	v := f.Value()
	r.report.Removed += removedFrom(t)
	if err := decodeValue(v, t.raw); err != nil {
		_ = v.UnmarshalText(nil)
		return err
	}
	if err := f.known(); err != nil {
		_ = v.UnmarshalText(nil)
		return err
	}
	return nil
}

// removedFrom counts the characters that cleaning takes out of a text or of each text of an array.
func removedFrom(t *tree) int {
	if t.isText() {
		_, n := value.Clean(unquote(t.raw))
		return n
	}
	n := 0
	for _, item := range t.items {
		n += removedFrom(item)
	}
	return n
}

// known checks a closed choice. References to rows are not checked: the row may follow, and a dangling one is a finding.
func (f Field) known() error {
	if len(f.Options) == 0 || f.Ref != "" || !f.IsSet() {
		return nil
	}
	keys := []string{f.Text()}
	if set, ok := f.Value().(*value.Set); ok {
		keys = set.Items()
	}
	for _, k := range keys {
		if !slices.ContainsFunc(f.Options, func(o Option) bool { return o.Value == k }) {
			_, err := f.choose(k)
			return err
		}
	}
	return nil
}

func (r *reader) rows(s Scope, l List, t *tree, path string) error {
	if t.kind != '[' {
		return r.fault(t, path+" is a list: rows in square brackets are expected")
	}
	seen := map[string]bool{}
	for i, item := range t.items {
		id, err := r.rowID(item, path, i)
		if err != nil {
			return err
		}
		if seen[id] {
			return r.fault(item, fmt.Sprintf("%s has two rows with the id %q; give one of them another", path, id))
		}
		seen[id] = true
		fresh := l.blank(id)
		l.insertLast(fresh)
		if err := r.object(s, fresh, item, join(path, id)); err != nil {
			return err
		}
	}
	return nil
}

// rowID returns the row's id. A row written by hand may leave it out; it then gets one from its position.
func (r *reader) rowID(t *tree, path string, i int) (string, error) {
	if t.kind != '{' {
		return "", r.fault(t, fmt.Sprintf("row %d of %s must be an object in braces", i+1, path))
	}
	idt := t.get("id")
	if idt == nil {
		return fmt.Sprintf("row%d", i+1), nil
	}
	id := ""
	if idt.isText() {
		id = unquote(idt.raw)
	}
	if !validID(id) {
		return "", r.fault(idt, fmt.Sprintf("the id of row %d of %s must be lower-case letters, digits and dashes, at most 40", i+1, path))
	}
	return id, nil
}

func (r *reader) states(t *tree, path string) (map[string]State, error) {
	if t == nil {
		return nil, nil
	}
	if t.kind != '{' {
		return nil, r.fault(t, join(path, "state")+" must be an object in braces")
	}
	out := map[string]State{}
	for _, m := range t.members {
		var st State
		if err := json.Unmarshal(m.val.raw, &st); err != nil {
			return nil, r.fault(m.val, join(path, "state."+m.key)+" is not a state: "+err.Error())
		}
		st.Raw = cleanRaw(st.Raw)
		r.isKept = r.isKept || st.Raw != ""
		st.Source = value.CleanLine(st.Source)
		if st.Parked != nil {
			st.Parked = &Parked{Note: value.CleanLine(st.Parked.Note), Owner: value.CleanLine(st.Parked.Owner)}
		}
		if st.NA != nil {
			st.NA = &NotApplicable{Reason: value.CleanLine(st.NA.Reason)}
		}
		st.Notes = cleanNotes(st.Notes)
		st.Gone = cleanGone(st.Gone)
		out[m.key] = st
	}
	return out, nil
}

// decodeRow fills a row from its JSON, as Encode wrote it.
func decodeRow(s Scope, o Row, raw json.RawMessage) error {
	t, err := parse(raw)
	if err != nil {
		return err
	}
	r := &reader{src: raw}
	return r.object(s, o, t, "")
}
