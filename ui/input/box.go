package input

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// box is the input of everything that is typed: one line or a long text. What is typed is reported with each key,
// readable or not.
type box struct {
	base
	ed   editor
	long bool
	rows int // least rows of a long text

	sent      string     // the text that the agreement was last told
	isTouched bool       // a key was pressed since the focus came
	yields    bool       // the text gives way to the first character that is typed, as in a spreadsheet
	isFull    bool       // it held a text when the focus came: a line below says how to be rid of it
	stood     string     // the hours that stood when the focus came, for who types “also sat 8-1”
	quick     string     // the quick key that put a date into the empty box; it may be the beginning of a word
	cal       calendar   // of a date
	unit      value.Unit // of a span: what a number alone means
}

// base is what all inputs share.
type base struct {
	path      string
	env       Env // of the last event, with the size of the last view
	isFocused bool
	isDrawn   bool // the size is known from a view
	cache     cache
}

// Path returns the address of the question.
func (b *base) Path() string { return b.path }

// begin and leave are the common part of Focus and Blur.
func (b *base) begin(e Env) { b.isFocused, b.cache.isDrawn = true, false; b.event(e) }
func (b *base) leave(e Env) { b.isFocused, b.cache.isDrawn = false, false; b.event(e) }

// event takes over the surroundings of an event. The size stays that of the last view: keys and clicks mean what was
// seen, and a screen may not know the width before it draws.
func (b *base) event(e Env) {
	if b.isDrawn {
		e.Width, e.Height, e.Focused = b.env.Width, b.env.Height, b.env.Focused
	}
	b.env = e
}

// drawing takes over the surroundings of a view.
func (b *base) drawing(e Env) { b.env, b.isDrawn = e, true }

func newBox(p model.Place) *box {
	b := &box{base: base{path: p.Path}, long: p.Field.IsLong(), rows: min(max(longRows, p.Field.Lines), mostRows)}
	b.ed.set("")
	return b
}

// meet takes over the surroundings of an event.
func (b *box) meet(p model.Place, e Env) {
	b.event(e)
	b.ed.resize(boxWidth(p.Field, b.env.Width))
}

// Focus loads the text of the answer.
func (b *box) Focus(p model.Place, e Env) tea.Cmd {
	b.begin(e)
	b.meet(p, e)
	b.load(p, e)
	b.unit, b.stood = spanUnit(p.Field), stoodHours(p, b.ed.text(), e.Context)
	b.isTouched, b.quick, b.cal.isOpen = false, "", false
	b.isFull = !b.long && !b.ed.isEmpty()
	b.yields = b.isFull && mayYield(p)
	return nil
}

// mayYield reports whether an answer is sooner written anew than edited: a number, an amount, a date, hours and the like, and
// what nobody of this agreement typed.
func mayYield(p model.Place) bool {
	switch p.Field.At.(type) {
	case *value.Count, *value.Qty, *value.Amount, *value.Limit, *value.Percent, *value.Date, *value.MonthDay, *value.Span, *value.Clock, *value.Week:
		return true
	}
	return p.Standing() == model.Defaulted
}

func (b *box) load(p model.Place, e Env) {
	b.ed.set(b.fold(boxText(p, e.Context)))
	b.sent = b.report()
}

// Blur returns what was not reported yet; mostly nothing.
func (b *box) Blur(_ model.Place, e Env) Result {
	b.leave(e)
	return b.changed(false)
}

// Sync loads the text again unless it already reads as the answer that stands.
func (b *box) Sync(p model.Place, e Env) {
	b.meet(p, e)
	if !b.isFocused || b.agrees(p, e) {
		return
	}
	b.load(p, e)
	b.quick, b.cal.isOpen, b.yields = "", false, false
}

