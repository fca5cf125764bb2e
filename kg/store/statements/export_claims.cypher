// All claims of some documents; a later part of the export is never asked to remember them.
UNWIND $files AS file
MATCH (d:Document {file: file})<-[:REPORTED_IN]-(c:Claim)-[:SOURCE]->(s:Actor)
WHERE ($since IS NULL OR c.date >= date($since)) AND ($relations IS NULL OR c.relation IN $relations)
OPTIONAL MATCH (c)-[:TARGET]->(t)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(w:Actor)
WITH file, c, s, t, w
WHERE $actors IS NULL OR s.id IN $actors OR t.id IN $actors
RETURN file, c.id AS id, c.act_id AS act_id, c.relation AS relation, c.status AS status, c.implied AS implied,
       s.id AS source, t.id AS target, 'Incident' IN labels(t) AS is_incident, w.id AS speaker,
       toString(c.date) AS date, c.date_precision AS date_precision, c.start AS start, c.end AS end,
       c.text AS text, c.confidence AS confidence, c.rule AS rule,
       c.told_source AS told_source, c.told_target AS told_target, c.told_speaker AS told_speaker
