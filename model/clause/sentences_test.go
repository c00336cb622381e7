package clause_test

import (
	"fmt"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// sentences gives the sentences of an agreement outside tables and headings, as tools/words/sentences.py reads them.
func sentences(d *doc.Doc) [][]string {
	var b strings.Builder
	doc.Walk(d.Blocks, func(x doc.Block) bool {
		switch x.(type) {
		case *doc.Table, *doc.Title, *doc.Signatures:
			return false
		}
		for run := range doc.Runs(x) {
			b.WriteString(doc.Plain(run) + "\n")
		}
		return true
	})
	var all [][]string
	for _, s := range split(strings.NewReplacer("“", "", "”", "", "\n", " ", "\u00a0", " ").Replace(b.String())) {
		if words := strings.Fields(s); len(words) > 3 {
			all = append(all, words)
		}
	}
	return all
}

// split cuts after an end mark that a space and a capital letter or a parenthesis follow.
func split(s string) []string {
	end := regexp.MustCompile(`[.;:!?]\s+[A-Z(]`)
	var all []string
	for {
		at := end.FindStringIndex(s)
		if at == nil {
			return append(all, s)
		}
		all = append(all, s[:at[0]+1])
		s = strings.TrimSpace(s[at[0]+1:])
	}
}

func TestSentencesAreShort(t *testing.T) {
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit"} {
		d, _ := builtin(t).Build(kept(t, name), clause.Options{})
		all := sentences(d)
		var lengths []int
		long := 0
		for _, s := range all {
			lengths = append(lengths, len(s))
			if len(s) > 45 {
				long++
				t.Logf("%d words: %s", len(s), strings.Join(s, " "))
			}
		}
		sort.Ints(lengths)
		if len(lengths) < 400 {
			t.Fatalf("%s: %d sentences, want a whole agreement", name, len(lengths))
		}
		if median := lengths[len(lengths)/2]; median > 17 {
			t.Errorf("%s: the median sentence has %d words, want at most 17", name, median)
		}
		if p90 := lengths[len(lengths)*9/10]; p90 > 32 {
			t.Errorf("%s: one in ten sentences has more than %d words, want at most 32", name, p90)
		}
		if long*50 > len(lengths) {
			t.Errorf("%s: %d of %d sentences have over 45 words, want at most 2 in 100", name, long, len(lengths))
		}
		if ease := readingEase(all); ease < 40 {
			t.Errorf("%s: reading ease is %.0f, want at least 40", name, ease)
		}
	}
}

// readingEase is Flesch's, with syllables counted as groups of vowels.
func readingEase(all [][]string) float64 {
	words, syllables := 0, 0
	for _, s := range all {
		words += len(s)
		for _, w := range s {
			syllables += syllablesOf(w)
		}
	}
	return 206.835 - 1.015*float64(words)/float64(len(all)) - 84.6*float64(syllables)/float64(words)
}

func syllablesOf(word string) int {
	word = strings.Map(func(r rune) rune {
		if r = unicode.ToLower(r); r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, word)
	n, inside := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouy", r)
		if vowel && !inside {
			n++
		}
		inside = vowel
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") {
		n--
	}
	return max(1, n)
}

// TestWordingIsClean looks at the words of the files themselves.
func TestWordingIsClean(t *testing.T) {
	l := builtin(t)
	actions := regexp.MustCompile(`\{\{[^}]*\}\}`)
	doubled := regexp.MustCompile(`(?i)\b([a-z]+) ([a-z]+)\b`)
	for _, id := range l.IDs() {
		c, _ := l.Clause(id)
		for n, line := range strings.Split(c.Text, "\n") {
			words := actions.ReplaceAllString(line, "\u00a4")
			for _, bad := range []string{"  ", "..", " ,", "shall", "herein", "hereby", "thereof", "lorem", "TODO", "TBD", "--", "!"} {
				if strings.HasPrefix(strings.TrimLeft(words, "> "), "|") && (bad == "--" || bad == "  ") {
					continue
				}
				if strings.Contains(strings.TrimLeft(words, "> "), bad) && words != "---" {
					t.Errorf("%s.md:%d: %q: %s", id, n+1, bad, line)
				}
			}
			if strings.ContainsAny(words, `'"`) {
				t.Errorf("%s.md:%d: straight quotes: %s", id, n+1, line)
			}
			for at := 0; at < len(words); {
				m := doubled.FindStringSubmatchIndex(words[at:])
				if m == nil {
					break
				}
				if first, second := words[at+m[2]:at+m[3]], words[at+m[4]:at+m[5]]; strings.EqualFold(first, second) {
					t.Errorf("%s.md:%d: %q twice: %s", id, n+1, first, line)
				}
				at += m[4]
			}
		}
	}
}

// TestPrintedTextIsClean looks at what finished agreements print.
func TestPrintedTextIsClean(t *testing.T) {
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit"} {
		d, _ := builtin(t).Build(kept(t, name), clause.Options{Final: true})
		check := func(line []doc.Inline) {
			s := doc.Plain(line)
			for _, bad := range []string{"  ", "..", " .", " ,", "[______", "not applicable", ";.", ":."} {
				if strings.Contains(s, bad) {
					t.Errorf("%s: %q in %q", name, bad, s)
				}
			}
			if s != strings.TrimSpace(s) {
				t.Errorf("%s: space at an end of %q", name, s)
			}
		}
		doc.Walk(d.Blocks, func(b doc.Block) bool {
			for run := range doc.Runs(b) {
				check(run)
			}
			return true
		})
	}
}

// TestConspicuous holds that what the law wants to be seen is set off.
func TestConspicuous(t *testing.T) {
	l := builtin(t)
	a := answer(t, kept(t, "office"), "backups.responsible=client")
	d, _ := l.Build(a, clause.Options{})
	var said []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if p, ok := b.(*doc.Para); ok && p.Conspicuous {
			said = append(said, doc.Plain(p.Inlines))
		}
		return true
	})
	all := strings.Join(said, "\n")
	for _, words := range []string{"total liability", "lost profits", "merchantability", "not guarantees", "does not back up"} {
		if !strings.Contains(all, words) {
			t.Errorf("nothing that is set off says %q; it says:\n%s", words, all)
		}
	}
}

// TestLiabilityNamesWhatIsNotLimited holds each of the heads.
func TestLiabilityNamesWhatIsNotLimited(t *testing.T) {
	l := builtin(t)
	for _, o := range model.UncappedHeads {
		a := answer(t, kept(t, "office"), "legal.liability.uncapped="+o.Value)
		d, problems := l.Build(a, clause.Options{Only: []string{"liability"}})
		text := doc.Words(d.Blocks...)
		want := map[string]string{
			"wilful_misconduct": "willful misconduct", "indemnity": "the duties in", "injury": "bodily injury",
			"fees_owed": "amounts that Client owes", "unlawful_to_limit": "the law does not allow", "confidentiality": "a breach of",
		}[o.Value]
		if want == "" || !strings.Contains(text, want) || !strings.Contains(text, "law does not allow to be limited") {
			t.Errorf("%s: want %q in %s (%v)", o.Value, want, text, problems)
		}
	}
}

// ExampleLibrary_Clause prints a wording as the person sees it who may replace it.
func ExampleLibrary_Clause() {
	l, _ := clause.Load(nil)
	c, _ := l.Clause("budget")
	fmt.Println(c.Title, c.Builtin)
	// Output: Budget true
}
