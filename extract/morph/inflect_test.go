package morph

import (
	"strings"
	"testing"
)

// declensions are written out: nominative, genitive, dative, accusative, instrumental, prepositional,
// first in the singular, after the bar in the plural.
var declensions = []struct {
	tags  Tags
	forms string
}{
	{NOUN | Masc | Inan, "совет совета совету совет советом совете | советы советов советам советы советами советах"},
	{NOUN | Masc | Anim, "министр министра министру министра министром министре | министры министров министрам министров министрами министрах"},
	{NOUN | Masc | Anim, "представитель представителя представителю представителя представителем представителе | представители представителей представителям представителей представителями представителях"},
	{NOUN | Masc | Anim, "гражданин гражданина гражданину гражданина гражданином гражданине | граждане граждан гражданам граждан гражданами гражданах"},
	{NOUN | Masc | Anim, "отец отца отцу отца отцом отце | отцы отцов отцам отцов отцами отцах"},
	{NOUN | Masc | Inan, "день дня дню день днем дне | дни дней дням дни днями днях"},
	{NOUN | Masc | Inan, "рубль рубля рублю рубль рублем рубле | рубли рублей рублям рубли рублями рублях"},
	{NOUN | Masc | Inan, "доллар доллара доллару доллар долларом долларе | доллары долларов долларам доллары долларами долларах"},
	{NOUN | Masc | Inan, "банк банка банку банк банком банке | банки банков банкам банки банками банках"},
	{NOUN | Femn | Inan, "республика республики республике республику республикой республике | республики республик республикам республики республиками республиках"},
	{NOUN | Femn | Inan, "организация организации организации организацию организацией организации | организации организаций организациям организации организациями организациях"},
	{NOUN | Femn | Inan, "область области области область областью области | области областей областям области областями областях"},
	{NOUN | Femn | Anim, "женщина женщины женщине женщину женщиной женщине | женщины женщин женщинам женщин женщинами женщинах"},
	{NOUN | Femn | Inan, "земля земли земле землю землей земле | земли земель землям земли землями землях"},
	{NOUN | Neut | Inan, "министерство министерства министерству министерство министерством министерстве | министерства министерств министерствам министерства министерствами министерствах"},
	{NOUN | Neut | Inan, "правление правления правлению правление правлением правлении | правления правлений правлениям правления правлениями правлениях"},
	{NOUN | Neut | Inan, "время времени времени время временем времени | времена времен временам времена временами временах"},
	{NOUN | Neut | Inan, "море моря морю море морем море | моря морей морям моря морями морях"},
	{NOUN | Masc | Anim | Name, "иван ивана ивану ивана иваном иване |"},
	{NOUN | Femn | Anim | Name, "ольга ольги ольге ольгу ольгой ольге |"},
	{NOUN | Masc | Anim | Surn, "петров петрова петрову петрова петровым петрове |"},
	{NOUN | Masc | Anim | Surn, "достоевский достоевского достоевскому достоевского достоевским достоевском |"},
	{NOUN | Masc | Anim | Surn, "мирзиеев мирзиеева мирзиееву мирзиеева мирзиеевым мирзиееве |"},
	{NOUN | Femn | Inan | Geox, "кызылорда кызылорды кызылорде кызылорду кызылордой кызылорде |"},
	{NOUN | Masc | Inan | Geox, "ургенч ургенча ургенчу ургенч ургенчем ургенче |"},
	{NOUN | Masc | Inan | Geox, "шымкент шымкента шымкенту шымкент шымкентом шымкенте |"},
	{NOUN | Masc | Inan | Geox, "казахстан казахстана казахстану казахстан казахстаном казахстане |"},
	{NOUN | Femn | Inan | Geox, "россия россии россии россию россией россии |"},
	{NOUN | Masc | Inan, "сум сума суму сум сумом суме | сумы сумов сумам сумы сумами сумах"},
	{ADJF | Masc, "новый нового новому новый новым новом | новые новых новым новые новыми новых"},
	{ADJF | Masc, "российский российского российскому российский российским российском | российские российских российским российские российскими российских"},
	{ADJF | Masc | Supr, "высший высшего высшему высший высшим высшем | высшие высших высшим высшие высшими высших"},
	{ADJF | Masc | Anum, "третий третьего третьему третий третьим третьем | третьи третьих третьим третьи третьими третьих"},
}

