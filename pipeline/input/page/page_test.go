package page

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsfacts/pipeline/input/sites"
)

func rules(t testing.TB) *sites.Set {
	t.Helper()
	set, err := sites.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// article is a page with the chrome that news sites put around their text.
const article = `<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8">
<title>Мост открыли раньше срока | Вестник</title>
<meta property="og:type" content="article">
<meta property="og:title" content="Мост открыли раньше срока">
<meta property="og:site_name" content="Вестник">
<meta property="article:published_time" content="2024-03-05T10:00:00+05:00">
<meta property="article:section" content="Регионы">
<link rel="canonical" href="https://vestnik.example/regions/most">
<meta name="author" content="Автор: Анна Седова">
</head><body>
<nav><a href="/">Главная</a> <a href="/politics">Политика</a></nav>
<header><h1>Мост открыли раньше срока</h1><span class="date">5 марта 2024, 10:00</span></header>
<div class="wrap">
 <p>Новый мост через реку Белую открыли во вторник на два месяца раньше срока, сообщил акимат области.</p>
 <figure><img src="a.jpg"><figcaption>Мост 1 января 2020 года. Фото: Иван Снимков</figcaption></figure>
 <h2>Сколько стоил мост</h2>
 <p>Строительство обошлось в 12 млрд тенге, <a href="/budget">говорится в отчёте</a> ведомства за прошлый год.</p>
 <p><strong>Читайте также:</strong> <a href="/other">Тоннель закроют 7 июля 2025 года, заявил Пётр Чужой</a></p>
 <p><div class="inject"><a href="/x">Вопрос-ответ: что построят к 2030 году?</a></div>
 Работы вели пять подрядчиков, рассказал директор <b>Олег Мостовой</b> журналистам на открытии.</p>
 <ul><li>длина моста — 1,2 км</li><li>ширина — 24 метра</li></ul>
 <p>«Движение пустили по четырём полосам», — сказал он.</p>
 <p>Обновлено 6 марта 2024 года: исправлена опечатка.</p>
</div>
<section class="comments"><p>Вася, 9 мая 2023: «Давно пора было открыть этот мост, сколько можно ждать!»</p></section>
<footer><p>© 2009–2024 Вестник. Свидетельство № 15 от 6 июня 2012 года.</p></footer>
</body></html>`

func TestRead(t *testing.T) {
	got, err := Read(article, "", rules(t))
	if err != nil {
		t.Fatal(err)
	}
	want := &Page{
		Title: "Мост открыли раньше срока", Date: "2024-03-05T10:00:00+05:00", Authors: []string{"Анна Седова"},
		Site: "Вестник", Section: "Регионы", URL: "https://vestnik.example/regions/most",
		Body: strings.Join([]string{
			"Новый мост через реку Белую открыли во вторник на два месяца раньше срока, сообщил акимат области.",
			"Сколько стоил мост",
			"Строительство обошлось в 12 млрд тенге, говорится в отчёте ведомства за прошлый год.",
			"Работы вели пять подрядчиков, рассказал директор Олег Мостовой журналистам на открытии.",
			"длина моста — 1,2 км",
			"ширина — 24 метра",
			"«Движение пустили по четырём полосам», — сказал он.",
		}, "\n\n"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The date of publication is looked for in the metadata, in the linked data, in marks, and in the text.
func TestDates(t *testing.T) {
	text := strings.Repeat("<p>Совет директоров утвердил годовой отчёт и назначил собрание акционеров компании на весну.</p>", 5)
	tests := []struct{ name, head, body, want string }{
		{"linked data", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2023-02-01T10:00:00+03:00"}]}</script>`, "", "2023-02-01T10:00:00+03:00"},
		{"microdata", "", `<span itemprop="datePublished" content="2023-02-01">1 февраля</span>`, "2023-02-01"},
		{"time", "", `<article><time datetime="2023-02-01T08:00">сегодня</time></article>`, "2023-02-01T08:00"},
		{"words", "", `<div class="date">1 февраля 2023, 08:00</div>`, "2023-02-01"},
		{"none", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := Read("<html><head>"+tt.head+"</head><body><h1>Отчёт утверждён</h1>"+tt.body+"<div class='text'>"+text+"</div></body></html>", "", rules(t))
			if err != nil {
				t.Fatal(err)
			}
			if p.Date != tt.want {
				t.Errorf("date %q, want %q", p.Date, tt.want)
			}
		})
	}
}

// Pages without an article say so.
func TestNoArticle(t *testing.T) {
	links := strings.Repeat(`<li><a href="/1">Мост открыли раньше срока в Уфе</a></li>`, 40)
	tests := []struct{ name, content, address string }{
		{"front page", "<html><body><ul>" + links + "</ul></body></html>", "https://example.org/"},
		{"list", `<html><head><meta property="og:type" content="website"></head><body><ul>` + links + "</ul></body></html>", "https://example.org/politics/"},
		{"nothing", "<html><body></body></html>", ""},
		{"no markup at all", "\x00\x01", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Read(tt.content, tt.address, rules(t)); !errors.Is(err, ErrNoArticle) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestTeasers(t *testing.T) {
	teasers := rules(t).Of("").Teasers
	for _, s := range []string{"Читайте также: Тоннель закроют", "Читайте по теме", "Продолжение следует", "Фото: Иван Снимков", "ОБНОВЛЕНО 5 мая",
		"👉 Подписывайтесь на наш канал", "Read also: The tunnel closes", "Материалы по теме:"} {
		if !isTeaser(s, teasers) {
			t.Errorf("%q is a teaser", s)
		}
	}
	for _, s := range []string{"Читайте книги, советует министр.", "Продолжение строительства обойдётся в 5 млн рублей.", "Фотограф Иван Снимков приехал в Уфу.",
		"Обновлённый парк открыли 5 мая.", "Видеозапись попала в сеть.", "Moreover, the tunnel closes.", "Реклама подорожала на 10%. Об этом сообщили в ассоциации."} {
		if isTeaser(s, teasers) {
			t.Errorf("%q is text", s)
		}
	}
}

func TestIsFragment(t *testing.T) {
	for s, want := range map[string]bool{
		"<p>Текст.</p>": true, "Строка<br/>строка": true, "см. <a href='x'>тут</a>": true, "<P>Текст.</P>": true, "конец</div>": true,
		"a < b и b > c": false, "рост <5%": false, "<Иванов> сказал": false, "1<p и 2>q": false, "": false, "<": false, "<p": false,
	} {
		if got := IsFragment(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestReadFragment(t *testing.T) {
	got, err := ReadFragment("<p><strong>Москва, 1 дек&nbsp;&mdash; Агентство.</strong> Мост открыт.</p>\n<p>Читайте также: другое</p>Строка.<br>Вторая.<br><br>Третья", rules(t))
	if err != nil {
		t.Fatal(err)
	}
	if want := "Москва, 1 дек\u00a0— Агентство. Мост открыт.\n\nСтрока.\n\nВторая.\n\nТретья"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A page of sixty thousand paragraphs takes seconds at most.
func TestLongPage(t *testing.T) {
	page := "<html><body>" + strings.Repeat("<p>Новый мост через реку открыли раньше срока, сообщила служба.</p>", 60_000) + "</body></html>"
	p, err := Read(page, "", rules(t))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(p.Body, "\n\n"); n != 59_999 {
		t.Errorf("%d paragraphs", n+1)
	}
}

// FuzzRead: any page ends in an article or an error, twice the same.
func FuzzRead(f *testing.F) {
	f.Add(article)
	f.Add("<p>a<p><div>b<li>c</li></p><script>x")
	set := rules(f)
	f.Fuzz(func(t *testing.T, content string) {
		if len(content) > 1<<16 {
			return
		}
		first, err := Read(content, "", set)
		again, errAgain := Read(content, "", set)
		if diff := cmp.Diff(first, again); diff != "" || (err == nil) != (errAgain == nil) {
			t.Errorf("not the same twice: %v, %v\n%s", err, errAgain, diff)
		}
		if _, err := ReadFragment(content, set); err != nil && first != nil {
			t.Errorf("a page, and no fragment: %v", err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	page := strings.Replace(article, "<section", strings.Repeat(`<div class="x"><a href="/a">Ссылка на другую статью сайта</a></div>`, 500)+"<section", 1)
	set := rules(b)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read(page, "", set); err != nil {
			b.Fatal(err)
		}
	}
}
