UNWIND $rows AS r
MATCH (a:<LABEL> {id: r.id})
SET a.name = r.name
