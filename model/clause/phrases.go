package clause

import (
	"slices"
	"strconv"
	"strings"

	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// The functions of this file pick rows and put answers into words; funcs.go holds the table of all functions and the conditions.

// compilePick gives the rows whose answer is (or, for except, is not) one of the choices.
func compilePick(want bool) func(*compiler, []typed) (typed, string) {
	return func(c *compiler, args []typed) (typed, string) {
		if len(args) < 3 || args[0].kind != isList || args[1].kind != isLiteral {
			return typed{}, "takes a list, the name of a question of its rows, and the choices"
		}
		e, key := args[0], args[1].text
		x := e.shape.kid(key)
		if x == nil || x.field.Value() == nil {
			return typed{}, c.unknown(e.shape, key)
		}
		if x.field.Private {
			return typed{}, x.pattern + " is private"
		}
		choices, fault := literals(x, args[2:])
		if fault != "" {
			return typed{}, fault
		}
		c.prog.uses[x.pattern] = true
		all := e.rows
		e.rows = func(r *run, d dot) []*view {
			var picked []*view
			for _, v := range all(r, d) {
				a := v.answer(key)
				if (a.isSet() && slices.Contains(choices, a.text())) == want {
					picked = append(picked, v)
				}
			}
			return picked
		}
		return e, ""
	}
}

func compileRow(c *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer || args[0].shape.field.Ref == "" {
		return typed{}, "takes one answer that refers to a row"
	}
	e := args[0]
	x := c.schema.at(e.shape.field.Ref)
	if x == nil || x.field.List() == nil {
		return typed{}, e.shape.pattern + " refers to " + e.shape.field.Ref + ", which is no list"
	}
	if _, isSet := e.shape.field.At.(*value.Set); isSet {
		return typed{}, e.shape.pattern + " may refer to several rows; use range"
	}
	path := e.shape.field.Ref
	return typed{kind: isObject, shape: x, lost: e.answer, object: func(r *run, d dot) *view {
		a := e.answer(r, d)
		if !a.isSet() {
			return nil
		}
		return r.rowAt(path, a.text())
	}}, ""
}

func compileFirst(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isList {
		return typed{}, "takes a list of rows"
	}
	e := args[0]
	return typed{kind: isObject, shape: e.shape, lost: e.answer, object: func(r *run, d dot) *view {
		if rows := e.rows(r, d); len(rows) > 0 {
			return rows[0]
		}
		return nil
	}}, ""
}

// compileRest gives the rows after the first one.
func compileRest(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isList {
		return typed{}, "takes a list of rows"
	}
	e := args[0]
	all := e.rows
	e.rows = func(r *run, d dot) []*view {
		rows := all(r, d)
		return rows[min(1, len(rows)):]
	}
	return e, ""
}

func compileCount(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].rows == nil && args[0].items == nil {
		return typed{}, "takes a list of rows, lines or choices"
	}
	e := args[0]
	return typed{kind: isWords, emit: func(r *run, d dot) {
		r.token(doc.Answer{Path: e.answer(r, d).path(), Text: strconv.Itoa(e.length(r, d))})
	}}, ""
}

func compilePlural(_ *compiler, args []typed) (typed, string) {
	if len(args) != 3 || args[1].kind != isLiteral || args[2].kind != isLiteral {
		return typed{}, "takes a count or a list, and two words in quotation marks"
	}
	e, one, more := args[0], args[1].text, args[2].text
	if strings.ContainsFunc(one+more, isForbidden) || strings.Contains(one+more, "\n") {
		return typed{}, "takes words of one line"
	}
	single := func(r *run, d dot) bool { return e.answer(r, d).text() == "1" }
	if e.rows != nil || e.items != nil {
		single = func(r *run, d dot) bool { return e.length(r, d) == 1 }
	} else if e.kind != isAnswer || !isNumber(e.shape) {
		return typed{}, "takes a number or a list first"
	}
	return typed{kind: isWords, emit: func(r *run, d dot) {
		if single(r, d) {
			r.literal(one)
			return
		}
		r.literal(more)
	}}, ""
}

func isNumber(x *shape) bool {
	switch x.field.At.(type) {
	case *value.Count, *value.Qty:
		return true
	}
	return false
}

