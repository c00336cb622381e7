package clause

import "engross/model/doc"

// signatures gives the places to sign: each party with its signatories, or with an empty place where nobody is named, and
// after the client those of its companies that sign for themselves.
func (b *builder) signatures() *doc.Signatures {
	s := &doc.Signatures{}
	for _, key := range []string{"provider", "client"} {
		side := b.side(key, b.run.root.answer(key).group(), "")
		if len(side.Signatories) == 0 {
			side.Signatories = []doc.Signatory{{}}
		}
		s.Sides = append(s.Sides, side)
	}
	for _, v := range b.run.root.answer("affiliates").rows() {
		if side := b.side("client", v, v.key()); len(side.Signatories) > 0 {
			s.Sides = append(s.Sides, side)
		}
	}
	return s
}

// side gives one company with those who sign for it. A sole proprietor, whose name is a person’s, signs with the name of the
// business beside it. A signatory of a company that is not there signs for the client.
func (b *builder) side(key string, company *view, id string) doc.Side {
	side := doc.Side{Role: b.run.names.in(capital(key)), Party: []doc.Inline{b.run.inline(company.answer("legalName"), nil)}}
	if trade := company.answer("tradeName"); trade.isSet() && company.answer("entityType").text() == "sole_proprietor" {
		side.Party = append(side.Party, doc.Text(", doing business as "), b.run.inline(trade, nil))
	}
	for _, v := range b.run.root.answer("signatories").rows() {
		if v.answer("side").text() == key && b.companyOf(v) == id {
			side.Signatories = append(side.Signatories, b.signatory(v))
		}
	}
	return side
}

// companyOf gives the id of the client's company that a person signs for, or nothing for the party itself.
func (b *builder) companyOf(v *view) string {
	id := v.answer("entityId").text()
	for _, x := range b.run.root.answer("affiliates").rows() {
		if x.key() == id {
			return id
		}
	}
	return ""
}

// signatory gives one person. A missing title or date is a line to write on; a missing name is a blank to be filled first.
func (b *builder) signatory(v *view) doc.Signatory {
	return doc.Signatory{
		Name:  []doc.Inline{b.run.inline(v.answer("name"), nil)},
		Title: b.written(v.answer("title")),
		Date:  b.written(v.answer("date")),
	}
}

// written gives an answer, or nothing where there is none.
func (b *builder) written(a answer) []doc.Inline {
	if !a.isSet() {
		return nil
	}
	return []doc.Inline{b.run.inline(a, nil)}
}
