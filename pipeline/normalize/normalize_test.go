package normalize

import (
	"strings"
	"testing"

	"newsfacts/extract/text"
)

func TestNormalize(t *testing.T) {
	long := "Стороны обсудили развитие торговли, транспорта и нашего экспертного"
	tests := []struct{ name, source, want string }{
		{"nothing to do", "Заголовок\n\nПервый абзац.\n\nВторой.", "Заголовок\n\nПервый абзац.\n\nВторой."},
		{"nothing at all", " \n\u00a0\n&nbsp;\n", ""},
		{"lines are paragraphs", "Первый абзац.\nВторой абзац.", "Первый абзац.\n\nВторой абзац."},
		{"blanks", " 5\u00a0млн\u202fрублей \t и  всё\u200b ", "5 млн рублей и всё"},
		{"blanks beside characters that show nothing", "5\u200b \u200b\u00a0млн\ufeff.", "5 млн."},
		{"soft hyphen and stress", "пере\u00adговоры за\u0301мок", "переговоры замок"},
		{"a hyphen that does not break", "40\u2011летний", "40-летний"},
		{"composition", "и\u0306 е\u0308 Э\u0301то e\u0301 к\u0301", "й ё Это é ќ"},
		{"composition across dropped characters", "e\u200b\u0301 е&#769; e&#769;", "é е é"},
		{"a letter with a canonical twin", "5 \u2126, 3 \u212b", "5 Ω, 3 Å"},
		{"entities", "А&nbsp;&laquo;Б&raquo; &amp; В&#8211;Г &foo; AT&T &", "А «Б» & В–Г &foo; AT&T &"},
		{"entities escaped twice", "&amp;laquo;Б&amp;raquo; R&amp;D", "«Б» R&D"},
		{"half a character", "А\xd0 Б\xff", "А\ufffd Б\ufffd"},
		{"control characters", "А\x00Б\x7fВ", "АБВ"},
		{"carriage returns", "Первая._x000D_\r\nВторая.\rТретья.\r\nЧетвёртая.\u2028Пятая.", "Первая.\n\nВторая.\n\nТретья.\n\nЧетвёртая.\n\nПятая."},

		{"Latin letters in a Cyrillic word", "Cчета и CТРАНА, Клишасa, кáк, ещë", "Счета и СТРАНА, Клишаса, как, ещё"},
		{"Cyrillic letters in a Latin word", "СNN, Metа, DDоS, XХV", "CNN, Meta, DDoS, XXV"},
		{"words of both alphabets", "IT-отдел, COVID, БесогонTV, раZVедка, Fruktы", "IT-отдел, COVID, БесогонTV, раZVедка, Fruktы"},
		{"a lost blank is no likeness", "Tengrinews.kzсо ссылкой, уReuters", "Tengrinews.kzсо ссылкой, уReuters"},

		{"Markdown", "# Заголовок #\n\n**Сегодня** в *Хиве* [новость](https://a.kz/b).\n\n> Слова\n\n* пункт\n+ другой\n• третий", "Заголовок\n\nСегодня в Хиве новость.\n\nСлова\n\nпункт\n\nдругой\n\nтретий"},
		{"a heading underlined", "Заголовок\n=====\nТекст.", "Заголовок\n\nТекст."},
		{"an image", "Текст ![снимок](/a/b.jpg) далее [1] и [x](y).", "Текст далее [1] и [x](y)."},
		{"emphasis of all kinds", "***а*** __б__ _в_, «*г*» (**д**)", "а б в, «г» (д)"},
		{"signs that are no emphasis", "2 * 3 = 6 и a*b, имя_файла_два, компания Meta* сегодня", "2 * 3 = 6 и a*b, имя_файла_два, компания Meta* сегодня"},
		{"rulers", "Один.\n\n***\n\nДва.\n---\nТри.", "Один.\n\nДва.\n\nТри."},
		{"somebody speaks", "- Куда вы?\n- Домой.", "- Куда вы?\n\n- Домой."},

		{"noise", "Заголовок\n\nПолитика,Мнения\n126\n\nТекст статьи.\n\nФото: Kazpravda.kz / А. Иванов\n\nЕщё текст.\n\n#визит #эксперт\n\n**Источник**", "Заголовок\n\nТекст статьи.\n\nЕщё текст."},
		{"more noise", "Главная / Новости\n\nЗаголовок\n1 250 просмотров\n\nТекст статьи.\n\n© А. Иванов\n\nФото пресс-службы акимата\n\nЧитать далее", "Заголовок\n\nТекст статьи."},
		{"a title that stands twice", "Встреча в Хиве\n\n**Встреча в Хиве**\n\nОна прошла вчера.", "Встреча в Хиве\n\nОна прошла вчера."},
		{"a word that stands twice", "Итоги\n\nИтоги\n\nОни подведены.", "Итоги\n\nИтоги\n\nОни подведены."},
		{"lines like noise", "Итоги\n\nИванов, Петров\n\nФото: кто его сделал?\n\nПодробнее об этом позже.\n\n#1 в мире", "Итоги\n\nИванов, Петров\n\nФото: кто его сделал?\n\nПодробнее об этом позже.\n\n#1 в мире"},
		{"names that are no sections", "Итоги\n\nИванов,Петров\n\nТекст.", "Итоги\n\nИванов,Петров\n\nТекст."},
		{"a number that says something", "Итоги\n\nВсего продано машин за год:\n\n126\n\nЭто много.", "Итоги\n\nВсего продано машин за год:\n\n126\n\nЭто много."},

		{"false blank line", "Итоги\n\n" + long + "\n\nдиалога. Конец.", "Итоги\n\n" + long + " диалога. Конец."},
		{"a word that needs another", "Итоги\n\nПервый заместитель директора Института исследований при\nПрезиденте Республики", "Итоги\n\nПервый заместитель директора Института исследований при Президенте Республики"},
		{"a link stands alone", "Итоги\n\n" + long + "\n\nhttps://a.kz/b", "Итоги\n\n" + long + "\n\nhttps://a.kz/b"},
		{"a title stands alone", long + "\n\nдиалога. Конец.", long + "\n\nдиалога. Конец."},
		{"small letters that tell nothing", "новости коротко\n\nкишинев, 1 дек — после подсчета протоколов результаты поменялись\n\nпо данным комиссии, явка высокая", "новости коротко\n\nкишинев, 1 дек — после подсчета протоколов результаты поменялись\n\nпо данным комиссии, явка высокая"},
		{"page number", "Итоги\n\n" + long + "\n\n\n3\n\nдиалога.", "Итоги\n\n" + long + " диалога."},
		{"items of a list", "Напитки:\n\nчай\n\nкофе", "Напитки:\n\nчай\n\nкофе"},
		{"long items of a list", "Решено:\n\n1. построить дорогу от города до самой границы\n\n2. открыть рынок\n\nа) для тех, кто приезжает из соседней страны\n\nб) для остальных", "Решено:\n\n1. построить дорогу от города до самой границы\n\n2. открыть рынок\n\nа) для тех, кто приезжает из соседней страны\n\nб) для остальных"},
		{"items without signs", "Стороны договорились:\nпостроить дорогу от города до самой границы\nоткрыть рынок для жителей соседних областей\nпровести форум", "Стороны договорились:\n\nпостроить дорогу от города до самой границы\n\nоткрыть рынок для жителей соседних областей\n\nпровести форум"},

		{"cut lines", strings.Repeat("Слова этой строки стоят в узкой колонке и\nидут дальше без конца, пока не встретят своё про-\nдолжение в следующей строке социально-\nэкономического текста.\n", 2),
			strings.TrimSpace(strings.Repeat("Слова этой строки стоят в узкой колонке и идут дальше без конца, пока не встретят своё продолжение в следующей строке социально-экономического текста.\n\n", 2))},
		{"cut lines, a page number and a dash", "Заголовок этой статьи\n\nСлова этой строки стоят в узкой колонке,\nони  идут  без  конца,  пока  не встретят\nпродолжения, а маршрут Ургенч\n– Актау открыт весной нынешнего года и\nработает каждую неделю по четвергам, а\nтакже в дни больших праздников, если\n\n\n12\n\nхватает мест.", "Заголовок этой статьи\n\nСлова этой строки стоят в узкой колонке, они идут без конца, пока не встретят продолжения, а маршрут Ургенч – Актау открыт весной нынешнего года и работает каждую неделю по четвергам, а также в дни больших праздников, если хватает мест."},

		{"header", " date 2025-11-14 По словам эксперта, всё хорошо.", "date 2025-11-14\n\nПо словам эксперта, всё хорошо."},
		{"no header", "date 2025-31-14 По словам", "date 2025-31-14 По словам"},
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
