package docx_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"engross/export/docx"
	"engross/export/exporttest"
	"engross/export/phrase"
	"engross/model/doc"
)

func TestReferencesResolve(t *testing.T) {
	o := open(t, write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{}))
	all := o.elements(t, "word/document.xml")
	names := attributes(all, "bookmarkStart", "name")
	unique(t, "names of bookmarks", names)
	unique(t, "ids of bookmarks", attributes(all, "bookmarkStart", "id"))
	if got, want := attributes(all, "bookmarkEnd", "id"), attributes(all, "bookmarkStart", "id"); !slices.Equal(sorted(got), sorted(want)) {
		t.Errorf("bookmarks that end are %v, those that begin %v", got, want)
	}
	targets := attributes(all, "hyperlink", "anchor")
	fields := 0
	for _, code := range o.codes(t) {
		if f := strings.Fields(code); f[0] == "REF" || f[0] == "PAGEREF" {
			targets = append(targets, f[1])
			fields++
		}
	}
	for _, name := range targets {
		if !slices.Contains(names, name) {
			t.Errorf("a field leads to %s, which there is not", name)
		}
		if len(name) > 40 {
			t.Errorf("the name %s is longer than Word takes", name)
		}
	}
	if fields < 5 {
		t.Errorf("got %d cross-references, want those of the sample", fields)
	}
}

// TestPartsAreMarked holds that every part with an id carries its bookmark, by which an edited file can be read back.
func TestPartsAreMarked(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	long := strings.Repeat("very-", 10)
	d.Blocks = append(d.Blocks, &doc.Article{ID: long + "a", Title: "A"}, &doc.Article{ID: long + "b", Title: "B"})
	names := attributes(open(t, write(t, d, docx.Options{})).elements(t, "word/document.xml"), "bookmarkStart", "name")
	unique(t, "names of bookmarks", names)
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		id := doc.ID(b)
		want := "_Ref_" + strings.ReplaceAll(id, "-", "_")
		if id != "" && len(want) <= 40 && !slices.Contains(names, want) {
			t.Errorf("%q has no bookmark", id)
		}
		return true
	})
	if n := len(slices.DeleteFunc(names, func(s string) bool { return !strings.HasPrefix(s, "_Ref_very_very_very") })); n != 2 {
		t.Errorf("got %d bookmarks for two long ids", n)
	}
}

func unique(t *testing.T, what string, all []string) {
	t.Helper()
	if n := len(all); n == 0 || len(slices.Compact(sorted(all))) != n {
		t.Errorf("%s are none or doubled: %v", what, all)
	}
}

func sorted(all []string) []string {
	all = slices.Clone(all)
	slices.Sort(all)
	return all
}

// TestStylesExist holds that every style and list in use is defined, and that lists and styles are tied both ways.
func TestStylesExist(t *testing.T) {
	o := open(t, write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{}))
	ids := attributes(o.elements(t, "word/styles.xml"), "style", "styleId")
	unique(t, "styles", ids)
	for _, part := range []string{"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/styles.xml", "word/numbering.xml"} {
		for _, kind := range []string{"pStyle", "rStyle", "tblStyle", "basedOn", "next"} {
			for _, id := range o.values(t, part, kind) {
				if !slices.Contains(ids, id) {
					t.Errorf("%s uses the style %q, which there is not", part, id)
				}
			}
		}
	}
	lists := append(attributes(o.elements(t, "word/numbering.xml"), "num", "numId"), "0")
	for _, part := range []string{"word/document.xml", "word/styles.xml"} {
		for _, id := range o.values(t, part, "numId") {
			if !slices.Contains(lists, id) {
				t.Errorf("%s uses the list %q, which there is not", part, id)
			}
		}
	}
	for _, id := range []string{"Heading1", "Clause1", "Clause2", "Clause3", "ScheduleHeading", "ScheduleClause1", "ListBullet"} {
		if !slices.Contains(o.values(t, "word/numbering.xml", "pStyle"), id) {
			t.Errorf("no level of a list is tied to the style %s", id)
		}
	}
}

// TestSameWords holds that the file says what the text format says, word for word, but for the numbers Word puts in.
func TestSameWords(t *testing.T) {
	for _, s := range append(exporttest.Hostile(), exporttest.Harmless) {
		d := exporttest.Sample(t, s, s)
		got := exporttest.Split(open(t, write(t, d, docx.Options{})).text(t))
		want := exporttest.Split(expected(d))
		if !slices.Equal(got, want) {
			i := 0
			for i < len(got) && i < len(want) && got[i] == want[i] {
				i++
			}
			t.Errorf("%.60q: the words part at %q, want %q", s, got[max(0, i-3):min(len(got), i+4)], want[max(0, i-3):min(len(want), i+4)])
		}
	}
}

