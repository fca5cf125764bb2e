// title: Who warned whom
// question: Who warned or threatened whom, or warned of which incident?
// params:
//   by: {type: actor, default: null, example: France, help: "who warned"}
//   to: {type: actor, default: null, example: India, help: "who was warned"}
//   top: {type: integer, default: 100, help: "at most so many pairs, those with most acts"}
// columns:
//   source: string
//   warned: string
//   times: integer
//   claims: integer
//   first: date
//   last: date
//   attributed: list
//   acts: acts
// see: [who-urged-whom, responses, evidence]

// An actor that is asked for includes those who stand for it. Where nothing narrows the question, acts are counted first,
// and read for the pairs that have most; the hint keeps Neo4j from going through all that actors do.
CALL () {
  WITH 1 AS one
  WHERE $by IS NULL AND $to IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
  MATCH (source:Actor)-[act:WARNED]->(target) USING INDEX act:WARNED(act_id)
  WHERE act.act_id IS NOT NULL AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  WITH source, target, count(*) AS times
  ORDER BY times DESC, source.name, target.name
  LIMIT $top
  MATCH (source)-[act:WARNED]->(target)
  WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  RETURN source, target, act, act.claims AS claims, act.attributed AS told
  UNION ALL
  WITH 1 AS one
  WHERE $by IS NOT NULL OR $to IS NOT NULL OR $source IS NOT NULL OR $as_of IS NOT NULL OR $min_sources > 1
  CALL () {
    WITH 1 AS one WHERE $by IS NOT NULL
    MATCH (:Actor {id: $by})<-[:REPRESENTS*0..1]-(:Actor)-[act:WARNED]->(target)
    WHERE $to IS NULL OR target.id = $to OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $to}) }
    RETURN DISTINCT act
    UNION ALL
    WITH 1 AS one WHERE $by IS NULL
    MATCH (:Actor)-[act:WARNED]->(target)
    WHERE $to IS NULL OR target.id = $to OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $to}) }
    RETURN act
  }
  WITH act
  WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
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
  WITH startNode(act) AS source, endNode(act) AS target, collect({act: act, known: known}) AS done
  ORDER BY size(done) DESC, source.name, target.name
  LIMIT $top
  UNWIND done AS each
  RETURN source, target, each.act AS act, each.known.claims AS claims, each.known.attributed AS told
}
WITH source, target, act.act_id AS id, act.date AS date, claims, told ORDER BY date, id
WITH source.name AS source, target.name AS warned, count(id) AS times, sum(claims) AS claims, min(date) AS first,
     max(date) AS last, collect(told) AS told, collect(id) AS acts, source AS who, target AS whom
RETURN source, warned, times, claims, first, last,
       COLLECT { UNWIND told AS speakers UNWIND speakers AS speaker RETURN DISTINCT speaker ORDER BY speaker } AS attributed,
       acts
ORDER BY times DESC, source, warned
