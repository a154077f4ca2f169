package normalize

import (
	"strings"
	"testing"
	"unicode/utf8"

	"newsfacts/extract/text"
)

func TestNormalize(t *testing.T) {
	long := "Стороны обсудили развитие торговли, транспорта и нашего экспертного"
	tests := []struct{ name, source, want string }{
		{"nothing to do", "Заголовок\n\nПервый абзац.\n\nВторой.", "Заголовок\n\nПервый абзац.\n\nВторой."},
		{"lines are paragraphs", "Первый абзац.\nВторой абзац.", "Первый абзац.\n\nВторой абзац."},
		{"blanks", " 5\u00a0млн\u202fрублей \t и  всё\u200b ", "5 млн рублей и всё"},
		{"soft hyphen and stress", "пере\u00adговоры за\u0301мок", "переговоры замок"},
		{"composition", "и\u0306 е\u0308 Э\u0301то e\u0301", "й ё Это é"},
		{"entities", "А&nbsp;&laquo;Б&raquo; &amp; В&#8211;Г &foo; AT&T", "А «Б» & В–Г &foo; AT&T"},
		{"carriage returns", "Первая_x000D_ строка\r\nдалее.", "Первая строка\n\nдалее."},
		{"Latin letters in a Cyrillic word", "Cчета и CТРАНА, но COVID и IT-отдел", "Счета и СТРАНА, но COVID и IT-отдел"},
		{"Markdown", "# Заголовок\n\n**Сегодня** в *Хиве* [новость](https://a.kz/b).\n\n> Слова\n\n* пункт", "Заголовок\n\nСегодня в Хиве новость.\n\nСлова\n\nпункт"},
		{"asterisks that are none", "2 * 3 = 6 и a*b", "2 * 3 = 6 и a*b"},
		{"noise", "Заголовок\n\nПолитика,Мнения\n126\n\nТекст статьи.\n\nФото: Kazpravda.kz / А. Иванов\n\nЕщё текст.\n\n#визит #эксперт\n\n**Источник**", "Заголовок\n\nТекст статьи.\n\nЕщё текст."},
		{"a number that says something", "Итоги\n\nВсего продано машин за год:\n\n126\n\nЭто много.", "Итоги\n\nВсего продано машин за год:\n\n126\n\nЭто много."},
		{"false blank line", long + "\n\nдиалога. Конец.", long + " диалога. Конец."},
		{"page number", long + "\n\n\n3\n\nдиалога.", long + " диалога."},
		{"items of a list", "Напитки:\n\nчай\n\nкофе", "Напитки:\n\nчай\n\nкофе"},
		{"cut lines", strings.Repeat("Слова этой строки стоят в узкой колонке и\nидут дальше без конца, пока не встретят своё про-\nдолжение в следующей строке экономико-\nпромышленного текста.\n", 2),
			strings.TrimSpace(strings.Repeat("Слова этой строки стоят в узкой колонке и идут дальше без конца, пока не встретят своё продолжение в следующей строке экономико-промышленного текста.\n\n", 2))},
		{"header", " date 2025-11-14 По словам эксперта, всё хорошо.", "date 2025-11-14 По словам эксперта, всё хорошо."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := New().Normalize(tt.source, Options{})
			if r.Text != tt.want {
				t.Errorf("\n got %q\nwant %q", r.Text, tt.want)
			}
			checkMap(t, tt.source, r)
		})
	}
}

func TestTitleAndDate(t *testing.T) {
	r := New().Normalize(" date 2025-11-14 По словам эксперта.", Options{})
	if r.Date != "2025-11-14" || !r.Title.Empty() {
		t.Errorf("header: date %q, title %v", r.Date, r.Title)
	}
	r = New().Normalize("Встреча в Хиве\n\nОна прошла вчера.", Options{})
	if r.Title.Of(r.Text) != "Встреча в Хиве" {
		t.Errorf("title %q", r.Title.Of(r.Text))
	}
	r = New().Normalize("Она прошла вчера.", Options{Title: "Встреча  в Хиве"})
	if r.Text != "Встреча в Хиве\n\nОна прошла вчера." || r.Title.Of(r.Text) != "Встреча в Хиве" {
		t.Errorf("title from metadata: %q, %q", r.Text, r.Title.Of(r.Text))
	}
	if _, ok := r.Map.Source(r.Title); ok {
		t.Error("a title from metadata has no place in the source")
	}
	if s, ok := r.Map.Source(text.Span{Start: r.Title.End + 2, End: len(r.Text)}); !ok || s.Of("Она прошла вчера.") != "Она прошла вчера." {
		t.Errorf("body leads to %v, %v", s, ok)
	}
}

// checkMap asks of the map of a text made without a title: every span leads to a span of the source,
// on rune boundaries, in order, and the same letters stand there.
func checkMap(t *testing.T, source string, r Result) {
	t.Helper()
	last := 0
	for i, c := range r.Text {
		s, ok := r.Map.Source(text.Span{Start: i, End: i + utf8.RuneLen(c)})
		if !ok || s.Start < last || s.End > len(source) || s.Start > s.End {
			t.Fatalf("%q at %d leads to %v (%v) behind %d of %d", c, i, s, ok, last, len(source))
		}
		if s.End < len(source) && !utf8.RuneStart(source[s.End]) || s.Start < len(source) && !utf8.RuneStart(source[s.Start]) {
			t.Fatalf("%q at %d leads into a character: %v", c, i, s)
		}
		last = s.Start
	}
}

func FuzzNormalize(f *testing.F) {
	for _, seed := range []string{"a\u0301 **b** &nbsp;\n\nв", "Cчета\u00ad\n126\n", "![x](/y) [z](http://a/b)", " date 2025-11-14 x"} {
		f.Add(seed, "")
	}
	f.Fuzz(func(t *testing.T, source, title string) {
		if !utf8.ValidString(source) || !utf8.ValidString(title) {
			return
		}
		n := New()
		r := n.Normalize(source, Options{})
		checkMap(t, source, r)
		if !utf8.ValidString(r.Text) {
			t.Fatalf("%q is no valid UTF-8", r.Text)
		}
		if again := n.Normalize(source, Options{}); again.Text != r.Text {
			t.Fatalf("%q, then %q", r.Text, again.Text)
		}
		n.Normalize(source, Options{Title: title})
	})
}
