// Package rules is the rule language: it loads rule packs, compiles them and matches them over the
// tokens of a sentence. It knows nothing of dates or money; it finds where a rule applies and hands
// out named fields, out of which package extract makes typed facts.
//
// # A pack
//
// A pack is a folder:
//
//	pack.yaml      language, word forms, order of the files, what is switched off
//	date.yaml      rules of one kind; the kind is the file's name
//	date.cases     the cases that prove them
//	month.tsv      a lexicon class, @month
//	numerals.tsv   the number words
//
// The built-in packs are the folders beside this file. A user's pack of the same language is laid
// over the built-in one: its tables add terms to classes, its rules come after the built-in ones, and
// its pack.yaml may switch rules off. A pack for another language stands alone: it needs no Go.
//
//	# pack.yaml
//	language: ru
//	morphology: russian          # russian, english or none
//	files: [date, money, quantity] # rule files in the order in which they compete (default: by name)
//	numbers: {decimal: [",", "."], group: [" ", ".", "'"]}   # English has join: [and], two hundred and fifty
//	off: [ru.date.season]        # rules to switch off
//	words: {interviewer: интервьюер} # words that facts need and texts do not hold
//
// # A rule file
//
//	patterns:                    # named pieces
//	  day: day=<1-31>
//	words:                       # small classes, for all files of the pack; larger ones are tables
//	  year-word: [год, "г", "гг"]
//	rules:
//	  - id: day-month-year       # full name: ru.date.day-month-year
//	    match: $day month=@month[gent] year=<1000-2999> (@year-word "."?)?
//	    set: {granularity: day}
//
// # Patterns
//
// One token:
//
//	год              a word with this lemma, in any form
//	год[gent,!plur]  … with these grammemes (OpenCorpora names; ! = without) in the same reading
//	[ADJF,gent]      any word with such a reading
//	"года"           this form, case and ё ignored; several tokens when it holds several: "т.г."
//	'США'            this form exactly as it stands
//	@month           a term of the class (several tokens when the term has several)
//	@month[gent]     … whose first word has these grammemes in the reading that makes it a term
//	<1-31>           a number token (a run of digits) of this value
//	<0-59:2>         … written with two digits
//	/[А-Я]{2,5}/     a token that the regular expression (RE2) matches from end to end
//	:title           a shape: :title :upper :lower :mixed; a kind: :word :number :mark :symbol :link;
//	                 an alphabet: :cyrillic :latin; :any token; :initial (one capital letter)
//	!x               a token that is not x (x of one token)
//	x&y              a token that is both; #&y, @class&y: whose first token is y
//
// A numeral of one or more tokens, read by the table numerals.tsv:
//
//	#                a cardinal in digits or words, scale words included: 12,5 млн; полтора миллиарда; 1 400 000
//	#int             a whole cardinal without scale word
//	#scaled          a cardinal with one scale word: 1,4 тыс.; not 1400
//	#unscaled        any other cardinal
//	#fraction        a cardinal with a fraction and without scale word: 12,5; полтора
//	#one #few        a cardinal of these plural categories (CLDR, Slavic): 1, 21, 101; 2, 34, 1 402
//	#ord             an ordinal: двадцать первого, 27-го, 90-х
//	#roman           a roman number: XXI
//
// Put together:
//
//	x y              one after the other, with or without blanks between
//	x ~ y            … without a blank
//	x _ y            … with a blank
//	(x | y)          either
//	x?  x{2}  x{0,3} optional; repeated, always bounded
//	$name            the named piece
//	:start :end      the start, the end of the sentence; take no token
//	name=x           a field; inside a field named from, a field day is from.day
//
// # Rules
//
//	match        what the rule looks for
//	before after not-before not-after   what must, or must not, stand right before or after the match
//	span         the name of the field that is the fact's span (default: the whole match)
//	each         the name of a field that may come several times: one fact for each, with its own
//	             fields (each: item makes item.amount amount), those outside of all of them, and
//	             those under a field rest of one: «12 and 13 May» has item=(day) and item=(day rest=(month))
//	set          constant fields
//	agree        lists of fields whose words must agree in case, number and gender
//	skip: true   a negative rule: what it matches is no fact of this kind, nor of another in its group
//
// Fields are numbers (from <>, #…), the value of a table's row (from @), or the surface. A captured
// class gives the first column under the field's name; the other columns, and all columns when the
// class is not captured, give fields under their own names. So columns are named after fields.
//
// At each token all rules that can start there are tried. Of the matches the leftmost wins, then the longest span,
// then the one that saw the most tokens (context included), then file order. What is matched is not matched again within its group; dates,
// money and quantities are one group, every other kind is one by itself. A match never leaves its sentence.
// Repeats are bounded, so every rule has a longest match and the time is linear in the text.
//
// # Tables
//
// A tab-separated file with a header; the first column holds the term, the others are named after
// the fields they set. A term is one or more of: a lemma, a lemma[tags], a Name, a "form", an
// 'Exact form'; a last part followed by ? is optional: млрд "."? A Name is a word with a capital
// letter as the name has it in the nominative, and stands for all its cases: Рога "и" Копыта.
//
//	term            currency
//	доллар США      USD
//	"долл" "."?     USD
//	'USD'           USD
//
// numerals.tsv has the columns value and role: unit (below 20, or any number that stands for
// itself), ten, hundred, times (multiplies: five hundred), scale, ordinal, plus (added to what stands before: «с половиной» 0.5),
// suffix (an ending of ordinals written in digits: го),
// ending (one of cardinals: 5-ти; its value is the greatest number that takes it).
//
// # Cases
//
// A line is a text. What must be found stands in brackets with its value; what is found beside that
// fails the case, so that a line without brackets says that nothing may be found.
//
//	== day-month-year
//	Встреча прошла [27 декабря 2022 года => 2022-12-27].
//	document-date: 2022-12-28
//	Она была [вчера => 2022-12-27].
//	document-date: none
//	== none
//	Версия 27.12.1 вышла.
//
// The directives: "== id" (cases of that rule, one of whose facts at least it must make; "== none"
// ends the section), "document-date: DATE", "url: ADDRESS", "# a comment". \[ is a bracket of the text itself. Every rule needs a case that fires it;
// a skip rule one whose text it matches.
package rules
