// Acts of one relation, those of one pair together.
MATCH (s:Actor)-[e:<RELATION>]->(t)
WHERE ($since IS NULL OR e.date >= date($since))
  AND ($actors IS NULL OR s.id IN $actors OR t.id IN $actors)
  AND ($acts IS NULL OR e.act_id IN $acts)
RETURN e.act_id AS act_id, s.id AS source, t.id AS target, 'Incident' IN labels(t) AS is_incident,
       toString(e.date) AS date, e.date_precision AS date_precision, e.claims AS claims, e.documents AS documents,
       e.sources AS sources, e.attributed AS attributed, toString(e.first_published) AS first_published,
       e.implied AS implied
ORDER BY source, target, date, act_id
