package store

import (
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// list is one bucket of the file and the kind of its records.
type list struct {
	name string
	kind byte
}

// The buckets. Keys are made in key.go.
var (
	inMeta   = list{"meta", 'm'} // what the file is
	inWip    = list{"wip", 'w'}  // draft -> its newest state, overwritten by each save
	inRev    = list{"rev", 'r'}  // draft, number, revision -> a lasting state
	inIdx    = list{"idx", 'i'}  // draft -> where its newest state is
	inUpd    = list{"upd", 'l'}  // time of change backwards, draft -> list row
	inUndo   = list{"undo", 'u'} // draft, number -> step
	inGone   = list{"gone", 'd'} // draft -> when it was deleted
	inLease  = list{"open", 'h'} // draft, session -> window that has it open
	inLib    = list{"lib", 'b'}  // kind, name, number -> library record
	inNumber = list{"num", 'n'}  // series and year -> last number given out
	inSent   = list{"sent", 's'} // draft, number -> export

	lists = []list{inMeta, inWip, inRev, inIdx, inUpd, inUndo, inGone, inLease, inLib, inNumber, inSent}
)

var errEmpty = errors.New("the file is empty")

// panicError is a panic or a fault inside bbolt, which is how it reports a
// damaged or shortened file.
type panicError struct{ value any }

func (e *panicError) Error() string { return fmt.Sprintf("reading it went wrong: %v", e.value) }

// guarded turns a panic, and a fault in mapped memory, into an error.
func guarded(deed func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = &panicError{r}
		}
	}()
	return deed()
}

// view is the file as one transaction sees it.
type view struct {
	s     *Store
	db    *bolt.DB
	tx    *bolt.Tx
	file  *os.File
	pages *pages
	head  head
	// lost says that the newer of bbolt's two meta pages is damaged, so
	// that the last change to the file may be missing.
	lost bool
}

// open locks the file and begins a transaction. The caller drops the view.
func (s *Store) open(readOnly bool) (*view, error) {
	v := &view{s: s}
	err := guarded(func() (err error) {
		if v.db, err = bolt.Open(s.path, 0o600, v.options(readOnly)); err != nil {
			v.file = nil // bbolt has closed it
			return err
		}
		return v.begin(!readOnly)
	})
	if err != nil {
		v.drop()
		return nil, err
	}
	return v, nil
}

// options never say NoSync, NoFreelistSync or Batch: each of them trades
// acknowledged saves for speed that is not needed.
func (v *view) options(readOnly bool) *bolt.Options {
	return &bolt.Options{
		Timeout:      v.s.o.Wait,
		FreelistType: bolt.FreelistMapType,
		NoStatistics: true,
		ReadOnly:     readOnly,
		OpenFile: func(name string, flag int, perm os.FileMode) (*os.File, error) {
			// The file exists or is missing; it is made in one place only.
			f, err := v.s.o.OpenFile(name, flag&^os.O_CREATE, perm)
			if err != nil {
				return nil, err
			}
			// bbolt would write to an empty file, even to read it.
			if i, err := f.Stat(); err != nil || i.Size() == 0 {
				return nil, errors.Join(err, errEmpty, f.Close())
			}
			v.file = f
			return f, nil
		},
	}
}

func (v *view) begin(writable bool) (err error) {
	if v.tx, err = v.db.Begin(writable); err != nil {
		return err
	}
	i, err := v.file.Stat()
	if err != nil {
		return err
	}
	each := v.db.Info().PageSize
	v.pages = &pages{
		r: v.file, size: i.Size(), each: each, cache: map[uint64]page{},
		root: uint64(v.tx.Cursor().Bucket().Root()), high: uint64(v.tx.Size()) / uint64(each),
	}
	if v.head, err = v.readHead(); err != nil {
		return err
	}
	tx0, free0, ok0 := v.metaAt(0)
	tx1, free1, ok1 := v.metaAt(1)
	v.lost = !ok0 || !ok1
	if !writable {
		return nil
	}
	if !ok0 || (ok1 && tx1 > tx0) {
		free0 = free1
	}
	return v.pages.soundToWrite(free0)
}

// drop ends the transaction and closes the file whatever state they are in.
// After a panic inside bbolt its own locks may be held for good: then the file
// is unlocked and closed behind its back, and its mapping stays until the end.
func (v *view) drop() {
	err := guarded(func() error {
		if v.tx == nil {
			return nil
		}
		if err := v.tx.Rollback(); err != nil && !errors.Is(err, bolterrors.ErrTxClosed) {
			return err
		}
		return nil
	})
	if err == nil && v.db != nil {
		err = guarded(v.db.Close)
	}
	if (err != nil || v.db == nil) && v.file != nil {
		unlock(v.file)
		v.file.Close()
	}
}

// metaAt reads one of bbolt's two meta pages; ok is false when it is damaged.
func (v *view) metaAt(n int64) (txid, freelist uint64, ok bool) {
	b := make([]byte, pageHead+64)
	if _, err := v.file.ReadAt(b, n*int64(v.pages.each)); err != nil {
		return 0, 0, false
	}
	m := b[pageHead:]
	h := fnv.New64a()
	h.Write(m[:56])
	return order.Uint64(m[48:]), order.Uint64(m[32:]), h.Sum64() == order.Uint64(m[56:])
}

// soundToWrite refuses what would make bbolt write over live pages: a file cut
// short, or a list of free pages that cannot be one.
func (p *pages) soundToWrite(freelist uint64) error {
	if int64(p.high)*int64(p.each) > p.size {
		return &pageError{p.high - 1, "the file is cut short"}
	}
	raw, err := p.raw(freelist)
	if err != nil {
		return err
	}
	bad := &pageError{freelist, "the list of free pages is broken"}
	ids, n := raw[pageHead:], uint64(order.Uint16(raw[10:]))
	if order.Uint16(raw[8:]) != freeFlag {
		return bad
	}
	if n == 0xFFFF {
		n, ids = order.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids)/8) {
		return bad
	}
	last := uint64(1)
	for i := range n {
		id := order.Uint64(ids[i*8:])
		if id <= last || id >= p.high {
			return bad
		}
		last = id
	}
	return nil
}
