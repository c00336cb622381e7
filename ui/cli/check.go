package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
)

// findingJSON is one finding as --json prints it.
type findingJSON struct {
	Rule     string            `json:"id"`
	Severity string            `json:"severity"`
	Path     string            `json:"path"`
	Clause   string            `json:"clause,omitempty"`
	Message  string            `json:"message"`
	Values   map[string]string `json:"values"`           // the answer at the path, in canonical form; empty where it is a list or a group
	Fix      string            `json:"fix,omitempty"`    // what the offered mend does
	Waived   *waivedJSON       `json:"waived,omitempty"` // who left it, and why; only with --waived
}

// waivedJSON is why a finding stays as it is.
type waivedJSON struct {
	Reason string `json:"reason"`
	By     string `json:"by"`
	Date   string `json:"date,omitempty"`
}

// checkFlags are what check can be asked besides its findings.
type checkFlags struct {
	asJSON, coverage, waived, rules bool
	explain, out, term              string
	fix                             []string
}

func (h *house) checkCommand() *cobra.Command {
	var o checkFlags
	c := &cobra.Command{
		Use:   "check AGREEMENT",
		Short: "Say what is missing, contradictory or doubtful",
		Long: "Errors hold back the final agreement; warnings are to be mended or knowingly left; advice is for information. " +
			"Ends with 0 when there is neither error nor warning, 1 with warnings, 2 with errors, 3 when it could not run. " +
			"--json prints an array of {rule, severity, path, clause, values, message, fix}.\n\n" +
			"--fix applies the mend that a finding offers, to all findings of that rule or to the one at a path, and then checks again. " +
			"A stored agreement is saved, and the wizard can undo the mend; of a file, the mended draft is written where --out says.\n\n" +
			"--rules lists all rules, a line each; --explain says why one exists, and shows what trips it in the sample agreement and what does not. Both need no agreement.\n\n" +
			"What somebody left as it is, with a reason and a name, is only counted; --waived shows it too, and gives it {waived: {reason, by, date}} in --json. It is found again once its values change.\n\n" +
			"--term lists what a defined word touches instead: its meaning, and every place where it stands, with the number of the clause. --json then prints {term, also, meaning, path, uses: [{section, title, clause, path, words}], small}.\n\n" +
			"--coverage goes through what agreements of this kind must settle instead, point by point: covered, thin (only defaults that nobody confirmed carry it), missing, or left out with the reason. " +
			"It ends with 1 where points are missing; --json then prints {points: [{point, about, status, reason, path, carriers}], counts}.",
		Example: strings.Join([]string{
			"engross check harbor",
			"engross check harbor --fix CST-03 --fix LEG-05:legal.liability.mutual",
			"engross check draft.json --fix BKP-02 --out draft.json",
			"engross check --explain BKP-02",
			"engross check harbor --term \"Business Day\"",
		}, "\n"),
		Args: func(c *cobra.Command, args []string) error {
			if o.rules || o.explain != "" {
				return cobra.NoArgs(c, args)
			}
			return cobra.ExactArgs(1)(c, args)
		},
		ValidArgsFunction: h.agreements,
	}
	f := c.Flags()
	f.BoolVar(&o.asJSON, "json", false, "print one JSON value instead of text")
	f.BoolVar(&o.coverage, "coverage", false, "say of each point that such agreements must settle how far this one does")
	f.BoolVar(&o.waived, "waived", false, "show also what somebody left as it is, with who and why")
	f.BoolVar(&o.rules, "rules", false, "list all rules")
	f.StringVar(&o.explain, "explain", "", "say why the rule ID exists, with examples")
	f.StringVar(&o.term, "term", "", "list what a defined word touches")
	f.StringArrayVar(&o.fix, "fix", nil, "apply the mend of a finding: ID or ID:PATH")
	f.StringVar(&o.out, "out", "", "where the mended draft of a file goes; - for standard output")
	c.RunE = h.deed(func(args []string) error {
		err := h.check(args, &o)
		var told *exitError
		if err != nil && (!errors.As(err, &told) || told.err != nil) { // it could not run, whatever the reason
			err = &exitError{exitUnknown, err}
		}
		return err
	})
	return c
}

