package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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

// parser builds a tree from tokens; it refuses duplicate keys, which encoding/json lets pass.
type parser struct {
	src    []byte
	dec    *json.Decoder
	values int
}

func parse(src []byte) (*tree, error) {
	if len(src) > MaxBytes {
		return nil, fmt.Errorf("the draft has %.1f MiB; at most %d MiB can be read", float64(len(src))/(1<<20), MaxBytes>>20)
	}
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	p := &parser{src: src, dec: json.NewDecoder(bytes.NewReader(src))}
	p.dec.UseNumber()
	t, err := p.value(0)
	if err != nil {
		return nil, p.at(err)
	}
	if _, err := p.dec.Token(); !errors.Is(err, io.EOF) {
		return nil, p.fault(int(p.dec.InputOffset()), "there is text after the end of the draft")
	}
	return t, nil
}

func (p *parser) value(depth int) (*tree, error) {
	if depth > maxDepth {
		return nil, p.fault(int(p.dec.InputOffset()), fmt.Sprintf("more than %d levels of brackets", maxDepth))
	}
	if p.values++; p.values > maxValues {
		return nil, p.fault(int(p.dec.InputOffset()), fmt.Sprintf("more than %d values", maxValues))
	}
	start := p.next()
	tok, err := p.dec.Token()
	if err != nil {
		return nil, err
	}
	t := &tree{kind: 'v', offset: start}
	if d, ok := tok.(json.Delim); ok {
		t.kind = byte(d)
		if t.kind == '{' {
			err = p.object(t, depth)
		} else {
			err = p.array(t, depth)
		}
		if err != nil {
			return nil, err
		}
	}
	t.raw = p.src[start:p.dec.InputOffset()]
	return t, nil
}

func (p *parser) object(t *tree, depth int) error {
	seen := map[string]bool{}
	for p.dec.More() {
		at := p.next()
		tok, err := p.dec.Token()
		if err != nil {
			return err
		}
		key := tok.(string) // inside an object the decoder gives strings here
		if seen[key] {
			return p.fault(at, fmt.Sprintf("%q stands twice in the same group; keep one", key))
		}
		seen[key] = true
		v, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		t.members = append(t.members, member{key, v})
	}
	_, err := p.dec.Token()
	return err
}

func (p *parser) array(t *tree, depth int) error {
	for p.dec.More() {
		v, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		t.items = append(t.items, v)
	}
	_, err := p.dec.Token()
	return err
}

// next returns where the next token begins: the decoder's offset is the end of the last one.
func (p *parser) next() int {
	i := int(p.dec.InputOffset())
	for i < len(p.src) && bytes.IndexByte([]byte(" \t\r\n,:"), p.src[i]) >= 0 {
		i++
	}
	return i
}

func (p *parser) fault(offset int, msg string) error {
	line, col := position(p.src, offset)
	return &SyntaxError{Line: line, Column: col, Msg: msg}
}

// at gives an error of the decoder its place.
func (p *parser) at(err error) error {
	var ours *SyntaxError
	if errors.As(err, &ours) {
		return err
	}
	var theirs *json.SyntaxError
	switch {
	case errors.As(err, &theirs):
		at := int(theirs.Offset) - 1 // the decoder counts the wrong character in, except between tokens
		if theirs.Offset == p.dec.InputOffset() {
			at++
		}
		return p.fault(at, "this is not JSON: "+theirs.Error())
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return p.fault(len(p.src), "the text ends in the middle; a bracket or quote is not closed")
	}
	return p.fault(int(p.dec.InputOffset()), err.Error())
}

func position(src []byte, offset int) (line, col int) {
	head := src[:max(0, min(offset, len(src)))]
	line = bytes.Count(head, []byte("\n")) + 1
	return line, len([]rune(string(head[bytes.LastIndexByte(head, '\n')+1:]))) + 1
}
