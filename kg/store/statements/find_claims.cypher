UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SOURCE]->(s:Actor)
OPTIONAL MATCH (c)-[:TARGET]->(t)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(w:Actor)
RETURN c.act_id AS act_id, c.relation AS relation, c.status AS status, s.id AS source, t.id AS target, w.id AS speaker