func (h *house) check(args []string, o *checkFlags) error {
	switch {
	case o.rules:
		return h.rules(o.asJSON)
	case o.explain != "":
		return h.explain(o.explain, o.asJSON)
	case o.out != "" && len(o.fix) == 0:
		return misuse("--out says where a mended draft goes: say with --fix what to mend")
	}
	t, err := h.find(args[0])
	if err != nil {
		return err
	}
	lib, err := h.wording()
	if err != nil {
		return err
	}
	if o.coverage {
		return h.coverage(t, lib, o.asJSON)
	}
	if o.term != "" {
		return h.touches(t, lib, o.term, o.asJSON)
	}
	if len(o.fix) > 0 {
		m := &mends{h: h, lib: lib, want: o.fix, out: o.out}
		if t.Agreement, err = m.mend(t); err != nil {
			return err
		}
		h.note(m.done...)
	}
	d := h.build(t.Agreement, lib, clause.Options{})
	in := check.Input{Draft: t.Agreement, Doc: d, Today: h.today}
	in.Coverage = check.CoverageOf(in)
	found, left := check.Examine(in)
	if o.out == "-" {
		return verdict(found, nil) // standard output holds the draft
	}
	shown := found
	if o.waived {
		shown = slices.Concat(found, left)
	}
	if o.asJSON {
		err = h.json(asFindings(t.Agreement, shown, len(found)))
	} else {
		h.report(t.Agreement, shown, len(found))
		h.sum(t, found, left)
	}
	return verdict(found, err)
}

// build builds the document. What could not be written as asked is told.
func (h *house) build(a *model.Agreement, lib *clause.Library, o clause.Options) *doc.Doc {
	d, problems := lib.Build(a, o)
	for _, p := range problems {
		h.note(p.String())
	}
	return d
}

// asFindings gives findings for programs; those from n on were left by somebody.
func asFindings(a *model.Agreement, found []check.Finding, n int) []findingJSON {
	out := []findingJSON{}
	for i, f := range found {
		x := findingJSON{Rule: f.Rule, Severity: f.Severity.String(), Path: f.Path, Clause: f.Clause, Message: f.Message, Values: map[string]string{}}
		if p, err := a.At(f.Path); err == nil && p.Field.Value() != nil {
			x.Values[f.Path] = p.Field.Text()
		}
		if f.Fix != nil {
			x.Fix = f.Fix.Label
		}
		if i >= n {
			x.Waived = &waivedJSON{Reason: string(f.Waiver.Reason), By: string(f.Waiver.By), Date: f.Waiver.Date.String()}
		}
		out = append(out, x)
	}
	return out
}

// group is the heading of the findings of one severity.
type group struct {
	severity check.Severity
	heading  string
	color    ansi.Attr
}

// groups are in the order of what is to be done first.
var groups = []group{
	{check.Error, "Errors, which hold back the final agreement", ansi.AttrRedForegroundColor},
	{check.Warning, "Warnings, to be mended or knowingly left", ansi.AttrYellowForegroundColor},
	{check.Advice, "Advice", ansi.AttrCyanForegroundColor},
}

// reporter prints findings for people.
type reporter struct {
	*house
	titles map[string]string // of sections, by the first name of a path
	colors bool
}

// report prints findings by severity and section; those from n on were left by somebody.
func (h *house) report(a *model.Agreement, found []check.Finding, n int) {
	r := reporter{h, sectionTitles(a), h.hasColors()}
	for _, g := range groups {
		of := slices.DeleteFunc(slices.Clone(found[:n]), func(f check.Finding) bool { return f.Severity != g.severity })
		r.group(g, of)
	}
	r.group(group{heading: "Left as they are", color: ansi.AttrDefaultForegroundColor}, found[n:])
}

func (r reporter) group(g group, found []check.Finding) {
	if len(found) == 0 {
		return
	}
	r.say("%s", r.paint(g.color, fmt.Sprintf("%s: %d", g.heading, len(found))))
	last := ""
	for _, f := range found {
		first, _, _ := strings.Cut(f.Path, ".")
		if title := r.titles[first]; title != last {
			r.say("  %s", title)
			last = title
		}
		r.say("    %s  %s", r.paint(g.color, f.Rule), f.Path)
		r.say("            %s", f.Message)
		if f.Fix != nil {
			r.say("            --fix %s: %s", f.Rule, f.Fix.Label)
		}
		if f.Waiver != nil && g.severity == 0 {
			r.say("            left by %s", leftBy(f.Waiver))
		}
	}
	r.say("")
}

func (r reporter) paint(color ansi.Attr, text string) string {
	if !r.colors {
		return text
	}
	return ansi.NewStyle(ansi.AttrBold, color).Styled(text)
}

// sectionTitles gives the title of the section that a path is in, by the first name of the path.
func sectionTitles(a *model.Agreement) map[string]string {
	titles := map[string]string{}
	for _, s := range a.Sections() {
		for _, f := range s.Fields(model.Scope{A: a}) {
			titles[f.Key] = s.About().Title
		}
	}
	return titles
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
	text := fmt.Sprintf("%s: %s, %s, %s of advice", t.name, plural(n[check.Error], "error"), plural(n[check.Warning], "warning"), plural(n[check.Advice], "piece"))
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
