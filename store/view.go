package store

import "encoding/json"

// read runs deed on the file as it is, with the shared lock.
func (s *Store) read(deed func(*view) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	v, err := s.open(true)
	if err != nil {
		return s.explain(err)
	}
	err = guarded(func() error { return deed(v) })
	v.drop()
	return s.explain(err)
}

// record returns the payload stored under key, nil when there is none.
func (v *view) record(in list, key []byte) ([]byte, error) {
	at, i, err := v.pages.find(in, key, false)
	if err != nil || i < 0 {
		return nil, err
	}
	return openRecord(in.kind, key, at.value(i))
}

// decode reads the record under key into to; found is false when there is none.
func (v *view) decode(in list, key []byte, to any) (found bool, err error) {
	payload, err := v.record(in, key)
	if err != nil || payload == nil {
		return false, err
	}
	return true, unmarshal(payload, to)
}

func unmarshal(payload []byte, to any) error {
	if err := json.Unmarshal(payload, to); err != nil {
		return &recordError{"cannot be understood: " + err.Error()}
	}
	return nil
}

// scan calls visit with the raw records of a list.
func (v *view) scan(in list, s span, visit func(key, raw []byte) bool) error {
	return v.pages.scan(in, s, visit)
}
