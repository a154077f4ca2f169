-- Which rules carry the facts, and in how many articles.
SELECT kind, rule, COUNT(*) AS facts, COUNT(DISTINCT doc_id) AS articles
FROM facts
GROUP BY ALL
ORDER BY kind, facts DESC, rule;
