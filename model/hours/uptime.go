package hours

import (
	"fmt"
	"time"

	"engross/model/value"
)

// Downtime is a length of time in tenths of a minute.
type Downtime int64

// whole is 100 percent in the units of a percentage.
const whole = 100_000

// AllowedDowntime gives how long a system may be down in so many months of 30 days, if it is to be up for a share of the
// minutes of a week; false where the share is none, or the week has no minutes. A week that is not open every day counts
// the whole days that it has in 30, each with its average length (domain 2.15.6: ten hours on 21 days).
func AllowedDowntime(uptime value.Percent, week value.Week, months int) (Downtime, bool) {
	days := openDays(week)
	if !uptime.IsSet() || uptime.Units() < 0 || uptime.Units() > whole || days == 0 {
		return 0, false
	}
	minutes := int64(30*days/7) * int64(week.OpenMinutes()) / int64(days) * int64(months)
	return Downtime((minutes*10*(whole-uptime.Units()) + whole/2) / whole), true
}

// String gives the length as printed: whole minutes from an hour on, tenths below.
func (d Downtime) String() string {
	switch minutes := (d + 5) / 10; {
	case d == 0:
		return "0 min"
	case d < 600:
		return fmt.Sprintf("%d.%d min", d/10, d%10)
	case minutes%60 == 0:
		return fmt.Sprintf("%d h", minutes/60)
	default:
		return fmt.Sprintf("%d h %d min", minutes/60, minutes%60)
	}
}

// openDays counts the days of a week that have open minutes.
func openDays(w value.Week) int {
	n := 0
	for d := time.Sunday; d <= time.Saturday; d++ {
		if from, to, open := w.Hours(d); open && from.Minutes() < to.Minutes() {
			n++
		}
	}
	return n
}
