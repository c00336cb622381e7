package lines

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"engross/model"
	"engross/model/value"
)

// This file is about words that are commands, said where they are none: whoever meant to leave a question must not answer
// it with them unheard.

// elsewhere says where a word is a command that is none at a question.
var elsewhere = map[string]string{
	"open": atLists, "add": atLists, "paste": atLists, "catalogue": atLists, "delete": atLists, "move": inLists, "rows": atLists, "fill": "in a list of two rows or more, and in a row of one",
	"done": "in a row or at a list, and this is neither", "up": "in a row, and this is none",
	"more": "where something was told in part, and at a long text", "accept": atCards, "holds": atCards,
}

const (
	atLists = "at a list, and this is none"
	inLists = "in a list that was opened, and this is none"
	atCards = "where a section is summed up, and here it is not"
)

// stray says why a word does nothing at a question; "" for what may be an answer, or a command that lacks its slash.
func (a *asking) stray(text string) string {
	if a.needsSlash(text) {
		return ""
	}
	p := a.place()
	word, arg, _ := strings.Cut(strings.ToLower(text), " ")
	if bare := strings.TrimPrefix(word, "/"); bare != word && bare != "" && !strings.ContainsAny(bare, "/\\.") && p.Object != nil { // a path of files is an answer
		return "There is no word " + quoted(word) + ". `?` tells what can be said here; /go and some words leads to a question; = before it makes it the answer."
	}
	if name, numbers := parted(arg); name != "" && (word != "fill" || len(numbers) == 0) && (p.Object == nil || a.s.Reads(p, text)) {
		return ""
	}
	where := elsewhere[word]
	isChoice := slices.ContainsFunc(choicesAt(p), func(o model.Option) bool { return strings.HasPrefix(strings.ToLower(o.Label), word) })
	if where == "" || isChoice || p.Object == nil || p.Field.List() != nil {
		return ""
	}
	return quoted(text) + " is said " + where + ". `?` tells what can be said here; = before it makes it the answer."
}

// asked is a list of questions that was told: a number that is said after it may still mean a line of it.
type asked struct {
	stands string   // the section or the row
	paths  []string // of its lines
	at     string   // the question that was gone to from it
	isOver bool     // a question was answered since
}

// over says that a number answered a question, which may have been meant as a line of the list told last; "" where it was not.
func (a *asking) over(text string) string {
	n, err := strconv.Atoi(text)
	p := a.place()
	wasOver := a.listed.isOver
	a.listed.isOver = true
	if err != nil || n < 1 || n > len(a.listed.paths) || a.listed.stands != a.standsAt() || p.Object == nil {
		return ""
	}
	_, isText := p.Field.At.(*value.Text)
	isText = isText && len(choicesAt(p)) == 0
	switch {
	case p.State().Raw != "":
		return "The list is over: #" + text + " goes to line " + text + " of it."
	case !wasOver && (isText || p.Path != a.listed.at):
		a.listed.at = p.Path
		return quoted(text) + " was taken as the answer to " + p.Field.Label + ". If you meant line " + text + " of the list told before, say #" + text + "; `undo` takes the answer back."
	}
	return ""
}

// line goes to what can only be meant by the number of a line: at a list to a row; else with a bare number to a question of
// the row or the section one is in, as `list` numbers them, and with "row" or "open" to another row of the list around it.
func (a *asking) line(n int, isBare bool) error {
	switch {
	case a.place().Object != nil && a.place().Field.List() != nil:
		return a.openRow(a.path, n)
	case a.row != "" && !isBare:
		return a.openRow(listOf(a.row), n)
	case a.listed.stands == a.standsAt() && n <= len(a.listed.paths):
		return a.toListed(n)
	case isBare:
		return a.lineUntold(n)
	}
	a.say("No list with a row %d was told here: `list` tells the questions, and # with a number goes to one.", n)
	return nil
}

// toListed goes to a question of the list of them that was told last.
func (t *talk) toListed(n int) error {
	if n > len(t.listed.paths) {
		t.say("The list told before has no question %d, but %s.", n, plural(len(t.listed.paths), "question", "questions"))
		return nil
	}
	t.listed.at = t.listed.paths[n-1]
	return &move{to: t.spotHere(t.listed.at)}
}

// lineUntold goes to a question by its number, where no list of them was told, and says so: it may have been meant for a row.
func (a *asking) lineUntold(n int) error {
	qs := a.numbered()
	in := a.here().About().Title
	if a.row != "" {
		in = "this row"
	}
	if n > len(qs) {
		a.say("There is no question %d: %s has %s; `list` tells them.", n, in, plural(len(qs), "question", "questions"))
		return nil
	}
	a.say("Gone to question %d of %s.", n, in)
	if a.row != "" {
		a.hint("row by number", "`row "+itoa(n)+"` goes to row "+itoa(n)+" of the list around it.")
	}
	return &move{to: a.spotHere(qs[n-1].Place.Path)}
}

