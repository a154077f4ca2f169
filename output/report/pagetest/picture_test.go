package pagetest

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

var picture = flag.String("picture", "", "write the picture of the README to this file")

// The picture of the README: a seed article, the values of a quotation beside it. It is written anew by
//
//	go test -run Picture -picture ../../../docs/view.png
func TestPicture(t *testing.T) {
	b := open(t, viewPage(t, seedArticles(t)[0]), wide)
	b.do(emulation.SetDeviceMetricsOverride(wide, 800, 1, false),
		evaluate(`focusFact(facts.findIndex((f) => f.class === "quote")); scrollTo(0, 0); hideTip(); showTip($("mark.quote"))`))
	shot := b.screenshot("picture")
	image, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	if size := image.Bounds().Size(); size.X != wide || size.Y != 800 {
		t.Errorf("the picture is %v", size)
	}
	if *picture != "" {
		if err := os.WriteFile(*picture, shot, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
