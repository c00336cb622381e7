package docx

import (
	"strconv"
	"strings"
)

// numbering writes word/numbering.xml: the lists of articles and schedules, whose levels are tied to the styles, the
// bullets, the annexes where there are some, and the loose list with as many instances as the plan has counted.
func (p *plan) numbering(points float64) []byte {
	m := &lists{points: points}
	m.put(xmlHead, "<w:numbering ", wordSpace, ">")
	m.list(legalList, "Article %1.", "decimal", "Heading1")
	m.list(scheduleList, "Schedule %1.", "upperLetter", "ScheduleHeading")
	m.bullets()
	if p.annex.list > 0 {
		m.list(annexList, "Annex "+p.annex.letter+"-%1.", "decimal", "")
	}
	m.list(firstLoose, "%1.", "decimal", "")
	for _, n := range [...]int{legalList, scheduleList, bulletList} {
		m.put("<w:num")
		m.attr("w:numId", n)
		m.put("><w:abstractNumId")
		m.attr("w:val", n)
		m.put("/></w:num>")
	}
	if p.annex.list > 0 {
		m.put("<w:num")
		m.attr("w:numId", annexList)
		m.put("><w:abstractNumId")
		m.attr("w:val", annexList)
		m.put("/></w:num>")
	}
	if p.later > 0 {
		m.put("<w:num")
		m.attr("w:numId", laterList)
		m.put("><w:abstractNumId")
		m.attr("w:val", scheduleList)
		m.put(`/><w:lvlOverride w:ilvl="0"><w:startOverride`)
		m.attr("w:val", p.later)
		m.put("/></w:lvlOverride></w:num>")
	}
	for i := range p.loose {
		m.put("<w:num")
		m.attr("w:numId", firstLoose+i)
		m.put("><w:abstractNumId")
		m.attr("w:val", firstLoose)
		m.put("/>")
		for level := range deepest + 1 {
			m.put("<w:lvlOverride")
			m.attr("w:ilvl", level)
			m.put(`><w:startOverride w:val="1"/></w:lvlOverride>`)
		}
		m.put("</w:num>")
	}
	m.put("</w:numbering>")
	return m.b
}

// lists is markup of lists for text of a size.
type lists struct {
	markup
	points float64
}

// list writes a multi-level list: a heading, then 1.1, (a), (i) and (A) from the fourth level on.
func (m *lists) list(id int, head, format, headStyle string) {
	m.abstract(id, "multilevel")
	m.level(listLevel{n: 0, format: format, text: head, style: headStyle, spaced: true})
	for n := 1; n <= deepest; n++ {
		l := listLevel{n: n, text: "(%" + strconv.Itoa(n+1) + ")", left: levelText(n, m.points)}
		l.hang = l.left - levelNumber(n, m.points)
		switch n {
		case 1:
			l.format, l.text = "decimal", "%1.%2"
			switch id {
			case firstLoose:
				l.text = "%2"
			case annexList:
				l.text = strings.TrimSuffix(strings.TrimPrefix(head, "Annex "), ".") + ".%2"
			}
		case 2:
			l.format = "lowerLetter"
		case 3:
			l.format = "lowerRoman"
		default:
			l.format = "upperLetter"
		}
		if n <= styledLevels && headStyle != "" {
			l.style = clauseStyle(id, n)
		}
		m.level(l)
	}
	m.put("</w:abstractNum>")
}

func (m *markup) bullets() {
	m.abstract(bulletList, "multilevel")
	for n := range deepest + 1 {
		l := listLevel{n: n, format: "bullet", text: [...]string{"•", "–"}[n%2], left: (n + 1) * bulletStep, hang: bulletStep}
		if n == 0 {
			l.style = "ListBullet"
		}
		m.level(l)
	}
	m.put("</w:abstractNum>")
}

// abstract begins a list. Word wants each to have a number of its own kind that lasts.
func (m *markup) abstract(id int, kind string) {
	m.put("<w:abstractNum")
	m.attr("w:abstractNumId", id)
	m.put(`><w:nsid w:val="454E470`, strconv.Itoa(id), `"/><w:multiLevelType w:val="`, kind, `"/>`)
}

// listLevel is one level of a list.
type listLevel struct {
	n                   int
	format, text, style string
	left, hang          int
	spaced              bool // the text follows after a space, not at a tab
}

func (m *markup) level(l listLevel) {
	m.put("<w:lvl")
	m.attr("w:ilvl", l.n)
	m.put(`><w:start w:val="1"/><w:numFmt w:val="`, l.format, `"/>`)
	if l.style != "" {
		m.put(`<w:pStyle w:val="`, l.style, `"/>`)
	}
	if l.spaced {
		m.put(`<w:suff w:val="space"/>`)
	}
	m.put(`<w:lvlText w:val="`, l.text, `"/><w:lvlJc w:val="left"/><w:pPr>`)
	if !l.spaced {
		m.put(`<w:tabs><w:tab w:val="num"`)
		m.attr("w:pos", l.left)
		m.put("/></w:tabs>")
	}
	m.put(indent(l.left, l.hang), "</w:pPr>")
	if l.format != "bullet" && l.n > 0 {
		m.put(`<w:rPr><w:b w:val="0"/><w:i w:val="0"/></w:rPr>`)
	}
	m.put("</w:lvl>")
}
