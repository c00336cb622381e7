package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits of a draft that is read. They stand before any parsing, so that a hostile file costs little.
const (
	MaxBytes  = 10 << 20  // size of the text
	maxDepth  = 32        // objects and arrays in each other
	maxValues = 1_000_000 // values of any kind
)

// SyntaxError is a draft that cannot be read at all. Line and Column count from 1.
type SyntaxError struct {
	Line, Column int
	Msg          string
}

// Error tells the place and the fault.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Msg)
}

// tree is a parsed JSON value that remembers its own text and where it stood. Upgrades work on it.
type tree struct {
	kind    byte // '{', '[', or 'v' for a plain value
	members []member
	items   []*tree
	raw     json.RawMessage
	offset  int
}

type member struct {
	key string
	val *tree
}

func (t *tree) get(key string) *tree {
	for _, m := range t.members {
		if m.key == key {
			return m.val
		}
	}
	return nil
}

func (t *tree) isText() bool { return t.raw[0] == '"' }

// parser builds a tree from JSON that is valid; it refuses duplicate keys, which encoding/json lets pass.
type parser struct {
	src    []byte
	at     int // of the next byte
	values int
}

func parse(src []byte) (*tree, error) {
	if len(src) > MaxBytes {
		return nil, fmt.Errorf("the draft has %.1f MiB; at most %d MiB can be read", float64(len(src))/(1<<20), MaxBytes>>20)
	}
	p := &parser{src: src}
	if !json.Valid(p.src) {
		return nil, p.invalid()
	}
	return p.value(0)
}

func (p *parser) value(depth int) (*tree, error) {
	p.space()
	if depth > maxDepth {
		return nil, p.fault(p.at, fmt.Sprintf("more than %d levels of brackets", maxDepth))
	}
	if p.values++; p.values > maxValues {
		return nil, p.fault(p.at, fmt.Sprintf("more than %d values", maxValues))
	}
	t := &tree{kind: 'v', offset: p.at}
	var err error
	switch p.src[p.at] {
	case '{':
		t.kind = '{'
		err = p.object(t, depth)
	case '[':
		t.kind = '['
		err = p.array(t, depth)
	case '"':
		p.text()
	default:
		for p.at < len(p.src) && !isSpace(p.src[p.at]) && p.src[p.at] != ',' && p.src[p.at] != ']' && p.src[p.at] != '}' {
			p.at++
		}
	}
	t.raw = p.src[t.offset:p.at]
	return t, err
}

func (p *parser) object(t *tree, depth int) error {
	var seen map[string]bool // of a large object; in a small one looking is quicker
	for p.at++; p.more('}'); {
		at := p.at
		key := unquote(p.text())
		if seen[key] || seen == nil && t.get(key) != nil {
			return p.fault(at, fmt.Sprintf("%q stands twice in the same group; keep one", key))
		}
		if len(t.members) == 31 {
			seen = map[string]bool{}
			for _, m := range t.members {
				seen[m.key] = true
			}
		}
		if seen != nil {
			seen[key] = true
		}
		p.space()
		p.at++ // the colon
		v, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		t.members = append(t.members, member{key, v})
	}
	return nil
}

func (p *parser) array(t *tree, depth int) error {
	for p.at++; p.more(']'); {
		v, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		t.items = append(t.items, v)
	}
	return nil
}

// more goes to the next member or item, or behind the bracket that ends them.
func (p *parser) more(end byte) bool {
	p.space()
	if p.src[p.at] == ',' {
		p.at++
		p.space()
	}
	if p.src[p.at] != end {
		return true
	}
	p.at++
	return false
}

func (p *parser) space() {
	for p.at < len(p.src) && isSpace(p.src[p.at]) {
		p.at++
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// text takes a text with its quotes.
func (p *parser) text() []byte {
	start := p.at
	for p.at++; p.src[p.at] != '"'; p.at++ {
		if p.src[p.at] == '\\' {
			p.at++
		}
	}
	p.at++
	return p.src[start:p.at]
}

// unquote reads a valid text of JSON. Nearly all stand there as they are, which is quicker seen than read.
func unquote(raw []byte) string {
	inner := raw[1 : len(raw)-1]
	if bytes.IndexByte(inner, '\\') < 0 && utf8.Valid(inner) {
		return string(inner)
	}
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		panic("model: " + err.Error())
	}
	return text
}

func (p *parser) fault(offset int, msg string) error {
	line, col := position(p.src, offset)
	return &SyntaxError{Line: line, Column: col, Msg: msg}
}

// invalid tells where and why the text is no JSON.
func (p *parser) invalid() error {
	var theirs *json.SyntaxError
	err := json.Unmarshal(p.src, &json.RawMessage{})
	switch {
	case !errors.As(err, &theirs) || int(theirs.Offset) > len(p.src):
		return p.fault(len(p.src), "this is not JSON: "+err.Error())
	case strings.HasPrefix(theirs.Error(), "unexpected end"):
		return p.fault(len(p.src), "the text ends in the middle; a bracket or quote is not closed")
	case strings.HasSuffix(theirs.Error(), "after top-level value"):
		return p.fault(int(theirs.Offset)-1, "there is text after the end of the draft")
	}
	return p.fault(int(theirs.Offset)-1, "this is not JSON: "+theirs.Error()) // it counts the wrong character in
}

func position(src []byte, offset int) (line, col int) {
	head := src[:max(0, min(offset, len(src)))]
	line = bytes.Count(head, []byte("\n")) + 1
	return line, len([]rune(string(head[bytes.LastIndexByte(head, '\n')+1:]))) + 1
}
