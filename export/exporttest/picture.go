package exporttest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// Picture is a PNG of that size, half of it transparent.
func Picture(width, height int) []byte {
	m := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, color.NRGBA{R: 26, G: 54, B: 104, A: uint8(255 * (x * 2 / max(width, 1)))})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err) // the buffer takes all
	}
	return b.Bytes()
}
