// Claims on an incident.
UNWIND $documents AS told
MATCH (d:Document {file: told[0]})
UNWIND told[1] AS r
MATCH (s:Actor {id: $actors[r[13]]})
MATCH (t:Incident {id: $incidents[r[14]]})
CREATE (d)<-[:REPORTED_IN]-(c:Claim {
  id: r[0], relation: r[1], act_id: r[2], status: r[3], implied: r[4], date: r[5], date_precision: r[6],
  text: r[7], start: r[8], end: r[9], confidence: r[10], rule: r[11], doubts: r[12]
})-[:SOURCE]->(s), (c)-[:TARGET]->(t)
RETURN count(*) AS count
