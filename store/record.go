package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Every value in the file is a record, because bbolt has no checksums of its
// own:
//
//	magic 8 | payload length u32 | key length u16 | kind u8 | codec u8 | key | sha256 32 | payload
//
// The hash covers everything but the magic and itself. The key is the one the
// record is stored under, so that a record found under another key, or by a
// search of the raw file, is known for what it is. Kinds are letters; 'R' is
// kept for revisions that hold only differences. Codec 0 is the payload as it
// is; 1 is kept for sealed payloads.
const (
	recordMagic = "\x89ENGR\r\n\x1a"
	recordHead  = len(recordMagic) + 8
	plainCodec  = 0
	// maxRecord leaves room for the description beside a body that flate
	// could not make smaller.
	maxRecord = MaxBody + MaxBody/64 + 1<<20
)

// recordError is a value that is not the record it should be.
type recordError struct{ why string }

func (e *recordError) Error() string { return "record " + e.why }

// kindOf is the kind that a record claims to be, before its hash is compared.
func kindOf(raw []byte) (byte, bool) {
	if len(raw) < recordHead || string(raw[:len(recordMagic)]) != recordMagic {
		return 0, false
	}
	return raw[14], true
}

func encodeRecord(kind byte, key, payload []byte) []byte {
	b := make([]byte, 0, recordHead+len(key)+sha256.Size+len(payload))
	b = append(b, recordMagic...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(payload)))
	b = binary.BigEndian.AppendUint16(b, uint16(len(key)))
	b = append(b, kind, plainCodec)
	b = append(b, key...)
	b = append(b, recordHash(b[len(recordMagic):], payload)...)
	return append(b, payload...)
}

func recordHash(head, payload []byte) []byte {
	h := sha256.New()
	h.Write(head)
	h.Write(payload)
	return h.Sum(nil)
}

// decodeRecord returns the payload of the record that raw begins with and how
// long that record is. It believes nothing before the hash was compared.
func decodeRecord(raw []byte) (kind byte, key, payload []byte, size int, err error) {
	bad := func(why string) (byte, []byte, []byte, int, error) {
		return 0, nil, nil, 0, &recordError{why}
	}
	if len(raw) < recordHead || string(raw[:len(recordMagic)]) != recordMagic {
		return bad("does not begin like one")
	}
	length := int(binary.BigEndian.Uint32(raw[8:]))
	klen := int(binary.BigEndian.Uint16(raw[12:]))
	body := recordHead + klen + sha256.Size
	if length > maxRecord || length > len(raw)-body {
		return bad("is cut short")
	}
	key, payload = raw[recordHead:recordHead+klen], raw[body:body+length]
	sum := raw[recordHead+klen : body]
	if !bytes.Equal(sum, recordHash(raw[len(recordMagic):recordHead+klen], payload)) {
		return bad("does not match its hash")
	}
	if raw[15] != plainCodec {
		return bad(fmt.Sprintf("is written in a way (%d) that this Engross does not know", raw[15]))
	}
	return raw[14], key, payload, body + length, nil
}

// openRecord returns the payload of the record that must be the whole of raw,
// of that kind and stored under that key.
func openRecord(kind byte, key, raw []byte) ([]byte, error) {
	k, own, payload, size, err := decodeRecord(raw)
	switch {
	case err != nil:
		return nil, err
	case size != len(raw):
		return nil, &recordError{"is followed by something else"}
	case k != kind || !bytes.Equal(own, key):
		return nil, &recordError{"belongs elsewhere"}
	}
	return payload, nil
}
