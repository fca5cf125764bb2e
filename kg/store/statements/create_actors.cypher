UNWIND $rows AS r
CREATE (:<LABEL> {id: r.id, name: r.name})
