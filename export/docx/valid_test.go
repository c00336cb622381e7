package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"engross/export/docx"
	"engross/export/exporttest"
	"engross/model/doc"
)

// The tests below hand files to programs that are not ours. ENGROSS_VALIDATORS=1 switches them on, and then a program
// that is missing is a failure. ENGROSS_OOXML is the path of the Open XML SDK's validator.

func validators() bool { return os.Getenv("ENGROSS_VALIDATORS") == "1" }

// save writes files into a fresh folder and gives their paths.
func save(t *testing.T, files map[string][]byte, ext string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	paths := map[string]string{}
	for name, data := range files {
		paths[name] = filepath.Join(dir, name+"."+ext)
		if err := os.WriteFile(paths[name], data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// spoil gives the file with something else in one of its parts.
func spoil(t *testing.T, file []byte, part, old, now string) []byte {
	t.Helper()
	o := open(t, file)
	if !bytes.Contains(o.parts[part], []byte(old)) {
		t.Fatalf("%s has no %s to spoil", part, old)
	}
	o.parts[part] = bytes.ReplaceAll(o.parts[part], []byte(old), []byte(now))
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range o.names {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(o.parts[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestValidOpenXML(t *testing.T) {
	if !validators() {
		return
	}
	final := exporttest.Sample(t, "العربية & 東京 <b>", "a\nb")
	final.Draft = false
	good := write(t, final, docx.Options{Paper: "a4", Pages: map[string]int{"term": 3}})
	files := map[string][]byte{
		"empty": write(t, &doc.Doc{}, docx.Options{}), "draft": write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{}),
		"final": good, "awkward": write(t, awkward(t), docx.Options{}), "large": write(t, exporttest.Large(600), docx.Options{}),
		"spoiled-order":    spoil(t, good, "word/document.xml", "<w:cantSplit/><w:tblHeader/>", "<w:jc/>"),
		"spoiled-relation": spoil(t, good, "word/document.xml", "rIdHeader", "rIdNothing"),
	}
	for name, path := range save(t, files, "docx") {
		out, err := exec.Command(os.Getenv("ENGROSS_OOXML"), path).CombinedOutput()
		if spoiled := strings.HasPrefix(name, "spoiled"); (err != nil) != spoiled {
			t.Errorf("%s: the validator says %v, want an error only for a spoiled file\n%s", name, err, out)
		}
	}
}

// office converts files from one format to another and gives what came out by name.
func office(t *testing.T, files map[string][]byte, from, ext string) map[string][]byte {
	t.Helper()
	paths := save(t, files, from)
	profile, dir := t.TempDir(), t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(profile), "--headless", "--convert-to", ext, "--outdir", dir}
	for _, p := range paths {
		args = append(args, p)
	}
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	got := map[string][]byte{}
	for name := range files {
		data, err := os.ReadFile(filepath.Join(dir, name+"."+ext))
		if err != nil {
			t.Fatalf("soffice wrote nothing for %s: %v", name, err)
		}
		got[name] = data
	}
	return got
}

// lacks gives the first label that no line begins with, in order, or nothing.
func lacks(text string, labels []string) string {
	lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
	if _, body, ok := strings.Cut(text, "\nSchedule B. Fees\n"); ok { // below the contents
		lines = strings.Split(body, "\n")
	}
	for _, label := range labels {
		i := slices.IndexFunc(lines, func(l string) bool {
			l = strings.TrimSpace(strings.ReplaceAll(l, "\t", " "))
			return l == label || strings.HasPrefix(l, label+" ")
		})
		if i < 0 {
			return label
		}
		lines = lines[i+1:]
	}
	return ""
}

// TestValidNumbering holds that a word processor that is not ours gives the numbers of the tree, and finds the targets
// of the references.
func TestValidNumbering(t *testing.T) {
	if !validators() {
		return
	}
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	good := write(t, d, docx.Options{})
	got := office(t, map[string][]byte{
		"sample": good, "awkward": write(t, awkward(t), docx.Options{}),
		"spoiled": spoil(t, good, "word/numbering.xml", `w:val="%1.%2"`, `w:val="%2"`),
	}, "docx", "txt")
	if label := lacks(string(got["sample"]), headings(d)); label != "" {
		t.Errorf("the sample lacks the number %s:\n%s", label, got["sample"])
	}
	if label := lacks(string(got["awkward"]), headings(awkward(t))); label != "" {
		t.Errorf("the awkward document lacks the number %s:\n%s", label, got["awkward"])
	}
	if lacks(string(got["spoiled"]), headings(d)) == "" {
		t.Error("spoiled numbers are not noticed")
	}
	for _, ref := range []string{"as Section 2.2 says", "under Section 2.2(a)(i);", "See Schedule B, Table 3, “Key terms”, Business Day and [missing section: left-out]."} {
		if !strings.Contains(strings.ReplaceAll(string(got["sample"]), "\u00a0", " "), ref) {
			t.Errorf("the references do not read %q", ref)
		}
	}
}

// TestValidInsertion holds that numbers and references follow when a lawyer puts a clause in. LibreOffice works
// references out anew when it lays out a file of its own, so the document takes that way round.
func TestValidInsertion(t *testing.T) {
	if !validators() {
		return
	}
	begin := `<w:p><w:pPr><w:pStyle w:val="Clause1"/></w:pPr>`
	first := begin + `<w:bookmarkStart w:id="10" w:name="_Ref_initial_term"/>`
	file := write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{})
	file = spoil(t, file, "word/document.xml", first, begin+"<w:r><w:t>Put in by a lawyer.</w:t></w:r></w:p>"+first)
	own := office(t, map[string][]byte{"inserted": file}, "docx", "odt")
	text := strings.Join(strings.Fields(pageText(t, office(t, own, "odt", "pdf")["inserted"])), " ")
	unspaced := strings.ReplaceAll(text, " ", "") // a line may end inside a number, after 2.3(a)
	for _, want := range []string{"2.1 Put in by a lawyer.", "2.2 Initial term.", "2.3 Renewal?", "as Section 2.3 says", "under Section 2.3(a)(i);", "See Schedule B, Table 3, “Key terms”, Business Day and"} {
		if !strings.Contains(unspaced, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("after a clause was put in, the text lacks %q:\n%s", want, text)
		}
	}
}

// TestValidPages holds that a word processor lays the draft out with its marks on every page.
func TestValidPages(t *testing.T) {
	if !validators() {
		return
	}
	o := docx.Options{Pages: map[string]int{"term": 41}}
	got := office(t, map[string][]byte{"sample": write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), o)}, "docx", "pdf")
	if text := pageText(t, got["sample"]); !regexp.MustCompile(`Article 2\. [^.\n]+\.{5,}41\n`).MatchString(text) {
		t.Errorf("the contents lack the page of the second article:\n%s", text)
	}
	pages := strings.Split(strings.TrimSuffix(pageText(t, got["sample"]), "\f"), "\f")
	if len(pages) < 3 {
		t.Fatalf("got %d pages, want those that the page breaks make", len(pages))
	}
	for i, p := range pages {
		if !strings.Contains(p, "DRAFT") || !strings.Contains(p, "MSA-2026-001") || !strings.Contains(p, " of ") {
			t.Errorf("page %d lacks its marks:\n%s", i+1, p)
		}
	}
}

// pageText gives the words on the pages of a PDF, with a form feed after each page.
func pageText(t *testing.T, pdf []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pages.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestValidPandoc holds that another reader finds the same words.
func TestValidPandoc(t *testing.T) {
	if !validators() {
		return
	}
	d := exporttest.Sample(t, "Harbor & Vale", "a <b> # c")
	path := save(t, map[string][]byte{"sample": write(t, d, docx.Options{})}, "docx")["sample"]
	page, err := exec.Command("pandoc", "--from=docx", "--to=html", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	// Pandoc puts captions elsewhere, some of them twice, so that order and surplus are left aside.
	count := map[string]int{}
	for _, word := range exporttest.Split(tagless(t, page)) {
		count[word]++
	}
	for _, word := range exporttest.Split(expected(d)) {
		if count[word]--; count[word] < 0 {
			t.Errorf("pandoc does not read %q, or not as often as it stands there", word)
		}
	}
}

// tagless gives the text of a piece of HTML that pandoc wrote.
func tagless(t *testing.T, page []byte) string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(append([]byte("<html>"), append(page, "</html>"...)...)))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var b strings.Builder
	for {
		k, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := k.(xml.CharData); ok {
			b.Write(text)
		}
	}
}
