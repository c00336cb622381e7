package prose_test

import (
	"strings"
	"testing"

	"engross/model/prose"
)

// kinds gives what is found in a text, as kinds with the words.
func kinds(text string) map[prose.Kind]string {
	t := prose.Split(text)
	found := map[prose.Kind]string{}
	for _, f := range t.Faults() {
		found[f.Kind] = text[f.From:f.To]
	}
	return found
}

func TestSecrets(t *testing.T) {
	for text, want := range map[string]string{
		"card 4111 1111 1111 1111":                "4111 1111 1111 1111",
		"card 4111-1111-1111-1111.":               "4111-1111-1111-1111",
		"one digit off, 4111 1111 1111 1112":      "",
		"part AB-4111111111111111":                "",
		"grouped 41111 11111 11111 1":             "",
		"GB29 NWBK 6016 1331 9268 19":             "29",
		"GB30 NWBK 6016 1331 9268 19":             "",
		"219-09-9999":                             "219-09-9999",
		"000-09-9999 and 219-00-9999":             "",
		"219-09-9999-1":                           "",
		"alarm code 4711":                         "code 4711",
		"error code 4711":                         "",
		"pwd=letmein":                             "pwd=letmein",
		"password: required":                      "",
		"6f9619ff-8b86-d011-b42d-00c04fc964ff":    "",
		"commit 4b825dc642cb6eb9a060e54bf8d69288": "",
	} {
		got := kinds(text)[prose.Secret]
		if (got == "") != (want == "") || want != "" && !strings.Contains(text, got) {
			t.Errorf("in %q the secret is %q, want %q", text, got, want)
		}
	}
}

func TestFiguresAreReadToTheirValue(t *testing.T) {
	for text, want := range map[string]string{
		"$1,250.00 each":    "1250",
		"17.50 % of it":     "17.5",
		"by June 30, 2027":  "2027-06-30",
		"by 30 June 2027":   "2027-06-30",
		"on 2027-06-30":     "2027-06-30",
		"within 47 days":    "47 day",
		"5 business days":   "5 bizday",
		"version 7.0.3":     "",
		"suite 800, room 5": "",
		"$3 million":        "",
	} {
		got := ""
		if all := prose.Split(text).Literals(); len(all) > 0 {
			got = all[0].Value
		}
		if got != want {
			t.Errorf("in %q the figure is %q, want %q", text, got, want)
		}
	}
}

func TestCompaniesEndWithTheirForm(t *testing.T) {
	for text, want := range map[string]string{
		"We left Maple Leaf Dental, PLLC in May.": "Maple Leaf Dental, PLLC",
		"Smith & Sons Ltd. wrote":                 "Smith & Sons Ltd",
		"a GmbH or an LLC":                        "",
		"The LLC agreement":                       "",
	} {
		got := ""
		if all := prose.Split(text).Companies(); len(all) > 0 {
			got = all[0].Text
		}
		if got != want {
			t.Errorf("in %q the company is %q, want %q", text, got, want)
		}
	}
}

// FuzzFaults holds that no text upsets the reader, that what it finds lies inside the text, and that it finds the same again.
func FuzzFaults(f *testing.F) {
	for _, seed := range []string{
		"", "TBD [x] {{a}} ____ ???", "pwd=a\npin: 12", "24/7, and/or etc.", "“a (b [c", "4111 1111 1111 1111", "GB29NWBK60161331926819",
		"June 30, 2027 and $1.5 %", "\xff\xfe", "a  b  the the", "Ünïcödé’s – x̄", "-----BEGIN PRIVATE KEY-----", "<", "[", "_", "PRIVATE KEY----------BEGIN",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := prose.Split(text)
		faults := words.Faults()
		for _, x := range faults {
			if x.From < 0 || x.To > len(text) || x.From >= x.To {
				t.Fatalf("%+v lies outside %q", x, text)
			}
			if x.Fix != nil && len(*x.Fix) >= len(text) {
				t.Fatalf("the fix of %+v takes nothing out of %q", x, text)
			}
		}
		for _, c := range words.Companies() {
			if text[c.From:c.To] != c.Text {
				t.Fatalf("%+v is not in %q", c, text)
			}
		}
		for _, l := range words.Literals() {
			if text[l.From:l.To] != l.Text {
				t.Fatalf("%+v is not in %q", l, text)
			}
		}
		again := prose.Split(text).Faults()
		if len(again) != len(faults) {
			t.Fatalf("%q gives %d faults, the next time %d", text, len(faults), len(again))
		}
	})
}
