package export

import (
	"slices"
	"strconv"
	"strings"

	"engross/export/phrase"
	"engross/model/doc"
)

// Charts are pictures of lines and text (SVG) within the page. Who cannot see them hears the words of Alt instead.

// Measures of a chart, in units of which it is 640 wide.
const (
	chartWidth = 640
	chartLine  = 20 // from line to line of text
	barLeft    = 120
	barRight   = 480
	timeLeft   = 170 // the line with the points
)

// bars draws one bar below the other.
func (h *page) bars(b *doc.Bars) {
	if !h.figure(b.Caption, len(b.Items)) {
		return
	}
	s := &drawing{}
	for i, share := range b.Shares() {
		labels, texts := spaced(b.Items[i].Label, 15), spaced(b.Items[i].Text, 19)
		s.lines(0, "start", labels)
		if share > 0 {
			s.box("bar", barLeft, s.y+3, max((barRight-barLeft)*share/1000, 1), chartLine-5)
		}
		s.lines(chartWidth, "end", texts)
		s.y += chartLine*max(len(labels), len(texts), 1) + 6
	}
	h.drawing(s, b.Alt())
}

// timeline draws the days downwards, with room where much time passes.
func (h *page) timeline(t *doc.Timeline) {
	if !h.figure(t.Caption, len(t.Points)) {
		return
	}
	const room = 9 * chartLine
	s := &drawing{}
	last := 0
	for i, gap := range t.Gaps(room) {
		s.y += gap
		days, labels := spaced(t.Points[i].Text, 20), spaced(t.Points[i].Label, 56)
		s.lines(timeLeft-16, "end", days)
		s.put("<circle class=\"point\" cx=\"", s.num(timeLeft), "\" cy=\"", s.num(s.y+10), "\" r=\"5\"/>\n")
		s.lines(timeLeft+16, "start", labels)
		last = s.y + 10
		s.y += chartLine*max(len(days), len(labels), 1) + 4
	}
	s.under = strings.Join([]string{"<line class=\"time\" x1=\"", s.num(timeLeft), "\" y1=\"10\" x2=\"", s.num(timeLeft), "\" y2=\"", s.num(last), "\"/>\n"}, "")
	h.drawing(s, t.Alt())
}

// figure begins a figure with its caption; false where there is nothing to draw.
func (h *page) figure(caption string, items int) bool {
	if items == 0 {
		if caption != "" {
			h.put("<p><strong>", lines(caption), "</strong></p>\n")
		}
		return false
	}
	h.put("<figure class=\"chart\">\n")
	if caption != "" {
		h.put("<figcaption>", lines(caption), "</figcaption>\n")
	}
	return true
}

// drawing writes the picture and ends its figure.
func (h *page) drawing(s *drawing, alt string) {
	h.put("<svg role=\"img\" aria-label=\"", escapeHTML(phrase.OneLine(phrase.Clean(alt))), "\" viewBox=\"0 0 ", s.num(chartWidth), " ", s.num(s.y), "\">\n", s.under, s.text.String(), "</svg>\n</figure>\n")
}

func oneLine(s string) string { return phrase.OneLine(phrase.Clean(s)) }

// drawing is a picture being drawn from its top.
type drawing struct {
	under string // drawn first
	text  strings.Builder
	y     int
}

func (s *drawing) num(n int) string { return strconv.Itoa(n) }

func (s *drawing) put(parts ...string) {
	for _, p := range parts {
		s.text.WriteString(p)
	}
}

func (s *drawing) box(class string, x, y, width, height int) {
	s.put("<rect class=\"", class, "\" x=\"", s.num(x), "\" y=\"", s.num(y), "\" width=\"", s.num(width), "\" height=\"", s.num(height), "\"/>\n")
}

// lines writes text that begins or ends at x.
func (s *drawing) lines(x int, anchor string, all []string) {
	if len(all) == 0 {
		return
	}
	s.put("<text text-anchor=\"", anchor, "\">")
	for i, l := range all {
		s.put("<tspan x=\"", s.num(x), "\" y=\"", s.num(s.y+15+i*chartLine), "\">", escapeHTML(l), "</tspan>")
	}
	s.put("</text>\n")
}

// spaced wraps text for a picture. A line that ended at a space keeps it, so that who copies the text gets its words.
func spaced(s string, width int) []string {
	words := slices.DeleteFunc(strings.Split(oneLine(s), " "), func(w string) bool { return w == "" })
	rest := strings.Join(words, " ")
	all := wrap(rest, width)
	for i, l := range all {
		rest = strings.TrimPrefix(rest, l)
		if strings.HasPrefix(rest, " ") {
			all[i], rest = l+" ", rest[1:]
		}
	}
	return all
}
