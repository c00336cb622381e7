package model

// CatalogueService is a service as it is usually sold: what a row of the services list is filled with when it is taken
// from the catalogue. Everything in it may be changed in the agreement.
type CatalogueService struct {
	ID          string // lasting; also the id of the service's row in an agreement
	Name        string
	Category    string // one of ServiceCategories
	Description string
	Included    []string
	Excluded    []string
	Delivery    string // one of Deliveries
	Frequency   string
	Results     []string // what the client receives; may be empty
	Planned     bool     // done without being asked
	Unit        string   // what a price for it alone usually counts: "user", "device", "hour" ...

	// What comes with the service when it is chosen, by the ids of the starter rows (see propose).
	Kinds      []string // kinds of equipment that it is done for; empty where it does not depend on any
	Duties     []string // duties of the client
	Standards  []string // minimum standards that it relies on
	Activities []string // lines of who does what
	Figures    []string // what is measured
}

// CatalogueEntry returns the service with that id.
func CatalogueEntry(id string) (CatalogueService, bool) {
	for i := range Catalogue {
		if Catalogue[i].ID == id {
			return Catalogue[i], true
		}
	}
	return CatalogueService{}, false
}
