package page

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
)

//go:embed assets
var assets embed.FS

// shell is what every page has.
type shell struct {
	Policy string // content security policy
	Style  template.CSS
	Script template.JS
}

// newShell makes the shell of a page named after its assets.
func newShell(name string) (shell, error) {
	var s shell
	for _, file := range []string{"page.css", name + ".css"} {
		content, err := assets.ReadFile("assets/" + file)
		if err != nil {
			return s, fmt.Errorf("page: %w", err)
		}
		s.Style += template.CSS(content)
	}
	for _, file := range []string{"page.js", name + ".js"} {
		content, err := assets.ReadFile("assets/" + file)
		if err != nil {
			return s, fmt.Errorf("page: %w", err)
		}
		s.Script += template.JS(content)
	}
	s.Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src '" + digest(string(s.Script)) + "'"
	return s, nil
}

// digest is what a content security policy names a script by.
func digest(script string) string {
	sum := sha256.Sum256([]byte(script))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// execute writes a page by its template.
func execute(w io.Writer, name string, data any) error {
	t, err := template.New(name+".html").Funcs(template.FuncMap{"count": count}).ParseFS(assets, "assets/"+name+".html")
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	if err := t.Execute(w, data); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// count is a number with blanks between its thousands.
func count(n int) string { return grouped(strconv.Itoa(n)) }
