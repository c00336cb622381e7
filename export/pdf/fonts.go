package pdf

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf16"

	"engross/export/pdf/file"
	"engross/export/pdf/font"
)

// fonts writes the fonts in use and gives the entries that name them on the pages.
func (c *composer) fonts() string {
	var names strings.Builder
	for i, s := range c.set.Fonts.Subsets() {
		if s.IsUsed() {
			fmt.Fprintf(&names, "/F%d %v", i, c.font(s))
		}
	}
	return names.String()
}

// font writes one font: glyphs by their numbers in the subset, and the characters that they stand for.
func (c *composer) font(s *font.Subset) file.Ref {
	data := s.Bytes()
	name := subsetTag(data) + "+" + s.Name()
	program := c.file.Alloc()
	c.file.Stream(program, fmt.Sprintf("/Length1 %d", len(data)), data)
	descriptor := c.file.Alloc()
	box := s.Box()
	flags := 4 // symbolic: glyphs are found by number
	if s.IsSlanted() {
		flags |= 64
	}
	c.file.Put(descriptor, fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %v>>",
		name, flags, box[0], box[1], box[2], box[3], s.Angle(), s.Ascent(), s.Descent(), s.CapHeight(), program))
	descendant := c.file.Alloc()
	c.file.Put(descendant, fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %v/CIDToGIDMap/Identity/W[0%s]>>",
		name, descriptor, strings.ReplaceAll(fmt.Sprint(s.Widths()), "  ", " ")))
	unicode := c.file.Alloc()
	c.file.Stream(unicode, "", toUnicode(s.Chars()))
	ref := c.file.Alloc()
	c.file.Put(ref, fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%v]/ToUnicode %v>>", name, descendant, unicode))
	return ref
}

// subsetTag gives the six letters that set a subset off from others of the same font.
func subsetTag(data []byte) string {
	sum := sha256.Sum256(data)
	b := sum[:6]
	for i := range b {
		b[i] = 'A' + b[i]%26
	}
	return string(b)
}

// toUnicode maps glyphs back to characters, so that text can be searched, copied and read aloud.
func toUnicode(chars []rune) []byte {
	b := []byte("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for from := 1; from < len(chars); from += 100 {
		part := chars[from:min(from+100, len(chars))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(part))
		for i, r := range part {
			b = fmt.Appendf(b, "<%04X><", from+i)
			for _, u := range utf16.Encode([]rune{r}) {
				b = fmt.Appendf(b, "%04X", u)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}
