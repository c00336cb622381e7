package model

import (
	"slices"
	"strings"
)

// backupRows are the rows of a preset that speak of Backups which the provider makes.
var backupRows = []string{
	"levels.kpis.kp-05", "levels.kpis.kp-06", "raci.ra-03", "raci.ra-04", "raci.ra-05", "reports.backup", "maintenance.automation.backup-check",
}

// makesBackups reports whether the provider makes Backups, alone or with the client.
func (a *Agreement) makesBackups() bool {
	who := or(a.Backups.Responsible, "provider")
	return who == "provider" || who == "shared"
}

// followBackups takes away the rows about the provider's Backups that nobody touched when it no longer makes any, and
// brings them when it does again.
func (e *Edit) followBackups(before bool) error {
	switch after := e.a.makesBackups(); {
	case before == after || e.a.isProfile:
		return nil
	case after:
		return e.bringRows(backupRows)
	}
	return e.dropUntouched(backupRows)
}

// officeJob is the backup job of a preset for the mail and files of a cloud office.
const officeJob = "backups.jobs.mail"

// officeNames are the names of cloud offices, as nameWords has them.
var officeNames = [][]string{{"m365"}, {"o365"}, {"microsoft", "365"}, {"office", "365"}, {"google", "workspace"}, {"exchange", "online"}}

// namesOffice reports whether the words of a name tell of a cloud office.
func namesOffice(all []string) bool {
	return slices.ContainsFunc(officeNames, func(name []string) bool { return hasRun(all, name) })
}

// hasCloudOffice reports whether something tells that the client has a cloud office which is the provider’s business: equipment, its
// administration as a service, or a fee that names it and is no mere offer.
func (a *Agreement) hasCloudOffice() bool {
	return a.lists([]string{"cloud_tenant"}) || a.includes(CloudOffice) || a.PaysOffice()
}

// PaysOffice reports whether a fee that is no mere offer names a cloud office, as its licenses do.
func (a *Agreement) PaysOffice() bool {
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			if !f.Optional.IsYes() && namesOffice(nameWords(string(f.Label))) {
				return true
			}
		}
	}
	return false
}

// copiesOtherCloud reports whether a job other than that of a preset copies a cloud service.
func (a *Agreement) copiesOtherCloud() bool {
	return slices.ContainsFunc(a.Backups.Jobs, func(j *Job) bool { return "backups.jobs."+j.Key() != officeJob && j.method() == "saas" })
}

// followOffice brings the job for a cloud office when something tells of one, unless such a job is there, and takes it away again
// with what told.
func (e *Edit) followOffice(before bool) error {
	switch after := e.a.hasCloudOffice(); {
	case before == after:
		return nil
	case !after:
		return e.dropUntouched([]string{officeJob})
	case e.a.copiesOtherCloud():
		return nil
	}
	return e.bringRows([]string{officeJob})
}

// dropUntouched drops those of the rows that a preset brought and that nobody touched.
func (e *Edit) dropUntouched(rows []string) error {
	var drop []string
	for _, path := range rows {
		if row, err := e.a.At(path); err == nil && fromPreset(row.Row.node().state[""]) && untouched(row, fromPreset) {
			drop = append(drop, path)
		}
	}
	return e.dropAll(drop)
}

// bringRows adds those of the rows that the preset of the agreement brings and that are not there.
func (e *Edit) bringRows(rows []string) error {
	if len(rows) == 0 {
		return nil
	}
	p, err := presetNamed(string(e.a.Info.Preset))
	if err != nil {
		return nil // not started from a preset
	}
	s := &seeder{e: e, source: p.source(), order: p.seeds()}
	missing := slices.DeleteFunc(slices.Clone(rows), func(path string) bool {
		_, err := e.a.At(path)
		return err == nil
	})
	for _, x := range p.seeds() {
		if !slices.ContainsFunc(missing, func(row string) bool { return strings.HasPrefix(x.path, row+".") }) {
			continue
		}
		if err := s.put(x); err != nil {
			return err
		}
	}
	return nil
}
