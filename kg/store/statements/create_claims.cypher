// Claims on an actor. Each actor is looked up once, in the order by which rows know it; if one is gone, nothing happens.
UNWIND range(0, size($actors) - 1) AS i
MATCH (a:Actor {id: $actors[i]})
WITH a ORDER BY i
WITH collect(a) AS actors
WHERE size(actors) = size($actors)
UNWIND $documents AS told
MATCH (d:Document {file: told[0]})
UNWIND told[1] AS r
WITH d, r, actors[r[13]] AS s, actors[r[14]] AS t
CREATE (d)<-[:REPORTED_IN]-(c:Claim {
  id: r[0], relation: r[1], act_id: r[2], status: r[3], implied: r[4], date: r[5], date_precision: r[6],
  text: r[7], start: r[8], end: r[9], confidence: r[10], rule: r[11], doubts: r[12]
})-[:SOURCE]->(s), (c)-[:TARGET]->(t)
RETURN count(*) AS count
