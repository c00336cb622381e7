package model

// Preset is the answers that are usual in one line of business.
type Preset struct {
	Name, Label, Help string
}

// Presets are the lines of business that an agreement can start from. The first is what the others differ from.
var Presets = []Preset{
	{Name: "generic", Label: "any office", Help: "the usual services, hours and backups"},
	{Name: "dental_medical", Label: "dental or medical practice", Help: "health data, recovery within a working day"},
	{Name: "law", Label: "law firm", Help: "privileged files, document management"},
	{Name: "accounting", Label: "accounting and tax", Help: "taxpayer data, no changes in tax season"},
	{Name: "retail", Label: "retail", Help: "card payments, seven-day support"},
	{Name: "nonprofit", Label: "nonprofit", Help: "donor data, charity licensing"},
}
