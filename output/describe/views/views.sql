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
