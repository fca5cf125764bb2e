UNWIND $rows AS r
MATCH (d:Document {file: r.document})
MATCH (s:Actor {id: r.source})
CREATE (c:Claim {
  id: r.id, relation: r.relation, act_id: r.act_id, status: r.status, implied: r.implied,
  date: date(r.date), date_precision: r.date_precision, text: r.text, start: r.start, end: r.end,
  confidence: r.confidence, rule: r.rule
})
CREATE (c)-[:REPORTED_IN]->(d)
CREATE (c)-[:SOURCE]->(s)
