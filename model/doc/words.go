package doc

import "strings"

// Words gives the words of the blocks as plain text: a heading, paragraph, table row or other line each on its own,
// without marks. Line breaks inside an answer become spaces. It is what word checks and searches read.
func Words(blocks ...Block) string {
	var lines []string
	Walk(blocks, func(b Block) bool {
		lines = append(lines, words(b)...)
		return true
	})
	var s strings.Builder
	for _, l := range lines {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			s.WriteString(l + "\n")
		}
	}
	return s.String()
}

// words gives the block's own lines.
func words(b Block) []string {
	switch b := b.(type) {
	case *Title:
		return append([]string{b.Text}, plains(b)...)
	case *Article:
		return []string{b.Heading()}
	case *Clause:
		return []string{b.Heading()}
	case *Schedule:
		return []string{b.Heading()}
	case *Definitions:
		var lines []string
		for _, d := range b.Items {
			lines = append(lines, d.Term+" "+Plain(d.Meaning))
		}
		return lines
	case *Table:
		return b.words()
	case *Bars:
		return b.words()
	case *Timeline:
		return b.words()
	case *Signatures:
		return b.words()
	}
	return plains(b)
}

func plains(b Block) []string {
	var lines []string
	for r := range Runs(b) {
		lines = append(lines, Plain(r))
	}
	return lines
}

func (t *Table) words() []string {
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, c.Head)
	}
	lines := []string{t.Heading(), strings.Join(heads, " ")}
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, Plain(c.Inlines))
		}
		lines = append(lines, strings.Join(cells, " "))
	}
	return lines
}

func (s *Signatures) words() []string {
	var lines []string
	for _, side := range s.Sides {
		lines = append(lines, side.Role+" "+Plain(side.Party))
		for _, g := range side.Signatories {
			lines = append(lines, Plain(g.Name), Plain(g.Title), Plain(g.Date))
		}
	}
	return lines
}
