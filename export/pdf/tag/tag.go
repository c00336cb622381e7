// Package tag writes the structure of a tagged PDF: what is a heading, a list or a table cell, in reading order. An
// element is written as soon as nothing can be added to it any more, so that a long document needs no more memory.
package tag

import (
	"strconv"

	"engross/export/pdf/file"
)

// Tree is the structure of one file.
type Tree struct {
	w       *file.Writer
	root    file.Ref
	parents []file.Entry // of marked content and annotations, by their keys
}

// New begins a structure and gives its element for the whole document.
func New(w *file.Writer) (*Tree, *Elem) {
	t := &Tree{w: w, root: w.Alloc()}
	d := &Elem{tree: t, name: "Document", self: w.Alloc(), pending: 1}
	return t, d
}

// Elem is an element of the structure. It is open until End; pieces of content that are laid out and not drawn yet keep
// it alive by Hold and Release.
type Elem struct {
	tree    *Tree
	parent  *Elem
	name    string
	attrs   string // further entries of its dictionary
	self    file.Ref
	page    file.Ref // where its first content stands
	kids    []kid
	pending int
	box     [4]file.Unit // around a figure on its page: left, bottom, right, top
	boxed   file.Ref     // that page
}

// kid is something within an element: an element or annotation (ref), or marked content (mcid).
type kid struct {
	ref  file.Ref
	page file.Ref
	mcid int32
	kind kidKind
}

type kidKind uint8

const (
	element kidKind = iota
	content
	annotation
)

// Attr is a further entry of an element's dictionary.
type Attr string

// The attributes in use.
const (
	ColumnHead Attr = "/A<</O/Table/Scope/Column>>"
	RowHead    Attr = "/A<</O/Table/Scope/Row>>"
	Bullets    Attr = "/A<</O/List/ListNumbering/Disc>>"
	Decimal    Attr = "/A<</O/List/ListNumbering/Decimal>>"
	LowerAlpha Attr = "/A<</O/List/ListNumbering/LowerAlpha>>"
	LowerRoman Attr = "/A<</O/List/ListNumbering/LowerRoman>>"
	UpperAlpha Attr = "/A<</O/List/ListNumbering/UpperAlpha>>"
)

// Alt gives the words for those who cannot see a figure.
func Alt(s string) Attr { return Attr("/Alt" + file.Text(s)) }

// Frame widens the box around a figure. One that goes over pages has none.
func (e *Elem) Frame(page file.Ref, left, bottom, right, top file.Unit) {
	switch {
	case e.boxed == 0:
		e.boxed, e.box = page, [4]file.Unit{left, bottom, right, top}
	case e.boxed == page:
		e.box = [4]file.Unit{min(e.box[0], left), min(e.box[1], bottom), max(e.box[2], right), max(e.box[3], top)}
	default:
		e.box = [4]file.Unit{}
	}
}

// Add begins an element inside e. It takes its place among the others when content is drawn in it, or on Place.
func (e *Elem) Add(name string, attrs ...Attr) *Elem {
	k := &Elem{tree: e.tree, parent: e, name: name, pending: 1}
	for _, a := range attrs {
		k.attrs += string(a)
	}
	e.pending++
	return k
}

// Place gives the element its place after what stands in its parent already.
func (e *Elem) Place() {
	if e.self != 0 {
		return
	}
	e.parent.Place()
	e.self = e.tree.w.Alloc()
	e.parent.kids = append(e.parent.kids, kid{ref: e.self, kind: element})
}

// Name gives the kind of the element, such as P.
func (e *Elem) Name() string { return e.name }

// Hold says that content of the element is still to be drawn.
func (e *Elem) Hold() { e.pending++ }

// End closes the element: nothing more is added to it but what holds it.
func (e *Elem) End() { e.Release() }

// Release undoes one Hold. When nothing is open any more the element is written.
func (e *Elem) Release() {
	e.pending--
	if e.pending > 0 {
		return
	}
	if e.self != 0 {
		e.write()
	}
	if e.parent != nil {
		e.parent.Release()
	}
}

// Mark adds marked content on a page and gives the number of the element for the page's list.
func (e *Elem) Mark(page file.Ref, mcid int) file.Ref {
	e.Place()
	if e.page == 0 {
		e.page = page
	}
	e.kids = append(e.kids, kid{page: page, mcid: int32(mcid), kind: content})
	return e.self
}

// Annotate adds an annotation on a page and gives the key that the annotation carries as StructParent.
func (e *Elem) Annotate(page, annot file.Ref) int {
	e.Place()
	if e.page == 0 {
		e.page = page
	}
	e.kids = append(e.kids, kid{ref: annot, page: page, kind: annotation})
	return e.tree.key(e.self.String())
}

// Page keeps a key for a page and gives it; Marks sets its list.
func (t *Tree) Page() int { return t.key("") }

// Marks sets the elements of a page's marked content, by their numbers on the page.
func (t *Tree) Marks(key int, elems []file.Ref) {
	b := []byte{'['}
	for _, r := range elems {
		b = append(strconv.AppendInt(b, int64(r), 10), " 0 R "...)
	}
	ref := t.w.Alloc()
	t.w.Put(ref, append(b, ']'))
	t.parents[key].Value = ref.String()
}

func (t *Tree) key(value string) int {
	n := len(t.parents)
	t.parents = append(t.parents, file.Entry{Key: strconv.Itoa(n), Value: value})
	return n
}

// Close writes the root of the structure, once the document's element has ended, and gives its reference.
func (t *Tree) Close(document *Elem) file.Ref {
	parents := t.w.Tree("Nums", t.parents)
	t.w.Put(t.root, []byte("<</Type/StructTreeRoot/K["+document.self.String()+"]/ParentTree "+parents.String()+
		"/ParentTreeNextKey "+strconv.Itoa(len(t.parents))+">>"))
	return t.root
}

func (e *Elem) write() {
	up := e.tree.root
	if e.parent != nil {
		up = e.parent.self
	}
	b := make([]byte, 0, 64+8*len(e.kids))
	b = append(b, "<</S/"...)
	b = append(b, e.name...)
	b = appendRef(append(b, "/P "...), up)
	if e.page != 0 {
		b = appendRef(append(b, "/Pg "...), e.page)
	}
	b = append(b, e.attrs...)
	if e.box != ([4]file.Unit{}) {
		b = append(b, "/A<</O/Layout/Placement/Block/BBox["...)
		for _, u := range e.box {
			b = append(file.AppendUnit(b, u), ' ')
		}
		b = append(b, "]>>"...)
	}
	b = append(b, "/K["...)
	for i, k := range e.kids {
		if i > 0 {
			b = append(b, ' ')
		}
		b = k.append(b, e.page)
	}
	e.tree.w.Put(e.self, append(b, "]>>"...))
	e.kids = nil
}

func (k kid) append(b []byte, page file.Ref) []byte {
	switch {
	case k.kind == element:
		return appendRef(b, k.ref)
	case k.kind == annotation:
		b = appendRef(append(b, "<</Type/OBJR/Pg "...), k.page)
		return append(appendRef(append(b, "/Obj "...), k.ref), ">>"...)
	case k.page == page:
		return strconv.AppendInt(b, int64(k.mcid), 10)
	}
	b = appendRef(append(b, "<</Type/MCR/Pg "...), k.page)
	b = strconv.AppendInt(append(b, "/MCID "...), int64(k.mcid), 10)
	return append(b, ">>"...)
}

func appendRef(b []byte, r file.Ref) []byte {
	return append(strconv.AppendInt(b, int64(r), 10), " 0 R"...)
}
