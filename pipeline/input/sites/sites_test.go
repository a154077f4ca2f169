package sites

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestOf(t *testing.T) {
	pack := fstest.MapFS{"sites/a.yaml": {Data: []byte("hosts: [vestnik.example]\nbody: [.mine]\nteasers: [анонс]\n")}}
	set, err := Load(pack)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	general := len(plain.Of("").Body)
	for host, want := range map[string]int{"vestnik.example": general + 1, "www.vestnik.example": general + 1, "news.vestnik.example": general + 1, "otherվestnik.example": general, "": general} {
		if got := len(set.Of(host).Body); got != want {
			t.Errorf("%s: %d selectors, want %d", host, got, want)
		}
	}
	if set.Of("vestnik.example").Teasers[0] != "анонс" {
		t.Error("a site's own rules go first")
	}
	if plain.Digest() != "" || set.Digest() == "" {
		t.Errorf("digests %q, %q: only users' rules have one", plain.Digest(), set.Digest())
	}
}

func TestLoadErrors(t *testing.T) {
	for content, want := range map[string]string{
		"hosts: [a.example]\nbody: ['p[']\n": "sites/a.yaml",
		"host: a.example\n":                  "host",
	} {
		if _, err := Load(fstest.MapFS{"sites/a.yaml": {Data: []byte(content)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", content, err)
		}
	}
}
