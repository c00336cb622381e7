package reopen_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"engross/export"
	"engross/export/exporttest"
	"engross/export/reopen"
	"engross/model/doc"
)

// carriers are the formats that carry the data of the agreement.
var carriers = []string{"docx", "pdf", "html", "json"}

func write(t testing.TB, format string, d *doc.Doc) []byte {
	t.Helper()
	f, ok := export.ByName(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, d, export.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sample(t testing.TB) *doc.Doc {
	return exporttest.Sample(t, "Harbor & Vale Dental Partners, P.C.", "Call the front desk first.")
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	d := sample(t)
	for _, format := range carriers {
		f, err := reopen.Read(write(t, format, d))
		if err != nil {
			t.Errorf("%s: %v", format, err)
			continue
		}
		if f.Format != format || f.Digest != d.Digest || f.Stamp.Digest != d.Digest || f.Stamp.ID != d.ID || f.Stamp.Draft != d.Draft {
			t.Errorf("%s: got format %s, digest %s, stamp %+v; want digest %s of %s", format, f.Format, f.Digest, f.Stamp, d.Digest, d.ID)
		}
		if format == "json" {
			continue
		}
		all := strings.Join(f.Words, " ")
		for _, want := range []string{"Harbor & Vale Dental Partners, P.C.", "Call the front desk first.", d.Digest, "Agreement No. MSA-2026-001"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s: %q is not among its words:\n%s", format, want, all)
			}
		}
	}
}

func TestSameDataInEveryFormat(t *testing.T) {
	d := sample(t)
	want := meant(t, write(t, "json", d))
	for _, format := range carriers {
		f, err := reopen.Read(write(t, format, d))
		if err != nil {
			t.Fatal(err)
		}
		if got := meant(t, f.Data); got != want {
			t.Errorf("%s carries\n%s\nwant\n%s", format, got, want)
		}
	}
}

// meant gives what JSON says, however it is written. Numbers keep their digits.
func meant(t *testing.T, data []byte) string {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestMarginsAreNoWordsOfTheAgreement(t *testing.T) {
	f, err := reopen.Read(write(t, "pdf", exporttest.Large(600)))
	if err != nil {
		t.Fatal(err)
	}
	if i := slices.Index(f.Words, "Page"); i >= 0 {
		t.Errorf("the number of a page is among the words, after %q", f.Words[max(0, i-5):i])
	}
}

// zipped makes a zip file of one part that unpacks to n bytes of one character after a head.
func zipped(t testing.TB, name, head string, n int, fill byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	chunk := bytes.Repeat([]byte{fill}, 1<<16)
	if _, err := io.WriteString(w, head); err != nil {
		t.Fatal(err)
	}
	for ; n > 0; n -= len(chunk) {
		if _, err := w.Write(chunk[:min(n, len(chunk))]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// deflated makes a PDF whose attachment unpacks to n bytes.
func deflated(t testing.TB, n int) []byte {
	t.Helper()
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	if _, err := z.Write(bytes.Repeat([]byte{' '}, n)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj\n<</AF[2 0 R]>>\nendobj\n2 0 obj\n<</F(agreement.json)/EF<</F 3 0 R>>>>\nendobj\n"+
		"3 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n", packed.Len(), packed.Bytes())
}

func TestHostileFilesAreRefused(t *testing.T) {
	docx, pdf := write(t, "docx", sample(t)), write(t, "pdf", sample(t))
	page := string(write(t, "html", sample(t)))
	deep := "<w:document>" + strings.Repeat("<w:p>", 1<<20)
	for name, c := range map[string]struct {
		body []byte
		want string
	}{
		"nothing":               {nil, "empty"},
		"huge":                  {make([]byte, reopen.MaxBytes+1), "64 MiB"},
		"a picture":             {[]byte("\x89PNG\r\n\x1a\n"), "no DOCX, PDF, HTML or JSON"},
		"cut off DOCX":          {docx[:len(docx)/2], "cut off or damaged"},
		"another zip":           {zipped(t, "readme.txt", "hello", 0, 0), "no Word file"},
		"a bomb in DOCX":        {zipped(t, "word/document.xml", "<a>", 100<<20, ' '), "64 MiB"},
		"a bomb of data":        {zipped(t, "customXml/item1.xml", `<a xmlns="urn:engross:agreement:1">`, 20<<20, 'x'), "16 MiB"},
		"deep DOCX":             {zipped(t, "word/document.xml", deep, 0, 0), "inside each other"},
		"broken XML":            {zipped(t, "word/document.xml", "<a", 0, 0), "damaged"},
		"DOCX without data":     {zipped(t, "word/document.xml", "<a></a>", 0, 0), "carries no agreement"},
		"cut off PDF":           {pdf[:len(pdf)/2], "cut off"},
		"PDF and nothing":       {[]byte("%PDF-1.7\n"), "its end is missing"},
		"a bomb in PDF":         {deflated(t, 80<<20), "16 MiB"},
		"PDF without data":      {[]byte("%PDF-1.7\n1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[]>>endobj trailer<</Root 1 0 R>>"), "carries no agreement"},
		"PDF of brackets":       {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj ", 20) + strings.Repeat("[", 1<<20)), "end"},
		"PDF without ends":      {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj(", 1<<18)), "do not end"},
		"PDF in itself":         {[]byte("%PDF-1.7\n1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[2 0 R 2 0 R]>>endobj trailer<</Root 1 0 R>>"), "too deep"},
		"encrypted PDF":         {[]byte("%PDF-1.7\n1 0 obj<<>>endobj trailer<</Root 1 0 R/Encrypt 1 0 R>>"), "encrypted"},
		"HTML without data":     {[]byte("<!DOCTYPE html><p>hello"), "carries no agreement"},
		"HTML with broken data": {[]byte(strings.Replace(page, `content="{&quot;`, `content="&quot;`, 1)), "not JSON"},
		"deep HTML":             {[]byte("<html>" + strings.Repeat("<div>", 1<<16)), "inside each other"},
		"broken JSON":           {[]byte(`{"version":1,`), "not JSON"},
	} {
		f, err := reopen.Read(c.body)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, %v; want an error with %q", name, f, err, c.want)
		}
	}
}

// TestBombsTakeLittleMemory holds that what is packed small is not unpacked whole.
func TestBombsTakeLittleMemory(t *testing.T) {
	bomb := zipped(t, "word/document.xml", "<a>", 256<<20, ' ')
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := reopen.Read(bomb); err == nil {
		t.Error("a bomb was read")
	}
	runtime.ReadMemStats(&after)
	if got := (after.TotalAlloc - before.TotalAlloc) >> 20; got > 200 {
		t.Errorf("%d MiB were used for a file of %d KiB, want at most 200", got, len(bomb)>>10)
	}
}

func FuzzRead(f *testing.F) {
	for _, format := range carriers {
		f.Add(write(f, format, sample(f)))
	}
	f.Add([]byte("%PDF-1.7\n1 0 obj<</Pages 2 0 R/AF[3 0 R]>>endobj trailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		if r, err := reopen.Read(body); err == nil && !json.Valid(r.Data) {
			t.Errorf("data that is no JSON: %q", r.Data)
		}
	})
}
