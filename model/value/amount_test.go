package value_test

import (
	"testing"

	"engross/model/value"
)

func amount(text string) value.Amount { return value.Must[value.Amount](text) }

func TestAmountRead(t *testing.T) {
	usd := value.Style{Currency: "USD"}
	euro := value.Style{Numbers: value.Dot, Currency: "EUR"}
	space := value.Style{Numbers: value.Space, Currency: "EUR"}
	cases := []struct {
		text  string
		style value.Style
		want  string // empty where the text must be refused
	}{
		{"1,250", usd, "1250.00"},
		{"1250.5", usd, "1250.50"},
		{"1,234.50", usd, "1234.50"},
		{"$1.25k", usd, "1250.00"},
		{"1.2m", usd, "1200000.00"},
		{"3 million", usd, "3000000.00"},
		{"$2.5 Million", usd, "2500000.00"},
		{"250 thousand USD", usd, "250000.00"},
		{"3 millionaires", usd, ""},
		{"1.23456k", usd, "1234.56"},
		{"42.5000", usd, "42.5000"},
		{".5", usd, "0.50"},
		{"5.", usd, "5.00"},
		{"19.99", usd, "19.99"},
		{"$5", usd, "5.00"},
		{"5$", usd, "5.00"},
		{"USD 5", usd, "5.00"},
		{"5 usd", usd, "5.00"},
		{"US$5", usd, "5.00"},
		{"$5 USD", usd, "5.00"},
		{"-5", usd, "-5.00"},
		{"\u22125", usd, "-5.00"},
		{"-$5", usd, "-5.00"},
		{"$-5", usd, "-5.00"},
		{"(12.50)", usd, "-12.50"},
		{"($12.50)", usd, "-12.50"},
		{"0", usd, "0.00"},
		{"9,999,999,999.99", usd, "9999999999.99"},
		{"10,000,000,000", usd, ""},
		{"99999999999999999999999", usd, ""},
		{"9999999m", usd, ""},
		{"1.234,50", usd, ""},
		{"1,23", usd, ""},
		{"12,34", usd, ""},
		{"1,2345", usd, ""},
		{",5", usd, ""},
		{"1.23456", usd, ""},
		{"EUR 5", usd, ""},
		{"€5", usd, ""},
		{"5 kr", usd, ""},
		{"C$5", usd, ""},
		{"(-5)", usd, ""},
		{"--5", usd, ""},
		{"(5", usd, ""},
		{"$", usd, ""},
		{"five", usd, ""},
		{"5 apples", usd, ""},
		{"1 2", usd, ""},
		{"5-6", usd, ""},
		{"1.234,50", euro, "1234.50"},
		{"1250,5", euro, "1250.50"},
		{"€5", euro, "5.00"},
		{"5 €", euro, "5.00"},
		{"EUR 5", euro, "5.00"},
		{"1.250", euro, "1250.00"},
		{"1,2m", euro, "1200000.00"},
		{"1250.5", euro, ""},
		{"$5", euro, ""},
		{"1 234,56", space, "1234.56"},
		{"1\u00a0234,56\u00a0€", space, "1234.56"},
		{"1\u202f234", space, "1234.00"},
		{"$5", value.Style{Currency: "CAD"}, "5.00"},
		{"US$5", value.Style{Currency: "CAD"}, ""},
		{"5 MXN", value.Style{Currency: "MXN"}, "5.00"},
		{"5m", value.Style{Currency: "MXN"}, "5000000.00"},
		{"1.250", value.Style{Currency: "KWD"}, "1.250"},
		{"$5", value.Style{}, ""},
		{"5", value.Style{}, "5.00"},
	}
	for _, c := range cases {
		got := amount("7.77")
		err := got.Read(c.text, value.Context{Style: c.style})
		switch {
		case c.want == "" && (err == nil || got != amount("7.77")):
			t.Errorf("%q in %s reads as %s, %v; want it refused", c.text, c.style.Numbers, got, err)
		case c.want != "" && (err != nil || got.String() != c.want):
			t.Errorf("%q in %s reads as %s, %v; want %s", c.text, c.style.Numbers, got, err, c.want)
		}
	}
}

