package export_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"engross/export"
)

func TestFileName(t *testing.T) {
	long := strings.Repeat("Very long name ", 30)
	tests := []struct{ name, number, client, ext, want string }{
		{"usual", "MSA-2026-001", "Harbor & Vale Dental Partners, P.C.", "md", "MSA-2026-001-harbor-vale-dental-partners-p-c.md"},
		{"no client", "MSA-2026-001", "", "html", "MSA-2026-001.html"},
		{"no number", "", "Acme", "txt", "acme.txt"},
		{"nothing", "", "", "json", "agreement.json"},
		{"path", "../../etc", "/passwd", "md", "etc-passwd.md"},
		{"dots", "..", "..", "md", "agreement.md"},
		{"trailing dots and blanks", "MSA. . ", "x. .", "md", "MSA-x.md"},
		{"stream", "a:b", `c\d`, "md", "a-b-c-d.md"},
		{"device", "CON", "", "md", "agreement-CON.md"},
		{"device in client", "", "com1", "md", "agreement-com1.md"},
		{"no device", "", "Comb", "md", "comb.md"},
		{"superscript device", "", "COM¹", "md", "com.md"},
		{"accents", "MSA-1", "Café Ängström", "md", "MSA-1-café-ängström.md"},
		{"composed", "MSA-1", "Cafe\u0301", "md", "MSA-1-café.md"},
		{"other script", "MSA-1", "株式会社 日本", "md", "MSA-1-株式会社-日本.md"},
		{"mark without letter", "MSA-1", "\u0301a", "md", "MSA-1-a.md"},
		{"escape and reversed", "MSA-1", "\x1b[31mred\u202etxt.exe", "md", "MSA-1-31mred-txt-exe.md"},
		{"bad bytes", "MSA-1", "a\xff\xfeb", "md", "MSA-1-a-b.md"},
		{"extension", "MSA-1", "", "../MD", "MSA-1.md"},
		{"too long", "MSA-1", long, "md", "MSA-1-very-long-name-very-long-name-very-long-name-very-long-name-very-long-n.md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := export.FileName(tt.number, tt.client, tt.ext); got != tt.want {
				t.Errorf("FileName(%q, %q, %q): got %q, want %q", tt.number, tt.client, tt.ext, got, tt.want)
			}
		})
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("MSA-2026-001", "Harbor & Vale", "md")
	f.Add("../x", "CON", "a:b")
	f.Add("nul", "", "")
	f.Add("", "日本\u0301 İ", strings.Repeat("x", 99))
	f.Fuzz(func(t *testing.T, number, client, ext string) {
		got := export.FileName(number, client, ext)
		if got == "" || len(got) > 80 || !utf8.ValidString(got) {
			t.Fatalf("FileName(%q, %q, %q) = %q: want 1 to 80 bytes of UTF-8", number, client, ext, got)
		}
		if strings.ContainsAny(got, "/\\:*?\"<>|\x00\x1b\n ") || strings.Contains(got, "..") || strings.HasPrefix(got, ".") || strings.HasSuffix(got, ".") || strings.HasPrefix(got, "-") {
			t.Fatalf("FileName(%q, %q, %q) = %q: not a plain file name", number, client, ext, got)
		}
		if filepath.Base(got) != got || !filepath.IsLocal(got) {
			t.Fatalf("FileName(%q, %q, %q) = %q: leads out of its folder", number, client, ext, got)
		}
		stem, _, _ := strings.Cut(strings.ToUpper(got), ".")
		for _, device := range []string{"CON", "PRN", "AUX", "NUL", "COM1", "COM9", "LPT1", "LPT9"} {
			if stem == device {
				t.Fatalf("FileName(%q, %q, %q) = %q: a device", number, client, ext, got)
			}
		}
	})
}
