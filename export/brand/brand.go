// Package brand reads what a company puts on its paper: its logo and its color. Both come from outside, so a picture is decoded
// before it is written anywhere, and a color is made dark enough to be read on white.
package brand

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // logos in this form
	"image/png"
	"io"
	"math"
	"strconv"
	"strings"
)

// Bounds of a logo.
const (
	maxBytes = 4 << 20
	maxSide  = 4000
)

// alt is what a screen reader says of a logo.
const alt = "Logo"

// Logo is a picture that was found to be whole.
type Logo struct {
	Kind          string // png, jpeg or svg
	Data          []byte
	Width, Height int    // in points of the picture; 0 for svg
	Alt           string // what a screen reader says
}

// ReadLogo looks at a picture. name is that of its file, for errors.
func ReadLogo(name string, data []byte) (*Logo, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("logo %s: the file has %d MB; a logo has at most %d", name, len(data)>>20, maxBytes>>20)
	}
	damaged := func(err error) (*Logo, error) {
		return nil, fmt.Errorf("logo %s: the picture is damaged; save it again from a picture program, or use another: %w", name, err)
	}
	switch isVector, err := isSVG(data); {
	case isVector && err != nil:
		return damaged(err)
	case isVector:
		return &Logo{Kind: "svg", Data: data, Alt: alt}, nil
	}
	c, kind, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case errors.Is(err, image.ErrFormat), err == nil && kind != "png" && kind != "jpeg":
		return nil, fmt.Errorf("logo %s: it cannot be read as a picture; use PNG or JPEG, or SVG for HTML alone", name)
	case err != nil:
		return damaged(err)
	}
	if c.Width > maxSide || c.Height > maxSide || c.Width < 1 || c.Height < 1 {
		return nil, fmt.Errorf("logo %s: it is %d by %d points; at most %d by %d can be used", name, c.Width, c.Height, maxSide, maxSide)
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return damaged(err)
	}
	return &Logo{Kind: kind, Data: data, Width: c.Width, Height: c.Height, Alt: alt}, nil
}

// isSVG says whether the data is XML whose element is svg, and what is wrong further on in it.
func isSVG(data []byte) (bool, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	isRoot := false
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return isRoot, nil
		}
		if err != nil {
			return isRoot, err
		}
		if e, ok := t.(xml.StartElement); ok && !isRoot {
			if e.Name.Local != "svg" {
				return false, nil
			}
			isRoot = true
		}
	}
}

// URL gives the logo as the address of a picture in a page. As such even an SVG runs no script and loads nothing.
func (l *Logo) URL() string {
	media := map[string]string{"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}[l.Kind]
	return "data:" + media + ";base64," + base64.StdEncoding.EncodeToString(l.Data)
}

// ErrVector says that a format cannot hold an SVG.
var ErrVector = errors.New("an SVG logo can stand in HTML only; use a PNG or JPEG for this format")

// Pixels gives the points of the picture as RGB, three bytes each, on white where it is transparent.
func (l *Logo) Pixels() ([]byte, error) {
	if l.Kind == "svg" {
		return nil, ErrVector
	}
	src, _, err := image.Decode(bytes.NewReader(l.Data))
	if err != nil {
		return nil, err
	}
	flat := image.NewRGBA(image.Rect(0, 0, l.Width, l.Height))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), src, src.Bounds().Min, draw.Over)
	out := make([]byte, 0, 3*l.Width*l.Height)
	for i := 0; i < len(flat.Pix); i += 4 {
		out = append(out, flat.Pix[i:i+3]...)
	}
	return out, nil
}

// Digest gives SHA-256, in hex, of what the picture shows, which is the same in every file that holds it.
func (l *Logo) Digest() (string, error) {
	shown := l.Data
	if l.Kind != "svg" {
		var err error
		if shown, err = l.Pixels(); err != nil {
			return "", err
		}
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%d %d ", l.Width, l.Height)
	sum.Write(shown)
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// FromPixels makes a logo of points as Pixels gives them.
func FromPixels(width, height int, rgb []byte) (*Logo, error) {
	if width < 1 || height < 1 || width > maxSide || height > maxSide || len(rgb) != 3*width*height {
		return nil, fmt.Errorf("a picture of %d by %d points with %d bytes", width, height, len(rgb))
	}
	flat := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range width * height {
		copy(flat.Pix[4*i:], rgb[3*i:3*i+3])
		flat.Pix[4*i+3] = 255
	}
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := e.Encode(&b, flat); err != nil {
		return nil, err
	}
	return &Logo{Kind: "png", Data: b.Bytes(), Width: width, Height: height, Alt: alt}, nil
}

// Fit gives the size of the logo within a box, in the unit of the box.
func (l *Logo) Fit(width, height int) (w, h int) {
	if l.Width*height > l.Height*width {
		return width, max(l.Height*width/max(l.Width, 1), 1)
	}
	return max(l.Width*height/max(l.Height, 1), 1), height
}

// Color is a color of text. The zero value is none: the writers take their own.
type Color struct {
	R, G, B uint8
	IsSet   bool
}

// contrast is the least contrast of text on white that readers with poor sight can read (WCAG 2, level AA).
const contrast = 4.5

// ParseColor reads #rrggbb or #rgb. A color too light to be read on white is made darker, and darkened says so.
func ParseColor(s string) (c Color, darkened bool, err error) {
	hex := strings.TrimPrefix(strings.TrimSpace(s), "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, bad := strconv.ParseUint(hex, 16, 32)
	if bad != nil || len(hex) != 6 {
		return Color{}, false, fmt.Errorf("the color %q is not written like #1a3668", s)
	}
	c = Color{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), IsSet: true}
	for c.onWhite() < contrast {
		c.R, c.G, c.B = darker(c.R), darker(c.G), darker(c.B)
		darkened = true
	}
	return c, darkened, nil
}

func darker(v uint8) uint8 { return uint8(int(v) * 95 / 100) }

// onWhite gives the contrast of the color against white, from 1 to 21.
func (c Color) onWhite() float64 {
	light := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 1.05 / (0.2126*light(c.R) + 0.7152*light(c.G) + 0.0722*light(c.B) + 0.05)
}

// Hex gives the color as six digits, such as 1A3668.
func (c Color) Hex() string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }
