package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"sort"
)

// bbolt follows what it finds in its mapped file without checks: a damaged page
// may make it crash, loop for ever or take all memory, and a cut file is a bus
// error. So all reading goes through the bounds-checked reader below, and a
// write asks it first whether the pages that bbolt is about to follow are
// sound. The format is that of bbolt 1.x, in the byte order of the machine.

const (
	pageHead   = 16 // id u64, flags u16, count u16, overflow u32
	elemSize   = 16 // branch: pos, ksize u32, pgid u64; leaf: flags, pos, ksize, vsize u32
	bucketHead = 16 // root u64, sequence u64; root 0 means that the page follows inline
	branchFlag = 0x01
	leafFlag   = 0x02
	freeFlag   = 0x10
	maxDepth   = 40
	maxPage    = 1 << 28
)

var order = binary.NativeEndian

// pageError is a page that cannot be what bbolt wrote.
type pageError struct {
	id  uint64
	why string
}

func (e *pageError) Error() string { return fmt.Sprintf("page %d: %s", e.id, e.why) }

// page is one sound page: every element lies within it and its keys ascend.
type page struct {
	raw    []byte
	id     uint64
	count  int
	isLeaf bool
}

func (p page) elem(i int) []byte { return p.raw[pageHead+i*elemSize:] }

func (p page) key(i int) []byte {
	e := p.elem(i)
	if p.isLeaf {
		return e[order.Uint32(e[4:]):][:order.Uint32(e[8:])]
	}
	return e[order.Uint32(e):][:order.Uint32(e[4:])]
}

func (p page) value(i int) []byte {
	e := p.elem(i)
	return e[order.Uint32(e[4:])+order.Uint32(e[8:]):][:order.Uint32(e[12:])]
}

func (p page) isBucket(i int) bool { return order.Uint32(p.elem(i))&1 != 0 }

func (p page) child(i int) uint64 { return order.Uint64(p.elem(i)[8:]) }

// seek returns the element that bbolt would go to: in a leaf the first one not
// below key, in a branch the last one not above it.
func (p page) seek(key []byte) int {
	i := sort.Search(p.count, func(i int) bool { return bytes.Compare(p.key(i), key) >= 0 })
	if !p.isLeaf && i > 0 && (i == p.count || !bytes.Equal(p.key(i), key)) {
		i--
	}
	return i
}

// check looks at each element once; size is what the page's contents need.
func (p page) check(flags uint16) (size int, err error) {
	bad := func(why string) (int, error) { return 0, &pageError{p.id, why} }
	if flags != branchFlag && flags != leafFlag {
		return bad(fmt.Sprintf("neither branch nor leaf (flags %#x)", flags))
	}
	if !p.isLeaf && p.count == 0 {
		return bad("a branch without children")
	}
	size = pageHead + p.count*elemSize
	if size > len(p.raw) {
		return bad("more elements than fit")
	}
	var last []byte
	for i := range p.count {
		e := p.elem(i)
		pos, n := uint64(order.Uint32(e)), uint64(order.Uint32(e[4:]))
		k := n
		if p.isLeaf {
			pos, k = uint64(order.Uint32(e[4:])), uint64(order.Uint32(e[8:]))
			n = k + uint64(order.Uint32(e[12:]))
		}
		// bbolt lays the contents out without gaps, in order.
		if k == 0 || pos != uint64(size-pageHead-i*elemSize) || pos+n > uint64(len(e)) {
			return bad("an element outside of the page")
		}
		if key := p.key(i); i > 0 && bytes.Compare(last, key) >= 0 {
			return bad("keys out of order")
		}
		last, size = p.key(i), size+int(n)
	}
	return size, nil
}

// pages reads the pages of one transaction. It caches them: nothing changes in
// the file while the transaction's lock is held, and a writing transaction
// touches no page of the state before it.
type pages struct {
	r     io.ReaderAt
	size  int64  // of the file
	each  int    // size of a page
	root  uint64 // the page that lists the buckets
	high  uint64 // the first page never used
	cache map[uint64]page
}

func (p *pages) load(id uint64) (page, error) {
	if got, ok := p.cache[id]; ok {
		return got, nil
	}
	raw, err := p.raw(id)
	if err != nil {
		return page{}, err
	}
	got := page{raw: raw, id: id, count: int(order.Uint16(raw[10:])), isLeaf: order.Uint16(raw[8:]) == leafFlag}
	size, err := got.check(order.Uint16(raw[8:]))
	if err != nil {
		return page{}, err
	}
	// Freeing a page frees its overflow, so a wrong count would give away
	// pages that are in use.
	if need := max(1, (size+p.each-1)/p.each); need != len(raw)/p.each {
		return page{}, &pageError{id, "longer or shorter than its contents"}
	}
	p.cache[id] = got
	return got, nil
}

