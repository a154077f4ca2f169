// Package output writes what was found: the nested JSON lines, the Parquet tables of a dataset, and the
// readable golden facts. It knows extract.Document and nothing of how documents come to be.
//
// Every table is described once (documents.go, sentences.go, one file a kind of fact): the name, type and
// meaning of each column stand beside the function that reads it from a document. JSON, Parquet, golden
// facts and Schema all come from that description.
//
// To add a column: describe it in the table's file, run the tests with -update, and see the change of
// testdata/schema.txt, which asks for a new SchemaVersion.
//
// Workers fill batches, which encodes the rows; one goroutine writes them in the order of the input:
//
//	b := dataset.NewBatch()
//	b.Add(document)   // or b.Reject(reject)
//	dataset.Write(b)  // b is empty again
//	dataset.Close()
//
// Offsets are Unicode code points, half open, into documents.text. A dataset holds the same bytes
// whatever the clock, the machine, the size of the batches and the number of workers that filled them;
// manifest.json alone says when and where it was made. A part is visible only when it is whole, and
// manifest.json is written last.
package output
