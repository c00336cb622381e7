package cli

import (
	"archive/zip"
	"bytes"
	"io"
)

// sameParts says whether two Word files hold the same parts, however they are packed.
func sameParts(a, b []byte) bool {
	x, err := zip.NewReader(bytes.NewReader(a), int64(len(a)))
	if err != nil {
		return false
	}
	y, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil || len(x.File) != len(y.File) {
		return false
	}
	for i, f := range x.File {
		if y.File[i].Name != f.Name || y.File[i].UncompressedSize64 != f.UncompressedSize64 || !sameContent(f, y.File[i]) {
			return false
		}
	}
	return true
}

// sameContent compares parts of equal size.
func sameContent(a, b *zip.File) bool {
	var parts [2][]byte
	for i, f := range []*zip.File{a, b} {
		r, err := f.Open()
		if err != nil {
			return false
		}
		parts[i], err = io.ReadAll(io.LimitReader(r, int64(a.UncompressedSize64)+1))
		_ = r.Close() // it was only read
		if err != nil {
			return false
		}
	}
	return bytes.Equal(parts[0], parts[1])
}
