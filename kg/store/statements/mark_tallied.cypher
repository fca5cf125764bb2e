MATCH (g:GraphInfo {id: 'kg'})
SET g.tallied = true
