package reopen

import (
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf16"

	"engross/export/pdf/font"
)

// chars gives what the glyphs of each font stand for.
func (p *pdf) chars(resources any) (map[name]charset, error) {
	all := map[name]charset{}
	if p.fonts == nil {
		p.fonts = map[int]charset{}
	}
	for key, v := range p.dict(p.dict(resources)["Font"]) {
		number, isRef := v.(ref)
		if m, ok := p.fonts[int(number)]; ok && isRef {
			all[key] = m
			continue
		}
		if err := p.font(key, p.dict(v)); err != nil {
			return nil, err
		}
		s, ok := p.get(p.dict(v)["ToUnicode"]).(stream)
		if !ok {
			continue
		}
		data, err := p.unpack(s, maxData)
		if err != nil {
			return nil, err
		}
		all[key] = charMap(data)
		if isRef {
			p.fonts[int(number)] = all[key]
		}
	}
	return all, nil
}

// mostBrought is the most fonts of an exporter that are looked for.
const mostBrought = 32

// font takes in a font that the program that wrote the file did not bring itself, which its name on the pages says.
func (p *pdf) font(key name, d dict) error {
	n, err := strconv.Atoi(strings.TrimPrefix(string(key), "F"))
	if n -= font.Embedded; err != nil || n < 0 || n >= mostBrought {
		return nil
	}
	of := d
	if a := p.array(d["DescendantFonts"]); len(a) == 1 {
		of = p.dict(a[0])
	}
	s, ok := p.get(p.dict(of["FontDescriptor"])["FontFile2"]).(stream)
	if !ok {
		return nil
	}
	data, err := p.unpack(s, maxPart)
	if err != nil {
		return err
	}
	if _, err := font.Parse(data); err != nil {
		return nil // it cannot be written with
	}
	for len(p.brought) <= n {
		p.brought = append(p.brought, nil)
	}
	p.brought[n] = data
	return nil
}

// charset is what the codes of a font stand for.
type charset struct {
	of    map[uint16]string
	bytes int // of a code
}

// charMap reads single characters and ranges of a character map.
func charMap(data []byte) charset {
	c := charset{map[uint16]string{}, 2}
	m := c.of
	r := &reader{b: data}
	var args []any
	for left := 1 << 17; ; {
		v := r.value(0)
		if v == nil || r.isBroken || left < 0 {
			return c
		}
		op, ok := v.(operator)
		if !ok {
			args = append(args, v)
			continue
		}
		switch op {
		case "endcodespacerange":
			if len(args) == 0 {
				break
			}
			if b, ok := args[0].([]byte); ok && len(b) == 1 {
				c.bytes = 1
			}
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m[glyph(args[i])] = wide(args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				left -= spread(m, args[i], args[i+1], args[i+2])
			}
		}
		args = nil
	}
}

// spread fills a range of a character map and gives its length.
func spread(m map[uint16]string, from, until, to any) int {
	first, last := int(glyph(from)), int(glyph(until))
	list, isList := to.(array)
	start := []rune(wide(to))
	for i := first; i <= last; i++ {
		switch {
		case isList && i-first < len(list):
			m[uint16(i)] = wide(list[i-first])
		case !isList && len(start) > 0:
			m[uint16(i)] = string(start[:len(start)-1]) + string(start[len(start)-1]+rune(i-first))
		}
	}
	return last - first + 1
}

func glyph(v any) uint16 {
	n := uint16(0)
	b, _ := v.([]byte)
	for _, c := range b {
		n = n<<8 | uint16(c)
	}
	return n
}

func wide(v any) string {
	b, _ := v.([]byte)
	var u []uint16
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(u))
}

// decoded gives a string of a PDF as text.
func decoded(b []byte) string {
	if len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF {
		return wide(b[2:])
	}
	return string(b)
}

// shower reads the operators of a page.
type shower struct {
	t      *text
	chars  map[name]charset
	font   charset
	marks  []mark
	hidden int // marks whose text is not read
}

// mark is marked content that is open.
type mark struct{ isHidden bool }

// show reads the text of a page but for what is marked as no part of the content: margins and repeated heads.
func show(body []byte, chars map[name]charset, t *text) {
	s := &shower{t: t, chars: chars}
	r := &reader{b: body}
	var args []any
	for {
		v := r.value(0)
		if v == nil || r.isBroken {
			break
		}
		op, ok := v.(operator)
		if !ok {
			if args = append(args, v); len(args) > 1000 {
				args = args[:0]
			}
			continue
		}
		s.do(op, args)
		args = args[:0]
	}
	t.gap()
}

func (s *shower) do(op operator, args []any) {
	last := func(n int) any { // the n-th argument from the end
		if n > len(args) {
			return nil
		}
		return args[len(args)-n]
	}
	switch op {
	case "Tf":
		key, _ := last(2).(name)
		s.font = s.chars[key]
	case "BMC":
		s.begin(last(1), nil)
	case "BDC":
		d, _ := last(1).(dict)
		s.begin(last(2), d)
	case "EMC":
		if n := len(s.marks); n > 0 {
			if s.marks[n-1].isHidden {
				s.hidden--
			}
			s.marks = s.marks[:n-1]
		}
	case "Td", "TD", "Tm", "T*", "BT":
		s.gap()
	case "Tj", "'", "\"":
		s.show(last(1))
	case "TJ":
		a, _ := last(1).(array)
		for _, v := range a {
			s.show(v)
		}
	}
}

func (s *shower) gap() {
	if s.hidden == 0 {
		s.t.gap()
	}
}

// begin opens marked content. Text that stands for what is drawn is read in its place.
func (s *shower) begin(tag any, d dict) {
	actual, isActual := d["ActualText"].([]byte)
	m := mark{isHidden: tag == name("Artifact") || isActual}
	if tag != name("Span") {
		s.gap()
	}
	if isActual && s.hidden == 0 {
		s.t.add(decoded(actual))
	}
	if m.isHidden {
		s.hidden++
	}
	s.marks = append(s.marks, m)
}

func (s *shower) show(v any) {
	b, ok := v.([]byte)
	if !ok || s.hidden > 0 {
		return
	}
	if s.font.of == nil { // a font of another program: better its bytes than nothing
		s.t.add(strings.ToValidUTF8(string(b), "\uFFFD"))
		return
	}
	for n := s.font.bytes; len(b) >= n; b = b[n:] {
		c, known := s.font.of[glyph(b[:n])]
		if !known {
			c = "[" + hex.EncodeToString(b[:n]) + "]"
		}
		s.t.add(c)
	}
}
