UNWIND $ids AS id
MATCH (t:<LABEL> {id: id})
WHERE t[$count] = 0
DELETE t
