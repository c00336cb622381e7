package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// nameLimit is the length of a file name in bytes, well below what any system takes.
const nameLimit = 80

// FileName makes the name of an exported file from the agreement's number, the client's name and the extension, such as
// MSA-2026-001-harbor-vale.docx. It is one plain file name on Linux, macOS and Windows, whatever was typed: letters
// of every script and digits stay, anything else becomes a dash, and it is at most 80 bytes long.
func FileName(number, client, ext string) string {
	ext = strings.ToLower(slug(ext, 16))
	room := nameLimit - len(ext) - 1
	stem := slug(number, room)
	if rest := slug(strings.ToLower(client), room-len(stem)-1); rest != "" {
		stem = strings.TrimPrefix(stem+"-"+rest, "-")
	}
	if stem == "" || isDevice(stem) {
		stem = strings.TrimSuffix("agreement-"+stem, "-")
	}
	if ext == "" {
		return stem
	}
	return stem + "." + ext
}

// slug keeps letters, their marks and digits, and puts single dashes for what is between them, in at most room bytes.
func slug(s string, room int) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFC.String(s) {
		isMark := unicode.Is(unicode.M, r)
		if r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !isMark || isMark && (b.Len() == 0 || dash) {
			dash = b.Len() > 0
			continue
		}
		size := utf8.RuneLen(r)
		if dash {
			size++
		}
		if b.Len()+size > room {
			break
		}
		if dash {
			b.WriteByte('-')
			dash = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isDevice says whether Windows takes the name for a device. A name with a dash never is one.
func isDevice(stem string) bool {
	switch name := strings.ToUpper(stem); name {
	case "CON", "PRN", "AUX", "NUL", "CONIN", "CONOUT":
		return true
	default:
		digits := strings.TrimPrefix(strings.TrimPrefix(name, "COM"), "LPT")
		return digits != name && len(digits) == 1 && digits[0] >= '0' && digits[0] <= '9'
	}
}
