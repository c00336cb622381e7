package prose

import (
	"slices"
	"strings"
)

// number is a row of digits, perhaps in groups, with what stands around it.
type number struct {
	from, to int
	digits   string
	groups   []int  // their lengths
	gap      byte   // between the groups; 0 where they differ
	letters  string // two letters right before it, as an IBAN has
	isPart   bool   // of something longer, such as a serial number
	rest     string // what follows, for an IBAN with letters in it
}

// numbers finds the rows of digits of a text. One space or hyphen may stand between groups.
func (t Text) numbers() []number {
	var all []number
	s := t.Source
	for i := 0; i < len(s); i++ {
		if !isDigit(rune(s[i])) {
			continue
		}
		n := number{from: i}
		start := i
		var seen []byte
	digits:
		for i < len(s) {
			switch {
			case isDigit(rune(s[i])):
				seen = append(seen, s[i])
			case (s[i] == ' ' || s[i] == '-') && i+1 < len(s) && isDigit(rune(s[i+1])):
				n.groups = append(n.groups, i-start)
				start = i + 1
				if len(n.groups) > 1 && n.gap != s[i] {
					n.gap = 0
				} else {
					n.gap = s[i]
				}
			default:
				break digits
			}
			i++
		}
		n.groups = append(n.groups, i-start)
		n.to, n.digits = i, string(seen)
		n.look(s)
		all = append(all, n)
	}
	return all
}

// look notes what stands around the number.
func (n *number) look(s string) {
	before := s[:n.from]
	if k := len(before); k >= 2 && isUpper(before[k-1]) && isUpper(before[k-2]) && (k == 2 || !isWordByte(before[k-3])) {
		n.letters = before[k-2:]
	} else if k >= 1 {
		c := before[k-1]
		n.isPart = isWordByte(c) || (c == '-' || c == '.' || c == '/' || c == '_') && k >= 2 && isWordByte(before[k-2])
	}
	rest := s[n.to:]
	if rest != "" {
		c := rest[0]
		n.isPart = n.isPart || isWordByte(c) || (c == '-' || c == '.' || c == '/' || c == '_') && len(rest) > 1 && isWordByte(rest[1])
	}
	n.rest = rest
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func isWordByte(c byte) bool { return c < 0x80 && inWord(rune(c)) || c >= 0x80 }

// account says what number it is, "" if none that is to be kept from others.
func (n number) account() string {
	switch {
	case n.letters != "" && n.isIBAN():
		return "the number of a bank account"
	case n.isPart || n.letters != "":
		return ""
	case n.isCard():
		return "the number of a payment card"
	case n.isSocialSecurity():
		return "a Social Security number"
	}
	return ""
}

// cards are the ranges of the issuers: the first digits from and to, with the lengths of their numbers.
var cards = []struct {
	from, to string
	lengths  []int
}{
	{"4", "4", []int{16, 19}},
	{"51", "55", []int{16}},
	{"2221", "2720", []int{16}},
	{"34", "34", []int{15}},
	{"37", "37", []int{15}},
	{"6011", "6011", []int{16}},
	{"644", "659", []int{16}},
	{"300", "305", []int{14}},
	{"36", "36", []int{14}},
	{"38", "38", []int{14}},
	{"3528", "3589", []int{16}},
	{"62", "62", []int{16, 17, 18, 19}},
}

// isCard says whether it is the number of a payment card: of an issuer, of its length, grouped as cards are, with the right
// last digit.
func (n number) isCard() bool {
	if len(n.digits) < 14 || len(n.digits) > 19 || !n.isGroupedAsCard() || !luhn(n.digits) {
		return false
	}
	return slices.ContainsFunc(cards, func(c struct {
		from, to string
		lengths  []int
	},
	) bool {
		first := n.digits[:len(c.from)]
		return first >= c.from && first <= c.to && slices.Contains(c.lengths, len(n.digits))
	})
}

func (n number) isGroupedAsCard() bool {
	g := n.groups
	if len(g) == 1 {
		return true
	}
	if n.gap == 0 || g[0] != 4 {
		return false
	}
	if len(g) == 3 {
		return g[1] == 6 && (g[2] == 5 || g[2] == 4)
	}
	return len(g) >= 4 && g[1] == 4 && g[2] == 4
}

// luhn says whether the last digit checks the others.
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// isSocialSecurity says whether it is written as the number of a person in the United States, of a range that is given out.
func (n number) isSocialSecurity() bool {
	if !slices.Equal(n.groups, []int{3, 2, 4}) || n.gap != '-' {
		return false
	}
	area, group, serial := n.digits[:3], n.digits[3:5], n.digits[5:]
	return area != "000" && area != "666" && area < "900" && group != "00" && serial != "0000"
}

// ibans are the lengths of the numbers of bank accounts, by country.
var ibans = map[string]int{
	"AD": 24, "AE": 23, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22,
	"GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15,
	"PL": 28, "PT": 25, "RO": 24, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26,
}

// isIBAN says whether the two letters and what follows them are the number of a bank account with the right check digits.
func (n number) isIBAN() bool {
	length := ibans[n.letters]
	if length == 0 || len(n.digits) < 2 {
		return false
	}
	account := n.letters + n.digits
	for i := 0; i < len(n.rest) && len(account) < length; i++ {
		c := n.rest[i]
		switch {
		case isDigit(rune(c)) || isUpper(c):
			account += string(c)
		case c == ' ':
		default:
			return false
		}
	}
	return len(account) == length && mod97(account[4:]+account[:4]) == 1
}

// mod97 reads letters as numbers from 10 on and gives the rest after dividing by 97.
func mod97(s string) int {
	rest := 0
	for _, c := range strings.ToUpper(s) {
		if isDigit(c) {
			rest = (rest*10 + int(c-'0')) % 97
		} else {
			rest = (rest*100 + int(c-'A') + 10) % 97
		}
	}
	return rest
}
