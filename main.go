// Command engross walks a person through a Managed IT Services Agreement and exports it.
package main

import (
	_ "embed"
	"os"

	"engross/ui/cli"
)

//go:embed testdata/office.json
var sample []byte

func main() { os.Exit(cli.Main(os.Args[1:], cli.System(sample))) }
