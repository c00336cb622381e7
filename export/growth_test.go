package export_test

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"engross/export"
	"engross/export/exporttest"
)

// spent gives the bytes that one call of a function allocates.
func spent(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestGrowth holds that each format takes at most in proportion to the length of an agreement, and that writing one of
// 2,000 pages leaves the program under 300 MB.
func TestGrowth(t *testing.T) {
	short, long := exporttest.Long(1), exporttest.Long(10)
	for _, f := range export.Formats() {
		write := func(d func() error) uint64 {
			return spent(func() {
				if err := d(); err != nil {
					t.Errorf("%s: %v", f.Name, err)
				}
			})
		}
		once := write(func() error { return f.Write(io.Discard, short, export.Options{}) })
		ten := write(func() error { return f.Write(io.Discard, long, export.Options{}) })
		if ten > 11*once+4<<20 {
			t.Errorf("%s: %d kB allocated, %d kB at ten times the length, want at most ten times as much", f.Name, once>>10, ten>>10)
		}
	}
	if testing.Short() {
		return
	}
	whole := exporttest.Long(100)
	for _, name := range []string{"docx", "pdf", "html"} {
		f, _ := export.ByName(name)
		if err := f.Write(io.Discard, whole, export.Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if got := m.Sys >> 20; got > 300 { // what was ever asked of the system, so the peak
		t.Errorf("writing 2,000 pages took %d MB, want at most 300", got)
	}
}

// BenchmarkGrowth writes each format at 1, 10 and 100 times the length.
func BenchmarkGrowth(b *testing.B) {
	for _, times := range []int{1, 10, 100} {
		d := exporttest.Long(times)
		for _, f := range export.Formats() {
			b.Run(fmt.Sprintf("%s/x%d", f.Name, times), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := f.Write(io.Discard, d, export.Options{}); err != nil {
						b.Fatal(err)
					}
				}
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				b.ReportMetric(float64(m.Sys>>20), "MB-peak")
			})
		}
	}
}
