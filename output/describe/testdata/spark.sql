-- newsfacts, schema_version 1: tables and views for spark

-- the articles
CREATE TABLE IF NOT EXISTS documents (
  doc_id STRING COMMENT 'the id field, else source or source#record',
  source STRING COMMENT 'base name of the input plus relative path; - for standard input',
  record BIGINT COMMENT 'line, row or archive record where a file holds several, from 1',
  title STRING COMMENT 'headline',
  authors ARRAY<STRING> COMMENT 'names as published',
  site STRING COMMENT 'name of the publication',
  section STRING COMMENT 'section of the site',
  url STRING COMMENT 'address of the article',
  published TIMESTAMP COMMENT 'time of publication; null where only a day is known',
  document_date DATE COMMENT 'the local day at the stated offset; dates without a year are resolved against it',
  document_date_from STRING COMMENT 'metadata, flag, dateline or text',
  language STRING COMMENT 'BCP 47',
  encoding STRING COMMENT 'character encoding of the source',
  text STRING COMMENT 'the clean article: title, blank line, body; offsets count its code points',
  content_sha256 STRING COMMENT 'SHA-256 of the UTF-8 text, hexadecimal',
  character_count INT COMMENT 'code points of the text',
  sentence_count INT COMMENT 'sentences of the text',
  schema_version STRING COMMENT 'version of these tables',
  rules_version STRING COMMENT 'digest of the built-in and user packs in use'
) USING PARQUET LOCATION 'facts/documents';

-- the sentences of the text
CREATE TABLE IF NOT EXISTS sentences (
  doc_id STRING COMMENT 'the article; joins all tables',
  sentence INT COMMENT 'number of the sentence, from 0',
  start_char INT COMMENT 'first code point',
  end_char INT COMMENT 'code point behind the last one',
  paragraph INT COMMENT 'number of the paragraph, from 0'
) USING PARQUET LOCATION 'facts/sentences';

-- dates, times, durations and sets, in TIMEX3 (ISO-TimeML)
CREATE TABLE IF NOT EXISTS dates (
  doc_id STRING COMMENT 'the article; joins all tables',
  fact_id STRING COMMENT 'short hash of kind, span and value; unique inside doc_id',
  start_char INT COMMENT 'first code point of the surface in documents.text',
  end_char INT COMMENT 'code point behind the last one',
  raw_start INT COMMENT 'first code point in the decoded source; null without a plain source',
  raw_end INT COMMENT 'code point behind the last one in the decoded source',
  sentence INT COMMENT 'number of the sentence the fact begins in',
  surface STRING COMMENT 'the words of the text',
  rule STRING COMMENT 'what found it: <language>.<kind>.<name>',
  type STRING COMMENT 'TIMEX3 type: DATE, TIME, DURATION, SET',
  value STRING COMMENT 'TIMEX3 value; a range as an ISO 8601 interval; XXXX where the year is not known',
  begin_date DATE COMMENT 'first day; null where the text does not determine it or before 1582-10-15',
  end_date DATE COMMENT 'last day, inclusive; null as begin_date',
  granularity STRING COMMENT 'second, minute, hour, day, week, month, quarter, half, season, year, decade, century',
  anchor STRING COMMENT 'what the value rests on: explicit, document_date, context',
  modifier STRING COMMENT 'TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END, APPROX'
) USING PARQUET LOCATION 'facts/dates';

-- sums of money
CREATE TABLE IF NOT EXISTS money (
  doc_id STRING COMMENT 'the article; joins all tables',
  fact_id STRING COMMENT 'short hash of kind, span and value; unique inside doc_id',
  start_char INT COMMENT 'first code point of the surface in documents.text',
  end_char INT COMMENT 'code point behind the last one',
  raw_start INT COMMENT 'first code point in the decoded source; null without a plain source',
  raw_end INT COMMENT 'code point behind the last one in the decoded source',
  sentence INT COMMENT 'number of the sentence the fact begins in',
  surface STRING COMMENT 'the words of the text',
  rule STRING COMMENT 'what found it: <language>.<kind>.<name>',
  amount DECIMAL(38, 9) COMMENT 'exact; the low end of a range; null where the text gives no number or it does not fit',
  amount_max DECIMAL(38, 9) COMMENT 'the high end of a range',
  currency STRING COMMENT 'ISO 4217',
  modifier STRING COMMENT 'what the text says of the number: more_than, less_than, about, up_to, at_least, target'
) USING PARQUET LOCATION 'facts/money';

