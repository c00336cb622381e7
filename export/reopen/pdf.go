package reopen

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"slices"
)

// attachment is the name of our data in a PDF.
const attachment = "agreement.json"

// readPDF reads a PDF by its objects as they stand in the file, the last one of each number. It does not follow the tables
// that say where they are: a file may have been saved anew by another program.
func (f *File) readPDF(body []byte) error {
	p := &pdf{body: body, at: map[int]place{}, left: maxTotal}
	if err := p.scan(); err != nil {
		return err
	}
	if p.trailer["Encrypt"] != nil {
		return errors.New("the PDF is encrypted: save it without a password and try again")
	}
	root := p.dict(p.trailer["Root"])
	if root == nil {
		return errors.New("the PDF is cut off or damaged: it has no catalog")
	}
	data, err := p.attached(root)
	if err != nil {
		return err
	}
	f.Data = bytes.TrimSpace(data)
	if s, ok := p.get(root["Metadata"]).(stream); ok {
		meta, err := p.unpack(s, maxData)
		if err != nil {
			return err
		}
		f.Digest = digestIn(string(meta))
	}
	var t text
	if err := p.pages(root["Pages"], nil, &t, 0); err != nil {
		return err
	}
	f.Words = t.all()
	f.Fonts = p.brought
	return nil
}

// pdf is a PDF being read.
type pdf struct {
	body    []byte
	at      map[int]place
	trailer dict
	left    int // bytes that may still be unpacked
	fonts   map[int]charset
	brought [][]byte // fonts of the exporter
	seen    int      // pages, and nodes of their tree
}

// place is where an object stands: in the file, or in an unpacked object stream.
type place struct {
	in []byte
	at int
}

// mostObjects is the most objects of a file that are read.
const mostObjects = 4 << 20

// scan finds all objects.
func (p *pdf) scan() error {
	spent := 0
	for at := 0; ; {
		i := bytes.Index(p.body[at:], []byte("obj"))
		if i < 0 {
			break
		}
		i += at
		at = i + len("obj")
		number, isObject := objectAt(p.body, i)
		if !isObject {
			continue
		}
		if len(p.at) >= mostObjects {
			return fmt.Errorf("the PDF has more than %d objects", mostObjects)
		}
		p.at[number] = place{p.body, at}
		r := &reader{b: p.body, at: at}
		v := r.value(0)
		if spent += r.at - at; spent > 4*len(p.body) {
			return errors.New("the PDF is damaged: its objects do not end")
		}
		if r.isBroken {
			continue
		}
		d, isDict := v.(dict)
		if !isDict {
			at = max(at, r.at)
			continue
		}
		s, isStream := r.stream(d)
		at = max(at, r.at)
		switch {
		case r.starts("stream") && !isStream:
			return errors.New("the PDF is cut off: the end of a stream is missing")
		case !isStream:
			continue
		}
		if err := p.whole(s); err != nil {
			return err
		}
	}
	if i := bytes.LastIndex(p.body, []byte("trailer")); i >= 0 && p.trailer == nil {
		r := &reader{b: p.body, at: i + len("trailer")}
		p.trailer, _ = r.value(0).(dict)
	}
	if p.trailer == nil {
		return errors.New("the PDF is cut off or damaged: its end is missing")
	}
	return nil
}

// whole takes in a stream that is about the file itself: objects packed together, or the table with the trailer.
func (p *pdf) whole(s stream) error {
	switch s.dict["Type"] {
	case name("XRef"):
		p.trailer = s.dict
	case name("ObjStm"):
		data, err := p.unpack(s, maxPart)
		if err != nil {
			return err
		}
		n, first := whole(s.dict["N"]), whole(s.dict["First"])
		head := &reader{b: data}
		for range min(n, len(data)) {
			number, isNumber := head.value(0).(float64)
			offset, isOffset := head.value(0).(float64)
			if !isNumber || !isOffset || head.isBroken {
				break
			}
			if at := first + int(offset); at >= 0 && at < len(data) {
				p.at[int(number)] = place{data, at}
			}
		}
	}
	return nil
}

