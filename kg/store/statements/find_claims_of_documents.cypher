UNWIND $files AS file
MATCH (d:Document {file: file})<-[:REPORTED_IN]-(c:Claim)-[:SOURCE]->(s:Actor)
OPTIONAL MATCH (c)-[:TARGET]->(t)
RETURN c.act_id AS act_id, c.relation AS relation, c.status AS status, s.id AS source, t.id AS target
