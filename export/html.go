package export

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"engross/export/phrase"
	"engross/model/doc"
)

//go:embed style.css
var styleSheet string

// HTML writes the document as one page without script and without anything from outside, with a style sheet for
// screen and print. Ids are the lasting ids of the parts. Browsers number the printed pages.
func HTML(w io.Writer, d *doc.Doc, o Options) error {
	paper, err := o.paper(d)
	if err == nil {
		d, err = o.dressed(d)
	}
	if err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	h := &page{doc: d, options: o, ids: phrase.Anchors(d), used: map[string]bool{}}
	h.head(paper)
	h.body()
	if h.err != nil {
		return fmt.Errorf("write HTML: %w", h.err)
	}
	_, err = w.Write(h.out.Bytes())
	return err
}

// page is the HTML page being written.
type page struct {
	doc     *doc.Doc
	options Options
	out     bytes.Buffer
	ids     map[string]bool // that links may point to
	used    map[string]bool // that were written
	err     error
}

// put writes markup as it is.
func (h *page) put(parts ...string) {
	for _, p := range parts {
		h.out.WriteString(p)
	}
}

func (h *page) head(paper string) {
	d := h.doc
	lang := d.Lang
	if !phrase.IsLang(lang) {
		lang = "en"
	}
	h.put("<!DOCTYPE html>\n<html lang=\"", lang, "\">\n<head>\n<meta charset=\"utf-8\">\n")
	h.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	h.put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'", h.pictures(), "\">\n")
	h.put("<title>", escapeHTML(windowTitle(d)), "</title>\n<meta name=\"generator\" content=\"Engross\">\n")
	if d.Digest != "" {
		h.put("<meta name=\"dcterms.identifier\" content=\"urn:sha256:", escapeHTML(d.Digest), "\">\n")
	}
	if data := escapeData(d.Carried()); data != "" {
		h.put("<meta name=\"engross.data\" content=\"", data, "\">\n")
	}
	h.put("<style>\n", styleSheet, pageStyle(d, paper), widthStyle(d), lookStyle(h.options), "</style>\n</head>\n")
}

// windowTitle is the title of the browser's tab, short enough to be read there.
func windowTitle(d *doc.Doc) string {
	t := []rune(phrase.OneLine(phrase.Clean(d.Title)))
	number := phrase.OneLine(phrase.Clean(d.Number))
	if len(t) == 0 {
		t = []rune("Agreement")
	}
	if len(t) > 40 {
		t = append(t[:39:39], '…')
	}
	s := string(t)
	if number != "" {
		s += ", " + number
	}
	if d.Draft {
		s += " (draft)"
	}
	return s
}

// pageStyle is the look of printed pages: size, number of the agreement, draft mark and page numbers in the margins.
func pageStyle(d *doc.Doc, paper string) string {
	size := map[string]string{"letter": "letter", "a4": "A4"}[paper]
	mark := ""
	if d.Draft {
		mark = "  @top-center { content: \"" + phrase.Draft + "\"; font: bold 11pt sans-serif; }\n"
	}
	foot := phrase.OneLine(phrase.Clean(d.Number))
	if len(d.Digest) > 32 {
		foot = strings.TrimSpace(foot + "  " + d.Digest[:32])
	}
	return "@page {\n  size: " + size + ";\n  margin: 22mm 20mm;\n" + mark +
		"  @bottom-left { content: " + quoteCSS(foot) + "; font: 8pt sans-serif; }\n" +
		"  @bottom-right { content: \"Page \" counter(page) \" of \" counter(pages); font: 8pt sans-serif; }\n}\n"
}

// widthStyle gives a class for each column width in use, since a style attribute would need a laxer policy.
func widthStyle(d *doc.Doc) string {
	var widths []int
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if t, ok := b.(*doc.Table); ok {
			for _, c := range t.Columns {
				if c.Width > 0 && c.Width <= 100 {
					widths = append(widths, c.Width)
				}
			}
		}
		return true
	})
	slices.Sort(widths)
	var s strings.Builder
	for _, w := range slices.Compact(widths) {
		fmt.Fprintf(&s, ".w%d { width: %d%%; }\n", w, w)
	}
	return s.String()
}

// pictures is what the policy of the page says of pictures: none are loaded, but the logo, which is part of the page.
func (h *page) pictures() string {
	if h.options.Logo == nil {
		return ""
	}
	return "; img-src data:"
}

// lookStyle is the color and the size of text that were asked for.
func lookStyle(o Options) string {
	s := ""
	if o.Color.IsSet {
		c := "#" + strings.ToLower(o.Color.Hex())
		s += "h1, h2, h3, a { color: " + c + "; }\n.chart .bar, .chart .point { fill: " + c + "; }\n"
	}
	if o.FontSize > 0 {
		size := strconv.FormatFloat(o.FontSize, 'f', -1, 64)
		s += "body { font-size: " + size + "pt; }\n@media print { body { font-size: " + size + "pt; } }\n"
	}
	return s
}

func (h *page) body() {
	class := ""
	if h.doc.Draft && !h.doc.Look.Quiet {
		class = " class=\"is-draft\""
	}
	h.put("<body", class, ">\n<main>\n")
	if l := h.options.Logo; l != nil {
		h.put("<p class=\"logo\"><img src=\"", l.URL(), "\" alt=\"", escapeHTML(phrase.OneLine(phrase.Clean(l.Alt))), "\"></p>\n")
	}
	if h.doc.Draft {
		h.put("<p class=\"draft\"><strong>", phrase.Draft, ".</strong> ", escapeHTML(phrase.Notice(h.doc)), "</p>\n")
	}
	h.blocks(h.doc.Blocks)
	for _, l := range phrase.Lists(h.doc) {
		h.put("<section class=\"open\">\n<h2 id=\"doc-", l.ID, "\">", l.Head, "</h2>\n<ul>\n")
		for _, item := range l.Items {
			h.put("<li>", lines(item), "</li>\n")
		}
		h.put("</ul>\n</section>\n")
	}
	if h.doc.Digest != "" {
		h.put("<p class=\"digest\">", escapeHTML(phrase.Digest(h.doc)), "</p>\n")
	}
	h.put("</main>\n</body>\n</html>\n")
}

// id gives the id attribute of a part; one that is doubled or malformed is left out, so that the page stays valid.
func (h *page) id(id string) string {
	if !h.ids[id] || h.used[id] {
		return ""
	}
	h.used[id] = true
	return " id=\"" + id + "\""
}

func (h *page) fail(err error) {
	if h.err == nil {
		h.err = err
	}
}

// class gives the class attribute for the names that are not empty.
func class(names ...string) string {
	names = slices.DeleteFunc(names, func(s string) bool { return s == "" })
	if len(names) == 0 {
		return ""
	}
	return " class=\"" + strings.Join(names, " ") + "\""
}

func widthClass(width int) string {
	if width <= 0 || width > 100 {
		return ""
	}
	return "w" + strconv.Itoa(width)
}
