UNWIND $sources AS id
MATCH (:Actor {id: id})-[e:<RELATION>]->()
WITH e, $rows_by_id[e.act_id] AS r
WHERE r IS NOT NULL
DELETE e
