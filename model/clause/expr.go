package clause

import (
	"fmt"
	"strings"
	"text/template/parse"

	"engross/model/value"
)

// kind is what an expression gives.
type kind int

const (
	isBad       kind = iota // a fault was reported; say no more of it
	isAnswer                // one question, answered or not
	isList                  // rows
	isObject                // a group or one row
	isItem                  // one entry of a list of lines or choices
	isCondition             // holds or does not
	isWords                 // prints something that is no answer by itself
	isLiteral               // a text or number in the wording
)

// typed is a compiled expression: what it gives and how to get it. Only the functions of its kind are set.
type typed struct {
	kind  kind
	shape *shape
	text  string // of a literal

	answer func(*run, dot) answer  // of an answer; of a list, its question
	items  func(*run, dot) []item  // of an answer with several entries
	rows   func(*run, dot) []*view // of a list
	object func(*run, dot) *view   // nil where there is none
	lost   func(*run, dot) answer  // of an object that may be missing: the reference to it
	cond   func(*run, dot) bool
	emit   step
}

// each visits the dots of a range over the expression and says whether there were any.
func (e typed) each(r *run, d dot, visit func(dot)) bool {
	if e.kind == isList {
		rows := e.rows(r, d)
		for _, v := range rows {
			visit(dot{view: v})
		}
		return len(rows) > 0
	}
	items := e.items(r, d)
	for _, x := range items {
		visit(dot{view: d.view, item: x})
	}
	return len(items) > 0
}

// pipe compiles what stands between the braces or in parentheses: one command.
func (c *compiler) pipe(p *parse.PipeNode, d typed) typed {
	switch {
	case p == nil:
		return typed{}
	case len(p.Decl) > 0:
		c.failAt(int(p.Pos), "variables are not for wording files; inside range, names begin at the row, and $. begins at the top")
	case len(p.Cmds) != 1:
		c.failAt(int(p.Pos), "a pipe | is not for wording files; write the function before the answer")
	default:
		return c.command(p.Cmds[0], d)
	}
	return typed{}
}

func (c *compiler) command(n *parse.CommandNode, d typed) typed {
	name, isCall := n.Args[0].(*parse.IdentifierNode)
	if !isCall {
		if len(n.Args) > 1 {
			c.failAt(int(n.Pos), "an answer takes nothing behind it; a function stands first, as in is .x \"a\"")
			return typed{}
		}
		return c.operand(n.Args[0], d)
	}
	fn, ok := functions[name.Ident]
	if !ok {
		names := functionNames()
		msg := fmt.Sprintf("there is no function %q; there are %s", name.Ident, strings.Join(names, ", "))
		if near := value.Near(name.Ident, names, 1); len(near) > 0 {
			msg = fmt.Sprintf("there is no function %q; nearest: %s", name.Ident, near[0])
		}
		if c.schema.root.kid(name.Ident) != nil || d.kind == isObject && d.shape.kid(name.Ident) != nil {
			msg = fmt.Sprintf("an answer begins with a dot: .%s", name.Ident)
		}
		c.failAt(int(n.Pos), msg)
		return typed{}
	}
	var args []typed
	for _, a := range n.Args[1:] {
		e := c.operand(a, d)
		if e.kind == isBad {
			return typed{}
		}
		args = append(args, e)
	}
	e, fault := fn.compile(c, args)
	if fault != "" {
		c.failAt(int(n.Pos), fmt.Sprintf("%s: %s; write {{%s}}", name.Ident, fault, fn.usage))
		return typed{}
	}
	return e
}

func (c *compiler) operand(n parse.Node, d typed) typed {
	switch n := n.(type) {
	case *parse.DotNode:
		return c.dot(n, d)
	case *parse.FieldNode:
		return c.chain(c.here(d), n.Ident, int(n.Pos))
	case *parse.VariableNode:
		if n.Ident[0] != "$" {
			c.failAt(int(n.Pos), "there are no variables but $, the top of the agreement")
			return typed{}
		}
		return c.chain(c.top(), n.Ident[1:], int(n.Pos))
	case *parse.ChainNode:
		return c.chain(c.operand(n.Node, d), n.Field, int(n.Pos))
	case *parse.PipeNode:
		return c.pipe(n, d)
	case *parse.IdentifierNode:
		return c.command(&parse.CommandNode{Pos: n.Pos, Args: []parse.Node{n}}, d)
	case *parse.StringNode:
		return typed{kind: isLiteral, text: n.Text}
	case *parse.NumberNode:
		return typed{kind: isLiteral, text: n.Text}
	}
	c.failAt(int(n.Position()), fmt.Sprintf("%s has no meaning in a wording file", n))
	return typed{}
}

