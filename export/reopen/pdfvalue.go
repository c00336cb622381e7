package reopen

import (
	"bytes"
	"encoding/hex"
	"strconv"
)

// The values of a PDF. Strings are []byte, numbers float64, null is an operator.
type (
	name     string
	ref      int
	operator string
	dict     map[name]any
	array    []any
	stream   struct {
		dict
		raw []byte
	}
)

// reader reads values. What cannot be read sets isBroken and ends the reading.
type reader struct {
	b        []byte
	at       int
	isBroken bool
}

// whole gives a number that can stand for a size or a place; 0 for anything else.
func whole(v any) int {
	n, _ := v.(float64)
	if n < 0 || n > 1<<30 {
		return 0
	}
	return int(n)
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// space skips white space and comments.
func (r *reader) space() {
	for r.at < len(r.b) {
		switch {
		case isSpace(r.b[r.at]):
			r.at++
		case r.b[r.at] == '%':
			for r.at < len(r.b) && r.b[r.at] != '\n' && r.b[r.at] != '\r' {
				r.at++
			}
		default:
			return
		}
	}
}

func (r *reader) starts(s string) bool { return bytes.HasPrefix(r.b[r.at:], []byte(s)) }

func (r *reader) broken() any {
	r.isBroken = true
	return nil
}

// value reads one value or operator; nil at the end.
func (r *reader) value(depth int) any {
	r.space()
	switch {
	case r.isBroken || r.at >= len(r.b):
		return nil
	case depth > maxDepth:
		return r.broken()
	case r.starts("<<"):
		r.at += 2
		return r.dict(depth)
	case r.b[r.at] == '<':
		return r.hex()
	case r.b[r.at] == '(':
		return r.literal()
	case r.b[r.at] == '[':
		r.at++
		return r.array(depth)
	case r.b[r.at] == '/':
		r.at++
		return name(r.token())
	case isDelimiter(r.b[r.at]):
		r.at++
		return operator(r.b[r.at-1 : r.at])
	}
	return r.plain()
}

func (r *reader) token() string {
	start := r.at
	for r.at < len(r.b) && !isSpace(r.b[r.at]) && !isDelimiter(r.b[r.at]) {
		r.at++
	}
	return string(r.b[start:r.at])
}

// plain reads a number, a reference or a word.
func (r *reader) plain() any {
	w := r.token()
	n, err := strconv.ParseFloat(w, 64)
	switch {
	case w == "true", w == "false":
		return w == "true"
	case err != nil:
		return operator(w)
	}
	back := r.at
	if n >= 0 && n < 1<<31 && n == float64(int(n)) {
		r.space()
		if g := r.token(); len(g) > 0 && len(g) <= 5 && isDigits(g) {
			r.space()
			if r.token() == "R" {
				return ref(n)
			}
		}
	}
	r.at = back
	return n
}

func isDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

func (r *reader) hex() any {
	end := bytes.IndexByte(r.b[r.at:], '>')
	if end < 0 {
		return r.broken()
	}
	digits := make([]byte, 0, end)
	for _, c := range r.b[r.at+1 : r.at+end] {
		if !isSpace(c) {
			digits = append(digits, c)
		}
	}
	r.at += end + 1
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make([]byte, len(digits)/2)
	if _, err := hex.Decode(out, digits); err != nil {
		return r.broken()
	}
	return out
}

// escapes are the letters after a backslash that stand for other characters.
var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (r *reader) literal() any {
	out := []byte{}
	for depth := 0; r.at < len(r.b); r.at++ {
		c := r.b[r.at]
		switch {
		case c == '\\' && r.at+1 < len(r.b):
			r.at++
			out = r.escaped(out)
			continue
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				r.at++
				return out
			}
		}
		out = append(out, c)
	}
	return r.broken()
}

// escaped reads what follows a backslash and stops at its last byte.
func (r *reader) escaped(out []byte) []byte {
	c := r.b[r.at]
	switch {
	case c >= '0' && c <= '7':
		n := 0
		for i := 0; i < 3 && r.at < len(r.b) && r.b[r.at] >= '0' && r.b[r.at] <= '7'; i++ {
			n = 8*n + int(r.b[r.at]-'0')
			r.at++
		}
		r.at--
		return append(out, byte(n))
	case c == '\n' || c == '\r':
		return out
	}
	if e, ok := escapes[c]; ok {
		c = e
	}
	return append(out, c)
}

func (r *reader) array(depth int) any {
	a := array{}
	for {
		r.space()
		if r.isBroken || r.at >= len(r.b) {
			return r.broken()
		}
		if r.b[r.at] == ']' {
			r.at++
			return a
		}
		a = append(a, r.value(depth+1))
	}
}

func (r *reader) dict(depth int) any {
	d := dict{}
	for {
		r.space()
		if r.isBroken || r.at >= len(r.b) {
			return r.broken()
		}
		if r.starts(">>") {
			r.at += 2
			return d
		}
		key, ok := r.value(depth + 1).(name)
		if !ok {
			return r.broken()
		}
		d[key] = r.value(depth + 1)
	}
}

// stream reads the data after a dictionary, if it is that of a stream. A length that does not lead to the end is not believed.
func (r *reader) stream(d dict) (stream, bool) {
	r.space()
	if !r.starts("stream") {
		return stream{}, false
	}
	at := r.at + len("stream")
	if bytes.HasPrefix(r.b[at:], []byte("\r\n")) {
		at += 2
	} else if at < len(r.b) {
		at++
	}
	end := at + whole(d["Length"])
	if end > len(r.b) || !bytes.HasPrefix(bytes.TrimLeft(r.b[end:min(len(r.b), end+20)], "\r\n"), []byte("endstream")) {
		n := bytes.Index(r.b[min(at, len(r.b)):], []byte("endstream"))
		if n < 0 {
			return stream{}, false
		}
		end = at + n
	}
	r.at = end
	return stream{d, r.b[at:end]}, true
}
