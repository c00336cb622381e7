package export

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"engross/export/phrase"
	"engross/model/doc"
)

// Charts are drawn with characters in plain text and in Markdown. What a bar or a point says stands beside it as text.

// bars draws a bar chart: labels, bars and amounts in columns. Where the width is too small for bars, they are left out.
func (t *plain) bars(b *doc.Bars) {
	labels, texts := make([]string, len(b.Items)), make([]string, len(b.Items))
	for i, x := range b.Items {
		labels[i], texts[i] = phrase.OneLine(phrase.Clean(x.Label)), phrase.OneLine(phrase.Clean(x.Text))
	}
	if t.linear {
		t.pairs(b.Caption, labels, texts)
		return
	}
	room := t.width - t.indent - widest(labels) - widest(texts) - 4
	t.para("", 0, b.Caption)
	if room < 8 {
		for i := range labels {
			t.tight = i > 0
			t.para("", 2, labels[i]+" "+texts[i])
		}
		return
	}
	room = min(room, 48)
	var lines []string
	for i, share := range b.Shares() {
		lines = append(lines, pad(labels[i], widest(labels), doc.Left)+"  "+phrase.Bar(share, room)+"  "+texts[i])
	}
	t.write(lines)
}

// timeline draws a time line downwards, with room where much time passes.
func (t *plain) timeline(b *doc.Timeline) {
	t.para("", 0, b.Caption)
	days := make([]string, len(b.Points))
	for i, p := range b.Points {
		days[i] = phrase.OneLine(phrase.Clean(p.Text))
	}
	if t.linear {
		labels := make([]string, len(b.Points))
		for i, p := range b.Points {
			labels[i] = phrase.OneLine(phrase.Clean(p.Label))
		}
		t.pairs(b.Caption, days, labels)
		return
	}
	left := min(widest(days), max(t.width-t.indent-20, 4))
	gaps := b.Gaps(timeRoom)
	for i, p := range b.Points {
		t.tight = i > 0
		var lines []string
		for range gaps[i] {
			lines = append(lines, strings.Repeat(" ", left+1)+"│")
		}
		label := wrap(phrase.OneLine(phrase.Clean(p.Label)), max(t.width-t.indent-left-4, 4))
		for n, day := range wrap(days[i], left) {
			lines = append(lines, pad(day, left, doc.Left)+" "+[...]string{"●", "│"}[min(n, 1)]+" "+at(label, n))
		}
		for n := len(wrap(days[i], left)); n < len(label); n++ {
			lines = append(lines, strings.Repeat(" ", left+1)+"│ "+label[n])
		}
		t.write(lines)
	}
}

// timeRoom is how many lines a time line takes at most for the time that passes.
const timeRoom = 9

// at gives the n-th line, or nothing behind the last.
func at(lines []string, n int) string {
	if n < len(lines) {
		return lines[n]
	}
	return ""
}

// widest gives the columns of the longest line.
func widest(lines []string) int {
	n := 0
	for _, l := range lines {
		n = max(n, displaywidth.String(l))
	}
	return n
}

// bars writes a bar chart as a table whose middle column is drawn.
func (m *markdown) bars(b *doc.Bars) {
	rows := [][]string{{"", "", ""}}
	for i, share := range b.Shares() {
		rows = append(rows, []string{m.cellText(b.Items[i].Label), phrase.Bar(share, 24), m.cellText(b.Items[i].Text)})
	}
	m.drawn(b.Caption, rows, doc.Right)
}

// timeline writes a time line as a table whose middle column is drawn.
func (m *markdown) timeline(b *doc.Timeline) {
	rows := [][]string{{"", "", ""}}
	for _, p := range b.Points {
		rows = append(rows, []string{m.cellText(p.Text), "●", m.cellText(p.Label)})
	}
	m.drawn(b.Caption, rows, doc.Left)
}

func (m *markdown) drawn(caption string, rows [][]string, last doc.Align) {
	if h := escapeHeading(caption); h != "" {
		m.block("**" + h + "**")
	}
	if len(rows) > 1 {
		m.block(pipeTable([]doc.Column{{}, {}, {Align: last}}, rows))
	}
}

// cellText gives the words of a cell of a chart.
func (m *markdown) cellText(s string) string {
	return strings.TrimSpace(m.line([]doc.Inline{doc.Text(phrase.OneLine(phrase.Clean(s)))}))
}
