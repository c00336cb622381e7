package clause

import (
	"runtime"
	"sync"
	"sync/atomic"

	"engross/model/doc"
)

// task is a piece of a document that may be made beside others.
type task struct {
	do     func(*builder)
	isHome bool // only for the builder that made the plan: it holds what that one has asked for
}

// all does the tasks, several at a time. Each further builder asks the agreement for everything anew, so there are few.
func (b *builder) all(tasks []task) {
	var next atomic.Int64
	share := func(b *builder) {
		for i := int(next.Add(1)) - 1; i < len(tasks); i = int(next.Add(1)) - 1 {
			if !tasks[i].isHome {
				tasks[i].do(b)
			}
		}
	}
	var work sync.WaitGroup
	var others []*builder
	for range b.helpers() {
		other := b.another()
		others = append(others, other)
		work.Go(func() { share(other) })
	}
	for _, t := range tasks {
		if t.isHome {
			t.do(b)
		}
	}
	share(b)
	work.Wait()
	for _, other := range others {
		for i, is := range other.lexicon.used {
			b.lexicon.used[i] = b.lexicon.used[i] || is
		}
	}
}

// fewRows is how many services, devices and tasks an agreement has at most that several builders write. What each asks of a
// longer one takes too much memory: an agreement of 2,000 pages would no longer be written in 300 MB.
const fewRows = 1000

// helpers is how many further builders there are.
func (b *builder) helpers() int {
	if a := b.agreement; len(a.Services)+len(a.Equipment)+len(a.CallSheet) > fewRows {
		return 0
	}
	return min(runtime.GOMAXPROCS(0), 4) - 1
}

// another gives a builder that may make other pieces of the same agreement at the same time.
func (b *builder) another() *builder {
	other, run, lexicon := *b, *b.run, *b.lexicon
	run.root, run.out, run.tokens = newView(b.agreement), nil, nil
	lexicon.used = make([]bool, len(lexicon.used))
	other.run, other.lexicon = &run, &lexicon
	return &other
}

// made is what writing a section gave.
type made struct {
	blocks   []doc.Block
	problems []Problem
	defined  *doc.Definitions
}

// made writes a section by itself.
func (b *builder) made(s section, d *doc.Doc) made {
	before := b.problems
	b.problems, b.defined = nil, nil
	m := made{blocks: b.section(s, d)}
	m.problems, m.defined = b.problems, b.defined
	b.problems, b.defined = before, nil
	return m
}
