package export_test

import (
	"archive/zip"
	"bytes"
	"image"
	"image/jpeg"
	"io"
	"maps"
	"strings"
	"testing"

	"engross/export"
	"engross/export/brand"
	"engross/export/exporttest"
	"engross/export/reopen"
	"engross/model/doc"
)

// letterhead gives options with everything that a company may choose.
func letterhead(t *testing.T, name string, data []byte) export.Options {
	t.Helper()
	logo, err := brand.ReadLogo(name, data)
	if err != nil {
		t.Fatal(err)
	}
	logo.Alt = `Logo "of" <Acme>`
	return export.Options{Logo: logo, Color: brand.Color{R: 33, G: 126, B: 114, IsSet: true}, FontSize: 18, Paper: "a4"}
}

// TestLetterhead holds that logo, color and size reach the files that have them, and that the same choice gives the same bytes.
func TestLetterhead(t *testing.T) {
	o := letterhead(t, "logo.png", exporttest.Picture(40, 20))
	for _, f := range export.Formats() {
		first := write(t, f.Name, sample(t, "Acme", harmless), o)
		if !bytes.Equal(write(t, f.Name, sample(t, "Acme", harmless), o), first) {
			t.Errorf("%s: two writes of one document differ", f.Name)
		}
	}
	page := string(write(t, "html", sample(t, "Acme", harmless), o))
	for _, want := range []string{
		`<img src="data:image/png;base64,`, `alt="Logo &quot;of&quot; &lt;Acme&gt;"`, "style-src 'unsafe-inline'; img-src data:\"", "h1, h2, h3, a { color: #217e72; }", "body { font-size: 18pt; }",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	parts := unzip(t, write(t, "docx", sample(t, "Acme", harmless), o))
	for part, want := range map[string]string{
		"word/header1.xml": `descr="Logo &quot;of&quot; &lt;Acme&gt;"`, "word/_rels/header1.xml.rels": `Target="media/logo.png"`, "word/media/logo.png": "PNG",
		"[Content_Types].xml": `Extension="png"`, "word/styles.xml": `<w:color w:val="217E72"/>`, "word/document.xml": `w:fill="217E72"`,
	} {
		if !strings.Contains(parts[part], want) {
			t.Errorf("%s lacks %q", part, want)
		}
	}
	if !strings.Contains(parts["word/styles.xml"], `<w:sz w:val="36"/>`) {
		t.Error("text is not 18 points in the Word file")
	}
	if pdf := write(t, "pdf", sample(t, "Acme", harmless), o); !bytes.Contains(pdf, []byte("/Subtype/Image/Width 40/Height 20")) {
		t.Error("the PDF has no picture")
	}
}

// TestVectorLogo holds that an SVG stands in HTML, as a picture that runs nothing, and is refused where it cannot be kept.
func TestVectorLogo(t *testing.T) {
	o := letterhead(t, "logo.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`))
	page := string(write(t, "html", sample(t, "Acme", harmless), o))
	if !strings.Contains(page, `<img src="data:image/svg+xml;base64,`) || strings.Contains(page, "alert(1)") || strings.Contains(page, "<script") {
		t.Error("the vector logo is missing or became part of the page")
	}
	for _, name := range []string{"docx", "pdf"} {
		f, _ := export.ByName(name)
		var b bytes.Buffer
		if err := f.Write(&b, sample(t, "Acme", harmless), o); err == nil || !strings.Contains(err.Error(), "PNG or JPEG") || b.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes, want an error that says what to use", name, err, b.Len())
		}
	}
}

// TestAFileTellsItsLook holds that a file says, and holds, all that is needed to write the same file again.
func TestAFileTellsItsLook(t *testing.T) {
	logo := func(name string, data []byte) *brand.Logo {
		l, err := brand.ReadLogo(name, data)
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 33, 9)), nil); err != nil {
		t.Fatal(err)
	}
	svg := logo("a.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>`))
	for name, o := range map[string]export.Options{
		"plain": {}, "paper": {Paper: "a4"}, "letter": {Paper: "letter"}, "large": {FontSize: 18}, "size": {FontSize: 9.5},
		"color": {Color: brand.Color{R: 33, G: 126, B: 114, IsSet: true}},
		"logo":  {Logo: logo("a.png", exporttest.Picture(40, 20))}, "photo": {Logo: logo("a.jpg", photo.Bytes())}, "vector": {Logo: svg},
		"all": {Paper: "a4", FontSize: 14, Color: brand.Color{R: 26, G: 54, B: 104, IsSet: true}, Logo: logo("a.png", exporttest.Picture(7, 90))},
	} {
		for _, format := range []string{"docx", "pdf", "html"} {
			if o.Logo == svg && format != "html" {
				continue
			}
			first := write(t, format, sample(t, "Acme", harmless), o)
			f, err := reopen.Read(first)
			if err != nil {
				t.Fatal(err)
			}
			again := write(t, format, sample(t, "Acme", harmless), export.OptionsOf(f.Stamp.Look, f.Logo))
			if format == "docx" {
				if a, b := unzip(t, first), unzip(t, again); !maps.Equal(a, b) {
					t.Errorf("%s, %s: the look %+v gives another file", format, name, f.Stamp.Look)
				}
			} else if !bytes.Equal(first, again) {
				t.Errorf("%s, %s: the look %+v gives another file", format, name, f.Stamp.Look)
			}
			if name == "plain" && f.Stamp.Look != (doc.Look{}) {
				t.Errorf("%s: got look %+v where none was chosen", format, f.Stamp.Look)
			}
		}
	}
	wrong := export.OptionsOf(doc.Look{Paper: "../a4", Size: 1e300, Color: "red", Logo: "none"}, nil)
	if wrong.Paper != "" || wrong.FontSize != 0 || wrong.Color.IsSet || wrong.Logo != nil {
		t.Errorf("a look that cannot be: got options %+v", wrong)
	}
}

func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
	}
	return parts
}
