// These claims, with all that it takes to write them anew.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:REPORTED_IN]->(d:Document)
MATCH (c)-[:SOURCE]->(s:Actor)
OPTIONAL MATCH (c)-[:TARGET]->(t)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(w:Actor)
RETURN c.id AS id, c.act_id AS act_id, c.relation AS relation, c.status AS status, c.implied AS implied,
       s.id AS source, s.name AS source_name, labels(s) AS source_labels, c.told_source AS told_source,
       t.id AS target, t.name AS target_name, labels(t) AS target_labels, c.told_target AS told_target,
       w.id AS speaker, w.name AS speaker_name, labels(w) AS speaker_labels, c.told_speaker AS told_speaker,
       toString(c.date) AS date, c.date_precision AS date_precision, c.start AS start, c.end AS end, c.text AS text,
       c.confidence AS confidence, c.rule AS rule,
       d.file AS file, d.publisher AS publisher, toString(d.published) AS published
