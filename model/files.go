package model

import "engross/model/value"

// ExportFormats are the files that an agreement can be written as.
var ExportFormats = []Option{
	{Value: "docx", Label: "Word file"},
	{Value: "pdf", Label: "PDF"},
	{Value: "text", Label: "plain text"},
	{Value: "linear", Label: "plain text for a screen reader", Help: "tables as lines, nothing drawn"},
	{Value: "html", Label: "web page"},
	{Value: "markdown", Label: "Markdown"},
	{Value: "xlsx", Label: "workbook of the prices"},
	{Value: "csv", Label: "table of the prices"},
	{Value: "ics", Label: "calendar of the key dates"},
	{Value: "json", Label: "data, to import again"},
}

// Files says what the agreement is written as.
type Files struct {
	Node
	Formats               value.Set
	Watermark, PlainNotes value.Answer
}

// Fields returns the questions about the files.
func (x *Files) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "formats", Label: "Written as", At: &x.Formats, Options: ExportFormats, Default: "docx,pdf,markdown,html,json", Private: true, Ask: "In which form would you like to get the files, such as Word or PDF?", Help: "What the export writes unless you choose otherwise there. Lawyers edit the Word file, people sign the PDF, and the data can be imported again.", Example: "docx, pdf"},
		{Key: "watermark", Label: "DRAFT across the page", At: &x.Watermark, Default: "yes", Private: true, Help: "Whether a draft has the word in large letters under its text. Without them, it still says so at the head of each page."},
		{Key: "plainNotes", Label: "In plain words", At: &x.PlainNotes, Default: "yes", Ask: "Would you like a page that says in plain words what each part is good for?", Help: "A page behind the key terms that says of each article, in a line, what it is good for. It helps people to read and is no part of what is agreed."},
	})
}
