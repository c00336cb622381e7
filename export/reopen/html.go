package reopen

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// inline elements may stand inside a word.
var inline = map[string]bool{"strong": true, "em": true, "mark": true, "a": true, "bdi": true, "span": true, "b": true, "i": true}

// void elements have no end.
var void = map[string]bool{"meta": true, "br": true, "hr": true, "img": true, "link": true, "col": true, "input": true, "wbr": true}

// readHTML reads a web page: the data in its head, and the text of its body.
func (f *File) readHTML(body []byte) error {
	d := xml.NewDecoder(bytes.NewReader(body))
	d.Strict, d.Entity = false, xml.HTMLEntity
	var t text
	hidden := ""
	err := tokens(d, void, func(k xml.Token) error {
		switch k := k.(type) {
		case xml.StartElement:
			name := strings.ToLower(k.Name.Local)
			switch {
			case name == "meta":
				f.meta(k)
			case hidden == "" && (name == "head" || name == "style" || name == "script"):
				hidden = name
			case hidden == "" && !inline[name]:
				t.gap()
			}
		case xml.EndElement:
			name := strings.ToLower(k.Name.Local)
			switch {
			case name == hidden:
				hidden = ""
			case hidden == "" && !inline[name]:
				t.gap()
			}
		case xml.CharData:
			if hidden == "" {
				t.add(string(k))
			}
		}
		return nil
	})
	f.Words = t.all()
	return err
}

// meta reads what the head says of the page.
func (f *File) meta(e xml.StartElement) {
	name, content := "", ""
	for _, a := range e.Attr {
		switch strings.ToLower(a.Name.Local) {
		case "name":
			name = a.Value
		case "content":
			content = a.Value
		}
	}
	switch {
	case name == "engross.data" && len(f.Data) == 0 && len(content) <= maxData:
		f.Data = []byte(content)
	case name == "dcterms.identifier":
		f.Digest = digestIn(content)
	}
}