// objectAt says whether "obj" at i begins an object, and its number.
func objectAt(b []byte, i int) (number int, ok bool) {
	back := func(is func(byte) bool) int {
		n := 0
		for i > 0 && is(b[i-1]) && n < 10 {
			i--
			n++
		}
		return n
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	if back(isSpace) == 0 || back(digit) == 0 || back(isSpace) == 0 {
		return 0, false
	}
	end := i
	if back(digit) == 0 {
		return 0, false
	}
	for _, c := range b[i:end] {
		number = 10*number + int(c-'0')
	}
	return number, true
}

// get follows references.
func (p *pdf) get(v any) any {
	for range 10 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		place, ok := p.at[int(r)]
		if !ok {
			return nil
		}
		in := &reader{b: place.in, at: place.at}
		v = in.value(0)
		if d, ok := v.(dict); ok {
			if s, ok := in.stream(d); ok {
				v = s
			}
		}
	}
	return nil
}

func (p *pdf) dict(v any) dict {
	switch v := p.get(v).(type) {
	case dict:
		return v
	case stream:
		return v.dict
	}
	return nil
}

func (p *pdf) array(v any) array {
	a, _ := p.get(v).(array)
	return a
}

// unpack gives the data of a stream.
func (p *pdf) unpack(s stream, limit int) ([]byte, error) {
	filter := p.get(s.dict["Filter"])
	if a, ok := filter.(array); ok && len(a) == 1 {
		filter = a[0]
	}
	if filter == nil {
		return s.raw, nil
	}
	if filter != name("FlateDecode") || p.dict(s.dict["DecodeParms"])["Predictor"] != nil {
		return nil, errors.New("the PDF was packed by another program in a way that is not read here")
	}
	z, err := zlib.NewReader(bytes.NewReader(s.raw))
	if err != nil {
		return nil, fmt.Errorf("the PDF is damaged: %w", err)
	}
	data, err := limited(z, min(limit, p.left))
	if err != nil {
		return nil, fmt.Errorf("the PDF is damaged: %w", err)
	}
	p.left -= len(data)
	return data, nil
}

// attached gives the data that the file carries; nil if there is none.
func (p *pdf) attached(root dict) ([]byte, error) {
	specs := slices.Clone(p.array(root["AF"]))
	specs = append(specs, p.array(p.dict(p.dict(root["Names"])["EmbeddedFiles"])["Names"])...)
	for _, v := range specs {
		spec := p.dict(v)
		if !isNamed(spec, attachment) {
			continue
		}
		if s, ok := p.get(p.dict(spec["EF"])["F"]).(stream); ok {
			return p.unpack(s, maxData)
		}
	}
	return nil, nil
}

func isNamed(spec dict, want string) bool {
	for _, key := range []name{"UF", "F"} {
		if b, ok := spec[key].([]byte); ok && decoded(b) == want {
			return true
		}
	}
	return false
}

// maxPages is the most pages that are read.
const maxPages = 20_000

// pages reads the text of a node of the page tree.
func (p *pdf) pages(v any, resources any, t *text, depth int) error {
	d := p.dict(v)
	p.seen++
	if d["Resources"] != nil {
		resources = d["Resources"]
	}
	switch {
	case depth > 50 || p.seen >= maxPages:
		return errors.New("the PDF is damaged: its pages are nested too deep or too many")
	case d["Kids"] != nil:
		for _, k := range p.array(d["Kids"]) {
			if err := p.pages(k, resources, t, depth+1); err != nil {
				return err
			}
		}
		return nil
	case d == nil:
		return errors.New("the PDF is damaged: a page is missing")
	}
	parts := p.array(d["Contents"])
	if parts == nil && d["Contents"] != nil {
		parts = array{d["Contents"]}
	}
	var body []byte
	for _, c := range parts {
		s, ok := p.get(c).(stream)
		if !ok {
			return errors.New("the PDF is damaged: the content of a page is missing")
		}
		data, err := p.unpack(s, maxPart)
		if err != nil {
			return err
		}
		body = append(append(body, data...), '\n')
	}
	chars, err := p.chars(resources)
	if err != nil {
		return err
	}
	show(body, chars, t)
	return nil
}
