package cli

import (
	"errors"
	"path/filepath"

	"engross/model"
	"engross/store"
)

// fresh makes a new agreement with the provider's own answers in it. It has no number yet.
func (h *house) fresh(o model.NewOptions) (*model.Agreement, error) {
	if err := h.open(); err != nil {
		return nil, err
	}
	p, err := h.loadProfile()
	if err != nil {
		return nil, err
	}
	o.Today, o.Profile = h.today, model.Profile{Agreement: p.Agreement}
	return model.New(o)
}

// numbered gives an agreement the next number of the provider's series, unless it has one.
func (h *house) numbered(a *model.Agreement) (*model.Agreement, error) {
	if a.Info.Number.IsSet() {
		return a, nil
	}
	if err := h.open(); err != nil {
		return nil, err
	}
	p, err := h.loadProfile()
	if err != nil {
		return nil, err
	}
	number, err := h.store.NextNumber(model.Profile{Agreement: p.Agreement}.Series(), h.today.Year())
	if err != nil {
		return nil, err
	}
	e := a.Edit("number")
	if err := e.Fill("meta.number", number, model.ByDefault, "series"); err != nil {
		return nil, err
	}
	b, _ := e.Done()
	return b, nil
}

// renumbered gives an agreement another number if its own is taken.
func (h *house) renumbered(a *model.Agreement) (*model.Agreement, error) {
	number := a.Info.Number.String()
	if number == "" {
		return h.numbered(a)
	}
	for _, deleted := range []bool{false, true} {
		rows, err := h.rows(number, deleted)
		if err != nil && !errors.Is(err, store.ErrDamaged) {
			return nil, err
		}
		for _, r := range rows {
			if r.Number == number {
				return h.numbered(without(a, "meta.number"))
			}
		}
	}
	return a, nil
}

// duplicated makes another agreement of an old one as it stands: what nobody said yes to waits for that in the copy too.
// It is a draft: nobody has signed it or was asked to review it, notes were taken in another call, and it has no number yet.
func duplicated(a *model.Agreement) *model.Agreement {
	b := without(unsigned(a), "meta.number", "review.attorney.provider.name", "review.attorney.provider.firm", "review.attorney.client.name", "review.attorney.client.firm")
	e := b.Edit("copy")
	b.Walk(func(p model.Place) {
		if p.Row == nil { // a row shows the notes of its list
			for range p.State().Notes {
				must(e.Renote(p.Path, 0, ""))
			}
		}
	})
	b, _ = e.Done()
	return b
}

// copied makes another agreement of an old one that serves as a model: everything in it counts as answered by the person who
// copies it.
func copied(a *model.Agreement) *model.Agreement {
	a = duplicated(a)
	e := a.Edit("copy")
	a.Walk(func(p model.Place) {
		st := p.State()
		switch {
		case st.By == "" || st.By == model.ByUser:
		case p.Row != nil:
			must(e.Source(p.Path, model.ByUser, ""))
		case p.Field.IsSet() && p.Field.Value() != nil && st.NA == nil:
			must(e.Fill(p.Path, p.Field.Text(), model.ByUser, ""))
		}
	})
	b, _ := e.Done()
	return b
}

// unsigned takes the dates of signature out, and what attorneys are said to have found.
func unsigned(a *model.Agreement) *model.Agreement {
	dates := []string{"review.attorney.provider.outcome", "review.attorney.provider.date", "review.attorney.client.outcome", "review.attorney.client.date"}
	for _, s := range a.Signatories {
		dates = append(dates, "signatories."+s.Key()+".date")
	}
	return without(a, dates...)
}

// without clears answers.
func without(a *model.Agreement, paths ...string) *model.Agreement {
	e := a.Edit("clear")
	for _, path := range paths {
		must(e.Fill(path, "", "", ""))
	}
	b, _ := e.Done()
	return b
}

// must is for edits at paths that were just read off the agreement.
func must(err error) {
	if err != nil {
		panic("cli: " + err.Error())
	}
}

// imported reads a file as a new agreement. What is said of it is for the person to read. Signatures in a file are not
// believed, and a number that is taken is replaced.
func (h *house) imported(file string) (a *model.Agreement, said []string, err error) {
	a, _, report, err := readAgreement(file)
	if err != nil {
		return nil, nil, err
	}
	a, more, err := h.asNew(a, file)
	return a, append(reportLines(report), more...), err
}

// asNew makes what was read from a file a new agreement.
func (h *house) asNew(a *model.Agreement, file string) (*model.Agreement, []string, error) {
	old := a.Info.Number.String()
	a, err := h.renumbered(sourced(unsigned(a), sourceOf(file)))
	if err != nil {
		return nil, nil, err
	}
	if now := a.Info.Number.String(); old != "" && now != old {
		return a, []string{"the number " + old + " is taken, so this one is " + now}, nil
	}
	return a, nil, nil
}

// sourceOf is what answers from a file say of where they came from.
func sourceOf(file string) string { return "file:" + filepath.Base(file) }

// sourced marks answers of which the file does not say who gave them.
func sourced(a *model.Agreement, source string) *model.Agreement {
	e := a.Edit("import")
	a.Walk(func(p model.Place) {
		st := p.State()
		if p.Row == nil && p.Field.Value() != nil && p.Field.IsSet() && st.By == "" && st.NA == nil {
			must(e.Fill(p.Path, p.Field.Text(), model.ByImport, source))
		}
	})
	b, _ := e.Done()
	return b
}
