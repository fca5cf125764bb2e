// Acts of one relation between actors, who are looked up as in create_claims.
UNWIND range(0, size($actors) - 1) AS i
MATCH (a:Actor {id: $actors[i]})
WITH a ORDER BY i
WITH collect(a) AS actors
WHERE size(actors) = size($actors)
UNWIND $rows AS r
WITH r, actors[r[10]] AS s, actors[r[11]] AS t
CREATE (s)-[:<RELATION> {
  act_id: r[0], date: r[1], date_precision: r[2], claims: r[3], documents: r[4], sources: r[5], attributed: r[6],
  first_published: r[7], implied: r[8]
}]->(t)
RETURN count(*) AS count
