package reopen

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxParts is the most parts of a package that are looked at.
const maxParts = 2000

// readDOCX reads a Word file: the part with our data, whatever its name has become, the properties and the text.
func (f *File) readDOCX(body []byte) error {
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return fmt.Errorf("the Word file is cut off or damaged: %w", err)
	}
	if len(z.File) > maxParts {
		return fmt.Errorf("the file has %d parts; a Word file has a few dozen", len(z.File))
	}
	p := packed{left: maxTotal}
	isWord := false
	for _, part := range z.File {
		name := strings.ToLower(strings.TrimPrefix(part.Name, "/"))
		switch {
		case name == "word/document.xml":
			isWord = true
			f.Words, err = p.words(part)
		case name == "docprops/core.xml":
			var s string
			s, err = p.plain(part)
			f.Digest = digestIn(s)
		case strings.HasPrefix(name, "customxml/item") && !strings.HasPrefix(name, "customxml/itemprops") && len(f.Data) == 0:
			f.Data, err = p.data(part)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
	}
	if !isWord {
		return errors.New("it is a zip file, but no Word file")
	}
	return nil
}

// packed unpacks parts, so many bytes in all.
type packed struct{ left int }

// each visits the tokens of a part.
func (p *packed) each(part *zip.File, visit func(xml.Token) error) error {
	limit := min(p.left, maxPart)
	large := fmt.Errorf("unpacked it is larger than %d MiB, the most that is read", limit>>20)
	if part.UncompressedSize64 > uint64(limit) {
		return large
	}
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	in := &io.LimitedReader{R: r, N: int64(limit) + 1}
	err = tokens(xml.NewDecoder(in), nil, visit)
	p.left = max(0, p.left-(limit+1-int(in.N)))
	if in.N <= 0 { // the directory of the zip file lied
		return large
	}
	return err
}

// tokens visits the tokens of XML that is not nested too deep; void elements have no end.
func tokens(d *xml.Decoder, void map[string]bool, visit func(xml.Token) error) error {
	for depth := 0; ; {
		k, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("it is cut off or damaged: %w", err)
		}
		switch k := k.(type) {
		case xml.StartElement:
			if !void[k.Name.Local] {
				depth++
			}
		case xml.EndElement:
			if !void[k.Name.Local] {
				depth--
			}
		}
		if depth > maxDepth {
			return fmt.Errorf("it has more than %d elements inside each other", maxDepth)
		}
		if err := visit(k); err != nil {
			return err
		}
	}
}

// words reads the text of a document as it stands, tracked deletions left out. Numbers are Word's own and not in it.
func (p *packed) words(part *zip.File) ([]string, error) {
	var t text
	isText := false
	err := p.each(part, func(k xml.Token) error {
		switch k := k.(type) {
		case xml.StartElement:
			isText = k.Name.Local == "t"
			switch k.Name.Local {
			case "br", "tab", "cr":
				t.gap()
			case "noBreakHyphen":
				t.add("-")
			}
		case xml.EndElement:
			isText = false
			if k.Name.Local == "p" {
				t.gap()
			}
		case xml.CharData:
			if isText {
				t.add(string(k))
			}
		}
		return nil
	})
	return t.all(), err
}

// plain gives the text of a part.
func (p *packed) plain(part *zip.File) (string, error) {
	var t text
	err := p.each(part, func(k xml.Token) error {
		if c, ok := k.(xml.CharData); ok {
			t.add(string(c))
		}
		return nil
	})
	return t.words.String(), err
}

// dataSpace is the name space of the part that carries our data.
const dataSpace = "urn:engross:agreement:1"

// data gives the text of a part that is ours, and nothing of another.
func (p *packed) data(part *zip.File) ([]byte, error) {
	var out []byte
	isFirst, isOurs := true, false
	err := p.each(part, func(k xml.Token) error {
		switch k := k.(type) {
		case xml.StartElement:
			if isFirst {
				isFirst = false
				for _, a := range k.Attr {
					isOurs = isOurs || a.Value == dataSpace
				}
			}
		case xml.CharData:
			if isOurs {
				out = append(out, k...)
			}
			if len(out) > maxData {
				return fmt.Errorf("the data in it is larger than %d MiB, the most that is read", maxData>>20)
			}
		}
		return nil
	})
	return bytes.TrimSpace(out), err
}
