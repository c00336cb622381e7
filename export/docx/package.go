package docx

import (
	"archive/zip"
	"compress/flate"
	"io"
	"strings"
	"time"
)

// part is one file of the package.
type part struct {
	name string
	kind kind
	data []byte

	pieces <-chan []byte // of what is still being written; nil where data is all
	spare  chan<- []byte // takes back what is packed
}

// kind is what a part is: its content type, and the relation that leads to it from the package or from the document.
type kind struct{ content, relation string }

const (
	officeRel  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageRel = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordType   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	officeType = "application/vnd.openxmlformats-officedocument."
)

// The kinds of part.
var (
	documentKind  = kind{wordType + "document.main+xml", officeRel + "officeDocument"}
	coreKind      = kind{"application/vnd.openxmlformats-package.core-properties+xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"}
	appKind       = kind{officeType + "extended-properties+xml", officeRel + "extended-properties"}
	customKind    = kind{officeType + "custom-properties+xml", officeRel + "custom-properties"}
	stylesKind    = kind{wordType + "styles+xml", officeRel + "styles"}
	numberingKind = kind{wordType + "numbering+xml", officeRel + "numbering"}
	settingsKind  = kind{wordType + "settings+xml", officeRel + "settings"}
	fontsKind     = kind{wordType + "fontTable+xml", officeRel + "fontTable"}
	headerKind    = kind{wordType + "header+xml", officeRel + "header"}
	footerKind    = kind{wordType + "footer+xml", officeRel + "footer"}
	dataKind      = kind{"", officeRel + "customXml"}
	imageKind     = kind{"", officeRel + "image"}
	dataPropsKind = kind{officeType + "customXmlProperties+xml", officeRel + "customXmlProps"}
)

// level of compression: the usual one makes a file 9% smaller and takes 3 of the 16 milliseconds that a usual agreement takes
// to write.
const level = 3

// pack writes the package as a zip file whose bytes depend on the parts alone.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	squeeze, err := flate.NewWriter(nil, level) // one for all parts: making one costs more than most parts
	if err != nil {
		return err
	}
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		squeeze.Reset(w)
		return squeeze, nil
	})
	all := append([]part{
		{name: "[Content_Types].xml", data: contentTypes(parts)},
		{name: "_rels/.rels", data: relations(parts, "")},
		{name: "word/_rels/document.xml.rels", data: relations(parts, "word/")},
	}, parts...)
	if rels := relations(parts, "customXml/"); rels != nil {
		all = append(all, part{name: "customXml/_rels/item1.xml.rels", data: rels})
	}
	if rels := relations(parts, "word/media/"); rels != nil {
		all = append(all, part{name: "word/_rels/header1.xml.rels", data: rels})
	}
	for _, p := range all {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch()})
		if err != nil {
			return err
		}
		if _, err := f.Write(p.data); err != nil {
			return err
		}
		if p.pieces == nil {
			continue
		}
		for piece := range p.pieces {
			if _, err := f.Write(piece); err != nil {
				return err
			}
			select {
			case p.spare <- piece:
			default:
			}
		}
	}
	return z.Close()
}

// epoch is the oldest time that a zip file can hold; every part has it.
func epoch() time.Time { return time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC) }

func contentTypes(parts []part) []byte {
	m := &markup{}
	m.put(xmlHead, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		if p.kind == imageKind {
			ext := p.name[strings.LastIndexByte(p.name, '.')+1:]
			m.put(`<Default Extension="`, ext, `" ContentType="image/`, ext, `"/>`)
		}
		if p.kind.content != "" {
			m.put(`<Override PartName="/`, p.name, `" ContentType="`, p.kind.content, `"/>`)
		}
	}
	m.put("</Types>")
	return m.b
}

// relations gives what the package (dir ""), the document ("word/") or the data ("customXml/") leads to; nil for nothing.
func relations(parts []part, dir string) []byte {
	m := &markup{}
	for _, p := range parts {
		if p.from() != dir {
			continue
		}
		target := strings.TrimPrefix(p.name, dir)
		if dir == "word/media/" {
			target = "media/" + target
		}
		if dir == "word/" && target == p.name {
			target = "../" + p.name
		}
		m.put(`<Relationship Id="`, p.relID(), `" Type="`, p.kind.relation, `" Target="`, target, `"/>`)
	}
	if len(m.b) == 0 {
		return nil
	}
	return []byte(xmlHead + `<Relationships xmlns="` + packageRel + `">` + string(m.b) + "</Relationships>")
}

// from is the folder of the part that leads to this one.
func (p part) from() string {
	switch p.kind {
	case documentKind, coreKind, appKind, customKind:
		return ""
	case dataPropsKind:
		return "customXml/"
	case imageKind:
		return "word/media/" // that is, the header
	}
	return "word/"
}

// relID names the relation to the part: by its kind, since that is what the document refers to.
func (p part) relID() string {
	name := p.kind.relation[strings.LastIndexByte(p.kind.relation, '/')+1:]
	return "rId" + strings.ToUpper(name[:1]) + name[1:]
}
