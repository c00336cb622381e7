package value_test

import (
	"errors"
	"testing"

	"engross/model/value"
)

// FuzzRead holds for every kind, in a style of the fuzzer's choice: what is read
// comes back from each of its forms; what is refused leaves the value as it was.
func FuzzRead(f *testing.F) {
	for _, cases := range readCases {
		for i, c := range cases {
			f.Add(c[0], uint8(i))
		}
	}
	for i, s := range []string{"$1.25k", "(1.234,50 €)", "+30d", "1 mar", "1-mar-27", "12,5"} {
		f.Add(s, uint8(i))
	}
	all := styles()
	f.Fuzz(func(t *testing.T, text string, style uint8) {
		for name, unset := range kinds {
			v := unset()
			err := v.Read(text, value.Context{Style: all[int(style)%len(all)], Today: today})
			var refused *value.ReadError
			switch {
			case err == nil:
				checkRoundTrip(t, name, v)
			case !errors.As(err, &refused) || err.Error() == "":
				t.Errorf("%s: %q gives the error %v", name, text, err)
			case v.IsSet():
				t.Errorf("%s: %q is refused but sets %q", name, text, canonical(t, v))
			}
		}
	})
}

// FuzzUnmarshal holds the same for canonical text.
func FuzzUnmarshal(f *testing.F) {
	for _, texts := range samples {
		for _, text := range texts {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, unset := range kinds {
			v := unset()
			if err := v.UnmarshalText([]byte(text)); err == nil {
				checkRoundTrip(t, name, v)
			} else if v.IsSet() {
				t.Errorf("%s: %q is refused but sets %q", name, text, canonical(t, v))
			}
		}
	})
}
