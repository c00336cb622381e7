package model

import "engross/model/value"

// Letterhead is how the provider's files look. It belongs to the profile alone: it says nothing in an agreement, and a new
// logo is meant for the agreements that exist as well.
type Letterhead struct {
	Node
	Logo  value.Text // path of a file
	Color value.Text
	Size  value.Count
}

// Fields returns the questions about the letterhead.
func (l *Letterhead) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "logo", Label: "Logo file", At: &l.Logo, Private: true, Max: 1000,
			Help:    "The picture at the top of your files. Give the whole path of a PNG or JPEG; an SVG can stand in HTML only. The file is read at each export.",
			Example: "/home/ana/logo.png",
		},
		{
			Key: "color", Label: "Color", At: &l.Color, Private: true, Max: 7,
			Help:    "The color of headings and charts, as your website writes it. One that is too light to be read on white is made darker.",
			Example: "#1a3668",
		},
		{
			Key: "size", Label: "Size of text", At: &l.Size, Private: true, Min: 8, Max: 24, Unit: "points",
			Help:    "How large the text is in Word files, PDF and HTML. Leave it empty for the usual size; large print is 18.",
			Example: "12",
		},
	})
}
