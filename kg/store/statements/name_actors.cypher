// A state that was first met as a bare code gets its name.
UNWIND $rows AS r
MATCH (a:Actor {id: r.id})
SET a.name = r.name
