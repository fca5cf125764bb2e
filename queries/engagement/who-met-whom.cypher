// title: Who met whom
// question: Who met, called or agreed with whom, how often, and from when to when?
// params:
//   actor: {type: actor, default: null, example: France, help: "one of the two; any if left out"}
//   top: {type: integer, default: 200, help: "at most so many pairs, those with most contact"}
// columns:
//   one: string
//   other: string
//   met: integer
//   called: integer
//   agreed: integer
//   sources: list
//   first: date
//   last: date
//   acts: acts
// see: [profile, counterparts, timeline, evidence]

// An actor that is asked for includes those who stand for it. The two are named in the order of their names.
CALL () {
  WITH 1 AS one WHERE $actor IS NULL
  MATCH (left:Actor)-[act:AGREED|CALLED|MET]->(right) RETURN left, act, right
  UNION ALL
  MATCH (:Actor {id: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[act:AGREED|CALLED|MET]-()
  WITH DISTINCT act
  RETURN startNode(act) AS left, act, endNode(act) AS right
}
WITH left, act, right
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
WITH left, right, act,
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
WITH left, right, collect(act) AS done
WITH CASE WHEN left.name <= right.name THEN left ELSE right END AS one,
     CASE WHEN left.name <= right.name THEN right ELSE left END AS other, done
ORDER BY size(done) DESC, one.name, other.name
LIMIT $top
UNWIND done AS act
WITH one, other, act
WITH one, other, act, CASE WHEN $source IS NULL AND $as_of IS NULL THEN act.sources ELSE COLLECT {
       MATCH (:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN DISTINCT document.publisher
     } END AS sources
UNWIND CASE WHEN size(sources) = 0 THEN [null] ELSE sources END AS source_of
WITH one, other, act, source_of
ORDER BY act.date, source_of, act.act_id
WITH one, other, collect(DISTINCT act) AS all_acts, collect(DISTINCT source_of) AS sources
RETURN one.name AS one, other.name AS other, size([act IN all_acts WHERE type(act) = 'MET']) AS met,
       size([act IN all_acts WHERE type(act) = 'CALLED']) AS called,
       size([act IN all_acts WHERE type(act) = 'AGREED']) AS agreed, sources,
       head(all_acts).date AS first, last(all_acts).date AS last, [act IN all_acts | act.act_id] AS acts
ORDER BY size(all_acts) DESC, one, other
