package ui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// action is one key of a screen: the one place that says what the key is, what it does and when. Routing, the footer
// and the help are made from these rows, so that none of them can say what another does not do.
type action struct {
	key.Binding        // the keys, and what they do in a word or two, for the footer
	about       string // a sentence for the help; the words of the footer if empty
	foot        bool   // shown in the footer while it works
	when        func() bool
	not         string // why it cannot be done while when says no: a part of a sentence
	do          func() tea.Cmd
}

// on binds keys, as tea.KeyPressMsg.String gives them, to what they do; the first is the one shown.
func on(name string, keys ...string) key.Binding {
	var b key.Binding
	b.SetKeys(keys...)
	b.SetHelp(keyName(keys[0]), name)
	return b
}

// unkeyed is a deed without a key of its own: the palette does it.
func unkeyed(name string) key.Binding {
	var b key.Binding
	b.SetHelp("", name)
	return b
}

// pressed is a key that was pressed, by its name.
type pressed string

func (p pressed) String() string { return string(p) }

func (a action) works() bool { return a.when == nil || a.when() }

// find returns the first action that the key starts just now.
func find(rows []action, k string) (action, bool) {
	for _, a := range rows {
		if key.Matches(pressed(k), a.Binding) && a.works() {
			return a, true
		}
	}
	return action{}, false
}

// refusal says why a key does nothing just now, if one of the rows knows.
func refusal(rows []action, k string) string {
	for _, a := range rows {
		if key.Matches(pressed(k), a.Binding) && a.not != "" && !a.works() {
			return "Not now: " + a.not + "."
		}
	}
	return ""
}

// pressAt is where the footer names a key, which a click presses.
type pressAt struct {
	key            string
	line, from, to int
}

// footer lists the keys that work now, each once and never more than a glance takes in, in so many lines of a width, and says
// where each stands. The way out and the help come before all others where there is no room for all.
func footer(st *styles, rows []action, w, lines int) ([]string, []pressAt) {
	const gap, most = 3, 7
	need, shown := make([]int, len(rows)), make([]bool, len(rows))
	for i, a := range rows {
		if a.foot && a.works() && isFirst(rows, i) {
			need[i] = width(a.Help().Key) + 1 + width(a.Help().Desc)
		}
	}
	fits := func() bool {
		line, x, n := 1, 0, 0
		for i := range rows {
			switch {
			case !shown[i]:
				continue
			case x > 0 && x+gap+need[i] > w:
				line, x = line+1, need[i]
			case x > 0:
				x += gap + need[i]
			default:
				x = need[i]
			}
			if n++; n > most || x > w {
				return false
			}
		}
		return line <= lines
	}
	take := func(mayTake func(action) bool) {
		for i, a := range rows {
			if need[i] > 0 && !shown[i] && mayTake(a) {
				shown[i] = true
				shown[i] = fits()
			}
		}
	}
	isOut := func(a action) bool {
		return key.Matches(pressed("esc"), a.Binding) || key.Matches(pressed("f1"), a.Binding)
	}
	hasMain := false
	take(func(a action) bool {
		isMain := !hasMain && !isOut(a)
		hasMain = hasMain || isMain
		return isMain
	})
	take(isOut)
	take(func(action) bool { return true })
	out, x := []string{""}, 0
	var at []pressAt
	for i, a := range rows {
		if !shown[i] {
			continue
		}
		if x > 0 && x+gap+need[i] > w {
			out, x = append(out, ""), 0
		}
		if x > 0 {
			out[len(out)-1] += st.Dim.Render(" · ")
			x += gap
		}
		out[len(out)-1] += st.Key.Render(a.Help().Key) + " " + a.Help().Desc
		at = append(at, pressAt{a.Keys()[0], len(out) - 1, x, x + need[i]})
		x += need[i]
	}
	return out, at
}

// isFirst reports whether no working row before it has the key of row i: that one would be done.
func isFirst(rows []action, i int) bool {
	for _, a := range rows[:i] {
		if a.Help().Key == rows[i].Help().Key && a.works() {
			return false
		}
	}
	return true
}

var keyNames = map[string]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn", "shift+up": "shift+↑", "shift+down": "shift+↓",
	"space": "space", "delete": "Del", "home": "Home", "end": "End",
	"f1": "F1", "f2": "F2", "f3": "F3", "f4": "F4", "f5": "F5", "f6": "F6", "f7": "F7", "f8": "F8", "f9": "F9", "f10": "F10",
}

// keyName writes a key as people say it.
func keyName(k string) string {
	if n, ok := keyNames[k]; ok {
		return n
	}
	return k
}

// keysOf lists all keys of an action.
func keysOf(a action) string {
	var names []string
	for _, k := range a.Keys() {
		names = append(names, keyName(k))
	}
	return strings.Join(names, ", ")
}

func itoa(n int) string { return strconv.Itoa(n) }
