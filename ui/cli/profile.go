package cli

import (
	"errors"
	"fmt"
	"strings"

	"engross/model"
	"engross/store"
	"engross/ui"
)

// The provider's own answers are one record of the store's library.
const (
	profileKind = "profile"
	profileName = "default"
)

// profiles keeps the provider's own answers for the wizard.
type profiles struct{ *house }

// LoadProfile returns the newest state, an empty one if there is none yet.
func (p profiles) LoadProfile() (ui.Draft, error) { return p.loadProfile() }

func (h *house) loadProfile() (ui.Draft, error) {
	kept, err := h.store.Get(profileKind, profileName)
	if errors.Is(err, store.ErrNotFound) {
		return ui.Draft{Agreement: model.NewProfile()}, nil
	}
	if err != nil {
		return ui.Draft{}, err
	}
	return profileDraft(kept)
}

func profileDraft(kept store.Item) (ui.Draft, error) {
	a, report, err := model.DecodeProfile(kept.Body)
	if err != nil {
		return ui.Draft{}, fmt.Errorf("your company's answers cannot be read: %w", err)
	}
	report.Unknown = nil // said when the file was read
	d := ui.Draft{Agreement: a, Base: kept.Version, Saved: kept.Saved, Warning: strings.Join(reportLines(report), "; ")}
	if kept.Damaged != nil {
		d.Warning = kept.Damaged.Error()
	}
	return d, nil
}

// Save keeps a new state. The older ones stay in the store.
func (p profiles) Save(s ui.Save) (ui.Ack, error) {
	kept, err := p.store.Put(store.Item{Kind: profileKind, Name: profileName, Body: model.EncodeProfile(s.Agreement), Version: s.Base, Author: p.author})
	if errors.Is(err, store.ErrStale) {
		return ui.Ack{}, p.stale(s, err)
	}
	if err != nil {
		return ui.Ack{}, err
	}
	return ui.Ack{Base: kept.Version, Saved: kept.Saved}, nil
}

// stale gives the wizard what it needs to merge with another window's state.
func (p profiles) stale(s ui.Save, cause error) error {
	theirs, err := p.loadProfile()
	if err != nil {
		return errors.Join(cause, err)
	}
	out := &ui.Stale{Theirs: theirs}
	states, _ := p.store.ItemHistory(profileKind, profileName) // without the base, the wizard takes what it remembers
	for _, old := range states {
		if old.Version == s.Base {
			if d, err := profileDraft(old); err == nil {
				out.Base = d.Agreement
			}
		}
	}
	return out
}
