package ui_test

import (
	"fmt"
	"html"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Sizes of a picture in units of its view box.
const (
	cellWidth  = 8.4
	lineHeight = 18.0
	textSize   = 14
	margin     = 14.0
)

// hardSpace is one that no reader of pictures joins with the next.
const hardSpace = "\u00a0"

// svgStyle gives the picture colours that can be read on both grounds; it follows what the reader's system prefers.
const svgStyle = `
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;white-space:pre;fill:#1f2328}
.bg{fill:#fff;stroke:#d0d7de}.sel{fill:#1f2328}.on{fill:#fff}
.b{font-weight:700}.i{font-style:italic}.d{fill:#656d76}.u{text-decoration:underline}
.c1{fill:#b3231b}.c2{fill:#116329}.c3{fill:#7d4e00}.c4{fill:#0550ae}.c5{fill:#8250df}.c6{fill:#1b6a75}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}.bg{fill:#0d1117;stroke:#30363d}.sel{fill:#e6edf3}.on{fill:#0d1117}.d{fill:#9198a1}
.c1{fill:#ff7b72}.c2{fill:#56d364}.c3{fill:#e3b341}.c4{fill:#79c0ff}.c5{fill:#d2a8ff}.c6{fill:#56d4dd}
}
`

// svg draws a frame as a picture: text that can be selected, system fonts, no script. Each run of cells of one style is
// a text of its own as wide as its cells, so that the grid holds whatever the font.
func svg(frame, title string, w, h int) string {
	cells := uv.NewScreenBuffer(w, h)
	for y, l := range strings.Split(frame, "\n") {
		uv.NewStyledString(l).Draw(cells, uv.Rect(0, y, w, 1))
	}
	var b strings.Builder
	wide, high := float64(w)*cellWidth+2*margin, float64(h)*lineHeight+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %.1f %.1f" width="%.0f" height="%.0f">`+"\n", wide, high, wide, high)
	fmt.Fprintf(&b, "<title>%s</title>\n<style>%s</style>\n", html.EscapeString(title), svgStyle)
	fmt.Fprintf(&b, `<rect class="bg" x="0.5" y="0.5" width="%.1f" height="%.1f" rx="8"/>`+"\n", wide-1, high-1)
	for y := range h {
		for x := 0; x < w; {
			x = svgRun(&b, cells, x, y, w)
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// svgRun draws the cells from x on that have one style, and returns the first that has another.
func svgRun(b *strings.Builder, cells uv.ScreenBuffer, x, y, w int) int {
	from := x
	var text strings.Builder
	style := cells.CellAt(x, y).Style
	isReverse := style.Attrs&uv.AttrReverse != 0
	for x < w {
		c := cells.CellAt(x, y)
		if !c.Style.Equal(&style) || x > from && c.Width > 1 {
			break
		}
		if c.Content == " " && strings.HasSuffix(text.String(), " ") && style.Underline == 0 && !isReverse {
			for x < w && cells.CellAt(x, y).Content == " " && cells.CellAt(x, y).Style.Equal(&style) {
				x++ // a gap is made by the place of the next text: some readers of pictures join spaces
			}
			break
		}
		text.WriteString(c.Content)
		if x += max(1, c.Width); c.Width > 1 {
			break // a wide character keeps to its cells
		}
	}
	plain := strings.TrimRight(text.String(), " ")
	left, top := margin+float64(from)*cellWidth, margin+float64(y)*lineHeight
	if isReverse {
		fmt.Fprintf(b, `<rect class="sel" x="%.1f" y="%.1f" width="%.1f" height="%.1f"/>`+"\n", left, top, float64(x-from)*cellWidth, lineHeight)
	}
	if skip := len(plain) - len(strings.TrimLeft(plain, " ")); plain != "" && style.Underline == 0 {
		plain, left = plain[skip:], left+float64(skip)*cellWidth
	} else if style.Underline != 0 {
		plain = strings.ReplaceAll(text.String(), " ", hardSpace) // a box is underlined in all its width
	}
	if isReverse {
		plain = strings.ReplaceAll(plain, "  ", hardSpace+hardSpace)
	}
	if plain == "" {
		return x
	}
	class := svgClass(style)
	if class != "" {
		class = ` class="` + class + `"`
	}
	fmt.Fprintf(b, `<text%s x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		class, left, top+lineHeight*0.75, float64(ansi.StringWidth(plain))*cellWidth, html.EscapeString(plain))
	return x
}

// svgClass names the style of a run.
func svgClass(s uv.Style) string {
	var names []string
	add := func(is bool, name string) {
		if is {
			names = append(names, name)
		}
	}
	add(s.Attrs&uv.AttrBold != 0, "b")
	add(s.Attrs&uv.AttrItalic != 0, "i")
	add(s.Underline != 0, "u")
	add(s.Attrs&uv.AttrFaint != 0, "d")
	if c, ok := s.Fg.(ansi.BasicColor); ok {
		add(c%8 > 0 && c%8 < 7, fmt.Sprintf("c%d", c%8))
	}
	add(s.Attrs&uv.AttrReverse != 0, "on")
	return strings.Join(names, " ")
}
