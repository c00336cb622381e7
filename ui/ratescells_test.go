package ui_test

import "testing"

// TestRatesThatFollowAreShownInTheTable holds that a price that is derived from the ordinary rate stands in its cell while that one is typed.
func TestRatesThatFollowAreShownInTheTable(t *testing.T) {
	d := at("costs.rates")(t, 100, 30)
	d.press("enter")
	d.press("right", "right", "enter", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
	d.typeText("200")
	d.sees("remote work        $200.00", "work on site       $200.00", "project work       $200.00")
}
