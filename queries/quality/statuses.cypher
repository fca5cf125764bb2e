// title: Claims by status
// question: Of each relation, how many claims say that it happened, and how many that it did not, will, or might?
// params: {}
// columns:
//   relation: string
//   actual: integer
//   negated: integer
//   planned: integer
//   hypothetical: integer
//   without_target: integer
//   implied: integer
//   confidence: float
// see: [plans, contradictions, to-review]

// Only actual claims with a target make acts. `confidence` is the mean. --min-sources keeps claims about what so many
// publishers report. Where nothing narrows the question, the graph's own tallies answer it.
OPTIONAL MATCH (info:GraphInfo {id: 'kg', tallied: true})
WITH info IS NOT NULL AND $since IS NULL AND $until IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
     AS tallied
CALL (tallied) {
  WITH 1 AS one WHERE tallied
  MATCH (tally:StatusTally)
  RETURN tally.relation AS relation, tally.status AS status, tally.alone AS alone, tally.implied AS implied,
         tally.claims AS claims, tally.sure AS sure
  UNION ALL
  WITH 1 AS one WHERE NOT tallied AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
  MATCH (claim:Claim)
  WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  RETURN claim.relation AS relation, claim.status AS status, claim.act_id IS NULL AS alone, claim.implied AS implied,
         count(*) AS claims, sum(toInteger(round(claim.confidence * 10000))) AS sure
  UNION ALL
  WITH 1 AS one WHERE NOT tallied AND ($source IS NOT NULL OR $as_of IS NOT NULL OR $min_sources > 1)
  MATCH (claim:Claim)-[:REPORTED_IN]->(document:Document)
  WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
    AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
  WITH coalesce(claim.act_id, claim.id) AS about, collect(claim) AS claims, count(DISTINCT document.publisher) AS sources
  WHERE $min_sources <= 1 OR sources >= $min_sources
  UNWIND claims AS claim
  RETURN claim.relation AS relation, claim.status AS status, claim.act_id IS NULL AS alone, claim.implied AS implied,
         count(*) AS claims, sum(toInteger(round(claim.confidence * 10000))) AS sure
}
RETURN relation, sum(CASE status WHEN 'actual' THEN claims ELSE 0 END) AS actual,
       sum(CASE status WHEN 'negated' THEN claims ELSE 0 END) AS negated,
       sum(CASE status WHEN 'planned' THEN claims ELSE 0 END) AS planned,
       sum(CASE status WHEN 'hypothetical' THEN claims ELSE 0 END) AS hypothetical,
       sum(CASE WHEN alone THEN claims ELSE 0 END) AS without_target,
       sum(CASE WHEN implied THEN claims ELSE 0 END) AS implied,
       round(sum(sure) / 100.0 / sum(claims)) / 100 AS confidence
ORDER BY actual DESC, relation
