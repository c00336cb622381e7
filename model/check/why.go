package check

import (
	_ "embed"
	"strings"
)

//go:embed why.txt
var reasons string

// Why says in two plain sentences why the rule exists.
func (r Rule) Why() string {
	for line := range strings.Lines(reasons) {
		if id, text, ok := strings.Cut(line, " "); ok && id == r.ID {
			return strings.TrimSpace(text)
		}
	}
	return ""
}
