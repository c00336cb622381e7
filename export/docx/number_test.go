package docx_test

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"engross/export/docx"
	"engross/export/exporttest"
	"engross/model/doc"
)

// awkward is a document whose numbers Word would give otherwise if it were left to count by itself: clauses without an
// article, below parts without a number, in lists, past the letter z and deeper than any agreement should go.
func awkward(t testing.TB) *doc.Doc {
	t.Helper()
	clause := func(text string, inside ...doc.Block) *doc.Clause {
		return &doc.Clause{Blocks: append([]doc.Block{exporttest.Words(text)}, inside...)}
	}
	var many, schedules, deep []doc.Block
	for i := range 60 {
		many = append(many, clause(fmt.Sprintf("item %d", i+1), clause("one part"), clause("another part")))
	}
	for i := range 30 {
		if i == 3 {
			for _, id := range []string{"annex-1", "annex-2"} {
				schedules = append(schedules, &doc.Schedule{ID: id, Title: "Annex", Annex: true, Blocks: []doc.Block{clause("first", clause("part", clause("deep"))), clause("second")}})
			}
		}
		schedules = append(schedules, &doc.Schedule{ID: "s-" + strconv.Itoa(i), Title: "Sheet", Blocks: []doc.Block{clause("first", clause("part")), clause("second")}})
	}
	for range 11 {
		deep = []doc.Block{clause("deep", deep...), clause("beside")}
	}
	loose := func(id string) *doc.Article {
		return &doc.Article{ID: id, Title: "In front", Unnumbered: true, Blocks: []doc.Block{
			&doc.Clause{ID: id + "-a", Title: "Named", Blocks: []doc.Block{exporttest.Words("text"), clause("x", clause("y"), clause("z")), clause("x")}},
			&doc.Clause{ID: id + "-b", Title: "Named again", Blocks: []doc.Block{clause("x"), clause("x")}},
		}}
	}
	refs := exporttest.Para(doc.Ref{Target: "front-a"}, doc.Text(" and "), doc.Ref{Target: "many"}, doc.Text(" and "), doc.Ref{Target: "s-29"},
		doc.Text(" and "), doc.Ref{Target: strings.Repeat("long-", 20) + "id"})
	d := &doc.Doc{Title: "Awkward", Blocks: append([]doc.Block{
		clause("before any article", clause("part"), clause("part")), clause("again", clause("part")),
		loose("front"),
		&doc.Article{ID: "one", Title: "One", Blocks: []doc.Block{
			clause("first", &doc.List{Items: [][]doc.Block{{exporttest.Words("bullet"), clause("in a list"), clause("in a list")}}}, clause("after the list")),
			&doc.Clause{ID: "many", Title: "Many", Blocks: many}, refs,
		}},
		loose("back"),
		&doc.Article{ID: "two", Blocks: append(deep, &doc.Clause{ID: strings.Repeat("long-", 20) + "id", Blocks: []doc.Block{exporttest.Words("long id")}})},
	}, schedules...)}
	doc.Number(d)
	return d
}

// paragraph is a paragraph read back with the list that numbers it.
type paragraph struct {
	style, text string
	list, level int // list 0 for none, -1 where only the style can say
	tabbed      bool
}

// paragraphs reads the paragraphs of the document, or of the style sheet one for each style.
func (o *opened) paragraphs(t testing.TB) []paragraph {
	t.Helper()
	var all []paragraph
	var p paragraph
	in := false
	o.walk(t, "word/document.xml", func(k xml.Token) {
		switch k := k.(type) {
		case xml.StartElement:
			val := ""
			for _, a := range k.Attr {
				if a.Name.Local == "val" {
					val = a.Value
				}
			}
			in = k.Name.Local == "t"
			switch k.Name.Local {
			case "p":
				p = paragraph{list: -1}
			case "pStyle":
				p.style = val
			case "numId":
				p.list = atoi(val)
			case "ilvl":
				p.level = atoi(val)
			case "tab":
				p.text += " "
				p.tabbed = true
			}
		case xml.EndElement:
			if in = false; k.Name.Local == "p" {
				all = append(all, p)
			}
		case xml.CharData:
			if in {
				p.text += string(k)
			}
		}
	})
	return all
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// counter counts as Word does, by nothing but what stands in styles.xml and numbering.xml.
type counter struct {
	styles   map[string]paragraph // list and level of a style
	based    map[string]string
	abstract map[int]string   // of a list
	restarts map[[2]int]int   // where a level of a list begins anew
	levels   map[string][]lvl // of an abstract list
	counts   map[string][]int
	seen     map[[2]int]bool
}

type lvl struct{ format, text string }

func newCounter(t testing.TB, o *opened) *counter {
	c := &counter{
		styles: map[string]paragraph{}, based: map[string]string{}, abstract: map[int]string{}, restarts: map[[2]int]int{},
		levels: map[string][]lvl{}, counts: map[string][]int{}, seen: map[[2]int]bool{},
	}
	style, list, num, level := "", "", 0, 0
	for _, e := range o.elements(t, "word/styles.xml") {
		switch e.name {
		case "style":
			style = e.attr["styleId"]
			c.styles[style] = paragraph{list: -1}
		case "basedOn":
			c.based[style] = e.attr["val"]
		case "numId", "ilvl":
			p := c.styles[style]
			if e.name == "ilvl" {
				p.level = atoi(e.attr["val"])
			} else {
				p.list = atoi(e.attr["val"])
			}
			c.styles[style] = p
		}
	}
	for _, e := range o.elements(t, "word/numbering.xml") {
		switch e.name {
		case "abstractNum":
			list = e.attr["abstractNumId"]
			c.counts[list] = make([]int, 9)
		case "lvl":
			c.levels[list] = append(c.levels[list], lvl{})
		case "numFmt":
			c.levels[list][len(c.levels[list])-1].format = e.attr["val"]
		case "lvlText":
			c.levels[list][len(c.levels[list])-1].text = e.attr["val"]
		case "num":
			num = atoi(e.attr["numId"])
		case "abstractNumId":
			c.abstract[num] = e.attr["val"]
		case "startOverride":
			c.restarts[[2]int{num, level}] = atoi(e.attr["val"])
		case "lvlOverride":
			level = atoi(e.attr["ilvl"])
		}
	}
	return c
}

// label gives what Word prints before the paragraph.
func (c *counter) label(p paragraph) string {
	for s := p.style; p.list < 0 && s != ""; s = c.based[s] {
		p.list, p.level = c.styles[s].list, c.styles[s].level
	}
	if p.list <= 0 {
		return ""
	}
	id := c.abstract[p.list]
	counts := c.counts[id]
	if at := [2]int{p.list, p.level}; c.restarts[at] > 0 && !c.seen[at] {
		c.seen[at] = true
		counts[p.level] = c.restarts[at] - 1
	}
	counts[p.level]++
	clear(counts[p.level+1:])
	text := c.levels[id][p.level].text
	for i, l := range c.levels[id] {
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(i+1), spelled(l.format, counts[i]))
	}
	return text
}