// openRow goes to a row of a list.
func (a *asking) openRow(list string, n int) error {
	p, ok := a.s.Place(list)
	if !ok || n < 1 || n > p.Field.List().Len() {
		a.say("There is no row %d: %s has %s.", n, a.whose(p), plural(p.Field.List().Len(), "row", "rows"))
		return nil
	}
	return &move{to: a.spotHere(list + "." + p.Field.List().Row(n-1).Key())}
}

// slashless says that a command which needs a slash at a question was taken for an answer; "" for other texts.
func (a *asking) slashless(text string) string {
	word, _, _ := strings.Cut(text, " ")
	if a.hinted["slash "+word] || !a.needsSlash(text) || strings.EqualFold(word, "help") { // a help desk
		return ""
	}
	a.hinted["slash "+word] = true
	return quoted(text) + " was taken as an answer. With a slash, `/" + text + "`, it is not; `undo` takes the answer back."
}

// needsSlash reports whether a text would be a command with a slash before it.
func (a *asking) needsSlash(text string) bool {
	if strings.HasPrefix(text, "/") || !strings.Contains(text, " ") {
		return false
	}
	_, _, isOne := (scene{isFree: true, cmds: a.commands()}).find("/" + text)
	return isOne
}

// doubt asks of "go price" at a question that any short text answers, where there is such a place, whether it is the way there. At
// other questions it is.
func (a *asking) doubt(text string) (bool, error) {
	p := a.place()
	word, words, _ := strings.Cut(text, " ")
	isWay := word == "go" || word == "find"
	if !isWay || p.Object == nil || p.Field.IsLong() || !a.needsSlash(text) || !a.isAnswer(p, text) || len(a.s.Go(words, nil)) == 0 {
		return false, nil
	}
	said, err := a.choose(quoted(text)+" may be an answer here.", []choice{
		{"way", "take it as `/" + text + "`", ""},
		{"answer", "take it as the answer", ""},
	}, 0)
	if err != nil || said == "answer" {
		return false, err
	}
	c, arg, _ := scene{isFree: true, cmds: a.commands()}.find("/" + text)
	return true, c.do(arg)
}

// mayName reports whether a text at a list, which begins with a word that does something and lets any text follow, may all the same
// be the name of a row: one is called so, it is written like a name, or it may be the street of a place.
func (a *asking) mayName(text string) bool {
	if !a.needsSlash(text) {
		return false
	}
	c, arg, _ := scene{isFree: true, cmds: a.commands()}.find("/" + text)
	if name, _ := parted(arg); name == "" || slices.Contains([]string{"add", "go", "help", "find", "rows"}, c.words[0]) {
		return false
	}
	words := strings.Fields(text)
	isSmall := func(w string) bool { return unicode.IsLower([]rune(w)[0]) }
	return (&rows{talk: a.talk, list: a.path}).position(text) >= 0 || !slices.ContainsFunc(words, isSmall) || len(words) == 2 && a.isOfPlaces()
}

// isOfPlaces reports whether the rows of the list have an address.
func (a *asking) isOfPlaces() bool {
	p := a.place()
	return slices.ContainsFunc(model.EmptyRow(p.Field.List()).Fields(p.Scope.Under(p.Object)), func(f model.Field) bool {
		switch f.At.(type) {
		case *model.Address, *model.OtherAddress:
			return true
		}
		return false
	})
}

// nameOrWord goes to the row that a text names, or asks whether it is the name of a new one or the word that it begins with.
func (a *asking) nameOrWord(text string) error {
	c, arg, _ := scene{isFree: true, cmds: a.commands()}.find("/" + text)
	if (&rows{talk: a.talk, list: a.path}).position(text) < 0 {
		said, err := a.choose(quoted(text)+" may be the name of a row here.", []choice{
			{"row", "add a row with that name", ""},
			{"word", "take it as `/" + text + "`", c.about},
		}, 0)
		switch {
		case errors.Is(err, errBack):
			return a.leave(again)
		case err != nil:
			return err
		case said == "word":
			return c.do(arg)
		}
	}
	return a.name(text)
}

// isAnswer reports whether a text can be an answer, read or not.
func (a *asking) isAnswer(p model.Place, text string) bool {
	if p.Field.List() != nil {
		return false
	}
	_, isText := p.Field.At.(*value.Text)
	if isText && len(choicesAt(p)) == 0 && p.Field.Ref == "" || p.Field.IsLong() { // of a list that has no row yet, no text is one
		return true
	}
	return a.s.Reads(p, canonical(p, text))
}

// others are words that lead on from a question, and that nobody writes as a note.
var others = []string{"list", "menu", "go", "find", "undo", "next", "skip", "help"}

// leads does what a line says that was meant to lead elsewhere, where something else is asked in between. It reports
// whether the line was no answer.
func (t *talk) leads(text string) (bool, error) {
	if t.s == nil {
		return false, nil
	}
	if strings.HasPrefix(text, "/") {
		if c, arg, ok := (scene{cmds: t.goes()}).find(text); ok {
			return true, c.do(arg)
		}
	}
	word := strings.ToLower(text)
	if slices.Contains(others, word) || elsewhere[word] != "" {
		t.say("%s is no answer here. A slash before a word leads elsewhere, such as /menu.", quoted(text))
		return true, nil
	}
	return false, nil
}
