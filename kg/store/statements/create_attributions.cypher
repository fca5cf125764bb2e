UNWIND $rows AS r
MATCH (c:Claim {id: r.id})
MATCH (a:Actor {id: r.speaker})
CREATE (c)-[:ATTRIBUTED_TO]->(a)
