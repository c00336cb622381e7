package store

import (
	"errors"
	"path"
	"strings"
)

// Dir returns the folder in which drafts are kept on an operating system named
// as in runtime.GOOS: $XDG_DATA_HOME/engross or ~/.local/share/engross,
// ~/Library/Application Support/Engross on macOS, %LocalAppData%\Engross on
// Windows (never the roaming profile or Documents, which may be synchronised).
// getenv looks up the environment; home is the person's home folder and may be
// empty where it is not needed. It touches no disk.
func Dir(goos, home string, getenv func(string) string) (string, error) {
	switch goos {
	case "windows":
		if local := getenv("LocalAppData"); local != "" {
			return strings.TrimRight(local, `\/`) + `\Engross`, nil
		}
		if home != "" {
			return strings.TrimRight(home, `\/`) + `\AppData\Local\Engross`, nil
		}
	case "darwin", "ios":
		if home != "" {
			return path.Join(home, "Library/Application Support/Engross"), nil
		}
	default:
		// The XDG rules say that a relative path counts as not set.
		if data := getenv("XDG_DATA_HOME"); path.IsAbs(data) {
			return path.Join(data, "engross"), nil
		}
		if home != "" {
			return path.Join(home, ".local/share/engross"), nil
		}
	}
	return "", errors.New("no home folder is known to keep drafts in: choose one with --data")
}
