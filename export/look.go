package export

import (
	"fmt"

	"engross/export/brand"
	"engross/model/doc"
)

// OptionsOf gives the options that a file says it was written with. logo is the picture in it, or nil. What the file cannot
// truly say is left out, so that a file with a wrong stamp is not the one that these options give.
func OptionsOf(l doc.Look, logo *brand.Logo) Options {
	o := Options{Logo: logo, Quiet: l.Quiet}
	if l.Paper == "letter" || l.Paper == "a4" {
		o.Paper = l.Paper
	}
	if l.Size >= leastSize && l.Size <= mostSize {
		o.FontSize = l.Size
	}
	if c, _, err := brand.ParseColor(l.Color); err == nil {
		o.Color = c
	}
	return o
}

// Sizes of text that can be written, in points.
const (
	leastSize = 6
	mostSize  = 36
)

// dressed gives the document with the look that these options give its file.
func (o Options) dressed(d *doc.Doc) (*doc.Doc, error) {
	look := doc.Look{Paper: o.Paper, Size: o.FontSize, Quiet: o.Quiet && d.Draft}
	if o.Color.IsSet {
		look.Color = o.Color.Hex()
	}
	if o.Logo != nil {
		var err error
		if look.Logo, err = o.Logo.Digest(); err != nil {
			return nil, fmt.Errorf("logo: %w", err)
		}
	}
	if look == (doc.Look{}) {
		return d, nil
	}
	c := *d
	c.Look = look
	return &c, nil
}
