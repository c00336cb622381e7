// Package sheet writes the prices of an agreement as a workbook for spreadsheet programs (XLSX) and as a plain table (CSV).
// Amounts are numbers with the decimals of their currency, and sums are formulas where they come to what the agreement says;
// where they do not, as with tiers or discounts, the amount itself stands there with a note. Nothing that somebody typed
// becomes a formula.
package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"engross/export/phrase"
	"engross/model/doc"
	"engross/model/value"
)

// Write writes the workbook: a sheet for each price list, one for the budget of each, and one for the rates.
func Write(w io.Writer, d *doc.Doc) error {
	b := &book{file: excelize.NewFile(), doc: d, styles: map[look]int{}, taken: map[string]bool{}}
	defer b.file.Close()
	for i := range d.Facts.PriceLists {
		b.prices(&d.Facts.PriceLists[i])
	}
	for i := range d.Facts.PriceLists {
		if l := &d.Facts.PriceLists[i]; len(l.Years) > 0 {
			b.budget(l)
		}
	}
	if len(d.Facts.Rates) > 0 {
		b.rates(d.Facts.Rates)
	}
	if len(b.taken) == 0 {
		b.sheet("Prices", 1)
		b.title("Prices")
		b.text(1, 2, "No prices are known yet.", look{})
	}
	b.properties()
	if b.err == nil {
		b.err = b.file.Write(w)
	}
	if b.err != nil {
		return fmt.Errorf("write workbook: %w", b.err)
	}
	return nil
}

// book is the workbook being written, with the sheet at hand.
type book struct {
	file   *excelize.File
	doc    *doc.Doc
	name   string // of the sheet at hand
	styles map[look]int
	taken  map[string]bool // names of sheets, folded
	err    error
}

// look is how a cell looks. The zero value is plain text.
type look struct {
	format  string // of numbers
	bold    bool
	head    bool
	wrapped bool
}

func (b *book) fail(err error) {
	if b.err == nil && err != nil {
		b.err = err
	}
}

// sheet begins a sheet of so many columns.
func (b *book) sheet(name string, columns int) {
	b.name = b.free(name)
	if len(b.taken) == 1 {
		b.fail(b.file.SetSheetName("Sheet1", b.name))
	} else {
		_, err := b.file.NewSheet(b.name)
		b.fail(err)
	}
	last, err := excelize.ColumnNumberToName(max(columns, 1))
	b.fail(err)
	b.fail(b.file.SetColWidth(b.name, "A", last, 14))
	b.fail(b.file.SetColWidth(b.name, "A", "A", 40))
	b.fail(b.file.SetPageLayout(b.name, &excelize.PageLayoutOptions{Orientation: ptr("landscape"), FitToWidth: ptr(1), FitToHeight: ptr(0), Size: ptr(b.paper())}))
	b.fail(b.file.SetSheetProps(b.name, &excelize.SheetPropsOptions{FitToPage: ptr(true)}))
}

func ptr[T any](v T) *T { return &v }

// paper gives the number that spreadsheets know the paper by.
func (b *book) paper() int {
	if b.doc.Paper == "a4" {
		return 9
	}
	return 1
}

// maxName is the most characters of the name of a sheet.
const maxName = 31

// free makes a name for a sheet that no other sheet has and every program takes.
func (b *book) free(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, phrase.OneLine(phrase.Clean(name))), "' ")
	if name == "" || strings.EqualFold(name, "history") { // which Excel keeps for itself
		name = strings.TrimSpace("Prices " + name)
	}
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = fmt.Sprintf(" (%d)", n)
		}
		try := strings.Trim(cut(name, maxName-len(end)), "' ") + end
		if key := strings.ToLower(try); !b.taken[key] {
			b.taken[key] = true
			return try
		}
	}
}

// cut shortens a name to a number of UTF-16 units, which is what the limit counts.
func cut(s string, most int) string {
	n := 0
	for i, r := range s {
		if n++; r > 0xFFFF {
			n++
		}
		if n > most {
			return s[:i]
		}
	}
	return s
}

// cell gives the name of a cell, as in B3.
func (b *book) cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	b.fail(err)
	return name
}

// text writes words. They stay words, whatever they begin with.
func (b *book) text(column, row int, s string, l look) {
	if s = clean(s); s != "" {
		b.fail(b.file.SetCellStr(b.name, b.cell(column, row), s))
	}
	b.style(column, row, l)
}

// number writes a number from its digits.
func (b *book) number(column, row int, digits string, l look) {
	b.fail(b.file.SetCellDefault(b.name, b.cell(column, row), digits))
	b.style(column, row, l)
}

// amount writes an amount, or nothing for an unknown one.
func (b *book) amount(column, row int, a value.Amount, currency string, l look) {
	l.format = format(currency, a.Precision(currency))
	if !a.IsSet() {
		b.style(column, row, l)
		return
	}
	b.number(column, row, a.String(), l)
}

func (b *book) formula(column, row int, formula string, l look) {
	b.fail(b.file.SetCellFormula(b.name, b.cell(column, row), formula))
	b.style(column, row, l)
}

// date writes a day as the number that spreadsheets count it by.
func (b *book) date(column, row int, d value.Date) {
	const march1900 = 61 // counts a 29 February 1900 that never was
	if n := d.Sub(value.NewDate(1900, 3, 1)); d.IsSet() && n >= 0 {
		b.number(column, row, fmt.Sprint(march1900+n), look{format: "yyyy-mm-dd"})
	}
}

// format gives the number format of amounts, with the currency in front, negative ones with a minus sign.
func format(currency string, decimals int) string {
	f := "#,##0"
	if decimals > 0 {
		f += "." + strings.Repeat("0", decimals)
	}
	code := strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, currency)
	if code == "" {
		return f
	}
	return "[$" + code + "] " + f + ";-[$" + code + "] " + f
}

func (b *book) style(column, row int, l look) {
	if l == (look{}) {
		return
	}
	id, ok := b.styles[l]
	if !ok {
		s := &excelize.Style{Font: &excelize.Font{Bold: l.bold || l.head, Family: "Calibri", Size: 11}}
		if l.format != "" {
			s.CustomNumFmt = &l.format
		}
		if l.head {
			s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EAEE"}}
		}
		if l.wrapped || l.head {
			s.Alignment = &excelize.Alignment{WrapText: true, Vertical: "top"}
		}
		var err error
		id, err = b.file.NewStyle(s)
		b.fail(err)
		b.styles[l] = id
	}
	b.fail(b.file.SetCellStyle(b.name, b.cell(column, row), b.cell(column, row), id))
}

// clean makes words of one line that fit a cell.
func clean(s string) string {
	const most = 32767
	return cut(phrase.OneLine(phrase.Clean(s)), most)
}

// properties sets what the workbook says of itself. A document knows no clock, so the dates are those of its first page:
// the day it takes effect, or none that means anything.
func (b *book) properties() {
	day := "1980-01-01"
	for _, k := range b.doc.Facts.KeyDates {
		if k.ID == "effective-date" {
			day = k.On.String()
		}
	}
	identifier := ""
	if b.doc.Digest != "" {
		identifier = "urn:sha256:" + b.doc.Digest
	}
	b.fail(b.file.SetDocProps(&excelize.DocProperties{
		Title: cut(clean(b.doc.Title), 250), Subject: cut(clean(b.doc.Number), 250), Creator: "Engross", LastModifiedBy: "Engross",
		Created: day + "T00:00:00Z", Modified: day + "T00:00:00Z", Identifier: identifier, Language: b.doc.Lang,
	}))
	b.fail(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: ptr(true)}))
	b.file.SetActiveSheet(0)
}
