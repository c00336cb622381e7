package store

// Reindex makes the index and the list again from the states themselves, and
// returns how many drafts they hold. It mends a store whose list is damaged. A
// draft whose states are all damaged keeps the line it has.
func (s *Store) Reindex() (int, error) {
	n := 0
	err := s.write(func(c *change) error {
		ids, err := c.ids()
		if err != nil {
			return err
		}
		entries := map[string]*entry{}
		for id := range ids {
			e, _ := c.rebuild(id)
			if e == nil {
				e, _ = c.entry(id)
			}
			if e != nil {
				entries[id] = e
			}
		}
		for _, in := range []list{inUpd, inIdx} {
			if err := c.delAll(in, span{}); err != nil {
				return err
			}
		}
		for _, e := range entries {
			if err := c.index(e, nil); err != nil {
				return err
			}
		}
		n = len(entries)
		return nil
	})
	return n, err
}

// ids are the drafts that have a state.
func (v *view) ids() (map[string]bool, error) {
	ids := map[string]bool{}
	err := v.scan(inWip, span{}, func(key, _ []byte) bool {
		ids[string(key)] = true
		return true
	})
	if err != nil {
		return nil, err
	}
	return ids, v.scan(inRev, span{}, func(key, _ []byte) bool {
		ids[firstPart(key)] = true
		return true
	})
}