// agrees reports whether the box says what stands at p: "3/1" in the box is the same answer as the date it means.
func (b *box) agrees(p model.Place, e Env) bool {
	text := b.report()
	if raw := p.State().Raw; raw != "" {
		clean, _ := value.Clean(text)
		return raw == clean
	}
	v, err := read(p.Field, text, e.Context)
	return err == nil && isSame(p.Field.Value(), v)
}

// Update takes a key, a paste or what the clipboard held.
func (b *box) Update(msg tea.Msg, p model.Place, e Env) (Result, tea.Cmd) {
	b.meet(p, e)
	if !b.isFocused {
		return Result{}, nil
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return b.paste(msg.Content, p, e), nil
	case tea.ClipboardMsg:
		return b.paste(msg.Content, p, e), nil
	case tea.KeyPressMsg:
		return b.key(msg, p, e)
	}
	return Result{}, nil
}

func (b *box) paste(text string, p model.Place, e Env) Result {
	b.goOnFrom(p, e)
	b.isTouched, b.quick, b.cal.isOpen, b.yields = true, "", false, false
	b.ed.insert(b.fold(strings.TrimRight(text, "\r\n")))
	return b.changed(true)
}

// fold makes text from outside fit to be drawn: clean, and on one line where the box has one.
func (b *box) fold(text string) string {
	if !b.long {
		return oneLine(text)
	}
	text, _ = value.Clean(text)
	return text
}

// oneLine cleans text and puts it on one line; other than value.CleanLine it keeps the spaces at both ends, which a
// person may be typing just now.
func oneLine(text string) string {
	text, _ = value.Clean(text)
	if !strings.ContainsAny(text, "\n\t") {
		return text
	}
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(text)
}

func (b *box) key(k tea.KeyPressMsg, p model.Place, e Env) (Result, tea.Cmd) {
	if b.cal.isOpen {
		if r, ok := b.calendarKey(k.String(), b.env); ok {
			return r, nil
		}
	}
	if text := typedText(k); text != "" {
		if b.opensCalendar(text, p, e) {
			return Result{}, nil
		}
		if strings.TrimSpace(text) == "" && !b.long && (b.yields || b.ed.isEmpty()) {
			return Result{}, nil // a space alone says nothing
		}
		isMore := b.goOnFrom(p, e)
		if !b.quickDate(text, p, e) {
			b.write(b.fold(text))
		}
		b.isTouched = true
		r := b.changed(false)
		if isMore {
			r.Say = "You add to the proposed lines. Delete those that do not hold; ctrl+u deletes a line."
		}
		return r, nil
	}
	name := k.Keystroke()
	switch name {
	case "enter":
		return b.enter(p), nil
	case "shift+enter", "alt+enter", "ctrl+j":
		return b.newline(name), nil
	case "ctrl+enter":
		return Result{Move: Next}, nil
	case "ctrl+v":
		return Result{}, tea.ReadClipboard
	}
	if by, ok := b.steps(name); ok {
		b.ed.vertical(by)
	} else if do := stroke(name); do != nil {
		do(&b.ed)
	} else {
		return Result{}, nil
	}
	b.isTouched, b.quick, b.yields = true, "", false
	return b.changed(false), nil
}

// goOnFrom puts the proposed lines of a list into a box that nobody has touched, so that what is typed first is one more line and
// does not take their place unseen. Who has emptied the box means to write the list anew.
func (b *box) goOnFrom(p model.Place, e Env) bool {
	f := p.Field
	if _, isLines := f.At.(*value.Lines); !isLines || b.isTouched || !b.ed.isEmpty() || f.Default == "" || p.State().NA != nil {
		return false
	}
	proposed, err := defaultOf(f)
	if err != nil {
		return false
	}
	b.ed.set(proposed.Edit(styleOf(f, e.Context)) + "\n")
	return true
}

