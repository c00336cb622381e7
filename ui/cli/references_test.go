package cli_test

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"testing"

	"engross/export"
	"engross/model/doc"
)

// TestWordFindsEveryReference holds that each field and link of each sample in DOCX points at a bookmark that is there,
// and that no reference of the agreement is without one.
func TestWordFindsEveryReference(t *testing.T) {
	named := regexp.MustCompile(`<w:bookmarkStart [^>]*w:name="([^"]+)"`)
	pointing := regexp.MustCompile(`(?:>| )(?:PAGE)?REF (\S+) \\|w:anchor="([^"]+)"`)
	fields := regexp.MustCompile(`[> ]REF (\S+) \\|<w:hyperlink w:anchor="([^"]+)"`)
	for _, sample := range samples(t) {
		name := filepath.Base(sample)
		d := buildSample(t, sample, false)
		var b bytes.Buffer
		if err := export.DOCX(&b, d, export.Options{}); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		words := documentXML(t, b.Bytes())
		marks := map[string]bool{}
		for _, m := range named.FindAllStringSubmatch(words, -1) {
			marks[m[1]] = true
		}
		for _, m := range pointing.FindAllStringSubmatch(words, -1) {
			if to := m[1] + m[2]; !marks[to] {
				t.Errorf("%s: a field points at %q, which is no bookmark", name, to)
			}
		}
		if got, want := len(fields.FindAllString(words, -1)), references(d); got != want {
			t.Errorf("%s: %d fields and links, want one for each of %d references and lines of the contents", name, got, want)
		}
	}
}

// references counts the references of a document that lead somewhere, and the lines of its contents.
func references(d *doc.Doc) int {
	n := 0
	var count func(in []doc.Inline)
	count = func(in []doc.Inline) {
		for _, x := range in {
			switch x := x.(type) {
			case doc.Ref:
				if !x.Missing {
					n++
				}
			case doc.Bold:
				count(x.Inlines)
			case doc.Italic:
				count(x.Inlines)
			}
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b.(type) {
		case *doc.Article, *doc.Schedule:
			n++
		}
		for run := range doc.Runs(b) {
			count(run)
		}
		return true
	})
	return n
}

func documentXML(t *testing.T, file []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	words, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(words)
}
