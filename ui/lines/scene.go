package lines

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"engross/model"
)

// command is one word that can be said: the one place that names it, tells what it does and when.
type command struct {
	words []string // the first is the one shown
	arg   string   // what may follow it, such as "NUMBER"; empty for nothing
	about string   // for the help
	when  func() bool
	do    func(arg string) error

	// isMeant reports whether what follows the word makes it the command where a text may also be an answer or a name; nil needs
	// the slash for that.
	isMeant func(arg string) bool
}

func (c command) works() bool { return c.when == nil || c.when() }

// scene is what is being talked about: what is said first, the words that do something, and what any other text means.
type scene struct {
	tell  func() // said on coming in, and again after a change
	cmds  []command
	empty func() error            // of an empty line
	take  func(text string) error // of any other line; nil has no use for it

	line func(n int, isBare bool) error // of "#3" and "line 3", which are bare, and "row 3" and "open 3"; they never answer; nil has no use for it

	// An answer may be any text: a word is a command only if it stands alone, or behind a slash.
	isFree bool
	// A text may be the name of something that is added; = before a word makes it one.
	isNamed bool
	// knows reports whether a text is an answer even if it is a command as well.
	knows func(text string) bool
	// stray says why a text that is a command elsewhere is neither one here nor taken for an answer.
	stray func(text string) string
	// doubt asks what a text is that may be an answer and a command, does what it is if it is none, and reports whether it was.
	doubt func(text string) (bool, error)
}

// play talks about a scene until it is over.
func (t *talk) play(s scene) error {
	s.tell()
	for {
		text, err := t.hear()
		if err == nil {
			err = t.act(s, text)
		}
		switch {
		case errors.Is(err, errDone):
			return nil
		case errors.Is(err, errBack):
			s.tell()
		case err != nil:
			return err
		}
	}
}

// act does what a line asks for.
func (t *talk) act(s scene, typed string) error {
	text := strings.TrimSpace(typed)
	if text == "" {
		if s.empty == nil {
			return nil
		}
		return s.empty()
	}
	if (text[0] == '=' || text[0] == '\\') && (s.isFree || s.isNamed) {
		return s.take(strings.TrimSpace(text[1:]))
	}
	if n, ok := lineNumber(text); ok && s.line != nil {
		return s.line(n, strings.HasPrefix(text, "#") || strings.Contains(strings.ToLower(text), "line"))
	}
	if s.isFree && s.knows != nil && s.knows(text) {
		return s.take(text)
	}
	if c, arg, ok := s.find(text); ok {
		return c.do(arg)
	}
	if s.stray != nil {
		if why := s.stray(text); why != "" {
			t.out.say(why)
			return nil
		}
	}
	if s.doubt != nil {
		if isDone, err := s.doubt(text); isDone || err != nil {
			return err
		}
	}
	if s.take != nil {
		return s.take(text)
	}
	return t.unknown(text)
}

func (t *talk) unknown(text string) error {
	t.say("There is nothing called %s here. ? lists what can be said.", quoted(text))
	return nil
}

// find returns the command that a text is, with what follows it.
func (s scene) find(text string) (command, string, bool) {
	bare, isSlashed := strings.CutPrefix(text, "/")
	word, arg, _ := strings.Cut(bare, " ")
	arg = strings.TrimSpace(arg)
	for _, c := range s.cmds {
		for _, w := range c.words {
			if !strings.EqualFold(word, w) || !c.works() || arg != "" && c.arg == "" {
				continue
			}
			if arg == "" || isSlashed || c.isMeant != nil && (!s.isFree && !s.isNamed || c.isMeant(arg)) || c.isMeant == nil && !s.isFree {
				return c, arg, true
			}
		}
	}
	return command{}, "", false
}

// wordsOnce tells them the first time only; `help` tells them always.
func (t *talk) wordsOnce(cmds []command) {
	if !t.hinted["words"] {
		t.hinted["words"] = true
		t.words(cmds)
	}
}

// quit leaves from anywhere, also where any other text is an answer; homeward leaves an agreement.
const (
	quit     = "quit"
	homeward = "home"
)

// aways says which words lead away from what is asked in between.
func (t *talk) aways() string {
	if t.s == nil {
		return "`<` goes back, `quit` leaves; = before one of these words makes it an answer."
	}
	return "`<` goes back, `home` leaves the agreement, `quit` leaves; = before one of these words makes it an answer."
}

// ask asks for one line in between. errBack comes of "<", which takes the question back.
func (t *talk) ask(what string) (string, error) {
	return t.explained(what, "Only this is asked here: say an answer to it.")
}