-- numbers with their unit or the noun they count
CREATE TABLE IF NOT EXISTS quantities (
  doc_id STRING COMMENT 'the article; joins all tables',
  fact_id STRING COMMENT 'short hash of kind, span and value; unique inside doc_id',
  start_char INT COMMENT 'first code point of the surface in documents.text',
  end_char INT COMMENT 'code point behind the last one',
  raw_start INT COMMENT 'first code point in the decoded source; null without a plain source',
  raw_end INT COMMENT 'code point behind the last one in the decoded source',
  sentence INT COMMENT 'number of the sentence the fact begins in',
  surface STRING COMMENT 'the words of the text',
  rule STRING COMMENT 'what found it: <language>.<kind>.<name>',
  value DECIMAL(38, 9) COMMENT 'exact; the low end of a range; null where the text gives no number or it does not fit',
  value_max DECIMAL(38, 9) COMMENT 'the high end of a range',
  unit STRING COMMENT 'normal form of the unit or the counted noun; %',
  modifier STRING COMMENT 'what the text says of the number: more_than, less_than, about, up_to, at_least, target'
) USING PARQUET LOCATION 'facts/quantities';

-- what has a name in the article, one row for all its mentions
CREATE TABLE IF NOT EXISTS entities (
  doc_id STRING COMMENT 'the article; joins all tables',
  entity_id INT COMMENT 'number inside doc_id, from 1',
  type STRING COMMENT 'PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP',
  subtype STRING COMMENT 'of places: country, region, district, city, village, street, water, mountain, macroregion',
  name STRING COMMENT 'best name, nominative',
  aliases ARRAY<STRING> COMMENT 'surfaces',
  mention_count INT COMMENT 'rows of mentions',
  first_start_char INT COMMENT 'first code point of the first mention',
  link STRING COMMENT 'ISO 3166 code of countries and regions, or the id that a user pack gives'
) USING PARQUET LOCATION 'facts/entities';

-- where entities are named
CREATE TABLE IF NOT EXISTS mentions (
  doc_id STRING COMMENT 'the article; joins all tables',
  fact_id STRING COMMENT 'short hash of kind, span and value; unique inside doc_id',
  start_char INT COMMENT 'first code point of the surface in documents.text',
  end_char INT COMMENT 'code point behind the last one',
  raw_start INT COMMENT 'first code point in the decoded source; null without a plain source',
  raw_end INT COMMENT 'code point behind the last one in the decoded source',
  sentence INT COMMENT 'number of the sentence the fact begins in',
  surface STRING COMMENT 'the words of the text',
  rule STRING COMMENT 'what found it: <language>.<kind>.<name>',
  entity_id INT COMMENT 'the entity, of the same doc_id',
  type STRING COMMENT 'PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP',
  nested BOOLEAN COMMENT 'lies inside another mention'
) USING PARQUET LOCATION 'facts/mentions';

-- quotations with their speakers; the surface runs from the first part to the last
CREATE TABLE IF NOT EXISTS quotes (
  doc_id STRING COMMENT 'the article; joins all tables',
  fact_id STRING COMMENT 'short hash of kind, span and value; unique inside doc_id',
  start_char INT COMMENT 'first code point of the surface in documents.text',
  end_char INT COMMENT 'code point behind the last one',
  raw_start INT COMMENT 'first code point in the decoded source; null without a plain source',
  raw_end INT COMMENT 'code point behind the last one in the decoded source',
  sentence INT COMMENT 'number of the sentence the fact begins in',
  surface STRING COMMENT 'the words of the text',
  rule STRING COMMENT 'what found it: <language>.<kind>.<name>',
  kind STRING COMMENT 'direct, partial, indirect, interview',
  content STRING COMMENT 'the words said, parts joined by a blank',
  parts ARRAY<STRUCT<start_char: INT, end_char: INT>> COMMENT 'the words said, without marks and attribution',
  speaker_surface STRING COMMENT 'nearest naming of the speaker, pronouns and nouns included',
  speaker_start INT COMMENT 'first code point of the naming',
  speaker_end INT COMMENT 'code point behind the last one',
  speaker_entity_id INT COMMENT 'who that is',
  speaker_name STRING COMMENT 'resolved, nominative',
  cue STRING COMMENT 'the word of saying',
  cue_start INT COMMENT 'first code point of the cue',
  cue_end INT COMMENT 'code point behind the last one',
  cue_lemma STRING COMMENT 'its dictionary form'
) USING PARQUET LOCATION 'facts/quotes';

-- what persons are, and of what
CREATE TABLE IF NOT EXISTS roles (
  doc_id STRING COMMENT 'the article; joins all tables',
  fact_id STRING COMMENT 'short hash of kind, span and value; unique inside doc_id',
  start_char INT COMMENT 'first code point of the surface in documents.text',
  end_char INT COMMENT 'code point behind the last one',
  raw_start INT COMMENT 'first code point in the decoded source; null without a plain source',
  raw_end INT COMMENT 'code point behind the last one in the decoded source',
  sentence INT COMMENT 'number of the sentence the fact begins in',
  surface STRING COMMENT 'the words of the text',
  rule STRING COMMENT 'what found it: <language>.<kind>.<name>',
  person_entity_id INT COMMENT 'the person; null where the article never names them',
  person_name STRING COMMENT 'nominative',
  role STRING COMMENT 'nominative',
  organization_entity_id INT COMMENT 'the organisation',
  location_entity_id INT COMMENT 'the place'
) USING PARQUET LOCATION 'facts/roles';

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
