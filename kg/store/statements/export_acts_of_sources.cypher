MATCH (d:Document)<-[:REPORTED_IN]-(c:Claim)
WHERE (d.publisher IN $sources OR d.file IN $sources) AND c.status = 'actual' AND c.act_id IS NOT NULL
RETURN DISTINCT c.act_id AS act_id