// dot is the dot by itself: the entry inside a range over lines; nowhere else does it say anything.
func (c *compiler) dot(n *parse.DotNode, d typed) typed {
	switch d.kind {
	case isItem:
		return d
	case isObject:
		c.failAt(int(n.Pos), "the dot alone is a whole group of answers here; name one"+c.inside(d.shape))
	}
	return typed{}
}

// here is the object that names begin at.
func (c *compiler) here(d typed) typed {
	d.object = func(_ *run, d dot) *view { return d.view }
	return d
}

// top is the whole agreement.
func (c *compiler) top() typed {
	return typed{kind: isObject, shape: c.schema.root, object: func(r *run, _ dot) *view { return r.root }}
}

// chain follows names from an object.
func (c *compiler) chain(e typed, names []string, pos int) typed {
	for _, key := range names {
		if e.kind == isBad {
			return e
		}
		if e.kind != isObject {
			c.failAt(pos, fmt.Sprintf("%s leads nowhere: %s", key, c.noInside(e)))
			return typed{}
		}
		next := e.shape.kid(key)
		if next == nil {
			c.failAt(pos, c.unknown(e.shape, key))
			return typed{}
		}
		if next.field.Private {
			c.failAt(pos, fmt.Sprintf("%s is private and never printed", next.pattern))
			return typed{}
		}
		e = c.step(e, next)
	}
	return e
}

// noInside says why nothing can be named inside an expression.
func (c *compiler) noInside(e typed) string {
	switch e.kind {
	case isList:
		return "this is a list; name it inside {{range ...}} or {{with first ...}}"
	case isItem:
		return "an entry of a list is written {{.}}; $. begins at the top"
	case isAnswer:
		if e.shape.field.Ref != "" {
			return "this answer refers to a row; write (row ." + e.shape.field.Key + ")." + "name"
		}
		return "this is one answer, not a group"
	}
	return "this is no group of answers"
}

func (c *compiler) unknown(x *shape, key string) string {
	where := "the agreement"
	if x.pattern != "" {
		where = x.pattern
	}
	msg := fmt.Sprintf("%s has no %q", where, key)
	if c.schema.root.kid(key) != nil && x.pattern != "" {
		return msg + "; from inside range or with, the top is $." + key
	}
	if near := c.schema.near(x, key); len(near) > 0 {
		msg += "; nearest: " + strings.Join(near, ", ")
	}
	return msg
}

// step goes from an object to one of its questions.
func (c *compiler) step(e typed, x *shape) typed {
	key, object, lost := x.field.Key, e.object, e.lost
	ask := func(r *run, d dot) answer {
		v := object(r, d)
		if v == nil && lost != nil {
			return lost(r, d)
		}
		return v.answer(key)
	}
	switch {
	case x.field.Group() != nil:
		return typed{kind: isObject, shape: x, lost: lost, object: func(r *run, d dot) *view {
			if v := object(r, d); v != nil {
				return v.answer(key).group()
			}
			return nil
		}}
	case x.field.List() != nil:
		c.prog.uses[x.pattern] = true
		return typed{kind: isList, shape: x, answer: ask, rows: func(r *run, d dot) []*view {
			if v := object(r, d); v != nil {
				return v.answer(key).rows()
			}
			return nil
		}}
	}
	c.prog.uses[x.pattern] = true
	e = typed{kind: isAnswer, shape: x, answer: ask}
	switch x.field.At.(type) {
	case *value.Lines, *value.Set:
		e.items = func(r *run, d dot) []item { return ask(r, d).items(r) }
	}
	return e
}
