// a claim has one source, at most one target and stands in one document
MATCH (c:Claim)
OPTIONAL MATCH (c)-[s:SOURCE]->()
WITH c, count(s) AS sources
OPTIONAL MATCH (c)-[t:TARGET]->()
WITH c, sources, count(t) AS targets
OPTIONAL MATCH (c)-[d:REPORTED_IN]->()
WITH c, sources, targets, count(d) AS documents
WHERE sources <> 1 OR targets > 1 OR documents <> 1
RETURN c.id AS found
