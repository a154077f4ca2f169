package page

import (
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/cascadia"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"newsfacts/pipeline/input/sites"
)

// bodyOf finds the blocks of the article: where the site's rules or the page's marks say, else where
// go-trafilatura says.
func bodyOf(root *html.Node, site *sites.Site) []block {
	for _, selector := range site.Body {
		var best []block
		for _, n := range cascadia.QueryAll(root, selector) {
			if blocks := withoutLinks(blocksOf(n)); size(blocks) > size(best) {
				best = blocks
			}
		}
		if size(best) >= 4*minBody {
			return best
		}
	}
	return located(root)
}

// size is the number of characters of the blocks.
func size(blocks []block) int {
	n := 0
	for i := range blocks {
		n += utf8.RuneCountInString(blocks[i].text)
	}
	return n
}

// maxBlocks bounds the pages that go-trafilatura is asked about: it compares blocks with each other. The
// longest articles have hundreds; a page with thousands is a document of its own.
const maxBlocks = 4000

// located asks go-trafilatura for the article and reads its blocks from the page itself: from the first
// block that is the article's to the last one, with what stands among them and is no link: it drops loose
// text and short lists.
func located(root *html.Node) []block {
	all := blocksOf(root)
	if len(all) > maxBlocks {
		return withoutLinks(all)
	}
	result, err := trafilatura.ExtractDocument(root, trafilatura.Options{
		ExcludeComments: true,
		EnableFallback:  true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || result == nil || result.ContentNode == nil {
		return nil
	}
	found := blocksOf(result.ContentNode)
	chosen, around := match(all, found)
	if chosen == nil {
		return withoutLinks(found)
	}
	first, last := -1, -1
	for i, is := range chosen {
		if is {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	var body []block
	for i := first; i <= last; i++ {
		if chosen[i] || around[all[i].within] && all[i].links*3 < len(all[i].text) {
			body = append(body, all[i])
		}
	}
	return withoutLinks(body)
}

// window is how many blocks of the page may stand between two of the article.
const window = 300

// match finds the blocks of the article among all blocks of the page, and the elements that hold them. It
// gives up when less than half of the article's text is found again.
func match(all, found []block) ([]bool, map[*html.Node]bool) {
	chosen := make([]bool, len(all))
	around := map[*html.Node]bool{}
	texts := make([]string, len(all))
	for i := range all {
		texts[i] = letters(all[i].text)
	}
	at, hit, total := 0, 0, 0
	for _, f := range found {
		key := letters(f.text)
		total += len(key)
		end := len(all)
		if hit > 0 {
			end = min(at+window, end)
		}
		for i := at; i < end; i++ {
			if chosen[i] || !strings.Contains(texts[i], key) {
				continue
			}
			chosen[i] = true
			around[all[i].within] = true
			at = i
			hit += len(key)
			break
		}
	}
	if hit*2 < total || hit == 0 {
		return nil, nil
	}
	return chosen, around
}

// letters is a text without blanks, to compare it.
func letters(s string) string { return strings.Join(strings.Fields(s), "") }

// withoutLinks drops blocks that are little more than links.
func withoutLinks(blocks []block) []block {
	var kept []block
	for _, b := range blocks {
		if b.links*10 < len(b.text)*8 {
			kept = append(kept, b)
		}
	}
	return kept
}
