package input

import (
	"slices"
	"strings"
	"unicode/utf8"

	"engross/model"
)

// typed gives the text in the filter as an answer to be read, of several beside those that are picked. Beside an answer, and of
// several, what fits some of the choices only looked for one. Where all choices are seen, a single letter that begins none is a slip.
func (c *choice) typed(p model.Place) Result {
	text := strings.TrimSpace(c.filter.text())
	isAnswered := p.Field.IsSet() || p.State().Raw != ""
	if text == "" || (c.isMulti || isAnswered) && !c.fitsNothing() {
		return Result{}
	}
	if utf8.RuneCountInString(text) == 1 && !c.isFiltered() && !c.isReadable(p) {
		return Result{}
	}
	if c.isMulti {
		picked, _ := pickedKeys(p)
		text = strings.Join(append(slices.Clone(picked), text), ", ")
	}
	return Result{Kind: Typed, Text: text, Step: true}
}

// fitsNothing reports whether what was typed is none of the choices, nor leads to one.
func (c *choice) fitsNothing() bool {
	return c.isStray() || c.isFiltered() && strings.TrimSpace(c.filter.text()) != "" && len(c.shown) == 0
}

func (c *choice) isReadable(p model.Place) bool {
	_, err := read(p.Field, strings.TrimSpace(c.filter.text()), c.env.Context)
	return err == nil
}

// Forget lets go of words that were typed at a choice and lead to none, as somebody goes back instead of on: they looked for a choice.
func Forget(in Input) {
	if c, ok := in.(*choice); ok && c.fitsNothing() {
		c.filter.set("")
		c.isTold = false
	}
}

// named returns the choices that were typed so far: the one that is called so, those that begin with it, else those that have all of its words, in their
// name or, from three letters on, in what is said of them.
func (c *choice) named(p model.Place) []int {
	words := strings.TrimSpace(folded(c.filter.text()))
	if words == "" {
		return nil
	}
	var begin, within []int
	for i, o := range c.options {
		switch label := folded(o.Label); {
		case label == words:
			return []int{i}
		case strings.HasPrefix(label, words):
			begin = append(begin, i)
		case hasAll(strings.Fields(words), label):
			within = append(within, i)
		}
	}
	switch {
	case len(begin) > 0:
		return begin
	case len(within) > 0 || utf8.RuneCountInString(words) < 3:
		return within
	}
	return matches(p.Field, c.options, words)
}

// IsMulti reports whether any of several choices can be ticked in an input.
func IsMulti(in Input) bool {
	c, ok := in.(*choice)
	return ok && c.isMulti && len(c.options) > 0
}

// isNamed reports whether letters lead to the choice that is highlighted.
func (c *choice) isNamed() bool {
	return !c.isMulti && !c.filter.isEmpty() && c.on >= 0 && c.on < len(c.shown)
}

// leads reports whether a key leads to another row: up and down do once letters have named the one choice of a cell.
func (c *choice) leads(key string) bool {
	return (key == "up" || key == "down") && c.env.IsCell && !c.isFiltered() && c.isNamed() && c.isSure
}

// letter goes to the choice that was typed so far. The same letter again goes to the next such choice, and
// another one begins anew where only one was typed before. What is no choice is kept, and told. y and n answer a
// yes-or-no question.
func (c *choice) letter(text string, p model.Place) Result {
	before := c.filter.text()
	c.filter.insert(oneLine(text))
	fit := c.named(p)
	isAnew := before == text || c.on >= 0 && utf8.RuneCountInString(before) == 1 || c.isAnswer
	if next := c.next(p, text); len(fit) == 0 && next != nil && isAnew {
		c.filter.set(text)
		fit = next
	}
	c.goToNamed(fit)
	if c.isAnswer && c.on >= 0 {
		return c.pick(p)
	}
	return Result{}
}

// next returns the choices that a letter names, from the one after the highlight on.
func (c *choice) next(p model.Place, letter string) []int {
	was := c.filter.text()
	c.filter.set(letter)
	fit := c.named(p)
	c.filter.set(was)
	for i, at := range fit {
		if at > c.on {
			return append(fit[i:len(fit):len(fit)], fit[:i]...)
		}
	}
	return fit
}
