package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
)

// Version is a digest of the built-in packs of all languages and of the user's packs, in their order. It
// does not depend on the languages that a run meets.
func Version(packs ...fs.FS) (string, error) {
	digest := sha256.New()
	for _, language := range Languages() {
		builtin, err := fs.Sub(builtinPacks, language)
		if err != nil {
			return "", err
		}
		packs = append(packs[:len(packs):len(packs)], builtin)
	}
	for _, pack := range packs {
		s, err := readSource(pack)
		if err != nil {
			return "", err
		}
		digest.Write(s.digest[:])
	}
	return hex.EncodeToString(digest.Sum(nil)[:8]), nil
}

// LanguageOf reads the language of a pack.
func LanguageOf(pack fs.FS) (string, error) {
	s, err := readSource(pack)
	if err != nil {
		return "", err
	}
	return s.Language, nil
}
