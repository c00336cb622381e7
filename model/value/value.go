// Package value holds the kinds of answer that an agreement is made of: text,
// dates, amounts, spans of time, opening hours and the like. Each knows whether
// it is set, has one canonical text form for files and commands, one reader for
// what people type, and one way to be printed in the agreement. It knows nothing
// of questions, screens or storage, and reads no clock and no environment.
package value

import (
	"encoding"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Value is what every kind of answer satisfies by pointer. The zero value of a
// kind means "not answered"; a typed 0 is an answer.
type Value interface {
	// IsSet says whether there is an answer.
	IsSet() bool

	// MarshalText gives the canonical text, which JSON, commands and tables of
	// data use; it is empty when the value is unset.
	encoding.TextMarshaler

	// UnmarshalText reads the canonical text and nothing else; empty text unsets
	// the value. On an error the value is unchanged.
	encoding.TextUnmarshaler

	// Read takes what a person typed; blank text unsets the value. The error is
	// a *ReadError, and the value is then unchanged.
	Read(text string, c Context) error

	// Show gives the text that is printed in the agreement, empty when unset.
	Show(s Style) string

	// Edit gives the text that an input box starts with. Reading it in the same
	// style gives the same value again.
	Edit(s Style) string
}

// Context is what reading typed text depends on besides the text.
type Context struct {
	Style
	Today Date // for "tomorrow", "+30d" and dates without a year; may be unset
}

// ReadError says that a text was not understood, what was expected instead, and
// gives an example to copy.
type ReadError struct {
	Got     string // the text as it came
	Want    string // what was expected, with its article: "a date"; a reason may follow after a comma
	Example string // one or more texts that would do: "3/1/2026 or +30d"
}

// Error makes one sentence of the three parts; a long text is cut.
func (e *ReadError) Error() string {
	noun, _, _ := strings.Cut(e.Want, ", ")
	return fmt.Sprintf("%s is not %s: type %s such as %s", quote(e.Got), e.Want, noun, e.Example)
}

// quote puts a text of any length and content into quotation marks, safe to show.
func quote(s string) string {
	const most = 40
	s = CleanLine(s)
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most-1]) + "…"
	}
	return `"` + s + `"`
}

// Pointer is satisfied by a pointer to a kind of answer; it lets Parse and Must
// be called with the kind alone.
type Pointer[T any] interface {
	*T
	Value
}

// Parse reads canonical text as a value of the kind T, as in
// Parse[Amount]("1250.00"). The error is a *ReadError.
func Parse[T any, P Pointer[T]](text string) (T, error) {
	var v T
	err := P(&v).UnmarshalText([]byte(text))
	return v, err
}

// Must is Parse for texts written in the program; it panics where Parse fails.
func Must[T any, P Pointer[T]](text string) T {
	v, err := Parse[T, P](text)
	if err != nil {
		panic(err)
	}
	return v
}
