package input

import (
	"slices"

	"engross/model"
	"engross/model/value"
)

// cache keeps the last blurred view and what it was drawn from.
type cache struct {
	view    string
	isDrawn bool

	agreement     *model.Agreement
	width, height int
	style         value.Style
	styles        *Styles
	answer        value.Value // a copy
	raw, fallback string
	standing      model.Standing
	reason        string
	options       []model.Option
	rows          [previewRows]model.Row
	count         int
}

// fits reports whether the kept view still shows what stands at p. It allocates nothing but the choices of a reference.
func (c *cache) fits(p model.Place, e Env) bool {
	if !c.isDrawn || c.width != e.Width || c.height != e.Height || c.styles != e.Styles || c.style != styleOf(p.Field, e.Context) {
		return false
	}
	if p.Scope.A != nil && c.agreement == p.Scope.A {
		return true // agreements are never changed in place
	}
	if v := p.Field.Value(); v != nil && !isSame(v, c.answer) {
		return false
	}
	if l := p.Field.List(); l != nil && !c.fitsRows(l) {
		return false
	}
	st := p.State()
	fits := c.raw == st.Raw && c.fallback == p.Field.Default && c.standing == p.Standing() && c.reason == reason(st) &&
		slices.Equal(c.options, p.Field.Choices())
	if fits {
		c.agreement = p.Scope.A
	}
	return fits
}

func (c *cache) fitsRows(l model.List) bool {
	if c.count != l.Len() {
		return false
	}
	for i := range min(previewRows, c.count) {
		if c.rows[i] != l.Row(i) {
			return false
		}
	}
	return true
}

// keep remembers a view and what it shows.
func (c *cache) keep(view string, p model.Place, e Env) string {
	st := p.State()
	*c = cache{
		view: view, isDrawn: true, agreement: p.Scope.A, width: e.Width, height: e.Height, styles: e.Styles, style: styleOf(p.Field, e.Context),
		raw: st.Raw, fallback: p.Field.Default, standing: p.Standing(), reason: reason(st), options: p.Field.Choices(),
	}
	if v := p.Field.Value(); v != nil {
		c.answer = copyOf(v)
	}
	if l := p.Field.List(); l != nil {
		c.count = l.Len()
		for i := range min(previewRows, c.count) {
			c.rows[i] = l.Row(i)
		}
	}
	return view
}

func reason(st model.State) string {
	if st.NA == nil {
		return ""
	}
	return st.NA.Reason
}