func compileUnit(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer || !isNumber(args[0].shape) || args[0].shape.field.Unit == "" {
		return typed{}, "takes a number whose question has a unit"
	}
	e := args[0]
	return typed{kind: isWords, emit: func(r *run, d dot) {
		a := e.answer(r, d)
		r.printAs(a, func(text string) string {
			return text + "\u00a0" + defined(inflect(a.field().Unit, a.text() == "1"))
		})
	}}, ""
}

// defined writes a unit that the glossary defines with its capitals.
func defined(unit string) string {
	return strings.NewReplacer("business day", "Business Day", "business hour", "Business Hour").Replace(unit)
}

func compileOrdinal(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer {
		return typed{}, "takes a count"
	}
	e := args[0]
	if _, ok := e.shape.field.At.(*value.Count); !ok {
		return typed{}, e.shape.pattern + " is no count"
	}
	return typed{kind: isWords, emit: func(r *run, d dot) { r.printAs(e.answer(r, d), ordinal) }}, ""
}

// ordinal makes 15th of 15.
func ordinal(digits string) string {
	if strings.HasSuffix(digits, "11") || strings.HasSuffix(digits, "12") || strings.HasSuffix(digits, "13") {
		return digits + "th"
	}
	switch digits[len(digits)-1:] {
	case "1":
		return digits + "st"
	case "2":
		return digits + "nd"
	case "3":
		return digits + "rd"
	}
	return digits + "th"
}

func compilePoints(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer {
		return typed{}, "takes a percentage"
	}
	e := args[0]
	if _, ok := e.shape.field.At.(*value.Percent); !ok {
		return typed{}, e.shape.pattern + " is no percentage"
	}
	return typed{kind: isWords, emit: func(r *run, d dot) {
		a := e.answer(r, d)
		r.printAs(a, func(text string) string {
			number := strings.TrimRight(strings.TrimSuffix(text, "%"), " \u00a0\u202f")
			return number + "\u00a0" + inflect("percentage points", a.text() == "1")
		})
	}}, ""
}

func compileEither(_ *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isAnswer {
		return typed{}, "takes a choice of several"
	}
	e := args[0]
	if _, ok := e.shape.field.At.(*value.Set); !ok {
		return typed{}, e.shape.pattern + " is no choice of several"
	}
	return typed{kind: isWords, emit: func(r *run, d dot) {
		a := e.answer(r, d)
		r.printAs(a, func(string) string { return r.labels(a, " or ") })
	}}, ""
}

// inflect gives a unit, which is written in the plural, for one or for more.
func inflect(unit string, one bool) string {
	switch {
	case !one:
		return unit
	case unit == "people":
		return "person"
	case strings.HasSuffix(unit, "ies"):
		return strings.TrimSuffix(unit, "ies") + "y"
	}
	return strings.TrimSuffix(unit, "s")
}

// each is a length behind “every”: day of 1 day, 24 hours as it stands.
func each(length string) string {
	return strings.TrimPrefix(strings.TrimPrefix(length, "1 "), "1\u00A0")
}

func compileCase(change func(string) string) func(*compiler, []typed) (typed, string) {
	return func(_ *compiler, args []typed) (typed, string) {
		if len(args) != 1 || args[0].kind != isAnswer {
			return typed{}, "takes one answer"
		}
		e := args[0]
		return typed{kind: isWords, emit: func(r *run, d dot) { r.printAs(e.answer(r, d), change) }}, ""
	}
}

func compileAddress(c *compiler, args []typed) (typed, string) {
	if len(args) != 1 || args[0].kind != isObject {
		return typed{}, "takes an address"
	}
	e := args[0]
	switch e.shape.object.(type) {
	case *model.Address, *model.OtherAddress:
	default:
		return typed{}, "takes an address"
	}
	for _, k := range e.shape.kids {
		c.prog.uses[k.pattern] = true
	}
	return typed{kind: isWords, emit: func(r *run, d dot) {
		v := e.object(r, d)
		if v == nil && e.lost != nil {
			r.print(e.lost(r, d))
			return
		}
		r.printAddress(v)
	}}, ""
}
