package sheet_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"engross/export/exporttest"
	"engross/export/sheet"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// samples gives the agreements of testdata as documents.
func samples(t testing.TB) map[string]*doc.Doc {
	t.Helper()
	files, err := filepath.Glob("../../testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample agreements: %v", err)
	}
	lib, _ := clause.Load(nil)
	all := map[string]*doc.Doc{}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := model.Decode(src)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".json")], _ = lib.Build(a, clause.Options{})
	}
	return all
}

func write(t testing.TB, d *doc.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sheet.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, d *doc.Doc) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, d)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func amount(s string) value.Amount { return value.Must[value.Amount](s) }

// lists is a document with every kind of line.
func lists() *doc.Doc {
	line := func(label, qty, price, amount string, edit func(*doc.FeeLine)) doc.FeeLine {
		x := doc.FeeLine{Label: label, Kind: "recurring", Unit: "user", Cycle: "each month", Every: "monthly", Counts: true}
		for _, f := range []struct {
			s  string
			at interface{ UnmarshalText([]byte) error }
		}{{qty, &x.Charged}, {price, &x.Price}, {amount, &x.Amount}} {
			if f.s != "" && f.at.UnmarshalText([]byte(f.s)) != nil {
				panic(f.s)
			}
		}
		if edit != nil {
			edit(&x)
		}
		return x
	}
	return &doc.Doc{Title: "Agreement", Number: "MSA-1", Draft: true, Facts: doc.Facts{
		KeyDates: []doc.KeyDate{{ID: "effective-date", On: value.NewDate(2026, 3, 1)}},
		PriceLists: []doc.PriceList{
			{
				Name: "Fees", Currency: "USD", Decimals: 2,
				Lines: []doc.FeeLine{
					line("Users", "22", "125.00", "2750.00", nil),
					line("Storage", "2.5", "42.5000", "106.25", nil),
					line("Half a cent", "1.5", "0.0100", "0.02", nil), // exactly 1.5 cents
					line("Tiers", "30", "10.00", "280.00", func(x *doc.FeeLine) { x.Why = "price tiers" }),
					line("Waived", "1", "50.00", "0.00", func(x *doc.FeeLine) { x.Waived, x.Why = true, "waived: nothing is charged" }),
					line("Optional", "1", "99.00", "99.00", func(x *doc.FeeLine) { x.Optional, x.Counts = true, false }),
					line("Open", "3", "", "", func(x *doc.FeeLine) { x.Open, x.Counts = true, false }),
					line("Onboarding", "1", "3500.00", "3500.00", func(x *doc.FeeLine) { x.Cycle, x.Every = "once", "once" }),
					line("Later", "1", "5.00", "5.00", func(x *doc.FeeLine) {
						x.Cycle, x.Every, x.From = "each year", "annual", value.NewDate(2027, 1, 1)
					}),
				},
				Totals: []doc.Total{
					{Cycle: "monthly", Label: "Total each month", Amount: amount("3136.27")},
					{Cycle: "quarterly", Label: "Total each quarter", Amount: amount("0.00")},
					{Cycle: "annual", Label: "Total each year", Amount: amount("4.00")},
					{Cycle: "once", Label: "Total once", Amount: amount("3500.00")},
				},
				Years: []doc.YearTotal{
					{Label: "Year 1", From: value.NewDate(2026, 3, 1), Recurring: amount("100.10"), OneTime: amount("20.00"), Reserve: amount("6.01"), Total: amount("126.11")},
					{Label: "Year 2", Recurring: amount("200.20"), OneTime: amount("0.00"), Reserve: amount("10.01"), Total: amount("999.00")},
				},
				Term: doc.YearTotal{Label: "All years", Recurring: amount("300.30"), OneTime: amount("20.00"), Reserve: amount("16.02"), Total: amount("336.32")},
			},
			{Name: "fees", Currency: "JPY", Lines: []doc.FeeLine{line("Seats", "3", "1500.00", "4500.00", nil)}, Totals: []doc.Total{{Cycle: "monthly", Label: "Total each month", Amount: amount("4500.00")}}},
		},
		Rates: []doc.Rate{{Label: "Remote work", When: "any day", Unit: "hour", Currency: "USD", Price: amount("150.00")}},
	}}
}

// cell gives what a spreadsheet shows in a cell, after calculating, and its formula.
func cell(t *testing.T, f *excelize.File, name, at string) (shown, formula string) {
	t.Helper()
	formula, err := f.GetCellFormula(name, at)
	if err != nil {
		t.Fatal(err)
	}
	shown, err = f.CalcCellValue(name, at)
	if err != nil {
		t.Fatalf("%s!%s: %v", name, at, err)
	}
	return shown, formula
}

