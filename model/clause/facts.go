package clause

import (
	"engross/model"
	"engross/model/doc"
)

// facts gives the figures of the agreement, which spreadsheets and calendars write instead of clauses.
func (b *builder) facts(a *model.Agreement) doc.Facts {
	f := doc.Facts{Parties: b.parties(a), KeyDates: b.keyDates(a)}
	for i, v := range b.run.root.answer("costs").group().answer("lists").rows() {
		f.PriceLists = append(f.PriceLists, b.priceList(a, a.Costs.Lists[i], v))
	}
	f.Rates = b.rates(a)
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

// shown gives an answer of a row in words, or nothing where there is none.
func (b *builder) shown(v *view, key string) string {
	a := v.answer(key)
	if !a.isSet() {
		return ""
	}
	return b.run.show(a)
}
