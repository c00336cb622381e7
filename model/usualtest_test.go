package model_test

import (
	"testing"

	"engross/model"
)

// TestProposalsNameOnlyWhatIsThere keeps a restore test from a machine that no job copies, and a failure from a desk that nobody has.
func TestProposalsNameOnlyWhatIsThere(t *testing.T) {
	e := fresh(t, "generic").Edit("answers")
	says := func(path, want string) {
		t.Helper()
		p, err := model.Effective(e.Agreement()).At(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.Text(); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	const kind, told = "backups.test.kind", "maintenance.automation.monitoring.alertTo"
	says(kind, "file_image")
	says(told, "Provider")
	mustAdd(t, e, "contacts", "desk")
	mustType(t, e, "contacts.desk.side", "provider")
	mustType(t, e, "contacts.desk.name", "Help desk")
	says(told, "the help desk")
	mustType(t, e, "backups.jobs.servers.method", "files")
	says(kind, "file")
}
