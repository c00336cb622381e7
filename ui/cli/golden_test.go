package cli_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"engross/export"
	"engross/model"
	"engross/model/doc"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

// TestGolden holds what the sample agreements say: the tree of each, a paragraph a line, and the office in each text format.
// Word files and PDF are held by the same-words tests of their packages.
func TestGolden(t *testing.T) {
	for _, sample := range samples(t) {
		name := strings.TrimSuffix(filepath.Base(sample), ".json")
		t.Run(name, func(t *testing.T) {
			d := buildSample(t, sample, false)
			golden(t, name+".tree", []byte(doc.Outline(d)))
			if name != "office" {
				return
			}
			for _, format := range []string{"markdown", "html", "text", "json"} {
				f, _ := export.ByName(format)
				golden(t, name+".export."+f.Ext, written(t, d, format, export.Options{}))
			}
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("..", "..", "testdata", "golden", name)
	if *update {
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s: line %d is\n%s\nwant\n%s\n(go test ./ui/cli -run Golden -update writes the files anew)", name, i+1, lineAt(g, i), lineAt(w, i))
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(no more lines)"
}

// TestTheAgreementKnowsEveryFormat holds that an agreement may choose each format that there is, and no other.
func TestTheAgreementKnowsEveryFormat(t *testing.T) {
	var offered, written []string
	for _, o := range model.ExportFormats {
		offered = append(offered, o.Value)
	}
	for _, f := range export.Formats() {
		written = append(written, f.Name)
	}
	if got, want := strings.Join(offered, " "), strings.Join(written, " "); got != want {
		t.Errorf("an agreement may choose %s, want %s", got, want)
	}
}
