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
// publishers report.
MATCH (claim:Claim)-[:REPORTED_IN]->(document:Document)
WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
WITH coalesce(claim.act_id, claim.id) AS about, collect(claim) AS claims, count(DISTINCT document.publisher) AS sources
WHERE $min_sources <= 1 OR sources >= $min_sources
UNWIND claims AS claim
RETURN claim.relation AS relation, count(CASE WHEN claim.status = 'actual' THEN 1 END) AS actual,
       count(CASE WHEN claim.status = 'negated' THEN 1 END) AS negated,
       count(CASE WHEN claim.status = 'planned' THEN 1 END) AS planned,
       count(CASE WHEN claim.status = 'hypothetical' THEN 1 END) AS hypothetical,
       count(CASE WHEN claim.act_id IS NULL THEN 1 END) AS without_target,
       count(CASE WHEN claim.implied THEN 1 END) AS implied,
       round(avg(claim.confidence) * 100) / 100 AS confidence
ORDER BY actual DESC, relation
