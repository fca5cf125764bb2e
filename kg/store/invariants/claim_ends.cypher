// a claim has one source, at most one target and stands in one document
MATCH (c:Claim)
WITH c.id AS found, COUNT { (c)-[:SOURCE]->() } AS sources, COUNT { (c)-[:TARGET]->() } AS targets,
     COUNT { (c)-[:REPORTED_IN]->() } AS documents
WHERE sources <> 1 OR targets > 1 OR documents <> 1
RETURN found
