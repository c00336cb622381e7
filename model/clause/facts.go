package clause

import (
	"engross/model"
	"engross/model/doc"
)

// facts gives the figures of the agreement, which spreadsheets and calendars write instead of clauses.
func (b *builder) facts(a *model.Agreement) doc.Facts {
	return doc.Facts{Parties: b.parties(a), KeyDates: keyDates(a)}
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

// keyDates gives the days that somebody has to remember, as far as they are known.
func keyDates(a *model.Agreement) []doc.KeyDate {
	all := []doc.KeyDate{
		{ID: "effective-date", Label: "Agreement takes effect", On: a.Start()},
		{ID: "service-start", Label: "Service starts", On: a.Term.ServiceStart},
		{ID: "notice-deadline", Label: "Last day to stop the renewal", Note: "Notice that the agreement should not renew has to arrive by this day.", On: a.NoticeDeadline(), RemindDays: a.Term.ReminderDays.Int()},
		{ID: "term-end", Label: "Initial term ends", On: a.EndDate()},
	}
	var known []doc.KeyDate
	for _, d := range all {
		if d.On.IsSet() {
			known = append(known, d)
		}
	}
	return known
}
