package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// copiedWords are words that tell what a copy holds, by the first of them that is said.
var copiedWords = map[string]string{
	"server": "image", "machine": "image", "computer": "image", "image": "image", "vm": "image", "virtual": "image", "whole": "image", "nas": "image", "workstation": "image", "system": "image",
	"file": "file", "folder": "file", "document": "file", "drawing": "file", "picture": "file", "photo": "file", "quickbooks": "file", "book": "file", "account": "file", "share": "file",
	"database": "database", "sql": "database",
	"mailbox": "saas", "mailboxe": "saas", "mail": "saas", "email": "saas", "365": "saas", "onedrive": "saas", "sharepoint": "saas", "gmail": "saas", "workspace": "saas",
	"firewall": "config", "switch": "config", "switche": "config", "setting": "config", "configuration": "config",
}

// copyServices are the names of services where anybody can rent room for copies, in small letters. What people work with lies in the
// workServices too: only as the service that makes the copies does their name say where these are.
var (
	copyServices = []string{"backblaze", "wasabi", "s3", "idrive", "carbonite", "crashplan"}
	workServices = []string{"amazon", "aws", "azure", "dropbox", "google cloud", "google drive", "onedrive"}
)

// method is what a copy holds: as was said, else as the job is called.
func (j *Job) method() string { return or(j.Method, j.usualMethod()) }

// usualMethod tells what a copy holds by the first telling word of the data, else of the name: a whole machine where none tells.
func (j *Job) usualMethod() string {
	for _, text := range []string{string(j.Data), string(j.Name)} {
		for _, w := range choiceWords(text) {
			if method := copiedWords[w]; method != "" {
				return method
			}
		}
	}
	return "image"
}

// jobOf returns the path of the backup job whose name, data or service an answer is.
func jobOf(path string) (job string, ok bool) {
	parts := strings.Split(path, ".")
	if len(parts) != 4 || parts[0] != "backups" || parts[1] != "jobs" || !slices.Contains([]string{"name", "data", "product"}, parts[3]) {
		return "", false
	}
	return strings.Join(parts[:3], "."), true
}

// followStorage has the cloud that a preset names for the copies of a job be the public one where the job names such a service, and
// the provider’s where it does not.
func (e *Edit) followStorage(path string) error {
	row, err := e.a.At(path)
	if err != nil {
		return nil
	}
	j, ok := row.Row.(*Job)
	if !ok {
		return nil
	}
	kind, other := "provider_cloud", "public_cloud"
	names := func(services []string, texts ...value.Text) bool {
		return slices.ContainsFunc(services, func(name string) bool {
			return slices.ContainsFunc(texts, func(said value.Text) bool { return hasRun(nameWords(string(said)), strings.Fields(name)) })
		})
	}
	if names(copyServices, j.Name, j.Data, j.Product) || names(workServices, j.Product) {
		kind, other = other, kind
	}
	for _, l := range j.Locations {
		p, err := e.a.At(path + ".locations." + l.Key() + ".kind")
		if err != nil || string(l.Kind) != other || !fromPreset(p.State()) {
			continue
		}
		st := p.own()
		if err := e.Fill(p.Path, kind, st.By, st.Source); err != nil {
			return err
		}
	}
	return nil
}
