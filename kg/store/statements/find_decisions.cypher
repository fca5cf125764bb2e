MATCH (d:Decision)
RETURN d.record AS record
