package clause

import "engross/model/doc"

// signatures gives the places to sign: each party with its signatories, or with an empty place where nobody is named.
func (b *builder) signatures() *doc.Signatures {
	s := &doc.Signatures{}
	for _, key := range []string{"provider", "client"} {
		side := doc.Side{Role: b.run.names.in(capital(key))}
		side.Party = []doc.Inline{b.run.inline(b.run.root.answer(key).group().answer("legalName"), nil)}
		for _, v := range b.run.root.answer("signatories").rows() {
			if v.answer("side").text() == key {
				side.Signatories = append(side.Signatories, b.signatory(v))
			}
		}
		if len(side.Signatories) == 0 {
			side.Signatories = []doc.Signatory{{}}
		}
		s.Sides = append(s.Sides, side)
	}
	return s
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
