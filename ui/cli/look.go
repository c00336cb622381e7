package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/pflag"

	"engross/export"
	"engross/export/brand"
)

// look is how files look.
type look struct {
	export.Options        // their fonts are tried before those of the computer
	withPDF        bool   // a PDF goes with it, whose page numbers a DOCX takes
	isFixed        bool   // no font is taken but those that are given
	pdf            *drawn // that PDF, drawn once for both; nil draws it for each
}

// drawn is a PDF that was drawn, or failed to be.
type drawn struct {
	isDone bool
	file   []byte
	pages  map[string]int
	err    error
}

// lookFlags is how files look, as flags say it.
type lookFlags struct {
	logo, color, paper string
	largePrint, mark   bool
	fonts              []string // files
	allowMissing       bool     // characters that no font has become boxes
}

// noLogo is said instead of a file to do without the logo of the profile.
const noLogo = "none"

// largePrint is the size of text in large print, in points.
const largePrint = 18

// maxLogo is the most that is read of a file in search of a logo.
const maxLogo = 8 << 20

func (l *lookFlags) flags(f *pflag.FlagSet) {
	f.StringVar(&l.logo, "logo", "", "picture of the letterhead: PNG or JPEG, or SVG for HTML alone; none for none (default: that of your profile)")
	f.StringVar(&l.color, "color", "", "color of headings and charts, such as #1a3668; made darker where white paper needs it (default: that of your profile)")
	f.StringVar(&l.paper, "paper", "", "letter or a4 (default: what the agreement says)")
	f.BoolVar(&l.largePrint, "large-print", false, "text of 18 points in Word files, PDF and HTML")
	f.BoolVar(&l.mark, "bom", false, "CSV: begin with a byte order mark, by which Excel knows UTF-8")
	f.StringArrayVar(&l.fonts, "font", nil, "PDF: a TrueType font for characters that the program's own lack; may be repeated")
	f.BoolVar(&l.allowMissing, "allow-missing", false, "PDF: draw a box for characters that no font has, instead of refusing")
}

// read reads what the flags name, and for the rest the provider's letterhead. What cannot be used is an error that names it.
func (l lookFlags) read(h *house) (look, error) {
	out := look{Options: export.Options{Paper: l.paper, Mark: l.mark, AllowMissing: l.allowMissing}}
	if l.paper != "" && l.paper != "letter" && l.paper != "a4" {
		return out, misuse("unknown paper %q: use letter or a4", l.paper)
	}
	var color brand.Color
	var isDarker bool
	var err error
	if l.color != "" {
		if color, isDarker, err = brand.ParseColor(l.color); err != nil {
			return out, misuse("%s", err)
		}
	}
	if err := l.letterhead(h, &out); err != nil {
		return out, err
	}
	if l.largePrint {
		out.FontSize = largePrint
	}
	if l.color != "" {
		if isDarker {
			h.note(fmt.Sprintf("the color %s is too light to be read on white; #%s is used", l.color, color.Hex()))
		}
		out.Color = color
	}
	if l.logo != "" && l.logo != noLogo {
		if out.Logo, err = logoFile(l.logo); err != nil {
			return out, err
		}
	}
	if out.Fonts, err = fontFiles(l.fonts); err != nil {
		return out, fmt.Errorf("read the font: %w", err)
	}
	return out, nil
}

// letterhead takes over what the provider's profile says, as far as no flag says otherwise.
func (l lookFlags) letterhead(h *house, out *look) error {
	if h.store == nil { // an agreement from a file
		return nil
	}
	profile, err := h.loadProfile()
	if err != nil {
		return err
	}
	own := profile.Agreement.Provider.Letterhead
	if n := own.Size.Int(); n > 0 {
		out.FontSize = float64(n)
	}
	if own.Color != "" && l.color == "" {
		if out.Color, _, err = brand.ParseColor(string(own.Color)); err != nil {
			return fmt.Errorf("your letterhead: %w: `engross profile set provider.letterhead.color=#1a3668` mends it", err)
		}
	}
	if own.Logo != "" && l.logo == "" {
		if out.Logo, err = logoFile(h.typed(string(own.Logo))); err != nil {
			return fmt.Errorf("your letterhead: %w: `engross profile set provider.letterhead.logo=FILE` names another, --logo none does without", err)
		}
	}
	return nil
}

// logoFile reads the picture of a letterhead.
func logoFile(name string) (*brand.Logo, error) {
	data, err := readLimited(name, maxLogo)
	if err != nil {
		return nil, fmt.Errorf("logo: %w", err)
	}
	return brand.ReadLogo(filepath.Base(name), data)
}
