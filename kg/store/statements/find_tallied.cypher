MATCH (g:GraphInfo {id: 'kg'})
WHERE g.tallied
RETURN true AS found
