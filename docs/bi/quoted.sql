-- Who is quoted most, in how many articles, and with which words of saying.
WITH cues AS (
  SELECT speaker_name, cue_lemma, COUNT(*) AS n
  FROM quotes
  WHERE speaker_name IS NOT NULL AND cue_lemma IS NOT NULL
  GROUP BY ALL
), most AS (
  SELECT speaker_name, list(cue_lemma ORDER BY n DESC, cue_lemma)[1:3] AS cues
  FROM cues
  GROUP BY speaker_name
)
SELECT
  speaker_name,
  COUNT(*) AS quotations,
  COUNT(DISTINCT doc_id) AS articles,
  COUNT(*) FILTER (WHERE kind = 'direct') AS direct,
  any_value(cues) AS cues
FROM quotes
LEFT JOIN most USING (speaker_name)
WHERE speaker_name IS NOT NULL
GROUP BY speaker_name
ORDER BY quotations DESC, speaker_name
LIMIT 20;
