package docx

import (
	"strconv"

	"engross/export/brand"
)

// style is one row of the style sheet: XML for the properties of paragraph and characters where there are any.
type style struct {
	kind, id, name string // kind is paragraph or character
	base, next     string
	para, char     string
	quick          bool // offered in Word's gallery
}

const (
	keepNext  = `<w:keepNext/>`
	keepLines = `<w:keepLines/>`
	bold      = `<w:b/><w:bCs/>`
	sans      = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>`
	unlisted  = `<w:numPr><w:numId w:val="0"/></w:numPr>`
)

// sheet gives the styles in the order in which they are written. Where something stands left of a clause is a matter of
// its level, so those rows follow from levelText.
func sheet(points float64) []style {
	label := roomier(1100, points) // room for the word Signature
	all := []style{
		{kind: "paragraph", id: "Normal", name: "Normal", quick: true},
		{kind: "character", id: "DefaultParagraphFont", name: "Default Paragraph Font"},
		{kind: "paragraph", id: "BodyText", name: "Body Text", base: "Normal", quick: true},
		{
			kind: "paragraph", id: "Title", name: "Title", base: "Normal", next: "Subtitle", quick: true,
			para: keepNext + spacing(480, 160) + `<w:jc w:val="center"/>`, char: sans + bold + size(40),
		},
		{kind: "paragraph", id: "Subtitle", name: "Subtitle", base: "Normal", next: "BodyText", quick: true, para: spacing(0, 80) + `<w:jc w:val="center"/>`, char: size(24)},
		{
			kind: "paragraph", id: "Heading1", name: "heading 1", base: "Normal", next: "Clause1", quick: true,
			para: keepNext + keepLines + inList(legalList, 0) + spacing(360, 140) + `<w:outlineLvl w:val="0"/>`, char: sans + bold + size(26),
		},
		{kind: "paragraph", id: "HeadingUnnumbered", name: "Heading Unnumbered", base: "Heading1", next: "BodyText", quick: true, para: unlisted},
		{kind: "paragraph", id: "ScheduleHeading", name: "Schedule Heading", base: "Heading1", next: "BodyText", quick: true, para: inList(scheduleList, 0)},
		{kind: "paragraph", id: "FrontHeading", name: "Front Heading", base: "Normal", next: "BodyText", para: keepNext + spacing(360, 140), char: sans + bold + size(26)},
		{
			kind: "paragraph", id: "TOC1", name: "toc 1", base: "Normal", next: "Normal",
			para: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="` + strconv.Itoa(tocTab) + `"/></w:tabs><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="360" w:hanging="360"/>`,
		},
	}
	all = append(all, clauseStyles(points)...)
	return append(all, []style{
		{kind: "paragraph", id: "Definition", name: "Definition", base: "BodyText", quick: true},
		{
			kind: "paragraph", id: "Conspicuous", name: "Conspicuous", base: "BodyText", quick: true,
			para: keepLines + `<w:pBdr>` + border("top") + border("left") + border("bottom") + border("right") + `</w:pBdr>` + spacing(120, 180) + boxed, char: bold,
		},
		{kind: "paragraph", id: "ListBullet", name: "List Bullet", base: "Normal", quick: true, para: inList(bulletList, 0) + spacing(0, 80)},
		{kind: "paragraph", id: "Caption", name: "caption", base: "Normal", next: "BodyText", quick: true, para: keepNext + keepLines + spacing(180, 80), char: bold + size(20)},
		{kind: "paragraph", id: "TableText", name: "Table Text", base: "Normal", quick: true, para: spacing(30, 30), char: size(19)},
		{kind: "paragraph", id: "TableHead", name: "Table Head", base: "TableText", para: keepNext, char: bold},
		{kind: "paragraph", id: "TableTotal", name: "Table Total", base: "TableText", char: bold},
		{kind: "paragraph", id: "TableTextSmall", name: "Table Text Small", base: "TableText", char: size(16)},
		{kind: "paragraph", id: "TableHeadSmall", name: "Table Head Small", base: "TableHead", char: size(16)},
		{kind: "paragraph", id: "TableTotalSmall", name: "Table Total Small", base: "TableTotal", char: size(16)},
		{kind: "paragraph", id: "TableTextSmaller", name: "Table Text Smaller", base: "TableText", char: size(13)},
		{kind: "paragraph", id: "TableHeadSmaller", name: "Table Head Smaller", base: "TableHead", char: size(13)},
		{kind: "paragraph", id: "TableTotalSmaller", name: "Table Total Smaller", base: "TableTotal", char: size(13)},
		{kind: "paragraph", id: "TableGap", name: "Table Gap", base: "Normal", para: keepNext + `<w:spacing w:before="0" w:after="0" w:line="180" w:lineRule="exact"/>`, char: size(8)},
		{kind: "paragraph", id: "SignatureParty", name: "Signature Party", base: "Normal", para: keepNext + keepLines + spacing(240, 60), char: bold},
		{kind: "paragraph", id: "SignatureLine", name: "Signature Line", base: "Normal", para: keepLines + signTabs(label) + spacing(120, 40) + indent(label, label)},
		{kind: "paragraph", id: "SignatureInk", name: "Signature Ink", base: "SignatureLine", para: spacing(480, 40)},
		{kind: "paragraph", id: "DraftNotice", name: "Draft Notice", base: "Normal", para: `<w:pBdr>` + border("top") + border("left") + border("bottom") + border("right") + `</w:pBdr>` + `<w:shd w:val="clear" w:color="auto" w:fill="FFF4CC"/>` + boxed},
		{kind: "paragraph", id: "Digest", name: "Digest", base: "Normal", para: keepLines + spacing(360, 0), char: size(16)},
		{kind: "paragraph", id: "Header", name: "header", base: "Normal", para: spacing(0, 0), char: sans + size(16)},
		{kind: "paragraph", id: "Footer", name: "footer", base: "Normal", para: spacing(0, 0), char: sans + size(16)},
		{kind: "character", id: "DefinedTerm", name: "Defined Term", char: bold, quick: true},
		{kind: "character", id: "ClauseTitle", name: "Clause Title", char: bold, quick: true},
		{kind: "character", id: "ConspicuousText", name: "Conspicuous Text", char: bold},
		{kind: "character", id: "Blank", name: "Blank", quick: true, char: `<w:color w:val="7F3F00"/>`},
		{kind: "character", id: "MissingReference", name: "Missing Reference", char: bold + `<w:color w:val="9C0006"/>`},
	}...)
}

