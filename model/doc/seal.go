package doc

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"golang.org/x/text/unicode/norm"
)

// digestVersion stands inside what is digested, so that a later shape of the tree never gives an old digest.
const digestVersion = 1

// Seal sets the digest: SHA-256, in hex, of the canonical JSON of what the document says. That is its title, number,
// language, draft mark, open points, blocks and facts with sorted keys, no spaces and text in NFC. Paper, paths of
// answers and Source do not count. It fails on a node of an unknown kind or a value without a text form.
func Seal(d *Doc) error {
	c := canon{}
	tree := map[string]any{
		"version": digestVersion, "id": d.ID, "title": text(d.Title), "number": text(d.Number), "lang": d.Lang,
		"draft": d.Draft, "open": open(d.Open), "blocks": c.blocks(d.Blocks), "facts": c.facts(d.Facts),
	}
	if c.err != nil {
		return fmt.Errorf("seal document: %w", c.err)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(tree); err != nil {
		return fmt.Errorf("seal document: %w", err)
	}
	sum := sha256.Sum256(bytes.TrimRight(b.Bytes(), "\n"))
	d.Digest = hex.EncodeToString(sum[:])
	return nil
}

// object is a JSON object; encoding/json writes its keys sorted.
type object = map[string]any

// canon turns a tree into what encoding/json writes canonically, and keeps the first error.
type canon struct{ err error }

func text(s string) string { return norm.NFC.String(s) }

func open(points []OpenPoint) []any {
	var all []any
	for _, o := range points {
		all = append(all, text(o.String()))
	}
	return all
}

func (c *canon) blocks(bs []Block) []any {
	all := make([]any, 0, len(bs))
	for _, b := range bs {
		all = append(all, c.block(b))
	}
	return all
}

func (c *canon) block(b Block) object {
	switch b := b.(type) {
	case *Title:
		return object{"kind": "title", "text": text(b.Text), "lines": c.runs(b.Lines)}
	case *TOC:
		return object{"kind": "toc"}
	case *Article:
		return object{"kind": "article", "id": b.ID, "num": b.Num, "title": text(b.Title), "blocks": c.blocks(b.Blocks)}
	case *Clause:
		return object{"kind": "clause", "id": b.ID, "num": b.Num, "title": text(b.Title), "blocks": c.blocks(b.Blocks)}
	case *Schedule:
		return object{"kind": b.kind(), "id": b.ID, "num": b.Num, "title": text(b.Title), "blocks": c.blocks(b.Blocks)}
	case *Para:
		return object{"kind": "para", "conspicuous": b.Conspicuous, "text": c.inlines(b.Inlines)}
	case *List:
		items := make([]any, 0, len(b.Items))
		for _, item := range b.Items {
			items = append(items, c.blocks(item))
		}
		return object{"kind": "list", "items": items}
	case *Definitions:
		items := make([]any, 0, len(b.Items))
		for _, x := range b.Items {
			items = append(items, object{"id": x.ID, "term": text(x.Term), "meaning": c.inlines(x.Meaning)})
		}
		return object{"kind": "definitions", "items": items}
	case *Table:
		return c.table(b)
	case *Bars:
		items := make([]any, 0, len(b.Items))
		for _, x := range b.Items {
			items = append(items, object{"label": text(x.Label), "text": text(x.Text), "value": c.value(x.Value)})
		}
		return object{"kind": "bars", "caption": text(b.Caption), "items": items}
	case *Timeline:
		points := make([]any, 0, len(b.Points))
		for _, p := range b.Points {
			points = append(points, object{"text": text(p.Text), "label": text(p.Label), "on": c.value(p.On)})
		}
		return object{"kind": "timeline", "caption": text(b.Caption), "points": points}
	case *Signatures:
		return c.signatures(b)
	case *PageBreak:
		return object{"kind": "page-break"}
	}
	return c.fail("no canonical form for a block of type %T", b)
}

func (c *canon) table(t *Table) object {
	var heads, rows []any
	for _, col := range t.Columns {
		heads = append(heads, text(col.Head))
	}
	for _, r := range t.Rows {
		var cells []any
		for _, cell := range r.Cells {
			cells = append(cells, object{"text": c.inlines(cell.Inlines), "value": c.value(cell.Value)})
		}
		rows = append(rows, object{"total": r.Total, "cells": cells})
	}
	return object{"kind": "table", "id": t.ID, "num": t.Num, "caption": text(t.Caption), "heads": heads, "rows": rows}
}

func (c *canon) signatures(s *Signatures) object {
	var sides []any
	for _, side := range s.Sides {
		var people []any
		for _, g := range side.Signatories {
			people = append(people, object{"name": c.inlines(g.Name), "title": c.inlines(g.Title), "date": c.inlines(g.Date)})
		}
		sides = append(sides, object{"role": text(side.Role), "party": c.inlines(side.Party), "signatories": people})
	}
	return object{"kind": "signatures", "sides": sides}
}

func (c *canon) runs(runs [][]Inline) []any {
	all := make([]any, 0, len(runs))
	for _, r := range runs {
		all = append(all, c.inlines(r))
	}
	return all
}

func (c *canon) inlines(in []Inline) []any {
	all := make([]any, 0, len(in))
	for _, x := range in {
		all = append(all, c.inline(x))
	}
	return all
}

func (c *canon) inline(x Inline) any {
	switch x := x.(type) {
	case Text:
		return text(string(x))
	case Answer:
		return object{"kind": "answer", "text": text(x.Text), "value": c.value(x.Value)}
	case Term:
		return object{"kind": "term", "id": x.ID, "text": text(x.Text), "defines": x.Defines}
	case Ref:
		return object{"kind": "ref", "target": x.Target, "text": text(x.String())}
	case Blank:
		return object{"kind": "blank", "text": text(x.String())}
	case Bold:
		return object{"kind": "bold", "text": c.inlines(x.Inlines)}
	case Italic:
		return object{"kind": "italic", "text": c.inlines(x.Inlines)}
	}
	return c.fail("no canonical form for an inline of type %T", x)
}

// value gives the canonical text of a typed value, or nil where there is none.
func (c *canon) value(v any) any {
	if v == nil {
		return nil
	}
	m, ok := v.(encoding.TextMarshaler)
	if !ok {
		return c.fail("a value of type %T has no text form", v)
	}
	b, err := m.MarshalText()
	if err != nil {
		return c.fail("a value of type %T has no text: %w", v, err)
	}
	return text(string(b))
}

func (c *canon) facts(f Facts) any {
	b, err := json.Marshal(f)
	if err != nil {
		return c.fail("facts: %w", err)
	}
	var tree any
	d := json.NewDecoder(bytes.NewReader(norm.NFC.Bytes(b)))
	d.UseNumber()
	if err := d.Decode(&tree); err != nil {
		return c.fail("facts: %w", err)
	}
	return tree
}

func (c *canon) fail(format string, args ...any) object {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
	return nil
}
