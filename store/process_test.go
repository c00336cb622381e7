package store_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"

	"engross/store"
)

// TestMain lets the test binary be started again as another window.
func TestMain(m *testing.M) {
	role := os.Getenv("ENGROSS_TEST_ROLE")
	deed, ok := roles[role]
	if !ok {
		os.Exit(m.Run())
	}
	if err := deed(os.Getenv("ENGROSS_TEST_DIR"), os.Getenv("ENGROSS_TEST_NAME")); err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
}

var roles = map[string]func(dir, name string) error{
	"write": writeForEver,
	"share": shareOneDraft,
	"fill":  fillTheDisk,
	"other": asOtherUser,
}

func start(t *testing.T, role, dir, name string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "ENGROSS_TEST_ROLE="+role, "ENGROSS_TEST_DIR="+dir, "ENGROSS_TEST_NAME="+name)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	return cmd, lines
}

// ack is what a writer prints after each save that was acknowledged.
type ack struct {
	N        int
	Body     string
	Revision string
}

func writeForEver(dir, name string) error {
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		return err
	}
	in := store.Save{ID: "mine-" + name, Session: "s" + name}
	if d, err := s.Load(in.ID); err == nil {
		in.Base, in.Parent = d.Version, d.Revision.ID
	}
	for n := range 1 << 20 {
		body := fmt.Sprintf("%s %06d %s", name, n, strings.Repeat("word ", n%400))
		in.Body = []byte(body)
		in.Undo = &store.Undo{Keep: uint64(n), Add: steps(n, n+1), Pos: uint64(n + 1)}
		save := s.Save
		if n%3 == 2 {
			save = func(in store.Save) (store.Ack, error) { return s.Checkpoint(in, "three") }
		}
		got, err := save(in)
		if err != nil {
			return err
		}
		in.Base, in.Parent = got.Version, got.Revision.ID
		a := ack{N: n, Body: body}
		if n%3 == 2 {
			a.Revision = got.Revision.ID
		}
		line, _ := json.Marshal(a)
		fmt.Println(string(line))
	}
	return nil
}

// TestKilled kills a writer again and again, at any moment. What it printed as
// saved must be there, and so must every revision.
func TestKilled(t *testing.T) {
	dir, rng := t.TempDir(), rand.New(rand.NewPCG(15, 16))
	total := 0
	for round := range trials(12) {
		name := fmt.Sprint("k", round)
		cmd, lines := start(t, "write", dir, name)
		stop := rng.IntN(25)
		var acks []ack
		for lines.Scan() {
			var a ack
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatalf("the writer printed %q", lines.Text())
			}
			if acks = append(acks, a); len(acks) == stop {
				cmd.Process.Kill() // what it prints until it is dead counts too
			}
			if len(acks) > stop+1000 {
				t.Fatal("the writer cannot be killed")
			}
			if stop == 0 {
				cmd.Process.Kill()
			}
		}
		cmd.Wait()
		total += len(acks)
		checkAcks(t, dir, "mine-"+name, acks)
	}
	t.Logf("%d saves were acknowledged", total)
}

func checkAcks(t *testing.T, dir, id string, acks []ack) {
	t.Helper()
	s := openIn(t, dir)
	if len(acks) == 0 {
		return
	}
	last := acks[len(acks)-1]
	d, err := s.Load(id)
	if err != nil || d.Damaged != nil {
		t.Fatalf("%s after %d saves: %v, damage %v", id, len(acks), err, d.Damaged)
	}
	// The save in flight when the kill came may be there or not.
	var n int
	if fmt.Sscanf(strings.SplitN(string(d.Body), " ", 2)[1], "%d", &n); n != last.N && n != last.N+1 {
		t.Errorf("%s holds save %d, the last acknowledged is %d", id, n, last.N)
	}
	if n == last.N && string(d.Body) != last.Body {
		t.Errorf("%s: save %d came back as other words", id, n)
	}
	if want := min(uint64(n+1), store.MaxSteps); uint64(len(d.Undo.Steps)) != want || d.Undo.Pos != uint64(n+1) {
		t.Errorf("%s at save %d has %d undo steps, position %d", id, n, len(d.Undo.Steps), d.Undo.Pos)
	}
	for _, a := range acks {
		if a.Revision == "" {
			continue
		}
		if r, err := s.LoadRevision(id, store.Revision{ID: a.Revision}); err != nil || string(r.Body) != a.Body {
			t.Errorf("%s: the revision of save %d: %v", id, a.N, err)
		}
	}
}

const sharedSaves = 25

// shareOneDraft counts up its own number in a draft that others count in too,
// merging when it must.
func shareOneDraft(dir, name string) error {
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		return err
	}
	in := store.Save{ID: "shared", Session: "s" + name}
	mine := map[string]int{}
	for n := 1; n <= sharedSaves; {
		mine[name] = n
		in.Body, _ = json.Marshal(mine)
		got, err := s.Save(in)
		var stale *store.StaleError
		switch {
		case errors.As(err, &stale):
			theirs := map[string]int{}
			if err := json.Unmarshal(stale.Theirs.Body, &theirs); err != nil {
				return err
			}
			mine = merge(mine, theirs)
			in.Base, in.Parent = stale.Theirs.Version, stale.Theirs.Revision.ID
			continue
		case err != nil:
			return err
		}
		in.Base, in.Parent = got.Version, got.Revision.ID
		fmt.Println("saved", n)
		n++
	}
	return nil
}

func TestThreeProcessesShareADraft(t *testing.T) {
	dir := t.TempDir()
	var cmds []*exec.Cmd
	var outs []*bufio.Scanner
	for i := range 3 {
		cmd, lines := start(t, "share", dir, fmt.Sprint("p", i))
		cmds, outs = append(cmds, cmd), append(outs, lines)
	}
	for i, lines := range outs {
		n, last := 0, ""
		for lines.Scan() {
			n, last = n+1, lines.Text()
		}
		if err := cmds[i].Wait(); err != nil || n != sharedSaves {
			t.Errorf("process %d printed %d lines, the last %q: %v", i, n, last, err)
		}
	}
	s := openIn(t, dir)
	d, err := s.Load("shared")
	if err != nil {
		t.Fatal(err)
	}
	for name, n := range decode(t, d.Body) {
		if n != sharedSaves {
			t.Errorf("%s stands at %d, want %d", name, n, sharedSaves)
		}
	}
	if got := len(decode(t, d.Body)); got != 3 {
		t.Errorf("the draft knows %d processes, want 3", got)
	}
	wantIndexRebuilt(t, s)
}
