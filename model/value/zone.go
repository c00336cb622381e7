package value

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the laptop may have no zone data of its own
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Zone is a time zone by its IANA name, such as America/New_York.
type Zone string

// zoneText lists the zone names: first one for each place in use, then, after an
// empty line, the older names that are still valid.
//
//go:embed zones.txt
var zoneText string

// zoneTable is the list of names and the ways to find one.
type zoneTable struct {
	names []string
	exact map[string]string // by folded name
	city  map[string]string // by the folded last part of the name
}

var zones = sync.OnceValue(func() zoneTable {
	t := zoneTable{exact: make(map[string]string), city: make(map[string]string)}
	for name := range strings.FieldsSeq(zoneText) {
		t.names = append(t.names, name)
		t.exact[foldPlace(name)] = name
		city := foldPlace(name[strings.LastIndexByte(name, '/')+1:])
		if _, known := t.city[city]; !known && !strings.HasPrefix(name, "Etc/") {
			t.city[city] = name
		}
	}
	return t
})

// zoneNicknames holds what people call a zone.
var zoneNicknames = map[string]Zone{
	"eastern": "America/New_York", "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
	"central": "America/Chicago", "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
	"mountain": "America/Denver", "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
	"pacific": "America/Los_Angeles", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
	"alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "arizona": "America/Phoenix",
	"atlantic": "America/Halifax", "newfoundland": "America/St_Johns",
	"gmt": "Europe/London", "bst": "Europe/London", "uk": "Europe/London", "wet": "Europe/Lisbon",
	"cet": "Europe/Berlin", "cest": "Europe/Berlin", "eet": "Europe/Athens", "ireland": "Europe/Dublin", "z": "UTC",
	"aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzst": "Pacific/Auckland",
}

// zoneTitles holds the common names that are printed before the place.
var zoneTitles = map[Zone]string{
	"America/New_York": "Eastern Time", "America/Chicago": "Central Time", "America/Denver": "Mountain Time",
	"America/Los_Angeles": "Pacific Time", "America/Anchorage": "Alaska Time", "Pacific/Honolulu": "Hawaii Time",
	"America/Halifax": "Atlantic Time", "America/St_Johns": "Newfoundland Time", "America/Phoenix": "Arizona Time",
}

// Zones gives all names that are taken, those in use first; the list is the caller's.
func Zones() []string { return slices.Clone(zones().names) }

// IsSet says whether there is a zone.
func (z Zone) IsSet() bool { return z != "" }

// String gives the IANA name.
func (z Zone) String() string { return string(z) }

// Location gives the rules of the zone. It fails for an unset or invalid zone.
func (z Zone) Location() (*time.Location, error) {
	if !z.IsSet() || zones().exact[foldPlace(string(z))] != string(z) {
		return nil, zoneError(string(z))
	}
	return time.LoadLocation(string(z))
}

// MarshalText gives the IANA name.
func (z Zone) MarshalText() ([]byte, error) { return []byte(z), nil }

// UnmarshalText takes an IANA name in its own spelling.
func (z *Zone) UnmarshalText(text []byte) error {
	if name := string(text); name != "" && zones().exact[foldPlace(name)] != name {
		return zoneError(name)
	}
	*z = Zone(text)
	return nil
}

// Read understands an IANA name in any case, a city that a zone is named after
// ("New York"), and the usual names ("eastern", "ET", "CET").
func (z *Zone) Read(text string, _ Context) error {
	place := foldPlace(CleanLine(text))
	if place == "" {
		*z = ""
		return nil
	}
	for _, end := range []string{" time", " standard", " daylight"} {
		place = strings.TrimSuffix(place, end)
	}
	if name, ok := zoneNicknames[place]; ok {
		*z = name
		return nil
	}
	for _, name := range []string{zones().exact[place], zones().city[place]} {
		if name != "" {
			*z = Zone(name)
			return nil
		}
	}
	return zoneError(text)
}

func zoneError(text string) error {
	example := "Eastern, New York or Europe/Berlin"
	if near := Near(text, zones().names, 2); len(near) > 0 {
		example = strings.Join(near, " or ")
	}
	return &ReadError{text, "a time zone", example}
}

// foldPlace makes names comparable: small letters without accents, spaces for
// underscores.
func foldPlace(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '_':
			return ' '
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// Show gives the zone as printed: Eastern Time (America/New York).
func (z Zone) Show(Style) string {
	place := strings.ReplaceAll(string(z), "_", " ")
	if title := zoneTitles[z]; title != "" {
		return title + " (" + place + ")"
	}
	return place
}

// Edit gives the IANA name.
func (z Zone) Edit(Style) string { return string(z) }
