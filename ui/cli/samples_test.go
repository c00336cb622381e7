package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"engross/export"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// samples gives the files of the sample agreements.
func samples(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample agreements: %v", err)
	}
	return files
}

// telling gives the samples that the slow checks look at: the empty, the usual, the messy and the largest one.
func telling(t *testing.T) []string {
	t.Helper()
	all := samples(t)
	largest, most := "", int64(0)
	for _, file := range all {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > most {
			largest, most = file, info.Size()
		}
	}
	return slices.DeleteFunc(all, func(file string) bool {
		return file != largest && !slices.Contains([]string{"empty.json", "office.json", "messy.json"}, filepath.Base(file))
	})
}

// buildSample gives the document of a sample, as a draft or as final.
func buildSample(t *testing.T, sample string, final bool) *doc.Doc {
	t.Helper()
	src, err := os.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(src)
	if err != nil {
		t.Fatal(err)
	}
	lib, _ := clause.Load(nil)
	d, _ := lib.Build(a, clause.Options{Final: final})
	return d
}

// written gives a document in one format.
func written(t *testing.T, d *doc.Doc, format string, o export.Options) []byte {
	t.Helper()
	f, ok := export.ByName(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// writeAs writes a document in one format to a file.
func writeAs(t *testing.T, d *doc.Doc, format, file string) {
	t.Helper()
	writeLike(t, d, format, file, export.Options{})
}

// writeLike writes a document in one format and look to a file.
func writeLike(t *testing.T, d *doc.Doc, format, file string, o export.Options) {
	t.Helper()
	if err := os.WriteFile(file, written(t, d, format, o), 0o600); err != nil {
		t.Fatal(err)
	}
}
