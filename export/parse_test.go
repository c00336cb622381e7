package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"

	"engross/export/exporttest"
)

// markdownToHTML reads Markdown as liberally as programs do: GitHub's extensions and more, raw HTML let through.
func markdownToHTML(t testing.TB, source []byte) []byte {
	t.Helper()
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
		goldmark.WithParserOptions(parser.WithAttribute()),
		goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()),
	)
	var b bytes.Buffer
	if err := md.Convert(source, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parsed is a page read back: its elements with their attributes, and its words.
type parsed struct {
	tags []string
	text string
}

// words gives letters and digits only, since formats set off words by different marks.
func (p parsed) words() []string { return split(p.text) }

func split(s string) []string { return exporttest.Split(s) }

// inlineTags may stand inside a word.
var inlineTags = []string{"strong", "em", "mark", "a", "bdi", "span", "tspan"}

// parse reads HTML with a reader of our own choosing, not the writer's knowledge. Line breaks and isolation of
// right-to-left text depend on the characters of an answer, and are no structure.
func parse(t testing.TB, source []byte) parsed {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(source))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var p parsed
	var text strings.Builder
	hidden := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			p.text = text.String()
			return p
		}
		if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, source)
		}
		switch k := token.(type) {
		case xml.StartElement:
			name := k.Name.Local
			if name == "head" {
				hidden++
			}
			if name != "br" && name != "bdi" && name != "tspan" {
				p.tags = append(p.tags, tag(k))
			}
			if !slices.Contains(inlineTags, name) {
				text.WriteByte('\n')
			}
		case xml.EndElement:
			if k.Name.Local == "head" {
				hidden--
			}
			if !slices.Contains(inlineTags, k.Name.Local) {
				text.WriteByte('\n')
			}
		case xml.CharData:
			if hidden == 0 {
				text.Write(k)
			}
		case xml.Comment:
			p.tags = append(p.tags, "comment")
		}
	}
}

// measures are attributes of pictures that depend on how long texts are, or are texts themselves.
var measures = []string{"aria-label", "viewBox", "x", "y", "cy", "y1", "y2"}

func tag(e xml.StartElement) string {
	s := e.Name.Local
	if slices.Contains([]string{"svg", "text", "rect", "circle", "line"}, s) {
		e.Attr = slices.DeleteFunc(slices.Clone(e.Attr), func(a xml.Attr) bool { return slices.Contains(measures, a.Name.Local) })
	}
	for _, a := range e.Attr {
		if a.Name.Local == "class" && a.Value == "long" {
			continue // only about where words may be broken
		}
		s += " " + a.Name.Local
		if e.Name.Local != "meta" {
			s += "=" + a.Value
		}
	}
	return s
}
