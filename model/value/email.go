package value

import (
	"strings"
	"unicode"
)

// Email is an electronic mail address. Its domain is in small letters.
type Email string

// IsSet says whether there is an address.
func (e Email) IsSet() bool { return e != "" }

// String gives the address.
func (e Email) String() string { return string(e) }

// MarshalText gives the address.
func (e Email) MarshalText() ([]byte, error) { return []byte(e), nil }

// UnmarshalText takes an address: one @, a dot within the domain, no spaces.
func (e *Email) UnmarshalText(text []byte) error {
	return e.Read(string(text), Context{})
}

// Read takes an address, also with mailto: or angle brackets around it.
func (e *Email) Read(text string, _ Context) error {
	t := CleanLine(text)
	t = strings.TrimPrefix(strings.TrimSuffix(strings.TrimPrefix(t, "<"), ">"), "mailto:")
	name, domain, _ := strings.Cut(t, "@")
	if t != "" && !isAddress(name, domain) {
		return &ReadError{text, "an email address", "ana@example.com"}
	}
	if t != "" {
		t = name + "@" + strings.ToLower(domain)
	}
	*e = Email(t)
	return nil
}

// isAddress checks the two sides of the @; it asks for no more than mail does.
func isAddress(name, domain string) bool {
	const bad = "()<>[],;:\\\"@"
	return !strings.ContainsFunc(name+domain, unicode.IsSpace) && name != "" && len(name)+len(domain) < 254 &&
		!strings.ContainsAny(name, bad) && !strings.ContainsAny(domain, bad) &&
		strings.Contains(strings.Trim(domain, "."), ".") && !strings.Contains(domain, "..") &&
		!strings.HasPrefix(domain, ".") && !strings.HasSuffix(domain, ".")
}

// Show gives the address.
func (e Email) Show(Style) string { return string(e) }

// Edit gives the address.
func (e Email) Edit(Style) string { return string(e) }
