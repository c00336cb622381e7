package pdf

import (
	"fmt"

	"engross/export/pdf/file"
)

// bookmarks writes the outline: parts, beneath each its clauses, closed at first.
func (c *composer) bookmarks() file.Ref {
	root := c.file.Alloc()
	refs := make([]file.Ref, len(c.outline))
	for i := range refs {
		refs[i] = c.file.Alloc()
	}
	var top []int
	for i, b := range c.outline {
		if b.level == 0 || len(top) == 0 {
			top = append(top, i)
		}
	}
	for n, i := range top {
		end := len(c.outline)
		if n+1 < len(top) {
			end = top[n+1]
		}
		var inside []int
		for k := i + 1; k < end; k++ {
			inside = append(inside, k)
		}
		c.siblings(refs, inside, refs[i], nil)
	}
	c.siblings(refs, top, root, func(n int) string {
		end := len(c.outline)
		if n+1 < len(top) {
			end = top[n+1]
		}
		first := top[n] + 1
		if first >= end {
			return ""
		}
		return fmt.Sprintf("/First %v/Last %v/Count %d", refs[first], refs[end-1], -(end - first))
	})
	c.file.Put(root, fmt.Appendf(nil, "<</Type/Outlines/First %v/Last %v/Count %d>>", refs[top[0]], refs[top[len(top)-1]], len(top)))
	return root
}

// siblings writes entries of one level. inside gives the entries of what the n-th of them holds.
func (c *composer) siblings(refs []file.Ref, these []int, parent file.Ref, inside func(n int) string) {
	for n, i := range these {
		links := ""
		if n > 0 {
			links += fmt.Sprintf("/Prev %v", refs[these[n-1]])
		}
		if n+1 < len(these) {
			links += fmt.Sprintf("/Next %v", refs[these[n+1]])
		}
		if inside != nil {
			links += inside(n)
		}
		b := c.outline[i]
		c.file.Put(refs[i], fmt.Appendf(nil, "<</Title%s/Parent %v/Dest(%s)%s>>", file.Text(b.text), parent, b.key, links))
	}
}
