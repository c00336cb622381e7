package ui_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// pictures are the screens that the README shows. They are made here, so that they cannot go stale.
var pictures = []struct {
	name, title string
	w, h        int
	start       func(t testing.TB, w, h int) *driver
	keys        []string
}{
	{"home", "The list of agreements", 100, 18, library_, nil},
	{"agreement", "The agreement: its sections, the questions of one, and the clauses that they change", 140, 36, at("term.renewal"), nil},
	{"fees", "The fees of the agreement as a table, with the sums below it", 110, 20, at("costs.lists.main.fees"), []string{"enter", "down", "right", "right", "right", "right"}},
	{"call", "The view for a call: the question to say in large, running sums, a note", 110, 26, onCall, nil},
	{"review", "The review: the budget of each year as bars, the key dates on a line", 110, 40, at("term.renewal"), []string{"f5", "end", "up"}},
}

// library_ is a list of agreements as a provider has them.
func library_(t testing.TB, w, h int) *driver {
	return newDriver(t, w, h, func(m *memory, _ *ui.Options) {
		m.progress = "41 of 52"
		m.put("c", named_("Łukasz & Søn 株式会社"))
		m.put("b", named_("Harbor Street Dental, PLLC"))
		m.put("a", office())
	})
}

func TestThePicturesOfTheReadme(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pictures {
		t.Run(p.name, func(t *testing.T) {
			d := p.start(t, p.w, p.h)
			d.press(p.keys...)
			d.wait(time.Second)
			got := svg(d.app.View().Content, p.title, p.w, p.h)
			isXML(t, got)
			for l := range strings.SplitSeq(d.screen(), "\n") {
				for word := range strings.FieldsSeq(l) {
					if word = strings.Trim(word, "&'\"“”<>"); len(word) > 8 && len(word) == len([]rune(word)) && !strings.ContainsAny(word, "&'\"<>") && !strings.Contains(got, word) {
						t.Errorf("the picture does not hold %q", word)
					}
				}
			}
			file := filepath.Join("..", "testdata", "pictures", p.name+".svg")
			if !strings.Contains(string(readme), "testdata/pictures/"+p.name+".svg") {
				t.Errorf("the README does not show %s", p.name)
			}
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is stale: run the test with -update and look at it", file)
			}
		})
	}
}

func isXML(t *testing.T, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
