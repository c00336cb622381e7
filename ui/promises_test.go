package ui_test

import (
	"testing"
	"time"
)

// TestPromisesAreReadBeforeTheExport goes from the export to the promises, agrees to one, takes one out, changes one.
func TestPromisesAreReadBeforeTheExport(t *testing.T) {
	d := started(t, 100, 40)
	d.press("f6")
	d.sees("Read what it promises", "nobody agreed to any of them yet")
	d.press("p")
	d.sees("› Promises", "▸ · A late payment costs 1.5% a month, once it is 10 days late.", "n charge no late fee")
	d.press("y")
	d.sees("Agreed: A late payment costs 1.5% a month", "✓ A late payment costs 1.5%", "▸ · Recurring prices rise by 3% a year")
	d.press("n")
	d.sees("Done: let prices stay.")
	d.seesNot("Recurring prices rise")
	d.press("ctrl+z")
	d.sees("Recurring prices rise by 3% a year")
	d.press("Y")
	d.sees("all agreed to")
	d.press("y")
	d.sees("somebody agreed to it or answered it")
	d.press("home", "enter")
	d.sees("▸ Late fee")
	d.press("f6")
	d.sees("all agreed to")
}

func TestTheExportTellsOfPromises(t *testing.T) {
	d := started(t, 100, 40)
	d.press("f6", "f6")
	d.wait(time.Second)
	d.sees("Wrote 1 file.", "p reads 43 promises in it that nobody agreed")
}

func TestThePaletteKnowsPromises(t *testing.T) {
	d := started(t, 100, 30)
	d.press("ctrl+p")
	d.typeText("fine print")
	d.press("enter")
	d.sees("› Promises")
}
