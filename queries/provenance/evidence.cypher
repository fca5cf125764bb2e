// title: Evidence behind an act
// question: Which sentences, documents and speakers stand behind an act, and which deny it?
// params:
//   act: {type: acts, example: 2b7f6e3a9c1d4f508e6a, help: "id of an act, as other answers give it, or its beginning; may be repeated"}
// columns:
//   act: string
//   date: date
//   source: string
//   relation: string
//   target: string
//   status: string
//   speaker: string
//   text: string
//   publisher: string
//   published: date
//   document: string
//   start: integer
//   end: integer
//   confidence: float
//   url: string
//   claim: string
// see: [accounts, who-said-first, timeline]

UNWIND $act AS id
WITH DISTINCT id
MATCH (claim:Claim {act_id: id})-[:REPORTED_IN]->(document:Document)
WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
WITH claim.act_id AS act, collect({claim: claim, document: document}) AS told,
     count(DISTINCT CASE WHEN claim.status = 'actual' THEN document.publisher END) AS sources
WHERE $min_sources <= 1 OR sources >= $min_sources
UNWIND told AS each
WITH each.claim AS claim, each.document AS document
MATCH (claim)-[:SOURCE]->(source:Actor)
MATCH (claim)-[:TARGET]->(target)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
RETURN claim.act_id AS act, claim.date AS date, source.name AS source, claim.relation AS relation,
       target.name AS target, claim.status AS status, speaker.name AS speaker, claim.text AS text,
       document.publisher AS publisher, document.published AS published, document.file AS document,
       claim.start AS start, claim.end AS end, claim.confidence AS confidence, document.url AS url,
       claim.id AS claim
ORDER BY date, act, published, document, start, claim
