// Those for whom these actors stand.
MATCH (a:Actor)-[:REPRESENTS]->(b:Actor)
WHERE a.id IN $ids
RETURN DISTINCT b.id AS id
