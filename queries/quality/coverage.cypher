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
// are left out. Of all publishers in the span, --min-sources keeps acts that so many of them report.
MATCH (claim:Claim)-[:REPORTED_IN]->(document:Document)
WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(:Actor)
WITH CASE WHEN claim.status = 'actual' THEN claim.act_id END AS act, claim, document, said IS NOT NULL AS attributed
WITH act, collect({claim: claim, document: document, attributed: attributed}) AS told,
     collect(DISTINCT coalesce(document.publisher, '')) AS papers
WHERE $min_sources <= 1 OR act IS NOT NULL AND size([paper IN papers WHERE paper <> '']) >= $min_sources
UNWIND told AS each
WITH act, size(papers) = 1 AS alone, each.claim AS claim, each.document AS document, each.attributed AS attributed
RETURN document.publisher AS publisher, count(DISTINCT document) AS documents, count(DISTINCT claim) AS claims,
       count(DISTINCT act) AS acts_told, count(DISTINCT CASE WHEN alone THEN act END) AS alone,
       count(DISTINCT CASE WHEN attributed THEN claim END) AS with_speaker,
       min(document.published) AS first, max(document.published) AS last
ORDER BY acts_told DESC, claims DESC, publisher
