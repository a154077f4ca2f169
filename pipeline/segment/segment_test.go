package segment

import (
	"strings"
	"testing"

	"newsfacts/extract/text"
)

// Cases stand in inline markup: | ends a sentence (or a token), the blank around it is the text's.
func TestSentences(t *testing.T) {
	for _, marked := range []string{
		"Ему 150 лет.| |31 мая он умер.",
		"Президент прибыл в Хиву.| |В ходе визита подписан договор.",
		"Об этом сказал Ф. Толипов.| |Эксперт добавил детали.",
		"Роман А.С. Пушкина вышел в 1833 г.| |Он имел успех.",
		"Форум прошёл в г. Шымкенте.| |Второй был позже.",
		"Договор подписан 21 декабря т.г.| |В нём пять статей.",
		"Сделка на 8 млрд. долл. закрыта.",
		"Сумма составила 8 млрд. долл.| |Стороны довольны.",
		"В 2016-2022 гг. прошло 13 встреч.",
		"Продано 5 тыс. 300 машин.",
		"Он живёт на ул. Абая, д. 5.| |Рядом парк.",
		"— Куда вы? — спросил он.| |Ответа не было.",
		"«Мы готовы!» — заявил министр.",
		"«Мы готовы.| |Ждём вас», — заявил министр.",
		"«Мы готовы», — заявил министр.| |— Ждём вас».",
		"Это конец.| |«Нет», — ответил он.",
		"И так далее, и т.д.| |Потом стало тихо.",
		"По данным см. стр. 5 отчёта.",
		"Рост на 12.5 процента.| |Падения нет.",
		"Он сказал это вчера.|Потом уехал.",
		"Сайт Tengrinews.kz сообщил об этом.| |Ссылки нет.",
		"Что дальше?..| |Никто не знает.",
		"Нет… не знаю.| |Да…| |Может быть.",
		"1. Первый пункт списка.",
		"Президент К.-Ж. К. Токаев прибыл.",
		"Компания Apple Inc. выросла.| |Акции подорожали.",
		"Mr. Smith arrived on Jan. 5.| |He left soon.",
		"Цена 5 руб.| |Дорого.",
		"Вышли Иванов, Петров и др.| |Остальные ждали.",
		"Версия 2.0.1 вышла.| |Скачать можно.",
		"(Так сказано в отчёте.)| |Отчёт опубликован.",
		"Он ушёл (см. выше).| |Она осталась.",
		"Неужели?!| |Да!",
		"Штраф составил 300 тыс. KZT и 500 тыс. — 1 млн рублей.",
		"Астана, 27 декабря 2022 г. — Сегодня открыт форум.",
		"Дело завели по п. «а» ч. 2 ст. 105 кодекса.| |Суд впереди.",
		"Выручка — 8 млн руб. ($1 млн), прибыль меньше.| |Итоги позже.",
		"Скорость достигла 300 км/ч.| |Это рекорд.",
		"Монета весит 31,1 г.| |В обращение вышло 5 тыс. штук.",
		"Он живёт в корп. 1.| |Раньше жил в другом.",
		"Цена выросла до 5 млн.| |Компания довольна.",
		"Ущерб составил 5 млрд. долл. США и растёт.",
		"Станция даёт 2 тыс. МВт.| |Этого мало.",
		"В 2022 г. Казахстан вырос.| |В 2023 г. он упал.",
		"27 декабря 2022 г. Сенат одобрил закон.",
		"Ночью было −5 °C.| |Шёл снег.",
		"Тел. 8 (727) 250-12-22.| |Звоните.",
		"Пришли к. м. н. Иванов и д. ю. н. Петров.",
		"Это т. н. «серая зона».| |Её закроют.",
		"За 9 мес. 2022 г. прибыль выросла.",
		"Рост составил 5% г/г.| |Акции подорожали.",
	} {
		got := sentencesOf(strings.ReplaceAll(marked, "|", ""))
		want := strings.Split(marked, "|")
		var sentences []string
		for _, w := range want {
			if strings.TrimSpace(w) != "" {
				sentences = append(sentences, w)
			}
		}
		if strings.Join(got, "|") != strings.Join(sentences, "|") {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, "|"), strings.Join(sentences, "|"))
		}
	}
}

func sentencesOf(s string) []string {
	_, sentences, _ := New().Segment(s, "ru")
	var out []string
	for _, x := range sentences {
		out = append(out, x.Of(s))
	}
	return out
}

func TestTokens(t *testing.T) {
	for _, marked := range []string{
		"узбекско-казахстанский| |форум",
		"12|,|5| |млн|.",
		"90|-|х| |годов",
		"27|.|12|.|2022",
		"$|5|,| |10|%|,| |€|3|млн",
		"US|$|5",
		"Tengrinews.kz|со| |ссылкой",
		"О'Коннор| |и| |Жан-Поль",
		"COVID|-|19",
		"https://example.com/a?b=1|.| |Дальше",
		"a.b@mail.ru|,| |@user|,| |#визит",
		"«|Слово|»|,| |—| |сказал",
		"Что|?!| |Да|...",
		"№| |5| |и| |§| |3",
		"т|.|г|.",
		"5|-|летний",
		"Учкудук|–|Кызылорда",
		"и|/|или",
		"Ф|.|Толипов",
		"U|.|S|.",
		"www.site.ru/news",
		"IT-компания",
	} {
		s := strings.ReplaceAll(marked, "|", "")
		_, _, tokens := New().Segment(s, "ru")
		var got []string
		for _, x := range tokens {
			got = append(got, x.Of(s))
		}
		var want []string
		for _, w := range strings.Split(marked, "|") {
			if strings.TrimSpace(w) != "" {
				want = append(want, w)
			}
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, "|"), strings.Join(want, "|"))
		}
	}
}

func TestShapes(t *testing.T) {
	for word, want := range map[string]text.Shape{
		"дом": text.Lower, "Дом": text.Title, "К": text.Title, "США": text.Upper, "Касым-Жомарт": text.Title,
		"iPhone": text.Mixed, "JPMorgan": text.Mixed, "Ростов-на-Дону": text.Title, "О'Брайан": text.Title, "ВУЗов": text.Mixed,
	} {
		if _, _, tokens := New().Segment(word, "ru"); len(tokens) != 1 || tokens[0].Shape != want {
			t.Errorf("%s: %+v, want one token of shape %d", word, tokens, want)
		}
	}
}
