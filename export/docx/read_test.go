package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"engross/export/docx"
	"engross/export/exporttest"
	"engross/model/doc"
)

// opened is a package read back with a reader that knows nothing of the writer.
type opened struct {
	names []string
	parts map[string][]byte
}

func write(t testing.TB, d *doc.Doc, o docx.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, file []byte) *opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	o := &opened{parts: map[string][]byte{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		o.names = append(o.names, f.Name)
		o.parts[f.Name] = data
	}
	return o
}

// element is an element read back, its name without the name space.
type element struct {
	name string
	attr map[string]string
}

// elements gives the elements of a part in reading order, and fails where it is not well formed.
func (o *opened) elements(t testing.TB, name string) []element {
	t.Helper()
	var all []element
	o.walk(t, name, func(k xml.Token) {
		if s, ok := k.(xml.StartElement); ok {
			e := element{s.Name.Local, map[string]string{}}
			for _, a := range s.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			all = append(all, e)
		}
	})
	return all
}

func (o *opened) walk(t testing.TB, name string, visit func(xml.Token)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(o.parts[name]))
	for {
		k, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s is not well formed: %v", name, err)
		}
		visit(k)
	}
}

// values gives the attribute val of every element of that name.
func (o *opened) values(t testing.TB, part, name string) []string {
	t.Helper()
	var all []string
	for _, e := range o.elements(t, part) {
		if e.name == name {
			all = append(all, e.attr["val"])
		}
	}
	return all
}

// text gives the words of the document as a reader sees them, a paragraph a line, without the numbers that Word adds.
func (o *opened) text(t testing.TB) string {
	t.Helper()
	var b strings.Builder
	in := false
	o.walk(t, "word/document.xml", func(k xml.Token) {
		switch k := k.(type) {
		case xml.StartElement:
			in = k.Name.Local == "t"
			if name := k.Name.Local; name == "br" || name == "tab" {
				b.WriteByte(' ')
			}
		case xml.EndElement:
			in = false
			if k.Name.Local == "p" {
				b.WriteByte('\n')
			}
		case xml.CharData:
			if in {
				b.Write(k)
			}
		}
	})
	return b.String()
}

// codes gives the instructions of the fields in the document.
func (o *opened) codes(t testing.TB) []string {
	t.Helper()
	var all []string
	in := false
	o.walk(t, "word/document.xml", func(k xml.Token) {
		switch k := k.(type) {
		case xml.StartElement:
			in = k.Name.Local == "instrText"
		case xml.EndElement:
			in = false
		case xml.CharData:
			if in {
				all = append(all, string(k))
			}
		}
	})
	return all
}

// attributes finds every element of that name and gives its attribute.
func attributes(all []element, name, attr string) []string {
	var out []string
	for _, e := range all {
		if v, ok := e.attr[attr]; ok && e.name == name {
			out = append(out, v)
		}
	}
	return out
}

func TestPackage(t *testing.T) {
	o := open(t, write(t, exporttest.Sample(t, "Harbor & Vale", exporttest.Harmless), docx.Options{}))
	if o.names[0] != "[Content_Types].xml" {
		t.Errorf("the first part is %q, want the content types", o.names[0])
	}
	for _, name := range o.names {
		o.elements(t, name)
	}
	types := o.elements(t, "[Content_Types].xml")
	for _, name := range attributes(types, "Override", "PartName") {
		if o.parts[strings.TrimPrefix(name, "/")] == nil {
			t.Errorf("there is a content type for %s and no such part", name)
		}
	}
	reached := []string{"[Content_Types].xml"}
	for _, rels := range o.names {
		if path.Ext(rels) != ".rels" {
			continue
		}
		reached = append(reached, rels)
		all := o.elements(t, rels)
		ids := attributes(all, "Relationship", "Id")
		slices.Sort(ids)
		if n := len(ids); len(slices.Compact(ids)) != n {
			t.Errorf("%s: ids are doubled: %v", rels, ids)
		}
		base := path.Dir(path.Dir(rels))
		for _, target := range attributes(all, "Relationship", "Target") {
			name := path.Join(base, target)
			if o.parts[name] == nil {
				t.Errorf("%s leads to %s, which there is not", rels, name)
			}
			reached = append(reached, name)
		}
	}
	for _, name := range o.names {
		if !slices.Contains(reached, name) {
			t.Errorf("nothing leads to %s", name)
		}
	}
}

func TestZipTimes(t *testing.T) {
	file := write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{})
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if got := f.Modified.UTC().Format("2006-01-02 15:04:05"); got != "1980-01-01 00:00:00" {
			t.Errorf("%s is of %s, want the beginning of 1980", f.Name, got)
		}
	}
}

func TestSameBytes(t *testing.T) {
	first := write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{})
	for range 5 {
		if !bytes.Equal(write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{}), first) {
			t.Fatal("two files of one document differ")
		}
	}
}
