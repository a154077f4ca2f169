// Package pagetest opens the pages in a headless Chromium: what is seen, what keys and clicks do, that the
// console stays empty and the network untouched, and that no text breaks out. It is a module of its own
// because the driver of the browser is needed here alone:
//
//	cd output/report/pagetest && go test ./...
//
// The tests skip, loudly, where no browser is found; NEWSFACTS_BROWSER names one. With
// NEWSFACTS_SCREENSHOTS=DIR they leave their screenshots there.
package pagetest
