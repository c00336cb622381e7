package check

import (
	"engross/model"
	"engross/model/value"
)

// set returns the fix that gives an answer.
func set(path, answer, words string) *Fix {
	return &Fix{Label: words, Apply: func(e *model.Edit) error { return e.Set(path, answer, value.Context{}) }}
}

// remove returns the fix that deletes a row.
func remove(path, words string) *Fix {
	return &Fix{Label: words, Apply: func(e *model.Edit) error { return e.Remove(path) }}
}

// without returns the fix that takes a line out of an answer of several lines.
func without(path string, lines value.Lines, line string) *Fix {
	return &Fix{Label: "take “" + short(line) + "” out", Apply: func(e *model.Edit) error {
		return e.Set(path, lines.Without(line).String(), value.Context{})
	}}
}
