package model

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"engross/model/value"
)

// Place is where a path leads: a question, or a row of a list.
type Place struct {
	Path    string  // JSON names and row ids joined by dots
	Section Section // the screen it stands on
	Scope   Scope   // what Object sees
	Object  Object  // the object whose question it is; for a row, the row's own holder
	Field   Field   // the question; for a row, the list's question
	Row     Row     // the row, when the path names a row itself; else nil
	Index   int     // the row's position
}

// Standing tells how the question stands.
func (p Place) Standing() Standing { return Stand(p.Object, p.Field) }

// State returns what is known of the answer.
func (p Place) State() State { return StateOf(p.Object, p.Field.Key) }

// IsUnread reports whether something was typed that could not be read. It is quicker than asking for the whole state.
func (p Place) IsUnread() bool {
	states := p.Object.node().state
	return len(states) > 0 && states[p.Field.Key].Raw != ""
}

// PathError is a path that leads nowhere. Near holds the closest names that do exist there.
type PathError struct {
	Path string   // as asked
	At   string   // the part that exists; "" for the top
	Part string   // the first part that does not
	Near []string // whole paths of the nearest names
}

// Error says which part is unknown and what is nearest.
func (e *PathError) Error() string {
	where := "the agreement"
	if e.At != "" {
		where = e.At
	}
	msg := fmt.Sprintf("%s: %s has no %q", e.Path, where, e.Part)
	if len(e.Near) > 0 {
		msg += "; nearest: " + strings.Join(e.Near, ", ")
	}
	return msg
}

// At returns the place that a path leads to. The path is canonical: JSON names and row ids.
func (a *Agreement) At(path string) (Place, error) { return a.find(path, false) }

// find walks a path; with own it replaces every row on the way by a copy, so that the answer there may be edited.
func (a *Agreement) find(path string, own bool) (Place, error) {
	parts := strings.Split(path, ".")
	way := new(pool)
	defer way.end()
	scope := Scope{A: a, memo: way.memo()}
	sec, f, ok := a.root(parts[0], scope)
	if !ok {
		return Place{}, a.lost(path, parts, 0, a.rootKeys())
	}
	p := Place{Section: sec, Scope: scope, Object: sec, Field: f}
	for i := 1; i < len(parts); i++ {
		next := p.Scope.Under(p.Object)
		switch {
		case p.Row != nil:
			p.Scope, p.Object, p.Row = next, p.Row, nil
			if p.Field, ok = fieldOf(p.Object, p.Scope, parts[i]); !ok {
				return Place{}, a.lost(path, parts, i, keysOf(p.Object, p.Scope))
			}
		case p.Field.Group() != nil:
			p.Scope, p.Object = next, p.Field.Group()
			if p.Field, ok = fieldOf(p.Object, p.Scope, parts[i]); !ok {
				return Place{}, a.lost(path, parts, i, keysOf(p.Object, p.Scope))
			}
		case p.Field.List() != nil:
			l := p.Field.List()
			r, n := l.Find(parts[i])
			if r == nil {
				return Place{}, a.lost(path, parts, i, ids(l))
			}
			if own {
				r = l.own(n)
			}
			p.Row, p.Index = r, n
		default:
			return Place{}, a.lost(path, parts, i, nil)
		}
	}
	p.Path = path
	return p, nil
}

// root returns the section and the field of a top-level key.
func (a *Agreement) root(key string, scope Scope) (Section, Field, bool) {
	i, ok := sectionOf()[key]
	if !ok {
		return nil, Field{}, false
	}
	s := a.Sections()[i]
	f, ok := fieldOf(s, scope, key)
	return s, f, ok
}

// sectionOf gives the number of the section that asks for a top-level key: the same in every agreement.
var sectionOf = sync.OnceValue(func() map[string]int {
	a, number := new(Agreement), map[string]int{}
	for i, s := range a.Sections() {
		for _, key := range keysOf(s, Scope{A: a}) {
			number[key] = i
		}
	}
	return number
})

func (a *Agreement) rootKeys() []string {
	var keys []string
	for _, s := range a.Sections() {
		keys = append(keys, keysOf(s, Scope{A: a})...)
	}
	return keys
}

func fieldOf(o Object, s Scope, key string) (Field, bool) {
	fields := o.Fields(s)
	defer s.leave(fields)
	for i := range fields {
		if fields[i].Key == key {
			return fields[i], true
		}
	}
	return Field{}, false
}

