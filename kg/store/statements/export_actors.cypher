MATCH (a:<LABEL>)
WHERE $ids IS NULL OR a.id IN $ids
RETURN labels(a) AS labels, a.id AS id, a.name AS name
ORDER BY id
