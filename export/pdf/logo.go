package pdf

import (
	"fmt"

	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
)

// brand takes over the color and the logo that were asked for.
func (c *composer) brand(o Options) {
	c.ink, c.logo = ink, o.Logo
	if o.Color.IsSet {
		c.color = layout.Color{o.Color.R, o.Color.G, o.Color.B}
		c.ink = c.color
	}
}

// drawLogo puts the logo at the top of the first page, as a figure with its words.
func (c *composer) drawLogo() {
	pixels, err := c.logo.Pixels()
	if err != nil {
		c.fail(err)
		return
	}
	c.picture = c.file.Alloc()
	c.file.Stream(c.picture, fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8", c.logo.Width, c.logo.Height), pixels)
	w, h := c.logo.Fit(int(170*layout.Point), int(56*layout.Point))
	figure := c.root.Add("Figure", tag.Alt(oneLine(c.logo.Alt)))
	row := layout.Row{Height: layout.Unit(h), After: c.scaled(100), Keep: true}
	row.Shapes = []layout.Shape{{Kind: layout.Picture, W: layout.Unit(w), H: layout.Unit(h)}}
	row.AddFigure(figure)
	c.emit([]layout.Row{row})
	figure.End()
}
