package lines

import (
	"bufio"
	"context"
	"io"
	"strings"

	"engross/model/value"
)

// ear is the one reader of the whole run. It reads in a goroutine of its own, so that the end of the context is noticed
// while nobody types, and only when a line is wanted, so that an editor gets what is typed into it.
type ear struct {
	ctx   context.Context
	wants chan struct{}
	lines chan string
	ended bool
}

func listen(ctx context.Context, in io.Reader) *ear {
	e := &ear{ctx: ctx, wants: make(chan struct{}), lines: make(chan string)}
	go e.read(in)
	return e
}

// read hands over line by line. A last line without an end counts too.
func (e *ear) read(in io.Reader) {
	defer close(e.lines)
	r := bufio.NewReader(in)
	for {
		select {
		case <-e.wants:
		case <-e.ctx.Done():
			return
		}
		text, err := r.ReadString('\n')
		if err == nil || text != "" {
			select {
			case e.lines <- strings.TrimRight(text, "\r\n"):
			case <-e.ctx.Done():
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// line waits for the next line, cleaned of what must not reach a terminal; io.EOF after the last, and for ever then.
func (e *ear) line() (string, error) {
	if e.ended {
		return "", io.EOF
	}
	select {
	case e.wants <- struct{}{}:
	case text, ok := <-e.lines: // closed: there are no more
		if ok {
			return cleaned(text), nil
		}
	case <-e.ctx.Done():
	}
	select {
	case text, ok := <-e.lines:
		if ok {
			return cleaned(text), nil
		}
	case <-e.ctx.Done():
	}
	e.ended = true
	return "", io.EOF
}

func cleaned(text string) string {
	clean, _ := value.Clean(text)
	return clean
}
