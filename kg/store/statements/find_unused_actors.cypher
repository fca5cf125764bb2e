// Nobody claims anything of them, and nobody represents them.
UNWIND $ids AS id
MATCH (a:<LABEL> {id: id})
WHERE NOT (a)<-[:SOURCE|TARGET|ATTRIBUTED_TO]-() AND NOT (a)<-[:REPRESENTS]-()
OPTIONAL MATCH (a)-[:REPRESENTS]->(b:Actor)
RETURN a.id AS id, collect(DISTINCT b.id) AS represented
