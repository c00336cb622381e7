package pdf_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"engross/export/exporttest"
	"engross/export/pdf"
	"engross/export/pdf/font"
	"engross/model/doc"
)

func foreign() *doc.Doc {
	d := &doc.Doc{
		Draft: true,
		Blocks: []doc.Block{
			&doc.Article{ID: "parties", Title: "Parties", Blocks: []doc.Block{
				exporttest.Para(doc.Text("Between "), exporttest.Answer("client.legalName", "東京支店 東"), doc.Text(" and "), exporttest.Answer("provider.legalName", "שלום")),
			}},
			&doc.Table{ID: "own", Columns: []doc.Column{{Head: "☃"}}},
		},
		Open: []doc.OpenPoint{{Path: "term.remark", Label: "remark", Text: "東"}},
	}
	doc.Number(d)
	return d
}

func TestMissingGlyphsAreNamed(t *testing.T) {
	var out bytes.Buffer
	err := pdf.Write(&out, foreign(), pdf.Options{})
	var missing *pdf.MissingGlyphsError
	if !errors.As(err, &missing) || out.Len() > 0 {
		t.Fatalf("got error %v and %d bytes, want missing glyphs and nothing written", err, out.Len())
	}
	want := []pdf.MissingGlyph{
		{Char: '東', Text: "東京支店 東", Path: "client.legalName", Part: "parties"},
		{Char: '京', Text: "東京支店 東", Path: "client.legalName", Part: "parties"},
		{Char: '支', Text: "東京支店 東", Path: "client.legalName", Part: "parties"},
		{Char: '店', Text: "東京支店 東", Path: "client.legalName", Part: "parties"},
		{Char: 'ש', Text: "שלום", Path: "provider.legalName", Part: "parties", Unshaped: true},
		{Char: 'ל', Text: "שלום", Path: "provider.legalName", Part: "parties", Unshaped: true},
		{Char: 'ו', Text: "שלום", Path: "provider.legalName", Part: "parties", Unshaped: true},
		{Char: 'ם', Text: "שלום", Path: "provider.legalName", Part: "parties", Unshaped: true},
		{Char: '☃', Text: "☃", Part: "own"},
		{Char: '東', Text: "remark (not answered yet): 東", Path: "term.remark"},
	}
	if !slices.Equal(missing.Missing, want) {
		t.Errorf("got\n%+v\nwant\n%+v", missing.Missing, want)
	}
	for _, want := range []string{"9 characters", "東京支店 in client.legalName", "“☃” (own)", "right to left"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the message %q lacks %q", err, want)
		}
	}
}

// TestMissingGlyphsAllowed holds that a box is drawn for each, and that copying and reading aloud still give the text.
func TestMissingGlyphsAllowed(t *testing.T) {
	d := foreign()
	o := open(t, write(t, d, pdf.Options{}))
	for _, want := range []string{"Between 東京支店 東 and שלום", "☃"} {
		if !strings.Contains(o.root.text(), want) {
			t.Errorf("the text lacks %q: %q", want, o.root.text())
		}
	}
	sameWords(t, "foreign", d, o)
}

func TestFontsOfTheCaller(t *testing.T) {
	d := &doc.Doc{Blocks: []doc.Block{exporttest.Words("A 東 B 京 C 𠮷 D")}}
	fonts := [][]byte{exporttest.Font('東', 'A'), exporttest.Font('京', '東', '𠮷')}
	var out bytes.Buffer
	if err := pdf.Write(&out, d, pdf.Options{Fonts: fonts}); err != nil {
		t.Fatal(err)
	}
	o := open(t, out.Bytes())
	if got := o.root.text(); !strings.Contains(got, "A 東 B 京 C 𠮷 D") {
		t.Errorf("got %q", got)
	}
	used := o.dict(o.dict(o.pages[0].dict["Resources"])["Font"])
	chars := func(font name) string {
		var all []rune
		for _, c := range o.chars(used[font]).of {
			all = append(all, []rune(c)...)
		}
		slices.Sort(all)
		return string(all)
	}
	if got := chars("F8") + "|" + chars("F9"); got != "東|京𠮷" {
		t.Errorf("fonts of the caller: got %q, want the embedded font first and then each in order", got)
	}
	var missing *pdf.MissingGlyphsError
	if err := pdf.Write(&out, d, pdf.Options{Fonts: fonts[:1]}); !errors.As(err, &missing) || len(missing.Missing) != 2 {
		t.Errorf("one font: got %v, want two missing characters", err)
	}
}

// letters are more than codes of one byte can name.
func letters(t *testing.T) []rune {
	t.Helper()
	fonts, err := font.NewSet(nil)
	if err != nil {
		t.Fatal(err)
	}
	var all []rune
	for r := rune(0x21); r < 0x0530; r++ {
		isAccent := r >= 0x0300 && r < 0x0370
		if fonts.Has(r) && !isAccent && !font.IsInvisible(r) && !font.NeedsShaping(r) && !unicode.IsSpace(r) && norm.NFC.IsNormalString(string(r)) {
			all = append(all, r)
		}
	}
	if len(all) < 600 {
		t.Fatalf("the font draws only %d letters", len(all))
	}
	return all
}

// TestManyLetters holds that a document with more letters than codes of one byte can name says them all, in bold too.
func TestManyLetters(t *testing.T) {
	words := string(letters(t))
	d := &doc.Doc{Blocks: []doc.Block{exporttest.Words(words), &doc.Para{Inlines: []doc.Inline{doc.Bold{Inlines: []doc.Inline{doc.Text(words)}}}}}}
	o := open(t, write(t, d, pdf.Options{}))
	if got := strings.Count(strings.Join(strings.Fields(o.root.text()), ""), words); got != 2 {
		t.Errorf("got the letters %d times, want 2: %q", got, o.root.text())
	}
	used := o.dict(o.dict(o.pages[0].dict["Resources"])["Font"])
	for key, kind := range map[name]name{"F0": "TrueType", "F1": "TrueType", "F4": "Type0", "F5": "Type0"} {
		if f := o.dict(used[key]); f["Subtype"] != kind || len(o.chars(used[key]).of) < 200 {
			t.Errorf("font %s: got %v with %d letters, want %v", key, f["Subtype"], len(o.chars(used[key]).of), kind)
		}
	}
}

func TestUnusableFonts(t *testing.T) {
	good := exporttest.Font('東')
	noLicence := bytes.Clone(good)
	for i := range int(binary.BigEndian.Uint16(good[4:])) {
		if e := noLicence[12+16*i:]; string(e[:4]) == "OS/2" {
			noLicence[binary.BigEndian.Uint32(e[8:])+9] = 2
		}
	}
	for name, font := range map[string][]byte{
		"tiny": good[:1], "short": good[:200], "half": good[:len(good)/2], "licence": noLicence, "outlines": append([]byte("OTTO"), good[4:12]...),
	} {
		var out bytes.Buffer
		err := pdf.Write(&out, &doc.Doc{}, pdf.Options{Fonts: [][]byte{good, font}})
		if err == nil || !strings.Contains(err.Error(), "font 2") || out.Len() > 0 {
			t.Errorf("%s: got %v, want an error about font 2", name, err)
		}
	}
}
