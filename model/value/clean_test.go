package value_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"engross/model/value"
)

func TestClean(t *testing.T) {
	cases := []struct {
		name, text, want string
		removed          int
	}{
		{"plain", "Ana & Co.\n\tx", "Ana & Co.\n\tx", 0},
		{"line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd", 0},
		{"color", "a\x1b[1;31mb\x1b[0mc", "abc", 11},
		{"title with BEL", "a\x1b]0;pwned\x07b", "ab", 10},
		{"link with ST", "\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\", "text", 22},
		{"status request", "a\x1bP$qm\x1b\\b", "ab", 7},
		{"kitty graphics", "a\x1b_Gf=100;AAAA\x1b\\b", "ab", 15},
		{"unterminated title keeps the text", "a\x1b]0;all of this stays", "a0;all of this stays", 2},
		{"title that ends on another line", "a\x1b]0;b\nc\x07d", "a0;b\ncd", 3},
		{"title broken off by an escape", "a\x1b]0;b\x1b[31mc\x07", "a0;bc", 8},
		{"eight-bit control", "a\u009b31mb\u009d0;x\u009cc", "abc", 9},
		{"eight-bit unterminated", "a\u009d0;x", "a0;x", 1},
		{"reset", "a\x1bcb", "ab", 2},
		{"charset", "a\x1b(0b", "ab", 3},
		{"lone escape", "a\x1b", "a", 1},
		{"escape cut by a control character", "a\x1b\u202e[31mb", "a[31mb", 2},
		{"controls", "a\x00\x07\x08\x7f\u0085b", "ab", 5},
		{"direction", "a\u202eb\u2066c\u200fd\u061ce", "abcde", 4},
		{"byte order mark", "\ufeffa", "a", 1},
		{"private use", "a\ue000\uf8ffb", "ab", 2},
		{"not UTF-8", "a\xff\xc3b", "ab", 2},
		{"not characters", "a\ufffe\ufdd0b", "ab", 2},
		{"hidden tags", "a\U000E0041\U000E0042b", "ab", 2},
		{"flag of Scotland", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", 0},
		{"flag without an end", "\U0001F3F4\U000E0067\U000E0062x", "\U0001F3F4x", 2},
		{"flag with a long message", "\U0001F3F4" + strings.Repeat("\U000E0061", 9) + "\U000E007F", "\U0001F3F4", 10},
		{"family with joiners", "👩\u200d👩\u200d👧 é 山田 ไทย", "👩\u200d👩\u200d👧 é 山田 ไทย", 0},
		{"composes", "Cafe\u0301", "Café", 0},
		{"replacement character", "a\ufffdb", "a\ufffdb", 0},
	}
	for _, c := range cases {
		got, removed := value.Clean(c.text)
		if got != c.want || removed != c.removed {
			t.Errorf("%s: got %q with %d removed, want %q with %d", c.name, got, removed, c.want, c.removed)
		}
	}
}

func TestCleanLine(t *testing.T) {
	if got := value.CleanLine("  a\r\nb\tc\x1b[0m "); got != "a b c" {
		t.Errorf("got %q", got)
	}
}

// Were each introducer to search the whole line for its end, a million of them
// would take hours.
func TestCleanIsLinear(t *testing.T) {
	const n = 1_000_000
	clean, removed := value.Clean(strings.Repeat("\x1b]\u009d\u0090", n) + "\n")
	if clean != "\n" || removed != 4*n {
		t.Errorf("got %d bytes with %d removed", len(clean), removed)
	}
}

func TestNear(t *testing.T) {
	paths := []string{"term.effectiveDate", "term.initialMonths", "term.renewalNoticeDays", "provider.legalName", "client.legalName", "costs.currency"}
	cases := []struct{ got, want string }{
		{"term.efectiveDate", "term.effectiveDate"},
		{"term.effectivedate", "term.effectiveDate"},
		{"term.initailMonths", "term.initialMonths"},
		{"legalName", "client.legalName provider.legalName"},
		{"costs.curency", "costs.currency"},
		{"xyzzy", ""},
		{strings.Repeat("x", 1000), ""},
		{"", ""},
	}
	for _, c := range cases {
		if got := strings.Join(value.Near(c.got, paths, 2), " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.got, got, c.want)
		}
	}
	if got := value.Near("term", paths, 0); got != nil {
		t.Errorf("none asked for, got %v", got)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"a\x1b]0;b\x07c", "e\u0301\u009d", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E007F", "\r\r\n\xff", strings.Repeat("\u0301", 70)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, removed := value.Clean(s)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Fatalf("%q becomes %q, which is not in normal form", s, got)
		}
		if again, n := value.Clean(got); again != got || n != 0 {
			t.Fatalf("%q becomes %q, cleaned again %q with %d removed", s, got, again, n)
		}
		if strings.ContainsFunc(got, isBad) {
			t.Fatalf("%q becomes %q, which holds a control", s, got)
		}
		if most := utf8.RuneCountInString(norm.NFC.String(s)); utf8.RuneCountInString(got) > most {
			t.Fatalf("%q becomes longer: %q", s, got)
		}
		if removed < 0 || removed > utf8.RuneCountInString(s) {
			t.Fatalf("%q: %d removed", s, removed)
		}
	})
}

// isBad says whether a terminal would act on the character, or the eye not see it;
// tags alone may remain, in the flags of regions.
func isBad(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c || r == 0xfeff || r >= 0xe000 && r <= 0xf8ff
}
