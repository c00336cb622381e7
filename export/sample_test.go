package export_test

import (
	"testing"

	"engross/export/exporttest"
	"engross/model/doc"
)

// Short names for what the tests of this package build documents with.
const harmless = exporttest.Harmless

func line(s string) []doc.Inline      { return exporttest.Line(s) }
func para(in ...doc.Inline) *doc.Para { return exporttest.Para(in...) }
func hostile() []string               { return exporttest.Hostile() }
func large(rows int) *doc.Doc         { return exporttest.Large(rows) }

func sample(t testing.TB, client, remark string) *doc.Doc {
	t.Helper()
	return exporttest.Sample(t, client, remark)
}
