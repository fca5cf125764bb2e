UNWIND $ids AS id
MATCH (a:<LABEL> {id: id})
DETACH DELETE a
