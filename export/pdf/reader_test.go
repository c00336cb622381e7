package pdf_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// The values of a PDF as the reader of these tests sees them. Strings are text, numbers float64.
type (
	name  string
	ref   int
	dict  map[name]any
	array []any
)

// stream is a dictionary with unpacked data.
type stream struct {
	dict
	data []byte
}

// file is a PDF read back, by nothing that the writer knows.
type file struct {
	t       testing.TB
	raw     []byte
	objects map[ref]any
	trailer dict
}

// read follows the cross-reference stream and reads every object that it lists.
func read(t testing.TB, raw []byte) *file {
	t.Helper()
	f := &file{t: t, raw: raw, objects: map[ref]any{}}
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(raw)
	if m == nil || !bytes.HasPrefix(raw, []byte("%PDF-1.7\n")) {
		t.Fatal("no header or no end")
	}
	at, _ := strconv.Atoi(string(m[1]))
	table := f.object(at, 0).(stream)
	f.trailer = table.dict
	rows := undo(t, table.data, 7)
	if n := int(table.dict["Size"].(float64)); len(rows) != 7*n {
		t.Fatalf("cross-reference: got %d bytes, want 7 for each of %d objects", len(rows), n)
	}
	packed := map[ref][]any{}
	for i := 1; i < len(rows)/7; i++ {
		e := rows[7*i:]
		where, index := int(e[1])<<24|int(e[2])<<16|int(e[3])<<8|int(e[4]), int(e[5])<<8|int(e[6])
		switch e[0] {
		case 1:
			f.objects[ref(i)] = f.object(where, i)
		case 2:
			if packed[ref(where)] == nil {
				packed[ref(where)] = f.unpack(int(rows[7*where+1])<<24|int(rows[7*where+2])<<16|int(rows[7*where+3])<<8|int(rows[7*where+4]), where)
			}
			pair := packed[ref(where)][index].([2]any)
			if pair[0] != i {
				t.Fatalf("object %d: its stream calls it %v", i, pair[0])
			}
			f.objects[ref(i)] = pair[1]
		default:
			t.Fatalf("object %d is free", i)
		}
	}
	return f
}

// undo gives rows of a table from their differences.
func undo(t testing.TB, b []byte, width int) []byte {
	var out []byte
	last := make([]byte, width)
	for ; len(b) > 0; b = b[width+1:] {
		if b[0] != 2 {
			t.Fatalf("predictor: got %d, want 2", b[0])
		}
		for i := range width {
			last[i] += b[1+i]
		}
		out = append(out, last...)
	}
	return out
}

// object reads the object at an offset, which must be of the number n; 0 for any.
func (f *file) object(at, n int) any {
	p := &parser{t: f.t, b: f.raw, at: at}
	number := p.value().(float64)
	if n != 0 && int(number) != n {
		f.t.Fatalf("offset %d: got object %v, want %d", at, number, n)
	}
	p.value()
	p.word("obj")
	v := p.value()
	d, ok := v.(dict)
	if !ok {
		return v
	}
	p.space()
	if !bytes.HasPrefix(p.b[p.at:], []byte("stream\n")) {
		return v
	}
	start := p.at + len("stream\n")
	end := start + int(d["Length"].(float64))
	if !bytes.HasPrefix(f.raw[end:], []byte("\nendstream\nendobj\n")) {
		f.t.Fatalf("object %v: its length does not lead to its end", number)
	}
	data := f.raw[start:end]
	if d["Filter"] == name("FlateDecode") {
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			f.t.Fatal(err)
		}
		if data, err = io.ReadAll(z); err != nil {
			f.t.Fatalf("object %v: %v", number, err)
		}
	}
	return stream{d, data}
}

// unpack reads an object stream: pairs of number and value.
func (f *file) unpack(at, n int) []any {
	s := f.object(at, n).(stream)
	head := &parser{t: f.t, b: s.data}
	var all []any
	for range int(s.dict["N"].(float64)) {
		number, offset := head.value().(float64), head.value().(float64)
		body := &parser{t: f.t, b: s.data, at: int(s.dict["First"].(float64) + offset)}
		all = append(all, [2]any{int(number), body.value()})
	}
	return all
}

// get follows references.
func (f *file) get(v any) any {
	if r, ok := v.(ref); ok {
		o, ok := f.objects[r]
		if !ok {
			f.t.Fatalf("there is no object %d", r)
		}
		return o
	}
	return v
}

