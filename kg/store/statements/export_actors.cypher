MATCH (a:<LABEL>)
RETURN labels(a) AS labels, a.id AS id, a.name AS name
