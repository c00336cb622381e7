package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model/value"
)

// OwnSite is by which id answers name the client’s own address as a site, where no row of the list is that place.
const OwnSite = "client-address"

// HasOwnSite reports whether the client’s own address is a site beside those of the list. It is none where a row has the same
// address, and where it was said that it is not looked after.
func (a *Agreement) HasOwnSite() bool {
	return len(a.Sites) == 0 || a.OwnSite != value.No && !a.listsOwnSite()
}

// listsOwnSite reports whether a row of the sites is the client’s own address.
func (a *Agreement) listsOwnSite() bool {
	return slices.ContainsFunc(a.Sites, func(x *Site) bool { return x.Address.isSamePlace(&a.Client.Address) })
}

// EverySite returns the places that are looked after: the client’s own address, where it is one beside those of the list, and
// the rows of the list.
func (a *Agreement) EverySite() []*Site {
	if !a.HasOwnSite() {
		return a.Sites
	}
	own := &Site{Name: "Client’s own address", Address: a.Client.Address}
	own.setKey(OwnSite)
	return append([]*Site{own}, a.Sites...)
}

// SiteWith returns the place that is looked after with that id, or nil.
func (a *Agreement) SiteWith(id string) *Site { return Rows[Site, *Site](a.EverySite()).With(id) }

// HoursAt returns the service hours of a place, nil where there are none. They are the usual ones unless others were chosen, and
// for a season the set whose place it takes, which holds for the rest of the year.
func (a *Agreement) HoursAt(x *Site) *Hours {
	h := a.Coverage.Hours.With(or(x.Hours, a.DefaultHours()))
	if h == nil || !h.IsSeason() {
		return h
	}
	if of := a.Coverage.Hours.With(a.replacedBy(h)); of != nil {
		return of
	}
	return h
}

// siteOptions offers the places that are looked after as choices; none while there is only the client’s own address.
func (a *Agreement) siteOptions(s Scope) []Option {
	if len(a.Sites) == 0 {
		return nil
	}
	all := Rows[Site, *Site](a.EverySite())
	return a.rowOptions(s, &all)
}

// usualMainSite is the main site while nobody names one: the client’s own address,
// as a row of the list where one is that place, or the first row where that is none of them.
func (a *Agreement) usualMainSite() string {
	if a.HasOwnSite() {
		return OwnSite
	}
	for _, x := range a.Sites {
		if x.Address.isSamePlace(&a.Client.Address) {
			return x.Key()
		}
	}
	return firstKey(&a.Sites)
}

// isSamePlace reports whether two addresses lead to the same door. What one of them leaves out says nothing against it, but for
// the street.
func (a *Address) isSamePlace(b *Address) bool {
	if !a.Line1.IsSet() || !b.Line1.IsSet() || !beginAlike(string(a.Line1), string(b.Line1)) {
		return false
	}
	alike := func(x, y value.Text) bool {
		return !x.IsSet() || !y.IsSet() || sameStreet(string(x), string(y))
	}
	return alike(a.City, b.City) && alike(a.Line1, b.Line1) && alike(a.Line2, b.Line2)
}

// beginAlike reports whether two texts have the same first letter or digit, whatever its case.
func beginAlike(x, y string) bool {
	first := func(text string) rune {
		r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
		return unicode.ToLower(r)
	}
	return first(x) == first(y)
}

// shortStreets are how the words of a street are shortened.
var shortStreets = map[string]string{
	"street": "st", "avenue": "ave", "road": "rd", "drive": "dr", "lane": "ln", "boulevard": "blvd", "highway": "hwy", "parkway": "pkwy",
	"court": "ct", "place": "pl", "square": "sq", "suite": "ste", "floor": "fl", "north": "n", "south": "s", "east": "e", "west": "w",
}

// sameStreet reports whether two lines of an address have the same words, shortened or not, whatever their case and what divides them.
func sameStreet(x, y string) bool {
	for {
		var v, w string
		v, x = nextWord(x)
		w, y = nextWord(y)
		switch {
		case v == "" && w == "":
			return true
		case !strings.EqualFold(v, w) && inShort(v) != inShort(w):
			return false
		}
	}
}

// nextWord cuts the first word off a text; "" where it has none.
func nextWord(text string) (word, rest string) {
	isPart := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	from := strings.IndexFunc(text, isPart)
	if from < 0 {
		return "", ""
	}
	text = text[from:]
	to := strings.IndexFunc(text, func(r rune) bool { return !isPart(r) })
	if to < 0 {
		return text, ""
	}
	return text[:to], text[to:]
}

// inShort is a word of a street as it is shortened, in lower case.
func inShort(word string) string {
	word = strings.ToLower(word)
	return cmp.Or(shortStreets[word], word)
}
