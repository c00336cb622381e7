package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"engross/export/phrase"
	"engross/model/doc"
)

// Markdown writes the document as CommonMark with GitHub's tables. Articles, schedules and titled sections are headings,
// clauses below them nested lists with their numbers as text. No answer can become markup.
func Markdown(w io.Writer, d *doc.Doc, _ Options) error {
	m := &markdown{doc: d}
	if d.Draft {
		m.block("**" + phrase.Draft + ".** " + escapeMarkdown(phrase.Notice(d), 0))
	}
	m.blocks(d.Blocks)
	m.end()
	if m.err != nil {
		return fmt.Errorf("write Markdown: %w", m.err)
	}
	_, err := w.Write(m.out.Bytes())
	return err
}

// markdown writes blocks one after the other, each after a blank line and behind the indent of the items around it.
type markdown struct {
	doc    *doc.Doc
	out    bytes.Buffer
	indent string // before each line of a block in an item
	lead   string // takes the indent's place on the first line of an item
	bullet byte   // of the list that ended just before, or 0
	err    error
}

// block writes the lines of one block.
func (m *markdown) block(lines string) {
	if lines == "" {
		return
	}
	if m.out.Len() > 0 && m.lead == "" {
		m.out.WriteByte('\n')
	}
	m.bullet = 0
	for line := range strings.SplitSeq(lines, "\n") {
		if m.lead != "" {
			m.out.WriteString(m.lead)
			m.lead = ""
		} else {
			m.out.WriteString(m.indent)
		}
		m.out.WriteString(line + "\n")
	}
}

func (m *markdown) blocks(bs []doc.Block) {
	for i := 0; i < len(bs); i++ {
		if c, ok := bs[i].(*doc.Clause); ok && phrase.Level(c) > 1 {
			n := clauseRun(bs[i:])
			m.list(n, true, func(k int) { m.clause(bs[i+k].(*doc.Clause)) })
			i += n - 1
			continue
		}
		m.write(bs[i])
	}
}

// clauseRun counts the clauses below the first level at the start of bs, which make one list.
func clauseRun(bs []doc.Block) int {
	for i, b := range bs {
		if c, ok := b.(*doc.Clause); !ok || phrase.Level(c) == 1 {
			return i
		}
	}
	return len(bs)
}

func (m *markdown) write(b doc.Block) {
	switch b := b.(type) {
	case *doc.Title:
		m.heading(1, b.Text)
		for _, line := range b.Lines {
			m.block(m.para("", line, false))
		}
	case *doc.TOC:
		m.contents()
	case *doc.Article:
		m.heading(2, b.Heading())
		m.blocks(b.Blocks)
	case *doc.Schedule:
		m.heading(2, b.Heading())
		m.blocks(b.Blocks)
	case *doc.Clause:
		m.section(b)
	case *doc.Para:
		m.block(m.para("", b.Inlines, b.Conspicuous))
	case *doc.List:
		m.list(len(b.Items), false, func(i int) { m.blocks(b.Items[i]) })
	case *doc.Definitions:
		m.list(len(b.Items), false, func(i int) {
			m.block(m.para("**“"+escapeHeading(b.Items[i].Term)+"”** ", b.Items[i].Meaning, false))
		})
	case *doc.Table:
		m.table(b)
	case *doc.Bars:
		m.bars(b)
	case *doc.Timeline:
		m.timeline(b)
	case *doc.Signatures:
		m.signatures(b)
	case *doc.PageBreak:
		m.block("---")
	default:
		m.fail(phrase.Unknown(b))
	}
}

func (m *markdown) heading(level int, text string) {
	if text = escapeHeading(text); text != "" {
		m.block(strings.Repeat("#", level) + " " + text)
	}
}

// section writes a first-level clause.
func (m *markdown) section(c *doc.Clause) {
	if c.Title != "" {
		m.heading(3, c.Heading())
		m.blocks(c.Blocks)
		return
	}
	lead := ""
	if c.Num != "" {
		lead = "**" + c.Num + "** "
	}
	m.runIn(lead, c.Blocks)
}

// clause writes a clause below the first level, as an item.
func (m *markdown) clause(c *doc.Clause) {
	lead := c.Num + " "
	if t := escapeHeading(c.Title); t != "" {
		lead += "**" + phrase.Sentence(t) + "** "
	}
	m.runIn(lead, c.Blocks)
}

// runIn puts lead in front of the first paragraph.
func (m *markdown) runIn(lead string, bs []doc.Block) {
	first, rest := phrase.FirstPara(bs)
	if first != nil {
		m.block(m.para(lead, first.Inlines, false))
	} else {
		m.block(strings.TrimSpace(lead))
	}
	m.blocks(rest)
}

