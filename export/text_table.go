package export

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"engross/export/phrase"
	"engross/model/doc"
)

// wrapLimit is how much of a long word a column may be asked to hold before the table counts as too wide.
const wrapLimit = 18

func (t *plain) table(b *doc.Table) {
	if t.linear {
		t.said(b)
		return
	}
	t.para("", 0, b.Heading())
	if len(b.Columns) == 0 {
		return
	}
	rows, err := t.rows(b)
	if err != nil {
		t.fail(err)
		return
	}
	widths, fits := columnWidths(rows, t.width-t.indent-3*len(b.Columns)-1)
	if !fits {
		t.stacked(b, rows)
		return
	}
	t.grid(b, rows, widths)
}

// rows gives the words of all cells, the heads first.
func (t *plain) rows(b *doc.Table) ([][]string, error) {
	heads := make([]string, len(b.Columns))
	for i, c := range b.Columns {
		heads[i] = strings.TrimSpace(phrase.Clean(c.Head))
	}
	rows := [][]string{heads}
	for i, r := range b.Rows {
		if len(r.Cells) > len(b.Columns) {
			return nil, phrase.Surplus(b, i)
		}
		cells := make([]string, len(b.Columns))
		for k, c := range r.Cells {
			cells[k] = strings.TrimSpace(t.line(c.Inlines))
		}
		rows = append(rows, cells)
	}
	return rows, nil
}

// columnWidths shares room out among the columns. It fails where they could not all hold their words.
func columnWidths(rows [][]string, room int) (widths []int, fits bool) {
	n := len(rows[0])
	widths = make([]int, n)
	words := make([]int, n)
	for _, r := range rows {
		for i, c := range r {
			for line := range strings.SplitSeq(c, "\n") {
				widths[i] = max(widths[i], displaywidth.String(line))
			}
			for _, w := range strings.Fields(c) {
				words[i] = max(words[i], min(displaywidth.String(w), wrapLimit))
			}
		}
	}
	for _, w := range words {
		room -= w
	}
	if room < 0 {
		return nil, false
	}
	return spread(words, widths, room), true
}

// spread gives each column what its longest word needs, and shares the room that is left: columns that want little more
// get it, the others the same part of the rest.
func spread(words, wanted []int, room int) []int {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return (wanted[a] - words[a]) - (wanted[b] - words[b]) })
	widths := make([]int, len(words))
	for left, i := range order {
		more := max(min(wanted[i]-words[i], room/(len(words)-left)), 0)
		widths[i] = max(words[i]+more, 1)
		room -= more
	}
	return widths
}

// grid writes the table between lines of dashes.
func (t *plain) grid(b *doc.Table, rows [][]string, widths []int) {
	rule := "+"
	for _, w := range widths {
		rule += strings.Repeat("-", w+2) + "+"
	}
	all := []string{rule}
	for i, r := range rows {
		if i > 0 && b.Rows[i-1].Total {
			all = append(all, rule)
		}
		all = append(all, gridRow(b.Columns, r, widths)...)
		if i == 0 {
			all = append(all, rule)
		}
	}
	t.write(append(all, rule))
}

// gridRow gives the lines of a row; cells that are too long take several.
func gridRow(columns []doc.Column, cells []string, widths []int) []string {
	wrapped := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		wrapped[i] = wrap(c, widths[i])
		height = max(height, len(wrapped[i]))
	}
	lines := make([]string, height)
	for k := range lines {
		var b strings.Builder
		for i, w := range widths {
			text := ""
			if k < len(wrapped[i]) {
				text = wrapped[i][k]
			}
			b.WriteString("| " + pad(text, w, columns[i].Align) + " ")
		}
		lines[k] = b.String() + "|"
	}
	return lines
}

// stacked writes each row as a paragraph, its cells one below the other behind their heads.
func (t *plain) stacked(b *doc.Table, rows [][]string) {
	for _, r := range rows[1:] {
		first := true
		for i, c := range r {
			if c == "" {
				continue
			}
			t.tight = !first
			first = false
			lead := rows[0][i]
			if lead != "" {
				lead = phrase.OneLine(lead) + ": "
			}
			t.indented(2, func() { t.wrapped(lead+c, 2) })
		}
	}
}
