-- What is to come: whole days behind the day of the article, with the sentence that names them.
SELECT
  d.document_date,
  f.begin_date,
  f.begin_date - d.document_date AS days_ahead,
  substring(d.text, s.start_char + 1, s.end_char - s.start_char) AS sentence
FROM dates f
JOIN documents d USING (doc_id)
JOIN sentences s USING (doc_id, sentence)
WHERE f.granularity = 'day' AND f.begin_date > d.document_date
ORDER BY days_ahead DESC, d.doc_id, f.start_char
LIMIT 20;
