package input

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model"
)

// previewRows is how many rows of a list its summary names.
const previewRows = 3

// list is the input of a question whose answer is rows. It says how many there are and names the first of them; the
// rows themselves are edited on a screen of their own.
type list struct {
	base
	isOpen bool // it has no rows and was not answered "none"
}

// meet takes over the surroundings of an event and what the list holds.
func (l *list) meet(p model.Place, e Env) {
	l.event(e)
	l.isOpen = isOpenList(p)
}

func isOpenList(p model.Place) bool {
	rows := p.Field.List()
	return rows != nil && rows.Len() == 0 && !p.State().None && p.Field.MayBeNone()
}

// Focus begins.
func (l *list) Focus(p model.Place, e Env) tea.Cmd {
	l.begin(e)
	l.meet(p, e)
	return nil
}

// Blur ends; there is nothing to record.
func (l *list) Blur(_ model.Place, e Env) Result {
	l.leave(e)
	return Result{}
}

// Sync has nothing to load: the rows are read when they are drawn.
func (l *list) Sync(p model.Place, e Env) { l.meet(p, e) }

// Update opens the list, or answers an empty one with "none".
func (l *list) Update(msg tea.Msg, p model.Place, e Env) (Result, tea.Cmd) {
	l.meet(p, e)
	k, isKey := msg.(tea.KeyPressMsg)
	if !isKey || !l.isFocused || p.Field.List() == nil {
		return Result{}, nil
	}
	switch k.String() {
	case "enter", "space":
		return Result{Move: Open}, nil
	case "shift+enter":
		return Result{Move: Prev}, nil
	case "n":
		if l.isOpen {
			return Result{Kind: None, Step: true}, nil
		}
	}
	return Result{}, nil
}

// Wants reports whether a key opens or answers the list.
func (l *list) Wants(key string) bool {
	switch key {
	case "enter", "shift+enter", "space":
		return l.isFocused
	case "n":
		return l.isFocused && l.isOpen
	}
	return false
}

// Click opens the list.
func (l *list) Click(_, y int, p model.Place, e Env) Result {
	l.event(e)
	if !l.isFocused || y != 0 || p.Field.List() == nil {
		return Result{}
	}
	return Result{Move: Open}
}

// View draws the summary on one line, and under it, while it has the focus, what can be done.
func (l *list) View(p model.Place, e Env) string {
	l.drawing(e)
	l.isOpen = isOpenList(p)
	if !l.isFocused && l.cache.fits(p, e) {
		return l.cache.view
	}
	s := e.styles()
	look := s.Text
	words, isAnswered := summary(p)
	if !isAnswered {
		look = s.Dim
	}
	view := look.Render(ansi.Truncate(words, e.Width, "…"))
	if !l.isFocused {
		return l.cache.keep(view, p, e)
	}
	if e.Height != 1 {
		view += "\n" + s.Dim.Render(ansi.Truncate(hint(p), e.Width, "…"))
	}
	return view
}

func hint(p model.Place) string {
	if isOpenList(p) {
		return "enter opens the list, n says there are none"
	}
	return "enter opens the list"
}

// summary returns a list in words: "3 rows: Dana Whitfield, Sam Ortiz, Kim Lee", and whether it is answered.
func summary(p model.Place) (string, bool) {
	l, st := p.Field.List(), p.State()
	switch {
	case l == nil:
		return "", false
	case st.NA != nil:
		return naWords(p), false
	case l.Len() == 0 && st.None:
		return "none", true
	case l.Len() == 0:
		return "nothing here yet", false
	}
	scope := model.Scope{A: p.Scope.A, Up: p.Object}
	var names []string
	for i := range min(l.Len(), previewRows) {
		names = append(names, drawn(model.Title(scope, l.Row(i))))
	}
	if l.Len() > previewRows {
		names = append(names, "…")
	}
	count := strconv.Itoa(l.Len()) + " rows: "
	if l.Len() == 1 {
		count = "1 row: "
	}
	return strings.ReplaceAll(count+strings.Join(names, ", "), "\n", " "), true
}

// Cursor stands before the summary.
func (l *list) Cursor() *tea.Cursor {
	if !l.isFocused || !l.env.Focused {
		return nil
	}
	return tea.NewCursor(0, 0)
}
