package docx

import (
	"strconv"
	"strings"

	"engross/export/phrase"
)

const xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

// Name spaces of WordprocessingML and of what stands inside it.
const (
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relSpace  = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	vmlSpace  = `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`
)

// markup is XML being written.
type markup struct{ b []byte }

// put writes markup as it is.
func (m *markup) put(parts ...string) {
	for _, p := range parts {
		m.b = append(m.b, p...)
	}
}

// num writes a number.
func (m *markup) num(n int) { m.b = strconv.AppendInt(m.b, int64(n), 10) }

// attr writes an attribute with a number.
func (m *markup) attr(name string, n int) {
	m.put(" ", name, `="`)
	m.num(n)
	m.put(`"`)
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes s fit for text and for attributes in double quotes, and drops what no file may hold.
func escape(s string) string {
	s = phrase.Clean(s)
	if !strings.ContainsAny(s, `&<>"`) {
		return s
	}
	return xmlEscapes.Replace(s)
}

// line is escape for what has to stay on one line, cut to a number of characters.
func line(s string, most int) string {
	r := []rune(phrase.OneLine(phrase.Clean(s)))
	if len(r) > most {
		r = append(r[:most-1:most-1], '…')
	}
	return escape(string(r))
}

// langOf gives the language for proofing tools.
func langOf(lang string) string {
	if phrase.IsLang(lang) {
		return lang
	}
	return "en-US"
}
