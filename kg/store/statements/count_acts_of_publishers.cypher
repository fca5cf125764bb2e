// Of one relation: all acts at once are more than a server may hold.
MATCH (c:Claim {status: 'actual', relation: $relation})-[:REPORTED_IN]->(d:Document)
WHERE c.act_id IS NOT NULL
WITH c.act_id AS act, collect(DISTINCT coalesce(d.publisher, '')) AS papers
UNWIND papers AS paper
RETURN CASE WHEN paper <> '' THEN paper END AS publisher, count(act) AS acts,
       sum(CASE WHEN size(papers) = 1 THEN 1 ELSE 0 END) AS alone
