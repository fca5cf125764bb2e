// Those who stand for one of these actors.
MATCH (a:Actor)-[:REPRESENTS]->(b:Actor)
WHERE b.id IN $ids
RETURN DISTINCT a.id AS id
