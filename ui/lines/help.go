package lines

import (
	"slices"
	"strings"
)

// This file is what the words do, as somebody hears it who asks.

// helping is the word that tells what the others do, or what one of them does, where nothing is asked.
func (t *talk) helping(cmds *[]command) command { return t.helpingWith(cmds, "", nil, "help", "?") }

// helpingWith is helping beside a question: commands need the slash there, and explain tells of what is asked where there is no
// such word. The table is not finished when the word is made.
func (t *talk) helpingWith(cmds *[]command, slash string, explain func(), words ...string) command {
	isMeant := func(word string) bool { return t.about(*cmds, strings.ToLower(word), slash) != "" }
	return command{words: words, arg: "WORD", isMeant: isMeant, do: func(word string) error {
		word = strings.TrimPrefix(strings.ToLower(word), "/")
		if word == "" {
			t.help(*cmds, slash)
			return nil
		}
		if text := t.about(*cmds, word, slash); text != "" {
			t.out.say(text)
			return nil
		}
		t.say("There is no word %s here; `help` alone tells all.", quoted(word))
		if explain != nil {
			explain()
		}
		return nil
	}}
}

// help lists the words that do something now, those that something may follow with the slash that they need.
func (t *talk) help(cmds []command, slash string) {
	seen := map[string]bool{}
	for _, c := range cmds {
		if c.about == "" || !c.works() || seen[c.words[0]] {
			continue
		}
		seen[c.words[0]] = true
		t.say("%s: %s.", c.usage(slash), c.about)
	}
}

// brief says of the words that somebody needs first what they lead to or do; `help` tells of all.
var brief = map[string]string{
	"<": "the question before", "-": "take the answer back", "next": "leave it open", "later": "park it", "choices": "what to choose from",
	"add": "a new row", "delete": "a row less", "none": "there are none", "rows": "tell the rows",
	"list": "the answers here", "menu": "where one can go", "go": "to what some words mean", "review": "what is missing", "read": "the agreement",
	"export": "write files", "all": "ask more questions", "undo": "take a change back", "home": "all agreements", "quit": "leave",
}

// words tells the words that somebody needs first, of those that do something now, each with what it leads to.
func (t *talk) words(cmds []command) {
	var all []string
	more := 0
	seen := map[string]bool{} // `list` is of the row, and of the section without one
	for _, c := range cmds {
		switch about := brief[c.words[0]]; {
		case c.about == "" || !c.works() || seen[c.words[0]]:
		case about == "":
			more++
		default:
			all = append(all, c.words[0]+", "+about)
			seen[c.words[0]] = true
		}
	}
	t.say("Words: %s. `help` tells these and %d more with all that they do, and `help` with one of them what that one does.", strings.Join(all, "; "), more)
}

// usage is how a command is said.
func (c command) usage(slash string) string {
	if c.arg == "" {
		return c.words[0]
	}
	return slash + c.words[0] + " " + c.arg
}

// about is what one word does, here or where else it is said; "" where there is no such word.
func (t *talk) about(cmds []command, word, slash string) string {
	word = strings.TrimPrefix(word, "/")
	if c := oneOf(cmds, word, command.works); c != nil {
		text := c.usage(slash) + ": " + c.about + "."
		if len(c.words) > 1 {
			text += " It may be said as " + strings.Join(c.words, " or ") + "."
		}
		if !c.works() {
			text += " Just now there is nothing that it could do."
		}
		return text
	}
	if t.s == nil {
		return ""
	}
	for _, mode := range []struct {
		where string
		cmds  []command
	}{
		{"in a list that was opened", (&rows{talk: t}).commands()},
		{"at a question", (&asking{walk: &walk{talk: t}}).commands()},
	} {
		if c := oneOf(mode.cmds, word, nil); c != nil {
			return c.usage("") + ", " + mode.where + ": " + c.about + "."
		}
	}
	if where := elsewhere[word]; where != "" {
		return quoted(word) + " is said " + where + "."
	}
	return ""
}

// oneOf returns the command of a word, one that suits before others; nil for none.
func oneOf(cmds []command, word string, suits func(command) bool) *command {
	var found *command
	for i, c := range cmds {
		isIt := c.about != "" && slices.Contains(c.words, strings.ToLower(word))
		switch {
		case isIt && suits != nil && suits(c):
			return &cmds[i]
		case isIt && found == nil:
			found = &cmds[i]
		}
	}
	return found
}
