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

// TestValidPrint prints the pages of an agreement in Chromium: the guide is on one page, no line that leads to a list or a table
// ends a page, and neither the signatures nor the digest have one for themselves.
func TestValidPrint(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	dir := t.TempDir()
	file, printed := filepath.Join(dir, "office.html"), filepath.Join(dir, "office.pdf")
	d := buildSample(t, "../../testdata/office.json", false)
	if err := doc.Seal(d); err != nil {
		t.Fatal(err)
	}
	writeAs(t, d, "html", file)
	runs(t, "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+filepath.Join(dir, "browser"),
		"--print-to-pdf="+printed, "file://"+file)
	text, err := exec.Command("pdftotext", "-layout", printed, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
	if len(pages) < 40 {
		t.Fatalf("got %d pages, want all of the agreement", len(pages))
	}
	for i, p := range pages {
		lines := slices.DeleteFunc(strings.Split(p, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
		if len(lines) < 3 {
			t.Errorf("page %d is empty:\n%s", i+1, p)
			continue
		}
		body := lines[1 : len(lines)-1] // between the mark and the number of the page
		if len(body) < 3 && strings.Contains(p, d.Digest) || strings.TrimSpace(body[0]) == "Signatures" {
			t.Errorf("page %d holds too little:\n%s", i+1, p)
		}
		if last := body[len(body)-1]; strings.HasSuffix(strings.TrimSpace(last), ":") && !strings.Contains(last, "Date:") {
			t.Errorf("page %d ends in %q", i+1, last)
		}
		if strings.Contains(p, "What each Article settles") && (!strings.Contains(p, "Article 1 ") || !strings.Contains(p, "Article 27 ")) {
			t.Errorf("the guide has more than a page:\n%s", p)
		}
	}
}
