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
	for {
		text, err := a.hear()
		if end = err; err != nil || strings.TrimSpace(text) == "." {
			break
		}
		if text == quit {
			end = errEnd
			break
		}
		if a.looksLikeCommand(text) {
			a.hint("in a text", quoted(text)+" is a line of the text now. To say something else, end the text first with a line that is a single period.")
		}
		all = append(all, strings.TrimPrefix(text, "="))
	}
	err := a.record(input.Result{Kind: input.Typed, Text: strings.Join(all, "\n"), Step: true})
	if end != nil {
		return end
	}
	return err
}

// looksLikeCommand reports whether somebody in the middle of a text may have meant to leave it.
func (a *asking) looksLikeCommand(text string) bool {
	text = strings.TrimSpace(text)
	_, _, isWord := scene{isFree: true, cmds: a.commands()}.find(text)
	return isWord || strings.HasPrefix(text, "/")
}
