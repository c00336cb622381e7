package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// roomy is the memory that a command may fill before the first collection of garbage. A usual agreement needs less, and
// collecting while it is built and written cost a quarter of the time.
const roomy = 40 << 20

// most is the memory from which garbage is collected more often than usual. An agreement of 2,000 pages then stays below
// 300 MB and takes hardly longer.
const most = 240 << 20

// collectLate puts the first collection off until the memory is full; from then on it is done as ever until there is too
// much of it. Whoever sets GOGC or GOMEMLIMIT has decided otherwise.
func collectLate() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	percent := debug.SetGCPercent(-1)
	debug.SetMemoryLimit(roomy)
	if percent < 0 { // it is off already, since a command before this one
		return
	}
	type mark struct{ _ *byte } // gone with the first collection
	runtime.AddCleanup(&mark{}, func(percent int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(most)
	}, percent)
}
