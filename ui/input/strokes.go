package input

import tea "charm.land/bubbletea/v2"

// strokes are the editing keys. The keys that work everywhere in the program (ctrl+f, ctrl+g, ctrl+k, ctrl+n, ctrl+o,
// ctrl+p, ctrl+q, ctrl+s, ctrl+y, ctrl+z and the F keys) are not among them and must not be.
var strokes = map[string]func(*editor){
	"left":       func(t *editor) { t.put(t.left(t.at)) },
	"right":      func(t *editor) { t.put(t.right(t.at)) },
	"home":       func(t *editor) { t.put(t.home(t.at)) },
	"end":        func(t *editor) { t.put(t.tail(t.at)) },
	"ctrl+left":  func(t *editor) { t.put(t.wordLeft(t.at)) },
	"ctrl+right": func(t *editor) { t.put(t.wordRight(t.at)) },
	"ctrl+home":  func(t *editor) { t.put(pos{}) },
	"ctrl+end":   func(t *editor) { t.put(t.end()) },

	"backspace":      func(t *editor) { t.cut(t.left(t.at)) },
	"delete":         func(t *editor) { t.cut(t.right(t.at)) },
	"ctrl+backspace": func(t *editor) { t.cut(t.wordLeft(t.at)) },
	"ctrl+delete":    func(t *editor) { t.cut(t.wordRight(t.at)) },
	"ctrl+u":         func(t *editor) { t.cut(t.before(t.at)) },
}

// aliases are further names of editing keys: those of a shell's line editor, and what terminals send instead.
var aliases = map[string]string{
	"ctrl+b": "left", "ctrl+a": "home", "ctrl+e": "end",
	"alt+left": "ctrl+left", "alt+b": "ctrl+left", "alt+right": "ctrl+right", "alt+f": "ctrl+right",
	"ctrl+w": "ctrl+backspace", "alt+backspace": "ctrl+backspace",
	"alt+d": "ctrl+delete", "alt+delete": "ctrl+delete",
	"ctrl+h": "backspace", "shift+backspace": "backspace", "ctrl+d": "delete",
}

// stroke returns the deed of an editing key, or nil.
func stroke(key string) func(*editor) {
	if same, ok := aliases[key]; ok {
		key = same
	}
	return strokes[key]
}

// typedText returns the text that a key puts in a box: "" for keys that are commands.
func typedText(k tea.KeyPressMsg) string {
	if k.Mod.Contains(tea.ModCtrl) || k.Mod.Contains(tea.ModAlt) {
		return ""
	}
	return k.Text
}
