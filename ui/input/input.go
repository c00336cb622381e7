// Package input edits answers: one input for each kind of question, made from what the question says of itself.
// An input knows how to read keys, pastes and clicks and how to draw its box; it does not change the agreement,
// but says what is to be recorded, and it knows nothing of screens, labels or saving.
package input

import (
	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// Input edits the answer to one question. It keeps the path of the question and never a pointer into the agreement:
// the place is handed in again at each event, so that undo, import and merge need no care.
type Input interface {
	// Path returns the address of the question.
	Path() string
	// Focus begins editing: the box takes the text of the answer, the caret stands at its end.
	Focus(p model.Place, e Env) tea.Cmd
	// Blur ends editing and returns what is still to be recorded; mostly nothing, as every key was reported.
	Blur(p model.Place, e Env) Result
	// Update takes a key, a paste or the clipboard. It does nothing while the input is not focused.
	Update(msg tea.Msg, p model.Place, e Env) (Result, tea.Cmd)
	// Sync shows an answer that was changed from outside: undo, import, merge. It may be called at any time; text
	// that reads as the answer that stands is left as it was typed.
	Sync(p model.Place, e Env)
	// View draws the input, at most e.Width wide, with as many lines as it needs and no line end after the last.
	// While it is blurred and nothing changed it returns what it drew before.
	View(p model.Place, e Env) string
	// Cursor returns where the terminal's cursor belongs, counted from the top left of the last view; nil when blurred.
	Cursor() *tea.Cursor
	// Wants reports whether the input has a use for this key just now, given as tea.KeyPressMsg.String. Up and down
	// are wanted only inside long texts and lists, not past their ends; enter always: it confirms, picks, or asks to go on.
	Wants(key string) bool
	// Click takes a mouse click at a cell of the last view: it sets the caret, picks a choice, opens a list.
	Click(x, y int, p model.Place, e Env) Result
}

// Env is what an input is drawn and read in.
type Env struct {
	Width   int           // cells that a line may take
	Height  int           // most lines that the view may take; 0 for as many as the input thinks fit
	Context value.Context // how typed text is read: style of the agreement, currency, today
	Styles  *Styles       // nil for plain text
	IsCell  bool          // the input edits a cell of a table: all arrows stay among the choices
	Focused bool          // the screen's focus is here; false hides the caret, as while a dialog lies over the input
}

// most returns n lines, or fewer where the view may not take as many.
func (e Env) most(n int) int {
	if e.Height > 0 {
		return min(n, e.Height)
	}
	return n
}

// Kind says what a result records.
type Kind int

// The kinds of result, with the call of model.Edit that records each.
const (
	Nothing   Kind = iota
	Typed          // Edit.Type(path, Text)
	Confirmed      // Edit.Confirm(path)
	Cleared        // Edit.Type(path, "")
	None           // Edit.None(path, true): a list without rows is answered "none"
)

// Move says where the focus goes after a result was recorded.
type Move int

// The moves.
const (
	Stay Move = iota
	Next      // on to the next question: enter
	Prev      // back to the one before: shift+enter
	Open      // into the rows of the list
)

// Result is what the screen does after an event: it records the edit, then moves.
type Result struct {
	Kind Kind
	Text string // of Typed: the whole text of the box, or the canonical text of a choice
	Step bool   // the edit is an undo step of its own, such as a paste or a pick, not part of a burst of typing
	Move Move

	Say string // what the person is told of it; "" for nothing

	To string // the list to go to, whose rows are missing here; "" for none

	InPassing bool // the edit was made on the way to another question: the person is told what was taken
}

// New returns the input that fits the question of a place. The place must not be a row.
func New(p model.Place) Input {
	if p.Field.Value() == nil {
		return &list{base: base{path: p.Path}}
	}
	if IsChoice(p.Field) {
		return newChoice(p)
	}
	return newBox(p)
}
