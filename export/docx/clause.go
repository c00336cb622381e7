package docx

import (
	"strconv"

	"engross/export/phrase"
	"engross/model/doc"
)

// styledLevels is how many levels of clause have a style of their own.
const styledLevels = 4

// usualLevels is where the text of a clause of the usual size begins, by its level.
var usualLevels = [deepest + 1]int{0, 720, 1296, 1872, 2448, 2880, 3312, 3744, 4176}

// levelText is where the text of a clause begins.
func levelText(level int, points float64) int { return roomier(usualLevels[level], points) }

// levelNumber is where its number stands: under the text of the level above.
func levelNumber(level int, points float64) int { return levelText(level-1, points) }

func clauseStyle(list, level int) string {
	switch list {
	case scheduleList, annexList, laterList:
		return "ScheduleClause" + strconv.Itoa(level)
	}
	return "Clause" + strconv.Itoa(level)
}

func clauseText(level int) string { return "ClauseText" + strconv.Itoa(level) }

// clause writes a clause: number, title and first paragraph on one line, the rest below it.
func (w *writer) clause(c *doc.Clause) {
	indent, level := w.indent, w.level
	at := w.clausePlace(c)
	first, rest := phrase.FirstPara(c.Blocks)
	f := face{}
	if first == nil && c.Title == "" {
		first, rest, f = conspicuous(c.Blocks)
	}
	if c.Num != "" || c.Title != "" || first != nil {
		at.keepNext = phrase.Leads(rest) || len(rest) > 0 && (first == nil || phrase.Announces(first))
		w.clauseLine(c, at, first, f)
	}
	w.blocks(rest)
	w.indent, w.level = indent, level
}

// conspicuous splits off a conspicuous paragraph that has to share the line of its clause's number, in bold.
func conspicuous(bs []doc.Block) (*doc.Para, []doc.Block, face) {
	if len(bs) > 0 {
		if p, ok := bs[0].(*doc.Para); ok {
			return p, bs[1:], face{style: "ConspicuousText"}
		}
	}
	return nil, bs, face{}
}

// clausePlace says how the clause stands and sets the indent for what is inside it.
func (w *writer) clausePlace(c *doc.Clause) para {
	m, level := w.plan.marks[c], min(phrase.Level(c), deepest)
	text, number := levelText(level, w.points), levelNumber(level, w.points)
	base := w.indent - number // not nought below an unnumbered clause or in a list
	left, hang := base+text, text-number
	switch {
	case c.Num == "":
		p := w.body()
		p.style, p.keepLines = "BodyText", false
		return p
	case m.literal:
		w.indent, w.level = left, 0
		return para{style: "BodyText", placed: true, left: left, hang: hang}
	}
	w.indent, w.level = left, 0
	p := para{style: clauseStyle(m.list, min(level, styledLevels))}
	if level > styledLevels || m.list >= annexList {
		p.numbered, p.list, p.level = true, m.list, m.level
		p.placed, p.left, p.hang = true, left, hang
	}
	if base != 0 {
		p.placed, p.left, p.hang = true, left, hang
		return p
	}
	if !p.placed {
		w.level = level
	}
	return p
}

// clauseLine writes the first line of the clause.
func (w *writer) clauseLine(c *doc.Clause, at para, first *doc.Para, f face) {
	at.keepNext = at.keepNext || w.plan.holds(first)
	w.open(at)
	end := w.begin(w.plan.names[c])
	if w.plan.marks[c].literal {
		w.run(c.Num, face{})
		w.put("<w:r><w:tab/></w:r>")
	}
	if c.Title != "" {
		w.run(c.Title, face{style: "ClauseTitle"})
	}
	if c.Title != "" && c.Num == "" {
		end()
		end = func() {}
	}
	if stop := phrase.Sentence(c.Title); stop != c.Title {
		w.run(stop[len(c.Title):], face{style: "ClauseTitle"})
	}
	if first != nil {
		if c.Title != "" {
			w.run(" ", face{})
		}
		w.inlines(first.Inlines, f)
	}
	end()
	w.close()
}
