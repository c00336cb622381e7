package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"engross/export"
	"engross/export/exporttest"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// verify runs `engross verify` and gives what it says and its exit code.
func (p *place) verify(file string) (string, int) {
	p.t.Helper()
	cmd := exec.Command(p.name, "verify", file)
	cmd.Env = p.env
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		p.t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

// sent exports the sample agreement of the store in the formats that carry data and gives the files by format.
func (p *place) sent() map[string]string {
	p.t.Helper()
	files := map[string]string{}
	for _, format := range []string{"docx", "pdf", "html", "json"} {
		files[format] = filepath.Join(p.dir, "sent."+format)
		p.run("export", number, "--format", format, "--out", files[format])
	}
	return files
}

// repacked writes a Word file with one part changed.
func repacked(t *testing.T, file []byte, name, old, now string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			if !bytes.Contains(data, []byte(old)) {
				t.Fatalf("%s does not hold %q", name, old)
			}
			data = bytes.Replace(data, []byte(old), []byte(now), 1)
		}
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func replaced(t *testing.T, file []byte, old, now string) []byte {
	t.Helper()
	if !bytes.Contains(file, []byte(old)) {
		t.Fatalf("the file does not hold %q", old)
	}
	return bytes.Replace(file, []byte(old), []byte(now), 1)
}

// forged writes other words with the data and the digest of the true ones.
func forged(t *testing.T, data []byte, format string) []byte {
	t.Helper()
	a, _, err := model.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	stamp, _ := doc.ReadStamp(data)
	lib, _ := clause.Load(nil)
	e := a.Edit("forge")
	if err := e.Fill("client.legalName", "Fern & Oak Holdings, LLC", "", ""); err != nil {
		t.Fatal(err)
	}
	other, _ := e.Done()
	d, _ := lib.Build(other, clause.Options{Final: !stamp.Draft})
	d.ID, d.Digest, d.Source = stamp.ID, stamp.Digest, model.EncodePublic(a)
	f, _ := export.ByName(format)
	var b bytes.Buffer
	if err := f.Write(&b, d, export.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestVerifyFindsSpoiledFiles holds that no change of an exported file goes unseen, here and where the agreement is unknown.
func TestVerifyFindsSpoiledFiles(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.sample()
	files := p.sent()
	whole := map[string][]byte{}
	for format, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		whole[format] = b
		if said, code := p.verify(file); code != 0 || !strings.Contains(said, "sealed and unchanged: MSA-2026-001 (Fern & Oak Design, LLC), revision ") {
			t.Errorf("%s as written: got code %d: %s", format, code, said)
		}
	}
	stamp, _ := doc.ReadStamp(whole["json"])
	const client, mine = "Fern &amp; Oak Design, LLC", "Fern &amp; Oak Holdings, LLC"
	for _, c := range []struct {
		name, format string
		body         []byte
		says, part   string
		here, alone  int // exit codes
	}{
		{"DOCX: a word", "docx", repacked(t, whole["docx"], "word/document.xml", "begins to perform", "may perform"), "changed: it differs from", "3.1 Term", 1, 1},
		{"DOCX: a name", "docx", repacked(t, whole["docx"], "word/document.xml", client, mine), `"Holdings," instead of "Design,"`, "", 1, 1},
		{"DOCX: the digest", "docx", repacked(t, whole["docx"], "docProps/core.xml", stamp.Digest[:8], "00000000"), "No word differs", "", 1, 1},
		{"DOCX: the look", "docx", repacked(t, whole["docx"], "word/styles.xml", `<w:keepNext/>`, `<w:keepLines/>`), "", "", 1, 2},
		{"DOCX: saved anew", "docx", repacked(t, whole["docx"], "word/document.xml", "</w:body>", "</w:body><!-- saved -->"), "not in its words", "", 1, 2},
		{"PDF: a name", "pdf", forged(t, whole["json"], "pdf"), `"Holdings," instead of "Design,"`, "", 1, 1},
		{"PDF: the digest", "pdf", replaced(t, whole["pdf"], "urn:sha256:"+stamp.Digest[:8], "urn:sha256:00000000"), "No word differs", "", 1, 1},
		{"PDF: a broken stream", "pdf", replaced(t, whole["pdf"], "/Type/ObjStm", "/Type/ObjXxx"), "unknown", "", 2, 2},
		{"PDF: cut off", "pdf", whole["pdf"][:len(whole["pdf"])*2/3], "cut off", "", 2, 2},
		{"HTML: a word", "html", replaced(t, whole["html"], "begins to perform", "may perform"), "changed: it differs from", "3.1 Term", 1, 1},
		{"HTML: a number", "html", forged(t, whole["json"], "html"), `"Holdings," instead of "Design,"`, "", 1, 1},
		{"HTML: hidden text", "html", replaced(t, whole["html"], ".conspicuous {", ".conspicuous { display: none;"), "not in its words", "", 1, 2},
		{"HTML: the data", "html", replaced(t, whole["html"], "&quot;initialMonths&quot;:36", "&quot;initialMonths&quot;:24"), "", "", 1, 1},
		{"HTML: without data", "html", replaced(t, whole["html"], "engross.data", "engross.dada"), "carries no agreement", "", 2, 2},
		{"JSON: a number", "json", replaced(t, whole["json"], `"initialMonths": 36`, `"initialMonths": 24`), `"24" instead of "36"`, "3.1 Term", 1, 1},
		{"JSON: the digest", "json", replaced(t, whole["json"], stamp.Digest, strings.Repeat("0", 64)), "no export with the digest", "", 1, 1},
		{"JSON: without stamp", "json", replaced(t, whole["json"], `"document"`, `"documant"`), "never sealed", "", 2, 2},
		{"no file of ours", "docx", []byte("hello"), "no DOCX", "", 2, 2},
	} {
		file := filepath.Join(p.dir, "spoiled."+c.format)
		if err := os.WriteFile(file, c.body, 0o600); err != nil {
			t.Fatal(err)
		}
		said, code := p.verify(file)
		if code != c.here || !strings.Contains(said, c.says) || !strings.Contains(said, c.part) {
			t.Errorf("%s: got code %d, want %d, %q and %q in\n%s", c.name, code, c.here, c.says, c.part, said)
		}
		stranger := newPlace(t)
		if said, code := stranger.verify(file); code != c.alone {
			t.Errorf("%s, where the agreement is unknown: got code %d, want %d:\n%s", c.name, code, c.alone, said)
		}
	}
	if said, code := p.verify(filepath.Join(p.dir, "missing.pdf")); code != 3 {
		t.Errorf("a missing file: got code %d, want 3: %s", code, said)
	}
}

// TestVerifyKnowsWhatWasSent holds that a file is compared with the revision that it was written from, not with what became of it.
func TestVerifyKnowsWhatWasSent(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.sample()
	files := p.sent()
	p.run("set", number, "term.initialMonths=24")
	later := filepath.Join(p.dir, "later.docx")
	p.run("export", number, "--format", "docx", "--out", later)
	for _, file := range []string{files["docx"], files["pdf"], later} {
		if said, code := p.verify(file); code != 0 {
			t.Errorf("%s: got code %d, want 0:\n%s", filepath.Base(file), code, said)
		}
	}
	other := newPlace(t)
	other.run("import", files["docx"])
	said, code := other.verify(files["docx"])
	if code != 0 || !strings.Contains(said, "sealed and unchanged: MSA-2026-001 (Fern & Oak Design, LLC) as it stands now; no export with the digest of the file is on record") {
		t.Errorf("where it was imported and never exported: got code %d:\n%s", code, said)
	}
	other.run("set", number, "term.initialMonths=24")
	if said, code := other.verify(files["docx"]); code != 1 || !strings.Contains(said, "36") {
		t.Errorf("where it was imported and changed: got code %d:\n%s", code, said)
	}
}

// TestVerifyKnowsALook holds that a file in the look of a company is known by others too, and that another look is not.
func TestVerifyKnowsALook(t *testing.T) {
	t.Parallel()
	p, other := newPlace(t), newPlace(t)
	p.sample()
	picture := func(name string, w, h int) string {
		name = filepath.Join(p.dir, name)
		if err := os.WriteFile(name, exporttest.Picture(w, h), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	logo, theirs := picture("logo.png", 60, 20), picture("theirs.png", 60, 21)
	p.run("export", number, "--format", "json", "--out", filepath.Join(p.dir, "data.json"))
	other.run("import", filepath.Join(p.dir, "data.json"))
	var last map[string][]byte
	for _, look := range [][]string{{"--logo", logo}, {"--color", "#217e72"}, {"--paper", "a4"}, {"--large-print"}, {"--logo", logo, "--color", "#217e72", "--paper", "a4", "--large-print"}} {
		dir := filepath.Join(p.dir, strings.Join(look, "")[2:8]+strconv.Itoa(len(look)))
		p.run(append([]string{"export", number, "--format", "docx,pdf,html", "--out", dir}, look...)...)
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(files) != 3 {
			t.Fatalf("%q: got files %q, %v", look, files, err)
		}
		last = map[string][]byte{}
		for _, file := range files {
			if said, code := other.verify(file); code != 0 || !strings.Contains(said, "sealed and unchanged: ") {
				t.Errorf("%q, %s: got code %d: %s", look, filepath.Ext(file), code, said)
			}
			if last[filepath.Ext(file)], err = os.ReadFile(file); err != nil {
				t.Fatal(err)
			}
		}
	}
	code := func(name string) string { return string(must(t, name)) }
	for name, body := range map[string][]byte{
		"logo.docx": repacked(t, last[".docx"], "word/media/logo.png", code(logo), code(theirs)),
		"tone.docx": repacked(t, last[".docx"], "customXml/item1.xml", `"color":"217E72"`, `"color":"217E71"`),
		"logo.html": replaced(t, last[".html"], base64.StdEncoding.EncodeToString(must(t, logo)), base64.StdEncoding.EncodeToString(must(t, theirs))),
		"size.html": replaced(t, last[".html"], "&quot;size&quot;:18", "&quot;size&quot;:17"),
		"none.html": replaced(t, last[".html"], "data:image/png;base64,", "data:image/png;base46,"),
		"logo.pdf":  replaced(t, last[".pdf"], "/Width 60/Height 20", "/Width 20/Height 60"),
	} {
		file := filepath.Join(p.dir, name)
		if err := os.WriteFile(file, body, 0o600); err != nil {
			t.Fatal(err)
		}
		if said, code := other.verify(file); code != 1 || !strings.Contains(said, "not in its words") && !strings.Contains(said, "No word differs") {
			t.Errorf("%s: got code %d: %s", name, code, said)
		}
	}
}

func must(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestVerifyNeedsNoFont holds that files whose PDF was drawn with a font of its exporter are known where nobody has it.
func TestVerifyNeedsNoFont(t *testing.T) {
	t.Parallel()
	p, other := newPlace(t), newPlace(t)
	p.sample()
	own := filepath.Join(p.dir, "own.ttf")
	none := filepath.Join(p.dir, "none.ttf")
	for name, chars := range map[string][]rune{own: []rune("東京支店"), none: {'界'}} {
		if err := os.WriteFile(name, exporttest.Font(chars...), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p.run("set", number, "client.legalName=東京支店 Dental 東京支店東京支店東京支店東京支店東京支店東京支店東京支店東京支店東京支店東京支店東京支店")
	p.run("export", number, "--format", "docx,pdf", "--out", filepath.Join(p.dir, "sent")+"/", "--font", none, "--font", own)
	files, err := filepath.Glob(filepath.Join(p.dir, "sent", "*"))
	if err != nil || len(files) != 2 {
		t.Fatalf("got files %q, %v", files, err)
	}
	other.run("import", files[0])
	for _, file := range files {
		if said, code := other.verify(file); code != 0 || !strings.Contains(said, "sealed and unchanged: ") {
			t.Errorf("%s: got code %d: %s", filepath.Ext(file), code, said)
		}
	}
}
