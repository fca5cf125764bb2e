// Claims without a target.
UNWIND $documents AS told
MATCH (d:Document {file: told[0]})
UNWIND told[1] AS r
MATCH (s:Actor {id: $actors[r[13]]})
CREATE (d)<-[:REPORTED_IN]-(:Claim {
  id: r[0], relation: r[1], act_id: r[2], status: r[3], implied: r[4], date: r[5], date_precision: r[6],
  text: r[7], start: r[8], end: r[9], confidence: r[10], rule: r[11], doubts: r[12]
})-[:SOURCE]->(s)
RETURN count(*) AS count
