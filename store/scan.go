package store

import "bytes"

// span is a range of keys, from lo up to but without hi; nil is open. Walking
// backwards begins at the last key.
type span struct {
	lo, hi   []byte
	backward bool
}

// under is the span of all keys that begin with prefix.
func under(prefix []byte) span {
	hi := bytes.Clone(prefix)
	for i := len(hi) - 1; i >= 0; i-- {
		if hi[i]++; hi[i] != 0 {
			return span{lo: prefix, hi: hi[:i+1]}
		}
	}
	return span{lo: prefix}
}

func (s span) reversed() span {
	s.backward = true
	return s
}

// walk is one pass over a bucket. Damaged pages are passed over, so that what
// is whole comes out; the first damage is reported in the end.
type walk struct {
	p     *pages
	in    list
	s     span
	visit func(key, value []byte) bool // false ends the pass
	seen  map[uint64]bool
	err   error
}

// scan calls visit for each pair of the bucket within the span, in order of the
// keys. The slices are valid after the pass but must not be changed.
func (p *pages) scan(in list, s span, visit func(key, value []byte) bool) error {
	root, err := p.bucket(in)
	if err != nil {
		return err
	}
	w := &walk{p: p, in: in, s: s, visit: visit, seen: map[uint64]bool{}}
	w.page(root, 0)
	return w.err
}

// fail notes the first damage and lets the walk go on.
func (w *walk) fail(err error) bool {
	if w.err == nil {
		w.err = err
	}
	return true
}

func (w *walk) page(at page, depth int) bool {
	if at.isLeaf {
		if err := at.belongs(w.in); err != nil {
			return w.fail(err)
		}
	}
	first, last := 0, at.count-1
	if w.s.lo != nil {
		first = at.seek(w.s.lo)
	}
	if w.s.hi != nil {
		for last >= first && bytes.Compare(at.key(last), w.s.hi) >= 0 {
			last--
		}
	}
	for n := range last - first + 1 {
		i := first + n
		if w.s.backward {
			i = last - n
		}
		if at.isLeaf {
			if !w.visit(at.key(i), at.value(i)) {
				return false
			}
			continue
		}
		if !w.child(at.child(i), depth+1) {
			return false
		}
	}
	return true
}

// child walks on below a branch. A page met twice is damage: each page has one
// parent, and following it again could go on for ever.
func (w *walk) child(id uint64, depth int) bool {
	err := error(nil)
	if w.seen[id] || depth > maxDepth {
		err = &pageError{id, "lies in a circle"}
	}
	w.seen[id] = true
	var next page
	if err == nil {
		next, err = w.p.load(id)
	}
	if err != nil {
		return w.fail(err)
	}
	if next.isLeaf {
		delete(w.p.cache, id) // a pass over everything must not keep it all
	}
	return w.page(next, depth)
}