// write puts typed text at the caret, or in place of a text that gives way. Behind a mark that nothing begins with, the text
// goes on: "; sat 9-12".
func (b *box) write(text string) {
	if b.yields && !strings.HasPrefix(text, ";") && !strings.HasPrefix(text, ",") {
		b.ed.set("")
	}
	b.yields = false
	b.ed.insert(text)
	if isAlso(b.ed.text()) && b.stood != "" {
		b.ed.set(b.stood + "; ")
	}
}

// enter confirms what is shown and goes on; inside a long text it begins a new line.
func (b *box) enter(p model.Place) Result {
	isSet := p.Field.IsSet()
	switch {
	case b.ed.isEmpty() && !isSet && p.Field.Default != "",
		isSet && !b.isTouched && p.Standing() == model.Defaulted:
		return Result{Kind: Confirmed, Step: true, Move: Next}
	case b.long && !b.ed.isEmpty():
		return b.newline("enter")
	}
	r := b.changed(false)
	r.Move = Next
	r.Say = b.sayOthers(p)
	return r
}

// newline begins a new line in a long text; on one line, shift+enter is the way back that enter is on.
func (b *box) newline(key string) Result {
	if !b.long && key == "shift+enter" {
		return Result{Move: Prev}
	}
	if !b.long {
		return Result{}
	}
	b.isTouched = true
	b.ed.insert("\n")
	return b.changed(false)
}

// steps returns by how many rows a key moves the caret; false where the text has no row to go to, so that the key
// is left to the screen.
func (b *box) steps(key string) (int, bool) {
	height := max(1, b.height(b.env, b.ed.total())-1)
	by := map[string]int{"up": -1, "down": 1, "pgup": -height, "pgdown": height}[key]
	if by == 0 || !b.long {
		return 0, false
	}
	_, y := b.ed.caret()
	return by, by < 0 && y > 0 || by > 0 && y < b.ed.total()-1
}

// changed returns the text to record if it is another than the agreement was told.
func (b *box) changed(isStep bool) Result {
	text := b.report()
	if text == b.sent {
		return Result{}
	}
	b.sent = text
	if strings.TrimSpace(text) == "" {
		return Result{Kind: Cleared, Step: isStep}
	}
	return Result{Kind: Typed, Text: text, Step: isStep}
}

// report returns the text as it is to be read: a number alone gets the unit of the span.
func (b *box) report() string {
	text := b.ed.text()
	if b.unit == value.NoUnit || strings.Trim(text, " 0123456789") != "" || strings.TrimSpace(text) == "" {
		return text
	}
	return strings.TrimSpace(text) + " " + b.unit.String()
}

// spanUnit returns the unit of a span's answer, or of its default; NoUnit for other kinds.
func spanUnit(f model.Field) value.Unit {
	s, ok := f.At.(*value.Span)
	if !ok {
		return value.NoUnit
	}
	if s.IsSet() || f.Default == "" {
		return s.Unit
	}
	if v, err := defaultOf(f); err == nil {
		return v.(*value.Span).Unit
	}
	return value.NoUnit
}

// Wants reports whether the box has a use for a key.
func (b *box) Wants(key string) bool {
	if b.isFocused && b.cal.isOpen && wantsInCalendar(key) {
		return true
	}
	switch key {
	case "enter", "shift+enter", "ctrl+enter", "ctrl+v", "space":
		return b.isFocused
	case "alt+enter", "ctrl+j":
		return b.isFocused && b.long
	case "up", "down", "pgup", "pgdown":
		_, ok := b.steps(key)
		return b.isFocused && ok
	}
	return b.isFocused && (stroke(key) != nil || isPrinted(key))
}

// Click sets the caret, or takes a day of the calendar.
func (b *box) Click(x, y int, p model.Place, e Env) Result {
	b.meet(p, e)
	if b.isFocused && b.cal.isOpen && y > 0 {
		b.clicked(x, y, b.env)
		return b.changed(true)
	}
	if b.isFocused {
		b.ed.put(b.ed.place(x, y+b.ed.top))
		b.isTouched, b.quick, b.yields = true, "", false
	}
	return Result{}
}
