package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// roomy is the memory that a command may fill before the first collection of garbage. A usual agreement needs less, and
// collecting while it is built and written cost a quarter of the time.
const roomy = 40 << 20

// collectLate puts the first collection off until the memory is full; from then on it is done as ever, so that a large
// agreement takes no more memory than before. Whoever sets GOGC or GOMEMLIMIT has decided otherwise.
func collectLate() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(roomy)
	if percent < 0 { // it is off already, since a command before this one
		return
	}
	type mark struct{ _ *byte } // gone with the first collection
	runtime.AddCleanup(&mark{}, func(limit int64) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}, limit)
}
