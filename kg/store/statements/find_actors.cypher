UNWIND $ids AS id
MATCH (a:<LABEL> {id: id})
RETURN a.id AS id, a.name AS name
