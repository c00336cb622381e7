// Package ui is the wizard: the screens, what each key does on them, and how they look. It knows the questions only as
// model.Field describes them, and reaches disk, clock and other programs only through the interfaces in ports.go.
package ui
