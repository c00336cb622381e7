package phrase

import "strings"

// Bar draws a bar of so many thousandths of room columns with characters, to an eighth of a column, and fills up the room
// with spaces. Anything but nothing shows.
func Bar(share, room int) string {
	eighths := max(share*room*8/1000, min(share, 1))
	full, rest := eighths/8, eighths%8
	bar := strings.Repeat("█", full)
	if rest > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[rest-1])
		full++
	}
	return bar + strings.Repeat(" ", max(room-full, 0))
}
