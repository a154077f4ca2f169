package morph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"newsfacts/extract/morph/table"
)

// wheelDigest is the SHA-256 of the wheel that generate asks pip for.
const wheelDigest = "718bac64c73c10c16073a199402657283d9b64c04188b694f6d3e9b0d85440f4"

// The table must be what the generator makes of the wheel and the lists. The digests in its header
// tell without the wheel; where NEWSFACTS_MORPH_WHEEL names it, the bytes are compared.
func TestTableIsFresh(t *testing.T) {
	opened, err := table.Open(russianTable)
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(opened.Source[:]); got != wheelDigest {
		t.Errorf("ru.dict is made from a wheel with digest %s, want %s: run go generate", got, wheelDigest)
	}
	lists := sha256.New()
	for _, name := range []string{"words.tsv", "surnames.tsv", "orders.tsv"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lists.Write(data)
	}
	if got := table.Digest(lists.Sum(nil)); got != opened.Addition {
		t.Error("the lists changed since ru.dict was made: run go generate")
	}
	if wheel := os.Getenv("NEWSFACTS_MORPH_WHEEL"); wheel != "" {
		compareWithGenerated(t, wheel)
	}
}

func compareWithGenerated(t *testing.T, wheel string) {
	out := filepath.Join(t.TempDir(), "ru.dict")
	generate := exec.Command("go", "run", "./generate", "-wheel", wheel, "-lists", ".", "-out", out)
	if log, err := generate.CombinedOutput(); err != nil {
		t.Fatalf("generating: %v\n%s", err, log)
	}
	made, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(made, []byte(russianTable)) {
		t.Error("ru.dict differs from what the generator makes of the wheel: run go generate")
	}
}

func TestOpenRefusesWhatIsNoTable(t *testing.T) {
	for name, data := range map[string]string{
		"empty":        "",
		"other file":   "PK\x03\x04 and so on",
		"truncated":    russianTable[:len(russianTable)/2],
		"other layout": russianTable[:len(table.Magic)] + "\xff\xff" + russianTable[len(table.Magic)+2:],
	} {
		if _, err := Open(data); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
}
