package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"engross/model/doc"
)

// WriteCSV writes the lines and totals of all price lists as one table (RFC 4180) in UTF-8, after a byte order mark if hasMark
// is set, by which Excel knows UTF-8. Numbers are plain, without a currency; words that a spreadsheet would take for a formula
// begin with an apostrophe.
func WriteCSV(w io.Writer, d *doc.Doc, hasMark bool) error {
	if hasMark {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	c.Write(append([]string{"Price list", "Currency"}, priceHeads...)) // Error below says whether that and the rest worked
	for i := range d.Facts.PriceLists {
		l := &d.Facts.PriceLists[i]
		for k := range l.Lines {
			x := &l.Lines[k]
			amount := x.Amount.String()
			if x.Open {
				amount = ""
			}
			c.Write([]string{
				Safe(l.Name), Safe(l.Currency), Safe(x.Label), Safe(x.Kind), Safe(x.Unit), x.Charged.String(), x.Price.String(), amount,
				Safe(x.Cycle), x.From.String(), x.Until.String(), counts(x), Safe(x.Why),
			})
		}
		for _, t := range l.Totals {
			if t.Amount.Sign() != 0 {
				c.Write([]string{Safe(l.Name), Safe(l.Currency), Safe(t.Label), "total", "", "", "", t.Amount.String(), "", "", "", "", ""})
			}
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// Safe gives words as a cell that no spreadsheet takes for a formula: an apostrophe stands before what begins one, also behind
// spaces. Line breaks become spaces.
func Safe(s string) string {
	s = clean(s)
	if strings.IndexAny(strings.TrimLeft(s, " \u00a0\u3000"), "=+-@＝＋－＠|%") == 0 {
		return "'" + s
	}
	return s
}
