package pdf

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"engross/export/phrase"
)

// clean drops what no file may hold, and composes letters with their accents, since fonts have those whole.
func clean(s string) string {
	if phrase.IsClean(s) {
		return s
	}
	return norm.NFC.String(phrase.Clean(s))
}

// oneLine makes the text of a heading.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
