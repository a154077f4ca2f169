-- newsfacts, schema_version 1: tables and views for duckdb

-- the articles
CREATE OR REPLACE TABLE documents (
  doc_id VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  record BIGINT,
  title VARCHAR,
  authors VARCHAR[] NOT NULL,
  site VARCHAR,
  section VARCHAR,
  url VARCHAR,
  published TIMESTAMP WITH TIME ZONE,
  document_date DATE,
  document_date_from VARCHAR,
  language VARCHAR,
  encoding VARCHAR,
  text VARCHAR NOT NULL,
  content_sha256 VARCHAR NOT NULL,
  character_count INTEGER NOT NULL,
  sentence_count INTEGER NOT NULL,
  schema_version VARCHAR NOT NULL,
  rules_version VARCHAR NOT NULL
);
INSERT INTO documents BY NAME SELECT * FROM read_parquet('facts/documents/*.parquet');
COMMENT ON COLUMN documents.doc_id IS 'the id field, else source or source#record';
COMMENT ON COLUMN documents.source IS 'base name of the input plus relative path; - for standard input';
COMMENT ON COLUMN documents.record IS 'line, row or archive record where a file holds several, from 1';
COMMENT ON COLUMN documents.title IS 'headline';
COMMENT ON COLUMN documents.authors IS 'names as published';
COMMENT ON COLUMN documents.site IS 'name of the publication';
COMMENT ON COLUMN documents.section IS 'section of the site';
COMMENT ON COLUMN documents.url IS 'address of the article';
COMMENT ON COLUMN documents.published IS 'time of publication; null where only a day is known';
COMMENT ON COLUMN documents.document_date IS 'the local day at the stated offset; dates without a year are resolved against it';
COMMENT ON COLUMN documents.document_date_from IS 'metadata, flag, dateline or text';
COMMENT ON COLUMN documents.language IS 'BCP 47';
COMMENT ON COLUMN documents.encoding IS 'character encoding of the source';
COMMENT ON COLUMN documents.text IS 'the clean article: title, blank line, body; offsets count its code points';
COMMENT ON COLUMN documents.content_sha256 IS 'SHA-256 of the UTF-8 text, hexadecimal';
COMMENT ON COLUMN documents.character_count IS 'code points of the text';
COMMENT ON COLUMN documents.sentence_count IS 'sentences of the text';
COMMENT ON COLUMN documents.schema_version IS 'version of these tables';
COMMENT ON COLUMN documents.rules_version IS 'digest of the built-in and user packs in use';

-- the sentences of the text
CREATE OR REPLACE TABLE sentences (
  doc_id VARCHAR NOT NULL,
  sentence INTEGER NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  paragraph INTEGER NOT NULL
);
INSERT INTO sentences BY NAME SELECT * FROM read_parquet('facts/sentences/*.parquet');
COMMENT ON COLUMN sentences.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN sentences.sentence IS 'number of the sentence, from 0';
COMMENT ON COLUMN sentences.start_char IS 'first code point';
COMMENT ON COLUMN sentences.end_char IS 'code point behind the last one';
COMMENT ON COLUMN sentences.paragraph IS 'number of the paragraph, from 0';

-- dates, times, durations and sets, in TIMEX3 (ISO-TimeML)
CREATE OR REPLACE TABLE dates (
  doc_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  sentence INTEGER NOT NULL,
  surface VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  begin_date DATE,
  end_date DATE,
  granularity VARCHAR,
  anchor VARCHAR,
  modifier VARCHAR
);
INSERT INTO dates BY NAME SELECT * FROM read_parquet('facts/dates/*.parquet');
COMMENT ON COLUMN dates.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN dates.fact_id IS 'short hash of kind, span and value; unique inside doc_id';
COMMENT ON COLUMN dates.start_char IS 'first code point of the surface in documents.text';
COMMENT ON COLUMN dates.end_char IS 'code point behind the last one';
COMMENT ON COLUMN dates.raw_start IS 'first code point in the decoded source; null without a plain source';
COMMENT ON COLUMN dates.raw_end IS 'code point behind the last one in the decoded source';
COMMENT ON COLUMN dates.sentence IS 'number of the sentence the fact begins in';
COMMENT ON COLUMN dates.surface IS 'the words of the text';
COMMENT ON COLUMN dates.rule IS 'what found it: <language>.<kind>.<name>';
COMMENT ON COLUMN dates.type IS 'TIMEX3 type: DATE, TIME, DURATION, SET';
COMMENT ON COLUMN dates.value IS 'TIMEX3 value; a range as an ISO 8601 interval; XXXX where the year is not known';
COMMENT ON COLUMN dates.begin_date IS 'first day; null where the text does not determine it or before 1582-10-15';
COMMENT ON COLUMN dates.end_date IS 'last day, inclusive; null as begin_date';
COMMENT ON COLUMN dates.granularity IS 'second, minute, hour, day, week, month, quarter, half, season, year, decade, century';
COMMENT ON COLUMN dates.anchor IS 'what the value rests on: explicit, document_date, context';
COMMENT ON COLUMN dates.modifier IS 'TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END, APPROX';

