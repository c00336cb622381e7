package docx_test

import (
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"engross/export/brand"
	"engross/export/docx"
	"engross/export/exporttest"
	"engross/model/doc"
)

var update = flag.Bool("update", false, "write golden files anew")

// TestGolden compares what is in the package, an element a line, since the bytes of a zip file change with the compressor.
func TestGolden(t *testing.T) {
	client, remark := "Harbor & Vale Dental Partners, P.C.", "Call the front desk first, then the owner."
	o := open(t, write(t, exporttest.Sample(t, client, remark), docx.Options{}))
	var b strings.Builder
	for _, name := range o.names {
		b.WriteString("== " + name + "\n" + strings.ReplaceAll(string(o.parts[name]), "><", ">\n<") + "\n")
	}
	path := filepath.Join("testdata", "sample.txt")
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(lines)) {
		if got[i] != lines[i] {
			t.Fatalf("%s:%d differs from what is written now; run with -update and read the diff.\ngot  %s\nwant %s", path, i+1, got[i], lines[i])
		}
	}
	if len(got) != len(lines) {
		t.Errorf("%s has %d lines, written now are %d; run with -update and read the diff", path, len(lines), len(got))
	}
}

// TestCarriesSource holds that the data comes out of the file byte for byte.
func TestCarriesSource(t *testing.T) {
	for _, source := range []string{`{"a": "<b>&amp;]]> \"x\"", "n": 12.50}`, "{\r\n\t\"a\": 1}\n", `{"a": "日本語 \u0000"}`} {
		o := open(t, write(t, &doc.Doc{Source: []byte(source)}, docx.Options{}))
		var got strings.Builder
		o.walk(t, "customXml/item1.xml", func(k xml.Token) {
			if text, ok := k.(xml.CharData); ok {
				got.Write(text)
			}
		})
		if strings.TrimPrefix(got.String(), "\n") != source {
			t.Errorf("got %q, want %q", got.String(), source)
		}
	}
	if o := open(t, write(t, &doc.Doc{}, docx.Options{})); o.parts["customXml/item1.xml"] != nil {
		t.Error("a document without data has a part for it")
	}
}

func TestProperties(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	o := open(t, write(t, d, docx.Options{}))
	for part, want := range map[string][]string{
		"docProps/custom.xml": {`name="engross.contentDigest"><vt:lpwstr>` + d.Digest + "<", `name="engross.number"><vt:lpwstr>MSA-2026-001<`},
		"docProps/core.xml":   {"<dc:title>Managed IT Services Agreement<", "<cp:contentStatus>Draft<", "urn:sha256:" + d.Digest, "<dc:language>en-US<"},
		"word/header1.xml":    {"Managed IT Services Agreement", "MSA-2026-001", ">DRAFT<", `string="DRAFT"`},
		"word/footer1.xml":    {d.Digest[:32], " NUMPAGES ", " PAGE "},
		"word/styles.xml":     {`w:lang w:val="en-US"`},
	} {
		for _, s := range want {
			if !strings.Contains(string(o.parts[part]), s) {
				t.Errorf("%s lacks %s", part, s)
			}
		}
	}
	d.Draft = false
	o = open(t, write(t, d, docx.Options{}))
	for name, data := range o.parts {
		if name != "word/document.xml" && strings.Contains(string(data), "DRAFT") {
			t.Errorf("%s of a final document is marked as a draft", name)
		}
	}
}

func TestContents(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	pages := map[string]int{"key-terms": 1, "term": 17}
	text := open(t, write(t, d, docx.Options{Pages: pages})).text(t)
	for _, want := range []string{"Key terms 1\n", "Article 2. Term 17\n", "Article 3. Liability\n", "Schedule B. Fees\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the contents lack %q", want)
		}
	}
}

// TestTextBelowLogo holds that the text does not touch a header that a logo makes higher.
func TestTextBelowLogo(t *testing.T) {
	logo, err := brand.ReadLogo("logo.png", exporttest.Picture(40, 20))
	if err != nil {
		t.Fatal(err)
	}
	for want, o := range map[int]docx.Options{0: {}, 1: {Logo: logo}} {
		if got := strings.Count(string(open(t, write(t, &doc.Doc{}, o)).parts["word/header1.xml"]), `<w:spacing w:before="0" w:after="240"/>`); got != want {
			t.Errorf("%+v: %d gaps below the header, want %d", o, got, want)
		}
	}
}

// TestNumbersHaveRoom holds that numbers like C.11 and (viii) do not touch the text behind them in large print.
func TestNumbersHaveRoom(t *testing.T) {
	for points, least := range map[float64]int{0: 570, 18: 770} { // 38 points are enough for (viii) of 18
		all := open(t, write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{FontSize: points})).elements(t, "word/numbering.xml")
		for _, w := range attributes(all, "ind", "hanging")[1:4] {
			if n, _ := strconv.Atoi(w); n < least {
				t.Errorf("%g points: a number has %d, want at least %d", points, n, least)
			}
		}
	}
}
