// Package file writes the objects of a PDF 1.7 file: streams as they come, all else packed into object streams, and the
// table that says where each one is.
package file

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
)

// packed is how many objects share an object stream: one for all of a usual agreement, so that what repeats is told once.
const packed = 6000

// level of compression: the next ones save 1% of the file and cost a third more time.
const level = 7

// Ref is the number of an object; 0 is none.
type Ref int32

// String gives the reference as it stands in other objects.
func (r Ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// Writer collects one file. Objects may be written in any order, each once.
type Writer struct {
	out   bytes.Buffer
	where []place
	held  held
	flate *zlib.Writer // one for all streams: making one costs more than a page
	small bytes.Buffer
}

// place is where an object is in the file: at an offset, or in an object stream at an index.
type place struct {
	kind  byte // 0 not written, 1 at offset, 2 in a stream
	at    uint32
	index uint16
}

// held are the objects of the next object stream. There they stand in the order of their numbers: then the table of the
// file says little that is new of each, and packs to almost nothing.
type held struct {
	refs []Ref
	at   []int // where each begins, and the last ends
	body bytes.Buffer
}

// New begins a file.
func New() *Writer {
	w := &Writer{where: make([]place, 1, 4096), held: held{at: []int{0}}}
	w.out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	w.flate, _ = zlib.NewWriterLevel(&w.small, level) // fails for a wrong level only
	return w
}

// Alloc gives the number of an object to be written later.
func (w *Writer) Alloc() Ref {
	w.where = append(w.where, place{})
	return Ref(len(w.where) - 1)
}

// Put writes an object that is not a stream.
func (w *Writer) Put(r Ref, body []byte) {
	h := &w.held
	h.refs = append(h.refs, r)
	h.body.Write(body)
	h.body.WriteByte('\n')
	h.at = append(h.at, h.body.Len())
	if len(h.refs) == packed {
		w.pack()
	}
}

// Stream writes a compressed stream. entries are those of its dictionary besides length and filter.
func (w *Writer) Stream(r Ref, entries string, data []byte) {
	w.small.Reset()
	w.flate.Reset(&w.small)
	_, _ = w.flate.Write(data) // writing into memory does not fail
	_ = w.flate.Close()
	w.Plain(r, entries+"/Filter/FlateDecode", w.small.Bytes())
}

// Plain writes a stream as it is.
func (w *Writer) Plain(r Ref, entries string, data []byte) {
	w.where[r] = place{kind: 1, at: uint32(w.out.Len())}
	fmt.Fprintf(&w.out, "%d 0 obj\n<<%s/Length %d>>\nstream\n", r, entries, len(data))
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// pack writes the held objects as one object stream.
func (w *Writer) pack() {
	h := &w.held
	if len(h.refs) == 0 {
		return
	}
	stream := w.Alloc()
	order := make([]int, len(h.refs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, k int) int { return int(h.refs[i] - h.refs[k]) })
	var head, body []byte
	for i, k := range order {
		w.where[h.refs[k]] = place{kind: 2, at: uint32(stream), index: uint16(i)}
		head = append(strconv.AppendInt(head, int64(h.refs[k]), 10), ' ')
		head = append(strconv.AppendInt(head, int64(len(body)), 10), ' ')
		body = append(body, h.body.Bytes()[h.at[k]:h.at[k+1]]...)
	}
	w.Stream(stream, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(h.refs), len(head)), append(head, body...))
	h.refs, h.at = h.refs[:0], h.at[:1]
	h.body.Reset()
}

// Close ends the file and gives its bytes. The first part of the file's identity is id, which stays the same over all
// ways of writing a document; the second is a digest of the bytes. An object that was never written is an error.
func (w *Writer) Close(root, info Ref, id [16]byte) ([]byte, error) {
	w.pack()
	table := w.Alloc()
	at := w.out.Len()
	w.where[table] = place{kind: 1, at: uint32(at)}
	var rows []byte
	for i, p := range w.where {
		switch {
		case i == 0:
			rows = append(rows, 0, 0, 0, 0, 0, 0xFF, 0xFF)
			continue
		case p.kind == 0:
			return nil, fmt.Errorf("PDF object %d was never written", i)
		}
		rows = append(rows, p.kind, byte(p.at>>24), byte(p.at>>16), byte(p.at>>8), byte(p.at), byte(p.index>>8), byte(p.index))
	}
	if id == [16]byte{} {
		sum := sha256.Sum256(w.out.Bytes())
		copy(id[:], sum[16:])
	}
	sum := sha256.Sum256(w.out.Bytes())
	entries := fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root %v/Info %v/ID[<%s><%s>]", len(w.where), root, info,
		hex.EncodeToString(id[:]), hex.EncodeToString(sum[:16]))
	w.Stream(table, entries+"/DecodeParms<</Predictor 12/Columns 7>>", up(rows, 7))
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", at)
	return w.out.Bytes(), nil
}

// up writes rows as differences from the row above, which packs far better.
func up(rows []byte, width int) []byte {
	out := make([]byte, 0, len(rows)+len(rows)/width)
	for at := 0; at < len(rows); at += width {
		out = append(out, 2)
		for i := range width {
			above := byte(0)
			if at > 0 {
				above = rows[at-width+i]
			}
			out = append(out, rows[at+i]-above)
		}
	}
	return out
}
