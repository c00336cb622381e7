package model

import "engross/model/value"

// Choices of the fee for leaving early.
var (
	ExitFees = []Option{
		{Value: "none", Label: "no fee"},
		{Value: "fixed", Label: "a fixed amount"},
		{Value: "months", Label: "some monthly fees"},
		{Value: "pct_remaining", Label: "a share of what remains"},
		{Value: "unrecovered_setup", Label: "set-up costs not yet recovered"},
		{Value: "table", Label: "amounts in a table"},
		{Value: "commitments", Label: "what licenses and other commitments to third parties still cost", Help: "no fixed amount: only what the provider cannot get out of", Also: "remaining cost of licenses, remaining license costs only, licenses only"},
	}
	ExitSteps = []Option{
		{Value: "year", Label: "Contract Year"},
		{Value: "month", Label: "month"},
	}
)

// ExitFee is what the client pays for leaving before the term is over.
type ExitFee struct {
	Node
	Kind    value.Text
	Amount  value.Amount
	Months  value.Count
	Pct     value.Percent
	TableBy value.Text
	Steps   Rows[ExitStep, *ExitStep]
	CapPct  value.Percent

	CapMonths value.Count // the other limit, in monthly fees
}

// Fields returns the questions about the fee for leaving early.
func (e *ExitFee) Fields(s Scope) []Field {
	kind := or(e.Kind, "none")
	fixed, table := kind == "fixed" || kind == "unrecovered_setup", kind == "table"
	monthToMonth := or(s.A.Term.Kind, "fixed") != "fixed"
	return s.ask([]Field{
		{Key: "kind", Label: "Fee for leaving early", At: &e.Kind, Options: ExitFees, Default: "none", Skip: monthToMonth, Ask: "If you leave before the term is over, what should be owed?", Help: "What the client pays if it leaves without a reason, or is left for its own breach, before the term is over. It must be a fair estimate of the loss, never a punishment."},
		{Key: "amount", Label: "Amount", At: &e.Amount, Skip: monthToMonth || !fixed, Required: fixed, Ask: "How much is the fee for leaving early?", Help: "The fixed amount, or the set-up costs that shrink month by month.", Example: "2,500"},
		{Key: "months", Label: "Monthly fees", At: &e.Months, Skip: monthToMonth || kind != "months", Required: kind == "months", Min: 1, Max: 84, Unit: "months", Ask: "How many monthly fees does leaving early cost?", Help: "The number of monthly recurring fees that are owed. They should come near what the provider loses.", Example: "3"},
		{Key: "pct", Label: "Share of what remains", At: &e.Pct, Skip: monthToMonth || kind != "pct_remaining", Required: kind == "pct_remaining", Unit: "%", Rule: "CST-10", Ask: "Which share of the remaining fees does leaving early cost?", Help: "The share of the recurring fees that would still have come.", Example: "50"},
		{Key: "tableBy", Label: "The table goes by", At: &e.TableBy, Options: ExitSteps, Default: "year", Skip: monthToMonth || !table, Ask: "Should that table go by years or by months?", Help: "Whether its rows name contract years or months of the term."},
		{Key: "steps", Label: "Table of fees", At: &e.Steps, Skip: monthToMonth || !table, Required: table, Ask: "What does leaving cost in each year or month?", Help: "One row where the fee changes: the year or month from which it holds, and the amount."},
		{Key: "capPct", Label: "Never more than", At: &e.CapPct, Default: "100", Skip: monthToMonth || kind == "none" || kind == "commitments", Unit: "% of what remains", Rule: "CST-09", Ask: "Which share of the fees still to come may leaving never exceed?", Help: "A limit as a share of the recurring fees that would still have come. A limit in monthly fees, such as 3 months, is asked next.", Example: "100"},
		{Key: "capMonths", Label: "And at most the fees of", At: &e.CapMonths, Skip: monthToMonth || kind == "none" || kind == "commitments" || kind == "months", Min: 1, Max: 84, Unit: "months", Ask: "And is there a limit of so many monthly fees, such as three?", Help: "A limit in monthly recurring fees, beside the one above: the lower of the two holds. Leave it empty where there is none.", Example: "3"},
	})
}

// isFigured reports whether the fee follows from the figures of the agreement; what commitments still cost does not.
func (e *ExitFee) isFigured() bool {
	kind := or(e.Kind, "none")
	return kind != "none" && kind != "commitments"
}

// isAgreed reports whether the fee was agreed as an amount, which is owed once and not under each price list.
func (e *ExitFee) isAgreed() bool {
	return e.Kind == "fixed" || e.Kind == "unrecovered_setup" || e.Kind == "table"
}

// ExitStep is one row of a table of fees for leaving.
type ExitStep struct {
	Entry
	From   value.Count
	Amount value.Amount
}

// Fields returns the questions about the row.
func (e *ExitStep) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "from", Label: "From year or month", At: &e.From, Required: true, Min: 1, Max: 84, Ask: "From which year or month on?", Help: "The contract year, or the month of the term, from which the fee holds. The first one is 1.", Example: "2"},
		{Key: "amount", Label: "Fee", At: &e.Amount, Required: true, Rule: "CST-09", Ask: "What does leaving cost from then on?", Help: "What leaving costs from then on, until the next row.", Example: "6,000"},
	})
}

// step returns the fee of the table for leaving at the end of month k: that of the latest row that holds by then, and none
// before the first. It is unset while the table is empty.
func (e *ExitFee) step(k int) value.Amount {
	at := max(k, 1)
	if or(e.TableBy, "year") == "year" {
		at = (at + 11) / 12
	}
	if len(e.Steps) == 0 {
		return value.Amount{}
	}
	fee, from := value.NewAmount(0, 2), 0
	for _, x := range e.Steps {
		if n := x.From.Int(); x.From.IsSet() && n <= at && n >= from {
			fee, from = x.Amount, n
		}
	}
	return fee
}