func TestPrices(t *testing.T) {
	f := open(t, lists())
	if got, want := fmt.Sprint(f.GetSheetList()), "[Fees fees (2) Budget Fees Rates]"; got != want {
		t.Fatalf("sheets: got %s, want %s", got, want)
	}
	for _, c := range []struct{ sheet, at, shown, formula string }{
		{"Fees", "F4", "USD 2,750.00", "ROUND(D4*E4,2)"},
		{"Fees", "E5", "USD 42.5000", ""},
		{"Fees", "F5", "USD 106.25", "ROUND(D5*E5,2)"},
		{"Fees", "F6", "USD 0.02", ""},
		{"Fees", "F7", "USD 280.00", ""},
		{"Fees", "K7", "price tiers", ""},
		{"Fees", "F8", "USD 0.00", ""},
		{"Fees", "J9", "no", ""},
		{"Fees", "F10", "to be agreed", ""},
		{"Fees", "H12", "2027-01-01", ""},
		{"Fees", "F14", "USD 3,136.27", `SUMIFS(F4:F12,G4:G12,"each month",J4:J12,"yes")`},
		{"Fees", "F15", "USD 4.00", ""}, // the line begins later, so the sum is not the total
		{"Fees", "F16", "USD 3,500.00", `SUMIFS(F4:F12,G4:G12,"once",J4:J12,"yes")`},
		{"fees (2)", "F4", "JPY 4,500", "ROUND(D4*E4,0)"},
		{"fees (2)", "F6", "JPY 4,500", `SUMIFS(F4:F4,G4:G4,"each month",J4:J4,"yes")`},
		{"Budget Fees", "J4", "USD 126.11", "SUM(D4:I4)"},
		{"Budget Fees", "J5", "USD 999.00", ""}, // parts that do not add up are not made to
		{"Budget Fees", "D6", "USD 300.30", "SUM(D4:D5)"},
		{"Budget Fees", "J6", "USD 336.32", "SUM(D6:I6)"},
		{"Rates", "C4", "USD 150.00", ""},
		{"Fees", "A2", "DRAFT. MSA-1", ""},
	} {
		if shown, formula := cell(t, f, c.sheet, c.at); shown != c.shown || formula != c.formula {
			t.Errorf("%s!%s: got %q by %q, want %q by %q", c.sheet, c.at, shown, formula, c.shown, c.formula)
		}
	}
	if kind, _ := f.GetCellType("Fees", "E4"); kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		t.Errorf("a price is of type %v, want a number", kind)
	}
	if p, err := f.GetPanes("Fees"); err != nil || !p.Freeze || p.YSplit != 3 {
		t.Errorf("the heads are not kept in sight: %+v %v", p, err)
	}
}

// TestAmountsOfTheAgreement holds that what a spreadsheet works out is what the agreement says, in every sample.
func TestAmountsOfTheAgreement(t *testing.T) {
	formulas := 0
	for name, d := range samples(t) {
		f := open(t, d)
		tabs := f.GetSheetList()
		for i, l := range d.Facts.PriceLists {
			for k, x := range l.Lines {
				at := fmt.Sprintf("F%d", 4+k)
				formula, _ := f.GetCellFormula(tabs[i], at)
				raw, err := f.CalcCellValue(tabs[i], at, excelize.Options{RawCellValue: true})
				if x.Open {
					continue
				}
				if formula != "" {
					formulas++
				}
				if got, bad := value.Parse[value.Amount](raw); err != nil || bad != nil || got.Cmp(x.Amount) != 0 {
					t.Errorf("%s: %s: got %s, want %s", name, x.Label, raw, x.Amount)
				}
			}
		}
	}
	if formulas < 5 {
		t.Errorf("got %d formulas in all samples, want those of plain lines", formulas)
	}
}

func TestSameBytes(t *testing.T) {
	first := write(t, lists())
	for range 3 {
		if !bytes.Equal(write(t, lists()), first) {
			t.Fatal("two writes of one document differ")
		}
	}
	if len(write(t, &doc.Doc{})) == 0 {
		t.Error("nothing is written of an empty document")
	}
}

