package extract

import "testing"

func TestDomainOf(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.Example.com.au/news?a=b": "www.example.com.au", "http://example.ca:8080/": "example.ca", "https://example.nz": "example.nz",
		"https://example.uk?q": "example.uk", "example.com.au/news": "", "": "", "://": "", "mailto:a@example.ca": "",
	} {
		if got := domainOf(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}
