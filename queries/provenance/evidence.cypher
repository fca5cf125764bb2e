// title: Evidence behind an act
// question: Which sentences, documents and speakers stand behind an act, and which deny it?
// params:
//   act: {type: list, example: 2b7f6e3a9c1d4f508e6a, help: "act id as other answers give it; may be repeated"}
//   since: {type: date, default: null, help: "first day that counts"}
//   until: {type: date, default: null, help: "last day that counts"}
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
// see: [readouts, timeline]

MATCH (claim:Claim)-[:REPORTED_IN]->(document:Document)
WHERE claim.act_id IN $act
  AND ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
MATCH (claim)-[:SOURCE]->(source:Actor)
MATCH (claim)-[:TARGET]->(target)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
RETURN claim.act_id AS act, claim.date AS date, source.name AS source, claim.relation AS relation,
       target.name AS target, claim.status AS status, speaker.name AS speaker, claim.text AS text,
       document.publisher AS publisher, document.published AS published, document.file AS document,
       claim.start AS start, claim.end AS end, claim.confidence AS confidence, document.url AS url
ORDER BY date, act, published, document, start
