// title: Claims to review
// question: "Which claims should a person look at, and why: unsure, no target, no day, addressee not named?"
// params:
//   percent: {type: integer, default: 60, help: "claims less sure than so many per cent"}
//   top: {type: integer, default: 100, help: "at most so many claims"}
// columns:
//   why: list
//   date: date
//   source: string
//   relation: string
//   target: string
//   status: string
//   confidence: float
//   text: string
//   document: string
//   start: integer
//   claim: string
// see: [single-source, statuses, coverage, evidence]

// Those with most reasons first, then the least sure; `doubts` counts the reasons when a claim is written, unsure being
// less than 60 per cent. --min-sources keeps claims about what so many publishers report.
CALL () {
  WITH 1 AS one WHERE $percent <= 60
  MATCH (claim:Claim)
  WHERE claim.doubts > 0
  RETURN claim
  UNION ALL
  WITH 1 AS one WHERE $percent > 60
  MATCH (claim:Claim)
  RETURN claim
}
MATCH (claim)-[:REPORTED_IN]->(document:Document)
WHERE (claim.confidence * 100 < $percent OR claim.act_id IS NULL OR claim.date_precision <> 'day' OR claim.implied)
  AND ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
  AND ($min_sources <= 1 OR size(COLLECT {
    MATCH (same:Claim {act_id: claim.act_id, status: 'actual'})-[:REPORTED_IN]->(paper:Document)
    WHERE ($source IS NULL OR paper.publisher IN $source) AND ($as_of IS NULL OR paper.published <= $as_of)
      AND paper.publisher IS NOT NULL
    RETURN DISTINCT paper.publisher
  }) >= $min_sources)
WITH claim, document,
     CASE WHEN claim.confidence * 100 < $percent THEN ['unsure'] ELSE [] END
     + CASE WHEN claim.act_id IS NULL THEN ['no target'] ELSE [] END
     + CASE claim.date_precision WHEN 'day' THEN [] WHEN 'document' THEN ['no day'] ELSE [claim.date_precision + ' only'] END
     + CASE WHEN claim.implied THEN ['implied'] ELSE [] END AS why
ORDER BY size(why) DESC, claim.confidence, claim.date, claim.id
LIMIT $top
MATCH (claim)-[:SOURCE]->(source:Actor)
OPTIONAL MATCH (claim)-[:TARGET]->(target)
RETURN why, claim.date AS date, source.name AS source, claim.relation AS relation, target.name AS target,
       claim.status AS status, claim.confidence AS confidence, claim.text AS text, document.file AS document,
       claim.start AS start, claim.id AS claim
ORDER BY size(why) DESC, confidence, date, claim
