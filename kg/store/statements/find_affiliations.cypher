UNWIND $ids AS id
MATCH (a:Actor {id: id})-[e:<RELATION>]->(b:Actor)
RETURN coalesce(e.told_source, a.id) AS source, coalesce(e.told_target, b.id) AS target, e.role AS role,
       toString(e.from) AS start, toString(e.to) AS end
