package exporttest

import (
	"bytes"
	"encoding/binary"
	"slices"

	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

// Font gives the embedded font with another table of characters: those given, all drawn as its glyph 36.
func Font(chars ...rune) []byte {
	src := bytes.Clone(liberationserifregular.TTF)
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	cmap = binary.BigEndian.AppendUint32(cmap, uint32(16+12*len(chars)))
	cmap = binary.BigEndian.AppendUint32(cmap, 0)
	cmap = binary.BigEndian.AppendUint32(cmap, uint32(len(chars)))
	slices.Sort(chars)
	for _, c := range chars {
		for _, v := range []uint32{uint32(c), uint32(c), 36} {
			cmap = binary.BigEndian.AppendUint32(cmap, v)
		}
	}
	for i := range int(binary.BigEndian.Uint16(src[4:])) {
		if e := src[12+16*i:]; string(e[:4]) == "cmap" {
			binary.BigEndian.PutUint32(e[8:], uint32(len(src)))
			binary.BigEndian.PutUint32(e[12:], uint32(len(cmap)))
		}
	}
	return append(src, cmap...)
}
