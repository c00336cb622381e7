package clause

import (
	"fmt"
	"strconv"
	"strings"
	"text/template/parse"
	"unicode"
	"unicode/utf8"
)

// maxActions is the most if, range and with in each other.
const maxActions = 12

// program is a wording file made ready to run.
type program struct {
	steps []step
	uses  map[string]bool // patterns of the questions that it prints or asks
	marks marks
}

// marks are the special blocks that a wording holds, and what in it is counted or named beyond the clause itself.
type marks struct{ definitions, signatures, captions, ids bool }

func marksIn(text string) marks {
	m := marks{captions: strings.Contains(text, "Table:"), ids: strings.Contains(text, "{#")}
	for line := range strings.Lines(text) {
		if !strings.Contains(line, "```") && !strings.Contains(line, "~~~") {
			continue
		}
		switch strings.TrimSpace(line[strings.LastIndexAny(line, "`~")+1:]) {
		case "definitions":
			m.definitions = true
		case "signatures":
			m.signatures = true
		}
	}
	return m
}

// compile parses a wording and resolves every name in it, also in branches that may never be taken. With strict it looks
// at the Markdown too; the built-in wording was looked at by a test. On a fault the file has no program.
func (f *file) compile(s *schema, strict bool) []Problem {
	c := &compiler{file: f, schema: s, prog: &program{uses: map[string]bool{}, marks: marksIn(f.text)}}
	if strict && !f.phrase {
		c.sample = &layout{}
	}
	if c.checkText(); len(c.problems) > 0 {
		return c.problems
	}
	c.source = settle(f.text)
	trees := map[string]*parse.Tree{}
	t := parse.New(f.name)
	t.Mode = parse.SkipFuncCheck
	if _, err := t.Parse(c.source, "", "", trees); err != nil {
		line, msg := parseFault(err, f.name)
		return []Problem{{Clause: f.id, File: f.name, Line: line, Message: msg}}
	}
	for name, other := range trees {
		if name != f.name {
			c.failAt(int(other.Root.Pos), "define and block are not for wording files; write the words where they belong")
		}
	}
	if t.Root != nil {
		c.prog.steps = c.list(t.Root, typed{kind: isObject, shape: s.root}, 0)
	}
	if len(c.problems) == 0 && c.sample != nil {
		c.lint()
	}
	if len(c.problems) == 0 {
		f.prog = c.prog
	}
	return c.problems
}

// checkText refuses what cannot be a wording before anything is parsed.
func (c *compiler) checkText() {
	text := c.file.text
	if len(text) > maxWording {
		c.fail(0, fmt.Sprintf("the file has %d KiB; a clause has at most %d KiB", len(text)>>10, maxWording>>10))
		return
	}
	if strings.TrimSpace(text) == "" {
		c.fail(0, "the file is empty")
		return
	}
	if i := indexForbidden(text); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		c.fail(1+strings.Count(text[:i], "\n"), fmt.Sprintf("the character U+%04X cannot be printed; take it out", r))
	}
}

// indexForbidden gives the place of the first character that isForbidden, or -1. Nearly all are plain.
func indexForbidden(text string) int {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\t' || c > '~' {
			if at := strings.IndexFunc(text[i:], isForbidden); at >= 0 {
				return i + at
			}
			return -1
		}
	}
	return -1
}

// isForbidden says whether a character has no place in a wording: control characters, the private characters that stand
// for answers, marks that turn the direction of writing, and bytes that are not UTF-8.
func isForbidden(r rune) bool {
	switch {
	case r >= ' ' && r <= '~' || r == '\n' || r == '\t':
		return false
	case r == utf8.RuneError, r == '\ufeff', unicode.Is(unicode.Co, r), unicode.IsControl(r):
		return true
	}
	return r == 0x061c || r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x206f
}

// parseFault takes the line and the message out of an error of the template parser.
func parseFault(err error, name string) (int, string) {
	msg := strings.TrimPrefix(err.Error(), "template: "+name+":")
	number, rest, ok := strings.Cut(msg, ":")
	line, bad := strconv.Atoi(number)
	if !ok || bad != nil {
		return 0, msg
	}
	// The parser names the column as well where it can.
	if column, more, ok := strings.Cut(rest, ":"); ok {
		if _, err := strconv.Atoi(strings.TrimSpace(column)); err == nil {
			rest = more
		}
	}
	return line, strings.TrimSpace(rest)
}

// settle makes lines vanish that hold nothing but if, else, range, with, end and remarks: their line end is moved into
// the last action, where it is no text. Lines keep their numbers.
func settle(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.Lines(text) {
		body := strings.TrimSpace(line)
		cut := lastControl(body)
		if cut < 0 || !strings.HasSuffix(line, "\n") {
			b.WriteString(line)
			continue
		}
		b.WriteString(body[:cut])
		b.WriteByte('\n')
		b.WriteString(body[cut:])
	}
	return b.String()
}

// lastControl gives the place inside the last action of a line of nothing but control actions, or -1 for another line.
func lastControl(line string) int {
	at, cut := 0, -1
	for at < len(line) {
		if line[at] == ' ' || line[at] == '\t' {
			at++
			continue
		}
		end := strings.Index(line[at:], "}}")
		if !strings.HasPrefix(line[at:], "{{") || end < 0 {
			return -1
		}
		action := line[at+2 : at+end]
		switch word := firstWord(action); {
		case strings.HasPrefix(word, "/*"):
			cut = at + strings.Index(line[at:], "/*") + 2
		case word == "if" || word == "else" || word == "range" || word == "with" || word == "end":
			cut = at + end
			if strings.HasSuffix(action, " -") {
				cut -= 2
			}
		default:
			return -1
		}
		at += end + 2
	}
	return cut
}

// firstWord gives the word an action begins with.
func firstWord(action string) string {
	words := strings.Fields(strings.TrimPrefix(action, "- "))
	if len(words) == 0 {
		return ""
	}
	return words[0]
}
