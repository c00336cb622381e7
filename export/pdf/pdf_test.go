package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"engross/export"
	"engross/export/exporttest"
	"engross/export/pdf"
	"engross/export/pdf/font"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// write gives the document as a PDF, with boxes for what no font has.
func write(t testing.TB, d *doc.Doc, o pdf.Options) []byte {
	t.Helper()
	o.AllowMissing = true
	var b bytes.Buffer
	if err := pdf.Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// samples gives the agreements of testdata as documents, by their names.
func samples(t testing.TB, final bool) map[string]*doc.Doc {
	t.Helper()
	files, err := filepath.Glob("../../testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample agreements: %v", err)
	}
	all := map[string]*doc.Doc{}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := model.Decode(src)
		if err != nil {
			t.Fatal(err)
		}
		lib, _ := clause.Load(nil)
		d, _ := lib.Build(a, clause.Options{Final: final})
		if err := doc.Seal(d); err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".json")] = d
	}
	return all
}

// words gives the words of the text format, which every other must say too.
func words(t testing.TB, d *doc.Doc) []string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Text(&b, d, export.Options{Width: 25000}); err != nil {
		t.Fatal(err)
	}
	return exporttest.Split(plain(b.String()))
}

// plain composes letters and drops what never prints, as a PDF does.
func plain(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if font.IsInvisible(r) {
			return -1
		}
		return r
	}, s))
}

// said gives the words of a PDF in reading order, but for the page numbers of the contents.
func said(o *opened) []string {
	for _, n := range o.find("TOCI") {
		link := n.kids[0].(*node).kids[0].(*node)
		link.kids = slices.DeleteFunc(link.kids, func(k any) bool {
			m, ok := k.(*mark)
			return ok && strings.Trim(m.text, "0123456789") == ""
		})
	}
	return exporttest.Split(plain(o.root.text()))
}

func sameWords(t *testing.T, what string, d *doc.Doc, o *opened) {
	t.Helper()
	got, want := said(o), words(t, d)
	slices.Sort(got) // cells of several lines and parties stand side by side in text
	slices.Sort(want)
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("%s: got %q, want %q", what, got[max(0, i-2):min(len(got), i+3)], want[max(0, i-2):min(len(want), i+3)])
			return
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: got %d words, want %d", what, len(got), len(want))
	}
}

// TestSameWordsInOrder holds that a harmless document says the words of the text format, one after the other.
func TestSameWordsInOrder(t *testing.T) {
	d := exporttest.Sample(t, "Harbor & Vale", exporttest.Harmless)
	if got, want := said(open(t, write(t, d, pdf.Options{}))), words(t, d); !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	for name, d := range samples(t, true) {
		sameWords(t, name, d, open(t, write(t, d, pdf.Options{})))
	}
}

func TestHostileAnswersStayText(t *testing.T) {
	shape := func(o *opened) string {
		var b strings.Builder
		for _, n := range o.nodes {
			b.WriteString(string(n.tag) + " ")
		}
		return b.String()
	}
	want := shape(open(t, write(t, exporttest.Sample(t, "x y", exporttest.Harmless), pdf.Options{})))
	for _, s := range exporttest.Hostile() {
		d := exporttest.Sample(t, "x "+s+" y", s)
		o := open(t, write(t, d, pdf.Options{}))
		if got := shape(o); got != want {
			t.Errorf("%.60q changes the structure: got\n%s\nwant\n%s", s, got, want)
		}
		sameWords(t, fmt.Sprintf("%.60q", s), d, o)
	}
}

func TestSameBytesTwice(t *testing.T) {
	for name, d := range samples(t, false) {
		first := write(t, d, pdf.Options{})
		for range 2 {
			if !bytes.Equal(write(t, d, pdf.Options{}), first) {
				t.Errorf("%s: two writes differ", name)
			}
		}
	}
}

func TestUnknownNodeIsAnError(t *testing.T) {
	for name, b := range exporttest.Odd() {
		var out bytes.Buffer
		err := pdf.Write(&out, &doc.Doc{Blocks: []doc.Block{b}}, pdf.Options{})
		if err == nil || out.Len() > 0 {
			t.Errorf("%s: got error %v and %d bytes, want an error and nothing written", name, err, out.Len())
		}
	}
}

