package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a text cut into words and signs.
type Text struct {
	Source string
	Tokens []Token
}

// Token is a word, a number or a sign. Spaces, and hyphens and underscores within a word, stand between tokens.
type Token struct {
	Lower    string // the word in lower case, with straight apostrophes
	From, To int    // bytes of the source
	Sentence int    // counts from 0; a new line begins a new one
	IsWord   bool   // else it is a sign
	IsFirst  bool   // the first word of its sentence
	IsGlued  bool   // a hyphen or an underscore joins it to the token before
}

// Split cuts a text into words and signs.
func Split(source string) Text {
	s := splitter{t: Text{Source: source, Tokens: make([]Token, 0, len(source)/5+1)}, fresh: true}
	for i := 0; i < len(source); {
		i = s.token(i)
	}
	return s.t
}

// splitter is one cutting.
type splitter struct {
	t        Text
	sentence int
	fresh    bool // no word of the sentence was seen yet
	glued    bool
}

// token takes what begins at a byte and gives the byte after it.
func (s *splitter) token(i int) int {
	src := s.t.Source
	r, n := rune(src[i]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(src[i:])
	}
	switch {
	case r == '\n':
		s.end()
		s.glued = false
	case unicode.IsSpace(r):
		s.glued = false
	case inWord(r):
		end := wordEnd(src, i)
		s.word(i, end)
		return end
	case (r == '-' || r == '_' || r == '‑') && s.joins(i, i+n):
		s.glued = true
	default:
		s.t.Tokens = append(s.t.Tokens, Token{From: i, To: i + n, Lower: src[i : i+n], Sentence: s.sentence})
		s.glued = false
		if (r == '.' || r == '!' || r == '?') && s.ends(i, i+n) {
			s.end()
		}
	}
	return i + n
}

func (s *splitter) word(from, to int) {
	s.t.Tokens = append(s.t.Tokens, Token{
		From: from, To: to, Lower: lower(s.t.Source[from:to]),
		IsWord: true, Sentence: s.sentence, IsFirst: s.fresh, IsGlued: s.glued,
	})
	s.fresh, s.glued = false, false
}

// end begins a new sentence, if the present one has words.
func (s *splitter) end() {
	if !s.fresh {
		s.sentence++
	}
	s.fresh = true
}

// joins says whether a hyphen stands within a word.
func (s *splitter) joins(from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.t.Source[:from])
	after, _ := utf8.DecodeRuneInString(s.t.Source[to:])
	return from > 0 && to < len(s.t.Source) && inWord(before) && inWord(after)
}

// short are words whose full stop does not end a sentence.
var short = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "st": true, "no": true, "inc": true, "ltd": true, "co": true, "corp": true, "vs": true,
	"approx": true, "ext": true, "dept": true, "e.g": true, "i.e": true, "sec": true, "art": true, "fig": true, "max": true, "min": true,
}

// ends says whether a full stop, or a mark like one, ends the sentence.
func (s *splitter) ends(from, to int) bool {
	src := s.t.Source
	rest := strings.TrimLeft(src[to:], `"'”’)`)
	if rest == "" {
		return true
	}
	r, n := utf8.DecodeRuneInString(rest)
	if !unicode.IsSpace(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[n:], " \t\"'“(‘"))
	if unicode.IsLower(next) {
		return false
	}
	before := s.t.Tokens[:len(s.t.Tokens)-1]
	if src[from] != '.' || len(before) == 0 || before[len(before)-1].To != from {
		return true
	}
	last := before[len(before)-1]
	if len(before) > 1 && numbered[before[len(before)-2].Lower] { // Annex B.
		return true
	}
	return !short[last.Lower] && (last.To-last.From > 1 || !unicode.IsLetter(rune(last.Lower[0])))
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordEnd gives the byte after the word that begins at one: letters and digits, with apostrophes between letters and with
// points and commas between digits.
func wordEnd(s string, i int) int {
	var before rune
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			next, _ := utf8.DecodeRuneInString(s[i+n:])
			isApostrophe := (r == '\'' || r == '’') && unicode.IsLetter(before) && unicode.IsLetter(next)
			isPoint := (r == '.' || r == ',') && isDigit(before) && isDigit(next)
			if !isApostrophe && !isPoint {
				return i
			}
		}
		before = r
		i += n
	}
	return i
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// lower folds a word. Most words are in lower case already and are not copied.
func lower(word string) string {
	word = strings.ToLower(word)
	if strings.Contains(word, "’") {
		word = strings.ReplaceAll(word, "’", "'")
	}
	return word
}

// isCapital says whether the token begins with a capital letter.
func (t Text) isCapital(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.Source[t.Tokens[i].From:])
	return unicode.IsUpper(r)
}

// at gives a token, an empty one outside the text.
func (t Text) at(i int) Token {
	if i < 0 || i >= len(t.Tokens) {
		return Token{}
	}
	return t.Tokens[i]
}
