package clause

import (
	"strings"
	"unicode/utf8"

	"engross/model/value"
)

// compileZero gives whether a number, an amount or a length of time was answered with nothing of it.
func compileZero(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer || !isQuantity(args[0].shape.field.At) {
		return typed{}, "takes a number, an amount, a percentage or a length of time"
	}
	e := args[0]
	return condition(func(r *run, d dot) bool { return isZero(e.answer(r, d)) }), ""
}

func isQuantity(at any) bool {
	switch at.(type) {
	case *value.Count, *value.Qty, *value.Amount, *value.Limit, *value.Percent, *value.Span:
		return true
	}
	return false
}

// isZero reads the canonical text, which for a length of time has its unit behind it.
func isZero(a answer) bool {
	digits, _, _ := strings.Cut(a.text(), " ")
	return a.isSet() && strings.Trim(digits, "0.-") == ""
}

// compileSentence prints an answer, or an entry of a list of lines, as a sentence: with a capital letter and a full stop,
// however it was typed.
func compileSentence(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer && args[0].kind != isItem {
		return typed{}, "takes one answer, or the entry of a list"
	}
	e := args[0]
	if e.kind == isItem {
		return typed{kind: isWords, emit: func(r *run, d dot) {
			d.item.text = sentence(d.item.text)
			r.printItem(d.item)
		}}, ""
	}
	return typed{kind: isWords, emit: func(r *run, d dot) {
		a := e.answer(r, d)
		r.printAs(a, sentence)
		if !a.isSet() {
			r.write(".")
		}
	}}, ""
}

// sentence closes words with a full stop unless they end with a mark of their own, perhaps within quotation marks.
func sentence(s string) string {
	s = capital(strings.TrimSpace(s))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’\"')»"))
	if s == "" || strings.ContainsRune(".!?…:;。！？", last) {
		return s
	}
	return s + "."
}
