// Package pdf writes documents as PDF that can be signed, archived (PDF/A-3a) and read by a screen reader (PDF/UA-1).
// The document tree becomes rows on pages and, at the same time, the structure of the file; nothing in it depends on
// a clock, the machine or chance.
package pdf

import (
	"fmt"
	"io"

	"engross/export/brand"
	"engross/export/pdf/file"
	"engross/export/pdf/font"
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/export/phrase"
	"engross/model/doc"
)

// Options are what a reader may choose. The zero value is letter paper with text of 10.5 points.
type Options struct {
	Paper        string   // "letter" or "a4"; empty is letter
	FontSize     float64  // of the text in points, from 6 to 36; 0 is 10.5. Large print is 18.
	Fonts        [][]byte // TrueType fonts for characters that the embedded one lacks, tried in this order
	Logo         *brand.Logo
	Color        brand.Color // of headings, links and charts
	AllowMissing bool        // draw a box for characters that no font has, instead of refusing
}

// usual is the size of text where none is asked for.
const usual = 10500

// smallest is the least size that text is made smaller to so that a part fits on one page.
const smallest = 7000

// Write writes the document. It fails without writing anything if a node of the tree is unknown, if an option or a font
// cannot be used, or, as *MissingGlyphsError, if a character cannot be drawn.
func Write(w io.Writer, d *doc.Doc, o Options) error {
	b, _, err := Draw(d, o)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// Draw gives the file that Write writes and, as Pages does, the page of each article and schedule.
func Draw(d *doc.Doc, o Options) (file []byte, pages map[string]int, err error) {
	c, err := lay(d, o)
	if err == nil {
		file, err = c.finish()
	}
	if err != nil {
		return nil, nil, fmt.Errorf("write PDF: %w", err)
	}
	return file, c.parts(), nil
}

// Pages lays the document out as Write does and gives the page of each article and schedule by its lasting id. It fails
// where Write does.
func Pages(d *doc.Doc, o Options) (map[string]int, error) {
	c, err := lay(d, o)
	if err != nil {
		return nil, fmt.Errorf("lay out pages: %w", err)
	}
	return c.parts(), nil
}

// parts gives the page of each article and schedule.
func (c *composer) parts() map[string]int {
	pages := map[string]int{}
	for b, key := range c.keys {
		switch b.(type) {
		case *doc.Article, *doc.Schedule:
			if a, ok := c.pages.Anchors[key]; ok && doc.ID(b) == key {
				pages[key] = a.Index + 1
			}
		}
	}
	return pages
}

// lay lays the document out.
func lay(d *doc.Doc, o Options) (*composer, error) {
	width, height, err := o.paper()
	if err != nil {
		return nil, err
	}
	size, err := o.size()
	if err != nil {
		return nil, err
	}
	fonts, err := font.NewSet(o.Fonts)
	if err != nil {
		return nil, err
	}
	if err := check(d, fonts, o.AllowMissing); err != nil {
		return nil, err
	}
	for {
		c := newComposer(d, fonts, size)
		c.brand(o)
		c.pages.Width, c.pages.Height = width, height
		c.compose()
		if c.err != nil {
			return nil, c.err
		}
		if !d.IsPart || c.pages.Count() == 1 || size <= smallest || o.FontSize > 0 {
			return c, nil
		}
		size -= 500 // a part stands on one page as long as it can be read
		if fonts, err = font.NewSet(o.Fonts); err != nil {
			return nil, err
		}
	}
}

// paper gives the width and height of a page.
func (o Options) paper() (width, height layout.Unit, err error) {
	switch o.Paper {
	case "", "letter":
		return 612000, 792000, nil
	case "a4":
		return 595276, 841890, nil
	}
	return 0, 0, fmt.Errorf("unknown paper %q: use letter or a4", o.Paper)
}

func (o Options) size() (layout.Unit, error) {
	switch {
	case o.FontSize == 0:
		return usual, nil
	case o.FontSize >= 6 && o.FontSize <= 36:
		return layout.Unit(o.FontSize*10+0.5) * 100, nil
	}
	return 0, fmt.Errorf("font size %g: use 6 to 36 points", o.FontSize)
}

// composer turns a document into pages.
type composer struct {
	doc     *doc.Doc
	file    *file.Writer
	tree    *tag.Tree
	root    *tag.Elem
	set     *layout.Setter
	pages   *layout.Pages
	flow    *layout.Flow
	size    layout.Unit  // of the text
	color   layout.Color // of headings
	ink     layout.Color // of links and charts
	logo    *brand.Logo
	picture file.Ref // of the logo

	keys    map[doc.Block]string // the anchor of each part
	ids     map[string]bool      // that references may lead to
	outline []bookmark
	heading int // level of the last heading
	pending pending
	err     error
}

// pending is what the next row is to carry.
type pending struct {
	anchors  []string
	newPage  bool // to begin a page
	withLast bool // to stay with the row before
}

func newComposer(d *doc.Doc, fonts *font.Set, size layout.Unit) *composer {
	w := file.New()
	tree, root := tag.New(w)
	set := &layout.Setter{Fonts: fonts}
	pages := &layout.Pages{File: w, Tree: tree, Set: set, Side: 72 * layout.Point, Top: 72 * layout.Point, Anchors: map[string]layout.Anchor{}}
	c := &composer{doc: d, file: w, tree: tree, root: root, set: set, pages: pages, flow: &layout.Flow{Pages: pages}, size: size}
	if d.IsPart { // so that more fits on its page
		pages.Side, pages.Top = 44*layout.Point, 56*layout.Point
	}
	c.keys, c.ids = anchors(d)
	return c
}

// compose lays out the whole document.
func (c *composer) compose() {
	if c.logo != nil {
		c.drawLogo()
	}
	if c.doc.Draft {
		c.draftNotice()
	}
	c.blocks(c.doc.Blocks, frame{parent: c.root})
	for _, l := range phrase.Lists(c.doc) {
		c.endList(l)
	}
	if c.doc.Digest != "" {
		c.digest()
	}
	c.flow.Close()
	c.pages.Settle()
	c.root.Place()
	c.root.End()
}

func (c *composer) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// scaled gives so many hundredths of the text size.
func (c *composer) scaled(hundredths int) layout.Unit {
	return even(c.size * layout.Unit(hundredths) / 100)
}

// leading gives the distance of lines for text of a size.
func leading(size layout.Unit) layout.Unit { return even(size * 130 / 100) }

// even rounds a length to tenths of a point, so that equal distances are written alike and pack well.
func even(u layout.Unit) layout.Unit { return (u + 50) / 100 * 100 }
