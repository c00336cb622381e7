package export

import (
	"fmt"
	"io"
	"strings"

	"engross/export/phrase"
	"engross/model/doc"
)

// Linear writes the document as plain text for ears: each paragraph and each row of a table is one line, every cell stands behind
// its heading, and nothing is drawn or set into columns. Options.Width breaks the lines; 0 leaves that to whoever reads them.
func Linear(w io.Writer, d *doc.Doc, o Options) error {
	t := &plain{doc: d, width: 1 << 20, linear: true}
	if o.Width > 0 {
		t.width = max(o.Width, 30)
	}
	return t.all(w)
}

// said writes a table as a heading that counts its rows, and a line for each of them.
func (t *plain) said(b *doc.Table) {
	if len(b.Columns) == 0 || len(b.Rows) == 0 {
		t.para("", 0, b.Heading())
		return
	}
	rows, err := t.rows(b)
	if err != nil {
		t.fail(err)
		return
	}
	heading := b.Heading()
	if heading == "" {
		heading = "Table"
	}
	number := "1 row"
	if n := len(b.Rows); n != 1 {
		number = fmt.Sprintf("%d rows", n)
	}
	t.para("", 0, strings.TrimRight(heading, ".:")+", "+number+".")
	for i, cells := range rows[1:] {
		var all []string
		for k, c := range cells {
			c = phrase.OneLine(c)
			if head := phrase.OneLine(rows[0][k]); c != "" && head != "" {
				c = head + ": " + c
			}
			if c != "" {
				all = append(all, strings.TrimRight(c, "."))
			}
		}
		t.tight = true
		t.para("", 0, fmt.Sprintf("Row %d. %s.", i+1, strings.Join(all, "; ")))
	}
}

// pairs writes a chart as its caption and a line for each of what it shows.
func (t *plain) pairs(caption string, labels, texts []string) {
	t.para("", 0, caption)
	for i, label := range labels {
		t.tight = i > 0 || caption != ""
		t.para("", 0, label+": "+texts[i])
	}
}