func TestForeignAmounts(t *testing.T) {
	for text, want := range map[string]bool{"€5": true, "5 EUR": true, "£1,250": true, "(€5)": true, "$5": false, "5": false, "€": false, "5 user": false, "": false, "USD 5": false} {
		if got := value.IsForeign(text, value.Context{Style: value.Style{Currency: "USD"}}); got != want {
			t.Errorf("%q is foreign to USD: %t, want %t", text, got, want)
		}
	}
}

func TestAmountErrors(t *testing.T) {
	usd := value.Style{Currency: "USD"}
	cases := []struct{ text, want string }{
		{"€5", `"€5" is not an amount in USD, and one in EUR belongs into a price list of its own: type an amount in USD such as $1,250.00`},
		{"5 chf", `"5 chf" is not an amount in USD, and one in CHF belongs into a price list of its own: type an amount in USD such as $1,250.00`},
		{"1.234,50", `"1.234,50" is not an amount: type an amount such as 1,250.00 or 2k`},
		{"1.23456", `"1.23456" is not an amount with at most 4 decimals: type an amount with at most 4 decimals such as 1250.00`},
	}
	for _, c := range cases {
		var a value.Amount
		if err := a.Read(c.text, value.Context{Style: usd}); err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

func TestAmountShow(t *testing.T) {
	cases := []struct {
		amount string
		style  value.Style
		want   string
	}{
		{"1250.00", value.Style{Currency: "USD"}, "$1,250.00"},
		{"42.5000", value.Style{Currency: "USD"}, "$42.5000"},
		{"1250", value.Style{Currency: "USD"}, "$1,250.00"},
		{"-12.50", value.Style{Currency: "USD"}, "-$12.50"},
		{"1250.00", value.Style{Currency: "CAD"}, "CA$1,250.00"},
		{"1250.00", value.Style{Currency: "GBP"}, "£1,250.00"},
		{"1250.00", value.Style{Currency: "JPY"}, "¥1,250"},
		{"1250.50", value.Style{Currency: "JPY"}, "¥1,250.5"},
		{"1.25", value.Style{Currency: "KWD"}, "1.250\u00a0KWD"},
		{"1250.00", value.Style{Currency: "CHF"}, "1,250.00\u00a0CHF"},
		{"1250.00", value.Style{Numbers: value.Dot, Currency: "EUR"}, "1.250,00\u00a0€"},
		{"-1250.00", value.Style{Numbers: value.Space, Currency: "EUR"}, "-1\u00a0250,00\u00a0€"},
		{"1250.00", value.Style{}, "1,250.00"},
		{"1234567.89", value.Style{Numbers: value.Dot}, "1.234.567,89"},
		{"0", value.Style{Currency: "USD"}, "$0.00"},
	}
	for _, c := range cases {
		if got := amount(c.amount).Show(c.style); got != c.want {
			t.Errorf("%s in %v: got %q, want %q", c.amount, c.style, got, c.want)
		}
	}
}

// The figures of golden case G1: three prices over three years at 3 %, and their lines per month.
func TestEscalation(t *testing.T) {
	cases := []struct {
		name, price, percent string
		years                int
		decimals             int
		want                 string
	}{
		{"price in force, not base", "5.35", "2.9", 2, 2, "5.67"},
		{"user year 2", "125.00", "3", 1, 2, "128.75"},
		{"user year 3", "125.00", "3", 2, 2, "132.61"},
		{"server year 2", "185.00", "3", 1, 2, "190.55"},
		{"server year 3", "185.00", "3", 2, 2, "196.27"},
		{"storage year 2", "42.5000", "3", 1, 4, "43.7750"},
		{"storage year 3", "42.5000", "3", 2, 4, "45.0883"},
	}
	for _, c := range cases {
		price := amount(c.price)
		for range c.years {
			price = price.Raise(value.Must[value.Percent](c.percent), c.decimals)
		}
		if price.String() != c.want {
			t.Errorf("%s: got %s, want %s", c.name, price, c.want)
		}
	}
}

func TestAmountArithmetic(t *testing.T) {
	qty, pct := value.Must[value.Qty], value.Must[value.Percent]
	largest := amount("9999999999.99")
	cases := []struct {
		name      string
		got, want value.Amount
	}{
		{"G1 users", amount("125.00").Mul(qty("22"), 2), amount("2750.00")},
		{"G1 storage", amount("42.5000").Mul(qty("2.5"), 2), amount("106.25")},
		{"G1 storage year 2, half up", amount("43.7750").Mul(qty("2.5"), 2), amount("109.44")},
		{"G1 storage year 3", amount("45.0883").Mul(qty("2.5"), 2), amount("112.72")},
		{"G1 month", amount("2750.00").Add(amount("370.00")).Add(amount("106.25")), amount("3226.25")},
		{"G1 reserve", amount("38715.00").Add(amount("3500.00")).Percent(pct("5"), 2), amount("2110.75")},
		{"G2 proration", amount("3490.25").Share(22, 31, 2), amount("2476.95")},
		{"credit 5 %", amount("3226.25").Percent(pct("5"), 2), amount("161.31")},
		{"credit cap 15 %", amount("3226.25").Percent(pct("15"), 2), amount("483.94")},
		{"late fee 1.5 %", amount("3226.25").Percent(pct("1.5"), 2), amount("48.39")},
		{"exit fee 50 %", amount("74302.56").Percent(pct("50"), 2), amount("37151.28")},
		{"half away from zero", amount("0.0050").Round(2), amount("0.01")},
		{"half away from zero, negative", amount("-0.0050").Round(2), amount("-0.01")},
		{"below half", amount("0.0049").Round(2), amount("0.00")},
		{"whole units", amount("1250.50").Round(0), amount("1251.00")},
		{"lowered price", amount("100.01").Raise(pct("-50"), 2), amount("50.01")},
		{"unset sum", value.Amount{}.Add(value.Amount{}), value.Amount{}},
		{"unset and set", value.Amount{}.Add(amount("5.00")), amount("5.00")},
		{"set less unset", amount("5.00").Sub(value.Amount{}), amount("5.00")},
		{"unset less set", value.Amount{}.Sub(amount("5.00")), amount("-5.00")},
		{"unset quantity", amount("5.00").Mul(value.Qty{}, 2), value.Amount{}},
		{"no quantity", amount("5.00").Mul(qty("0"), 2), amount("0.00")},
		{"finer decimals stay", amount("1.0000").Add(amount("1.00")), amount("2.0000")},
		{"limit", largest.Add(amount("0.00")), largest},
		{"yen has none", value.NewAmount(1250_0000, 0), amount("1250.00")},
		{"never loses", value.NewAmount(1, 2), amount("0.0001")},
	}
	for _, c := range cases {
		if c.got != c.want || !c.got.InRange() {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}

func TestAmountOutOfRange(t *testing.T) {
	largest := amount("9999999999.99")
	over := map[string]value.Amount{
		"sum":           largest.Add(amount("0.01")),
		"product":       largest.Mul(value.NewQty(9_999_999_999_999), 2),
		"percentage":    largest.Percent(value.NewPercent(9_999_999_999_999), 4),
		"constructor":   value.NewAmount(1<<62, 2),
		"least":         value.NewAmount(-1<<63, 2),
		"stays so":      largest.Add(largest).Sub(largest).Sub(largest),
		"from the left": amount("1.00").Add(largest.Add(largest)),
		"unset":         value.Amount{}.Add(largest.Add(largest)),
		"rounded":       largest.Add(largest).Round(0),
		"no whole":      largest.Share(1, 0, 2),
	}
	for name, a := range over {
		if _, err := a.MarshalText(); a.InRange() || err == nil || a.Show(value.Style{}) != "out of range" {
			t.Errorf("%s: got %s shown as %q, marshal error %v", name, a, a.Show(value.Style{}), err)
		}
	}
	if a := largest.Neg().Sub(largest); a.Sign() != -1 {
		t.Errorf("a large negative sum has sign %d", a.Sign())
	}
}

func TestDigits(t *testing.T) {
	for code, want := range map[string]int{"USD": 2, "EUR": 2, "JPY": 0, "KRW": 0, "BHD": 3, "KWD": 3, "JOD": 3, "OMR": 3, "TND": 3, "HUF": 2, "CLF": 4, "XCG": 2} {
		if got, ok := value.Digits(code); got != want || !ok {
			t.Errorf("%s: got %d, %v, want %d", code, got, ok, want)
		}
	}
	for _, code := range []string{"", "ZZZ", "XXX", "DEM", "usd", "US", "USDX"} {
		if got, ok := value.Digits(code); ok {
			t.Errorf("%q: got %d, want it unknown", code, got)
		}
	}
}
