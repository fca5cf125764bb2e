// Two loads must not mix: the second waits here (Neo4j) or is told to repeat at its commit (local server).
MERGE (g:GraphInfo {id: 'kg'})
SET g.loads = coalesce(g.loads, 0) + 1
RETURN g.loads AS counter, coalesce(g.tallied, false) AS tallied
