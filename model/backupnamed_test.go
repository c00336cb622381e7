package model_test

import (
	"testing"

	"engross/model"
)

// TestACopyFollowsWhatTheJobSays holds that what a copy holds and the cloud that it lies in follow what was typed of the job, until
// somebody says otherwise.
func TestACopyFollowsWhatTheJobSays(t *testing.T) {
	const job = "backups.jobs.servers"
	for name, c := range map[string]struct {
		answers      [][2]string
		method, kind string
	}{
		"as it starts":      {nil, "image", "provider_cloud"},
		"files":             {[][2]string{{"data", "the pattern files and QuickBooks, to a disk in the office"}}, "file", "provider_cloud"},
		"files of a server": {[][2]string{{"data", "the files on the server"}}, "file", "provider_cloud"},
		"servers":           {[][2]string{{"data", "both servers with all their files"}}, "image", "provider_cloud"},
		"an office suite":   {[][2]string{{"data", "Google Workspace accounts"}}, "saas", "provider_cloud"},
		"a database":        {[][2]string{{"data", "the SQL database of the practice"}}, "database", "provider_cloud"},
		"by its name":       {[][2]string{{"data", "everything on drive P"}, {"name", "Drawings"}}, "file", "provider_cloud"},
		"a service":         {[][2]string{{"product", "Backblaze"}}, "image", "public_cloud"},
		"in the data":       {[][2]string{{"data", "the accounts, to a service called Backblaze"}}, "file", "public_cloud"},
		"another service":   {[][2]string{{"product", "Backblaze"}, {"product", "our own"}}, "image", "provider_cloud"},
		"said otherwise": {
			[][2]string{{"method", "whole machine"}, {"locations.cloud.kind", "Provider's cloud"}, {"data", "files, to Wasabi"}}, "image", "provider_cloud",
		},
	} {
		start := fresh(t, "generic")
		e := start.Edit("job")
		for _, x := range c.answers {
			mustType(t, e, job+"."+x[0], x[1])
		}
		a := model.Effective(e.Agreement())
		if method, kind := textOf(t, a, job+".method"), textOf(t, a, job+".locations.cloud.kind"); method != c.method || kind != c.kind {
			t.Errorf("%s: %s in the %s, want %s in the %s", name, method, kind, c.method, c.kind)
		}
		mustUndo(t, start, e)
	}
}

// TestWhatIsCopiedIsNotWhereCopiesLie holds that a service whose data is copied is not taken for the cloud that holds the copies.
func TestWhatIsCopiedIsNotWhereCopiesLie(t *testing.T) {
	for _, c := range []struct{ path, answer, kind string }{
		{"name", "Mail and OneDrive", "provider_cloud"},
		{"data", "all mailboxes, OneDrive and SharePoint", "provider_cloud"},
		{"data", "the virtual machines in Azure", "provider_cloud"},
		{"data", "all mailboxes, to Wasabi", "public_cloud"},
		{"product", "Azure Backup", "public_cloud"},
	} {
		const job = "backups.jobs.mail"
		e := fresh(t, "generic").Edit("job")
		mustType(t, e, "services.sv-14.status", "included") // which brings the job
		mustType(t, e, job+"."+c.path, c.answer)
		if got := textOf(t, e.Agreement(), job+".locations.cloud.kind"); got != c.kind {
			t.Errorf("%s %q: copies lie in the %s, want %s", c.path, c.answer, got, c.kind)
		}
	}
}
