package input

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// choice is the input of closed questions: one of several, any of several, yes or no, a time zone, a row of a list.
// The highlight moves without answering; space picks, enter picks and goes on. So does tab, but only of a choice that was
// meant: typed, or gone to by the arrows that lie along the choices as they are drawn. Who presses up or down beside choices
// that stand side by side may mean another question. Letters move it to the choice that they name, which is taken however the
// question is then left, or narrow a long list. "Unanswered" is a state like others.
type choice struct {
	base
	isMulti  bool
	isAnswer bool // yes or no
	isZone   bool // a time zone, of which there are hundreds: they are looked for by typing

	options   []model.Option // as offered at the last event
	zones     []model.Option // every time zone, from the first focus on
	shown     []int          // positions in options that pass the filter
	filter    editor
	on        int    // position in shown of the highlight; -1 for none
	isMoved   bool   // the highlight was moved to where it is
	isMeant   bool   // and by a key that cannot mean another question
	edge      string // the arrow that was stopped at the first or the last choice just now
	isTold    bool   // that nothing fits what was typed
	isBrowsed bool   // it was moved along the choices that a filter left
	isSure    bool   // of a few choices, letters name only one
	top       int    // first position in shown that is drawn
	layout    layout
}

func newChoice(p model.Place) *choice {
	c := &choice{base: base{path: p.Path}, on: -1}
	_, c.isMulti = p.Field.At.(*value.Set)
	_, c.isAnswer = p.Field.At.(*value.Answer)
	_, c.isZone = p.Field.At.(*value.Zone)
	c.filter.set("")
	return c
}

// Focus puts the highlight on what is picked.
func (c *choice) Focus(p model.Place, e Env) tea.Cmd {
	c.begin(e)
	c.filter.set("")
	c.top, c.isTold = 0, false
	c.offer(p)
	c.highlight(p)
	return nil
}

// Blur ends; every pick was reported. What was typed and picked nothing is handed on, so that it is kept as typed. Of a choice that
// was only looked at, it says that it was not taken.
func (c *choice) Blur(p model.Place, e Env) Result {
	isStray, r := c.isStray(), c.typed(p)
	c.leave(e)
	if !c.isFiltered() && !c.isAnswer && c.isNamed() {
		return c.passed(p)
	}
	if r.Kind == Nothing && isStray {
		r.Say = "“" + strings.TrimSpace(c.filter.text()) + "” is none of the choices of " + value.CleanLine(p.Field.Label) + " and was not taken."
	}
	if picked, _ := pickedKeys(p); r.Kind == Nothing && c.isMoved && !c.isMulti && c.on >= 0 && c.on < len(c.shown) && !slices.Contains(picked, c.options[c.shown[c.on]].Value) {
		r.Say = "Left as it was: " + value.CleanLine(p.Field.Label) + ". enter takes the choice that is marked with >."
	}
	c.filter.set("")
	return r
}

// Sync moves the highlight to what is picked now. Of several that may be picked, it stays where the next is looked for.
func (c *choice) Sync(p model.Place, e Env) {
	c.event(e)
	if !c.isFocused || !c.filter.isEmpty() {
		return
	}
	at := ""
	if c.isMulti && c.on >= 0 && c.on < len(c.shown) {
		at = c.options[c.shown[c.on]].Value
	}
	c.offer(p)
	c.highlight(p)
	if i := slices.IndexFunc(c.shown, func(i int) bool { return c.options[i].Value == at }); at != "" && i >= 0 {
		c.on = i
	}
}

// offer takes over the choices as they are now, as they may follow from other answers, and plans how to draw them.
func (c *choice) offer(p model.Place) {
	picked, _ := pickedKeys(p)
	options := p.Field.Choices()
	switch p.Field.At.(type) {
	case *value.Answer:
		options = yesNo
	case *value.Zone:
		options = c.everyZone(p)
	}
	c.options = offered(options, picked)
	c.shown = c.shown[:0]
	if c.filter.isEmpty() || !c.isFiltered() {
		for i := range c.options {
			c.shown = append(c.shown, i)
		}
	} else {
		c.shown = append(c.shown, matches(p.Field, c.options, c.filter.text())...)
	}
	c.on = min(c.on, len(c.shown)-1)
	c.layout = c.plan(p, c.env)
}

