package pdf

import (
	"crypto/sha256"
	"fmt"
	"slices"
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
	unicode := c.file.Alloc()
	c.file.Stream(unicode, "", toUnicode(s))
	if s.IsNarrow() {
		ref := c.file.Alloc()
		first, widths := narrowWidths(s)
		c.file.Put(ref, fmt.Appendf(nil, "<</Type/Font/Subtype/TrueType/BaseFont/%s/FirstChar %d/LastChar %d/Widths%v/FontDescriptor %v/ToUnicode %v>>",
			name, first, first+len(widths)-1, widths, descriptor, unicode))
		return ref
	}
	descendant := c.file.Alloc()
	c.file.Put(descendant, fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %v/CIDToGIDMap/Identity/W[0%s]>>",
		name, descriptor, strings.ReplaceAll(fmt.Sprint(s.Widths()), "  ", " ")))
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

// narrowWidths gives the widths by code, from the first code in use to the last.
func narrowWidths(s *font.Subset) (first int, widths []int) {
	codes := s.Codes()[1:]
	first = int(slices.Min(codes))
	widths = make([]int, int(slices.Max(codes))-first+1)
	for i, code := range codes {
		widths[int(code)-first] = s.Widths()[1+i]
	}
	return first, widths
}

// toUnicode maps codes back to characters, so that text can be searched, copied and read aloud.
func toUnicode(s *font.Subset) []byte {
	digits, ascii := 4, ""
	if s.IsNarrow() { // where ASCII stands for itself
		digits, ascii = 2, "1 beginbfrange\n<20><7E><0020>\nendbfrange\n"
	}
	b := fmt.Appendf(nil, "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"+
		"1 begincodespacerange\n<%0*X><%X>\nendcodespacerange\n%s", digits, 0, 1<<(4*digits)-1, ascii)
	var lines []string
	for i, r := range s.Chars() {
		code := s.Codes()[i]
		if i == 0 || s.IsNarrow() && code >= ' ' && code < 0x7F {
			continue
		}
		l := fmt.Sprintf("<%0*X><", digits, code)
		for _, u := range utf16.Encode([]rune{r}) {
			l += fmt.Sprintf("%04X", u)
		}
		lines = append(lines, l+">\n")
	}
	for part := range slices.Chunk(lines, 100) {
		b = fmt.Appendf(b, "%d beginbfchar\n%sendbfchar\n", len(part), strings.Join(part, ""))
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}
