// title: Acts with a single source
// question: Which acts stand on the word of one publisher alone?
// params:
//   actor: {type: actor, default: null, example: India, help: "only acts by or to this actor; any if left out"}
//   top: {type: integer, default: 1000, help: "at most so many acts, the earliest"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   publisher: string
//   claims: integer
//   documents: integer
//   attributed: list
//   acts: acts
// see: [one-sided, coverage, to-review, evidence]

// An actor that is asked for includes those who stand for it. A publisher that is not known counts as one.
CALL () {
  WITH 1 AS one WHERE $actor IS NULL
  MATCH (:Actor)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]->()
  RETURN act
  UNION ALL
  MATCH (:Actor {id: $actor})<-[:REPRESENTS*0..1]-(member:Actor)
  MATCH (member)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]-()
  RETURN DISTINCT act
}
WITH act
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($source IS NOT NULL OR $as_of IS NOT NULL OR size(act.sources) <= 1)
WITH act,
     CASE WHEN $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
       WITH claim, document, speaker ORDER BY document.publisher, speaker.name
       RETURN {claims: count(DISTINCT claim), documents: count(DISTINCT document),
               sources: collect(DISTINCT document.publisher), attributed: collect(DISTINCT speaker.name)}
     }) END AS known
WHERE $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
   OR known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources)
WITH act, known
WHERE $source IS NULL AND $as_of IS NULL OR size(known.sources) <= 1
WITH act.date AS date, collect(act) AS done  // all else is read for the earliest days alone
ORDER BY date
LIMIT $top
UNWIND done AS act
WITH act, startNode(act) AS source, endNode(act) AS target
ORDER BY act.date, source.name, type(act), target.name
LIMIT $top
WITH act, source, target,
     CASE WHEN $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
       WITH claim, document, speaker ORDER BY document.publisher, speaker.name
       RETURN {claims: count(DISTINCT claim), documents: count(DISTINCT document),
               sources: collect(DISTINCT document.publisher), attributed: collect(DISTINCT speaker.name)}
     }) END AS known
RETURN act.date AS date, source.name AS source, type(act) AS relation, target.name AS target,
       head(known.sources) AS publisher, known.claims AS claims, known.documents AS documents,
       known.attributed AS attributed, [act.act_id] AS acts
ORDER BY date, source, relation, target
