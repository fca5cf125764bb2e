MATCH (t:<LABEL>)
RETURN properties(t) AS tally
