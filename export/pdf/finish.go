package pdf

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"engross/export/pdf/file"
	"engross/export/pdf/font"
	"engross/export/pdf/layout"
	"engross/export/phrase"
)

// finish draws the margins and writes everything around the pages.
func (c *composer) finish() ([]byte, error) {
	fonts, resources := c.file.Alloc(), c.file.Alloc()
	forms := c.under(fonts)
	pictures := ""
	for _, f := range forms {
		pictures += "/" + f.name + " " + f.ref.String()
	}
	if c.picture != 0 {
		pictures += "/L " + c.picture.String()
	}
	if pictures != "" {
		pictures = "/XObject<<" + pictures + ">>"
	}
	for i := range c.pages.Count() {
		number := "Page " + strconv.Itoa(i+1) + " of " + strconv.Itoa(c.pages.Count())
		c.pages.Margin(i, c.marginText(number, layout.End, foot, 40))
	}
	pages := c.pages.Write(resources, func(i int) string { return forms[min(i, len(forms)-1)].name })
	c.file.Put(fonts, []byte("<<"+c.fonts()+">>"))
	c.file.Put(resources, []byte("<</Font "+fonts.String()+pictures+">>"))
	info := c.file.Alloc()
	c.file.Put(info, []byte("<</Title"+file.Text(c.name())+"/Producer(Engross)>>"))
	catalog := c.file.Alloc()
	c.file.Put(catalog, c.catalog(pages))
	var id [16]byte
	if b, err := hex.DecodeString(c.doc.Digest); err == nil {
		copy(id[:], b)
	}
	return c.file.Close(catalog, info, id)
}

// name is the title of the window.
func (c *composer) name() string {
	s := oneLine(c.doc.Title)
	if s == "" {
		s = "Agreement"
	}
	if n := oneLine(c.doc.Number); n != "" {
		s += ", " + n
	}
	if c.doc.Draft {
		s += " (draft)"
	}
	return s
}

// lang is the language that the document is read aloud in.
func (c *composer) lang() string {
	if phrase.IsLang(c.doc.Lang) {
		return c.doc.Lang
	}
	return "en"
}

// form is what is the same on many pages, with its name in their resources.
type form struct {
	name string
	ref  file.Ref
}

// under draws what lies under the pages: a word over drafts, the header and the footer but for the number of the page. The
// first page has the title itself, and so no header; the second form is for all others.
func (c *composer) under(fonts file.Ref) []form {
	own := c.file.Alloc() // a form may not be a resource of itself
	c.file.Put(own, []byte("<</Font "+fonts.String()+">>"))
	top, word := c.pages.Height-44*layout.Point, ""
	var lines []layout.MarginText
	if c.doc.Draft {
		if !c.doc.Look.Quiet {
			word = phrase.Draft
		}
		lines = append(lines, layout.MarginText{Text: word, Style: font.Bold, Size: c.marginSize() * 120 / 100, At: layout.Middle, Y: top})
	}
	if len(c.doc.Digest) > 32 {
		lines = append(lines, c.marginText("SHA-256 "+c.doc.Digest[:32], layout.Start, foot, 70))
	}
	forms := []form{{"W", c.pages.Under(word, lines, own)}}
	if c.pages.Count() == 1 {
		return forms
	}
	lines = append(lines, c.marginText(c.doc.Title, layout.Start, top, 45), c.marginText(c.doc.Number, layout.End, top, 35))
	return append(forms, form{"V", c.pages.Under(word, lines, own)})
}

// foot is where the baseline of the footer is, from the foot of the page.
const foot = 40 * layout.Point

// marginSize is the size of text in the margins.
func (c *composer) marginSize() layout.Unit { return min(c.size*80/100, 12*layout.Point) }

// marginText is a line of a margin that takes at most a share of the width, in percent.
func (c *composer) marginText(s string, at layout.Place, y, share layout.Unit) layout.MarginText {
	width, _ := c.pages.Body()
	size := c.marginSize()
	return layout.MarginText{Text: c.cut(s, size, width*share/100), Size: size, At: at, Y: y, Color: gray}
}

// cut shortens a line to a width.
func (c *composer) cut(s string, size, width layout.Unit) string {
	s = oneLine(s)
	whole := []rune(s)
	for n := len(whole); ; n-- {
		if _, w := c.set.Measure([]layout.Run{{Text: s, Size: size}}); w <= width || n <= 1 {
			return s
		}
		n = min(n, 200)
		s = strings.TrimSpace(string(whole[:n-1])) + "…"
	}
}

// catalog gives the root of the file.
func (c *composer) catalog(pages file.Ref) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<</Type/Catalog/Pages %v/Lang%s/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>", pages, file.Text(c.lang()))
	fmt.Fprintf(&b, "/StructTreeRoot %v", c.tree.Close(c.root))
	if len(c.outline) > 0 {
		fmt.Fprintf(&b, "/PageMode/UseOutlines/Outlines %v", c.bookmarks())
	}
	b.WriteString("/Names<</Dests " + c.file.Tree("Names", c.dests()).String())
	attached := c.attach()
	if attached != 0 {
		fmt.Fprintf(&b, "/EmbeddedFiles<</Names[(%s)%v]>>", attachmentName, attached)
	}
	b.WriteString(">>")
	if attached != 0 {
		fmt.Fprintf(&b, "/AF[%v]", attached)
	}
	profile := c.file.Alloc()
	c.file.Stream(profile, "/N 3", sRGB())
	fmt.Fprintf(&b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/DestOutputProfile %v>>]", profile)
	metadata := c.file.Alloc()
	c.file.Plain(metadata, "/Type/Metadata/Subtype/XML", c.metadata())
	fmt.Fprintf(&b, "/Metadata %v>>", metadata)
	return b.Bytes()
}

// dests gives the places that links and bookmarks lead to, by their names.
func (c *composer) dests() []file.Entry {
	var all []file.Entry
	for name, a := range c.pages.Anchors {
		all = append(all, file.Entry{Key: "(" + name + ")", Value: a.String()})
	}
	sort.Slice(all, func(i, k int) bool { return all[i].Key < all[k].Key })
	return all
}

// attachmentName is the name of the data in the file.
const attachmentName = "agreement.json"

// attach puts the data that the document was made from into the file and gives its description; 0 if there is none.
func (c *composer) attach() file.Ref {
	carried := c.doc.Carried()
	if len(carried) == 0 {
		return 0
	}
	data := c.file.Alloc()
	c.file.Stream(data, fmt.Sprintf("/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d>>", len(carried)), carried)
	spec := c.file.Alloc()
	c.file.Put(spec, fmt.Appendf(nil, "<</Type/Filespec/F(%s)/UF(%s)/Desc(The answers that this agreement was made from)/AFRelationship/Source/EF<</F %v/UF %v>>>>",
		attachmentName, attachmentName, data, data))
	return spec
}
