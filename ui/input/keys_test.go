package input_test

import "testing"

// TestCtrlUEmptiesATextOfLines cuts the line before the caret, then joins it with the one before, until nothing is left.
func TestCtrlUEmptiesATextOfLines(t *testing.T) {
	d := sit(t, "objectives.painPoints", "objectives.painPoints", "slow mail\nno backups").focus()
	d.press("ctrl+u")
	equal(t, "the last line", d.answer(), "slow mail")
	d.press("ctrl+u", "ctrl+u")
	equal(t, "emptied", d.answer(), "")
}

// TestSpacePicksWhatAFilterLeaves answers with the one choice that is left, or with the one that was moved to.
func TestSpacePicksWhatAFilterLeaves(t *testing.T) {
	d := sit(t, "security.regimes").focus().press("hipaa", "space")
	equal(t, "the one that is left", d.answer(), "hipaa")
	d.press("cjis", "space")
	equal(t, "another", d.answer(), "hipaa,cjis")
	d.press("pci", "space", "space")
	equal(t, "whose name has more words", d.answer(), "hipaa,cjis,pci")
	d = sit(t, "client.entityType").focus().press("corp", "down", "space")
	if d.answer() == "" {
		t.Errorf("the one that was moved to is not picked:\n%s", d.view())
	}
	d = sit(t, "client.entityType").focus().press("limited", "space", "liability", "space", "co", "enter")
	equal(t, "words with spaces between them", d.answer(), "llc")
	d = sit(t, "client.entityType").focus().press("prof", "space", "corp", "enter")
	equal(t, "beginnings of words", d.answer(), "pc")
}
