package ui

import (
	"strconv"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// The question at which clause an own clause stands is answered with the lasting name of that clause. The agreement knows
// no wording, so the clauses to choose from are added here, where both are known.

// ClausesOf is what that question refers to. Its choices have numbers of their own.
const ClausesOf = "clauses of the agreement"

// offered gives a question the choices that come from the wording.
func (s *session) offered(p model.Place) model.Place {
	if own, ok := p.Object.(*model.OwnClause); ok && p.Field.Key == "at" {
		p.Field.Ref, p.Field.Offer = ClausesOf, func() []model.Option { return s.clausesFor(own) }
	}
	return p
}

// clausesFor are the clauses of the agreement as it stands, each by number and heading; for an article of its own they are
// the articles that it may follow.
func (s *session) clausesFor(own *model.OwnClause) []model.Option {
	k := &s.known
	if k.clauses == nil && k.doc != nil {
		k.clauses, k.articles = clausesIn(k.doc)
	}
	if own.Place == "article" {
		return k.articles
	}
	return k.clauses
}

func clausesIn(d *doc.Doc) (clauses, articles []model.Option) {
	add := func(in []doc.Block, of string) {
		for _, b := range in {
			if c, ok := b.(*doc.Clause); ok && c.ID != "" && !strings.HasPrefix(c.Origin, "clauses.") {
				clauses = append(clauses, model.Option{Value: c.ID, Label: called(c.Num, c.Title), Help: of})
			}
		}
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Article:
			if b.Num != "" {
				articles = append(articles, model.Option{Value: b.ID, Label: called(b.Num, b.Title)})
				add(b.Blocks, line(b.Title))
			}
		case *doc.Schedule:
			add(b.Blocks, line(b.Title))
		}
	}
	return clauses, articles
}

func called(num, title string) string { return line(strings.TrimSpace(num + " " + title)) }

// clauseNamed turns what was typed into the name of a clause: its number, its heading, or words that only one heading has. What
// names none is left as it is; a finding says so beside the question.
func (s *session) clauseNamed(own *model.OwnClause, typed string) string {
	text := strings.ToLower(strings.TrimSpace(typed))
	if _, err := strconv.Atoi(text); text == "" || err == nil && own.Place == "article" {
		return typed // of an article of its own, the number that it is to have
	}
	s.know()
	var begins, holds []string
	for _, o := range s.clausesFor(own) {
		label := strings.ToLower(o.Label)
		num, heading, _ := strings.Cut(label, " ")
		switch text {
		case o.Value, label, num, heading:
			return o.Value
		}
		if strings.HasPrefix(heading, text) {
			begins = append(begins, o.Value)
		}
		if hasWords(heading, text) {
			holds = append(holds, o.Value)
		}
	}
	switch {
	case len(begins) == 1:
		return begins[0]
	case len(begins) == 0 && len(holds) == 1:
		return holds[0]
	}
	return typed
}
