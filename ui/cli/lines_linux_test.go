package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// told is output that another goroutine may look at.
type told struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (b *told) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.Write(p)
}

func (b *told) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.String()
}

// TestWizardLinesSaveWhenEnded ends the program while it waits for a line: what was said is on the disk.
func TestWizardLinesSaveWhenEnded(t *testing.T) {
	for _, end := range []os.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		t.Run(end.String(), func(t *testing.T) {
			t.Parallel()
			p := newPlace(t)
			number := strings.TrimSpace(p.run("new", "--client", "Acme"))
			cmd := exec.Command(p.name, "open", number, "--accessible")
			cmd.Env, cmd.Dir = p.env, p.dir
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			said := &told{}
			cmd.Stdout, cmd.Stderr = said, said
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			defer func() { _ = cmd.Process.Kill() }()
			_, _ = io.WriteString(in, "/go objectives.painPoints\nslow mail\nno backups\n")
			for until := time.Now().Add(patience); !strings.Contains(said.String(), "no backups"); time.Sleep(10 * time.Millisecond) {
				if time.Now().After(until) {
					t.Fatalf("it does not read on; it said\n%s", said)
				}
			}
			if err := cmd.Process.Signal(end); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Wait(); err != nil {
				t.Errorf("it ends with %v, want no error; it said\n%s", err, said)
			}
			if got := p.run("show", number, "objectives.painPoints"); !strings.Contains(got, "no backups") {
				t.Errorf("kept %q, want both lines", got)
			}
		})
	}
}
