//go:build !unix

package store_test

import "errors"

func fillTheDisk(string, string) error { return errors.New("not on this system") }
func asOtherUser(string, string) error { return errors.New("not on this system") }
