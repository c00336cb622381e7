package store

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// counter is the record of the last number given out in a series and year.
type counter struct {
	Last uint64 `json:"last"`
}

// maxNumber keeps a number typed or imported by mistake from running away with
// the series.
const maxNumber = 999_999

// NextNumber gives out the next number of a series in a year: MSA-2026-001. No
// number is given out twice, nor one that a saved draft already bears, so one
// that is not used leaves a gap.
func (s *Store) NextNumber(series string, year int) (string, error) {
	if err := checkName("the series of numbers", series); err != nil {
		return "", err
	}
	if year < 1000 || year > 9999 {
		return "", fmt.Errorf("%w: a year has four digits, not %d", ErrName, year)
	}
	var n uint64
	err := s.write(func(c *change) error {
		last, err := c.lastNumber(series, year)
		n = last + 1
		return errors.Join(err, c.encode(inNumber, counterKey(series, year), counter{n}))
	})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s-%d-%03d", series, year, n), nil
}

func counterKey(series string, year int) []byte {
	return append(prefix(series), strconv.Itoa(year)...)
}

// lastNumber is the highest number known of; without a whole counter the list
// is searched for it.
func (v *view) lastNumber(series string, year int) (last uint64, err error) {
	var k counter
	if found, err := v.decode(inNumber, counterKey(series, year), &k); found && err == nil {
		return k.Last, nil
	}
	err = v.scan(inUpd, span{}, func(key, raw []byte) bool {
		r, _ := decodeRow(key, raw)
		if s, y, n, ok := parseNumber(r.Number); ok && s == series && y == year {
			last = max(last, n)
		}
		return true
	})
	return last, err
}

// noteNumber keeps the counter at or above a number that a draft bears.
func (c *change) noteNumber(number string) error {
	series, year, n, ok := parseNumber(number)
	if !ok {
		return nil
	}
	last, err := c.lastNumber(series, year)
	if err != nil || n <= last {
		return err
	}
	return c.encode(inNumber, counterKey(series, year), counter{n})
}

// parseNumber takes MSA-2026-001 apart; numbers of another form belong to no
// series.
func parseNumber(text string) (series string, year int, n uint64, ok bool) {
	rest, last, ok := cutLast(text)
	if !ok {
		return "", 0, 0, false
	}
	series, y, ok := cutLast(rest)
	if !ok || len(y) != 4 || checkName("", series) != nil {
		return "", 0, 0, false
	}
	year, yErr := strconv.Atoi(y)
	n, nErr := strconv.ParseUint(last, 10, 64)
	return series, year, n, yErr == nil && nErr == nil && year >= 1000 && n <= maxNumber
}

func cutLast(text string) (before, after string, ok bool) {
	i := strings.LastIndexByte(text, '-')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}
