package value

import (
	"strconv"
	"strings"
)

// hardSpace is the space that does not break a line; it is printed inside
// numbers and before a sign that follows its number.
const hardSpace = "\u00a0"

// number is a decimal number as digits, before it has a scale.
type number struct {
	neg         bool
	whole, frac string
}

// plainNumber reads digits with an optional minus and decimal point, the form
// that files and commands hold.
func plainNumber(s string) (number, bool) {
	var n number
	s, n.neg = strings.CutPrefix(s, "-")
	whole, frac, pointed := strings.Cut(s, ".")
	n.whole, n.frac = whole, frac
	ok := isDigits(whole) && (!pointed || isDigits(frac)) && (len(whole) == 1 || whole[0] != '0')
	return n, ok
}

// readNumber reads a number typed in a style: grouping marks may be left out,
// but where they are they must stand right.
func readNumber(s string, style NumberStyle) (number, bool) {
	var n number
	s = strings.TrimSpace(plainSpaces(s))
	s, n.neg = cutSign(s)
	group, point := style.marks()
	whole, frac, pointed := strings.Cut(s, point)
	whole, ok := ungroup(whole, group)
	if !ok || (frac != "" && !isDigits(frac)) || (whole == "" && frac == "") {
		return n, false
	}
	if pointed && whole == "" {
		whole = "0"
	}
	n.whole, n.frac = whole, frac
	return n, isDigits(whole)
}

// cutSign takes a leading plus or minus off and reports whether it was a minus.
func cutSign(s string) (rest string, neg bool) {
	for _, minus := range []string{"-", "\u2212"} {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return strings.TrimPrefix(s, "+"), false
}

// ungroup joins groups of three digits; it refuses groups of another length.
func ungroup(s, group string) (string, bool) {
	parts := strings.Split(s, group)
	for i, p := range parts {
		if len(parts) > 1 && (len(p) > 3 || p == "" || i > 0 && len(p) != 3) {
			return "", false
		}
	}
	return strings.Join(parts, ""), true
}

// plainSpaces turns the spaces that are printed inside numbers into plain ones.
func plainSpaces(s string) string {
	return strings.NewReplacer(hardSpace, " ", "\u202f", " ", "\u2009", " ").Replace(s)
}

// marks gives the grouping mark and the decimal mark that people type.
func (n NumberStyle) marks() (group, point string) {
	switch n {
	case Dot:
		return ".", ","
	case Space:
		return " ", ","
	default:
		return ",", "."
	}
}

// shift multiplies by ten to the power of n.
func (d number) shift(n int) number {
	for ; n > 0; n-- {
		next := "0"
		if d.frac != "" {
			next, d.frac = d.frac[:1], d.frac[1:]
		}
		d.whole += next
	}
	return d
}

// units gives the number in steps of ten to the power of -scale; it fails where
// there are more decimals than that or more than 18 digits.
func (d number) units(scale int) (int64, bool) {
	if len(d.frac) > scale {
		return 0, false
	}
	digits := strings.TrimLeft(d.whole+d.frac+strings.Repeat("0", scale-len(d.frac)), "0")
	if len(digits) > 18 {
		return 0, false
	}
	var u int64
	for _, c := range digits {
		u = u*10 + int64(c-'0')
	}
	if d.neg {
		u = -u
	}
	return u, true
}

// format writes units of ten to the power of -scale with the given number of
// decimals, at most scale; what lies beyond them is not written.
func (n NumberStyle) format(units int64, scale, decimals int) string {
	group, point := n.marks()
	if n == Space {
		group = hardSpace
	}
	whole, frac, neg := split(units, scale, decimals)
	var b strings.Builder
	if neg {
		b.WriteByte('-')
	}
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(c)
	}
	if frac != "" {
		b.WriteString(point + frac)
	}
	return b.String()
}

// plain writes units as files hold them: no grouping, a point.
func plain(units int64, scale, decimals int) string {
	whole, frac, neg := split(units, scale, decimals)
	if neg {
		whole = "-" + whole
	}
	if frac != "" {
		whole += "." + frac
	}
	return whole
}

// split cuts the digits of units into those before and after the decimal mark.
func split(units int64, scale, decimals int) (whole, frac string, neg bool) {
	digits := strconv.FormatUint(magnitude(units), 10)
	if len(digits) <= scale {
		digits = strings.Repeat("0", scale+1-len(digits)) + digits
	}
	cut := len(digits) - scale
	return digits[:cut], digits[cut : cut+decimals], units < 0
}

// places gives the fewest decimals that write units exactly.
func places(units int64, scale int) int {
	for scale > 0 && units%10 == 0 {
		units, scale = units/10, scale-1
	}
	return scale
}

// magnitude gives the absolute value; it holds for the least int64 too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
