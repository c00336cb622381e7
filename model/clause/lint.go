package clause

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	gfm "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"engross/model/value"
)

// layout is the Markdown of a wording in which every branch is taken once and each answer is a token, so that its
// structure can be looked at before any agreement is written with it.
type layout struct {
	out   strings.Builder
	spots []spot
}

// spot says which line of the file a byte of the layout came from.
type spot struct{ offset, line int }

func (l *layout) text(text string, line int) {
	l.spots = append(l.spots, spot{l.out.Len(), line})
	l.out.WriteString(text)
}

func (l *layout) token(line int) { l.text(string(tokenRune(0)), line) }

// line gives the line of the file that a byte of the layout came from.
func (l *layout) line(offset int) int {
	i := sort.Search(len(l.spots), func(i int) bool { return l.spots[i].offset > offset }) - 1
	if i < 0 {
		return 1
	}
	s := l.spots[i]
	return s.line + strings.Count(l.out.String()[s.offset:offset], "\n")
}

// fences are the special blocks.
var fences = []string{"budget", "definitions", "signatures", "timeline"}

// lint looks for Markdown that a wording may not hold.
func (c *compiler) lint() {
	source := []byte(c.sample.out.String())
	tree := newParser().Parse(text.NewReader(source))
	titles := 0
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			if n.Level == 1 {
				titles++
			}
			c.lintHeading(n, source, titles)
		case *ast.FencedCodeBlock:
			c.lintFence(n, source)
		case *gfm.TableHeader:
			c.lintHead(n, source)
		case *ast.Text:
			c.lintText(n, source)
		}
		return ast.WalkContinue, nil
	})
	if titles == 0 {
		c.fail(1, "a clause begins with its title: # and a space, then the words")
	}
}

func (c *compiler) lintHeading(n *ast.Heading, source []byte, titles int) {
	raw := string(n.Lines().Value(source))
	line := c.sample.line(max(0, n.Pos()))
	switch {
	case strings.TrimSpace(raw) == "":
		c.fail(line, "a heading has words")
	case hasToken(raw):
		c.fail(line, "a heading holds no answers; write them in the text below it")
	case n.Level == 1 && titles > 1:
		c.fail(line, "a clause has one title; headings inside it begin with ##")
	case n.Level > 2:
		c.fail(line, "headings go no deeper than ##")
	case n.Level == 2 && titles == 0:
		c.fail(line, "the title, a heading with one #, comes first")
	case n.Parent().Kind() != ast.KindDocument:
		c.fail(line, "a heading stands outside lists and quotations")
	}
}

// lintHead looks at the head of a table, whose cells are words that every format repeats.
func (c *compiler) lintHead(n *gfm.TableHeader, source []byte) {
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if hasToken(string(cell.Lines().Value(source))) {
			c.fail(c.sample.line(max(0, n.Pos())), "the head of a table holds no answers; write words")
			return
		}
	}
}

func hasToken(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { _, ok := tokenIndex(r); return ok })
}

func (c *compiler) lintFence(n *ast.FencedCodeBlock, source []byte) {
	kind := ""
	if n.Info != nil {
		kind = strings.TrimSpace(string(n.Info.Segment.Value(source)))
	}
	line := c.sample.line(max(0, n.Pos()))
	switch {
	case !slices.Contains(fences, kind):
		msg := fmt.Sprintf("there is no special block %q; there are %s", kind, strings.Join(fences, ", "))
		if near := value.Near(kind, fences, 1); len(near) > 0 {
			msg += "; nearest: " + near[0]
		}
		c.fail(line, msg)
	case n.Lines().Len() > 0:
		c.fail(line, "a special block is empty: the closing ``` stands on the next line")
	}
}

// lintText finds references that are not written as one.
func (c *compiler) lintText(n *ast.Text, source []byte) {
	raw := n.Segment.Value(source)
	for i := 0; i+1 < len(raw); i++ {
		switch {
		case raw[i] == '\\' && util.IsPunct(raw[i+1]):
			i++
		case raw[i] == '[' && raw[i+1] == '#' && referenceEnd(raw[i:]) == 0:
			c.fail(c.sample.line(n.Segment.Start+i), "a reference is written [#id] with an id of lower-case letters, digits and dashes; before a # that is meant, write \\[")
		}
	}
}
