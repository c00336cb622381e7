package clause

import (
	"fmt"
	"strings"
	"text/template/parse"
)

// step is one thing that a program does when it runs.
type step func(r *run, d dot)

// compiler turns a parsed template into steps and, for lint, its text into a sample in which every branch is taken.
type compiler struct {
	file     *file
	schema   *schema
	prog     *program
	source   string
	problems []Problem
	sample   *layout // nil where the Markdown is not looked at
}

// fail reports a fault. After some the rest would only repeat the first.
func (c *compiler) fail(line int, msg string) {
	const most = 20
	if len(c.problems) < most {
		c.problems = append(c.problems, Problem{Clause: c.file.id, File: c.file.name, Line: line, Message: msg})
	}
}

// failAt reports a fault at a byte of the source.
func (c *compiler) failAt(pos int, msg string) { c.fail(c.line(pos), msg) }

func (c *compiler) line(pos int) int {
	return 1 + strings.Count(c.source[:max(0, min(pos, len(c.source)))], "\n")
}

// list compiles a run of nodes; d is what the dot is there.
func (c *compiler) list(l *parse.ListNode, d typed, depth int) []step {
	if l == nil {
		return nil
	}
	var steps []step
	for _, n := range l.Nodes {
		if s := c.node(n, d, depth); s != nil {
			steps = append(steps, s)
		}
	}
	return steps
}

func (c *compiler) node(n parse.Node, d typed, depth int) step {
	if depth > maxActions {
		c.failAt(int(n.Position()), fmt.Sprintf("more than %d if, range and with in each other", maxActions))
		return nil
	}
	switch n := n.(type) {
	case *parse.TextNode:
		text := string(n.Text)
		if c.sample != nil {
			c.sample.text(text, c.line(int(n.Pos)))
		}
		return func(r *run, _ dot) { r.write(text) }
	case *parse.CommentNode:
		return nil
	case *parse.ActionNode:
		return c.action(n, d)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, d, depth)
	case *parse.RangeNode:
		return c.loop(&n.BranchNode, d, depth)
	case *parse.WithNode:
		return c.with(&n.BranchNode, d, depth)
	}
	c.failAt(int(n.Position()), word(n)+" is not for wording files; there are only if, else, range, with, end and answers")
	return nil
}

// word gives the first word of an action, as messages name it.
func word(n parse.Node) string {
	return firstWord(strings.TrimSuffix(strings.TrimPrefix(n.String(), "{{"), "}}"))
}

// action compiles what prints.
func (c *compiler) action(n *parse.ActionNode, d typed) step {
	if c.sample != nil {
		c.sample.token(c.line(int(n.Pos)))
	}
	e := c.pipe(n.Pipe, d)
	switch e.kind {
	case isAnswer:
		return func(r *run, d dot) { r.print(e.answer(r, d)) }
	case isList:
		return func(r *run, d dot) { r.printRows(e.rows(r, d), e.answer(r, d)) }
	case isItem:
		return func(r *run, d dot) { r.printItem(d.item) }
	case isWords:
		return e.emit
	case isCondition:
		c.failAt(int(n.Pos), "a condition does not print; write {{if ...}}")
	case isObject:
		c.failAt(int(n.Pos), "this is a group of answers; name one of them"+c.inside(e.shape))
	case isLiteral:
		c.failAt(int(n.Pos), "write the words outside the braces")
	}
	return nil
}

// inside names some of the questions of a group.
func (c *compiler) inside(x *shape) string {
	if x == nil || len(x.kids) == 0 {
		return ""
	}
	names := x.names()
	return ", such as " + strings.Join(names[:min(3, len(names))], ", ")
}

func (c *compiler) branch(n *parse.BranchNode, d typed, depth int) step {
	e := c.pipe(n.Pipe, d)
	if e.kind != isCondition && e.kind != isBad {
		c.failAt(int(n.Pos), c.undecided(e))
	}
	then, other := c.list(n.List, d, depth+1), c.list(n.ElseList, d, depth+1)
	return func(r *run, d dot) {
		if e.cond(r, d) {
			r.all(then, d)
			return
		}
		r.all(other, d)
	}
}

// undecided says what to write instead of a bare answer as a condition.
func (c *compiler) undecided(e typed) string {
	switch e.kind {
	case isAnswer:
		p := "." + e.shape.field.Key
		return fmt.Sprintf("an answer cannot decide by itself, for not answered is not no: write answered %s, yes %s, no %s or is %s \"...\"", p, p, p, p)
	case isList:
		return "a list cannot decide by itself: write some, many, none or answered before it"
	}
	return "if takes a condition: answered, yes, no, is, has, some, many, none, draft, and, or, not"
}

func (c *compiler) loop(n *parse.BranchNode, d typed, depth int) step {
	e := c.pipe(n.Pipe, d)
	inner := typed{kind: isBad}
	switch {
	case e.kind == isList:
		inner = typed{kind: isObject, shape: e.shape}
	case e.kind == isAnswer && e.items != nil:
		inner = typed{kind: isItem, shape: e.shape}
	case e.kind != isBad:
		c.failAt(int(n.Pos), "range takes a list of rows, of lines or of choices")
	}
	body, other := c.list(n.List, inner, depth+1), c.list(n.ElseList, d, depth+1)
	return func(r *run, d dot) {
		if !e.each(r, d, func(x dot) { r.round(body, x) }) {
			r.all(other, d)
		}
	}
}

func (c *compiler) with(n *parse.BranchNode, d typed, depth int) step {
	e := c.pipe(n.Pipe, d)
	inner := typed{kind: isBad}
	switch e.kind {
	case isObject:
		inner = typed{kind: isObject, shape: e.shape}
	case isBad:
	default:
		c.failAt(int(n.Pos), "with takes a group of answers, row or first; for one answer write {{if answered ...}}")
	}
	body, other := c.list(n.List, inner, depth+1), c.list(n.ElseList, d, depth+1)
	return func(r *run, d dot) {
		if v := e.object(r, d); v != nil {
			r.all(body, dot{view: v})
			return
		}
		r.all(other, d)
	}
}

// round runs the steps of a range for one row. Ranges within ranges multiply, so their rounds are counted.
func (r *run) round(steps []step, d dot) {
	if r.rounds++; r.rounds > maxRounds && r.fault == "" {
		r.fail(fmt.Sprintf("its ranges go through more than %d rows", maxRounds))
	}
	r.all(steps, d)
}

// all runs steps one after the other, until the run is over.
func (r *run) all(steps []step, d dot) {
	for _, s := range steps {
		if r.isOver {
			return
		}
		s(r, d)
	}
}
