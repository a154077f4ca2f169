package language

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	tests := []struct{ want, text string }{
		{"ru", "Встреча прошла в Хиве 27 декабря 2022 года, и стороны договорились о новых поставках."},
		{"ru", "Встреча прошла вчера."},
		{"ru", "Глава компании «Қазақтелеком» рассказал журналистам, что доход за год вырос на треть, а в Өскемене откроют новый узел связи."},
		{"ru", "«Спартак» — «Зенит» 2:1. «Ростов» — ЦСКА 0:0. «Краснодар» — «Динамо» 3:3."},
		{"ru", "Компания Apple представила iPhone и iPad в Cupertino, а Microsoft — новый Surface."},
		{"ru", "«Да», — сказал Иванов."},
		{"ru", "У нас у всех семь побед."},
		{"ru", "Мне очень нравится та жизнь."},
		{"en", "The company said on Monday that its revenue had risen by a third from a year earlier."},
		{"en", "Shares rose 5 percent."},
		{"en", "Prime Minister Viktor Orbán met Péter Szijjártó in Győr, and the two said that the talks had been useful."},
		{"uk", "Президент заявив, що переговори відбудуться у Києві, але дату зустрічі ще не визначено."},
		{"uk", "Ціни на пальне зросли на десять відсотків за рік."},
		{"be", "Міністр паведаміў, што новы мост будзе гатовы да канца года, але рух адкрыюць пазней."},
		{"be", "У Мінску адкрылі выставу пра гісторыю горада."},
		{"kk", "Премьер-министр жаңа жоба туралы айтты және құрылыс жыл соңына дейін аяқталады деп хабарлады."},
		{"kk", "Астанада үшінші көпір ашылды, оның ұзындығы бір шақырым."},
		{"kk", "Premer-ministr jaña joba turaly aitty jäne qūrylys jyl soñyna deiın aiaqtalady dep habarlady."},
		{"kk", "Elordada jańa kópir ashyldy, onyń uzyndyǵy bir shaqyrym jáne ol úshin qarjy bólindi."},
		{"ky", "Президент жаңы долбоор тууралуу айтты жана курулуш жыл аягына чейин бүтөт деп билдирди."},
		{"ky", "Бишкекте көпүрө ачылды, анын узундугу бир чакырым болгон."},
		{"uz", "Президент янги лойиҳа ҳақида гапирди ва қурилиш йил охиригача тугайди, деб маълум қилди."},
		{"uz", "Тошкентда янги кўприк очилди, унинг узунлиги бир километр."},
		{"uz", "Prezident yangi loyiha haqida gapirdi va qurilish yil oxirigacha tugaydi, deb ma’lum qildi."},
		{"uz", "Toshkentda yangi koʻprik ochildi, uning uzunligi bir kilometr boʻlgan."},
		{"tg", "Президент дар бораи лоиҳаи нав сухан гуфт ва сохтмон то охири сол анҷом меёбад."},
		{"tg", "Дар Душанбе купруки нав кушода шуд, ки дарозии он як километр аст."},
		{Und, "Министърът каза, че новият мост ще бъде готов до края на годината, но движението ще започне след това."},
		{Und, "Министар је рекао да ће нови мост бити готов до краја године, али ће саобраћај почети касније."},
		{Und, "Der Minister sagte, dass die neue Brücke bis zum Ende des Jahres fertig sein wird, aber der Verkehr beginnt später."},
		{Und, "Le ministre a dit que le nouveau pont sera prêt avant la fin de l'année, mais que la circulation commencera plus tard."},
		{Und, "El ministro dijo que el nuevo puente estará listo antes de que termine el año, pero el tráfico empezará más tarde."},
		{Und, "Bakan, yeni köprünün yıl sonuna kadar hazır olacağını, ancak trafiğin daha sonra başlayacağını söyledi ve bir tören için çağrı yaptı."},
		{Und, "Nazir bildirib ki, yeni körpü ilin sonuna qədər hazır olacaq və hərəkət daha sonra başlayacaq."},
		{Und, "Minister powiedział, że nowy most będzie gotowy do końca roku, ale ruch zacznie się później."},
		{Und, "部长说,新桥将在年底前完工。"},
		{Und, "قال الوزير إن الجسر الجديد سيكون جاهزا قبل نهاية العام"},
		{Und, "12 345 — 67,8"},
		{Und, ""},
	}
	d := New()
	for _, tt := range tests {
		if got := d.Of(tt.text); got != tt.want {
			t.Errorf("%s, want %s: %s", got, tt.want, tt.text)
		}
	}
}

// A foreign headline and lead do not make the language of a long article.
func TestLongArticle(t *testing.T) {
	text := "Breaking: Global Markets Weekly Digest\n\n" + strings.Repeat("Биржевые индексы снизились на торгах в понедельник, а рубль вырос к доллару. ", 30)
	if got := New().Of(text); got != "ru" {
		t.Errorf("%s, want ru", got)
	}
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat("Встреча прошла в Хиве 27 декабря 2022 года, и стороны договорились о новых поставках. ", 30)
	d := New()
	b.ReportAllocs()
	for b.Loop() {
		d.Of(text)
	}
}
