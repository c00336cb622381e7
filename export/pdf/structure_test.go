package pdf_test

import (
	"fmt"
	"strings"
	"testing"
)

// page is a page read back.
type page struct {
	dict
	self  ref
	marks []*mark // by their numbers
	other string  // text that is no content: margins, repeated heads
	lines []line  // all text, by the places of its lines
}

// mark is a piece of marked content.
type mark struct {
	tag   name
	text  string
	lines int
	y     float64 // of its first line
	owner *node
}

// line is where text is drawn.
type line struct {
	x, y, size float64
	isSlanted  bool
}

// node is an element of the structure.
type node struct {
	tag    name
	parent *node
	dict   dict
	kids   []any // *node, *mark, or a dict for an annotation
	pages  []int // of its own marks, in order
}

// opened is a file with its pages and its structure.
type opened struct {
	*file
	pages []*page
	root  *node
	nodes []*node // in reading order
}

// open reads a file whole and holds that pages, structure and fonts agree.
func open(t testing.TB, raw []byte) *opened {
	t.Helper()
	o := &opened{file: read(t, raw)}
	o.tree(o.catalog()["Pages"], nil)
	for _, p := range o.pages {
		o.content(p)
	}
	o.parents()
	top := o.array(o.dict(o.catalog()["StructTreeRoot"])["K"])
	o.root = o.node(top[0], nil)
	for i, p := range o.pages {
		for n, m := range p.marks {
			if m.owner == nil {
				t.Errorf("page %d: content %d (%q) belongs to no element", i+1, n, m.text)
			}
		}
	}
	return o
}

// tree reads the page tree and its counts.
func (o *opened) tree(v any, parent any) int {
	d := o.dict(v)
	if d["Parent"] != parent {
		o.t.Errorf("a node of the page tree names %v as its parent, want %v", d["Parent"], parent)
	}
	if d["Type"] == name("Page") {
		o.pages = append(o.pages, &page{dict: d, self: v.(ref)})
		return 1
	}
	n := 0
	for _, k := range o.array(d["Kids"]) {
		n += o.tree(k, v)
	}
	if d["Count"] != float64(n) {
		o.t.Errorf("page tree: got a count of %v, want %d", d["Count"], n)
	}
	return n
}

// content reads the operators of a page.
func (o *opened) content(p *page) {
	r := &reading{page: p, o: o}
	r.run(o.get(p.dict["Contents"]).(stream), o.dict(p.dict["Resources"]))
	if len(r.open) > 0 {
		o.t.Error("a page ends inside marked content")
	}
}

// run reads the operators of a page or a form.
func (r *reading) run(content stream, resources dict) {
	r.resources, r.chars = resources, map[name]charset{}
	for key, f := range r.o.dict(resources["Font"]) {
		r.chars[key] = r.o.chars(f)
	}
	in := &parser{t: r.o.t, b: content.data}
	var args []any
	for in.space(); in.at < len(in.b); in.space() {
		v := in.value()
		op, ok := v.(operator)
		if !ok {
			args = append(args, v)
			continue
		}
		r.do(string(op), args)
		args = nil
	}
	if r.inText {
		r.o.t.Error("a page or a form ends inside text")
	}
}

// form reads a form that a page shows.
func (r *reading) form(key name) {
	s := r.o.get(r.o.dict(r.resources["XObject"])[key]).(stream)
	if s.dict["Subtype"] != name("Form") {
		return
	}
	if r.inText {
		r.o.t.Errorf("form %s is shown inside text", key)
	}
	inner := &reading{page: r.page, o: r.o, open: r.open}
	inner.run(s, r.o.dict(s.dict["Resources"]))
}

// charset is the characters of a font's codes.
type charset struct {
	of    map[uint16]string
	bytes int // of a code
}

// chars reads the characters of a font's codes.
func (o *opened) chars(f any) charset {
	m := charset{map[uint16]string{}, 2}
	source := string(o.get(o.dict(f)["ToUnicode"]).(stream).data)
	for l := range strings.SplitSeq(source, "\n") {
		var code uint16
		var b []byte
		if n, _ := fmt.Sscanf(l, "<%X><%X>", &code, &b); n == 2 && code > 0 && len(b) > 1 {
			m.of[code] = text(append([]byte{0xFE, 0xFF}, b...))
		}
		switch l {
		case "<00><FF>":
			m.bytes = 1
		case "<20><7E><0020>":
			for c := ' '; c <= '~'; c++ {
				m.of[uint16(c)] = string(c)
			}
		}
	}
	return m
}

// reading is the state of a page's text.
type reading struct {
	o     *opened
	page  *page
	chars map[name]charset
	open  []any // *mark, a string of actual text, or nil

	resources dict

	inText bool
	font   name
	at     line
	lastY  float64
}

func (r *reading) do(op string, args []any) {
	switch op {
	case "BT":
		r.inText, r.at = true, line{}
	case "ET":
		r.inText = false
	case "Tf":
		r.font, r.at.size = args[0].(name), args[1].(float64)
	case "Td":
		r.at.x += args[0].(float64)
		r.at.y += args[1].(float64)
	case "Tm":
		r.at.isSlanted = args[1] != 0.0
		r.at.x, r.at.y = args[4].(float64), args[5].(float64)
	case "BMC":
		r.open = append(r.open, nil)
	case "BDC":
		r.begin(args)
	case "EMC":
		if s, ok := r.open[len(r.open)-1].(string); ok {
			r.open = r.open[:len(r.open)-1]
			r.put(s)
			return
		}
		r.open = r.open[:len(r.open)-1]
	case "Do":
		r.form(args[0].(name))
	case "Tj":
		r.show(args[0].(string))
	}
}

