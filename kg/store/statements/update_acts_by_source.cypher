// For a server that has no index on a property of edges: one pass over what the sources did, for all rows together.
UNWIND $sources AS id
MATCH (:Actor {id: id})-[e:<RELATION>]->()
WITH e, $rows_by_id[e.act_id] AS r
WHERE r IS NOT NULL
SET e += r.told
