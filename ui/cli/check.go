package cli

import (
	"github.com/spf13/cobra"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
)

// findingJSON is one finding as --json prints it.
type findingJSON struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Path     string `json:"path"`
	Clause   string `json:"clause,omitempty"`
	Message  string `json:"message"`
	Mend     string `json:"mend,omitempty"` // what the offered mend does
}

func (h *house) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check AGREEMENT",
		Short: "Say what is missing, contradictory or doubtful",
		Long: "Errors hold back the final agreement; warnings are to be mended or knowingly left; advice is for information. " +
			"Ends with 0 when there is neither error nor warning, 1 with warnings, 2 with errors, 3 when it could not run. " +
			"--json prints an array of {rule, severity, path, clause, message, mend}.\n\n" +
			"--coverage goes through what agreements of this kind must settle instead, point by point: covered, thin (only defaults that nobody confirmed carry it), missing, or left out with the reason. " +
			"It ends with 1 where points are missing; --json then prints {points: [{point, about, status, reason, path, carriers}], counts}.",
		Args: cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
	}
	asJSON := jsonFlag(c)
	coverage := c.Flags().Bool("coverage", false, "say of each point that such agreements must settle how far this one does")
	c.RunE = h.deed(func(args []string) error {
		t, err := h.find(args[0])
		if err != nil {
			return &exitError{exitUnknown, err}
		}
		lib, err := h.wording()
		if err != nil {
			return &exitError{exitUnknown, err}
		}
		if *coverage {
			return h.coverage(t, lib, *asJSON)
		}
		_, found := h.examine(t.Agreement, lib, clause.Options{})
		if *asJSON {
			err = h.json(asFindings(found))
		} else {
			h.report(t, found)
		}
		return verdict(found, err)
	})
	return c
}

// examine builds the document and checks it. What could not be written as asked is told.
func (h *house) examine(a *model.Agreement, lib *clause.Library, o clause.Options) (*doc.Doc, []check.Finding) {
	d, problems := lib.Build(a, o)
	for _, p := range problems {
		h.note(p.String())
	}
	return d, check.Run(check.Input{Draft: a, Doc: d, Today: h.today})
}

func asFindings(found []check.Finding) []findingJSON {
	out := []findingJSON{}
	for _, f := range found {
		x := findingJSON{Rule: f.Rule, Severity: f.Severity.String(), Path: f.Path, Clause: f.Clause, Message: f.Message}
		if f.Fix != nil {
			x.Mend = f.Fix.Label
		}
		out = append(out, x)
	}
	return out
}

func (h *house) report(t target, found []check.Finding) {
	for _, f := range found {
		h.say("%-7s %s  %s", f.Severity, f.Rule, f.Path)
		h.say("        %s", f.Message)
	}
	n := check.Count(found)
	h.say("%s: %s, %s, %d pieces of advice", t.name, plural(n[check.Error], "error"), plural(n[check.Warning], "warning"), n[check.Advice])
}

func verdict(found []check.Finding, err error) error {
	n := check.Count(found)
	switch {
	case err != nil:
		return &exitError{exitUnknown, err}
	case n[check.Error] > 0:
		return &exitError{code: exitErrors}
	case n[check.Warning] > 0:
		return &exitError{code: exitWarnings}
	}
	return nil
}
