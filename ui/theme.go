package ui

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Theme is how the wizard is colored. The zero value is the terminal's own colors.
type Theme string

// The themes. None of them paints the background: that is the terminal's.
const (
	OwnColors    Theme = "own"      // the terminal's own sixteen, which follow its light or dark background
	LightColors  Theme = "light"    // dark tones, for a light background
	DarkColors   Theme = "dark"     // bright tones, for a dark background
	HighContrast Theme = "contrast" // no color and nothing faint: the terminal's strongest, bold, underlined and reversed
)

// Themes are all that can be chosen, the usual one first.
var Themes = []Theme{OwnColors, LightColors, DarkColors, HighContrast}

// tones are the colors of a theme; nil is the color of plain text.
type tones struct {
	accent, good, bad, warn color.Color
	dim                     lipgloss.Style
}

func (t Theme) tones() tones {
	plain := lipgloss.NewStyle()
	of := func(accent, good, bad, warn, dim string) tones {
		return tones{lipgloss.Color(accent), lipgloss.Color(good), lipgloss.Color(bad), lipgloss.Color(warn), plain.Foreground(lipgloss.Color(dim))}
	}
	switch t {
	case LightColors:
		return of("#005f87", "#005f00", "#af0000", "#875f00", "#585858")
	case DarkColors:
		return of("#5fd7ff", "#87d787", "#ff8787", "#ffd75f", "#b2b2b2")
	case HighContrast:
		return tones{dim: plain}
	case OwnColors, "":
	}
	return tones{lipgloss.Cyan, lipgloss.Green, lipgloss.Red, lipgloss.Yellow, plain.Faint(true)}
}
