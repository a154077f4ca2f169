module newsfacts

go 1.26

require (
	github.com/goccy/go-yaml v1.19.2 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
)
