package doc

import "engross/model/value"

// Facts are the figures of the document as typed values, for spreadsheets and calendars, which print no clauses.
// Values that are not known are unset.
type Facts struct {
	Parties    []Party     `json:"parties,omitempty"`
	KeyDates   []KeyDate   `json:"keyDates,omitempty"`
	PriceLists []PriceList `json:"priceLists,omitempty"`
	Rates      []Rate      `json:"rates,omitempty"`
}

// Party is one side of the agreement.
type Party struct {
	ID      string `json:"id"`
	Role    string `json:"role"` // such as Provider
	Name    string `json:"name"` // the legal name
	Address string `json:"address,omitempty"`
	Email   string `json:"email,omitempty"`
	Phone   string `json:"phone,omitempty"`
}

// KeyDate is a day that somebody has to remember.
type KeyDate struct {
	ID          string     `json:"id"` // lasting, such as notice-deadline: a calendar updates the entry it made before
	Label       string     `json:"label"`
	Note        string     `json:"note,omitempty"` // what has to be done by then
	On          value.Date `json:"on"`
	RemindDays  int        `json:"remindDays,omitempty"`  // days before it to be reminded; 0 for not at all
	EveryMonths int        `json:"everyMonths,omitempty"` // it comes again after so many months; 0 for once
	Until       value.Date `json:"until"`                 // it comes again until then; unset for ever
}

// PriceList is a list of fees in one currency with its sums. Sums of different lists are never added.
type PriceList struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Currency string       `json:"currency"` // ISO 4217
	Decimals int          `json:"decimals"` // of the currency
	Lines    []FeeLine    `json:"lines,omitempty"`
	Totals   []Total      `json:"totals,omitempty"` // of the lines that count, by how often they are charged
	Monthly  value.Amount `json:"monthly"`          // recurring fees in the first full month
	OneTime  value.Amount `json:"oneTime"`
	Years    []YearTotal  `json:"years,omitempty"` // the budget estimate by contract year
	Term     YearTotal    `json:"term"`            // the budget estimate for the whole term
}

// Total is what the lines of one cycle charge together.
type Total struct {
	Cycle  string       `json:"cycle"` // as FeeLine.Every
	Label  string       `json:"label"`
	Amount value.Amount `json:"amount"`
}

// Rate is the price of work that no fee pays for.
type Rate struct {
	ID       string       `json:"id"`
	Label    string       `json:"label"`
	When     string       `json:"when"`
	Unit     string       `json:"unit"`
	Currency string       `json:"currency"`
	Price    value.Amount `json:"price"`
	CallOut  value.Amount `json:"callOut"` // on top, for each call-out
}

// FeeLine is one fee.
type FeeLine struct {
	ID       string       `json:"id"`
	Label    string       `json:"label"`
	Kind     string       `json:"kind"` // such as recurring
	Unit     string       `json:"unit"` // such as user
	Cycle    string       `json:"cycle"`
	Qty      value.Qty    `json:"qty"`
	Price    value.Amount `json:"price"`  // for one unit
	Amount   value.Amount `json:"amount"` // for one cycle, rounded
	From     value.Date   `json:"from"`
	Until    value.Date   `json:"until"`
	Every    string       `json:"every"`              // monthly, quarterly, annual, once or deposit
	Charged  value.Qty    `json:"charged"`            // what Amount counts with: the number or the estimate, within floor and cap
	Why      string       `json:"why,omitempty"`      // why Amount is not the price times the number
	Counts   bool         `json:"counts,omitempty"`   // it is in the total of its cycle, once it has begun
	Optional bool         `json:"optional,omitempty"` // offered, and in no sum
	Waived   bool         `json:"waived,omitempty"`   // nothing is charged though there is a price
	Open     bool         `json:"open,omitempty"`     // price or quantity is not known yet
}

// YearTotal is the estimate for a span of the term.
type YearTotal struct {
	Label     string       `json:"label"` // such as Year 1
	From      value.Date   `json:"from"`
	Until     value.Date   `json:"until"`
	Recurring value.Amount `json:"recurring"`
	OneTime   value.Amount `json:"oneTime"`
	Hours     value.Amount `json:"afterHours"`
	Upgrades  value.Amount `json:"upgrades"`
	Reserve   value.Amount `json:"reserve"`
	Tax       value.Amount `json:"tax"`
	Total     value.Amount `json:"total"`
}
