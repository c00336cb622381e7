package export

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"engross/export/phrase"
	"engross/model/doc"
)

// padLimit is how wide a column of a Markdown table is padded for readers of the bare file.
const padLimit = 40

func (m *markdown) table(t *doc.Table) {
	if h := escapeHeading(t.Heading()); h != "" {
		m.block("**" + h + "**")
	}
	if len(t.Columns) == 0 {
		return
	}
	rows := [][]string{nil}
	for _, c := range t.Columns {
		rows[0] = append(rows[0], escapeHeading(c.Head))
	}
	for i, r := range t.Rows {
		if len(r.Cells) > len(t.Columns) {
			m.fail(phrase.Surplus(t, i))
			return
		}
		rows = append(rows, m.cells(t, r))
	}
	m.block(pipeTable(t.Columns, rows))
}

func (m *markdown) cells(t *doc.Table, r doc.Row) []string {
	cells := make([]string, len(t.Columns))
	for i, c := range r.Cells {
		in := c.Inlines
		if r.Total {
			in = []doc.Inline{doc.Bold{Inlines: in}}
		}
		var lines []string
		for line := range strings.SplitSeq(m.line(in), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		cells[i] = strings.Join(lines, " <br> ")
	}
	return cells
}

// pipeTable lays out rows, the first of them the head, as a GitHub table.
func pipeTable(columns []doc.Column, rows [][]string) string {
	widths := make([]int, len(columns))
	for i := range columns {
		widths[i] = 3
		for _, r := range rows {
			widths[i] = max(widths[i], min(displaywidth.String(r[i]), padLimit))
		}
	}
	var b strings.Builder
	for n, r := range rows {
		if n == 1 {
			b.WriteString(pipeRule(columns, widths))
		}
		for i, c := range r {
			b.WriteString("| " + pad(c, widths[i], columns[i].Align) + " ")
		}
		b.WriteString("|\n")
	}
	if len(rows) == 1 {
		b.WriteString(pipeRule(columns, widths))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func pipeRule(columns []doc.Column, widths []int) string {
	var b strings.Builder
	for i, c := range columns {
		rule := []byte(strings.Repeat("-", widths[i]))
		if c.Align == doc.Center {
			rule[0] = ':'
		}
		if c.Align != doc.Left {
			rule[len(rule)-1] = ':'
		}
		b.WriteString("| " + string(rule) + " ")
	}
	return b.String() + "|\n"
}

// pad fills s with spaces to the width of a column.
func pad(s string, width int, a doc.Align) string {
	gap := max(0, width-displaywidth.String(s))
	left := 0
	switch a {
	case doc.Right:
		left = gap
	case doc.Center:
		left = gap / 2
	}
	return strings.Repeat(" ", left) + s + strings.Repeat(" ", gap-left)
}

func isSpaceOrPunct(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
}
