UNWIND $ids AS id
MATCH (a:Actor {id: id})-[e:<RELATION>]->(b:Actor)
RETURN a.id AS source, b.id AS target, e.role AS role, toString(e.from) AS start, toString(e.to) AS end
