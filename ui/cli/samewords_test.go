package cli_test

import (
	"bytes"
	"html"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"engross/export"
	"engross/export/reopen"
	"engross/model/doc"
)

// TestEveryFormatSaysTheSame takes the text out of each format of each sample agreement and holds that it is what the tree
// says, piece by piece and in its order, with its numbers. Those of DOCX are Word's own: other tests compare them.
func TestEveryFormatSaysTheSame(t *testing.T) {
	for _, sample := range samples(t) {
		d := buildSample(t, sample, false)
		if err := doc.Seal(d); err != nil {
			t.Fatal(err)
		}
		want := pieces(d.Blocks, "")
		if len(want) < 200 {
			t.Fatalf("%s: only %d pieces of text", filepath.Base(sample), len(want))
		}
		for _, format := range []string{"docx", "pdf", "html", "markdown", "text"} {
			got, pieces := textOf(t, d, format), pieces(d.Blocks, format)
			at := 0
			for i, p := range pieces {
				n := strings.Index(got[at:], p)
				if n < 0 {
					t.Errorf("%s, %s: piece %d, %.80q, does not stand after %.80q", filepath.Base(sample), format, i, p, pieces[max(0, i-1)])
					break
				}
				at += n + len(p)
			}
		}
	}
}

// pieces gives what each paragraph, heading and cell says in a format, as letters and digits. DOCX has no numbers in its
// text, and plain text sets the lines of a cell beside those of the next.
func pieces(bs []doc.Block, format string) []string {
	var all []string
	add := func(s string) {
		if s = plain(s); s != "" {
			all = append(all, s)
		}
	}
	number := func(n string) string {
		if format == "docx" {
			return ""
		}
		return n
	}
	doc.Walk(bs, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Title:
			add(b.Text)
		case *doc.Article:
			add(b.Title)
		case *doc.Schedule:
			add(b.Title)
		case *doc.Clause:
			add(number(b.Num) + b.Title)
		case *doc.Definitions:
			for _, x := range b.Items {
				add(x.Term + doc.Plain(x.Meaning))
			}
			return true
		case *doc.Table:
			add(b.Caption)
			for _, c := range b.Columns {
				add(c.Head)
			}
		case *doc.Signatures:
			return true // two sides by side, in an order of their own
		}
		_, isTable := b.(*doc.Table)
		for run := range doc.Runs(b) {
			if s := doc.Plain(run); format != "text" || !isTable || !strings.Contains(s, "\n") {
				add(s)
			}
		}
		return true
	})
	return all
}

// plain leaves letters and digits: formats set off words by different marks, and break lines where they must.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// textOf takes the text out of a format.
func textOf(t *testing.T, d *doc.Doc, format string) string {
	t.Helper()
	f, _ := export.ByName(format)
	var b bytes.Buffer
	if err := f.Write(&b, d, export.Options{AllowMissing: true, Width: 1 << 20}); err != nil {
		t.Fatal(err)
	}
	switch format {
	case "text":
		return plain(b.String())
	case "markdown":
		var page bytes.Buffer
		if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(b.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		var s strings.Builder
		for rest := page.String(); rest != ""; {
			text, tag, _ := strings.Cut(rest, "<")
			s.WriteString(text)
			_, rest, _ = strings.Cut(tag, ">")
		}
		return plain(html.UnescapeString(s.String()))
	}
	read, err := reopen.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return plain(strings.Join(read.Words, ""))
}
