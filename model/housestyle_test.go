package model_test

import (
	"strings"
	"testing"

	"engross/model/value"
)

// TestStyleOfTheProvidersCountry holds how dates, numbers and paper follow the country until somebody chooses.
func TestStyleOfTheProvidersCountry(t *testing.T) {
	day, sum := value.NewDate(2026, 3, 1), money("1234.50")
	for _, c := range []struct{ members, date, number, paper string }{
		{``, "March 1, 2026", "1,234.50", "letter"},
		{`"provider": {"address": {"country": "United States"}}`, "March 1, 2026", "1,234.50", "letter"},
		{`"provider": {"address": {"country": "Canada"}}`, "March 1, 2026", "1,234.50", "letter"},
		{`"provider": {"address": {"country": "Atlantis"}}`, "March 1, 2026", "1,234.50", "letter"},
		{`"provider": {"address": {"country": "United Kingdom"}}`, "1 March 2026", "1,234.50", "a4"},
		{`"provider": {"address": {"country": " germany "}}`, "1 March 2026", "1.234,50", "a4"},
		{`"provider": {"address": {"country": "France"}}`, "1 March 2026", "1 234,50", "a4"},
		{`"provider": {"address": {"country": "Japan"}}`, "2026-03-01", "1,234.50", "a4"},
		{`"provider": {"address": {"country": "Germany"}}, "meta": {"dateStyle": "iso", "numberStyle": "1,234.56", "paper": "letter"}`, "2026-03-01", "1,234.50", "letter"},
	} {
		a := speaking(t, c.members)
		st := a.Style()
		st.Currency = ""
		number := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(sum.Show(st))
		if date, paper := day.Show(st), a.Info.Paper.String(); date != c.date || number != c.number || paper != c.paper {
			t.Errorf("%s: %s, %s on %s; want %s, %s on %s", c.members, date, number, paper, c.date, c.number, c.paper)
		}
	}
}
