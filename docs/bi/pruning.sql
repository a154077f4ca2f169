-- Which columns let a reader skip row groups: those with bounds, and how many row groups the bounds leave
-- when one value is asked for (the lowest one of the middle row group). Few of many: filter by that column.
WITH groups AS (
  SELECT split_part(file_name, '/', -2) AS "table", path_in_schema AS "column", stats_min_value AS low, stats_max_value AS high
  FROM parquet_metadata(getvariable('dataset') || '/*/*.parquet')
), asked AS (
  SELECT "table", "column", quantile_disc(low, 0.5) AS value FROM groups WHERE low IS NOT NULL GROUP BY ALL
)
SELECT
  "table",
  "column",
  COUNT(*) AS row_groups,
  COUNT(*) FILTER (WHERE CASE
    WHEN try_cast(value AS DOUBLE) IS NULL THEN value BETWEEN low AND high
    ELSE try_cast(value AS DOUBLE) BETWEEN try_cast(low AS DOUBLE) AND try_cast(high AS DOUBLE)
  END) AS to_read
FROM groups
JOIN asked USING ("table", "column")
GROUP BY ALL
ORDER BY to_read / row_groups, "table", "column";