func TestOptions(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	for paper, want := range map[string]array{"": {0.0, 0.0, 612.0, 792.0}, "letter": {0.0, 0.0, 612.0, 792.0}, "a4": {0.0, 0.0, 595.28, 841.89}} {
		o := open(t, write(t, d, pdf.Options{Paper: paper}))
		if got := o.array(o.dict(o.catalog()["Pages"])["MediaBox"]); !slices.Equal(got, want) {
			t.Errorf("paper %q: got %v, want %v", paper, got, want)
		}
		for i, p := range o.pages {
			for _, l := range p.lines {
				if l.x < 71 || l.x > want[2].(float64)-72 || l.y < 39 || l.y > want[3].(float64)-40 {
					t.Errorf("paper %q, page %d: text outside the margins at %v", paper, i+1, l)
				}
			}
		}
	}
	usual, large := open(t, write(t, d, pdf.Options{})), open(t, write(t, d, pdf.Options{FontSize: 18}))
	if len(large.pages) <= len(usual.pages) {
		t.Errorf("large print: got %d pages, want more than %d", len(large.pages), len(usual.pages))
	}
	sizes := map[float64]bool{}
	for _, p := range large.pages {
		for _, l := range p.lines {
			sizes[l.size] = true
		}
	}
	if !sizes[18] || sizes[10.5] {
		t.Errorf("large print: got text of %v points, want 18", sizes)
	}
	for name, o := range map[string]pdf.Options{
		"paper": {Paper: "foolscap"}, "small": {FontSize: 5}, "huge": {FontSize: 37}, "font": {Fonts: [][]byte{[]byte("no font at all, but long enough")}},
	} {
		if err := pdf.Write(io.Discard, d, o); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}

func TestEmptyDocument(t *testing.T) {
	if o := open(t, write(t, &doc.Doc{}, pdf.Options{})); len(o.pages) != 1 || len(o.nodes) != 1 {
		t.Errorf("got %d pages and %d elements, want an empty page", len(o.pages), len(o.nodes))
	}
}

// full takes n bytes and then fails, as a full disk does.
type full struct{ n int }

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriterErrorsComeBack(t *testing.T) {
	if err := pdf.Write(&full{10}, exporttest.Sample(t, "Acme", "x"), pdf.Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v, want the writer's error", err)
	}
}

func FuzzAnswer(f *testing.F) {
	for _, s := range exporttest.Hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := &doc.Doc{Title: s, Number: s, Lang: s, Blocks: []doc.Block{
			&doc.Article{Title: s, Blocks: []doc.Block{exporttest.Para(doc.Answer{Text: s})}},
		}, Source: []byte(s)}
		doc.Number(d)
		sameWords(t, fmt.Sprintf("%q", s), d, open(t, write(t, d, pdf.Options{})))
	})
}

// long is an agreement with its articles and schedules so many times.
func long(b *testing.B, times int) *doc.Doc {
	b.Helper()
	d := samples(b, false)["office"]
	blocks := d.Blocks
	d.Blocks = nil
	for i := range times {
		for _, x := range blocks {
			if _, isContents := x.(*doc.TOC); i == 0 || !isContents {
				d.Blocks = append(d.Blocks, x)
			}
		}
	}
	return d
}

func BenchmarkWrite(b *testing.B) {
	for _, times := range []int{1, 10, 100} {
		d := long(b, times)
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var out bytes.Buffer
				if err := pdf.Write(&out, d, pdf.Options{}); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(out.Len())/1000, "kB")
			}
		})
	}
}

// TestPartsStandOnOnePage holds that key terms and call sheet fit on one page of either paper, and that text asked for in a
// size stays in it.
func TestPartsStandOnOnePage(t *testing.T) {
	for name, d := range samples(t, true) {
		for title, ids := range map[string][]string{"Key terms": {"front-key-terms"}, "Call sheet": {"call-list", "contact-list", "escalation-list"}} {
			part, ok := d.Part(title, ids...)
			if !ok {
				t.Errorf("%s has no %s", name, title)
				continue
			}
			for _, paper := range []string{"letter", "a4"} {
				if n := len(open(t, write(t, part, pdf.Options{Paper: paper})).pages); n != 1 && slices.Contains([]string{"office", "dental", "empty"}, name) {
					t.Errorf("%s, %s: got %d pages of %s, want 1", name, title, n, paper)
				}
			}
			if n := len(open(t, write(t, part, pdf.Options{FontSize: 18})).pages); n < 2 && name != "empty" {
				t.Errorf("%s, %s: large print was made small", name, title)
			}
		}
	}
}
