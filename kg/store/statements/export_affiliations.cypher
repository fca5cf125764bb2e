MATCH (a:Actor)-[e:<RELATION>]->(b:Actor)
WHERE $ids IS NULL OR (a.id IN $ids AND b.id IN $ids)
RETURN type(e) AS kind, a.id AS source, b.id AS target, e.role AS role, toString(e.from) AS start, toString(e.to) AS end,
       e.told_source AS told_source, e.told_target AS told_target
