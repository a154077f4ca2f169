GO ?= go

.PHONY: test lint bench fuzz gen golden rules cover

test:
	$(GO) test ./...

lint:
	@test -z "$$(gofmt -l .)" || { gofmt -l .; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

rules:
	$(GO) run ./cmd/newsfacts rules check
	$(GO) run ./cmd/newsfacts rules check testdata/packs/kk

bench:
	$(GO) test -run '^$$' -bench . -cpu 1 ./extract/morph ./rules ./pipeline ./output

# Each target for FUZZTIME.
FUZZTIME ?= 30s
fuzz:
	$(GO) test -run '^$$' -fuzz FuzzNormalize -fuzztime $(FUZZTIME) ./pipeline/normalize
	$(GO) test -run '^$$' -fuzz FuzzSegment -fuzztime $(FUZZTIME) ./pipeline/segment
	for target in FuzzJSONL 'FuzzCSV$$' FuzzCSVFields FuzzWARC FuzzAnswer FuzzFeed FuzzText FuzzDecode; do \
		$(GO) test -run '^$$' -fuzz "$$target" -fuzztime $(FUZZTIME) ./pipeline/input || exit 1; done
	$(GO) test -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) ./pipeline/input/page
	$(GO) test -run '^$$' -fuzz FuzzPattern -fuzztime $(FUZZTIME) ./rules
	$(GO) test -run '^$$' -fuzz FuzzCases -fuzztime $(FUZZTIME) ./rules
	$(GO) test -run '^$$' -fuzz FuzzResolve -fuzztime $(FUZZTIME) ./extract/timex
	$(GO) test -run '^$$' -fuzz FuzzString -fuzztime $(FUZZTIME) ./output
	$(GO) test -run '^$$' -fuzz FuzzStreet -fuzztime $(FUZZTIME) ./pipeline

# The generated tables; that of word forms needs pip, or NEWSFACTS_MORPH_WHEEL.
gen:
	$(GO) generate ./rules ./extract/morph

# Goldens are written anew and read as a diff.
golden:
	$(GO) test ./pipeline ./output ./output/describe -update

cover:
	$(GO) test -cover ./...
