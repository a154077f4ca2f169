-- newsfacts, schema_version 1: tables and views for bigquery

-- the articles
CREATE TABLE IF NOT EXISTS documents (
  doc_id STRING NOT NULL OPTIONS (description = 'the id field, else source or source#record'),
  source STRING NOT NULL OPTIONS (description = 'base name of the input plus relative path; - for standard input'),
  record INT64 OPTIONS (description = 'line, row or archive record where a file holds several, from 1'),
  title STRING OPTIONS (description = 'headline'),
  authors ARRAY<STRING> OPTIONS (description = 'names as published'),
  site STRING OPTIONS (description = 'name of the publication'),
  section STRING OPTIONS (description = 'section of the site'),
  url STRING OPTIONS (description = 'address of the article'),
  published TIMESTAMP OPTIONS (description = 'time of publication; null where only a day is known'),
  document_date DATE OPTIONS (description = 'the local day at the stated offset; dates without a year are resolved against it'),
  document_date_from STRING OPTIONS (description = 'metadata, flag, dateline or text'),
  language STRING OPTIONS (description = 'BCP 47'),
  encoding STRING OPTIONS (description = 'character encoding of the source'),
  text STRING NOT NULL OPTIONS (description = 'the clean article: title, blank line, body; offsets count its code points'),
  content_sha256 STRING NOT NULL OPTIONS (description = 'SHA-256 of the UTF-8 text, hexadecimal'),
  character_count INT64 NOT NULL OPTIONS (description = 'code points of the text'),
  sentence_count INT64 NOT NULL OPTIONS (description = 'sentences of the text'),
  schema_version STRING NOT NULL OPTIONS (description = 'version of these tables'),
  rules_version STRING NOT NULL OPTIONS (description = 'digest of the built-in and user packs in use')
);
LOAD DATA INTO documents FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/documents/*.parquet']);

-- the sentences of the text
CREATE TABLE IF NOT EXISTS sentences (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence, from 0'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  paragraph INT64 NOT NULL OPTIONS (description = 'number of the paragraph, from 0')
);
LOAD DATA INTO sentences FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/sentences/*.parquet']);

-- dates, times, durations and sets, in TIMEX3 (ISO-TimeML)
CREATE TABLE IF NOT EXISTS dates (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  fact_id STRING NOT NULL OPTIONS (description = 'short hash of kind, span and value; unique inside doc_id'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point of the surface in documents.text'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  raw_start INT64 OPTIONS (description = 'first code point in the decoded source; null without a plain source'),
  raw_end INT64 OPTIONS (description = 'code point behind the last one in the decoded source'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence the fact begins in'),
  surface STRING NOT NULL OPTIONS (description = 'the words of the text'),
  rule STRING NOT NULL OPTIONS (description = 'what found it: <language>.<kind>.<name>'),
  type STRING NOT NULL OPTIONS (description = 'TIMEX3 type: DATE, TIME, DURATION, SET'),
  value STRING NOT NULL OPTIONS (description = 'TIMEX3 value; a range as an ISO 8601 interval; XXXX where the year is not known'),
  begin_date DATE OPTIONS (description = 'first day; null where the text does not determine it or before 1582-10-15'),
  end_date DATE OPTIONS (description = 'last day, inclusive; null as begin_date'),
  granularity STRING OPTIONS (description = 'second, minute, hour, day, week, month, quarter, half, season, year, decade, century'),
  anchor STRING OPTIONS (description = 'what the value rests on: explicit, document_date, context'),
  modifier STRING OPTIONS (description = 'TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END, APPROX')
);
LOAD DATA INTO dates FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/dates/*.parquet']);

-- sums of money
CREATE TABLE IF NOT EXISTS money (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  fact_id STRING NOT NULL OPTIONS (description = 'short hash of kind, span and value; unique inside doc_id'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point of the surface in documents.text'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  raw_start INT64 OPTIONS (description = 'first code point in the decoded source; null without a plain source'),
  raw_end INT64 OPTIONS (description = 'code point behind the last one in the decoded source'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence the fact begins in'),
  surface STRING NOT NULL OPTIONS (description = 'the words of the text'),
  rule STRING NOT NULL OPTIONS (description = 'what found it: <language>.<kind>.<name>'),
  amount NUMERIC OPTIONS (description = 'exact; the low end of a range; null where the text gives no number or it does not fit'),
  amount_max NUMERIC OPTIONS (description = 'the high end of a range'),
  currency STRING OPTIONS (description = 'ISO 4217'),
  modifier STRING OPTIONS (description = 'what the text says of the number: more_than, less_than, about, up_to, at_least, target')
);
LOAD DATA INTO money FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/money/*.parquet']);

-- numbers with their unit or the noun they count
CREATE TABLE IF NOT EXISTS quantities (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  fact_id STRING NOT NULL OPTIONS (description = 'short hash of kind, span and value; unique inside doc_id'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point of the surface in documents.text'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  raw_start INT64 OPTIONS (description = 'first code point in the decoded source; null without a plain source'),
  raw_end INT64 OPTIONS (description = 'code point behind the last one in the decoded source'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence the fact begins in'),
  surface STRING NOT NULL OPTIONS (description = 'the words of the text'),
  rule STRING NOT NULL OPTIONS (description = 'what found it: <language>.<kind>.<name>'),
  value NUMERIC OPTIONS (description = 'exact; the low end of a range; null where the text gives no number or it does not fit'),
  value_max NUMERIC OPTIONS (description = 'the high end of a range'),
  unit STRING OPTIONS (description = 'normal form of the unit or the counted noun; %'),
  modifier STRING OPTIONS (description = 'what the text says of the number: more_than, less_than, about, up_to, at_least, target')
);
LOAD DATA INTO quantities FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/quantities/*.parquet']);

-- what has a name in the article, one row for all its mentions
CREATE TABLE IF NOT EXISTS entities (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  entity_id INT64 NOT NULL OPTIONS (description = 'number inside doc_id, from 1'),
  type STRING NOT NULL OPTIONS (description = 'PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP'),
  subtype STRING OPTIONS (description = 'of places: country, region, district, city, village, street, water, mountain, macroregion'),
  name STRING NOT NULL OPTIONS (description = 'best name, nominative'),
  aliases ARRAY<STRING> OPTIONS (description = 'surfaces'),
  mention_count INT64 NOT NULL OPTIONS (description = 'rows of mentions'),
  first_start_char INT64 NOT NULL OPTIONS (description = 'first code point of the first mention'),
  link STRING OPTIONS (description = 'ISO 3166 code of countries and regions, or the id that a user pack gives')
);
LOAD DATA INTO entities FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/entities/*.parquet']);

-- where entities are named
CREATE TABLE IF NOT EXISTS mentions (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  fact_id STRING NOT NULL OPTIONS (description = 'short hash of kind, span and value; unique inside doc_id'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point of the surface in documents.text'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  raw_start INT64 OPTIONS (description = 'first code point in the decoded source; null without a plain source'),
  raw_end INT64 OPTIONS (description = 'code point behind the last one in the decoded source'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence the fact begins in'),
  surface STRING NOT NULL OPTIONS (description = 'the words of the text'),
  rule STRING NOT NULL OPTIONS (description = 'what found it: <language>.<kind>.<name>'),
  entity_id INT64 NOT NULL OPTIONS (description = 'the entity, of the same doc_id'),
  type STRING NOT NULL OPTIONS (description = 'PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP'),
  nested BOOL NOT NULL OPTIONS (description = 'lies inside another mention')
);
LOAD DATA INTO mentions FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/mentions/*.parquet']);

-- quotations with their speakers; the surface runs from the first part to the last
CREATE TABLE IF NOT EXISTS quotes (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  fact_id STRING NOT NULL OPTIONS (description = 'short hash of kind, span and value; unique inside doc_id'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point of the surface in documents.text'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  raw_start INT64 OPTIONS (description = 'first code point in the decoded source; null without a plain source'),
  raw_end INT64 OPTIONS (description = 'code point behind the last one in the decoded source'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence the fact begins in'),
  surface STRING NOT NULL OPTIONS (description = 'the words of the text'),
  rule STRING NOT NULL OPTIONS (description = 'what found it: <language>.<kind>.<name>'),
  kind STRING NOT NULL OPTIONS (description = 'direct, partial, indirect, interview'),
  content STRING NOT NULL OPTIONS (description = 'the words said, parts joined by a blank'),
  parts ARRAY<STRUCT<start_char INT64, end_char INT64>> OPTIONS (description = 'the words said, without marks and attribution'),
  speaker_surface STRING OPTIONS (description = 'nearest naming of the speaker, pronouns and nouns included'),
  speaker_start INT64 OPTIONS (description = 'first code point of the naming'),
  speaker_end INT64 OPTIONS (description = 'code point behind the last one'),
  speaker_entity_id INT64 OPTIONS (description = 'who that is'),
  speaker_name STRING OPTIONS (description = 'resolved, nominative'),
  cue STRING OPTIONS (description = 'the word of saying'),
  cue_start INT64 OPTIONS (description = 'first code point of the cue'),
  cue_end INT64 OPTIONS (description = 'code point behind the last one'),
  cue_lemma STRING OPTIONS (description = 'its dictionary form')
);
LOAD DATA INTO quotes FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/quotes/*.parquet']);

-- what persons are, and of what
CREATE TABLE IF NOT EXISTS roles (
  doc_id STRING NOT NULL OPTIONS (description = 'the article; joins all tables'),
  fact_id STRING NOT NULL OPTIONS (description = 'short hash of kind, span and value; unique inside doc_id'),
  start_char INT64 NOT NULL OPTIONS (description = 'first code point of the surface in documents.text'),
  end_char INT64 NOT NULL OPTIONS (description = 'code point behind the last one'),
  raw_start INT64 OPTIONS (description = 'first code point in the decoded source; null without a plain source'),
  raw_end INT64 OPTIONS (description = 'code point behind the last one in the decoded source'),
  sentence INT64 NOT NULL OPTIONS (description = 'number of the sentence the fact begins in'),
  surface STRING NOT NULL OPTIONS (description = 'the words of the text'),
  rule STRING NOT NULL OPTIONS (description = 'what found it: <language>.<kind>.<name>'),
  person_entity_id INT64 OPTIONS (description = 'the person; null where the article never names them'),
  person_name STRING OPTIONS (description = 'nominative'),
  role STRING NOT NULL OPTIONS (description = 'nominative'),
  organization_entity_id INT64 OPTIONS (description = 'the organisation'),
  location_entity_id INT64 OPTIONS (description = 'the place')
);
LOAD DATA INTO roles FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = ['facts/roles/*.parquet']);

-- every fact of every kind, with the day of its article
CREATE OR REPLACE VIEW facts AS
SELECT f.*, d.title, d.site, d.document_date
FROM (
  SELECT 'dates' AS kind, doc_id, fact_id, start_char, end_char, sentence, surface, rule FROM dates
  UNION ALL SELECT 'money', doc_id, fact_id, start_char, end_char, sentence, surface, rule FROM money
  UNION ALL SELECT 'quantities', doc_id, fact_id, start_char, end_char, sentence, surface, rule FROM quantities
  UNION ALL SELECT 'mentions', doc_id, fact_id, start_char, end_char, sentence, surface, rule FROM mentions
  UNION ALL SELECT 'quotes', doc_id, fact_id, start_char, end_char, sentence, surface, rule FROM quotes
  UNION ALL SELECT 'roles', doc_id, fact_id, start_char, end_char, sentence, surface, rule FROM roles
) AS f
JOIN documents AS d ON d.doc_id = f.doc_id;

-- mentions with the name, subtype and link of what they name
CREATE OR REPLACE VIEW named_mentions AS
SELECT m.doc_id, m.fact_id, m.start_char, m.end_char, m.sentence, m.surface, m.rule, m.type, m.nested,
  e.name, e.subtype, e.link, d.site, d.document_date
FROM mentions AS m
JOIN entities AS e ON e.doc_id = m.doc_id AND e.entity_id = m.entity_id
JOIN documents AS d ON d.doc_id = m.doc_id;

-- roles with the names of person, organisation and place
CREATE OR REPLACE VIEW named_roles AS
SELECT r.doc_id, r.fact_id, r.sentence, r.surface, r.rule, r.person_name, r.role,
  o.name AS organization_name, l.name AS location_name, l.link AS location_link, d.site, d.document_date
FROM roles AS r
JOIN documents AS d ON d.doc_id = r.doc_id
LEFT JOIN entities AS o ON o.doc_id = r.doc_id AND o.entity_id = r.organization_entity_id
LEFT JOIN entities AS l ON l.doc_id = r.doc_id AND l.entity_id = r.location_entity_id;

-- quotations with the role of their speaker in the same article, the first in the alphabet where there are several
CREATE OR REPLACE VIEW attributed_quotes AS
SELECT q.doc_id, q.fact_id, q.sentence, q.kind, q.content, q.speaker_name, q.cue_lemma, q.rule,
  r.role, r.organization_name, d.site, d.document_date
FROM quotes AS q
JOIN documents AS d ON d.doc_id = q.doc_id
LEFT JOIN (
  SELECT doc_id, person_name, MIN(role) AS role, MIN(organization_name) AS organization_name
  FROM named_roles GROUP BY doc_id, person_name
) AS r ON r.doc_id = q.doc_id AND r.person_name = q.speaker_name;
