// title: Coverage by publisher
// question: "What does each publisher contribute: documents, claims, acts, and acts that it alone reports?"
// params: {}
// columns:
//   publisher: string
//   documents: integer
//   claims: integer
//   acts_told: integer
//   alone: integer
//   with_speaker: integer
//   first: date
//   last: date
// see: [single-source, who-said-first, statuses, to-review]

// Days are those of publication; --since and --until count by the day of the act. Documents without a claim in the span
// are left out. Of all publishers in the span, --min-sources keeps acts that so many of them report. Where nothing
// narrows the question, the graph's own tallies answer it.
OPTIONAL MATCH (info:GraphInfo {id: 'kg', tallied: true})
WITH info IS NOT NULL AND $since IS NULL AND $until IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
     AS tallied
CALL (tallied) {
  WITH 1 AS one WHERE tallied
  MATCH (tally:PublisherTally)
  RETURN tally.publisher AS publisher, 0 AS documents, tally.claims AS claims, tally.acts AS acts_told,
         tally.alone AS alone, tally.with_speaker AS with_speaker, null AS first, null AS last
  UNION ALL
  WITH 1 AS one WHERE tallied
  MATCH (document:Document)
  WHERE EXISTS { (document)<-[:REPORTED_IN]-() }
  RETURN document.publisher AS publisher, count(document) AS documents, 0 AS claims, 0 AS acts_told, 0 AS alone,
         0 AS with_speaker, min(document.published) AS first, max(document.published) AS last
  UNION ALL
  WITH 1 AS one WHERE NOT tallied
  MATCH (document:Document)<-[:REPORTED_IN]-(claim:Claim)
  WHERE $min_sources <= 1 AND ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
    AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
  WITH document, count(claim) AS claims
  RETURN document.publisher AS publisher, count(document) AS documents, sum(claims) AS claims, 0 AS acts_told, 0 AS alone,
         0 AS with_speaker, min(document.published) AS first, max(document.published) AS last
  UNION ALL
  WITH 1 AS one WHERE NOT tallied
  MATCH (claim:Claim)-[:ATTRIBUTED_TO]->(:Actor)
  MATCH (claim)-[:REPORTED_IN]->(document:Document)
  WHERE $min_sources <= 1 AND ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
    AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
  RETURN document.publisher AS publisher, 0 AS documents, 0 AS claims, 0 AS acts_told, 0 AS alone,
         count(DISTINCT claim) AS with_speaker, null AS first, null AS last
  UNION ALL
  WITH 1 AS one WHERE NOT tallied
  MATCH (document:Document)<-[:REPORTED_IN]-(claim:Claim)
  WHERE $min_sources <= 1 AND ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
    AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
    AND claim.status = 'actual' AND claim.act_id IS NOT NULL
  WITH claim.act_id AS act, collect(DISTINCT coalesce(document.publisher, '')) AS papers
  UNWIND papers AS paper
  RETURN CASE WHEN paper <> '' THEN paper END AS publisher, 0 AS documents, 0 AS claims, count(act) AS acts_told,
         count(CASE WHEN size(papers) = 1 THEN act END) AS alone, 0 AS with_speaker, null AS first, null AS last
  UNION ALL
  WITH 1 AS one WHERE NOT tallied
  MATCH (claim:Claim)-[:REPORTED_IN]->(document:Document)
  WHERE $min_sources > 1 AND ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
    AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
    AND claim.status = 'actual' AND claim.act_id IS NOT NULL
  OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(:Actor)
  WITH claim.act_id AS act, collect({claim: claim, document: document, attributed: said IS NOT NULL}) AS told,
       collect(DISTINCT coalesce(document.publisher, '')) AS papers
  WHERE size([paper IN papers WHERE paper <> '']) >= $min_sources
  UNWIND told AS each
  WITH act, size(papers) = 1 AS alone, each.claim AS claim, each.document AS document, each.attributed AS attributed
  RETURN document.publisher AS publisher, count(DISTINCT document) AS documents, count(DISTINCT claim) AS claims,
         count(DISTINCT act) AS acts_told, count(DISTINCT CASE WHEN alone THEN act END) AS alone,
         count(DISTINCT CASE WHEN attributed THEN claim END) AS with_speaker,
         min(document.published) AS first, max(document.published) AS last
}
RETURN publisher, sum(documents) AS documents, sum(claims) AS claims, sum(acts_told) AS acts_told, sum(alone) AS alone,
       sum(with_speaker) AS with_speaker, min(first) AS first, max(last) AS last
ORDER BY acts_told DESC, claims DESC, publisher
