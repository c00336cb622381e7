package doc_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model/doc"
)

func para(in ...doc.Inline) *doc.Para { return &doc.Para{Inlines: in} }

func clause(id string, bs ...doc.Block) *doc.Clause {
	return &doc.Clause{ID: id, Title: "T " + id, Blocks: bs}
}

func article(id string, bs ...doc.Block) *doc.Article {
	return &doc.Article{ID: id, Title: "T " + id, Blocks: bs}
}

// tree has parts of every numbered kind, and a clause "middle" that can be left out.
func tree(withMiddle bool) []doc.Block {
	two := article("two", clause("first"))
	if withMiddle {
		two.Blocks = append(two.Blocks, clause("middle"))
	}
	two.Blocks = append(two.Blocks, clause("last", clause("last-a", clause("last-a-i"), clause("last-a-ii")), clause("last-b")))
	return []doc.Block{
		&doc.Article{ID: "front", Title: "Key terms", Unnumbered: true, Blocks: []doc.Block{clause("front-clause", clause("front-a"))}},
		article("one", &doc.List{Items: [][]doc.Block{{clause("in-item")}}}, clause("after-item")),
		two,
		&doc.Schedule{ID: "services", Title: "Services", Blocks: []doc.Block{clause("in-schedule", clause("in-schedule-a")), &doc.Table{ID: "bare"}, &doc.Table{ID: "matrix", Caption: "Matrix"}}},
		&doc.Schedule{ID: "health", Title: "Health data", Annex: true, Blocks: []doc.Block{clause("in-annex", clause("in-annex-a"))}},
		&doc.Schedule{ID: "cards", Title: "Cards", Annex: true, Blocks: []doc.Block{clause("in-cards")}},
		&doc.Schedule{ID: "fees", Title: "Fees", Blocks: []doc.Block{&doc.Table{ID: "fee-table", Caption: "Fees"}}},
		&doc.Definitions{Items: []doc.Definition{{ID: "day", Term: "Business Day"}}},
		para(doc.Term{ID: "agreement", Text: "Agreement", Defines: true}, doc.Term{ID: "day", Text: "Business Day"}),
	}
}

// refer numbers the tree with a reference to target, and gives its words.
func refer(bs []doc.Block, target string) (string, []doc.Problem) {
	p := para(doc.Bold{Inlines: []doc.Inline{doc.Ref{Target: target}}})
	d := &doc.Doc{Blocks: append(bs, clause("referring", p))}
	problems := doc.Number(d)
	return doc.Plain(p.Inlines), problems
}

func TestNumber(t *testing.T) {
	tests := []struct{ target, full, without string }{
		{"front", "“Key terms”", "“Key terms”"},
		{"front-clause", "“T front-clause”", "“T front-clause”"},
		{"front-a", "“T front-clause”(a)", "“T front-clause”(a)"},
		{"one", "Article 1", "Article 1"},
		{"in-item", "Section 1.1", "Section 1.1"},
		{"after-item", "Section 1.2", "Section 1.2"},
		{"two", "Article 2", "Article 2"},
		{"first", "Section 2.1", "Section 2.1"},
		{"middle", "Section 2.2", "[missing section: middle]"},
		{"last", "Section 2.3", "Section 2.2"},
		{"last-a", "Section 2.3(a)", "Section 2.2(a)"},
		{"last-a-ii", "Section 2.3(a)(ii)", "Section 2.2(a)(ii)"},
		{"last-b", "Section 2.3(b)", "Section 2.2(b)"},
		{"in-schedule", "Section A.1", "Section A.1"},
		{"in-schedule-a", "Section A.1(a)", "Section A.1(a)"},
		{"services", "Schedule A", "Schedule A"},
		{"health", "Annex B-1", "Annex B-1"},
		{"in-annex", "Section B-1.1", "Section B-1.1"},
		{"in-annex-a", "Section B-1.1(a)", "Section B-1.1(a)"},
		{"cards", "Annex B-2", "Annex B-2"},
		{"in-cards", "Section B-2.1", "Section B-2.1"},
		{"fees", "Schedule C", "Schedule C"},
		{"matrix", "Table 1", "Table 1"},
		{"fee-table", "Table 2", "Table 2"},
		{"bare", "[missing section: bare]", "[missing section: bare]"},
		{"day", "Business Day", "Business Day"},
		{"agreement", "Agreement", "Agreement"},
		{"referring", "Section 1", "Section 1"},
		{"", "[missing section: ]", "[missing section: ]"},
	}
	for _, tt := range tests {
		for withMiddle, want := range map[bool]string{true: tt.full, false: tt.without} {
			got, problems := refer(tree(withMiddle), tt.target)
			if got != want {
				t.Errorf("reference to %q (middle clause there: %v): got %q, want %q", tt.target, withMiddle, got, want)
			}
			if isMissing := strings.HasPrefix(want, "[missing"); isMissing != (len(problems) == 1) {
				t.Errorf("reference to %q (middle clause there: %v): got problems %v", tt.target, withMiddle, problems)
			}
		}
	}
}

