// a node has the properties that the schema requires
MATCH (n:<LABEL>)
UNWIND $required AS name
WITH n, name
WHERE n[name] IS NULL
RETURN '<LABEL> ' + coalesce(n[$key], elementId(n)) + ' without ' + name AS found
