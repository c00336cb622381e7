package pdf_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"engross/export/exporttest"
	"engross/export/pdf"
)

var update = flag.Bool("update", false, "write golden files anew")

// outline writes the structure with the pages and words of its content, an element a line.
func (n *node) outline(b *strings.Builder, depth int) {
	var said []string
	for i, k := 0, 0; k < len(n.kids); k++ {
		if m, ok := n.kids[k].(*mark); ok {
			said = append(said, fmt.Sprintf("[%d] %s", n.pages[i]+1, m.text))
			i++
		}
	}
	b.WriteString(strings.TrimRight(strings.Repeat("  ", depth)+string(n.tag)+" "+strings.Join(said, " "), " ") + "\n")
	for _, k := range n.kids {
		if k, ok := k.(*node); ok {
			k.outline(b, depth+1)
		}
	}
}

// TestGolden compares what a screen reader finds on the pages of the sample, and their margins. The packed bytes are not
// compared: they change with Go's compressor.
func TestGolden(t *testing.T) {
	o := open(t, write(t, exporttest.Sample(t, "Harbor & Vale Dental Partners, P.C.", "Call the front desk first, then the owner."), pdf.Options{}))
	var b strings.Builder
	o.root.outline(&b, 0)
	for i, p := range o.pages {
		fmt.Fprintf(&b, "page %d: %s\n", i+1, strings.ReplaceAll(strings.TrimSpace(p.other), "\n", " | "))
	}
	const file = "testdata/sample.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("%s differs from what is written now; run with -update and read the diff. Now:\n%s", file, b.String())
	}
}