// list writes n items, loose ones with blank lines between them. Two lists in a row get different bullets, since they
// would be one list otherwise.
func (m *markdown) list(n int, loose bool, item func(int)) {
	if n == 0 {
		return
	}
	bullet := byte('-')
	if m.bullet == bullet {
		bullet = '*'
	}
	outer := m.indent
	for i := range n {
		if (i == 0 || loose) && m.lead == "" && m.out.Len() > 0 {
			m.out.WriteByte('\n')
		}
		if m.lead == "" {
			m.lead = outer
		}
		m.lead += string(bullet) + " "
		m.indent = outer + "  "
		item(i)
		if m.lead != "" { // nothing was written into the item
			m.out.WriteString(strings.TrimRight(m.lead, " ") + "\n")
			m.lead = ""
		}
	}
	m.indent = outer
	m.bullet = bullet
}

func (m *markdown) contents() {
	all := phrase.Entries(m.doc)
	if len(all) == 0 {
		return
	}
	m.heading(2, phrase.Contents)
	m.list(len(all), false, func(i int) { m.block(guardLine(escapeHeading(all[i].Text))) })
}

func (m *markdown) signatures(s *doc.Signatures) {
	for _, side := range s.Sides {
		m.block(m.para("", []doc.Inline{doc.Bold{Inlines: phrase.SideName(side)}}, false))
		for _, g := range side.Signatories {
			lines := phrase.SignLines(g)
			m.list(len(lines), false, func(i int) {
				if len(lines[i].Value) == 0 {
					m.block(lines[i].Label + ": " + strings.Repeat(`\_`, 24))
					return
				}
				m.block(m.para(lines[i].Label+": ", lines[i].Value, false))
			})
		}
	}
}

// end writes what follows the document itself.
func (m *markdown) end() {
	for _, l := range phrase.Lists(m.doc) {
		m.heading(2, l.Head)
		m.list(len(l.Items), false, func(i int) {
			m.block(m.para("", []doc.Inline{doc.Text(l.Items[i])}, false))
		})
	}
	if m.doc.Digest != "" {
		m.block("---")
		m.block(escapeMarkdown(phrase.Digest(m.doc), 0))
	}
}

// para gives the lines of a paragraph behind ready Markdown.
func (m *markdown) para(lead string, in []doc.Inline, bold bool) string {
	if bold {
		in = []doc.Inline{doc.Bold{Inlines: in}}
	}
	var lines []string
	for line := range strings.SplitSeq(lead+m.line(in), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, guardLine(line))
		}
	}
	return joinLines(lines)
}

// joinLines puts hard line breaks between lines of a paragraph. A backslash at the end of a line becomes an entity,
// since not every reader tells it from the one that makes the break.
func joinLines(lines []string) string {
	for i, l := range lines[:max(0, len(lines)-1)] {
		if rest, ok := strings.CutSuffix(l, `\\`); ok {
			lines[i] = rest + "&#92;"
		}
	}
	return strings.Join(lines, "\\\n")
}

// line gives inline Markdown; line breaks are bare newlines.
func (m *markdown) line(in []doc.Inline) string {
	all, err := spans(in)
	if err != nil {
		m.fail(err)
	}
	var b strings.Builder
	for i, s := range all {
		before, _ := utf8.DecodeLastRuneInString(b.String())
		if b.Len() == 0 {
			before = 0
		}
		after := rune(0)
		if i+1 < len(all) {
			after, _ = utf8.DecodeRuneInString(all[i+1].text)
		}
		open, end := styleMarks(s, before, after)
		b.WriteString(open)
		b.WriteString(escapeMarkdown(s.text, before))
		b.WriteString(end)
	}
	return b.String()
}

// styleMarks gives the marks around a stretch of style, or none where CommonMark would not read them as marks:
// next to a letter, marks do not open before or close after punctuation, and underscores never do.
func styleMarks(s span, before, after rune) (open, end string) {
	first, _ := utf8.DecodeRuneInString(s.text)
	last, _ := utf8.DecodeLastRuneInString(s.text)
	inWord := isMarkText(before) || isMarkText(after)
	fits := (!isMarkText(before) || isMarkText(first)) && (!isMarkText(after) || isMarkText(last))
	if s.bold && fits && before != '*' {
		open, end = "**", "**"
	}
	if s.italic && !inWord && before != '_' {
		open, end = open+"_", "_"+end
	}
	if s.struck && fits && before != '~' {
		open, end = "~~"+open, end+"~~"
	}
	return open, end
}

// isMarkText says whether r is neither white space, punctuation nor the edge of the text.
func isMarkText(r rune) bool {
	return r != 0 && r != utf8.RuneError && !isSpaceOrPunct(r)
}

func (m *markdown) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}
