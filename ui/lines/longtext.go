package lines

import (
	"strings"

	"engross/ui/input"
)

// long reads a text of many lines. What was written is kept even if the input ends in the middle.
func (a *asking) long(first string, isMore bool) error {
	var all []string
	if isMore {
		if v := a.place().Field.Value(); v.IsSet() {
			all = append(all, v.Edit(a.s.Context().Style))
		}
	} else {
		all = append(all, first)
	}
	if first == "." {
		return a.leave(next)
	}
	var end error
	blank := 0
	for {
		text, err := a.hear()
		if end = err; err != nil || strings.TrimSpace(text) == "." {
			break
		}
		if text == quit {
			end = errEnd
			break
		}
		if blank++; strings.TrimSpace(text) != "" {
			blank = 0
		}
		switch {
		case a.looksLikeCommand(text) && !a.hinted["in a text"]:
			a.hint("in a text", quoted(text)+" is a line of the text now. To say something else, end the text first with a line that is a single period.")
		case a.looksLikeCommand(text):
			a.say("%s is in the text too; a single period ends it.", quoted(text))
		case blank == 2:
			a.say("Still in the text; a single period ends it.")
		}
		all = append(all, strings.TrimPrefix(text, "="))
	}
	err := a.record(input.Result{Kind: input.Typed, Text: strings.Join(all, "\n"), Step: true})
	if end != nil {
		return end
	}
	return err
}
