package clause

import (
	"fmt"

	"engross/model/doc"
	"engross/model/value"
)

// budgetCharts gives a bar chart of what the contract years cost for each price list, as far as there is something to see.
func (b *builder) budgetCharts() []doc.Block {
	var charts []doc.Block
	lists := b.run.root.answer("costs").group().answer("lists").rows()
	for _, l := range lists {
		chart := &doc.Bars{Caption: "Budget by contract year"}
		if len(lists) > 1 {
			chart.Caption += ", " + b.shown(l, "name") + ", in " + b.shown(l, "currency")
		}
		isNothing := true
		for _, y := range l.answer("budget").rows() {
			total := y.answer("total")
			amount, ok := total.value().(*value.Amount)
			if !ok || y.answer("kind").text() != "year" || !amount.IsSet() {
				continue
			}
			isNothing = isNothing && amount.Sign() <= 0
			chart.Items = append(chart.Items, doc.Bar{Label: "Year " + y.answer("year").text(), Text: b.run.show(total), Value: *amount})
		}
		if !isNothing {
			charts = append(charts, chart)
		}
	}
	return charts
}

// timeline gives the key dates as a line, or nothing where fewer than two are known.
func (b *builder) timeline() []doc.Block {
	t := &doc.Timeline{Caption: "Key dates"}
	for _, d := range b.keyDates(b.agreement) {
		label := d.Label
		switch {
		case d.EveryMonths == 1:
			label += ", then every month"
		case d.EveryMonths > 1:
			label += fmt.Sprintf(", then every %d months", d.EveryMonths)
		}
		t.Points = append(t.Points, doc.Point{Text: d.On.Show(b.run.style), Label: label, On: d.On})
	}
	if len(t.Points) < 2 {
		return nil
	}
	return []doc.Block{t}
}
