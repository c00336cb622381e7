package docx

import (
	"strconv"
	"strings"

	"engross/export/phrase"
	"engross/model/doc"
)

// Word numbers the document again, by the lists below. The plan runs through the tree first, counting as Word will, and
// holds the result against the labels of the tree. Where Word would say something else, as after "(z)", the label is
// written as plain text, so that the file never contradicts its own references.

// The lists of numbering.xml. Further instances of the loose list follow, each counting from one.
const (
	legalList    = 1 // Article 1., 1.1, (a), (i)
	scheduleList = 2 // Schedule A., A.1, (a), (i)
	bulletList   = 3
	annexList    = 4 // Annex I-1., I-1.1, (a), (i); the letter stands in the list as text
	laterList    = 5 // the schedules after the annexes, which have used up a letter
	firstLoose   = 6 // clauses below something that has no number
)

// deepest is the last level of a Word list.
const deepest = 8

// mark is how a part gets its number.
type mark struct {
	list    int  // 0 for none
	level   int  // in the list
	literal bool // the label stands in the text
}

// plan is what is known of the whole document before it is written.
type plan struct {
	marks    map[doc.Block]mark
	names    map[doc.Block]string // bookmarks
	targets  map[string]target
	legal    sequence
	schedule sequence
	annex    sequence
	later    int       // the number that the schedules after the annexes begin with; 0 where there are none
	loose    int       // instances of the loose list
	last     *doc.Para // before the signatures, which stays on their page
	end      doc.Block // before the digest, which has no page to itself
}

// sequence counts as Word counts in one list.
type sequence struct {
	list   int
	letter string // before the numbers of annexes
	counts [deepest + 1]int
}

// scope is where clauses are numbered: in a sequence, or in a loose one that begins with the first clause.
type scope struct{ seq *sequence }

func newPlan(d *doc.Doc) *plan {
	p := &plan{
		marks: map[doc.Block]mark{}, names: map[doc.Block]string{}, targets: map[string]target{},
		legal: sequence{list: legalList}, schedule: sequence{list: scheduleList},
	}
	p.blocks(d.Blocks, &scope{})
	p.last = beforeSigning(d.Blocks)
	if d.Digest != "" {
		doc.Walk(d.Blocks, func(b doc.Block) bool {
			p.end = b
			return true
		})
	}
	p.aim(d.Blocks)
	return p
}

func (p *plan) blocks(bs []doc.Block, in *scope) {
	for _, b := range bs {
		switch b := b.(type) {
		case *doc.Article:
			p.blocks(b.Blocks, p.part(b, b.Num, &p.legal))
		case *doc.Schedule:
			p.blocks(b.Blocks, p.part(b, b.Num, p.attachments(b)))
		case *doc.Clause:
			p.blocks(b.Blocks, p.clause(b, in))
		case *doc.List:
			for _, item := range b.Items {
				p.blocks(item, in)
			}
		}
	}
}

// attachments gives the sequence of a schedule or an annex. The first annex sets the letter of the annexes. The first
// schedule after it begins a list of its own, because Word has not counted the letter of the annexes.
func (p *plan) attachments(s *doc.Schedule) *sequence {
	if s.Annex {
		if p.annex.list == 0 {
			letter, _, _ := strings.Cut(s.Num, "-")
			p.annex = sequence{list: annexList, letter: letter}
		}
		return &p.annex
	}
	n := p.schedule.counts[0] + 2
	if p.annex.list > 0 && p.later == 0 && letters(n, 'A') == s.Num {
		p.later = n
		p.schedule = sequence{list: laterList, counts: [deepest + 1]int{n - 1}}
	}
	return &p.schedule
}

// part numbers an article or schedule and gives the scope of its clauses.
func (p *plan) part(b doc.Block, num string, s *sequence) *scope {
	if num == "" {
		return &scope{}
	}
	if !s.take(0, num) {
		p.marks[b] = mark{literal: true}
		return &scope{}
	}
	p.marks[b] = mark{list: s.list}
	return &scope{seq: s}
}

// clause numbers a clause and gives the scope of those inside it.
func (p *plan) clause(c *doc.Clause, in *scope) *scope {
	if c.Num == "" {
		return &scope{}
	}
	if in.seq == nil {
		in.seq = &sequence{list: firstLoose + p.loose}
		p.loose++
	}
	if c.Level < 1 || c.Level > deepest || !in.seq.take(c.Level, c.Num) {
		p.marks[c] = mark{literal: true}
		return &scope{}
	}
	p.marks[c] = mark{list: in.seq.list, level: c.Level}
	return in
}

// holds says whether a paragraph stays on the page of what follows it.
func (p *plan) holds(x *doc.Para) bool { return x != nil && (x == p.last || doc.Block(x) == p.end) }

// beforeSigning gives the last paragraph before the part with the signatures; nil where there is none or something else
// stands between.
func beforeSigning(bs []doc.Block) *doc.Para {
	var last *doc.Para
	for _, b := range bs {
		if phrase.Signs(b) {
			return last
		}
		doc.Walk([]doc.Block{b}, func(b doc.Block) bool {
			switch b := b.(type) {
			case *doc.Para:
				last = b
			case *doc.Table, *doc.Bars, *doc.Timeline, *doc.Definitions:
				last = nil
			}
			return true
		})
	}
	return nil
}

// take counts one more on a level, unless Word would then print another label than the one wanted.
func (s *sequence) take(level int, want string) bool {
	before := s.counts
	s.counts[level]++
	clear(s.counts[level+1:])
	if s.label(level) == want {
		return true
	}
	s.counts = before
	return false
}

// label is what Word prints, less the words around the number of an article or schedule.
func (s *sequence) label(level int) string {
	n := s.counts[level]
	switch level {
	case 0:
		switch s.list {
		case scheduleList, laterList:
			return letters(n, 'A')
		case annexList:
			return s.letter + "-" + strconv.Itoa(n)
		}
		return strconv.Itoa(n)
	case 1:
		if s.list >= firstLoose {
			return strconv.Itoa(n)
		}
		return s.label(0) + "." + strconv.Itoa(n)
	case 2:
		return "(" + letters(n, 'a') + ")"
	case 3:
		return "(" + doc.Roman(n) + ")"
	}
	return "(" + letters(n, 'A') + ")"
}

// letters counts as Word does: a, b ... z, aa, bb.
func letters(n int, first rune) string {
	if n < 1 {
		return ""
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}
