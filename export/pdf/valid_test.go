package pdf_test

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/export/brand"
	"engross/export/exporttest"
	"engross/export/pdf"
	"engross/model/doc"
)

// The tests below hand files to programs of their own. ENGROSS_VALIDATORS=1 switches them on, and then a program that is
// missing is a failure: ENGROSS_VERAPDF is a jar with veraPDF's classes; Java, qpdf, poppler's tools and the JAXB jars of
// libjaxb-java in /usr/share/java must be there.

// isOff says whether the validators are not to run.
func isOff() bool { return os.Getenv("ENGROSS_VALIDATORS") != "1" }

// files writes the agreements of testdata, one of them in each other look, and gives the paths.
func files(t *testing.T) map[string]string {
	t.Helper()
	dir := t.TempDir()
	all := map[string]string{}
	put := func(name string, b []byte) {
		all[name] = filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(all[name], b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, d := range samples(t, false) {
		put(name, write(t, d, pdf.Options{}))
	}
	office := samples(t, true)["office"]
	put("final", write(t, office, pdf.Options{Paper: "a4"}))
	put("large-print", write(t, office, pdf.Options{FontSize: 18}))
	put("letterhead", write(t, office, pdf.Options{Logo: logo(t), Color: brand.Color{R: 33, G: 126, B: 114, IsSet: true}}))
	part, _ := office.Part("Call sheet", "call-list", "contact-list", "escalation-list")
	put("part", write(t, part, pdf.Options{}))
	put("font", write(t, samples(t, false)["messy"], pdf.Options{Fonts: [][]byte{exporttest.Font('東', '京')}}))
	put("sample", write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), pdf.Options{}))
	put("letters", write(t, &doc.Doc{Title: "Letters", Blocks: []doc.Block{exporttest.Words(string(letters(t)))}}, pdf.Options{}))
	put("table", write(t, exporttest.Large(600), pdf.Options{}))
	return all
}

func runs(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// vera compiles the driver of veraPDF and gives the arguments of java that run it.
func vera(t *testing.T) []string {
	t.Helper()
	jars := []string{os.Getenv("ENGROSS_VERAPDF")}
	for _, j := range []string{"jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset", "javax.activation"} {
		jars = append(jars, "/usr/share/java/"+j+".jar")
	}
	dir := t.TempDir()
	path := strings.Join(append(jars, dir), ":")
	if out, err := exec.Command("javac", "-cp", path, "-d", dir, "testdata/Vera.java").CombinedOutput(); err != nil {
		t.Fatalf("javac: %v\n%s", err, out)
	}
	return []string{"-cp", path, "Vera", "ua1,3a"}
}

// TestValidArchive holds that veraPDF finds the files to be PDF/UA-1 and PDF/A-3a, and that it sees when they are not.
func TestValidArchive(t *testing.T) {
	if isOff() {
		return
	}
	all := files(t)
	args := vera(t)
	good := slices.Sorted(maps.Values(all))
	bad := map[string]string{}
	for name, change := range spoilers() {
		bad[name] = spoil(t, all["sample"], change)
	}
	out, err := exec.Command("java", append(args, append(good, slices.Sorted(maps.Values(bad))...)...)...).CombinedOutput()
	if err == nil {
		t.Error("veraPDF finds nothing in spoiled files")
	}
	for _, file := range good {
		if strings.Count(string(out), file+" ua1 holds,")+strings.Count(string(out), file+" 3a holds,") != 2 {
			t.Errorf("%s is not PDF/UA-1 and PDF/A-3a", filepath.Base(file))
		}
	}
	for name, file := range bad {
		if !strings.Contains(string(out), file+" ua1 FAILS,") && !strings.Contains(string(out), file+" 3a FAILS,") {
			t.Errorf("%s: veraPDF finds nothing in a spoiled file", name)
		}
	}
	if t.Failed() {
		t.Logf("veraPDF says\n%s", out)
	}
}

// spoilers are changes that make a file wrong without breaking it, as old and new bytes.
func spoilers() map[string][2]string {
	return map[string][2]string{
		"not marked":       {"/Marked true", "/Marked false"},
		"heads renamed":    {"/S /TH", "/S /TD"},
		"no language":      {"/Lang (en-US)", "/Long (en-US)"},
		"other archive":    {"<pdfaid:part>3<", "<pdfaid:part>1<"},
		"no accessibility": {"<pdfuaid:part>1<", "<pdfuaid:pant>1<"},
	}
}

// spoil unpacks a file and changes it everywhere.
func spoil(t *testing.T, file string, change [2]string) string {
	t.Helper()
	unpacked := filepath.Join(t.TempDir(), "spoiled.pdf")
	runs(t, "qpdf", "--qdf", "--object-streams=disable", file, unpacked)
	b, err := os.ReadFile(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b, []byte(change[0])) {
		t.Fatalf("the unpacked file lacks %q", change[0])
	}
	if err := os.WriteFile(unpacked, bytes.ReplaceAll(b, []byte(change[0]), []byte(change[1])), 0o600); err != nil {
		t.Fatal(err)
	}
	return unpacked
}

// TestValidSyntax holds that qpdf and poppler read the files without a word of complaint, and complain of a broken one.
func TestValidSyntax(t *testing.T) {
	if isOff() {
		return
	}
	all := files(t)
	for name, file := range all {
		if out := runs(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: qpdf says %s", name, out)
		}
		for _, args := range [][]string{
			{"pdftotext", "-q", file, os.DevNull},
			{"pdftotext", file, os.DevNull},
			{"pdftocairo", "-svg", "-f", "1", "-l", "1", file, os.DevNull},
		} {
			if out := runs(t, args[0], args[1:]...); out != "" {
				t.Errorf("%s: %s says %s", name, args[0], out)
			}
		}
		if out := runs(t, "pdffonts", file); strings.Count(out, "yes yes yes") != strings.Count(out, "TrueType") || strings.Count(out, "\n") < 3 {
			t.Errorf("%s: not every font is embedded, a subset and readable:\n%s", name, out)
		}
	}
	broken := filepath.Join(t.TempDir(), "broken.pdf")
	b, err := os.ReadFile(all["sample"])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(broken, b[:len(b)-300], 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", broken).CombinedOutput(); err == nil {
		t.Errorf("qpdf finds nothing in a broken file:\n%s", out)
	}
}

// TestValidText holds that another reader takes the same words out of the files, and the data byte for byte.
func TestValidText(t *testing.T) {
	if isOff() {
		return
	}
	d := samples(t, true)["office"]
	file := filepath.Join(t.TempDir(), "office.pdf")
	if err := os.WriteFile(file, write(t, d, pdf.Options{}), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdfinfo", "-struct-text", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, w := range exporttest.Split(string(out)) {
		got[w]++
	}
	for _, w := range words(t, d) {
		if got[w]--; got[w] < 0 {
			t.Errorf("poppler reads %q less often than the text says it", w)
			break
		}
	}
	saved := filepath.Join(t.TempDir(), "agreement.json")
	runs(t, "pdfdetach", "-save", "1", "-o", saved, file)
	data, err := os.ReadFile(saved)
	if err != nil {
		t.Fatal(err)
	}
	if sha256.Sum256(data) != sha256.Sum256(d.Carried()) {
		t.Error("the attachment is not the document's data")
	}
}

// logo is a small picture, half of it transparent.
func logo(t testing.TB) *brand.Logo {
	t.Helper()
	l, err := brand.ReadLogo("logo.png", exporttest.Picture(40, 20))
	if err != nil {
		t.Fatal(err)
	}
	l.Alt = "Logo of Cedar Ridge"
	return l
}
