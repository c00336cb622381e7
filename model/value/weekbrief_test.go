package value_test

import (
	"testing"

	"engross/model/value"
)

// TestHoursAreShownInLittleRoom holds what is kept of hours where there is little room: the days and from when to when.
func TestHoursAreShownInLittleRoom(t *testing.T) {
	us, iso := value.Style{Dates: value.USLong}, value.Style{Dates: value.ISO}
	for _, c := range []struct{ typed, us, iso string }{
		{"mon-fri 8:00-18:00", "Mon-Fri 8-6", "Mon-Fri 08-18"},
		{"mon-fri 7:30-17:00; sat 9:00-12:00", "Mon-Fri 7:30-5; Sat 9am-12pm", "Mon-Fri 07:30-17; Sat 09-12"},
		{"mon-sun 8:00-21:00", "Mon-Sun 8am-9pm", "Mon-Sun 08-21"}, // 8-9 reads as one hour
		{"mon-fri 9:00-21:00", "Mon-Fri 9-9", "Mon-Fri 09-21"},
		{"mon,wed 13:00-17:00", "Mon,Wed 1pm-5pm", "Mon,Wed 13-17"},
		{"24x7", "around the clock", "around the clock"},
	} {
		w, err := value.Parse[value.Week](c.typed)
		if err != nil {
			if err = w.Read(c.typed, value.Context{Style: us}); err != nil {
				t.Fatal(err)
			}
		}
		if got := w.Brief(us); got != c.us {
			t.Errorf("%s: %q, want %q", c.typed, got, c.us)
		}
		if got := w.Brief(iso); got != c.iso {
			t.Errorf("%s: %q, want %q", c.typed, got, c.iso)
		}
	}
}
