package layout

// Flow puts rows on pages, one after the other.
type Flow struct {
	Pages *Pages
	chain []Row // rows that stay together, held back since the next one may belong to them
	used  Unit  // of the page
	after Unit  // room asked for by the last row
	begun bool  // there is a row on the page
}

// Add takes the next row.
func (f *Flow) Add(rows ...Row) {
	for _, r := range rows {
		if n := len(f.chain); n > 0 && (r.Break || !f.chain[n-1].Keep && !r.Pull) {
			f.flush()
		}
		f.chain = append(f.chain, r)
	}
}

// Close puts the last rows on their page. There is one page at least.
func (f *Flow) Close() {
	f.flush()
	if len(f.Pages.all) == 0 {
		f.turn(nil)
	}
}

func (f *Flow) flush() {
	f.place(f.chain)
	clear(f.chain)
	f.chain = f.chain[:0]
}

// place draws a chain of rows: where it fits, else on a new page, else, if no page holds it, wherever its rows fit.
func (f *Flow) place(chain []Row) {
	if len(chain) == 0 {
		return
	}
	if len(f.Pages.all) == 0 || chain[0].Break && f.begun {
		f.turn(chain[0].Head)
	}
	if f.used+f.height(chain) <= f.Pages.room() {
		f.draw(chain)
		return
	}
	if Height(chain)+chain[0].Head.repeated(f.Pages.room()) <= f.Pages.room() {
		f.turn(chain[0].Head)
		f.draw(chain)
		return
	}
	if i := pulled(chain); i > 0 {
		f.place(chain[:i])
		f.place(chain[i:])
		return
	}
	for i := range chain {
		if f.begun && f.used+f.height(chain[i:i+1]) > f.Pages.room() {
			f.turn(chain[i].Head)
		}
		f.draw(chain[i : i+1])
	}
}

// pulled gives the first row, after row 0, that only stands in the chain because it asked for company.
func pulled(chain []Row) int {
	for i := 1; i < len(chain); i++ {
		if chain[i].Pull && !chain[i-1].Keep {
			return i
		}
	}
	return 0
}

// height gives the room that rows take after what is on the page.
func (f *Flow) height(rows []Row) Unit {
	h := Height(rows)
	if f.begun {
		h += max(f.after, rows[0].Before)
	}
	return h
}

// Height gives the room that rows take at the top of a page.
func Height(rows []Row) Unit {
	var h Unit
	for i := range rows {
		if i > 0 {
			h += max(rows[i-1].After, rows[i].Before)
		}
		h += rows[i].Height
	}
	return h
}

// repeated gives the height of a table's head on a further page. One that takes too much of the page is not repeated.
func (h *Head) repeated(room Unit) Unit {
	if h == nil {
		return 0
	}
	if n := Height(h.Rows); n <= room/3 {
		return n
	}
	return 0
}

// turn begins a page, with the head of a table if it goes on there.
func (f *Flow) turn(h *Head) {
	f.Pages.add()
	f.used, f.after, f.begun = 0, 0, false
	if h.repeated(f.Pages.room()) == 0 {
		return
	}
	for i := range h.Rows {
		f.Pages.draw(&h.Rows[i], f.used)
		f.used += h.Rows[i].Height
	}
}

func (f *Flow) draw(rows []Row) {
	for i := range rows {
		f.used += f.height(rows[i:i+1]) - rows[i].Height
		f.Pages.draw(&rows[i], f.used)
		f.used += rows[i].Height
		f.after, f.begun = rows[i].After, true
	}
}