// explained is ask with an explanation for "?", which how to go on without an answer is added to.
func (t *talk) explained(what, help string) (string, error) {
	for {
		t.out.say(what)
		text, err := t.hear()
		if err != nil {
			return "", err
		}
		switch text = strings.TrimSpace(text); text {
		case "<":
			return "", errBack
		case "?":
			t.out.say(help + " " + t.aways())
		case quit:
			return "", errEnd
		case homeward:
			if t.s == nil {
				return text, nil
			}
			return "", errHome
		default:
			isLed, err := t.leads(text)
			if err != nil {
				return "", err
			}
			if !isLed {
				return strings.TrimPrefix(text, "="), nil
			}
		}
	}
}

// with gives a deed the position of the line whose number was said, of as many as there are then; one that was not said is
// asked for.
func (t *talk) with(ask string, count func() int, do func(int) error) func(string) error {
	return func(arg string) error {
		if arg == "" {
			text, err := t.explained(ask, "Say the number that stands before the line, or `<` to let it be.")
			if err != nil {
				return err
			}
			if text == "" {
				t.say("Nothing was done.")
				return nil
			}
			arg = text
		}
		if i, ok := t.number(arg, count()); ok {
			return do(i)
		}
		return nil
	}
}

// withLast is with for lines that are told one by one: where no number was said, the one told last is meant.
func (t *talk) withLast(at *int, count func() int, do func(int) error) func(string) error {
	deed := t.with("", count, do)
	return func(arg string) error {
		if arg == "" {
			arg = itoa(*at + 1)
		}
		return deed(arg)
	}
}

// changed makes a change in one step and says what was done, or why it was not; then is what is told after it.
func (t *talk) changed(label, said string, do func(*model.Edit) error, then func()) error {
	if err := t.s.Edit(label, do); err != nil {
		t.say("%s", sentence(err.Error()))
		return nil
	}
	if said != "" {
		t.say("%s", said)
	}
	t.news()
	t.keep("")
	then()
	return nil
}

// undoable says, the first time, that a change can be taken back.
func (t *talk) undoable() { t.hint("undo", "`undo` takes a change back.") }

// news says what came with a change unasked.
func (t *talk) news() {
	if text := t.s.News(); text != "" {
		t.say("%s", text)
	}
}

// choice is one of a few things to choose from.
type choice struct{ value, label, help string }

// choose asks for one of a few things, by number or by the beginning of its name; the empty line takes the default.
func (t *talk) choose(what string, all []choice, usual int) (string, error) {
	return t.chosen(what, "Only this is asked here: say which of them holds.", all, usual, nil)
}

// chosen is choose with an explanation for "?". Words of which goesOn says so are what comes behind the
// default, which is taken then.
func (t *talk) chosen(what, help string, all []choice, usual int, goesOn func(text string) bool) (string, error) {
	t.out.say(what)
	for i, c := range all {
		text := c.label
		if c.help != "" {
			text += ": " + c.help
		}
		if i == usual {
			text += " (default)"
		}
		t.out.item(i+1, text)
	}
	for {
		text, err := t.explained("Number or name. Empty takes "+quoted(all[usual].label)+"; < goes back.", help)
		if err != nil {
			return "", err
		}
		if text == "" || goesOn != nil && goesOn(text) {
			return all[usual].value, nil
		}
		if i := picked(text, all); i >= 0 {
			return all[i].value, nil
		}
		t.say("%s is none of them.", quoted(text))
	}
}

// picked returns the position of the one that a text names, or -1.
func picked(text string, all []choice) int {
	if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= len(all) {
		return n - 1
	}
	found := -1
	want := strings.ToLower(text)
	for i, c := range all {
		label := strings.ToLower(c.label)
		switch {
		case label == want || c.value == want:
			return i
		case strings.HasPrefix(label, want) && found >= 0:
			found = -2
		case strings.HasPrefix(label, want) && found == -1:
			found = i
		}
	}
	return max(found, -1)
}

// confirm asks yes or no; the empty line means no.
func (t *talk) confirm(what string) (bool, error) {
	for {
		text, err := t.ask(what + " yes or no; empty means no.")
		if err != nil {
			return false, err
		}
		switch strings.ToLower(text) {
		case "y", "yes", "1":
			return true, nil
		case "", "n", "no", "2":
			return false, nil
		}
		t.say("Say yes or no.")
	}
}

// lineNumber reads what can only be the number of a line: "#3", "row 3", "line 3", "open 3".
func lineNumber(text string) (int, bool) {
	word, digits := "#", strings.TrimPrefix(text, "#")
	if digits == text {
		word, digits, _ = strings.Cut(strings.ToLower(text), " ")
	}
	n, err := strconv.Atoi(strings.TrimSpace(digits))
	return n, err == nil && n > 0 && slices.Contains([]string{"#", "row", "line", "open", "/row", "/line", "/open"}, word)
}

// number reads the number of a line of a list, from 1.
func (t *talk) number(text string, most int) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if k, ok := lineNumber(text); ok {
		n, err = k, nil
	}
	if err != nil || n < 1 || n > most {
		t.say("Say the number of a line, from 1 to %d.", most)
		return 0, false
	}
	return n - 1, true
}
