UNWIND $rows AS r
MATCH (c:Claim {id: r[0]})
MATCH (w:Actor {id: $actors[r[1]]})
CREATE (c)-[:ATTRIBUTED_TO]->(w)
RETURN count(*) AS count
