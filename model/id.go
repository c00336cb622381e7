package model

import (
	"fmt"
	"io"
)

const idLetters = "abcdefghijklmnopqrstuvwxyz0123456789"

// NewID returns a random row id: six characters, the first a letter. The source of randomness is handed in.
func NewID(random io.Reader) (string, error) {
	var b [6]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("read random bytes for an id: %w", err)
	}
	for i, c := range b {
		n := len(idLetters)
		if i == 0 {
			n = 26
		}
		b[i] = idLetters[int(c)%n]
	}
	return string(b[:]), nil
}