func spelled(format string, n int) string {
	switch format {
	case "decimal":
		return strconv.Itoa(n)
	case "lowerLetter":
		return strings.Repeat(string(rune('a'+(n-1)%26)), (n+25)/26)
	case "upperLetter":
		return strings.Repeat(string(rune('A'+(n-1)%26)), (n+25)/26)
	case "lowerRoman":
		return [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}[n]
	}
	return format
}

// headings gives the beginnings of the lines that carry a number, as the tree numbers them.
func headings(d *doc.Doc) []string {
	var all []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article:
			if b.Num != "" {
				all = append(all, "Article "+b.Num+".")
			}
		case *doc.Schedule:
			all = append(all, b.Label()+".")
		case *doc.Clause:
			if b.Num != "" {
				all = append(all, b.Num)
			}
		}
		return true
	})
	return all
}

func TestWordNumbersAsWeDo(t *testing.T) {
	for name, d := range map[string]*doc.Doc{"sample": exporttest.Sample(t, "Acme", exporttest.Harmless), "awkward": awkward(t)} {
		o := open(t, write(t, d, docx.Options{}))
		c := newCounter(t, o)
		var got []string
		for _, p := range o.paragraphs(t) {
			if label := c.label(p); label != "bullet" && label != "•" && label != "–" && (label != "" || isLiteral(p)) {
				if label == "" {
					label = strings.Join(strings.Fields(p.text)[:literalWords(p)], " ")
				}
				got = append(got, label)
			}
		}
		want := headings(d)
		for i := range min(len(got), len(want)) {
			if strings.TrimSuffix(got[i], ".") != strings.TrimSuffix(want[i], ".") {
				t.Fatalf("%s: number %d is %q in Word, %q in the tree", name, i+1, got[i], want[i])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: Word gives %d numbers, the tree has %d: %v", name, len(got), len(want), got[min(len(want), len(got)):])
		}
	}
}

// isLiteral says whether the number of a paragraph stands in its text.
func isLiteral(p paragraph) bool {
	return p.style == "BodyText" && p.tabbed || p.style == "HeadingUnnumbered" && strings.HasPrefix(p.text, "Schedule ")
}

func literalWords(p paragraph) int {
	if p.style == "HeadingUnnumbered" {
		return 2
	}
	return 1
}

// TestMostNumbersAreWords holds that numbers are literal only where Word has no way to give them: past (aa), below
// such a schedule, and below the ninth level.
func TestMostNumbersAreWords(t *testing.T) {
	for _, p := range open(t, write(t, awkward(t), docx.Options{})).paragraphs(t) {
		if !isLiteral(p) {
			continue
		}
		number := strings.TrimPrefix(p.text, "Schedule ")
		if len(number) < 3 || number[0] == '(' && number[2] == ')' && number[1] > 'B' || number[0] != '(' && number[:2] < "AB" {
			t.Errorf("%q has its number as text", p.text)
		}
	}
	o := open(t, write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{}))
	for _, p := range o.paragraphs(t) {
		if isLiteral(p) {
			t.Errorf("%q has its number as text", p.text)
		}
	}
	used := []string{}
	for _, p := range o.paragraphs(t) {
		used = append(used, p.style)
	}
	for _, style := range []string{"Title", "Subtitle", "TOC1", "Heading1", "HeadingUnnumbered", "ScheduleHeading", "Clause1", "Clause2", "Clause3", "ScheduleClause1", "Conspicuous", "Definition", "ListBullet", "Caption", "TableHead", "TableText", "TableTotal", "SignatureParty", "SignatureLine", "Digest", "DraftNotice"} {
		if !slices.Contains(used, style) {
			t.Errorf("nothing in the sample has the style %s", style)
		}
	}
}
