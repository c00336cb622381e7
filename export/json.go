package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"engross/model/doc"
)

// JSON writes the data that the document was made from, indented, exactly as the document carries it.
// Importing the file gives the same draft again.
func JSON(w io.Writer, d *doc.Doc, _ Options) error {
	data := d.Carried()
	if len(data) == 0 {
		return errors.New("write JSON: the document carries no data")
	}
	var b bytes.Buffer
	if err := json.Indent(&b, bytes.TrimSpace(data), "", "  "); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	b.WriteByte('\n')
	_, err := w.Write(b.Bytes())
	return err
}
