package form

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/value"
)

// The words that the reader looks for. Nothing else of a sheet has to come back as it was sent.
const (
	markStart, markEnd = "[#", "]" // around the path of a question
	endMark            = "[#end]"
	answerWord         = "Answer:"
)

// Kind is one way to write a sheet.
type Kind struct {
	Name, Title, Ext string
	Write            func(Sheet) string
}

// Kinds are the ways to write a sheet, the plainest first.
var Kinds = []Kind{
	{"text", "Text", "txt", Sheet.Text},
	{"markdown", "Markdown", "md", Sheet.Markdown},
}

// look is what differs between the ways.
type look struct {
	title, section func(string) string
	number         func(mark, n string) string
	box            string
	escape         func(string) string
	width          int // 0 for lines as long as they are
}

// Text writes the sheet for a mail.
func (s Sheet) Text() string {
	return s.write(look{
		title:   func(t string) string { return t + "\n" + strings.Repeat("=", len([]rune(t))) + "\n" },
		section: func(t string) string { return "== " + t + " ==\n" },
		number:  func(mark, n string) string { return mark + " " + n + ". " },
		box:     "[ ] ", escape: func(t string) string { return t }, width: 76,
	})
}

// Markdown writes the sheet with boxes that an editor ticks.
func (s Sheet) Markdown() string {
	return s.write(look{
		title:   func(t string) string { return "# " + t + "\n" },
		section: func(t string) string { return "## " + t + "\n" },
		number:  func(mark, n string) string { return "**" + mark + " " + n + ".** " },
		box:     "- [ ] ", escape: escaped,
	})
}

func (s Sheet) write(l look) string {
	var b strings.Builder
	b.WriteString(l.title("Questions for "+plain(s.Name)) + "\n")
	if len(s.Questions) == 0 {
		b.WriteString("Nothing is open that can be answered on a sheet.\n")
		return b.String()
	}
	l.fold(&b, "", "As of "+s.Day+". Please write each answer behind “Answer:” or below it, or put an x into a box, and send the sheet back. "+
		"Leave open what you do not know. Keep the marks in brackets: they tell which question an answer belongs to.")
	section := ""
	for i, q := range s.Questions {
		if q.Section != section {
			section = q.Section
			b.WriteString("\n" + l.section(section))
		}
		b.WriteByte('\n')
		s.question(&b, l, i+1, q)
	}
	b.WriteString("\n" + endMark + " Thank you.\n")
	return b.String()
}

func (s Sheet) question(b *strings.Builder, l look, n int, q Question) {
	l.fold(b, l.number(markStart+q.Path+markEnd, strconv.Itoa(n)), l.escape(q.text()))
	for _, more := range q.more() {
		if l.width == 0 {
			b.WriteByte('\n') // a paragraph of its own
		}
		l.fold(b, "", l.escape(more))
	}
	if l.width == 0 {
		b.WriteByte('\n')
	}
	b.WriteString(answerWord + "\n")
	if l.width == 0 && len(q.Options)+len(q.Columns) > 0 {
		b.WriteByte('\n')
	}
	for _, o := range q.Options {
		text := o.Label
		if o.Help != "" {
			text += ": " + o.Help
		}
		b.WriteString(l.box + l.escape(plain(text)) + "\n")
	}
	if len(q.Columns) > 0 {
		b.WriteString("- \n- \n- \n")
	}
}

// text is what is asked.
func (q Question) text() string {
	if q.Of != "" {
		r, n := utf8.DecodeRuneInString(q.Of)
		return plain(string(unicode.ToUpper(r)) + q.Of[n:] + ": " + q.Ask)
	}
	return plain(q.Ask)
}

// more is what is said below the question.
func (q Question) more() []string {
	var out []string
	add := func(head, text string) {
		if text = plain(text); text != "" {
			out = append(out, strings.TrimSpace(head+" "+text))
		}
	}
	add("", q.Help)
	if len(q.Columns) == 1 {
		add("", "One line for each.")
	} else if len(q.Columns) > 1 {
		add("", "One line for each, in this order, with a semicolon between: "+strings.Join(q.heads(), "; ")+".")
	} else {
		add("For example:", q.Example)
	}
	if q.IsMany {
		add("", "Several may be ticked.")
	}
	if q.IsLong {
		add("", "Write as many lines as you like.")
	}
	if q.Usual != "" {
		add("", "Usual: "+q.Usual+". Leave it open if that is right.")
	}
	add("So far:", q.Now)
	return out
}

// heads names the columns, with what can be chosen.
func (q Question) heads() []string {
	var out []string
	for _, c := range q.Columns {
		text := c.Label
		if n := len(c.Options); n > 0 && n <= 6 {
			var labels []string
			for _, o := range c.Options {
				labels = append(labels, o.Label)
			}
			text += " (" + strings.Join(labels, ", ") + ")"
		}
		out = append(out, text)
	}
	return out
}

// plain keeps a text from looking like what the reader looks for.
func plain(text string) string {
	text = value.CleanLine(text)
	text = strings.ReplaceAll(text, "[", "(")
	text = strings.ReplaceAll(text, "]", ")")
	return reading().label.ReplaceAllStringFunc(text, func(label string) string {
		return strings.NewReplacer(":", " -", "：", " -").Replace(label)
	})
}

// escaped keeps a text from being read as Markdown.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_<>#|&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// fold writes a paragraph, broken between words.
func (l look) fold(b *strings.Builder, head, text string) {
	b.WriteString(head)
	used := len([]rune(head))
	for i, w := range strings.Fields(text) {
		n := len([]rune(w))
		switch {
		case i > 0 && l.width > 0 && used+1+n > l.width:
			b.WriteByte('\n')
			used = 0
		case i > 0:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(w)
		used += n
	}
	b.WriteByte('\n')
}

// sectionTitles are the headings that a sheet can have.
func sectionTitles(a *model.Agreement) map[string]bool {
	out := map[string]bool{}
	for _, s := range a.Sections() {
		out[strings.ToLower(s.About().Title)] = true
	}
	return out
}
