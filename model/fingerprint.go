package model

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"engross/model/value"
)

// Fingerprint returns SHA-256, in hex, of what an agreement says: its public answers without the day and the place of each
// signature, which signing fills in. Two drafts with the same fingerprint say the same.
func (a *Agreement) Fingerprint() string {
	said := *a
	said.Signatories = slices.Clone(a.Signatories)
	for i, s := range said.Signatories {
		unsigned := *s
		unsigned.Date, unsigned.Place = value.Date{}, ""
		said.Signatories[i] = &unsigned
	}
	sum := sha256.Sum256(EncodePublic(&said))
	return hex.EncodeToString(sum[:])
}

// IsSigned reports whether there are signatories and each has signed.
func (a *Agreement) IsSigned() bool {
	return len(a.Signatories) > 0 && !slices.ContainsFunc(a.Signatories, func(s *Signatory) bool { return !s.Date.IsSet() })
}