func (f *file) dict(v any) dict {
	switch v := f.get(v).(type) {
	case dict:
		return v
	case stream:
		return v.dict
	}
	f.t.Fatalf("got %T, want a dictionary", f.get(v))
	return nil
}

func (f *file) array(v any) array {
	if v == nil {
		return nil
	}
	return f.get(v).(array)
}

func (f *file) catalog() dict { return f.dict(f.trailer["Root"]) }

// parser reads values.
type parser struct {
	t  testing.TB
	b  []byte
	at int
}

func (p *parser) space() {
	for p.at < len(p.b) && strings.IndexByte(" \n\r\t\x00", p.b[p.at]) >= 0 {
		p.at++
	}
}

func (p *parser) word(w string) {
	p.space()
	if !bytes.HasPrefix(p.b[p.at:], []byte(w)) {
		p.t.Fatalf("offset %d: got %.20q, want %q", p.at, p.b[p.at:], w)
	}
	p.at += len(w)
}

// value reads one value; an operator of a page is given as operator.
func (p *parser) value() any {
	p.space()
	rest := p.b[p.at:]
	switch {
	case len(rest) == 0:
		return nil
	case bytes.HasPrefix(rest, []byte("<<")):
		p.at += 2
		return p.dict()
	case rest[0] == '<':
		end := bytes.IndexByte(rest, '>')
		p.at += end + 1
		var b []byte
		fmt.Sscanf(string(rest[1:end]), "%x", &b)
		return text(b)
	case rest[0] == '(':
		return text(p.literal())
	case rest[0] == '[':
		p.at++
		a := array{}
		for p.space(); p.b[p.at] != ']'; p.space() {
			a = append(a, p.value())
		}
		p.at++
		return a
	case rest[0] == '/':
		p.at++
		return name(p.token())
	}
	return p.plain()
}

// reference reads "12 0 R" and gives its length; 0 if it is none.
func reference(b []byte) (n, size int) {
	for size < len(b) && b[size] >= '0' && b[size] <= '9' {
		n = 10*n + int(b[size]-'0')
		size++
	}
	if size == 0 || !bytes.HasPrefix(b[size:], []byte(" 0 R")) || bytes.HasPrefix(b[size:], []byte(" 0 RG")) {
		return 0, 0
	}
	return n, size + len(" 0 R")
}

// operator is a word that is no value.
type operator string

func (p *parser) plain() any {
	if n, size := reference(p.b[p.at:min(len(p.b), p.at+20)]); size > 0 {
		p.at += size
		return ref(n)
	}
	w := p.token()
	switch w {
	case "true", "false":
		return w == "true"
	case "null":
		return nil
	case "":
		p.t.Fatalf("offset %d: nothing to read at %.20q", p.at, p.b[p.at:])
	}
	if n, err := strconv.ParseFloat(w, 64); err == nil {
		return n
	}
	return operator(w)
}

func (p *parser) token() string {
	start := p.at
	for p.at < len(p.b) && strings.IndexByte(" \n\r\t\x00()<>[]/", p.b[p.at]) < 0 {
		p.at++
	}
	return string(p.b[start:p.at])
}

func (p *parser) dict() dict {
	d := dict{}
	for p.space(); !bytes.HasPrefix(p.b[p.at:], []byte(">>")); p.space() {
		key, ok := p.value().(name)
		if !ok {
			p.t.Fatalf("offset %d: a key of a dictionary is no name", p.at)
		}
		if _, ok := d[key]; ok {
			p.t.Fatalf("offset %d: key %s is doubled", p.at, key)
		}
		d[key] = p.value()
	}
	p.at += 2
	return d
}

func (p *parser) literal() []byte {
	var out []byte
	depth := 0
	for ; ; p.at++ {
		switch c := p.b[p.at]; {
		case c == '\\':
			p.at++
			if c = p.b[p.at]; c == 'r' {
				c = '\r'
			}
			out = append(out, c)
		case c == '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case c == ')':
			if depth--; depth == 0 {
				p.at++
				return out
			}
			out = append(out, c)
		default:
			out = append(out, c)
		}
	}
}

// text gives a string as text if it is marked as UTF-16, else its bytes.
func text(b []byte) string {
	if !bytes.HasPrefix(b, []byte{0xFE, 0xFF}) {
		return string(b)
	}
	var u []uint16
	for i := 2; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(u))
}

// find gives the elements of a kind.
func (o *opened) find(tag name) []*node {
	var all []*node
	for _, n := range o.nodes {
		if n.tag == tag {
			all = append(all, n)
		}
	}
	return all
}
