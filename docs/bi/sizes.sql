-- What the tables and columns take: rows, bytes before and after compression, and where it goes.
SELECT
  split_part(file_name, '/', -2) AS "table",
  path_in_schema AS "column",
  SUM(num_values) AS "values",
  SUM(total_uncompressed_size) AS bytes,
  SUM(total_compressed_size) AS compressed,
  ROUND(100.0 * SUM(total_compressed_size) / SUM(SUM(total_compressed_size)) OVER (), 1) AS percent
FROM parquet_metadata(getvariable('dataset') || '/*/*.parquet')
GROUP BY ALL
ORDER BY compressed DESC
LIMIT 20;
