package brand_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"engross/export/brand"
	"engross/export/exporttest"
)

func TestColors(t *testing.T) {
	for _, c := range []struct {
		in, hex  string
		darkened bool
	}{
		{"#1a3668", "1A3668", false},
		{"1A3668", "1A3668", false},
		{" #000 ", "000000", false},
		{"#767676", "767676", false},
		{"#2a9d8f", "217E72", true},
		{"#ffffff", "717171", true},
		{"#fc0", "8D7000", true},
	} {
		got, darkened, err := brand.ParseColor(c.in)
		if err != nil || got.Hex() != c.hex || darkened != c.darkened || !got.IsSet {
			t.Errorf("%s: got %s, darkened %v, %v; want %s, %v", c.in, got.Hex(), darkened, err, c.hex, c.darkened)
		}
	}
	for _, s := range []string{"", "#", "blue", "#12345", "#1234567", "#gggggg", "rgb(1,2,3)", "#ééé", "-12345", "+12345"} {
		if c, _, err := brand.ParseColor(s); err == nil {
			t.Errorf("%q: got %s, want an error", s, c.Hex())
		}
	}
}

// huge gives a PNG that says that it is enormous, without being so.
func huge() []byte {
	b := exporttest.Picture(2, 2)
	binary.BigEndian.PutUint32(b[16:], 100_000)
	binary.BigEndian.PutUint32(b[29:], crc32.ChecksumIEEE(b[12:29]))
	return b
}

func TestLogosThatCannotBeUsed(t *testing.T) {
	whole := exporttest.Picture(8, 8)
	const again, kinds = "save it again from a picture program, or use another", "use PNG or JPEG, or SVG for HTML alone"
	for name, c := range map[string]struct {
		data []byte
		says string // how to mend it
	}{
		"empty.png": {nil, kinds}, "text.png": {[]byte("no picture"), kinds}, "page.svg": {[]byte("<html><svg/></html>"), kinds},
		"anim.gif": {[]byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;"), kinds}, "half.png": {whole[:len(whole)/2], again},
		"half.jpg": {photo(t)[:180], again}, "broken.svg": {[]byte("<svg><g></svg>"), again}, "half.svg": {[]byte("<svg width='4'><g"), again},
		"entities.svg": {[]byte("<!DOCTYPE svg [<!ENTITY a 'aa'>]><svg><text>&a;</text></svg>"), again},
		"huge.png":     {huge(), "at most 4000 by 4000"}, "heavy.png": {make([]byte, 5<<20), "has at most 4"},
	} {
		l, err := brand.ReadLogo(name, c.data)
		if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v and the error %v, want one that names the file and says %q", name, l, err, c.says)
		}
	}
}

// photo gives a small JPEG.
func photo(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 2)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLogos(t *testing.T) {
	for kind, data := range map[string][]byte{"png": exporttest.Picture(4, 2), "jpeg": photo(t)} {
		l, err := brand.ReadLogo("x", data)
		if err != nil {
			t.Fatal(err)
		}
		pixels, err := l.Pixels()
		if err != nil || l.Kind != kind || len(pixels) != 4*2*3 {
			t.Errorf("%s: got kind %s, %d bytes of points, %v", kind, l.Kind, len(pixels), err)
		}
		if kind == "png" && (pixels[0] != 255 || pixels[9] != 26) {
			t.Errorf("got the colors %d and %d, want white where it is transparent and 26 where it is not", pixels[0], pixels[9])
		}
		if w, h := l.Fit(100, 20); w != 40 || h != 20 {
			t.Errorf("in a box of 100 by 20: got %d by %d, want 40 by 20", w, h)
		}
	}
	l, err := brand.ReadLogo("x.svg", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(l.URL(), "data:image/svg+xml;base64,") || strings.Contains(l.URL(), "<") {
		t.Errorf("got %s, want a picture whose script cannot run", l.URL())
	}
	if _, err := l.Pixels(); err == nil {
		t.Error("the points of an SVG: got no error")
	}
}
