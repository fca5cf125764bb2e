// an act has the properties that the schema requires
MATCH (:Actor)-[e:<RELATIONS>]->()
UNWIND $required AS name
WITH e, name
WHERE e[name] IS NULL
RETURN coalesce(e.act_id, elementId(e)) + ' without ' + name AS found
