UNWIND $files AS file
MATCH (d:Document {file: file})<-[:REPORTED_IN]-(c:Claim)-[:SOURCE]->(s:Actor)
OPTIONAL MATCH (c)-[:TARGET]->(t)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(w:Actor)
RETURN c.act_id AS act_id, c.relation AS relation, c.status AS status, s.id AS source, t.id AS target, w.id AS speaker,
       toString(c.date) AS date, c.implied AS implied, c.confidence AS confidence,
       d.publisher AS publisher, toString(d.published) AS published