func keysOf(o Object, s Scope) []string {
	var keys []string
	for _, f := range o.Fields(s) {
		keys = append(keys, f.Key)
	}
	return keys
}

func ids(l List) []string {
	out := make([]string, l.Len())
	for i := range out {
		out[i] = l.Row(i).Key()
	}
	return out
}

func (a *Agreement) lost(path string, parts []string, i int, names []string) error {
	at := strings.Join(parts[:i], ".")
	e := &PathError{Path: path, At: at, Part: parts[i]}
	near := value.Near(parts[i], names, 3)
	if len(near) == 0 && i == 0 {
		near = a.deepNear(parts[len(parts)-1])
		e.Near = near
		return e
	}
	for _, n := range near {
		if at != "" {
			n = at + "." + n
		}
		e.Near = append(e.Near, n)
	}
	return e
}

// deepNear looks for a name anywhere, for a person who typed only the last part of a path.
func (a *Agreement) deepNear(name string) []string {
	var out []string
	a.Walk(func(p Place) {
		if len(out) < 3 && p.Row == nil && strings.EqualFold(p.Field.Key, name) {
			out = append(out, p.Path)
		}
	})
	return out
}

// Resolve turns a path as a person writes it on the command line into a canonical one. It understands fees[2] (the
// second row), fees["Help desk"] (the row of that title) and fees[+] (a new row, which it adds to the edit).
func (e *Edit) Resolve(path string, newID func() string) (string, error) {
	done := ""
	for rest := path; rest != ""; {
		name, pick, tail, err := cutPart(rest)
		if err != nil {
			return "", fmt.Errorf("%s: %w", path, err)
		}
		done = join(done, name)
		if pick != "" {
			if done, err = e.pick(done, pick, newID); err != nil {
				return "", err
			}
		}
		rest = tail
	}
	_, err := e.a.At(done)
	return done, err
}

func (e *Edit) pick(list, pick string, newID func() string) (string, error) {
	p, err := e.a.At(list)
	if err != nil {
		return "", err
	}
	l := p.Field.List()
	if l == nil || p.Row != nil {
		return "", fmt.Errorf("%s is not a list: leave out [%s]", list, pick)
	}
	if pick == "+" {
		return e.Add(list, newID())
	}
	if n, err := strconv.Atoi(pick); err == nil {
		if n < 1 || n > l.Len() {
			return "", fmt.Errorf("%s has %d rows: there is no row %d", list, l.Len(), n)
		}
		return join(list, l.Row(n-1).Key()), nil
	}
	want, err := strconv.Unquote(pick)
	if err != nil {
		return "", fmt.Errorf("%s[%s]: write a number, a title in double quotes, or +", list, pick)
	}
	return rowTitled(p, want)
}

func rowTitled(p Place, want string) (string, error) {
	l, found := p.Field.List(), ""
	var titles []string
	for i := range l.Len() {
		t := Title(p.Scope.Under(p.Object), l.Row(i))
		titles = append(titles, t)
		if !strings.EqualFold(t, want) {
			continue
		}
		if found != "" {
			return "", fmt.Errorf("%s has two rows titled %q: use an id or a number", p.Path, want)
		}
		found = join(p.Path, l.Row(i).Key())
	}
	if found == "" {
		return "", &PathError{Path: p.Path, At: p.Path, Part: want, Near: value.Near(want, titles, 3)}
	}
	return found, nil
}

// cutPart cuts the first name and its [pick] off a path.
func cutPart(s string) (name, pick, rest string, err error) {
	i := strings.IndexAny(s, ".[")
	if i < 0 {
		return s, "", "", nil
	}
	name = s[:i]
	if s[i] == '.' {
		return name, "", s[i+1:], nil
	}
	s = s[i+1:]
	end := strings.IndexByte(s, ']')
	if strings.HasPrefix(s, `"`) {
		q, err := strconv.QuotedPrefix(s)
		if err != nil || !strings.HasPrefix(s[len(q):], "]") {
			return "", "", "", fmt.Errorf("the quoted title after [ is not closed with %s", `"]`)
		}
		end = len(q)
	}
	if end < 0 {
		return "", "", "", fmt.Errorf("[ is not closed with ]")
	}
	return name, s[:end], strings.TrimPrefix(s[end+1:], "."), nil
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "." + b
}