func TestDeclension(t *testing.T) {
	a := russian(t)
	cases := []Tags{Nomn, Gent, Datv, Accs, Ablt, Loct}
	for _, d := range declensions {
		singular, plural, _ := strings.Cut(d.forms, "|")
		lemma := strings.Fields(singular)[0]
		for _, number := range []struct {
			tag   Tags
			forms []string
		}{{Sing, strings.Fields(singular)}, {Plur, strings.Fields(plural)}} {
			for i, form := range number.forms {
				checkForm(t, a, lemma, form, d.tags, cases[i]|number.tag)
			}
		}
	}
}

// checkForm reads a form, and makes it from the lemma and the lemma from it.
func checkForm(t *testing.T, a *Russian, lemma, form string, kind, tags Tags) {
	t.Helper()
	if kind.Has(ADJF) && tags.Has(Plur) {
		kind &^= Gender
	}
	var reading Parse
	for _, p := range a.Analyze(form).Parses {
		if p.Lemma == lemma && p.Tags.Has(kind|tags) && !p.Tags.Has(ADJF|Accs|Anim) {
			reading = p
			break
		}
	}
	if reading.Lemma == "" {
		t.Errorf("%s: no reading as %s of %s", form, tags, lemma)
		return
	}
	want := Nomn | Sing
	if kind.Has(ADJF) {
		want |= Masc
	}
	nominative, ok := a.Inflect(reading, want)
	if !ok || nominative != lemma {
		t.Errorf("%s → nominative %q %v, want %s", form, nominative, ok, lemma)
	}
	base, _ := a.Analyze(lemma).Find(kind&^Gender | Nomn | Sing)
	if base.Lemma != lemma {
		t.Errorf("%s: no nominative reading", lemma)
		return
	}
	if kind.Has(ADJF) && tags.Has(Accs) {
		tags |= Inan
	}
	if made, ok := a.Inflect(base, tags); !ok || made != form {
		t.Errorf("%s in %s: %q %v, want %s", lemma, tags, made, ok, form)
	}
}

func TestInflect(t *testing.T) {
	cases := []struct {
		word string
		find Tags
		want Tags
		form string
	}{
		{"Касым-Жомарта", Gent | Name, Nomn, "касым-жомарт"},
		{"бизнес-форумом", Ablt, Nomn, "бизнес-форум"},
		{"городов-героев", Gent, Nomn | Sing, "город-герой"},
		{"сказавшего", PRTF | Gent | Masc, Nomn, "сказавший"},
		{"сказал", VERB, Femn, "сказала"},
		{"сказал", VERB, Plur, "сказали"},
		{"говорит", VERB, Past | Masc, "говорил"},
		{"наивысшего", Supr | Masc, Nomn, "наивысший"},
		{"лучшей", Supr, Nomn | Masc, "лучший"},
		{"Шеварднадзе", Surn, Nomn, "шеварднадзе"},
		{"супергероев", NOUN, Nomn | Sing, "супергерой"},
		{"людей", NOUN, Nomn, "люди"},
		{"детьми", NOUN, Nomn, "дети"},
	}
	a := russian(t)
	for _, c := range cases {
		p, ok := a.Analyze(c.word).Find(c.find)
		if !ok {
			t.Errorf("%s: no reading with %v", c.word, c.find)
			continue
		}
		if form, ok := a.Inflect(p, c.want); !ok || form != c.form {
			t.Errorf("%s in %v: %q %v, want %s", c.word, c.want, form, ok, c.form)
		}
	}
}

func TestInflectHasNoSuchForm(t *testing.T) {
	a := russian(t)
	for word, want := range map[string]Tags{"быстро": Gent, "iPhone": Gent, "сказал": Nomn, "хорош": Datv} {
		if form, ok := a.Inflect(a.Analyze(word).Best(), want); ok {
			t.Errorf("%s in %v: %q, want none", word, want, form)
		}
	}
}
