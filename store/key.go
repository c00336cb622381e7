package store

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"time"
)

// Keys are parts joined by a zero byte, which no part holds; numbers stand at
// the end, as eight bytes, so that they sort.

func prefix(parts ...string) []byte {
	var b []byte
	for _, p := range parts {
		b = append(append(b, p...), 0)
	}
	return b
}

func numbered(prefix []byte, n uint64) []byte {
	return binary.BigEndian.AppendUint64(bytes.Clone(prefix), n)
}

// numberAt is the number that follows a prefix.
func numberAt(key, prefix []byte) (uint64, bool) {
	if len(key) < len(prefix)+8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(key[len(prefix):]), true
}

func revKey(id string, r Revision) []byte {
	raw, err := hex.DecodeString(r.ID)
	if err != nil {
		panic("store: a revision's id is hex: " + r.ID)
	}
	return append(numbered(prefix(id), r.Number), raw...)
}

// idOfRev is the revision that a key names; prefix is that of the draft.
func idOfRev(key, prefix []byte) string {
	return hex.EncodeToString(key[min(len(key), len(prefix)+8):])
}

// updKey sorts the newest first. Times before 1970 are not expected and sort
// last.
func updKey(r Row) []byte {
	micro := max(0, r.Updated.UnixMicro())
	return append(binary.BigEndian.AppendUint64(nil, ^uint64(micro)), r.ID...)
}

// idOfUpd is the draft that a key of the list names.
func idOfUpd(key []byte) string { return string(key[min(8, len(key)):]) }

func timeOfUpd(key []byte) time.Time {
	if len(key) < 8 {
		return time.Time{}
	}
	return time.UnixMicro(int64(^binary.BigEndian.Uint64(key))).UTC()
}

func marshal(value any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // the list is searched in this form
	err := e.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// firstPart is what stands before the first zero byte.
func firstPart(key []byte) string {
	part, _, _ := bytes.Cut(key, []byte{0})
	return string(part)
}
