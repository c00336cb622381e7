package store

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"time"
)

// state is what is kept of a saved state beside its body.
type state struct {
	Version string    `json:"version"`
	Session string    `json:"session,omitempty"`
	Author  string    `json:"author,omitempty"`
	Cursor  string    `json:"cursor,omitempty"`
	Saved   time.Time `json:"saved"`
	Row     Row       `json:"row"`
	Undo    undoRange `json:"undo,omitzero"`
	// Revision is the state itself in a record of rev, and the newest
	// revision at that time in a record of wip.
	Revision Revision `json:"revision,omitzero"`
}

// form says how a body is written. What is overwritten by the next save is left
// plain, because packing a draft takes longer than flushing it; what stays is
// packed to a third.
type form byte

const (
	plainForm form = 0
	flateForm form = 1
)

// packed is a body made ready to be written, before the file is locked.
type packed struct {
	version string
	size    int // of the body
	form    form
	data    []byte
}

// versionOf names content: half a SHA-256 in hex.
func versionOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:16])
}

func asPlain(body []byte) packed { return packed{versionOf(body), len(body), plainForm, body} }

// pack compresses at flate's fastest level.
func (s *Store) pack(p packed) (packed, error) {
	if p.form == flateForm {
		return p, nil
	}
	var b bytes.Buffer
	z, ok := s.zip.Get().(*flate.Writer)
	if !ok {
		var err error
		if z, err = flate.NewWriter(&b, flate.BestSpeed); err != nil {
			return packed{}, err
		}
	}
	defer s.zip.Put(z)
	z.Reset(&b)
	_, err := z.Write(p.data)
	err = errors.Join(err, z.Close())
	return packed{p.version, p.size, flateForm, b.Bytes()}, err
}

// A payload with a body is: length of the description u32 | description, JSON |
// length of the body u32 | form u8 | body.

func joinBody(description any, p packed) ([]byte, error) {
	d, err := marshal(description)
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, 9+len(d)+len(p.data))
	b = binary.BigEndian.AppendUint32(b, uint32(len(d)))
	b = append(b, d...)
	b = binary.BigEndian.AppendUint32(b, uint32(p.size))
	b = append(b, byte(p.form))
	return append(b, p.data...), nil
}

// splitBody reads the description of a payload and leaves the body as it is.
func splitBody(payload []byte, description any) (packed, error) {
	short := &recordError{"is shorter than it says"}
	if len(payload) < 4 {
		return packed{}, short
	}
	n, rest := uint64(binary.BigEndian.Uint32(payload)), payload[4:]
	if n+5 > uint64(len(rest)) {
		return packed{}, short
	}
	if err := unmarshal(rest[:n], description); err != nil {
		return packed{}, err
	}
	size := binary.BigEndian.Uint32(rest[n:])
	if size > MaxBody {
		return packed{}, &recordError{"is bigger than any that was kept"}
	}
	return packed{size: int(size), form: form(rest[n+4]), data: rest[n+5:]}, nil
}

// unpack gives the body back if it is the one that version names.
func (p packed) unpack(version string) ([]byte, error) {
	var body []byte
	switch p.form {
	case plainForm:
		body = bytes.Clone(p.data)
	case flateForm:
		var err error
		if body, err = p.inflate(); err != nil {
			return nil, err
		}
	default:
		return nil, &recordError{"is packed in a way that this Engross does not know"}
	}
	if len(body) != p.size || versionOf(body) != version {
		return nil, &recordError{"is another one than it says"}
	}
	return body, nil
}

func (p packed) inflate() ([]byte, error) {
	z := flate.NewReader(bytes.NewReader(p.data))
	body := make([]byte, p.size)
	if _, err := io.ReadFull(z, body); err != nil {
		return nil, &recordError{"cannot be unpacked: " + err.Error()}
	}
	if n, err := z.Read(make([]byte, 1)); n != 0 || !errors.Is(err, io.EOF) {
		return nil, &recordError{"is longer than it says"}
	}
	return body, nil
}

// revisionID is made from content and parent, so that doing the same again
// gives the same revision.
func revisionID(id, parent, version string) string {
	sum := sha256.Sum256([]byte("revision\x00" + id + "\x00" + parent + "\x00" + version))
	return hex.EncodeToString(sum[:16])
}
