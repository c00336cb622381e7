package layout

import "engross/export/pdf/tag"

// Row is what is never broken over pages: a line of a paragraph, a row of a table. Lengths inside it are measured from
// the left edge of the text and from its own top, downwards.
type Row struct {
	Before, Height, After Unit // room above and below is not kept at the top of a page
	Texts                 []Text
	Shapes                []Shape
	Figure                *tag.Elem   // that the shapes belong to; nil where they mean nothing
	Places                []*tag.Elem // get their place in the structure though they have no content
	Anchors               []string    // places that links lead to
	Numbers               []PageNumber
	Keep                  bool  // no new page after it
	Pull                  bool  // no new page before it
	Break                 bool  // a new page before it
	Head                  *Head // of the table that it is a row of; drawn again above it on a new page
}

// Text is a piece of a line at its place.
type Text struct {
	X, Y Unit // of the start of the baseline
	Piece
}

// Shape is a filled box or a stroked line behind the text.
type Shape struct {
	Kind       ShapeKind
	X, Y, W, H Unit
	Color      Color
}

// ShapeKind says how a shape is drawn.
type ShapeKind uint8

// The kinds of shape.
const (
	Box     ShapeKind = iota // filled
	Rule                     // a line of thickness H along the top of the box
	Dots                     // a dotted line likewise
	Picture                  // the picture named L in the resources, as large as the box
	Disc                     // a filled circle in the box, which is a square
)

// Head is the rows at the top of a table that are repeated on each page.
type Head struct{ Rows []Row }

// PageNumber is the number of the page where an anchor is, known only when all pages are.
type PageNumber struct {
	To    string
	Right Unit // where it ends
	Y     Unit
	Run   Run // its look and owner
}

// AddLine puts the pieces of a line into the row, beginning at x, and keeps their elements open until they are drawn.
func (r *Row) AddLine(l Line, x, y Unit) {
	for _, p := range l.Pieces {
		if p.Run.Owner != nil {
			p.Run.Owner.Hold()
		}
		r.Texts = append(r.Texts, Text{X: x + p.X, Y: y, Piece: p})
	}
}

// AddPlace lets an element take its place when the row is drawn.
func (r *Row) AddPlace(e *tag.Elem) {
	e.Hold()
	r.Places = append(r.Places, e)
}

// AddFigure lets the shapes of the row be drawn as content of an element.
func (r *Row) AddFigure(e *tag.Elem) {
	e.Hold()
	r.Figure = e
}

// AddNumber puts the page of an anchor into the row.
func (r *Row) AddNumber(n PageNumber) {
	n.Run.Owner.Hold()
	r.Numbers = append(r.Numbers, n)
}

// KeepLines says which lines of a paragraph stay together: neither its first nor its last line stands alone on a page.
func KeepLines(rows []Row) {
	if n := len(rows); n > 1 {
		rows[0].Keep, rows[n-2].Keep = true, true
	}
}
