package cli_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/model/doc"
)

// TestValidDOCX hands the Word file of each sample agreement, as draft and as final, to the validator of the Open XML SDK
// and to LibreOffice, whose numbers must be ours. ENGROSS_OOXML is the path of the validator.
func TestValidDOCX(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	dir := t.TempDir()
	labels := map[string][]string{}
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "txt:Text", "--outdir", dir}
	for _, sample := range telling(t) {
		for _, final := range []bool{false, true} {
			d := buildSample(t, sample, final)
			if err := doc.Seal(d); err != nil {
				t.Fatal(err)
			}
			name := strings.TrimSuffix(filepath.Base(sample), ".json")
			if final {
				name += "-final"
			}
			file := filepath.Join(dir, name+".docx")
			writeAs(t, d, "docx", file)
			runs(t, os.Getenv("ENGROSS_OOXML"), file)
			runs(t, "pandoc", "--from=docx", "--to=plain", "--output="+filepath.Join(dir, name+".plain"), file)
			labels[filepath.Join(dir, name+".txt")] = numbers(d)
			args = append(args, file)
		}
	}
	runs(t, "soffice", args...)
	for file, want := range labels {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(text), "\n")
		for _, label := range want {
			i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l)+" ", label) })
			if i < 0 {
				t.Errorf("%s: LibreOffice does not give the number %s where the tree has it", filepath.Base(file), label)
				break
			}
			lines = lines[i+1:]
		}
	}
}

// numbers gives what the numbered lines begin with, in reading order.
func numbers(d *doc.Doc) []string {
	var all []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article:
			if b.Num != "" {
				all = append(all, b.Heading()+" ")
			}
		case *doc.Schedule:
			all = append(all, b.Heading()+" ")
		case *doc.Clause:
			if b.Num != "" {
				all = append(all, b.Num+" ")
			}
		}
		return true
	})
	return all
}
