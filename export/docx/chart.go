package docx

import (
	"slices"

	"engross/export/phrase"
	"engross/model/doc"
)

// Charts are tables whose cells are filled: their words can be searched, edited and read aloud like any others, and every
// reader shows them, which drawings of Word's own are not sure of. The description of the table says what the chart shows.

// Measures of a chart, in twentieths of a point.
const (
	chartLabel = 2000
	chartDay   = 2500
	chartRoom  = 1800 // most that a time line takes for the time that passes
	chartDot   = 400
)

// bars writes a bar chart: a cell for the label, one as long as the bar, and one for the amount.
func (w *writer) bars(b *doc.Bars) {
	if !w.figure(b.Caption, len(b.Items)) {
		return
	}
	room := w.page.text() - w.indent - 2*chartLabel
	shares := b.Shares()
	ends := []int{room} // where bars end, each once
	for _, s := range shares {
		if s > 0 {
			ends = append(ends, max(room*s/1000, 30))
		}
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	widths := []int{chartLabel}
	for i, e := range ends {
		if i > 0 {
			e -= ends[i-1]
		}
		widths = append(widths, e)
	}
	w.chart(append(widths, chartLabel), b.Caption, b.Alt())
	for i, s := range shares {
		p := para{style: "TableText", keepNext: i+1 < len(shares)}
		span := 0 // of the cells that the bar fills
		if s > 0 {
			span = slices.Index(ends, max(room*s/1000, 30)) + 1
		}
		w.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		w.chartCell(chartLabel, 1, "", b.Items[i].Label, p)
		if span > 0 {
			w.chartCell(ends[span-1], span, w.fill(), "", p)
		}
		if rest := len(ends) - span; rest > 0 {
			w.chartCell(room-sum(widths[1:1+span]), rest, "", "", p)
		}
		p.align = "right"
		w.chartCell(chartLabel, 1, "", b.Items[i].Text, p)
		w.put("</w:tr>")
	}
	w.put("</w:tbl>")
	w.gap()
}

func sum(all []int) int {
	n := 0
	for _, x := range all {
		n += x
	}
	return n
}

// timeline writes the days downwards: the day, a point, what happens then, in rows as high as the time before them is long.
func (w *writer) timeline(t *doc.Timeline) {
	if !w.figure(t.Caption, len(t.Points)) {
		return
	}
	rest := w.page.text() - w.indent - chartDay - chartDot
	w.chart([]int{chartDay, chartDot, rest}, t.Caption, t.Alt())
	for i, gap := range t.Gaps(chartRoom) {
		p := para{style: "TableText", keepNext: i+1 < len(t.Points), align: "right"}
		w.put("<w:tr><w:trPr><w:cantSplit/><w:trHeight")
		w.attr("w:val", 300+gap)
		w.put(` w:hRule="atLeast"/></w:trPr>`)
		w.chartCell(chartDay, 1, "", t.Points[i].Text, p)
		p.align = "center"
		w.chartCell(chartDot, 1, "", "●", p)
		p.align = ""
		w.chartCell(rest, 1, "", t.Points[i].Label, p)
		w.put("</w:tr>")
	}
	w.put("</w:tbl>")
	w.gap()
}

// barFill is the color of bars.
const barFill = "1A3668"

// figure writes the caption of a chart; false where there is nothing to draw.
func (w *writer) figure(caption string, items int) bool {
	if caption != "" {
		w.open(para{style: "Caption", placed: w.indent > 0, left: w.indent, keepNext: items > 0})
		w.run(caption, face{})
		w.close()
	}
	if items > 0 {
		w.apart()
	}
	return items > 0
}

// chart begins the table of a chart.
func (w *writer) chart(widths []int, caption, alt string) {
	w.put(`<w:tbl><w:tblPr><w:tblStyle w:val="ChartTable"/><w:tblW`)
	w.attr("w:w", sum(widths))
	w.put(` w:type="dxa"/><w:tblInd`)
	w.attr("w:w", w.indent)
	w.put(` w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	w.put(`<w:tblCaption w:val="`, line(caption, 250), `"/><w:tblDescription w:val="`, line(alt, 2000), `"/></w:tblPr>`)
	w.grid(widths)
}

// chartCell writes a cell over so many columns, filled with a color or with text.
func (w *writer) chartCell(width, span int, fill, text string, p para) {
	w.put("<w:tc><w:tcPr><w:tcW")
	w.attr("w:w", width)
	w.put(` w:type="dxa"/>`)
	if span > 1 {
		w.put("<w:gridSpan")
		w.attr("w:val", span)
		w.put("/>")
	}
	if fill != "" {
		w.put(`<w:shd w:val="clear" w:color="auto" w:fill="`, fill, `"/>`)
	}
	w.put(`<w:vAlign w:val="bottom"/></w:tcPr>`)
	w.open(p)
	if text = phrase.OneLine(phrase.Clean(text)); text != "" {
		w.run(text, face{})
	}
	w.put("</w:p></w:tc>")
}
