UNWIND $rows AS r
MATCH (s:Actor {id: r.source})
MATCH (t:Actor {id: r.target})
CREATE (s)-[:<RELATION> {
  role: r.role, from: date(r.start), to: date(r.end), told_source: r.told_source, told_target: r.told_target
}]->(t)
