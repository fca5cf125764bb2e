// Acts of one relation that incidents are the target of.
UNWIND $rows AS r
MATCH (s:Actor {id: $actors[r[10]]})
MATCH (t:Incident {id: $incidents[r[11]]})
CREATE (s)-[:<RELATION> {
  act_id: r[0], date: r[1], date_precision: r[2], claims: r[3], documents: r[4], sources: r[5], attributed: r[6],
  first_published: r[7], implied: r[8]
}]->(t)
RETURN count(*) AS count
