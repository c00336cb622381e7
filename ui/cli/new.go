package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"engross/model"
)

// order is what `engross new` asks for.
type order struct {
	preset, from, client string
	changes              changes
}

func (h *house) newCommand() *cobra.Command {
	var o order
	c := &cobra.Command{
		Use:   "new",
		Short: "Start an agreement without the wizard and print its number",
		Long: "The agreement begins with the answers of a preset and with those of your own company (`engross profile`). " +
			"With --from it begins as a copy of another agreement; a preset then only fills what nobody answered.",
		Example: strings.Join([]string{
			"engross new --preset dental_medical --client 'Harbor Vale Dental'",
			"engross new --from MSA-2026-001 --client 'Second Street Law' --set term.effectiveDate=2026-03-01",
		}, "\n"),
		Args: cobra.NoArgs,
		RunE: h.deed(func([]string) error { return h.new(o) }),
	}
	c.Flags().StringVar(&o.preset, "preset", "", "line of business to start from; engross presets lists them")
	c.Flags().StringVar(&o.from, "from", "", "copy this AGREEMENT: a number, a part of the client's name, or a .json file")
	c.Flags().StringVar(&o.client, "client", "", "legal name of the client")
	c.Flags().StringArrayVar(&o.changes.set, "set", nil, "answer a question: PATH=VALUE; may be repeated")
	return c
}

func (h *house) new(o order) error {
	a, err := h.begin(o)
	if err != nil {
		return err
	}
	if a, _, err = o.changes.apply(h, a); err != nil {
		return err
	}
	if a, err = h.numbered(a); err != nil {
		return err
	}
	d, err := h.add(a, "new")
	if err != nil {
		return err
	}
	o.changes.told(h)
	h.say("%s", d.Agreement.Info.Number)
	return nil
}

// begin makes the agreement that a new one starts as.
func (h *house) begin(o order) (*model.Agreement, error) {
	if o.from == "" {
		return h.fresh(model.NewOptions{Preset: o.preset, Client: o.client})
	}
	if err := h.open(); err != nil {
		return nil, err
	}
	t, err := h.find(o.from)
	if err != nil {
		return nil, err
	}
	a := copied(t.Agreement)
	if o.preset != "" {
		if a, _, _, err = model.ApplyPreset(a, o.preset, false); err != nil {
			return nil, err
		}
	}
	e := a.Edit("client")
	if o.client != "" {
		if err := e.Set("client.legalName", o.client, h.context(a)); err != nil {
			return nil, err
		}
	}
	a, _ = e.Done()
	return a, nil
}
