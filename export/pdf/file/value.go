package file

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// Unit is a length in thousandths of a point.
type Unit int

// AppendUnit writes a length in points, rounded to hundredths.
func AppendUnit(b []byte, u Unit) []byte { return AppendHundredths(b, Hundredths(u)) }

// Hundredths rounds a length to hundredths of a point.
func Hundredths(u Unit) int {
	if u < 0 {
		return -int((-u + 5) / 10)
	}
	return int((u + 5) / 10)
}

// Tenths rounds a length to tenths of a point.
func Tenths(u Unit) int {
	if u < 0 {
		return -int((-u + 50) / 100)
	}
	return int((u + 50) / 100)
}

// AppendHundredths writes hundredths of a point as points, as short as can be.
func AppendHundredths(b []byte, n int) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, int64(n/100), 10)
	if n %= 100; n == 0 {
		return b
	}
	b = append(b, '.', byte('0'+n/10))
	if n%10 != 0 {
		b = append(b, byte('0'+n%10))
	}
	return b
}

// AppendBytes writes a string of bytes in parentheses. Parentheses in it that come in pairs may stand as they are.
func AppendBytes(b []byte, s []byte) []byte {
	paired := isPaired(s)
	b = append(b, '(')
	for _, c := range s {
		switch {
		case c == '\\', !paired && (c == '(' || c == ')'):
			b = append(b, '\\', c)
		case c == '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

func isPaired(s []byte) bool {
	depth := 0
	for _, c := range s {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

// Text gives a string for people: plain where it is printable ASCII, else UTF-16.
func Text(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return wide(s)
		}
	}
	return string(AppendBytes(nil, []byte(s)))
}

func wide(s string) string {
	b := bytes.NewBufferString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(b, "%04X", u)
	}
	return b.String() + ">"
}