// boxIndent is how far the text of a box stands inside the margins, so that its border does not stand outside them.
const boxIndent = 100

const boxed = `<w:ind w:left="100" w:right="100"/>`

// tocTab is where the page numbers of the contents end: at the right margin of the narrower paper. Entries have no
// indent on the right, since LibreOffice loses what a tab takes past one.
const tocTab = 9020

func signTabs(label int) string {
	return `<w:tabs><w:tab w:val="left" w:pos="` + strconv.Itoa(label) + `"/><w:tab w:val="right" w:leader="underscore" w:pos="4200"/></w:tabs>`
}

// clauseStyles gives the styles of clauses in articles and schedules and of the text below them.
func clauseStyles(points float64) []style {
	var all []style
	for n := 1; n <= styledLevels; n++ {
		level := strconv.Itoa(n)
		next, gap := "Clause"+level, ""
		if n == 1 {
			gap = spacing(160, 120)
		}
		all = append(all, style{
			kind: "paragraph", id: next, name: "Clause Level " + level, base: "Normal", next: next, quick: true,
			para: inList(legalList, n) + gap + indent(levelText(n, points), levelText(n, points)-levelNumber(n, points)),
		})
	}
	for n := 1; n <= styledLevels; n++ {
		level := strconv.Itoa(n)
		id := "ScheduleClause" + level
		all = append(all,
			style{kind: "paragraph", id: id, name: "Schedule Level " + level, base: "Clause" + level, next: id, quick: true, para: inList(scheduleList, n)},
			style{kind: "paragraph", id: clauseText(n), name: "Clause Text " + level, base: "BodyText", para: indent(levelText(n, points), 0)})
	}
	return all
}

func inList(list, level int) string {
	return `<w:numPr><w:ilvl w:val="` + strconv.Itoa(level) + `"/><w:numId w:val="` + strconv.Itoa(list) + `"/></w:numPr>`
}

func spacing(before, after int) string {
	return `<w:spacing w:before="` + strconv.Itoa(before) + `" w:after="` + strconv.Itoa(after) + `"/>`
}

func indent(left, hang int) string {
	return `<w:ind w:left="` + strconv.Itoa(left) + `" w:hanging="` + strconv.Itoa(hang) + `"/>`
}

func size(halfPoints int) string {
	n := strconv.Itoa(halfPoints)
	return `<w:sz w:val="` + n + `"/><w:szCs w:val="` + n + `"/>`
}

func border(side string) string {
	return `<w:` + side + ` w:val="single" w:sz="6" w:space="4" w:color="404040"/>`
}

// styles writes word/styles.xml.
func styles(lang string, color brand.Color, points float64) []byte {
	m := &markup{}
	m.put(xmlHead, "<w:styles ", wordSpace, `><w:docDefaults><w:rPrDefault><w:rPr>`,
		`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="MS Mincho" w:cs="Times New Roman"/>`, size(21),
		`<w:lang w:val="`, langOf(lang), `" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
		`<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	for _, s := range colored(sheet(points), color) {
		m.style(s)
	}
	m.put(tableStyles, "</w:styles>")
	return m.b
}

func (m *markup) style(s style) {
	m.put(`<w:style w:type="`, s.kind, `"`)
	if s.id == "Normal" || s.id == "DefaultParagraphFont" {
		m.put(` w:default="1"`)
	}
	m.put(` w:styleId="`, s.id, `"><w:name w:val="`, s.name, `"/>`)
	if s.base != "" {
		m.put(`<w:basedOn w:val="`, s.base, `"/>`)
	}
	if s.next != "" {
		m.put(`<w:next w:val="`, s.next, `"/>`)
	}
	if s.quick {
		m.put("<w:qFormat/>")
	}
	if s.para != "" {
		m.put("<w:pPr>", s.para, "</w:pPr>")
	}
	if s.char != "" {
		m.put("<w:rPr>", s.char, "</w:rPr>")
	}
	m.put("</w:style>")
}

// tableStyles are the looks of tables: ruled with a grey head, and bare for signatures.
const tableStyles = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
	`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
	`<w:style w:type="table" w:styleId="AgreementTable"><w:name w:val="Agreement Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>` +
	`<w:top w:val="single" w:sz="8" w:space="0" w:color="404040"/><w:left w:val="nil"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="404040"/><w:right w:val="nil"/>` +
	`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/><w:insideV w:val="nil"/></w:tblBorders>` +
	`<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
	`<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E7EAEE"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>` +
	`<w:style w:type="table" w:styleId="ChartTable"><w:name w:val="Chart Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
	`<w:insideH w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/></w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
	`<w:style w:type="table" w:styleId="SignatureTable"><w:name w:val="Signature Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="216" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
