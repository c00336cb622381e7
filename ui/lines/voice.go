package lines

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"engross/model/value"
)

// voice writes lines of plain text, wrapped to a width. A word that is longer, such as the path of a file, stays whole.
type voice struct {
	w     *bufio.Writer
	width int
	items map[int]string // while one is chosen by its number or its words: the lines of the list
}

const (
	usualWidth = 80
	leastWidth = 20
)

func newVoice(w io.Writer, width int) *voice {
	if width <= 0 {
		width = usualWidth
	}
	return &voice{w: bufio.NewWriter(w), width: max(width, leastWidth)}
}

// say writes a text, each of its lines wrapped.
func (v *voice) say(text string) {
	clean, _ := value.Clean(text)
	for l := range strings.SplitSeq(clean, "\n") {
		v.wrapped("", l)
	}
}

// item writes a numbered line of a list; what does not fit hangs below the text.
func (v *voice) item(n int, text string) {
	if v.items != nil {
		v.items[n] = text
	}
	v.wrapped(fmt.Sprintf("%d. ", n), value.CleanLine(text))
}

// itemWith returns the number of the only line of the list that has some words, 0 where there is none or more than one.
func (v *voice) itemWith(words string) int {
	found := 0
	for n, text := range v.items {
		if !hasWords(text, words) {
			continue
		}
		if found > 0 {
			return 0
		}
		found = n
	}
	return found
}

// below writes a remark to the line before.
func (v *voice) below(text string) { v.wrapped("   ", value.CleanLine(text)) }

func (v *voice) wrapped(head, text string) {
	text = strings.NewReplacer("\t", " ", "-", unbroken).Replace(text)
	for l := range strings.SplitSeq(ansi.Wordwrap(text, v.width-len(head), ""), "\n") {
		v.write(strings.TrimRight(head+strings.ReplaceAll(l, unbroken, "-"), " ") + "\n")
		head = strings.Repeat(" ", len(head))
	}
}

// unbroken stands for the hyphen while lines are broken, so that the name of a file stays on one line if it can.
const unbroken = "\u2011"

func (v *voice) prompt()          { v.write("> ") }
func (v *voice) newline()         { v.write("\n") }
func (v *voice) echo(text string) { v.write(text + "\n") }

// write keeps its error for flush, as the buffer does.
func (v *voice) write(s string) { _, _ = v.w.WriteString(s) }

func (v *voice) flush() error { return v.w.Flush() }

// quoted puts a text in quotation marks.
func quoted(text string) string { return "“" + value.CleanLine(text) + "”" }

// sentence ends a text with a period, unless something ends it already.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":") {
		return text
	}
	return text + "."
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
