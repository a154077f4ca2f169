package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// ErrNoLanguage is the fault of a language for which no pack has rules.
var ErrNoLanguage = errors.New("no rules for the language")

// Pack is the compiled rules of one language. It never changes and may be shared.
type Pack struct {
	Language   string
	Morphology string // russian, english or none

	rules   []*Rule
	numbers Numbers
	words   map[string]string
	off     []string // rules switched off
	book    *book
	index   *index
	digest  [sha256.Size]byte
	cases   []caseFile
}

// Load compiles the built-in pack of the language, when there is one, and the packs of that
// language among packs over it, in their order. Errors name file, line and rule.
func Load(language string, packs ...fs.FS) (*Pack, error) {
	sources, err := sourcesOf(language, packs)
	if err != nil {
		return nil, err
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("%q: %w", language, ErrNoLanguage)
	}
	p := &Pack{Language: language, Morphology: "none", book: newBook(), words: map[string]string{}}
	digest := sha256.New()
	for _, s := range sources {
		s.addTo(p)
		digest.Write(s.digest[:])
	}
	p.digest = [sha256.Size]byte(digest.Sum(nil))
	if err := p.compile(sources); err != nil {
		return nil, err
	}
	return p, nil
}

// Version is a digest of all files of the pack.
func (p *Pack) Version() string { return hex.EncodeToString(p.digest[:8]) }

// Rules returns the rules in the order in which they compete.
func (p *Pack) Rules() []*Rule { return p.rules }

// Word returns a word of the language that facts need and texts do not hold, such as what an
// interviewer is called; pack.yaml names it.
func (p *Pack) Word(name string) string { return p.words[name] }

// Class returns the class of the name, the zero Class when there is none.
func (p *Pack) Class(name string) Class { return p.book.classes[name] }

// Rows yields the rows of a class in no order.
func (p *Pack) Rows(c Class, yield func(Row)) {
	for _, index := range p.book.starts.all() {
		for _, terms := range index {
			for _, t := range terms {
				if t.class == c {
					yield(Row{t})
				}
			}
		}
	}
}

func (p *Pack) rulesOf(kind string) []*Rule {
	var rules []*Rule
	for _, r := range p.rules {
		if r.Kind == kind {
			rules = append(rules, r)
		}
	}
	return rules
}

// Folder is a pack in a folder on disk. Errors, problems and rules name its files by their path.
func Folder(path string) fs.FS { return packFolder{os.DirFS(path), path} }

type packFolder struct {
	fs.FS
	path string
}

// source is one folder of rules, read.
type source struct {
	packFile
	folder  string // where the files are, as they are named; empty: nowhere
	files   map[string][]byte
	names   []string // sorted
	decoded map[string]*decoding
	digest  [sha256.Size]byte
}

func sourcesOf(language string, packs []fs.FS) ([]*source, error) {
	var sources []*source
	if builtin, err := fs.Sub(builtinPacks, language); err == nil {
		if _, err := fs.Stat(builtin, "pack.yaml"); err == nil {
			packs = append([]fs.FS{packFolder{builtin, language}}, packs...)
		}
	}
	for _, pack := range packs {
		s, err := readSource(pack)
		if err != nil {
			return nil, err
		}
		if s.Language == language {
			sources = append(sources, s)
		}
	}
	return sources, nil
}

func readSource(pack fs.FS) (*source, error) {
	s := &source{files: map[string][]byte{}}
	if f, ok := pack.(packFolder); ok {
		s.folder = f.path
	}
	entries, err := fs.ReadDir(pack, ".")
	if err != nil {
		return nil, fmt.Errorf("reading a rule pack: %w", err)
	}
	digest := sha256.New()
	for _, e := range entries {
		if e.IsDir() || !isPackFile(e.Name()) {
			continue
		}
		content, err := fs.ReadFile(pack, e.Name())
		if err != nil {
			return nil, fmt.Errorf("reading a rule pack: %w", err)
		}
		s.files[e.Name()] = content
		s.names = append(s.names, e.Name())
		fmt.Fprintf(digest, "%s %d\n", e.Name(), len(content))
		digest.Write(content)
	}
	s.digest = [sha256.Size]byte(digest.Sum(nil))
	manifest, ok := s.files["pack.yaml"]
	if !ok {
		return nil, errors.New("a rule pack needs a file pack.yaml that names its language")
	}
	if err := decode(s.place("pack.yaml"), manifest, &s.packFile); err != nil {
		return nil, err
	}
	if s.Language == "" {
		return nil, fmt.Errorf("%s:1: language is missing", s.place("pack.yaml"))
	}
	return s, nil
}

// place is the name of a file with its folder.
func (s *source) place(name string) string { return path.Join(s.folder, name) }

// startDecoding decodes the rule files, each by itself.
func (s *source) startDecoding() {
	s.decoded = map[string]*decoding{}
	for _, name := range s.ruleFiles() {
		if content, ok := s.files[name]; ok {
			s.decoded[name] = startDecoding(s.place(name), content)
		}
	}
}

func isPackFile(name string) bool {
	switch path.Ext(name) {
	case ".yaml", ".tsv", ".cases":
		return !strings.HasPrefix(name, ".")
	}
	return false
}

// addTo lays the settings of the source over those of the pack.
func (s *source) addTo(p *Pack) {
	if s.Morphology != "" {
		p.Morphology = s.Morphology
	}
	for name, word := range s.Words {
		p.words[name] = word
	}
	if len(s.Numbers.Decimal)+len(s.Numbers.Group) > 0 {
		p.numbers = s.Numbers
	}
}

// ruleFiles are the names of the rule files in the order in which they compete.
func (s *source) ruleFiles() []string {
	var names []string
	for _, f := range s.Files {
		names = append(names, f+".yaml")
	}
	for _, n := range s.names {
		if path.Ext(n) == ".yaml" && n != "pack.yaml" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

// Cases counts the cases of the pack.
func (p *Pack) Cases() int {
	n := 0
	for _, f := range p.cases {
		n += len(f.cases)
	}
	return n
}