-- sums of money
CREATE OR REPLACE TABLE money (
  doc_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  sentence INTEGER NOT NULL,
  surface VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  amount DECIMAL(38, 9),
  amount_max DECIMAL(38, 9),
  currency VARCHAR,
  modifier VARCHAR
);
INSERT INTO money BY NAME SELECT * FROM read_parquet('facts/money/*.parquet');
COMMENT ON COLUMN money.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN money.fact_id IS 'short hash of kind, span and value; unique inside doc_id';
COMMENT ON COLUMN money.start_char IS 'first code point of the surface in documents.text';
COMMENT ON COLUMN money.end_char IS 'code point behind the last one';
COMMENT ON COLUMN money.raw_start IS 'first code point in the decoded source; null without a plain source';
COMMENT ON COLUMN money.raw_end IS 'code point behind the last one in the decoded source';
COMMENT ON COLUMN money.sentence IS 'number of the sentence the fact begins in';
COMMENT ON COLUMN money.surface IS 'the words of the text';
COMMENT ON COLUMN money.rule IS 'what found it: <language>.<kind>.<name>';
COMMENT ON COLUMN money.amount IS 'exact; the low end of a range; null where the text gives no number or it does not fit';
COMMENT ON COLUMN money.amount_max IS 'the high end of a range';
COMMENT ON COLUMN money.currency IS 'ISO 4217';
COMMENT ON COLUMN money.modifier IS 'what the text says of the number: more_than, less_than, about, up_to, at_least, target';

-- numbers with their unit or the noun they count
CREATE OR REPLACE TABLE quantities (
  doc_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  sentence INTEGER NOT NULL,
  surface VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  value DECIMAL(38, 9),
  value_max DECIMAL(38, 9),
  unit VARCHAR,
  modifier VARCHAR
);
INSERT INTO quantities BY NAME SELECT * FROM read_parquet('facts/quantities/*.parquet');
COMMENT ON COLUMN quantities.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN quantities.fact_id IS 'short hash of kind, span and value; unique inside doc_id';
COMMENT ON COLUMN quantities.start_char IS 'first code point of the surface in documents.text';
COMMENT ON COLUMN quantities.end_char IS 'code point behind the last one';
COMMENT ON COLUMN quantities.raw_start IS 'first code point in the decoded source; null without a plain source';
COMMENT ON COLUMN quantities.raw_end IS 'code point behind the last one in the decoded source';
COMMENT ON COLUMN quantities.sentence IS 'number of the sentence the fact begins in';
COMMENT ON COLUMN quantities.surface IS 'the words of the text';
COMMENT ON COLUMN quantities.rule IS 'what found it: <language>.<kind>.<name>';
COMMENT ON COLUMN quantities.value IS 'exact; the low end of a range; null where the text gives no number or it does not fit';
COMMENT ON COLUMN quantities.value_max IS 'the high end of a range';
COMMENT ON COLUMN quantities.unit IS 'normal form of the unit or the counted noun; %';
COMMENT ON COLUMN quantities.modifier IS 'what the text says of the number: more_than, less_than, about, up_to, at_least, target';

-- what has a name in the article, one row for all its mentions
CREATE OR REPLACE TABLE entities (
  doc_id VARCHAR NOT NULL,
  entity_id INTEGER NOT NULL,
  type VARCHAR NOT NULL,
  subtype VARCHAR,
  name VARCHAR NOT NULL,
  aliases VARCHAR[] NOT NULL,
  mention_count INTEGER NOT NULL,
  first_start_char INTEGER NOT NULL,
  link VARCHAR
);
INSERT INTO entities BY NAME SELECT * FROM read_parquet('facts/entities/*.parquet');
COMMENT ON COLUMN entities.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN entities.entity_id IS 'number inside doc_id, from 1';
COMMENT ON COLUMN entities.type IS 'PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP';
COMMENT ON COLUMN entities.subtype IS 'of places: country, region, district, city, village, street, water, mountain, macroregion';
COMMENT ON COLUMN entities.name IS 'best name, nominative';
COMMENT ON COLUMN entities.aliases IS 'surfaces';
COMMENT ON COLUMN entities.mention_count IS 'rows of mentions';
COMMENT ON COLUMN entities.first_start_char IS 'first code point of the first mention';
COMMENT ON COLUMN entities.link IS 'ISO 3166 code of countries and regions, or the id that a user pack gives';

