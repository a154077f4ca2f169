-- Roles joined to quotations: whose words stand in the news, by what they are.
SELECT
  role,
  COUNT(*) AS quotations,
  COUNT(DISTINCT speaker_name) AS speakers,
  mode(organization_name) AS most_of,
  ROUND(AVG(length(content))) AS characters
FROM attributed_quotes
WHERE role IS NOT NULL
GROUP BY role
ORDER BY quotations DESC, role
LIMIT 20;
