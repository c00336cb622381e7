package model

import (
	"encoding/json"
	"maps"
)

// Node is what every object carries beside its answers. It is embedded, by value.
type Node struct {
	// State tells how each answer came to be, by field key. The key "" speaks for the whole row.
	state map[string]State
	// unknown holds keys of a file that this version does not know; they are written back as they came.
	unknown map[string]json.RawMessage
}

func (n *Node) node() *Node { return n }

// Entry is the Node of a row.
type Entry struct {
	Node
	id string
}

// Key returns the row's lasting id.
func (e *Entry) Key() string { return e.id }

func (e *Entry) setKey(id string) { e.id = id }

// By says who gave an answer.
type By string

// The sources of an answer. A set value without a recorded source was typed by a person.
const (
	ByUser    By = "user"
	ByDefault By = "default"
	ByPreset  By = "preset"
	ByProfile By = "profile"
	ByImport  By = "import"
)

// State is how an answer came to be and what a person said of it. Its parts are independent: a typed price may be parked.
type State struct {
	By     By             `json:"by,omitempty"`
	Source string         `json:"source,omitempty"` // what brought it, such as "service:sv-12"
	Parked *Parked        `json:"parked,omitempty"`
	NA     *NotApplicable `json:"na,omitempty"`
	Raw    string         `json:"raw,omitempty"`  // text that could not be read; the value is then unset
	None   bool           `json:"none,omitempty"` // a list that was answered "none"
	Notes  []Note         `json:"notes,omitempty"`
	Gone   []string       `json:"gone,omitempty"` // of a list, the ids of rows that a person removed and that are not brought again
}

// Parked says that a question waits, and for whom. Both texts are private.
type Parked struct {
	Note  string `json:"note,omitempty"`
	Owner string `json:"owner,omitempty"`
}

// NotApplicable says that a question does not arise here, and why.
type NotApplicable struct {
	Reason string `json:"reason,omitempty"`
}

func (s State) isZero() bool {
	return s.By == "" && s.Source == "" && s.Parked == nil && s.NA == nil && s.Raw == "" && !s.None && len(s.Notes) == 0 && len(s.Gone) == 0
}

// isAnswered reports whether a person said something of a question of the object.
func (n *Node) isAnswered() bool {
	for key, st := range n.state {
		if key != "" && (st.isTouched() || st.Raw != "" || st.By == ByUser) {
			return true
		}
	}
	return false
}

// isTouched reports whether a person said something of the question beside its answer.
func (s State) isTouched() bool { return s.Parked != nil || s.NA != nil || len(s.Notes) > 0 }

// StateOf returns what is known of the answer to one field of an object.
func StateOf(o Object, key string) State {
	n := o.node()
	s := n.state[key]
	if s.By == "" && key != "" {
		s.By, s.Source = n.state[""].By, n.state[""].Source
	}
	return s
}

// waits reports whether an answer is still to be talked about: it is parked, and nobody gave it but the program.
func waits(o Object, key string) bool {
	st := o.node().state[key]
	return st.Parked != nil && isProposed(StateOf(o, key).By)
}

// setState replaces one state in a map of its own, so that snapshots taken earlier keep theirs.
func (n *Node) setState(key string, s State) {
	m := make(map[string]State, len(n.state)+1)
	for k, v := range n.state {
		m[k] = v
	}
	if s.isZero() {
		delete(m, key)
	} else {
		m[key] = s
	}
	if len(m) == 0 {
		m = nil
	}
	n.state = m
}

// addStates is setState for all that was read of an object.
func (n *Node) addStates(states map[string]State) {
	m := make(map[string]State, len(n.state)+len(states))
	maps.Copy(m, n.state)
	for k, s := range states {
		if !s.isZero() {
			m[k] = s
		}
	}
	if len(m) > 0 {
		n.state = m
	}
}

// Standing is the one word for how a question stands, as every screen and file shows it.
type Standing int

// The standings of a question, from nothing said to not applicable.
const (
	NotAsked   Standing = iota // nothing was said and no default holds
	Defaulted                  // a default, preset or profile speaks; nobody confirmed it
	Answered                   // a person or an import answered
	ParkedOpen                 // it waits and has no answer yet
	ParkedSet                  // it has an answer that is to be looked at again
	Unreadable                 // something was typed that could not be read
	DeclaredNA                 // it does not arise
)

var standingWords = [...]string{"not asked", "default", "answered", "parked", "answered, parked", "not readable", "not applicable"}

// String returns the words for a standing.
func (s Standing) String() string { return standingWords[s] }

// Stand tells how the question f of object o stands.
func Stand(o Object, f Field) Standing {
	st := StateOf(o, f.Key)
	set := f.IsSet() || st.None
	switch {
	case st.Raw != "":
		return Unreadable
	case st.NA != nil:
		return DeclaredNA
	case st.Parked != nil && set:
		return ParkedSet
	case st.Parked != nil:
		return ParkedOpen
	case !set && f.Default != "":
		return Defaulted
	case !set:
		return NotAsked
	case st.By == ByDefault || st.By == ByPreset || st.By == ByProfile:
		return Defaulted
	}
	return Answered
}