// everyZone returns the time zones while one is picked; a blurred input does not need them.
func (c *choice) everyZone(p model.Place) []model.Option {
	if c.isFocused && c.zones == nil {
		c.zones = zoneOptions(model.LikelyZones(p))
	}
	return c.zones
}

// highlight goes to the first picked choice; where nothing is, to none, so that enter alone answers nothing.
func (c *choice) highlight(p model.Place) {
	picked, _ := pickedKeys(p)
	c.on, c.isMoved, c.isMeant, c.edge = -1, false, false, ""
	if c.isMulti && len(c.shown) > 0 {
		c.on = 0
	}
	if len(picked) > 0 {
		if i := slices.IndexFunc(c.shown, func(i int) bool { return c.options[i].Value == picked[0] }); i >= 0 {
			c.on = i
		}
	}
}

// isFiltered reports whether typing filters the choices.
func (c *choice) isFiltered() bool { return len(c.options) >= filterFrom }

// Update takes a key or a paste.
func (c *choice) Update(msg tea.Msg, p model.Place, e Env) (Result, tea.Cmd) {
	c.event(e)
	if !c.isFocused {
		return Result{}, nil
	}
	c.offer(p)
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return c.paste(msg.Content, p), nil
	case tea.ClipboardMsg:
		return c.paste(msg.Content, p), nil
	case tea.KeyPressMsg:
		if msg.Keystroke() == "ctrl+v" {
			return Result{}, tea.ReadClipboard
		}
		return c.key(msg, p), nil
	}
	return Result{}, nil
}

// paste records the text as it came; the model reads names, labels and their beginnings.
func (c *choice) paste(text string, p model.Place) Result {
	text = value.CleanLine(text)
	if text == "" {
		return Result{}
	}
	c.filter.set("")
	c.offer(p)
	return Result{Kind: Typed, Text: text, Step: true}
}

func (c *choice) key(k tea.KeyPressMsg, p model.Place) Result {
	name, text := k.Keystroke(), typedText(k)
	if name == "enter" {
		return c.enter(p)
	}
	c.isTold = false
	if c.stops(name) {
		return c.tellEdge(name)
	}
	c.edge = ""
	switch {
	case name == "shift+enter":
		return Result{Move: Prev}
	case (name == "tab" || name == "shift+tab") && c.Wants(name):
		return c.tab(name, p)
	case text == " " && len(c.options) == 0:
		return toSource(p)
	case text == " " && c.filter.isEmpty():
		return c.pick(p)
	case text == " " && c.on >= 0 && !c.goesOn() && (!c.isFiltered() || c.isBrowsed || len(c.shown) == 1): // no more words to type
		return c.pickTyped(p)
	case text != "" && c.isFiltered():
		c.filter.insert(oneLine(text))
		return c.refilter(p)
	case text != "":
		return c.letter(text, p)
	case c.goTo(name, p):
		return Result{}
	case c.isMulti && (name == "shift+up" || name == "shift+down"):
		return c.reorder(name == "shift+up", p)
	case name == "delete" || (name == "backspace" || name == "ctrl+h") && (c.filter.isEmpty() || c.isAnswer) && !c.isMulti: // of several, one backspace too many would take out all
		c.filter.set("")
		return c.clear(p)
	}
	do := stroke(name)
	if do == nil {
		return Result{}
	}
	before := c.filter.text()
	do(&c.filter)
	switch {
	case c.filter.text() == before:
	case c.isFiltered():
		return c.refilter(p)
	default:
		c.goToNamed(c.named(p))
	}
	return Result{}
}

// goToNamed moves the highlight to the first of what letters name.
func (c *choice) goToNamed(fit []int) {
	c.on, c.isSure = -1, len(fit) == 1
	if len(fit) > 0 {
		c.on = fit[0]
	}
	c.isMoved, c.isMeant = c.on >= 0, c.on >= 0
}

// tab takes the choice that was moved to, unless it is the answer already, and goes on.
func (c *choice) tab(name string, p model.Place) Result {
	r := c.passed(p)
	if r.Move = Next; name != "tab" {
		r.Move = Prev
	}
	return r
}

