package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsfacts/extract"
)

func bothFormats() Options { return Options{JSONL: true, Parquet: true, RulesVersion: "r1"} }

// writeDataset writes documents in batches of the given size, with a reject behind every tenth one.
func writeDataset(t testing.TB, dir string, o Options, batchSize int, documents []*extract.Document) {
	t.Helper()
	w, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	b := w.NewBatch()
	for i, d := range documents {
		if err := b.Add(d); err != nil {
			t.Fatal(err)
		}
		if i%10 == 9 {
			b.Reject(extract.Reject{Source: "bad.txt", Record: int64(i), Stage: "input", Reason: "it is \"bad\""})
		}
		if b.Articles() == batchSize {
			if err := w.Write(b); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// files reads a folder: the content of each file by its path.
func files(t testing.TB, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(dir, path))
		found[path] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func names(files map[string]string) []string {
	var list []string
	for name := range files {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

func sampleDocuments(t testing.TB, n int) []*extract.Document {
	documents, _ := newsDocuments(t, n)
	return append(documents, fullDocument(t), emptyDocument(t))
}

func TestDatasetHasAPartOfEveryTable(t *testing.T) {
	want := []string{
		"dates/part-00000.parquet", "documents/part-00000.parquet", "entities/part-00000.parquet", "jsonl/part-00000.jsonl",
		"manifest.json", "mentions/part-00000.parquet", "money/part-00000.parquet", "quantities/part-00000.parquet",
		"quotes/part-00000.parquet", "rejects/part-00000.jsonl", "roles/part-00000.parquet", "sentences/part-00000.parquet",
	}
	for _, documents := range [][]*extract.Document{nil, sampleDocuments(t, 5)} {
		dir := t.TempDir()
		writeDataset(t, dir, bothFormats(), 3, documents)
		if diff := cmp.Diff(want, names(files(t, dir))); diff != "" {
			t.Errorf("%d articles: files (-want +got):\n%s", len(documents), diff)
		}
	}
}

func TestFormatsCanBeWrittenAlone(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    []string
	}{
		{Options{JSONL: true}, []string{"jsonl/part-00000.jsonl", "manifest.json", "rejects/part-00000.jsonl"}},
		{Options{Parquet: true}, []string{
			"dates/part-00000.parquet", "documents/part-00000.parquet", "entities/part-00000.parquet", "manifest.json",
			"mentions/part-00000.parquet", "money/part-00000.parquet", "quantities/part-00000.parquet", "quotes/part-00000.parquet",
			"rejects/part-00000.jsonl", "roles/part-00000.parquet", "sentences/part-00000.parquet"}},
	} {
		dir := t.TempDir()
		writeDataset(t, dir, c.options, 3, sampleDocuments(t, 1))
		if diff := cmp.Diff(c.want, names(files(t, dir))); diff != "" {
			t.Errorf("files (-want +got):\n%s", diff)
		}
	}
	if _, err := Open(t.TempDir(), Options{}); err == nil {
		t.Error("a dataset without a format was opened")
	}
}

// The same documents make the same bytes, however they were spread over batches.
func TestBytesDoNotDependOnBatches(t *testing.T) {
	documents := sampleDocuments(t, 150)
	o := bothFormats()
	o.Part, o.RowGroup = Size{Articles: 70}, Size{Articles: 30}
	var first map[string]string
	for _, size := range []int{64, 64, 1, 7, 1000} {
		dir := t.TempDir()
		writeDataset(t, dir, o, size, documents)
		found := files(t, dir)
		if first == nil {
			first = found
			continue
		}
		for _, name := range names(first) {
			if found[name] != first[name] {
				t.Errorf("batches of %d: %s differs", size, name)
			}
		}
		if len(found) != len(first) {
			t.Errorf("batches of %d: %d files, want %d", size, len(found), len(first))
		}
	}
}

// Pages are cut by weight and never by parquet-go, whose cuts would depend on the batches.
func TestBytesDoNotDependOnBatchesWithLongTexts(t *testing.T) {
	var documents []*extract.Document
	for i := range 12 {
		d := newsDocument(t, i)
		d.Text += "\n\n" + strings.Repeat("Длинный текст. ", []int{10, 40_000, 1_000, 200_000}[i%4])
		documents = append(documents, d)
	}
	var first map[string]string
	for _, size := range []int{5, 1, 12} {
		dir := t.TempDir()
		writeDataset(t, dir, bothFormats(), size, documents)
		found := files(t, dir)
		if first == nil {
			first = found
		}
		for _, name := range names(first) {
			if found[name] != first[name] {
				t.Errorf("batches of %d: %s differs", size, name)
			}
		}
	}
}

func TestPartsAreCutAtTheSameArticle(t *testing.T) {
	documents := sampleDocuments(t, 48) // 50 with the two others
	for _, c := range []struct {
		name string
		part Size
		want []int64 // articles of each part
	}{
		{"articles", Size{Articles: 20}, []int64{20, 20, 10}},
		{"a full last part", Size{Articles: 25}, []int64{25, 25}},
		{"bytes", Size{Bytes: 60_000}, []int64{23, 23, 4}},
		{"one", Size{Articles: 1000}, []int64{50}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o, dir := bothFormats(), t.TempDir()
			o.Part = c.part
			writeDataset(t, dir, o, 8, documents)
			m, err := ReadManifest(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, table := range m.Tables {
				var rows []int64
				for _, p := range table.Parts {
					rows = append(rows, p.Rows)
				}
				if len(rows) != len(c.want) {
					t.Errorf("%s has %d parts, want %d", table.Table, len(rows), len(c.want))
				}
				if table.Table == "documents" || table.Table == "jsonl" {
					if diff := cmp.Diff(c.want, rows); diff != "" {
						t.Errorf("articles in the parts of %s (-want +got):\n%s", table.Table, diff)
					}
				}
			}
		})
	}
}

// A reject behind the last article of a part belongs to that part.
func TestRejectsStayWithTheArticlesBeforeThem(t *testing.T) {
	o, dir := bothFormats(), t.TempDir()
	o.Part = Size{Articles: 10}
	writeDataset(t, dir, o, 4, sampleDocuments(t, 18))
	found := files(t, dir)
	for i, want := range []string{
		`{"source":"bad.txt","record":9,"stage":"input","reason":"it is \"bad\""}` + "\n",
		`{"source":"bad.txt","record":19,"stage":"input","reason":"it is \"bad\""}` + "\n",
	} {
		if got := found[fmt.Sprintf("rejects/part-%05d.jsonl", i)]; got != want {
			t.Errorf("rejects of part %d: %q, want %q", i, got, want)
		}
	}
	if len(found["rejects/part-00002.jsonl"]) != 0 {
		t.Error("a third part")
	}
}

func TestManifestDescribesTheDataset(t *testing.T) {
	o, dir := bothFormats(), t.TempDir()
	o.Part = Size{Articles: 9}
	run := Run{
		Build: "v1", Host: "h", Started: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Finished: time.Date(2026, 1, 2, 3, 5, 5, 0, time.UTC),
		Options: map[string]string{"language": "ru"}, Inputs: []Input{{Source: "news.jsonl", Bytes: 5, SHA256: "00"}},
	}
	w, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	w.Describe(run)
	b := w.NewBatch()
	fill(t, b, sampleDocuments(t, 10))
	b.Reject(extract.Reject{Source: "x"})
	if err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	m, err := ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(run, m.Run); diff != "" {
		t.Errorf("run (-want +got):\n%s", diff)
	}
	if m.SchemaVersion != SchemaVersion || m.RulesVersion != "r1" || m.Articles != 12 || m.Rejects != 1 {
		t.Errorf("manifest %+v", m)
	}
	found := files(t, dir)
	for _, table := range m.Tables {
		rows := int64(0)
		for _, p := range table.Parts {
			sum := sha256.Sum256([]byte(found[p.File]))
			if p.SHA256 != hex.EncodeToString(sum[:]) || p.Bytes != int64(len(found[p.File])) {
				t.Errorf("%s: %d bytes, sha256 %s; the file has %d, %x", p.File, p.Bytes, p.SHA256, len(found[p.File]), sum)
			}
			rows += p.Rows
			delete(found, p.File)
		}
		if rows != table.Rows {
			t.Errorf("%s: %d rows in the parts, %d in all", table.Table, rows, table.Rows)
		}
	}
	delete(found, ManifestName)
	if len(found) > 0 {
		t.Errorf("the manifest does not name %v", names(found))
	}
}

func TestFolderThatIsNotEmpty(t *testing.T) {
	dir := t.TempDir()
	o := bothFormats()
	o.Part = Size{Articles: 3}
	writeDataset(t, dir, o, 4, sampleDocuments(t, 10))
	foreign := filepath.Join(dir, "documents", "notes.txt")
	if err := os.WriteFile(foreign, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, o); err == nil || !strings.Contains(err.Error(), "is not empty") || !strings.Contains(err.Error(), "--overwrite") {
		t.Errorf("error %v", err)
	}
	o.Overwrite = true
	writeDataset(t, dir, o, 4, nil)
	found := files(t, dir)
	if found["documents/notes.txt"] != "mine" {
		t.Error("a file that is no part was touched")
	}
	if _, ok := found["documents/part-00001.parquet"]; ok {
		t.Error("an old part stayed")
	}
}

// Before Close there is no manifest and no part that is not whole; after Abort there is nothing else.
func TestOnlyWholePartsAreVisible(t *testing.T) {
	o, dir := bothFormats(), t.TempDir()
	o.Part = Size{Articles: 5}
	w, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	b := w.NewBatch()
	fill(t, b, sampleDocuments(t, 6))
	if err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	for _, name := range names(files(t, dir)) {
		hidden := strings.HasPrefix(filepath.Base(name), ".")
		if !hidden && !strings.HasPrefix(filepath.Base(name), "part-00000.") {
			t.Errorf("%s is visible", name)
		}
	}
	if err := w.Abort(); err != nil {
		t.Fatal(err)
	}
	for _, name := range names(files(t, dir)) {
		if !strings.HasPrefix(filepath.Base(name), "part-00000.") && name != JournalName {
			t.Errorf("%s stayed", name)
		}
	}
	if err := w.Close(); err == nil {
		t.Error("an aborted dataset was closed as if it were complete")
	}
}

// A failed write is an error at once and again at the end, and nothing looks complete.
func TestFailedWrites(t *testing.T) {
	dir := t.TempDir()
	w, err := Open(dir, bothFormats())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "money"), nil, 0o666); err != nil { // where a folder has to be
		t.Fatal(err)
	}
	b := w.NewBatch()
	fill(t, b, sampleDocuments(t, 1))
	if err := w.Write(b); err == nil || !strings.Contains(err.Error(), "money") {
		t.Errorf("error of the write: %v", err)
	}
	if err := w.Close(); err == nil || !strings.Contains(err.Error(), "not complete") {
		t.Errorf("error of the close: %v", err)
	}
	if diff := cmp.Diff([]string{"money"}, names(files(t, dir))); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestRejectsAlone(t *testing.T) {
	dir := t.TempDir()
	w, err := Open(dir, bothFormats())
	if err != nil {
		t.Fatal(err)
	}
	b := w.NewBatch()
	b.Reject(extract.Reject{Source: "a.txt", Stage: "input", Reason: "empty"})
	if err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	want := `{"source":"a.txt","record":null,"stage":"input","reason":"empty"}` + "\n"
	if got := files(t, dir)["rejects/part-00000.jsonl"]; got != want {
		t.Errorf("rejects %q, want %q", got, want)
	}
}

func TestNestedLinesAreTheSameInBothPlaces(t *testing.T) {
	documents, dir := sampleDocuments(t, 20), t.TempDir()
	writeDataset(t, dir, bothFormats(), 8, documents)
	var stream bytes.Buffer
	stream.WriteString(encodeJSON(t, bothFormats(), documents...))
	if files(t, dir)["jsonl/part-00000.jsonl"] != stream.String() {
		t.Error("the dataset and the stream have different lines")
	}
}
