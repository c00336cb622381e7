package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

func TestReadInTheUnitOfTheQuestion(t *testing.T) {
	for _, tt := range []struct{ unit, typed, want string }{
		{"months", "3 years", "36"},
		{"months", "three years", "36"},
		{"months", "One year.", "12"},
		{"months", "18 months", "18"},
		{"months", "18", "18"},
		{"months", "36 mo", "36"},
		{"months", "36 mos.", "36"},
		{"months", "3 yrs", "36"},
		{"months", "two", "2"},
		{"days", "2 weeks", "14"},
		{"hours", "2 days", "48"},
		{"minutes", "1 hour", "60"},
		{"minutes", "1 h", "60"},
		{"minutes", "1h", "60"},
		{"minutes", "1.5 hours", "90"},
		{"minutes", "90 min", "90"},
		{"minutes", "90min", "90"},
		{"minutes", "60m", "60"},
		{"minutes", "1h 30m", "90"},
		{"months", "18 m", "18"},
		{"hours", "60m", ""},
		{"minutes", "an hour", "60"},
		{"minutes", "half an hour", "30"},
		{"minutes", "half-hour", "30"},
		{"minutes", "a quarter of an hour", "15"},
		{"minutes", "a half hour", "30"},
		{"minutes", "one and a half hours", "90"},
		{"minutes", "an hour and a half", "90"},
		{"minutes", "1 1/2 hours", "90"},
		{"minutes", "1½ hours", "90"},
		{"minutes", "1 h 30 min", "90"},
		{"minutes", "1 h and 15 minutes", "75"},
		{"minutes", "1 h 30", ""},
		{"minutes", "1 month", ""},
		{"minutes", "half", ""},
		{"minutes", "and", ""},
		{"minutes", "1 2 hours", ""},
		{"hours", "90 min", ""},
		{"hours", "120 min", "2"},
		{"days", "48 hours", "2"},
		{"business days", "3 business days", "3"},
		{"business days", "one business day", "1"},
		{"business days", "3 days", ""},
		{"people", "14 people", "14"},
		{"visits", "1 visit", "1"},
		{"hours a month", "10 hours a month", "10"},
		{"months", "3 weeks", ""},
		{"months", "3 years or so", ""},
		{"", "3 years", ""},
		{"months", "99999999999999999999 years", ""},
	} {
		var n value.Count
		f := model.Field{Key: "n", Label: "Term", Unit: tt.unit, At: &n}
		err := f.Read(tt.typed, value.Context{})
		if got := f.Text(); got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%q read as a number of %s: got %q (%v), want %q", tt.typed, tt.unit, got, err, tt.want)
		}
	}
}

// TestNoneIsReadAsNoLeastNumber reads the words for no least number where one is asked for, and nowhere else.
func TestNoneIsReadAsNoLeastNumber(t *testing.T) {
	for typed, want := range map[string]string{"none": "0", "No minimum": "0", "0": "0", "45": "45"} {
		var n value.Count
		f := model.Field{Key: "n", Label: "At least", Unit: "minutes", Max: 480, At: &n}
		if err := f.Read(typed, value.Context{}); err != nil || n.String() != want {
			t.Errorf("%q is read as %q, %v; want %q", typed, n.String(), err, want)
		}
	}
	var n value.Count
	if err := (model.Field{Key: "n", Label: "At most", Unit: "days", At: &n}).Read("none", value.Context{}); err == nil {
		t.Error("none is read as a number where the most is asked for")
	}
}

func TestReadAQuantityInTheUnitOfTheQuestion(t *testing.T) {
	for typed, want := range map[string]string{"90 min": "1.5", "2 hours": "2", "1.25 h": "1.25", "half an hour": "0.5", "2.5": "2.5", "2 months": ""} {
		var q value.Qty
		f := model.Field{Key: "n", Label: "Hours", Unit: "hours", At: &q}
		err := f.Read(typed, value.Context{})
		if got := f.Text(); got != want || (err == nil) != (want != "") {
			t.Errorf("%q read as a quantity of hours: got %q (%v), want %q", typed, got, err, want)
		}
	}
}
