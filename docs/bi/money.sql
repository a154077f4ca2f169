-- Money by currency and month of the article: how many sums, the middle one and the largest, in millions.
-- What is exact and stated alone; sums with «more than», «up to» and targets have a modifier.
SELECT
  strftime(document_date, '%Y-%m') AS month,
  currency,
  COUNT(*) AS sums,
  ROUND(median(amount) / 1e6, 3) AS median_millions,
  ROUND(MAX(amount) / 1e6, 3) AS largest_millions
FROM money
JOIN documents USING (doc_id)
WHERE amount IS NOT NULL AND currency IS NOT NULL AND modifier IS NULL
GROUP BY ALL
ORDER BY month NULLS FIRST, sums DESC, currency;
