package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldWord folds one word that is in lower case: without apostrophes, in the singular.
func FoldWord(word string) string {
	if strings.IndexByte(word, '\'') >= 0 || strings.Contains(word, "’") {
		word = apostrophes.Replace(word)
	}
	return Singular(word)
}

// apostrophes are taken out, so that "user's" is as good as "users".
var apostrophes = strings.NewReplacer("'", "", "’", "")

// IsBetweenWords reports whether a character stands between words and in none.
func IsBetweenWords(r rune) bool {
	if r < utf8.RuneSelf {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '\'')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '’'
}

// FoldedWords gives the words of a text, folded.
func FoldedWords(text string) []string {
	var all []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), IsBetweenWords) {
		all = append(all, FoldWord(w))
	}
	return all
}
