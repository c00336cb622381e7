package check

import (
	"strings"

	"engross/model"
	"engross/model/value"
)

// survey is what rules want to know of the places of one section, noted on one way through it.
type survey struct {
	agreement *model.Agreement  // made effective
	also      func(model.Place) // sees each place too; nil for nobody

	paths      []string
	rows       []*row
	open       []*model.Place // questions that are required or could not be read, and have no answer in order
	references []*model.Place // answers that hold ids of rows
	fine       []*model.Place // amounts with more decimals than money in their currency has
	answers    []*answer      // the words that a person typed

	left    string // the rows of a list that does not apply are not asked
	unnamed *row   // the row whose first question comes next
}

func (v *survey) visit(p model.Place) {
	if v.also != nil {
		v.also(p)
	}
	if v.left != "" && strings.HasPrefix(p.Path, v.left) {
		return
	}
	if v.left = ""; p.Field.List() != nil && p.Row == nil && p.State().NA != nil {
		v.left = p.Path + "."
	}
	v.paths = append(v.paths, p.Path)
	if p.Row != nil {
		v.unnamed = rowOf(&p)
		v.rows = append(v.rows, v.unnamed)
		return
	}
	if v.unnamed != nil {
		if p.Object == v.unnamed.Row {
			v.unnamed.begins(&p.Field)
		}
		v.unnamed = nil
	}
	if p.Field.Skip {
		return
	}
	if p.Field.Required || p.IsUnread() {
		if st := p.Standing(); st != model.Answered && st != model.Defaulted || p.State().None {
			v.open = append(v.open, kept(&p))
		}
	}
	v.sort(&p)
}

// rowOf notes the row at a place.
func rowOf(p *model.Place) *row {
	return &row{Row: p.Row, path: p.Path, scope: p.Scope.Under(p.Object), list: p.Field.Label, index: p.Index}
}

// begins notes the first question of a row.
func (r *row) begins(f *model.Field) {
	r.key, r.usual, r.answer, r.isName = f.Key, f.Default, f.At, f.Named && !f.Skip
}

// sort keeps the answers that rules go through wherever they stand.
func (v *survey) sort(p *model.Place) {
	if p.Field.Ref != "" {
		if p.Field.IsSet() && p.State().NA == nil {
			v.references = append(v.references, kept(p))
		}
		return
	}
	switch a := p.Field.At.(type) {
	case *value.Amount, *value.Limit:
		if digits, ok := value.Digits(currencyOf(v.agreement, p)); ok && amountOf(p.Field).Places() > digits {
			v.fine = append(v.fine, kept(p))
		}
	case *value.Text:
		v.read(p, string(*a))
	case *value.Lines:
		v.read(p, a.String())
	}
}

// read keeps the words at a place, if a person typed them.
func (v *survey) read(p *model.Place, text string) {
	if text == "" || text == p.Field.Default || len(p.Field.Options) > 0 || p.Field.Offer != nil {
		return
	}
	if st := p.State(); st.NA != nil || st.By == model.ByDefault || st.By == model.ByPreset || st.By == model.ByProfile {
		return
	}
	v.answers = append(v.answers, &answer{place: kept(p), text: text, speech: speechOf(p)})
}

// kept copies a place, because those that a walk visits are gone after it. Few are.
func kept(p *model.Place) *model.Place {
	q := *p
	return &q
}
