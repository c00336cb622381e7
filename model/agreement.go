// Package model is the agreement: its sections and questions, the state of each answer, and the values that follow from
// them. It is pure: it reads no clock, no disk and no environment, and knows nothing of screens, files or wording.
package model

import (
	"cmp"
	"encoding/json"

	"engross/model/value"
)

// Agreement is one managed IT services agreement in the making. The zero value is a valid draft in which nothing was asked yet.
// A published agreement is never changed: Edit works on a copy that shares what it does not touch.
type Agreement struct {
	StartScreen
	PartiesScreen
	TermsScreen
	ServicesScreen
	LevelsScreen
	CallSheetScreen
	CostsScreen
	BackupsScreen
	SecurityScreen
	MaintenanceScreen
	LegalScreen
	DefinitionsScreen
	ReviewScreen
	SignaturesScreen

	unknown   map[string]json.RawMessage
	isProfile bool // the provider's own answers, kept for agreements to come
	ledger    *ledger
	unread    []string // paths of what may be kept as typed, once somebody looked for it
	isLooked  bool     // somebody did, and nothing more was kept as typed since
}

// Sections returns the screens in their order. Each is one file of this package.
func (a *Agreement) Sections() []Section {
	return []Section{
		&a.StartScreen,
		&a.PartiesScreen,
		&a.TermsScreen,
		&a.ServicesScreen,
		&a.LevelsScreen,
		&a.CallSheetScreen,
		&a.CostsScreen,
		&a.BackupsScreen,
		&a.SecurityScreen,
		&a.MaintenanceScreen,
		&a.LegalScreen,
		&a.DefinitionsScreen,
		&a.ReviewScreen,
		&a.SignaturesScreen,
	}
}

// Section returns the screen with that key, or nil.
func (a *Agreement) Section(key string) Section {
	for _, s := range a.Sections() {
		if s.About().Key == key {
			return s
		}
	}
	return nil
}

// Style returns how the agreement prints dates, numbers and money.
func (a *Agreement) Style() value.Style {
	var st value.Style
	dates, numbers := string(a.Info.DateStyle), string(a.Info.NumberStyle)
	if dates == "" || numbers == "" { // as in a draft; this is asked for each value that is shown
		usual := a.usualStyle()
		dates, numbers = cmp.Or(dates, usual.dates), cmp.Or(numbers, usual.numbers)
	}
	_ = st.Dates.UnmarshalText([]byte(dates))     // not known: the zero style
	_ = st.Numbers.UnmarshalText([]byte(numbers)) // likewise
	st.Currency = or(a.Costs.Currency, "USD")
	return st
}

// or returns the answer, or what holds while there is none. Conditions use it, so that they are the same for a draft and
// for what it means.
func or[T ~string](answer T, otherwise string) string {
	if answer == "" {
		return otherwise
	}
	return string(answer)
}
