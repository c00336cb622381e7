package clause

import (
	"fmt"

	"engross/model"
	"engross/model/doc"
)

// facts gives the figures of the agreement, which spreadsheets and calendars write instead of clauses.
func (b *builder) facts(a *model.Agreement) doc.Facts {
	f := doc.Facts{Parties: b.parties(a), KeyDates: b.keyDates(a)}
	for i, v := range b.run.root.answer("costs").group().answer("lists").rows() {
		f.PriceLists = append(f.PriceLists, b.priceList(a, a.Costs.Lists[i], v))
	}
	return f
}

// parties gives the provider, the client and the client's further companies.
func (b *builder) parties(a *model.Agreement) []doc.Party {
	all := []doc.Party{
		b.party("provider", "Provider", a.Provider.Identity, b.run.root.answer("provider").group()),
		b.party("client", "Client", a.Client.Identity, b.run.root.answer("client").group()),
	}
	for i, v := range b.run.root.answer("affiliates").rows() {
		all = append(all, b.party(v.key(), "Affiliate", a.Affiliates[i].Identity, v))
	}
	return all
}

func (b *builder) party(id, role string, p model.Identity, v *view) doc.Party {
	address := ""
	if a := v.answer("address").group(); a.answer("line1").isSet() {
		address = doc.Plain(b.run.address(a))
	}
	return doc.Party{ID: id, Role: b.run.names.in(role), Name: p.LegalName.String(), Address: address, Email: p.NoticeEmail.String()}
}

// priceList gives one list with its lines and sums.
func (b *builder) priceList(a *model.Agreement, l *model.PriceList, v *view) doc.PriceList {
	totals, years := a.Totals(l), a.Budget(l, model.Cash)
	p := doc.PriceList{
		ID: l.Key(), Name: l.Name.String(), Currency: l.Currency.String(), Monthly: totals.Monthly, OneTime: totals.Once,
		Term: yearTotal("All years", model.BudgetSum(years)),
	}
	for _, y := range years {
		p.Years = append(p.Years, yearTotal(fmt.Sprintf("Year %d", y.Number), y))
	}
	for i, row := range v.answer("fees").rows() {
		f := l.Fees[i]
		p.Lines = append(p.Lines, doc.FeeLine{
			ID: f.Key(), Label: f.Label.String(), Kind: b.shown(row, "kind"), Unit: b.shown(row, "unit"), Cycle: b.shown(row, "cycle"),
			Qty: f.Qty, Price: a.UnitPrice(l, f, 0), Amount: a.LineAmount(l, f), From: f.From, Until: f.Until,
			Optional: f.Optional.IsYes(), Waived: f.Waived.IsYes(), Open: f.IsOpen(a),
		})
	}
	return p
}

func yearTotal(label string, y model.BudgetYear) doc.YearTotal {
	return doc.YearTotal{Label: label, From: y.From, Until: y.To, Recurring: y.Recurring, OneTime: y.OneTime, Reserve: y.Reserve, Total: y.Total}
}

// shown gives an answer of a row in words, or nothing where there is none.
func (b *builder) shown(v *view, key string) string {
	a := v.answer(key)
	if !a.isSet() {
		return ""
	}
	return b.run.show(a)
}