// raw reads a page with its overflow and checks that it says who it is.
func (p *pages) raw(id uint64) ([]byte, error) {
	if id < 2 || id >= p.high {
		return nil, &pageError{id, "no such page"}
	}
	off := int64(id) * int64(p.each)
	if off+int64(p.each) > p.size {
		return nil, &pageError{id, "the file is cut short"}
	}
	raw := make([]byte, p.each)
	if err := p.readAt(raw, off, id); err != nil {
		return nil, err
	}
	if got := order.Uint64(raw); got != id {
		return nil, &pageError{id, fmt.Sprintf("calls itself %d", got)}
	}
	more := uint64(order.Uint32(raw[12:]))
	if more == 0 {
		return raw, nil
	}
	length := int64(more+1) * int64(p.each)
	if id+more >= p.high || length > maxPage {
		return nil, &pageError{id, "longer than the file"}
	}
	if off+length > p.size {
		return nil, &pageError{id, "the file is cut short"}
	}
	raw = append(raw, make([]byte, length-int64(p.each))...)
	return raw, p.readAt(raw[p.each:], off+int64(p.each), id)
}

func (p *pages) readAt(b []byte, off int64, id uint64) error {
	if _, err := p.r.ReadAt(b, off); err != nil {
		return &pageError{id, "cannot be read: " + err.Error()}
	}
	return nil
}

// bucket returns the root page of a bucket.
func (p *pages) bucket(in list) (page, error) {
	at, err := p.load(p.root)
	if err != nil {
		return page{}, err
	}
	at, i, err := p.descend(at, []byte(in.name), false)
	if err != nil {
		return page{}, err
	}
	if i < 0 || !at.isBucket(i) || len(at.value(i)) < bucketHead {
		return page{}, &pageError{at.id, fmt.Sprintf("the list %q is missing", in.name)}
	}
	v := at.value(i)
	if root := order.Uint64(v); root != 0 {
		return p.load(root)
	}
	return inline(v[bucketHead:], at.id)
}

// inline is the page of a bucket so small that it is kept in its parent.
func inline(raw []byte, parent uint64) (page, error) {
	if len(raw) < pageHead {
		return page{}, &pageError{parent, "a list inside it is cut short"}
	}
	got := page{raw: raw, id: parent, count: int(order.Uint16(raw[10:])), isLeaf: order.Uint16(raw[8:]) == leafFlag}
	if size, err := got.check(order.Uint16(raw[8:])); err != nil || size != len(raw) || !got.isLeaf {
		return page{}, &pageError{parent, "a list inside it is broken"}
	}
	return got, nil
}

// find goes to the leaf of a list where key is or would be; the index is negative
// when it is not there.
func (p *pages) find(in list, key []byte, beside bool) (page, int, error) {
	at, err := p.bucket(in)
	if err != nil {
		return at, -1, err
	}
	at, i, err := p.descend(at, key, beside)
	if err == nil {
		err = at.belongs(in)
	}
	return at, i, err
}

// belongs refuses a leaf full of another list's records: one wrong bit in a
// pointer can lead there, and nothing may be written or missed because of it.
func (p page) belongs(in list) error {
	var other string
	for i := range p.count {
		kind, ok := kindOf(p.value(i))
		if ok && kind == in.kind {
			return nil
		}
		for _, l := range lists {
			if ok && l.kind == kind {
				other = l.name
			}
		}
	}
	if other != "" {
		return &pageError{p.id, fmt.Sprintf("belongs to %q instead of %q", other, in.name)}
	}
	return nil
}

// descend goes from at to key. With beside it also loads the neighbours on each
// level, because a deletion may make bbolt merge with them.
func (p *pages) descend(at page, key []byte, beside bool) (page, int, error) {
	for range maxDepth {
		i := at.seek(key)
		if at.isLeaf {
			if i < at.count && bytes.Equal(at.key(i), key) {
				return at, i, nil
			}
			return at, -1, nil
		}
		if beside {
			for _, j := range []int{i - 1, i + 1} {
				if j < 0 || j >= at.count {
					continue
				}
				if _, err := p.load(at.child(j)); err != nil {
					return at, -1, err
				}
			}
		}
		next, err := p.load(at.child(i))
		if err != nil {
			return at, -1, err
		}
		at = next
	}
	return at, -1, &pageError{at.id, "lies in a circle"}
}
