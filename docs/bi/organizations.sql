-- Organisations over time: the ten that most articles name, by quarter.
WITH top AS (
  SELECT name FROM entities WHERE type = 'ORG' GROUP BY name ORDER BY COUNT(*) DESC, name LIMIT 10
)
SELECT
  e.name,
  date_trunc('quarter', d.document_date) AS quarter,
  COUNT(*) AS articles,
  SUM(e.mention_count) AS mentions
FROM entities e
JOIN top USING (name)
JOIN documents d USING (doc_id)
WHERE e.type = 'ORG'
GROUP BY ALL
ORDER BY e.name, quarter NULLS FIRST;
