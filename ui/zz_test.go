package ui_test

import (
	"fmt"
	"testing"
	"time"
)

func TestZZ(t *testing.T) {
	d := onLarge(t, 140, 40, "client.legalName")
	for round := range 2 {
		for _, k := range []string{"ctrl+p", "p", "r", "i", "c", "e", "esc", "f8", "esc", "f8", "esc", "f10", "down", "down", "esc", "ctrl+p", "f", "e", "e", "s", "enter", "f8", "esc", "f10", "esc", "f5", "down", "esc", "tab", "tab", "f1", "esc", "ctrl+f", "h", "e", "l", "p", "esc"} {
			t0 := time.Now()
			d.hold = true
			_, cmd := d.app.Update(key(k))
			t1 := time.Now()
			d.app.View()
			t2 := time.Now()
			fmt.Printf("%d %-8s update %6.2f view %6.2f\n", round, k, float64(t1.Sub(t0).Microseconds())/1000, float64(t2.Sub(t1).Microseconds())/1000)
			d.hold = false
			_ = cmd
			d.run(cmd)
			d.wait(time.Second)
		}
	}
}
