package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// say writes a line of the result.
func (h *house) say(format string, args ...any) { fmt.Fprintf(h.out, format+"\n", args...) }

// json writes one JSON value as the result.
func (h *house) json(v any) error {
	e := json.NewEncoder(h.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// jsonFlag adds the flag that asks for JSON.
func jsonFlag(c *cobra.Command) *bool {
	return c.Flags().Bool("json", false, "print one JSON value instead of text")
}

// table writes rows in columns. Wide characters count as two.
func (h *house) table(rows [][]string) {
	var width []int
	for _, r := range rows {
		for i, cell := range r {
			if i == len(width) {
				width = append(width, 0)
			}
			width[i] = max(width[i], ansi.StringWidth(cell))
		}
	}
	for _, r := range rows {
		var b strings.Builder
		for i, cell := range r {
			b.WriteString(cell)
			if i < len(r)-1 {
				b.WriteString(strings.Repeat(" ", width[i]-ansi.StringWidth(cell)+2))
			}
		}
		h.say("%s", strings.TrimRight(b.String(), " "))
	}
}

// plural puts a number before a word.
func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// hasColors reports whether the output is a terminal that shows colors, and NO_COLOR does not speak against them.
func (h *house) hasColors() bool {
	out, ok := h.env.Stdout.(*os.File)
	if !ok || !term.IsTerminal(out.Fd()) {
		return false
	}
	var environ []string
	for _, key := range []string{"TERM", "COLORTERM", "NO_COLOR", "CLICOLOR", "WT_SESSION"} {
		if v := h.env.Getenv(key); v != "" {
			environ = append(environ, key+"="+v)
		}
	}
	return colorprofile.Env(environ) >= colorprofile.ANSI
}
