package export_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"engross/export"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// agreement gives a sealed sample agreement of testdata.
func agreement(t *testing.T, name string) *doc.Doc {
	t.Helper()
	src, err := os.ReadFile("../testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(src)
	if err != nil {
		t.Fatal(err)
	}
	lib, _ := clause.Load(nil)
	d, _ := lib.Build(a, clause.Options{})
	if err := doc.Seal(d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestParts holds that a part says what the whole says there, that its references are text where they lead out of it, and that
// it takes none of the whole's data along.
func TestParts(t *testing.T) {
	for _, name := range []string{"office", "dental", "empty"} {
		d := agreement(t, name)
		whole := split(string(write(t, "text", d, export.Options{Width: 25000})))
		for _, p := range export.Parts() {
			part := map[string][]byte{}
			for _, f := range export.Formats() {
				if !f.HasParts() {
					continue
				}
				var b bytes.Buffer
				if err := f.Of(p).Write(&b, d, export.Options{Width: 25000, AllowMissing: true}); err != nil {
					t.Fatalf("%s, %s of %s: %v", f.Name, p.Name, name, err)
				}
				part[f.Name] = b.Bytes()
			}
			text := string(part["text"])
			if !strings.Contains(text, p.Title) || !strings.Contains(text, "Part of the agreement with the digest (SHA-256): "+d.Digest) || !strings.Contains(text, "DRAFT") {
				t.Errorf("%s of %s lacks its title, its digest or the draft mark:\n%s", p.Name, name, text)
			}
			for _, w := range split(text) {
				if !slices.Contains(whole, w) && !strings.Contains("Part with Key Call sheet", w) {
					t.Errorf("%s of %s says %q, which the agreement does not", p.Name, name, w)
				}
			}
			page := string(part["html"])
			for _, link := range strings.Split(page, `href="#`)[1:] {
				if id, _, _ := strings.Cut(link, `"`); !strings.Contains(page, ` id="`+id+`"`) {
					t.Errorf("%s of %s has a link to %q, which is not in it", p.Name, name, id)
				}
			}
			if bytes.Contains(part["pdf"], []byte("agreement.json")) || bytes.Contains(part["docx"], []byte("customXml/")) {
				t.Errorf("%s of %s carries the data of the whole", p.Name, name)
			}
		}
	}
}

func TestNoSuchPart(t *testing.T) {
	f, _ := export.ByName("text")
	for _, p := range export.Parts() {
		var b bytes.Buffer
		if err := f.Of(p).Write(&b, &doc.Doc{}, export.Options{}); err == nil || b.Len() > 0 {
			t.Errorf("%s of an empty document: got no error", p.Name)
		}
	}
	if _, ok := export.PartByName("preamble"); ok {
		t.Error("got a part that is not there")
	}
	if f, _ := export.ByName("xlsx"); f.HasParts() {
		t.Error("a workbook has no parts of its own")
	}
}

// TestTheNameOfAFormatDoesNotSayItsForm leaves that to the ending, which stands behind the name wherever it is shown.
func TestTheNameOfAFormatDoesNotSayItsForm(t *testing.T) {
	for _, f := range export.Offered() {
		if strings.Contains(f.Title, "(") {
			t.Errorf("%s is called %q", f.Name, f.Title)
		}
	}
}
