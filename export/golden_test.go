package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"engross/export"
	"engross/model/doc"
)

var update = flag.Bool("update", false, "write golden files anew")

// golden compares got with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from what is written now; run with -update and read the diff. Now:\n%s", path, got)
	}
}

// write gives the document in a format.
func write(t testing.TB, format string, d *doc.Doc, o export.Options) []byte {
	t.Helper()
	f, ok := export.ByName(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, d, o); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

// readable gives the formats whose files are text. The others have golden files of their own, beside their code.
func readable() []export.Format {
	return slices.DeleteFunc(export.Formats(), func(f export.Format) bool { return !slices.Contains([]string{"md", "html", "txt", "json"}, f.Ext) })
}

func TestGolden(t *testing.T) {
	client, remark := "Harbor & Vale Dental Partners, P.C.", "Call the front desk first, then the owner."
	for _, f := range readable() {
		name := "sample." + f.Ext
		if f.Mark != "" {
			name = f.Mark + "." + f.Ext
		}
		golden(t, name, write(t, f.Name, sample(t, client, remark), export.Options{}))
	}
	golden(t, "sample.tree", []byte(doc.Outline(sample(t, client, remark))))

	final := sample(t, client, remark)
	final.Draft = false
	golden(t, "final.md", write(t, "markdown", final, export.Options{}))
	golden(t, "narrow.txt", write(t, "text", final, export.Options{Width: 44}))
	golden(t, "a4.html", write(t, "html", final, export.Options{Paper: "a4"}))
}