func (c *choice) refilter(p model.Place) Result {
	c.offer(p)
	c.top, c.isBrowsed = 0, false
	if c.filter.isEmpty() {
		c.highlight(p)
	} else {
		c.on = min(0, len(c.shown)-1)
		c.isMoved = c.on >= 0
		c.isMeant = c.isMoved
	}
	return Result{}
}

// goTo moves the highlight where a key says; false for other keys.
func (c *choice) goTo(key string, p model.Place) bool {
	on, ok := c.target(key)
	if ok {
		c.on, c.isMoved, c.isBrowsed = on, on >= 0, true
		c.isMeant = c.isMoved && (c.env.IsCell || !(c.layout.isLine && (key == "up" || key == "down")))
		if !c.isFiltered() {
			c.filter.set("")
		}
	}
	return ok
}

// target returns where a key would move the highlight; false where it has nowhere to go, so that the key is left to
// the screen. Up and down lead through all choices alike, however they are drawn. They never leave those that a filter left,
// nor a cell: enter would answer another question. Once letters have named the one choice of a cell, they are those of the table.
func (c *choice) target(key string) (int, bool) {
	isAlong := key == "up" || key == "down"
	if c.leads(key) {
		return 0, false
	}
	isWithin := c.env.IsCell || !c.filter.isEmpty() && c.isFiltered()
	if c.layout.isLine || c.env.IsCell {
		isWithin = isWithin || c.isMoved && !isAlong
		key = alongside(key)
	}
	last := len(c.shown) - 1
	to := c.on
	switch key {
	case "up":
		to--
	case "down":
		to++
	case "pgup":
		to = max(0, to-c.layout.rows)
	case "pgdown":
		to = min(last, to+c.layout.rows)
	case "home":
		to = 0
	case "end":
		to = last
	default:
		return 0, false
	}
	if key == "home" || key == "end" {
		return to, last >= 0 && (c.filter.isEmpty() || !c.isFiltered())
	}
	if isWithin && (key == "up" || key == "down") {
		return max(min(to, last), min(0, last)), true
	}
	return to, to >= 0 && to <= last && to != c.on
}

// stops reports whether an arrow goes no further than the first or the last choice, once: somebody who chooses presses it once
// too often, and enter would then answer another question.
func (c *choice) stops(key string) bool {
	if !c.isMoved || c.edge == key || key != "up" && key != "down" || c.leads(key) {
		return false
	}
	_, isWithin := c.target(key)
	return !isWithin
}

// tellEdge says where a choice ends and what another press does.
func (c *choice) tellEdge(key string) Result {
	c.edge = key
	which := "last"
	if key == "up" {
		which = "first"
	}
	takes := "enter takes it"
	if c.isMulti {
		takes = "space ticks it"
	}
	return Result{Say: "That is the " + which + " choice: " + takes + ", " + key + " again leaves the question."}
}

// alongside returns the key that leads from choice to choice for an arrow to the side.
func alongside(key string) string {
	switch key {
	case "left":
		return "up"
	case "right":
		return "down"
	}
	return key
}

// Wants reports whether the choice has a use for a key.
func (c *choice) Wants(key string) bool {
	if !c.isFocused {
		return false
	}
	switch key {
	case "enter", "shift+enter", "space", "delete", "backspace", "ctrl+h", "ctrl+v":
		return true
	case "shift+up", "shift+down":
		return c.isMulti
	case "tab", "shift+tab":
		return c.isMeant && !c.isMulti && c.on >= 0
	case "up", "down":
		if c.stops(key) {
			return true
		}
	}
	if _, ok := c.target(key); ok {
		return true
	}
	if !c.filter.isEmpty() && stroke(key) != nil {
		return !c.leads(key)
	}
	return isPrinted(key) && (c.isFiltered() || !c.filter.isEmpty() || isInWord(key))
}

// IsSpare reports whether a letter typed at an input that has not been typed into begins none of its choices, so that the
// screen may have a use for it.
func IsSpare(in Input, letter string) bool {
	c, ok := in.(*choice)
	return ok && c.filter.isEmpty() && !c.isFiltered() && startingWith(c.options, c.shown, -1, letter) < 0
}

// isInWord reports whether a key types a letter or a digit.
func isInWord(key string) bool {
	r, _ := utf8.DecodeRuneInString(key)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
