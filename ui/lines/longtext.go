package lines

import (
	"errors"
	"slices"
	"strings"

	"engross/ui/input"
)

// Words that stand alone on a line of a text, in lower case, are no text: nobody writes such a line, and everybody types one
// who means to leave it.
var (
	wordsOut  = []string{"done", "up", "next", "skip", "list", "menu", "undo", "redo", "review", "export", "later", "<", quit}
	wordsElse = []string{"add", "open", "paste", "catalogue", "delete", "rows", "help", "?"}
)

// long reads a text of many lines. What was written is kept even if the input ends in the middle. A command that stands alone
// on a line ends the text and is done.
func (a *asking) long(first string, isMore bool) error {
	var all []string
	p := a.place()
	isProposed := p.Field.Default != "" && !p.Field.IsSet() && p.State().Raw == "" && p.State().NA == nil
	if isMore {
		switch v := p.Field.Value(); {
		case v.IsSet():
			all = append(all, v.Edit(a.s.Context().Style))
		case isProposed:
			all = append(all, p.Field.Default)
		}
	} else {
		all = append(all, asText(first))
	}
	if first == "." {
		return a.leave(next)
	}
	var end error
	var then func() error
	blank := 0
	for {
		text, err := a.hear()
		if end = err; err != nil || strings.TrimSpace(text) == "." {
			break
		}
		if then = a.outOfText(strings.TrimSpace(text)); then != nil {
			break
		}
		if blank++; strings.TrimSpace(text) != "" {
			blank = 0
		}
		switch {
		case slices.Contains(wordsElse, strings.TrimSpace(text)):
			a.say("%s was not taken into the text, and is said elsewhere. A single period ends the text; a backslash before the word makes it a line of it.", quoted(text))
			continue
		case blank == 2:
			a.say("Still in the text; a single period ends it.")
		}
		all = append(all, asText(text))
	}
	err := a.record(input.Result{Kind: input.Typed, Text: strings.Join(all, "\n"), Step: true})
	if isProposed && !isMore {
		a.say("It took the place of what was proposed; `undo` brings that back, and `more` adds to it.")
	}
	switch {
	case end != nil:
		return end
	case then != nil && (err == nil || errors.Is(err, errDone)):
		return then()
	}
	return err
}

// outOfText returns what a line of a text does that leaves the text; nil for a line of it.
func (a *asking) outOfText(text string) func() error {
	if !strings.HasPrefix(text, "/") && !slices.Contains(wordsOut, text) {
		return nil
	}
	c, arg, ok := scene{isFree: true, cmds: a.commands()}.find(text)
	switch {
	case ok:
		return func() error {
			a.say("The text ended before %s.", quoted(text))
			return c.do(arg)
		}
	case strings.HasPrefix(text, "/"):
		return nil
	}
	return func() error { return a.leave(next) }
}

// asText is a line of a text without the sign that makes it one.
func asText(text string) string {
	if rest, ok := strings.CutPrefix(text, `\`); ok {
		return rest
	}
	return strings.TrimPrefix(text, "=")
}
