package file

import "bytes"

// leaf is how many entries one node of a tree holds.
const leaf = 128

// Entry is a key of a name or number tree with its value, both as they stand in the file.
type Entry struct {
	Key, Value string
}

// Tree writes sorted entries as a name tree ("Names") or number tree ("Nums") and gives its root.
func (w *Writer) Tree(kind string, entries []Entry) Ref {
	root := w.Alloc()
	if len(entries) <= leaf {
		w.Put(root, node(kind, entries, false))
		return root
	}
	var kids bytes.Buffer
	for len(entries) > 0 {
		n := min(leaf, len(entries))
		r := w.Alloc()
		w.Put(r, node(kind, entries[:n], true))
		kids.WriteString(r.String() + " ")
		entries = entries[n:]
	}
	w.Put(root, []byte("<</Kids["+kids.String()+"]>>"))
	return root
}

func node(kind string, entries []Entry, limits bool) []byte {
	var b bytes.Buffer
	b.WriteString("<<")
	if limits {
		b.WriteString("/Limits[" + entries[0].Key + " " + entries[len(entries)-1].Key + "]")
	}
	b.WriteString("/" + kind + "[")
	for _, e := range entries {
		b.WriteString(e.Key + " " + e.Value + " ")
	}
	b.WriteString("]>>")
	return b.Bytes()
}
