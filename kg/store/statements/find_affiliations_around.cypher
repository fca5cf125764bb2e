// Those at whose either end one of these stands, by the ends that were told.
UNWIND $ids AS id
MATCH (:Actor {id: id})-[e:REPRESENTS|MEMBER_OF]-(:Actor)
WITH DISTINCT e
RETURN type(e) AS kind, startNode(e).id AS source, endNode(e).id AS target, e.told_source AS told_source,
       e.told_target AS told_target, e.role AS role, toString(e.from) AS start, toString(e.to) AS end
