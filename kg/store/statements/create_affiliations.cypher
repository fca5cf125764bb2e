UNWIND $rows AS r
MATCH (s:Actor {id: r.source})
MATCH (t:Actor {id: r.target})
CREATE (s)-[:<RELATION> {role: r.role, from: date(r.start), to: date(r.end)}]->(t)
