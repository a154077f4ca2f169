// Package extract finds the facts of an article. A Document flows through it from hand to hand; one
// file holds one kind of fact: date, money, quantity, entity, quote, role; the steps to it stand in files
// that begin with its name (those to entities with name). Extractors only add facts to the document they
// are given; what ties facts together (which year, who is who, who said it) runs after all of them.
//
// # Quotations
//
// The marks, dashes and turns that hold somebody's words are read in Go, one file each (quote_*.go); what
// brings the words is data: rules of kind quote find cues in a sentence, and a quotation has the name of
// its cue's rule. A rule takes in the cue and as much around it as it needs, and sets
//
//	cue          the words of the cue (default: the whole match)
//	speaker      a speaker that the match holds: «по [его] словам»
//	document     the noun of what is quoted: «в [сообщении] МИД говорится»; whose it is, is the speaker
//	brings       clause  a content clause behind @quote-that or a colon, the clause before a comma: the default
//	             rest    the rest of the sentence: «по словам X, …», «как отметил X, …»
//	             before  the sentence before: «такое мнение высказал X»
//	             marks   words in quotation marks only, three at least; word: one is enough;
//	                     speech: whole sentences
//	takes        the same, from the table of cues; brings goes before it
//	who          subject behind the cue, else before it: the default; before: the other way round;
//	             behind  behind the cue only; same: that of the cue before it; nobody
//	case         the speaker's, in languages that have cases: nomn by default
//
// A cue with any of these but before may also stand beside words in quotation marks or behind a dash. A
// skip rule takes a cue out. The classes that Go asks for, any of which may be missing:
//
//	speaker-noun       of: anyone (may mean whoever spoke last), official (the same, before all who has a role),
//	                   human (the same, unless he is known by an office), role (whom the article gives the role),
//	                   spokesman (the same, or who last spoke for others), organization (a public body),
//	                   office (one that may be named far back), company, media, agency (either),
//	                   part (a certain one or a part of one: who is called so), group (many: nobody in particular),
//	                   partner (whom somebody has talked with: who spoke last), nobody;
//	                   names: how the names of those begin that the noun may stand for, own: they hold the noun;
//	                   holds: how words of their names begin; behind: the word that the noun must stand behind
//	body-name          the same by kind of noun (of, names), behind «-» how they do not begin
//	body-adjective     names: the same by an adjective before the noun: «[военное] ведомство»
//	media              names of media
//	speaker-pronoun    gender, case (empty: any)
//	document-noun      what may hold somebody's words, for speaker-place
//	speaker-place      prepositions of «в МИД заявили», with the case of whoever speaks
//	head-of            what a head is of, and the role that makes him: «глава [региона]» is the губернатор;
//	                   others: roles that he may have besides, between commas
//	quote-head         nouns that head-of goes with
//	other-role         nouns, and the roles that they may stand for besides, between commas
//	quote-acting       words before an office: «[врио] губернатора»
//	quote-former       adjectives that say that somebody is it no more or not yet
//	quote-self, quote-other   «[сам] он», «[тот]»: whom the sentence names last
//	quote-unique       offices of which somebody with another one is not meant
//	quote-anybody      words before a noun that means nobody known: «[неназванный] чиновник»
//	quote-no-body      nouns behind «в» that are no body that speaks: «в ходе»
//	quote-also         may stand between what is said and its cue: «…, [также] сообщил X»
//	quote-reference    what media pass on: «со [ссылкой] на МЧС»
//	quote-knowing      words behind such a noun and a comma: «источник, [близкий] к штабу»
//	quote-men          nouns for men alone
//	quote-outro        words with which editors speak behind an interview: «[Справка]», «[Беседовал]»
//	quote-bare, weekday   English verbs whose clause needs no «that», and days behind them
//	quote-has, quote-new  English «has» of «X [has] said»; articles of whom nothing told before: «[a] fund manager»
//	quote-whether      makes a clause a question: «не устал [ли] он»
//	quote-about        prepositions before what is spoken of
//	quote-of-whom      nouns that are somebody's before his name: «[советник] Нетаньяху»
//	people             participles that stand for people: «по данным МЧС, [пострадавших] нет»
//	quote-parenthetic  words between commas that part a cue from its speaker: «полагает, [например], X»
//	quote-citing       verbs whose gerund tells how the speaker speaks: «как сообщил X, [ссылаясь] на МЧС, …»
//	quote-asking       words with which a title asks behind a colon: «Белов: [как] он живёт»
//	quote-ago          prepositions behind their noun: «три дня [спустя]»
//	quote-told         nouns of what a body may have told as well as a person: «по его [данным]»
//	quote-nameless     nouns for somebody whom the article does not name
//	item-first, item-next   words that open items of a list
//	interview-question, interview-answer   labels of turns
//	interview-tell     words with which a question asks to tell: «[Расскажите] о себе»
//	interview-we       words of who speaks for himself
//	interview-you      words that only a question to somebody holds
//	quote-term         English words before marks around a term that nobody said: «[known] as “super 3G”»
//	quote-time         nouns that may stand right before a subject: «в тот же [день] МИД сообщил»
//	quote-that         opens a content clause
//	quote-and          may open another statement in the same sentence
//	quote-relative     opens a clause about the speaker
//	quote-relative-head  words behind which quote-that opens no content clause: «[всё], что»
//	quote-in-phrase    prepositions that a noun for a speaker may have behind it: «посол в Риме»
//
// # Names and roles
//
// Of the classes that Go asks for beside those of the evidence (weigh.go), any of which may be missing:
//
//	role-behind        words behind a role that belong to it, and the role: «папа [римский]»
//	role-verb          verbs behind which a role says what somebody is; subject «appoints»: what he makes of another,
//	                   «holds»: whose office stands before them
//	role-acting        words that make the office behind them an acting one: «[исполняющий обязанности] мэра»
//	role-kin           nouns for kin, of whom the name in the genitive behind them is rather; to «other»: of the other sex
//	role-nobody        nouns behind which a role is nobody's: «[палата] представителей»; of «office»: without a name
//	role-of-something  roles that are somebody's only with what they are of: «глава»
//	role-of-states     roles that countries have, too, beside each other and in a state-alliance: «[член] НАТО»
//	state-alliance     the first words of their names
//	somebodys          roles that are somebody's whose name stands behind: «[адвокат] Иванова»
//	saying             verbs behind which, in the singular of men, the speaker stands: «[сказал] Абу Обейда»
//	men-of-kin         men whose noun takes the name of whose they are: «[сын] Роберта Белова»
//	giving             verbs behind which a name is rather in the dative: «[вынесли] Петру Иванову приговор»
//	speaker-possessive possessives before a role: «[его] глава»
//	latin-letter       letters with which a Russian place begins that begins with a Latin one in its own language
//	behind-hyphen, before-hyphen   what makes other words of names, and of words that are none: London-[based], [Anti]-spam
//	of-seat            what a body is by its seat, behind a hyphen: London-[based] Acme
//	about-first-word   words behind the name of an English body that make it something about that: «Acme [Daily]»
//	exchange, versus, club-game*   what stands before English tickers and the names of clubs
//	clue-before-in     words before «in» and what they tell of the name behind: «a [stake] in Acme»
//	called, called-thing   verbs and nouns of what is called something that is no name of ours: «a [technology] [called] Acme»
//	firm-head          heads of the names of firms, each of which is one by itself: «Acme [Airways] and Alba»
//	of-body            what a body does, behind a hyphen: «ZBQ-[led]»
//	opening-word       words before somebody's office that are no part of a name: «[Former] Acme boss»
//	opening-noun       heads that a sentence opens with which is about something: «[News] of the fall»
//	party-adjective    adjectives of parties and their names; party-office: who stands behind them
//	state-office       offices of the country whose people stand before them: «the French [president]»
//	doing-head         heads that name what bodies do as well: letters behind them are no body's
//	of-firm            what is «of» a body: the [executive] of Acme
//	of-work            who may be known for a work that stands before: «Acme [actor] Jane Roe»
//	in-town            what stands before a town that is no club there: «[in] Leeds»
//	common-surname     surnames that are common words, too
//	owner-pronoun      pronouns of whose something is, with the gender: «In [her] book, Roe»
//	place-owner        what an English place may stand behind: «[resident] of X»
//	place-article      words with which English places begin that no table has: «[El] X»
package extract