// expected gives the words of the document in reading order, written down without any writer: first the notice, then the
// tree with titles but not numbers, contents where they stand, last open points and digest.
func expected(d *doc.Doc) string {
	var b strings.Builder
	b.WriteString("DRAFT " + phrase.Notice(d) + "\n")
	doc.Walk(d.Blocks, func(x doc.Block) bool {
		switch x := x.(type) {
		case *doc.TOC:
			b.WriteString("Contents\n")
			doc.Walk(d.Blocks, func(x doc.Block) bool {
				switch x := x.(type) {
				case *doc.Article:
					b.WriteString(x.Heading() + "\n")
				case *doc.Schedule:
					b.WriteString(x.Heading() + "\n")
				}
				return true
			})
		case *doc.Article:
			b.WriteString(x.Title + "\n")
		case *doc.Schedule:
			b.WriteString(x.Title + "\n")
		case *doc.Clause:
			b.WriteString(x.Title + "\n")
		case *doc.Signatures:
			for _, s := range x.Sides {
				b.WriteString(s.Role + " " + doc.Plain(s.Party) + "\n")
				for _, g := range s.Signatories {
					b.WriteString("Signature\nName " + doc.Plain(g.Name) + "\nTitle " + doc.Plain(g.Title) + "\nDate " + doc.Plain(g.Date) + "\n")
				}
			}
		default:
			b.WriteString(doc.Words(x))
			return false // lists bring their own words
		}
		return true
	})
	for _, l := range phrase.Lists(d) {
		b.WriteString(l.Head + "\n" + strings.Join(l.Items, "\n") + "\n")
	}
	b.WriteString("Document digest SHA 256 " + d.Digest)
	return phrase.Clean(b.String())
}

// TestHostileAnswersStayText holds that no answer changes the structure, and that no control reaches any part.
func TestHostileAnswersStayText(t *testing.T) {
	shape := func(s string) string {
		var b strings.Builder
		o := open(t, write(t, exporttest.Sample(t, "x "+s+" y", "x "+s+" y"), docx.Options{}))
		for _, name := range []string{"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/numbering.xml", "docProps/core.xml", "docProps/custom.xml"} {
			for _, e := range o.elements(t, name) {
				if e.name == "tbl" || e.name == "p" || e.name == "tr" || e.name == "bookmarkStart" || e.name == "instrText" || e.name == "hyperlink" || e.name == "num" {
					fmt.Fprintln(&b, e.name, e.attr["name"], e.attr["anchor"])
				}
			}
			fmt.Fprintln(&b, o.codes(t))
			for _, r := range string(o.parts[name]) {
				if r != '\n' && unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r == 0xfeff || r == 0xfffd {
					t.Errorf("%.60q brings U+%04X into %s", s, r, name)
					break
				}
			}
		}
		return b.String()
	}
	want := shape(exporttest.Harmless)
	for _, s := range exporttest.Hostile() {
		if got := shape(s); got != want {
			t.Errorf("%.60q changes the structure", s)
		}
	}
}

func FuzzAnswer(f *testing.F) {
	for _, s := range exporttest.Hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := &doc.Doc{Title: s, Number: s, Lang: s, ID: s, Blocks: []doc.Block{exporttest.Para(doc.Answer{Text: s})}}
		o := open(t, write(t, d, docx.Options{}))
		for _, name := range o.names {
			o.elements(t, name)
		}
		if got, want := strings.Fields(o.text(t)), strings.Fields(phrase.Clean(s)); !slices.Equal(got, want) {
			t.Fatalf("%q reads as %q, want %q", s, got, want)
		}
	})
}

func TestUnknownNodeIsAnError(t *testing.T) {
	for name, b := range exporttest.Odd() {
		var out bytes.Buffer
		if err := docx.Write(&out, &doc.Doc{Blocks: []doc.Block{b}}, docx.Options{}); err == nil || out.Len() > 0 {
			t.Errorf("%s: got error %v and %d bytes, want an error and nothing written", name, err, out.Len())
		}
	}
}

func TestRefusals(t *testing.T) {
	if err := docx.Write(io.Discard, &doc.Doc{}, docx.Options{Paper: "foolscap"}); err == nil {
		t.Error("unknown paper: got no error")
	}
	if err := docx.Write(io.Discard, &doc.Doc{Source: []byte("{")}, docx.Options{}); err == nil {
		t.Error("data that is no JSON: got no error")
	}
	want := errors.New("full")
	if err := docx.Write(failing{want}, exporttest.Large(10), docx.Options{}); !errors.Is(err, want) {
		t.Errorf("got %v, want the writer's error", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestPaper(t *testing.T) {
	for paper, want := range map[string]string{"": "12240", "letter": "12240", "a4": "11906"} {
		o := open(t, write(t, exporttest.Large(1), docx.Options{Paper: paper}))
		if got := attributes(o.elements(t, "word/document.xml"), "pgSz", "w"); !slices.Equal(got, []string{want}) {
			t.Errorf("paper %q: got the width %v, want %s", paper, got, want)
		}
	}
}

// TestLargeTableIsLinear counts allocations, which do not depend on how busy the machine is.
func TestLargeTableIsLinear(t *testing.T) {
	count := func(rows int) float64 {
		d := exporttest.Large(rows)
		return testing.AllocsPerRun(1, func() {
			if err := docx.Write(io.Discard, d, docx.Options{}); err != nil {
				t.Fatal(err)
			}
		})
	}
	if few, many := count(500), count(5000); many > 11*few+100 {
		t.Errorf("%.0f allocations for 500 rows, %.0f for 5,000, want at most ten times as many", few, many)
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, times := range []int{1, 10, 100} {
		d := exporttest.Long(times)
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				size = len(write(b, d, docx.Options{}))
			}
			b.ReportMetric(float64(size)/1e3, "kB")
		})
	}
}
