UNWIND $rows AS r
MERGE (d:Decision {id: r.id})
SET d.kind = r.kind, d.at = r.at, d.by = r.by, d.why = r.why, d.undone = r.undone, d.record = r.record
