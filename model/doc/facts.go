package doc

// Facts are the figures of the document as typed values, for spreadsheets and calendars, which print no clauses.
type Facts struct {
	Parties []Party `json:"parties,omitempty"`
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
