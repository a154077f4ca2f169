package compare

import (
	"errors"
	"hash/fnv"
	"io"

	"newsfacts/output/report"
)

// articleIDs are the hashes of all ids of a dataset. Two ids of one 64-bit hash are taken for one.
func articleIDs(path string) (map[uint64]struct{}, error) {
	r, err := report.OpenIDs(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	ids := map[uint64]struct{}{}
	for {
		a, err := r.Next()
		if errors.Is(err, io.EOF) {
			return ids, nil
		}
		if err != nil {
			return nil, err
		}
		ids[idHash(a.ID)] = struct{}{}
	}
}

func idHash(id string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, id)
	return mix(h.Sum64())
}
