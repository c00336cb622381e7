package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/export"
	"engross/export/brand"
	"engross/export/exporttest"
	"engross/model/doc"
)

// TestValidHTML hands the HTML of each sample agreement, and the golden pages, to the Nu checker and to html-validate. They
// are programs of their own: ENGROSS_VALIDATORS=1 switches the test on, and then a program that is missing is a failure.
func TestValidHTML(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	dir := t.TempDir()
	var files []string
	for _, sample := range telling(t) {
		for kind, final := range map[string]bool{"draft": false, "final": true} {
			file := filepath.Join(dir, strings.TrimSuffix(filepath.Base(sample), ".json")+"-"+kind+".html")
			writeAs(t, buildSample(t, sample, final), "html", file)
			files = append(files, file)
		}
	}
	logo, err := brand.ReadLogo("logo.png", exporttest.Picture(40, 20))
	if err != nil {
		t.Fatal(err)
	}
	look := export.Options{Logo: logo, Color: brand.Color{R: 33, G: 126, B: 114, IsSet: true}, FontSize: 18}
	office := buildSample(t, "../../testdata/office.json", true)
	for _, f := range []string{"html", "docx"} {
		file := filepath.Join(dir, "letterhead."+f)
		writeLike(t, office, f, file, look)
		if f == "html" {
			files = append(files, file)
			continue
		}
		runs(t, os.Getenv("ENGROSS_OOXML"), file)
	}
	golden, err := filepath.Glob("../../export/testdata/*.html")
	if err != nil || len(golden) == 0 {
		t.Fatalf("no golden pages: %v", err)
	}
	files = append(files, golden...)
	// The checker takes a data: image for blocked although the policy of the page, img-src data:, allows it.
	blocked := ".*“data:image/.*blocked by “img-src” directive.*"
	runs(t, "java", append([]string{"-jar", os.Getenv("ENGROSS_VNU"), "--Werror", "--filterpattern", blocked}, files...)...)
	config := filepath.Join(dir, ".htmlvalidate.json")
	rules := `{"root": true, "extends": ["html-validate:recommended", "html-validate:document", "html-validate:a11y"]}`
	if err := os.WriteFile(config, []byte(rules), 0o600); err != nil {
		t.Fatal(err)
	}
	runs(t, os.Getenv("ENGROSS_HTML_VALIDATE"), append([]string{"--config", config}, files...)...)

	spoiled := filepath.Join(dir, "spoiled.html")
	if err := os.WriteFile(spoiled, []byte("<!DOCTYPE html><p id='a'><p id='a'>"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"java", "-jar", os.Getenv("ENGROSS_VNU"), spoiled},
		{os.Getenv("ENGROSS_HTML_VALIDATE"), "--config", config, spoiled},
	} {
		if out, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err == nil {
			t.Errorf("%s finds nothing in a spoiled file:\n%s", args[0], out)
		}
	}
}

func runs(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
}

// TestValidForEverybody shows the pages to axe-core in Chromium. ENGROSS_AXE is the folder of modules that holds axe-core
// and puppeteer-core.
func TestValidForEverybody(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	args := []string{"testdata/axe.cjs", os.Getenv("ENGROSS_AXE"), chromium}
	for _, sample := range telling(t) {
		file := filepath.Join(dir, strings.TrimSuffix(filepath.Base(sample), ".json")+".html")
		writeAs(t, buildSample(t, sample, false), "html", file)
		args = append(args, file)
	}
	runs(t, "node", args...)

	spoiled := filepath.Join(dir, "spoiled.html")
	page := `<!DOCTYPE html><html><head><title>x</title></head><body><img src="x.png"><p style="color: #ccc; background: #ddd">gray on gray</p></body></html>`
	if err := os.WriteFile(spoiled, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("node", "testdata/axe.cjs", os.Getenv("ENGROSS_AXE"), chromium, spoiled).CombinedOutput()
	for _, rule := range []string{"image-alt", "html-has-lang", "color-contrast"} {
		if err == nil || !strings.Contains(string(out), rule) {
			t.Errorf("axe does not find %s in a spoiled page:\n%s", rule, out)
		}
	}
}

// TestValidPrint prints the pages of agreements in Chromium: the guide is on one page, no line that leads to a list or a table
// ends a page or is torn, no item of a list begins one alone, and neither the signatures nor the digest have one for themselves.
func TestValidPrint(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	for _, name := range []string{"office", "dental"} {
		d := buildSample(t, "../../testdata/"+name+".json", false)
		d.Look.Quiet = true // a word across the page mixes with its lines
		if err := doc.Seal(d); err != nil {
			t.Fatal(err)
		}
		pages := printed(t, d)
		if len(pages) < 40 {
			t.Fatalf("%s: got %d pages, want all of the agreement", name, len(pages))
		}
		for i, p := range pages {
			if fault := pageFault(p, d.Digest); fault != "" {
				t.Errorf("%s: page %d %s:\n%s", name, i+1, fault, p)
			}
		}
		for i, p := range pages {
			pages[i] = strings.Join(strings.Fields(p), " ")
		}
		for _, lead := range leads(d.Blocks) {
			if !slices.ContainsFunc(pages, func(p string) bool { return strings.Contains(p, lead) }) {
				t.Errorf("%s: a page ends within %q, which leads to what follows it", name, lead)
			}
		}
	}
}

// printed gives the words on each page that Chromium prints.
func printed(t *testing.T, d *doc.Doc) []string {
	t.Helper()
	dir := t.TempDir()
	file, pdf := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	writeAs(t, d, "html", file)
	runs(t, "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+filepath.Join(dir, "browser"),
		"--print-to-pdf="+pdf, "file://"+file)
	text, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

// pageFault says what is wrong with a page, if anything is.
func pageFault(p, digest string) string {
	lines := slices.DeleteFunc(strings.Split(p, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
	if len(lines) < 3 {
		return "is empty"
	}
	body := lines[1 : len(lines)-1] // between the mark and the number of the page
	if len(body) < 3 && strings.Contains(p, digest) || strings.TrimSpace(body[0]) == "Signatures" {
		return "holds too little"
	}
	if last := body[len(body)-1]; strings.HasSuffix(strings.TrimSpace(last), ":") && !strings.Contains(last, "Date:") {
		return "ends in a line that leads to what follows"
	}
	if isItem(body[0]) && len(body) > 1 && !isItem(body[1]) && !strings.HasPrefix(body[1], "      ") {
		return "begins with the last item of a list"
	}
	if strings.Contains(p, "What each Article settles") && (!strings.Contains(p, "Article 1 ") || !strings.Contains(p, "Article 27 ")) {
		return "holds but a part of the guide"
	}
	return ""
}

func isItem(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "•") }

// leads gives the short paragraphs that stand before a list, a table or a chart.
func leads(blocks []doc.Block) []string {
	var all []string
	run := func(bs []doc.Block) {
		for i, b := range bs[:max(len(bs)-1, 0)] {
			p, ok := b.(*doc.Para)
			if !ok {
				continue
			}
			switch bs[i+1].(type) {
			case *doc.List, *doc.Table, *doc.Bars, *doc.Timeline:
				if text := strings.Join(strings.Fields(doc.Plain(p.Inlines)), " "); len(text) < 200 {
					all = append(all, text)
				}
			}
		}
	}
	doc.Walk(blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article:
			run(b.Blocks)
		case *doc.Schedule:
			run(b.Blocks)
		case *doc.Clause:
			run(b.Blocks)
		}
		return true
	})
	return all
}