-- where entities are named
CREATE OR REPLACE TABLE mentions (
  doc_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  sentence INTEGER NOT NULL,
  surface VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  entity_id INTEGER NOT NULL,
  type VARCHAR NOT NULL,
  nested BOOLEAN NOT NULL
);
INSERT INTO mentions BY NAME SELECT * FROM read_parquet('facts/mentions/*.parquet');
COMMENT ON COLUMN mentions.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN mentions.fact_id IS 'short hash of kind, span and value; unique inside doc_id';
COMMENT ON COLUMN mentions.start_char IS 'first code point of the surface in documents.text';
COMMENT ON COLUMN mentions.end_char IS 'code point behind the last one';
COMMENT ON COLUMN mentions.raw_start IS 'first code point in the decoded source; null without a plain source';
COMMENT ON COLUMN mentions.raw_end IS 'code point behind the last one in the decoded source';
COMMENT ON COLUMN mentions.sentence IS 'number of the sentence the fact begins in';
COMMENT ON COLUMN mentions.surface IS 'the words of the text';
COMMENT ON COLUMN mentions.rule IS 'what found it: <language>.<kind>.<name>';
COMMENT ON COLUMN mentions.entity_id IS 'the entity, of the same doc_id';
COMMENT ON COLUMN mentions.type IS 'PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP';
COMMENT ON COLUMN mentions.nested IS 'lies inside another mention';

-- quotations with their speakers; the surface runs from the first part to the last
CREATE OR REPLACE TABLE quotes (
  doc_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  sentence INTEGER NOT NULL,
  surface VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  content VARCHAR NOT NULL,
  parts STRUCT(start_char INTEGER, end_char INTEGER)[] NOT NULL,
  speaker_surface VARCHAR,
  speaker_start INTEGER,
  speaker_end INTEGER,
  speaker_entity_id INTEGER,
  speaker_name VARCHAR,
  cue VARCHAR,
  cue_start INTEGER,
  cue_end INTEGER,
  cue_lemma VARCHAR
);
INSERT INTO quotes BY NAME SELECT * FROM read_parquet('facts/quotes/*.parquet');
COMMENT ON COLUMN quotes.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN quotes.fact_id IS 'short hash of kind, span and value; unique inside doc_id';
COMMENT ON COLUMN quotes.start_char IS 'first code point of the surface in documents.text';
COMMENT ON COLUMN quotes.end_char IS 'code point behind the last one';
COMMENT ON COLUMN quotes.raw_start IS 'first code point in the decoded source; null without a plain source';
COMMENT ON COLUMN quotes.raw_end IS 'code point behind the last one in the decoded source';
COMMENT ON COLUMN quotes.sentence IS 'number of the sentence the fact begins in';
COMMENT ON COLUMN quotes.surface IS 'the words of the text';
COMMENT ON COLUMN quotes.rule IS 'what found it: <language>.<kind>.<name>';
COMMENT ON COLUMN quotes.kind IS 'direct, partial, indirect, interview';
COMMENT ON COLUMN quotes.content IS 'the words said, parts joined by a blank';
COMMENT ON COLUMN quotes.parts IS 'the words said, without marks and attribution';
COMMENT ON COLUMN quotes.speaker_surface IS 'nearest naming of the speaker, pronouns and nouns included';
COMMENT ON COLUMN quotes.speaker_start IS 'first code point of the naming';
COMMENT ON COLUMN quotes.speaker_end IS 'code point behind the last one';
COMMENT ON COLUMN quotes.speaker_entity_id IS 'who that is';
COMMENT ON COLUMN quotes.speaker_name IS 'resolved, nominative';
COMMENT ON COLUMN quotes.cue IS 'the word of saying';
COMMENT ON COLUMN quotes.cue_start IS 'first code point of the cue';
COMMENT ON COLUMN quotes.cue_end IS 'code point behind the last one';
COMMENT ON COLUMN quotes.cue_lemma IS 'its dictionary form';

-- what persons are, and of what
CREATE OR REPLACE TABLE roles (
  doc_id VARCHAR NOT NULL,
  fact_id VARCHAR NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  sentence INTEGER NOT NULL,
  surface VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  person_entity_id INTEGER,
  person_name VARCHAR,
  role VARCHAR NOT NULL,
  organization_entity_id INTEGER,
  location_entity_id INTEGER
);
INSERT INTO roles BY NAME SELECT * FROM read_parquet('facts/roles/*.parquet');
COMMENT ON COLUMN roles.doc_id IS 'the article; joins all tables';
COMMENT ON COLUMN roles.fact_id IS 'short hash of kind, span and value; unique inside doc_id';
COMMENT ON COLUMN roles.start_char IS 'first code point of the surface in documents.text';
COMMENT ON COLUMN roles.end_char IS 'code point behind the last one';
COMMENT ON COLUMN roles.raw_start IS 'first code point in the decoded source; null without a plain source';
COMMENT ON COLUMN roles.raw_end IS 'code point behind the last one in the decoded source';
COMMENT ON COLUMN roles.sentence IS 'number of the sentence the fact begins in';
COMMENT ON COLUMN roles.surface IS 'the words of the text';
COMMENT ON COLUMN roles.rule IS 'what found it: <language>.<kind>.<name>';
COMMENT ON COLUMN roles.person_entity_id IS 'the person; null where the article never names them';
COMMENT ON COLUMN roles.person_name IS 'nominative';
COMMENT ON COLUMN roles.role IS 'nominative';
COMMENT ON COLUMN roles.organization_entity_id IS 'the organisation';
COMMENT ON COLUMN roles.location_entity_id IS 'the place';

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
