package pdf

import (
	"strconv"

	"engross/model/doc"
)

// bookmark is an entry of the outline beside the pages.
type bookmark struct {
	level int // 0 is the outermost
	text  string
	key   string
}

// anchors gives each part that can be led to a name of its own, which is its id where that is sound and free, and the
// ids that references may lead to.
func anchors(d *doc.Doc) (keys map[doc.Block]string, ids map[string]bool) {
	keys, ids = map[doc.Block]string{}, map[string]bool{}
	part := func(b doc.Block, id string) {
		if doc.IsID(id) && !ids[id] {
			ids[id] = true
			keys[b] = id
			return
		}
		if c, ok := b.(*doc.Clause); !ok || c.Title != "" && c.Level < 2 { // what contents and outline list
			keys[b] = "part." + strconv.Itoa(len(keys)) // no id holds a dot
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article, *doc.Schedule, *doc.Clause, *doc.Table:
			part(b, doc.ID(b))
		case *doc.Definitions:
			for _, x := range b.Items {
				if doc.IsID(x.ID) {
					ids[x.ID] = true
				}
			}
		}
		doc.Inlines(b, func(x doc.Inline) {
			if t, ok := x.(doc.Term); ok && t.Defines && doc.IsID(t.ID) {
				ids[t.ID] = true
			}
		})
		return true
	})
	return keys, ids
}
