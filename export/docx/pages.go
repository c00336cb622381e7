package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strconv"

	"engross/model/doc"
)

// maxDocument is the most bytes of a document that are read in search of its pages.
const maxDocument = 64 << 20

// ReadPages gives the page numbers in the contents of a file of the document, as Options.Pages takes them; nil if there are
// none that can be read.
func ReadPages(file []byte, d *doc.Doc) map[string]int {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return nil
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxDocument))
	if err != nil {
		return nil
	}
	found := map[string]int{}
	entry := regexp.MustCompile(`> PAGEREF (\w+) \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">(\d{1,6})</w:t>`)
	for _, m := range entry.FindAllSubmatch(text, -1) {
		found[string(m[1])], _ = strconv.Atoi(string(m[2]))
	}
	pages := map[string]int{}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b.(type) {
		case *doc.Article, *doc.Schedule:
			if n := found[bookmark(doc.ID(b))]; n > 0 {
				pages[doc.ID(b)] = n
			}
		}
		return true
	})
	return pages
}
