package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"strings"
	"testing"

	"engross/export"
	"engross/export/exporttest"
	"engross/model/doc"
)

func TestUnknownNodeIsAnError(t *testing.T) {
	for name, b := range exporttest.Odd() {
		for _, format := range []string{"docx", "markdown", "html", "text"} {
			f, _ := export.ByName(format)
			var out bytes.Buffer
			if err := f.Write(&out, &doc.Doc{Blocks: []doc.Block{b}}, export.Options{}); err == nil || out.Len() > 0 {
				t.Errorf("%s, %s: got error %v and %d bytes, want an error and nothing written", format, name, err, out.Len())
			}
		}
	}
}

func TestWritesAreRepeatable(t *testing.T) {
	for _, f := range export.Formats() {
		first := write(t, f.Name, sample(t, "Acme", harmless), export.Options{})
		for range 5 {
			if !bytes.Equal(write(t, f.Name, sample(t, "Acme", harmless), export.Options{}), first) {
				t.Errorf("%s: two writes of one document differ", f.Name)
			}
		}
	}
}

func TestEmptyDocument(t *testing.T) {
	for _, format := range []string{"markdown", "text"} {
		if got := write(t, format, &doc.Doc{}, export.Options{}); len(got) != 0 {
			t.Errorf("%s of an empty document: got %q, want nothing", format, got)
		}
	}
	if got := string(write(t, "html", &doc.Doc{}, export.Options{})); !strings.Contains(got, `<html lang="en">`) || !strings.Contains(got, "<main>\n</main>") {
		t.Errorf("HTML of an empty document: got %q", got)
	}
}

func TestOptions(t *testing.T) {
	if got := string(write(t, "html", &doc.Doc{Paper: "letter"}, export.Options{Paper: "a4"})); !strings.Contains(got, "size: A4") {
		t.Error("Options.Paper does not win over the document's paper")
	}
	f, _ := export.ByName("html")
	if err := f.Write(io.Discard, &doc.Doc{Paper: "foolscap"}, export.Options{}); err == nil {
		t.Error("unknown paper: got no error")
	}
}

func TestByName(t *testing.T) {
	for name, want := range map[string]string{"markdown": "markdown", "md": "markdown", "txt": "text", "json": "json", "html": "html"} {
		if f, ok := export.ByName(name); !ok || f.Name != want {
			t.Errorf("ByName(%q): got %q %v, want %q", name, f.Name, ok, want)
		}
	}
	if f, ok := export.ByName("docs"); ok {
		t.Errorf("ByName of nothing known: got %q", f.Name)
	}
}

func TestJSONNeedsData(t *testing.T) {
	f, _ := export.ByName("json")
	for _, source := range []string{"", "{", "{} {}"} {
		if err := f.Write(io.Discard, &doc.Doc{Source: []byte(source)}, export.Options{}); err == nil {
			t.Errorf("source %q: got no error", source)
		}
	}
}

// broken takes n bytes and then fails, as a full disk does.
type broken struct{ n int }

var errFull = errors.New("full")

func (b *broken) Write(p []byte) (int, error) {
	if b.n -= len(p); b.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriterErrorsComeBack(t *testing.T) {
	for _, f := range export.Formats() {
		if err := f.Write(&broken{10}, sample(t, "Acme", harmless), export.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v, want the writer's error", f.Name, err)
		}
	}
}

// TestIdsStayUnique holds that doubled and malformed ids do not reach the page.
func TestIdsStayUnique(t *testing.T) {
	d := &doc.Doc{Blocks: []doc.Block{
		&doc.Article{ID: "a", Title: "One"}, &doc.Article{ID: "a", Title: "Two"}, &doc.Article{ID: "doc-contents", Title: "Three"},
		&doc.Article{ID: "B.C", Title: "Four"}, para(doc.Ref{Target: "B.C", Text: "Article 4"}),
	}}
	got := string(write(t, "html", d, export.Options{}))
	if strings.Count(got, ` id="a"`) != 1 || strings.Contains(got, "doc-contents") || strings.Contains(got, "B.C") {
		t.Errorf("got ids that are doubled or malformed, or a link to one:\n%s", got[strings.Index(got, "<body"):])
	}
}

// TestLargeTableIsLinear counts allocations, which do not depend on how busy the machine is.
func TestLargeTableIsLinear(t *testing.T) {
	for _, f := range export.Formats() {
		count := func(d *doc.Doc) float64 {
			return testing.AllocsPerRun(1, func() {
				if err := f.Write(io.Discard, d, export.Options{}); err != nil {
					t.Fatal(err)
				}
			})
		}
		if few, many := count(large(300)), count(large(3000)); many > 11*few+100 {
			t.Errorf("%s: %.0f allocations for 300 rows, %.0f for 3,000, want at most ten times as many", f.Name, few, many)
		}
	}
}

func BenchmarkTable(b *testing.B) {
	for _, f := range export.Formats() {
		for _, rows := range []int{500, 5000} {
			d := large(rows)
			b.Run(fmt.Sprintf("%s/%d", f.Name, rows), func(b *testing.B) {
				for b.Loop() {
					if err := f.Write(io.Discard, d, export.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// TestPagesComeWithThePDF holds that a PDF drawn along with its pages is the PDF, and its pages those of Pages.
func TestPagesComeWithThePDF(t *testing.T) {
	for _, o := range []export.Options{{}, {Paper: "a4", FontSize: 18}} {
		d := sample(t, "Acme", harmless)
		file, pages, err := export.DrawPDF(d, o)
		if err != nil {
			t.Fatal(err)
		}
		want, err := export.Pages(d, o)
		if err != nil || len(want) == 0 || !maps.Equal(pages, want) {
			t.Errorf("got pages %v, want %v, %v", pages, want, err)
		}
		if !bytes.Equal(file, write(t, "pdf", d, o)) {
			t.Error("the PDF is another than the one that is written")
		}
	}
}