func (r *reading) begin(args []any) {
	d := args[1].(dict)
	if id, ok := d["MCID"]; ok {
		if int(id.(float64)) != len(r.page.marks) || len(r.open) > 0 {
			r.o.t.Errorf("content %v is out of order or inside other content", id)
		}
		m := &mark{tag: args[0].(name)}
		r.page.marks = append(r.page.marks, m)
		r.open = append(r.open, m)
		r.lastY = -1
		return
	}
	if s, ok := d["ActualText"]; ok {
		r.open = append(r.open, s)
		return
	}
	r.open = append(r.open, nil)
}

func (r *reading) show(glyphs string) {
	if len(r.open) == 0 || !r.inText {
		r.o.t.Error("text outside marked content")
		return
	}
	if _, ok := r.open[len(r.open)-1].(string); ok {
		return // the actual text stands for it
	}
	var b strings.Builder
	for f := r.chars[r.font]; len(glyphs) >= max(f.bytes, 1); glyphs = glyphs[f.bytes:] {
		code := uint16(glyphs[0])
		if f.bytes == 2 {
			code = code<<8 | uint16(glyphs[1])
		}
		c, ok := f.of[code]
		if !ok {
			r.o.t.Errorf("font %s: no character for code %x", r.font, code)
		}
		b.WriteString(c)
	}
	r.put(b.String())
}

func (r *reading) put(s string) {
	if !r.at.isSlanted {
		r.page.lines = append(r.page.lines, r.at)
	}
	m, ok := r.open[0].(*mark)
	if !ok {
		r.page.other += s + "\n"
		return
	}
	if r.at.y != r.lastY {
		if m.lines == 0 {
			m.y = r.at.y
		}
		m.lines++
		r.lastY = r.at.y
	}
	m.text += s
}

// parents holds that the parent tree names the owner of each piece of content and each annotation.
func (o *opened) parents() {
	tree := map[int]any{}
	o.numbers(o.dict(o.catalog()["StructTreeRoot"])["ParentTree"], tree)
	used := 0
	for i, p := range o.pages {
		used++
		owners := o.array(tree[int(p.dict["StructParents"].(float64))])
		if len(owners) != len(p.marks) {
			o.t.Fatalf("page %d: the parent tree lists %d owners for %d pieces of content", i+1, len(owners), len(p.marks))
		}
		for n, owner := range owners {
			if !o.owns(owner, p.self, n) {
				o.t.Errorf("page %d: the owner of content %d does not hold it", i+1, n)
			}
		}
		for _, a := range o.array(p.dict["Annots"]) {
			used++
			if o.dict(tree[int(o.dict(a)["StructParent"].(float64))])["S"] != name("Link") {
				o.t.Errorf("page %d: a link belongs to no Link element", i+1)
			}
		}
	}
	if used != len(tree) {
		o.t.Errorf("the parent tree has %d entries, want %d", len(tree), used)
	}
}

func (o *opened) numbers(v any, into map[int]any) {
	d := o.dict(v)
	for _, k := range o.array(d["Kids"]) {
		o.numbers(k, into)
	}
	nums := o.array(d["Nums"])
	for i := 0; i < len(nums); i += 2 {
		into[int(nums[i].(float64))] = nums[i+1]
	}
}

func (o *opened) owns(owner any, page ref, n int) bool {
	d := o.dict(owner)
	for _, k := range o.array(d["K"]) {
		switch k := k.(type) {
		case float64:
			if int(k) == n && d["Pg"] == page {
				return true
			}
		case dict:
			if k["MCID"] == float64(n) && k["Pg"] == page {
				return true
			}
		}
	}
	return false
}

// node reads an element and all beneath it.
func (o *opened) node(v any, parent *node) *node {
	d := o.dict(v)
	n := &node{tag: d["S"].(name), parent: parent, dict: d}
	o.nodes = append(o.nodes, n)
	if parent != nil && o.dict(d["P"])["S"] != parent.tag {
		o.t.Errorf("element %s names another parent than %s", n.tag, parent.tag)
	}
	for _, k := range o.array(d["K"]) {
		page := d["Pg"]
		c, isDict := k.(dict)
		if isDict {
			page = c["Pg"]
		}
		switch {
		case isDict && c["Type"] == name("OBJR"):
			n.kids = append(n.kids, o.dict(c["Obj"]))
		case isDict:
			o.own(n, page, c["MCID"])
		default:
			if _, ok := k.(float64); ok {
				o.own(n, page, k)
				continue
			}
			n.kids = append(n.kids, o.node(k, n))
		}
	}
	return n
}

func (o *opened) own(n *node, page, mcid any) {
	for i, p := range o.pages {
		if p.self != page {
			continue
		}
		m := p.marks[int(mcid.(float64))]
		if m.owner != nil || m.tag != n.tag {
			o.t.Errorf("page %d: content %v has two owners, or is called %s in %s", i+1, mcid, m.tag, n.tag)
		}
		m.owner = n
		n.kids = append(n.kids, m)
		n.pages = append(n.pages, i)
	}
}

// inline are elements that stand inside a line of others.
const inline = " Link Reference "

// text gives the words of an element in reading order, elements apart from each other.
func (n *node) text() string {
	var b strings.Builder
	for _, k := range n.kids {
		switch k := k.(type) {
		case *mark:
			b.WriteString(k.text)
		case *node:
			if strings.Contains(inline, " "+string(k.tag)+" ") {
				b.WriteString(k.text())
				continue
			}
			b.WriteString("\n" + k.text() + "\n")
		}
	}
	return b.String()
}
