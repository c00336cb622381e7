package check

import (
	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// Annotate has a draft list what is not settled beside its open points: the errors that are none of these, names that are not whole, and the promises
// that nobody agreed to. What is private is not told, nor for whom and why a question is parked. The agreement is the one
// that the document was built from; effective is what it means ([model.Effective]).
func Annotate(d *doc.Doc, draft, effective *model.Agreement, today value.Date) {
	d.Proposed = Unagreed(draft, effective)
	in := Input{Draft: draft, Agreement: effective, Doc: d, Today: today}
	isOpen := make(map[string]bool, len(d.Open))
	for _, o := range d.Open {
		isOpen[o.Path] = true
	}
	for _, f := range Run(in) {
		p, err := draft.At(f.Path)
		if f.Severity != Error && f.Rule != halfName || isOpen[f.Path] || err != nil || p.Row == nil && p.Field.Private {
			continue
		}
		if f.Rule == ReqParked {
			f.Message = in.where(p) + " is to be agreed."
		}
		d.Faults = append(d.Faults, f.Message)
	}
}
