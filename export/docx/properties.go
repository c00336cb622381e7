package docx

import (
	"strings"

	"engross/model/doc"
)

// core writes docProps/core.xml. There are no dates in it: a document tree knows none.
func core(d *doc.Doc) []byte {
	m := &markup{}
	m.put(xmlHead, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	status := "Final"
	if d.Draft {
		status = "Draft"
	}
	for _, p := range [...][2]string{
		{"dc:title", line(d.Title, 250)},
		{"dc:subject", line(d.Number, 250)},
		{"dc:creator", "Engross"},
		{"dc:identifier", urn(d)},
		{"dc:language", langOf(d.Lang)},
		{"cp:contentStatus", status},
	} {
		if p[1] != "" {
			m.put("<", p[0], ">", p[1], "</", p[0], ">")
		}
	}
	m.put("</cp:coreProperties>")
	return m.b
}

func urn(d *doc.Doc) string {
	if d.Digest == "" {
		return ""
	}
	return "urn:sha256:" + line(d.Digest, 64)
}

// app writes docProps/app.xml.
func app() []byte {
	return []byte(xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Engross</Application></Properties>`)
}

// custom writes docProps/custom.xml: what tells this file from another version of it.
func custom(d *doc.Doc) []byte {
	m := &markup{}
	m.put(xmlHead, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	id := 2 // the first that Word allows
	for _, p := range [...][2]string{{"engross.agreementId", d.ID}, {"engross.number", d.Number}, {"engross.contentDigest", d.Digest}} {
		if p[1] == "" {
			continue
		}
		m.put(`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"`)
		m.attr("pid", id)
		m.put(` name="`, p[0], `"><vt:lpwstr>`, line(p[1], 250), "</vt:lpwstr></property>")
		id++
	}
	m.put("</Properties>")
	return m.b
}

// settings writes word/settings.xml. Fields are not to be updated on opening: Word would ask the reader about it.
func settings(lang string) []byte {
	m := &markup{}
	m.put(xmlHead, "<w:settings ", wordSpace, `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>`)
	for _, s := range [...][2]string{{"compatibilityMode", "15"}, {"overrideTableStyleFontSizeAndJustification", "1"}, {"enableOpenTypeFeatures", "1"}, {"doNotFlipMirrorIndents", "1"}, {"differentiateMultirowTableHeaders", "1"}} {
		m.put(`<w:compatSetting w:name="`, s[0], `" w:uri="http://schemas.microsoft.com/office/word" w:val="`, s[1], `"/>`)
	}
	m.put(`</w:compat><w:themeFontLang w:val="`, langOf(lang), `"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`)
	return m.b
}

// fonts writes word/fontTable.xml, with what to take where a font is not to be had.
func fonts() []byte {
	m := &markup{}
	m.put(xmlHead, "<w:fonts ", wordSpace, ">")
	for _, f := range [...][3]string{{"Times New Roman", "Liberation Serif", "roman"}, {"Arial", "Liberation Sans", "swiss"}} {
		m.put(`<w:font w:name="`, f[0], `"><w:altName w:val="`, f[1], `"/><w:charset w:val="00"/><w:family w:val="`, f[2], `"/><w:pitch w:val="variable"/></w:font>`)
	}
	m.put("</w:fonts>")
	return m.b
}

// sourceSpace names the part that carries the data which the document was made from.
const sourceSpace = "urn:engross:agreement:1"

// sourceEscapes makes JSON fit for the text of an element. A line end of Windows would be read back as another.
var sourceEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;", "\uFFFE", `\ufffe`, "\uFFFF", `\uffff`)

// source writes customXml/item1.xml: the JSON as the text of one element. A character that XML forbids can stand in a
// JSON string only, and becomes an escape there, which means the same.
func source(data []byte) []byte {
	m := &markup{}
	m.put(xmlHead, `<agreement xmlns="`, sourceSpace, `">`)
	m.put(sourceEscapes.Replace(string(data)))
	m.put("</agreement>")
	return m.b
}

// sourceProps writes customXml/itemProps1.xml, by which Word knows the part again.
func sourceProps() []byte {
	return []byte(strings.Join([]string{
		xmlHead, `<ds:datastoreItem ds:itemID="{6E67726F-7373-4A67-9265-656D656E7401}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">`,
		`<ds:schemaRefs><ds:schemaRef ds:uri="`, sourceSpace, `"/></ds:schemaRefs></ds:datastoreItem>`,
	}, ""))
}