// formulas are what spreadsheets would run.
var formulas = []string{"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "=HYPERLINK(\"http://evil.example\")", "=cmd|' /C calc'!A0", "＝1", "\u00a0=1"}

// TestWordsNeverCalculate holds that nothing typed becomes a formula or a link, and that it is read back as it was.
func TestWordsNeverCalculate(t *testing.T) {
	for _, s := range append(exporttest.Hostile(), formulas...) {
		d := lists()
		d.Title, d.Number = s, s
		for i := range d.Facts.PriceLists {
			l := &d.Facts.PriceLists[i]
			l.Name = s
			for k := range l.Lines {
				l.Lines[k].Label, l.Lines[k].Why, l.Lines[k].Unit = s, s, s
			}
		}
		f := open(t, d)
		tabs := f.GetSheetList()
		want := strings.TrimSpace(sheet.Safe(s))
		for _, at := range []string{"A4", "K4", "C4"} {
			if formula, _ := f.GetCellFormula(tabs[0], at); formula != "" {
				t.Errorf("%.40q became the formula %q", s, formula)
			}
			if kind, _ := f.GetCellType(tabs[0], at); kind != excelize.CellTypeSharedString && want != "" {
				t.Errorf("%.40q is of type %v, want a text", s, kind)
			}
			if got, _ := f.GetCellValue(tabs[0], at); strings.TrimPrefix(want, "'") != strings.TrimPrefix(strings.TrimSpace(got), "'") {
				t.Errorf("%.40q reads as %.40q", s, got)
			}
		}
		if links, _ := f.GetHyperLinkCells(tabs[0], ""); len(links) > 0 {
			t.Errorf("%.40q became a link", s)
		}
		for _, tab := range tabs {
			if strings.ContainsAny(tab, `[]:*?/\`) || tab == "" || len([]rune(tab)) > 31 {
				t.Errorf("%.40q makes a sheet of the name %q", s, tab)
			}
		}
	}
}

func TestCSV(t *testing.T) {
	for _, s := range append(exporttest.Hostile(), append(formulas, "a,b", "a\"b", "a\nb")...) {
		d := lists()
		d.Facts.PriceLists[0].Name, d.Facts.PriceLists[0].Lines[0].Label = s, s
		var b bytes.Buffer
		if err := sheet.WriteCSV(&b, d, false); err != nil {
			t.Fatal(err)
		}
		if bare := strings.ReplaceAll(b.String(), "\r\n", ""); strings.ContainsAny(bare, "\r\n") {
			t.Fatalf("%.40q: a line does not end in CRLF", s)
		}
		r := csv.NewReader(&b)
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatalf("%.40q: %v", s, err)
		}
		if got := rows[1][2]; got != sheet.Safe(s) {
			t.Errorf("%.40q reads as %.40q", s, got)
		}
		for _, row := range rows {
			for i, c := range row {
				isNumber := i >= 5 && i <= 7
				if !isNumber && strings.IndexAny(strings.TrimSpace(c), "=+-@\t\r＝＋－＠") == 0 {
					t.Errorf("%.40q: the cell %.40q begins like a formula", s, c)
				}
			}
		}
	}
	var b bytes.Buffer
	if err := sheet.WriteCSV(&b, lists(), true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\ufeffPrice list,Currency,Fee,", "\r\nFees,USD,Users,recurring,user,22,125.00,2750.00,each month,,,yes,\r\n", "\r\nFees,USD,Total once,total,,,,3500.00,,,,,\r\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, b.String())
		}
	}
}

func TestManyLines(t *testing.T) {
	d := lists()
	l := &d.Facts.PriceLists[0]
	l.Lines = slices.Repeat(l.Lines[:1], 600)
	l.Totals = []doc.Total{{Cycle: "monthly", Label: "Total each month", Amount: amount("1650000.00")}}
	if got, _ := cell(t, open(t, d), "Fees", "F605"); got != "USD 1,650,000.00" {
		t.Errorf("the total of 600 lines: got %s", got)
	}
}

// TestRefusedWriter holds that an error of the disk comes back.
func TestRefusedWriter(t *testing.T) {
	r, w := io.Pipe()
	r.Close()
	if err := sheet.Write(w, lists()); err == nil {
		t.Error("workbook: got no error")
	}
	if err := sheet.WriteCSV(w, lists(), false); err == nil {
		t.Error("CSV: got no error")
	}
}

// TestValidWorkbook hands the workbooks to the validator of the Open XML SDK, whose path is ENGROSS_OOXML.
func TestValidWorkbook(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	all := samples(t)
	all["lists"] = lists()
	for name, d := range all {
		file := filepath.Join(t.TempDir(), name+".xlsx")
		if err := os.WriteFile(file, write(t, d), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(os.Getenv("ENGROSS_OOXML"), file).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

func FuzzSafe(f *testing.F) {
	for _, s := range append(exporttest.Hostile(), formulas...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := sheet.Safe(s)
		if strings.IndexAny(strings.TrimSpace(got), "=+-@") == 0 || strings.ContainsAny(got, "\r\n\t") {
			t.Fatalf("%q becomes %q", s, got)
		}
	})
}
