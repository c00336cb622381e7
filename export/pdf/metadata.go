package pdf

import (
	"encoding/binary"
	"math"
	"strings"
)

// escapes makes text fit for XML.
var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// metadata is the description of the file as XMP. The schema of PDF/UA must be declared in it, or PDF/A does not know it.
func (c *composer) metadata() []byte {
	identifier := ""
	if c.doc.Digest != "" {
		identifier = "<dc:identifier>urn:sha256:" + escapes.Replace(oneLine(c.doc.Digest)) + "</dc:identifier>\n"
	}
	property := func(name, value string) string {
		return "<pdfaProperty:" + name + ">" + value + "</pdfaProperty:" + name + ">"
	}
	return []byte("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"" +
		" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"" +
		" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n" +
		"<dc:format>application/pdf</dc:format>\n" +
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escapes.Replace(c.name()) + "</rdf:li></rdf:Alt></dc:title>\n" +
		"<dc:language><rdf:Bag><rdf:li>" + c.lang() + "</rdf:li></rdf:Bag></dc:language>\n" + identifier +
		"<pdf:Producer>Engross</pdf:Producer>\n<xmp:CreatorTool>Engross</xmp:CreatorTool>\n" +
		"<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n" +
		"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">" +
		"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
		"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">" +
		property("name", "part") + property("valueType", "Integer") + property("category", "internal") + property("description", "part of ISO 14289") +
		"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n" +
		"</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n")
}

// sRGB gives an ICC profile (version 2.1) of the sRGB colors, which the colors on the pages are meant in.
func sRGB() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description("sRGB")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4361, 0.2225, 0.0139)},
		{"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
		{"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
		{"rTRC", curve()},
	}
	names := []string{"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}
	at := 128 + 4 + 12*len(names)
	var table, body []byte
	for i, name := range names {
		if i < len(tags) {
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		t := tags[min(i, len(tags)-1)]
		from := len(body)
		if i >= len(tags) { // green and blue share the curve of red
			from -= len(t.data)
		} else {
			body = append(body, t.data...)
		}
		table = append(table, name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at+from))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	out := binary.BigEndian.AppendUint32(header(at+len(body)), uint32(len(names)))
	return append(append(out, table...), body...)
}

// header gives the first 128 bytes of a profile for a display.
func header(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	copy(h[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	binary.BigEndian.PutUint16(h[24:], 2026)
	h[27], h[29] = 1, 1
	copy(h[36:], "acsp")
	copy(h[68:], xyz(0.9642, 1, 0.8249)[8:])
	return h
}

func description(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	return append(append(b, s...), make([]byte, 1+8+3+67)...)
}

func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// curve is how light grows with the number of a color.
func curve() []byte {
	const points = 256
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), points)
	for i := range points {
		v := float64(i) / (points - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
