package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"engross/export"
)

// barKB is the memory that the whole command may hold at once for an agreement of 2,000 pages, in kB as Linux counts it.
const barKB = 300 << 10

// TestValidMemory holds that writing an agreement of 2,000 pages in every format, from the reading of the draft to the last
// file, never takes more than 300 MB; and that the figure tells, since more is taken where less garbage is collected.
func TestValidMemory(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	p := newPlace(t)
	draft, out := filepath.Join(p.dir, "long.json"), filepath.Join(p.dir, "out")
	if err := os.WriteFile(draft, longDraft(t, 170), 0o600); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	all := strings.Join(names, ",")
	if got := p.peak(out, draft, all); got > barKB {
		t.Errorf("the command took %d MB at its peak, want at most %d", got>>10, barKB>>10)
	}
	if pages := pagesIn(t, out); pages < 2000 {
		t.Errorf("the agreement has %d pages, want 2,000", pages)
	}
	if got := p.peak(out, draft, "pdf", "GOGC=400"); got <= barKB {
		t.Errorf("with little collecting of garbage the command took %d MB at its peak, want more than %d", got>>10, barKB>>10)
	}
}

// longDraft is the sample of an office with so many times the rows in its lists.
func longDraft(t *testing.T, times int) []byte {
	t.Helper()
	src, err := os.ReadFile("../../testdata/office.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Version   int            `json:"version"`
		Agreement map[string]any `json:"agreement"`
	}
	if err := json.Unmarshal(src, &file); err != nil {
		t.Fatal(err)
	}
	for key, v := range file.Agreement {
		rows, ok := v.([]any)
		if !ok || key == "signatories" || key == "definitions" {
			continue
		}
		for i := 1; i < times; i++ {
			for _, row := range v.([]any) {
				again := map[string]any{}
				for k, x := range row.(map[string]any) {
					again[k] = x
				}
				again["id"] = fmt.Sprintf("%vx%d", again["id"], i)
				rows = append(rows, again)
			}
		}
		file.Agreement[key] = rows
	}
	draft, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

// peak exports a draft and gives the most memory that the program held, in kB.
func (p *place) peak(out, draft, formats string, env ...string) int64 {
	p.t.Helper()
	cmd := exec.Command(p.name, "export", draft, "--format", formats, "--force", "--out", out+string(filepath.Separator))
	cmd.Env = append(append([]string{}, p.env...), env...)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		p.t.Fatalf("export: %v\n%s", err, &said)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		p.t.Fatal("the system does not tell how much memory the program took")
	}
	return usage.Maxrss
}

// pagesIn counts the pages of the PDF in a folder.
func pagesIn(t *testing.T, dir string) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(files) != 1 {
		t.Fatalf("no PDF was written: %v %v", files, err)
	}
	said, err := exec.Command("pdfinfo", files[0]).Output()
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^Pages:\s+(\d+)$`).FindSubmatch(said)
	if found == nil {
		t.Fatalf("pdfinfo does not count the pages:\n%s", said)
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}
