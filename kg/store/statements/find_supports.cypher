// The claims of other documents that report the same acts.
UNWIND $act_ids AS act_id
MATCH (c:Claim {act_id: act_id})-[:REPORTED_IN]->(d:Document)
WHERE c.status = 'actual'
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(a:Actor)
RETURN c.act_id AS act_id, d.file AS document, d.publisher AS publisher, toString(d.published) AS published,
       a.name AS speaker, c.date_precision AS date_precision, c.implied AS implied
