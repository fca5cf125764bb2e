// Of one relation: all acts at once are more than a server may hold.
MATCH (c:Claim {status: 'actual', relation: $relation})-[:REPORTED_IN]->(d:Document)
WHERE c.act_id IS NOT NULL
WITH c.act_id AS act, c.date AS date, count(DISTINCT d.publisher) AS sources,
     count(DISTINCT CASE WHEN d.published IS NOT NULL THEN d.publisher END) AS dated
RETURN toString(date) AS date, count(act) AS acts, sum(CASE WHEN sources <= 1 THEN 1 ELSE 0 END) AS single,
       sum(CASE WHEN dated > 1 THEN 1 ELSE 0 END) AS compared
