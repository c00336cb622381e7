package export

import (
	"io"

	"engross/export/calendar"
	"engross/export/sheet"
	"engross/model/doc"
)

// XLSX writes the prices as a workbook.
func XLSX(w io.Writer, d *doc.Doc, _ Options) error { return sheet.Write(w, d) }

// CSV writes the prices as one table.
func CSV(w io.Writer, d *doc.Doc, o Options) error { return sheet.WriteCSV(w, d, o.Mark) }

// ICS writes the key dates as a calendar.
func ICS(w io.Writer, d *doc.Doc, _ Options) error { return calendar.Write(w, d) }
