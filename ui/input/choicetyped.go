package input

import (
	"strings"
	"unicode/utf8"

	"engross/model"
)

// typed gives the text in the filter as an answer to be read, where the question has none. Of a few choices, only what is one.
func (c *choice) typed(p model.Place) Result {
	text := strings.TrimSpace(c.filter.text())
	if text == "" || c.isMulti || p.Field.IsSet() || p.State().Raw != "" {
		return Result{}
	}
	if _, err := read(p.Field, text, c.env.Context); err != nil && !c.isFiltered() {
		return Result{} // all choices are seen: a stray letter is no answer
	}
	return Result{Kind: Typed, Text: text, Step: true}
}

// named returns the choice that was typed so far: the first whose words begin with it, else one that has all of its words, in its
// name or, from three letters on, in what is said of it; -1 for none.
func (c *choice) named(p model.Place) int {
	words := strings.TrimSpace(c.filter.text())
	if to := beginningWith(c.options, c.filter.text()); to >= 0 || utf8.RuneCountInString(words) < 2 {
		return to
	}
	fit := matches(p.Field, c.options, words)
	if len(fit) == 0 || utf8.RuneCountInString(words) < 3 && !hasAll(strings.Fields(folded(words)), folded(c.options[fit[0]].Label)) {
		return -1
	}
	return fit[0]
}

// letter goes to the choice that was typed so far. The same letter again goes to the next such choice, and
// another one begins anew where only one was typed before. What is no choice is kept, and told. y and n answer a
// yes-or-no question.
func (c *choice) letter(text string, p model.Place) Result {
	before := c.filter.text()
	c.filter.insert(oneLine(text))
	to := c.named(p)
	if next := startingWith(c.options, c.shown, c.on, text); to < 0 && next >= 0 && (before == text || c.on >= 0 && utf8.RuneCountInString(before) == 1 || c.isAnswer) {
		c.filter.set(text)
		to = next
	}
	c.on, c.isMoved, c.isMeant = to, to >= 0, to >= 0
	if c.isAnswer && to >= 0 {
		return c.pick(p)
	}
	return Result{}
}