func TestNumberCountsFar(t *testing.T) {
	var bs, parts []doc.Block
	for i := range 30 {
		bs = append(bs, &doc.Schedule{ID: fmt.Sprintf("s%d", i), Title: "S"})
		parts = append(parts, clause(fmt.Sprintf("a%d", i)))
	}
	d := &doc.Doc{Blocks: append(bs, article("x", clause("c", parts...), clause("d", clause("e", parts...))))}
	doc.Number(d)
	if got := bs[27].(*doc.Schedule).Heading(); got != "Schedule AB. S" {
		t.Errorf("28th schedule: got %q, want Schedule AB. S", got)
	}
	if got := parts[28].(*doc.Clause); got.Num != "(xxix)" || got.Level != 3 {
		t.Errorf("29th clause of the third level: got %q at level %d, want (xxix) at 3", got.Num, got.Level)
	}
}

func TestNumberAgainGivesTheSame(t *testing.T) {
	d := &doc.Doc{Blocks: append(tree(true), para(doc.Text("See "), doc.Ref{Target: "last-b"}, doc.Ref{Target: "gone"}))}
	first := fmt.Sprint(doc.Number(d)) + doc.Outline(d)
	if got := fmt.Sprint(doc.Number(d)) + doc.Outline(d); got != first {
		t.Errorf("numbered again: got\n%s\nwant\n%s", got, first)
	}
}

func TestNumberReportsProblems(t *testing.T) {
	deep := clause("l1", clause("l2", clause("l3", clause("l4"))))
	tests := []struct {
		name   string
		blocks []doc.Block
		want   doc.Problem
	}{
		{"missing target", []doc.Block{article("a", clause("b", &doc.List{Items: [][]doc.Block{{para(doc.Ref{Target: "gone"})}}}))}, doc.Problem{Kind: doc.MissingTarget, ID: "b", Target: "gone"}},
		{"doubled id", []doc.Block{article("a"), article("a")}, doc.Problem{Kind: doc.DuplicateID, ID: "a", Target: "a"}},
		{"term and clause share an id", []doc.Block{article("a", para(doc.Term{ID: "a", Defines: true}))}, doc.Problem{Kind: doc.DuplicateID, ID: "a", Target: "a"}},
		{"malformed id", []doc.Block{article("A.b")}, doc.Problem{Kind: doc.BadID, ID: "A.b", Target: "A.b"}},
		{"kept id", []doc.Block{article("doc-contents")}, doc.Problem{Kind: doc.BadID, ID: "doc-contents", Target: "doc-contents"}},
		{"too deep", []doc.Block{article("a", deep)}, doc.Problem{Kind: doc.TooDeep, ID: "l4", Target: "l4"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := doc.Number(&doc.Doc{Blocks: tt.blocks})
			if len(got) != 1 || got[0].Kind != tt.want.Kind || got[0].ID != tt.want.ID || got[0].Target != tt.want.Target || got[0].Text == "" {
				t.Errorf("got %+v, want one of %+v with a sentence", got, tt.want)
			}
		})
	}
}

func TestNumberDropsDoubledFullStop(t *testing.T) {
	tests := []struct {
		name string
		in   []doc.Inline
		want string
	}{
		{"answer", []doc.Inline{doc.Answer{Text: "Acme Inc."}, doc.Text(". Then")}, "Acme Inc. Then"},
		{"answer in bold", []doc.Inline{doc.Bold{Inlines: []doc.Inline{doc.Answer{Text: "Acme Inc."}}}, doc.Text(".")}, "Acme Inc."},
		{"no stop in the answer", []doc.Inline{doc.Answer{Text: "Acme"}, doc.Text(".")}, "Acme."},
		{"ellipsis", []doc.Inline{doc.Answer{Text: "Acme Inc."}, doc.Text("...")}, "Acme Inc...."},
		{"wording", []doc.Inline{doc.Text("etc."), doc.Text(".")}, "etc.."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := para(tt.in...)
			d := &doc.Doc{Blocks: []doc.Block{p}}
			doc.Number(d)
			doc.Number(d)
			if got := doc.Plain(p.Inlines); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
