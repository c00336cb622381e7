package clause

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"engross/model/value"
)

// function is one of the closed list of functions. Its compile gives what a call means, or what is wrong with it.
type function struct {
	usage   string
	compile func(c *compiler, args []typed) (typed, string)
}

// functions are all there are. A new one is a row here, its compile below, and a line at the head of text/outline.txt.
var functions = map[string]function{
	"answered": {"if answered .x", compileAnswered},
	"yes":      {"if yes .x", compileYesNo(value.Yes)},
	"no":       {"if no .x", compileYesNo(value.No)},
	"is":       {`if is .x "a" "b"`, compileIs},
	"has":      {`if has .x "a" "b"`, compileHas},
	"some":     {"if some .rows", compileLength("some", func(n int) bool { return n > 0 })},
	"many":     {"if many .rows", compileLength("many", func(n int) bool { return n > 1 })},
	"none":     {"if none .rows", compileNone},
	"draft":    {"if draft", compileDraft},
	"and":      {"if and (yes .x) (yes .y)", compileJoin(false)},
	"or":       {"if or (yes .x) (yes .y)", compileJoin(true)},
	"not":      {"if not (yes .x)", compileNot},
	"where":    {`range where .rows "name" "a"`, compilePick(true)},
	"except":   {`range except .rows "name" "a"`, compilePick(false)},
	"row":      {"with row .x", compileRow},
	"first":    {"with first .rows", compileFirst},
	"rest":     {"range rest .rows", compileRest},
	"count":    {"count .rows", compileCount},
	"plural":   {`plural .x "month" "months"`, compilePlural},
	"unit":     {"unit .x", compileUnit},
	"ordinal":  {"ordinal .x", compileOrdinal},
	"points":   {"points .x", compilePoints},
	"either":   {"either .x", compileEither},
	"each":     {"each .x", compileCase(each)},
	"lower":    {"lower .x", compileCase(lower)},
	"capital":  {"capital .x", compileCase(capital)},
	"sentence": {"sentence .x", compileSentence},
	"zero":     {"if zero .x", compileZero},
	"address":  {"address .client.address", compileAddress},
}

func functionNames() []string { return slices.Sorted(maps.Keys(functions)) }

func condition(f func(*run, dot) bool) typed { return typed{kind: isCondition, cond: f} }

func compileAnswered(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer && args[0].kind != isList {
		return typed{}, "takes one answer or list"
	}
	e := args[0]
	return condition(func(r *run, d dot) bool {
		a := e.answer(r, d)
		return a.isSet() || a.state().None
	}), ""
}

func compileYesNo(want value.Answer) func(*compiler, []typed) (typed, string) {
	return func(_ *compiler, args []typed) (typed, string) {
		if len(args) != 1 || args[0].kind != isAnswer {
			return typed{}, "takes one yes/no question"
		}
		e := args[0]
		if _, ok := e.shape.field.At.(*value.Answer); !ok {
			return typed{}, e.shape.pattern + " is no yes/no question"
		}
		return condition(func(r *run, d dot) bool { return e.answer(r, d).text() == want.String() }), ""
	}
}

func compileIs(_ *compiler, args []typed) (typed, string) {
	if len(args) < 2 || args[0].kind != isAnswer {
		return typed{}, "takes one answer and the choices it may be"
	}
	e := args[0]
	want, fault := literals(e.shape, args[1:])
	if fault != "" {
		return typed{}, fault
	}
	if _, isSet := e.shape.field.At.(*value.Set); isSet {
		return typed{}, e.shape.pattern + " may hold several choices; use has"
	}
	return condition(func(r *run, d dot) bool {
		a := e.answer(r, d)
		return a.isSet() && slices.Contains(want, a.text())
	}), ""
}

func compileHas(_ *compiler, args []typed) (typed, string) {
	if len(args) < 2 || args[0].kind != isAnswer {
		return typed{}, "takes one answer and the choices it may hold"
	}
	e := args[0]
	if _, isSet := e.shape.field.At.(*value.Set); !isSet {
		return typed{}, e.shape.pattern + " is no choice of several; use is"
	}
	want, fault := literals(e.shape, args[1:])
	if fault != "" {
		return typed{}, fault
	}
	return condition(func(r *run, d dot) bool {
		set, ok := e.answer(r, d).value().(*value.Set)
		return ok && slices.ContainsFunc(want, set.Has)
	}), ""
}

// literals gives the choices that an answer is compared with, if all of them can be its answer.
func literals(x *shape, args []typed) ([]string, string) {
	var want []string
	for _, a := range args {
		if a.kind != isLiteral {
			return nil, "the choices are written in quotation marks"
		}
		if fault := mayBe(x, a.text); fault != "" {
			return nil, fault
		}
		want = append(want, a.text)
	}
	return want, ""
}

// mayBe says why a question can never be answered with that text, or nothing.
func mayBe(x *shape, text string) string {
	f := x.field
	switch f.At.(type) {
	case *value.Answer:
		if text == "yes" || text == "no" {
			return ""
		}
		return x.pattern + " is yes or no"
	case *value.Count, *value.Qty:
		if _, err := strconv.ParseUint(text, 10, 31); err == nil {
			return ""
		}
		return x.pattern + " is compared with whole numbers"
	}
	if f.Ref != "" {
		return "" // any row id
	}
	if len(f.Choices()) == 0 {
		return x.pattern + " is no choice"
	}
	var names []string
	for _, o := range f.Choices() {
		if o.Value == text {
			return ""
		}
		names = append(names, o.Value)
	}
	return fmt.Sprintf("%s is never %q; its choices are %s", x.pattern, text, strings.Join(names, ", "))
}

func compileLength(name string, holds func(int) bool) func(*compiler, []typed) (typed, string) {
	return func(_ *compiler, args []typed) (typed, string) {
		if len(args) != 1 || args[0].rows == nil && args[0].items == nil {
			return typed{}, name + " takes a list of rows, lines or choices"
		}
		e := args[0]
		return condition(func(r *run, d dot) bool { return holds(e.length(r, d)) }), ""
	}
}

// length counts the entries of a list.
func (e typed) length(r *run, d dot) int {
	if e.rows != nil {
		return len(e.rows(r, d))
	}
	return len(e.items(r, d))
}

func compileNone(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isList {
		return typed{}, "takes a list of rows"
	}
	e := args[0]
	return condition(func(r *run, d dot) bool { return e.answer(r, d).state().None && len(e.rows(r, d)) == 0 }), ""
}

func compileDraft(_ *compiler, args []typed) (typed, string) {
	if len(args) > 0 {
		return typed{}, "takes nothing behind it"
	}
	return condition(func(r *run, _ dot) bool { return r.draft }), ""
}

// compileJoin gives or where any is true, else and.
func compileJoin(any bool) func(*compiler, []typed) (typed, string) {
	return func(_ *compiler, args []typed) (typed, string) {
		if len(args) < 2 {
			return typed{}, "takes two conditions or more"
		}
		for _, a := range args {
			if a.kind != isCondition {
				return typed{}, "takes conditions, each in parentheses"
			}
		}
		return condition(func(r *run, d dot) bool {
			for _, a := range args {
				if a.cond(r, d) == any {
					return any
				}
			}
			return !any
		}), ""
	}
}

func compileNot(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isCondition {
		return typed{}, "takes one condition in parentheses"
	}
	e := args[0]
	return condition(func(r *run, d dot) bool { return !e.cond(r, d) }), ""
}
