package value

import "strings"

// Phone is a telephone number. A number with a country code is kept as
// "+44 20 7946 0018", with the spaces and hyphens it was typed with, one of the
// US or Canada as "+1 415-555-0123"; any other as it was typed. An extension
// follows as " ext. 12".
type Phone string

const extensionMark = " ext. "

// IsSet says whether there is a number.
func (p Phone) IsSet() bool { return p != "" }

// String gives the number as it is kept.
func (p Phone) String() string { return string(p) }

// E164 gives the number for dialling and comparing, +14155550123, without its
// extension; false where the country is not known.
func (p Phone) E164() (string, bool) {
	n, _, _ := strings.Cut(string(p), extensionMark)
	if !strings.HasPrefix(n, "+") {
		return "", false
	}
	return "+" + digitsOf(n), true
}

// Extension gives the digits after the number, empty where there are none.
func (p Phone) Extension() string {
	_, ext, _ := strings.Cut(string(p), extensionMark)
	return ext
}

// IsSame says whether two numbers are dialled alike, however they are written,
// also where one is written without the country; false where one is missing. It
// compares the digits from the last, those of extensions among them.
func (p Phone) IsSame(q Phone) bool {
	const least = 7 // digits that tell a number without its country
	a, b, n := string(p), string(q), 0
	for {
		restA, x := lastDigit(a)
		restB, y := lastDigit(b)
		if x == 0 && y == 0 {
			return n > 0
		}
		if x != y {
			return n >= least && (isPrefix(a) || isPrefix(b))
		}
		a, b, n = restA, restB, n+1
	}
}

// isPrefix says whether nothing is left of a number but the zero that stands for
// its country.
func isPrefix(s string) bool { return strings.Trim(s, "0+-./() ") == "" }

// lastDigit takes the last digit off a text; 0 where there is none.
func lastDigit(s string) (rest string, digit byte) {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] >= '0' && s[i] <= '9' {
			return s[:i], s[i]
		}
	}
	return "", 0
}

// MarshalText gives the number as it is kept.
func (p Phone) MarshalText() ([]byte, error) { return []byte(p), nil }

// UnmarshalText takes a number as it is kept, and others that Read understands.
func (p *Phone) UnmarshalText(text []byte) error { return p.Read(string(text), Context{}) }

// Read understands numbers with spaces, hyphens, dots, slashes and brackets, a
// country code after + or 00, and an extension after x, ext or #. Ten digits that
// make a number of the US or Canada are taken as one.
func (p *Phone) Read(text string, _ Context) error {
	t := strings.ToLower(plainSpaces(CleanLine(text)))
	if t == "" {
		*p = ""
		return nil
	}
	body, ext, ok := cutExtension(strings.TrimPrefix(t, "tel:"))
	body, fits := tidyPhone(body)
	if !ok || !fits {
		return &ReadError{text, "a phone number", "(415) 555-0123, +44 20 7946 0018 or 415-555-0123 x12"}
	}
	if ext != "" {
		body += extensionMark + ext
	}
	*p = Phone(body)
	return nil
}

// cutExtension takes the extension off the end.
func cutExtension(t string) (body, ext string, ok bool) {
	i := strings.IndexAny(t, "ex#")
	if i < 0 {
		return t, "", true
	}
	for _, mark := range []string{"extension", "ext.", "ext", "ex", "x", "#"} {
		if rest, found := strings.CutPrefix(t[i:], mark); found {
			ext = strings.TrimSpace(strings.TrimLeft(rest, " .:"))
			break
		}
	}
	return strings.TrimRight(t[:i], " ,;"), ext, isDigits(ext) && len(ext) <= 8
}

// tidyPhone gives a number in the form in which it is kept.
func tidyPhone(t string) (string, bool) {
	t = strings.Map(func(r rune) rune {
		if strings.ContainsRune("\u2010\u2011\u2012\u2013\u2212", r) {
			return '-'
		}
		return r
	}, t)
	t = strings.TrimLeft(t, " -./()")
	if rest, ok := strings.CutPrefix(t, "00"); ok && rest != "" && rest[0] >= '1' && rest[0] <= '9' {
		t = "+" + rest
	}
	plus := strings.HasPrefix(t, "+")
	if plus {
		t = strings.ReplaceAll(t, "(0)", " ")
	}
	digits := digitsOf(t)
	if strings.Trim(strings.TrimPrefix(t, "+"), "0123456789 -./()") != "" || len(digits) < 3 || len(digits) > 15 {
		return "", false
	}
	if n, ok := strings.CutPrefix(digits, "1"); ok && isAmerican(n) {
		return writeAmerican(n), true
	}
	if !plus && isAmerican(digits) {
		return writeAmerican(digits), true
	}
	if plus {
		return "+" + separated(t[1:]), digits[0] != '0' && len(digits) >= 7
	}
	return separated(t), true
}

// separated keeps the digits and puts one space or hyphen where any marks stood between them.
func separated(t string) string {
	var b strings.Builder
	gap := ""
	for _, r := range t {
		switch {
		case r >= '0' && r <= '9':
			if b.Len() > 0 {
				b.WriteString(gap)
			}
			b.WriteRune(r)
			gap = ""
		case r == '-' && gap == "":
			gap = "-"
		case r != '-':
			gap = " "
		}
	}
	return b.String()
}

// isAmerican says whether ten digits can be a number of the US or Canada: area
// and exchange begin with 2 to 9 and are not a service number such as 911.
func isAmerican(digits string) bool {
	return len(digits) == 10 && digits[0] >= '2' && digits[3] >= '2' && digits[1:3] != "11" && digits[4:6] != "11"
}

func writeAmerican(n string) string { return "+1 " + n[:3] + "-" + n[3:6] + "-" + n[6:] }

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// Show gives the number as printed; one of the US or Canada is (415) 555-0123 in
// US style.
func (p Phone) Show(s Style) string {
	body, _, _ := strings.Cut(string(p), extensionMark)
	n, isUS := strings.CutPrefix(digitsOf(body), "1")
	if s.Dates != USLong || !isUS || !isAmerican(n) || body != writeAmerican(n) {
		return string(p)
	}
	return "(" + n[:3] + ") " + n[3:6] + "-" + n[6:] + string(p[len(body):])
}

// Edit gives the number as typed, which is as printed.
func (p Phone) Edit(s Style) string { return p.Show(s) }
