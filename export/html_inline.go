package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"

	"engross/export/phrase"
	"engross/model/doc"
)

func (h *page) inlines(in []doc.Inline) {
	for _, x := range in {
		h.inline(x)
	}
}

func (h *page) inline(x doc.Inline) {
	switch x := x.(type) {
	case doc.Text:
		h.put(lines(string(x)))
	case doc.Answer:
		h.put(isolate(x.Text))
	case doc.Term:
		h.term(x)
	case doc.Ref:
		h.ref(x)
	case doc.Blank:
		h.blank(x)
	case doc.Bold:
		h.put("<strong>")
		h.inlines(x.Inlines)
		h.put("</strong>")
	case doc.Italic:
		h.put("<em>")
		h.inlines(x.Inlines)
		h.put("</em>")
	case doc.Struck:
		h.put("<s>")
		h.inlines(x.Inlines)
		h.put("</s>")
	default:
		h.fail(phrase.Unknown(x))
	}
}

func (h *page) term(t doc.Term) {
	if !t.Defines {
		h.put(lines(t.Text))
		return
	}
	h.put("<strong", h.id(t.ID), ">", lines(t.Text), "</strong>")
}

func (h *page) ref(r doc.Ref) {
	switch {
	case r.Missing || r.Text == "":
		h.put("<strong class=\"missing\">", lines(r.String()), "</strong>")
	case h.ids[r.Target]:
		h.put("<a href=\"#", r.Target, "\">", lines(r.Text), "</a>")
	default:
		h.put(lines(r.Text))
	}
}

func (h *page) blank(b doc.Blank) {
	if b.Kind == doc.NotApplicable {
		h.put(escapeHTML(b.String()))
		return
	}
	h.put("<mark class=\"blank\">", isolate(b.String()), "</mark>")
}

// isolate keeps text that is written from right to left from turning round what stands beside it.
func isolate(s string) string {
	for _, r := range s {
		if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return "<bdi>" + lines(s) + "</bdi>"
		}
	}
	return lines(s)
}

// lines escapes text and turns its line breaks into <br>.
func lines(s string) string {
	return strings.ReplaceAll(escapeHTML(s), "\n", "<br>")
}

var htmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// escapeHTML makes s fit for text and for attributes in double quotes.
func escapeHTML(s string) string {
	s = phrase.Clean(s)
	if !strings.ContainsAny(s, `&<>"'`) {
		return s
	}
	return htmlEscapes.Replace(s)
}

// escapeData gives JSON as the value of an attribute, in ASCII only: what stands in a string of JSON may be written as an
// escape, which means the same.
func escapeData(data []byte) string {
	var small bytes.Buffer
	if json.Compact(&small, data) != nil {
		return "" // it is no JSON, so there is nothing to reopen
	}
	b := make([]byte, 0, small.Len()+small.Len()/4)
	for _, r := range small.String() {
		switch {
		case r == '"':
			b = append(b, "&quot;"...)
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<' || r == '>' || r == '\'' || r == 0x7f:
			b = fmt.Appendf(b, `\u%04x`, r)
		case r < 0x80:
			b = append(b, byte(r))
		default:
			for _, u := range utf16.AppendRune(nil, r) {
				b = fmt.Appendf(b, `\u%04x`, u)
			}
		}
	}
	return string(b)
}

// quoteCSS gives s as a string of a style sheet that nothing in s can end.
func quoteCSS(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range phrase.Clean(s) {
		if r == ' ' || r == '-' || r == '.' || r > '~' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, `\%x `, r)
	}
	return b.String() + `"`
}
