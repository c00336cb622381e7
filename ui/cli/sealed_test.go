package cli_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"engross/export"
	"engross/export/reopen"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// TestCarriedDataSaysTheSame holds that the data in a file gives the very document that it was written from, so that a
// file can be checked by what it carries.
func TestCarriedDataSaysTheSame(t *testing.T) {
	lib, _ := clause.Load(nil)
	for _, sample := range samples(t) {
		for _, final := range []bool{false, true} {
			d := buildSample(t, sample, final)
			if err := doc.Seal(d); err != nil {
				t.Fatal(err)
			}
			a, report, err := model.Decode(d.Carried())
			if err != nil {
				t.Fatal(err)
			}
			if len(report.Unknown) > 0 {
				t.Errorf("%s: the data holds keys that nobody knows: %q", filepath.Base(sample), report.Unknown)
			}
			again, _ := lib.Build(a, clause.Options{Final: final})
			if err := doc.Seal(again); err != nil {
				t.Fatal(err)
			}
			if again.Digest != d.Digest {
				t.Errorf("%s, final %v: the data gives another document:\n%s", filepath.Base(sample), final, firstDifference(doc.Outline(d), doc.Outline(again)))
			}
		}
	}
}

// firstDifference shows where two texts part.
func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-80)
	return "…" + a[from:min(len(a), i+120)] + "…\nbecomes\n…" + b[from:min(len(b), i+120)] + "…"
}

// TestContentsOfDOCXNameThePagesOfThePDF holds that a Word file that goes with a PDF has its page numbers.
func TestContentsOfDOCXNameThePagesOfThePDF(t *testing.T) {
	for _, sample := range samples(t) {
		d := buildSample(t, sample, false)
		if err := doc.Seal(d); err != nil {
			t.Fatal(err)
		}
		o := export.Options{AllowMissing: true}
		pages, err := export.Pages(d, o)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		last := 0
		for _, b := range d.Blocks {
			heading := ""
			switch b := b.(type) {
			case *doc.Article:
				heading = b.Heading()
			case *doc.Schedule:
				heading = b.Heading()
			default:
				continue
			}
			n := pages[doc.ID(b)]
			if n < max(1, last) {
				t.Errorf("%s: %s is on page %d, after page %d", filepath.Base(sample), heading, n, last)
			}
			last = n
			want = append(want, heading+" "+strconv.Itoa(n))
		}
		o.Pages = pages
		var b bytes.Buffer
		if err := export.DOCX(&b, d, o); err != nil {
			t.Fatal(err)
		}
		read, err := reopen.Read(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Join(read.Words, " ")
		for _, line := range want {
			if !strings.Contains(words, strings.Join(strings.Fields(line), " ")) {
				t.Errorf("%s: the contents do not hold %q", filepath.Base(sample), line)
			}
		}
	}
}

// canary marks what must never leave the computer.
const canary = "canary7391"

// withSecrets is a sample agreement with a canary in every private answer, note, reason and source.
func withSecrets(t *testing.T, sample string) (*model.Agreement, int) {
	t.Helper()
	src, err := os.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(src)
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("lists")
	a.Walk(func(p model.Place) {
		if p.Row == nil && p.Field.Private && p.Field.List() != nil {
			_, _ = e.Add(p.Path, canary) // a list that takes no more rows has some
		}
	})
	a, _ = e.Done()
	e = a.Edit("secrets")
	n := 0
	private := map[string]bool{}
	a.Walk(func(p model.Place) {
		parent := p.Path[:max(0, strings.LastIndexByte(p.Path, '.'))]
		isPrivate := p.Field.Private || private[parent]
		private[p.Path] = isPrivate
		switch {
		case p.Row != nil || p.Field.Value() == nil:
		case isPrivate && e.Fill(p.Path, canary, model.ByUser, canary) == nil:
			n++
		case !isPrivate && p.State().NA == nil && p.State().By == "" && p.Field.IsSet():
			if e.Fill(p.Path, p.Field.Text(), model.ByImport, canary) != nil || n%2 == 0 && e.Park(p.Path, canary, canary) != nil ||
				e.Note(p.Path, model.Note{On: value.NewDate(2026, 2, 20), Text: canary}) != nil {
				t.Errorf("%s cannot be marked", p.Path)
			}
		}
	})
	a, _ = e.Done()
	return a, n
}

// inside gives all that a file holds: itself, and what is packed in it.
func inside(format string, body []byte) ([]byte, error) {
	all := bytes.Clone(body)
	if z, err := zip.NewReader(bytes.NewReader(body), int64(len(body))); err == nil {
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				return nil, err
			}
			data, err := io.ReadAll(r)
			if err != nil {
				return nil, err
			}
			all = append(all, data...)
		}
	}
	if format != "pdf" {
		return all, nil
	}
	for rest := body; ; {
		_, after, found := bytes.Cut(rest, []byte("stream\n"))
		if !found {
			break
		}
		rest = after
		if z, err := zlib.NewReader(bytes.NewReader(after)); err == nil {
			data, _ := io.ReadAll(z) // what follows the stream is not packed
			all = append(all, data...)
		}
	}
	read, err := reopen.Read(body)
	if err != nil {
		return nil, err
	}
	return append(all, strings.Join(read.Words, " ")...), nil
}

// TestNoFormatTellsSecrets greps every format for what is private.
func TestNoFormatTellsSecrets(t *testing.T) {
	lib, _ := clause.Load(nil)
	for _, sample := range samples(t) {
		a, n := withSecrets(t, sample)
		if n < 5 {
			t.Errorf("%s: only %d private answers took a canary", filepath.Base(sample), n)
		}
		if full := model.Encode(a); bytes.Count(full, []byte(canary)) < n {
			t.Fatalf("%s: the full draft holds no canaries", filepath.Base(sample))
		}
		d, _ := lib.Build(a, clause.Options{})
		d.ID = "k3f9xa"
		if err := doc.Seal(d); err != nil {
			t.Fatal(err)
		}
		for _, f := range export.Formats() {
			var b bytes.Buffer
			if err := f.Write(&b, d, export.Options{AllowMissing: true}); err != nil {
				t.Fatal(err)
			}
			all, err := inside(f.Name, b.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if i := bytes.Index(all, []byte(canary)); i >= 0 {
				t.Errorf("%s, %s tells what is private: …%q…", filepath.Base(sample), f.Name, all[max(0, i-100):min(len(all), i+40)])
			}
		}
	}
}
