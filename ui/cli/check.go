package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
)

// findingJSON is one finding as --json prints it.
type findingJSON struct {
	Rule     string      `json:"rule"`
	Severity string      `json:"severity"`
	Path     string      `json:"path"`
	Clause   string      `json:"clause,omitempty"`
	Message  string      `json:"message"`
	Mend     string      `json:"mend,omitempty"`   // what the offered mend does
	Waived   *waivedJSON `json:"waived,omitempty"` // who left it, and why; only with --waived
}

// waivedJSON is why a finding stays as it is.
type waivedJSON struct {
	Reason string `json:"reason"`
	By     string `json:"by"`
	Date   string `json:"date,omitempty"`
}

func (h *house) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check AGREEMENT",
		Short: "Say what is missing, contradictory or doubtful",
		Long: "Errors hold back the final agreement; warnings are to be mended or knowingly left; advice is for information. " +
			"Ends with 0 when there is neither error nor warning, 1 with warnings, 2 with errors, 3 when it could not run. " +
			"--json prints an array of {rule, severity, path, clause, message, mend}.\n\n" +
			"What somebody left as it is, with a reason and a name, is only counted; --waived shows it too, and gives it {waived: {reason, by, date}} in --json. It is found again once its values change.\n\n" +
			"--coverage goes through what agreements of this kind must settle instead, point by point: covered, thin (only defaults that nobody confirmed carry it), missing, or left out with the reason. " +
			"It ends with 1 where points are missing; --json then prints {points: [{point, about, status, reason, path, carriers}], counts}.",
		Args: cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
	}
	asJSON := jsonFlag(c)
	coverage := c.Flags().Bool("coverage", false, "say of each point that such agreements must settle how far this one does")
	waived := c.Flags().Bool("waived", false, "show also what somebody left as it is, with who and why")
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
		d := h.build(t.Agreement, lib, clause.Options{})
		found, left := check.Examine(check.Input{Draft: t.Agreement, Doc: d, Today: h.today})
		shown := found
		if *waived {
			shown = slices.Concat(found, left)
		}
		if *asJSON {
			err = h.json(asFindings(shown, len(found)))
		} else {
			h.report(shown, len(found))
			h.sum(t, found, left)
		}
		return verdict(found, err)
	})
	return c
}

// build builds the document. What could not be written as asked is told.
func (h *house) build(a *model.Agreement, lib *clause.Library, o clause.Options) *doc.Doc {
	d, problems := lib.Build(a, o)
	for _, p := range problems {
		h.note(p.String())
	}
	return d
}

// examine builds the document and checks it.
func (h *house) examine(a *model.Agreement, lib *clause.Library, o clause.Options) (*doc.Doc, []check.Finding) {
	d := h.build(a, lib, o)
	return d, check.Run(check.Input{Draft: a, Doc: d, Today: h.today})
}

// asFindings gives findings for programs; those from n on were left by somebody.
func asFindings(found []check.Finding, n int) []findingJSON {
	out := []findingJSON{}
	for i, f := range found {
		x := findingJSON{Rule: f.Rule, Severity: f.Severity.String(), Path: f.Path, Clause: f.Clause, Message: f.Message}
		if f.Fix != nil {
			x.Mend = f.Fix.Label
		}
		if i >= n {
			x.Waived = &waivedJSON{Reason: string(f.Waiver.Reason), By: string(f.Waiver.By), Date: f.Waiver.Date.String()}
		}
		out = append(out, x)
	}
	return out
}

// report prints findings for people; those from n on were left by somebody.
func (h *house) report(found []check.Finding, n int) {
	for i, f := range found {
		if i >= n {
			h.say("waived  %s  %s", f.Rule, f.Path)
			h.say("        %s", f.Message)
			h.say("        left by %s", leftBy(f.Waiver))
			continue
		}
		h.say("%-7s %s  %s", f.Severity, f.Rule, f.Path)
		h.say("        %s", f.Message)
	}
}

// leftBy says who left a finding as it is, when and why.
func leftBy(w *model.Waiver) string {
	text := string(w.By)
	if w.Date.IsSet() {
		text += " on " + w.Date.String()
	}
	return text + ": " + string(w.Reason)
}

// sum prints how much there is of each severity, and how much was left.
func (h *house) sum(t target, found, left []check.Finding) {
	n := check.Count(found)
	text := fmt.Sprintf("%s: %s, %s, %d pieces of advice", t.name, plural(n[check.Error], "error"), plural(n[check.Warning], "warning"), n[check.Advice])
	if len(left) > 0 {
		text += fmt.Sprintf(", %d waived", len(left))
	}
	h.say("%s", text)
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
