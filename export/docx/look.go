package docx

import (
	"bytes"
	"strconv"

	"engross/export/brand"
)

// usualSize is the size of the text that the styles are made for, in half points.
const usualSize = 21

// resize changes every size in a style sheet as the size of the text changes.
func resize(sheet []byte, points float64) []byte {
	if points <= 0 {
		return sheet
	}
	want := int(points*2 + 0.5)
	var out []byte
	for {
		i := bytes.Index(sheet, []byte(`<w:sz`))
		if i < 0 {
			return append(out, sheet...)
		}
		from := i + bytes.IndexByte(sheet[i:], '"') + 1
		to := from + bytes.IndexByte(sheet[from:], '"')
		n, err := strconv.Atoi(string(sheet[from:to]))
		if err != nil {
			n = usualSize
		}
		out = strconv.AppendInt(append(out, sheet[:from]...), int64(max(n*want/usualSize, 2)), 10)
		sheet = sheet[to:]
	}
}

// roomier gives an indent for text of that size. It grows half as fast as the text, so that numbers and labels have room
// and the lines do not get too short.
func roomier(indent int, points float64) int {
	if usual := float64(usualSize) / 2; points > usual {
		return int(float64(indent) * (1 + (points/usual-1)/2))
	}
	return indent
}

// colored gives the styles with the color of the company on headings.
func colored(all []style, c brand.Color) []style {
	if !c.IsSet {
		return all
	}
	for i := range all {
		switch all[i].id {
		case "Title", "Heading1", "FrontHeading":
			all[i].char = withColor(all[i].char, c)
		}
	}
	return all
}

// withColor puts a color among properties of characters, before the size, which is where the schema has it.
func withColor(char string, c brand.Color) string {
	i := bytes.Index([]byte(char), []byte("<w:sz "))
	if i < 0 {
		i = len(char)
	}
	return char[:i] + `<w:color w:val="` + c.Hex() + `"/>` + char[i:]
}

// fill gives the color of bars.
func (w *writer) fill() string {
	if w.color.IsSet {
		return w.color.Hex()
	}
	return barFill
}

// Name spaces of a picture in the header.
const pictureSpace = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

// Measures of the logo, in the unit of drawings: 12,700 to a point.
const (
	logoWidth  = 170 * 12700
	logoHeight = 40 * 12700
)

// logoGap is the room below a header with a logo, in twentieths of a point.
const logoGap = 240

// logo writes the paragraph with the logo that stands over the line of the header.
func (m *markup) logo(l *brand.Logo) {
	w, h := l.Fit(logoWidth, logoHeight)
	extent := ` cx="` + strconv.Itoa(w) + `" cy="` + strconv.Itoa(h) + `"/>`
	m.put(`<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent`, extent,
		`<wp:docPr id="1" name="Logo" descr="`, line(l.Alt, 250), `"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`,
		`<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdImage"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext`, extent, `</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
}
