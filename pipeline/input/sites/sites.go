package sites

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/goccy/go-yaml"
	"golang.org/x/net/html"
)

//go:embed *.yaml
var builtin embed.FS

// Site is the rules of one file, or of several laid over each other.
type Site struct {
	Hosts   []string  `yaml:"hosts"`
	Body    Selectors `yaml:"body"`
	Title   Selectors `yaml:"title"`
	Date    Selectors `yaml:"date"`
	Author  Selectors `yaml:"author"`
	Drop    Selectors `yaml:"drop"`
	Teasers []string  `yaml:"teasers"`
}

// Selectors are CSS selectors in the order in which they are tried.
type Selectors []cascadia.SelectorGroup

// UnmarshalYAML compiles the selectors.
func (s *Selectors) UnmarshalYAML(b []byte) error {
	var texts []string
	if err := yaml.Unmarshal(b, &texts); err != nil {
		return err
	}
	for _, t := range texts {
		selector, err := cascadia.ParseGroup(t)
		if err != nil {
			return fmt.Errorf("selector %s: %w", t, err)
		}
		*s = append(*s, selector)
	}
	return nil
}

// All lists what each selector finds under a node, selector by selector.
func (s Selectors) All(n *html.Node) []*html.Node {
	var found []*html.Node
	for _, selector := range s {
		found = append(found, cascadia.QueryAll(n, selector)...)
	}
	return found
}

// Set is the rules of all sites. It may be shared.
type Set struct {
	sites  []*Site
	digest string
}

// Load reads the built-in rules and those of the packs, which go before them.
func Load(packs ...fs.FS) (*Set, error) {
	s := &Set{}
	sum := sha256.New()
	for i := len(packs) - 1; i >= 0; i-- {
		folder, err := fs.Sub(packs[i], "sites")
		if err != nil {
			return nil, fmt.Errorf("site rules of a pack: %w", err)
		}
		before := len(s.sites)
		if err := s.read(folder, sum); err != nil {
			return nil, err
		}
		if len(s.sites) > before {
			s.digest = hex.EncodeToString(sum.Sum(nil)[:8])
		}
	}
	return s, s.read(builtin, sum)
}

// Digest tells apart the site rules of users' packs; empty: there are none.
func (s *Set) Digest() string { return s.digest }

func (s *Set) read(folder fs.FS, sum interface{ Write([]byte) (int, error) }) error {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return fmt.Errorf("site rules: %w", err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(folder, name)
		if err != nil {
			return fmt.Errorf("site rules: %w", err)
		}
		site := &Site{}
		if err := yaml.UnmarshalWithOptions(content, site, yaml.Strict()); err != nil {
			return fmt.Errorf("site rules sites/%s: %w", name, err)
		}
		sum.Write(content)
		s.sites = append(s.sites, site)
	}
	return nil
}

// Of gathers the rules for a host: its own ones first, then those for every page.
func (s *Set) Of(host string) *Site {
	found := &Site{}
	for _, general := range []bool{false, true} {
		for _, site := range s.sites {
			if (len(site.Hosts) == 0) == general && (general || site.has(host)) {
				found.add(site)
			}
		}
	}
	return found
}

// has reports whether the host is one of the site's, or a part of it.
func (s *Site) has(host string) bool {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	for _, h := range s.Hosts {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}

func (s *Site) add(o *Site) {
	s.Body = append(s.Body, o.Body...)
	s.Title = append(s.Title, o.Title...)
	s.Date = append(s.Date, o.Date...)
	s.Author = append(s.Author, o.Author...)
	s.Drop = append(s.Drop, o.Drop...)
	s.Teasers = append(s.Teasers, o.Teasers...)
}
