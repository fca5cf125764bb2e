// title: Who met whom
// question: Who met, called or agreed with whom, how often, and from when to when?
// params:
//   actor: {type: actor, default: null, example: France, help: "one of the two; any if left out"}
//   top: {type: integer, default: 100, help: "at most so many pairs, those with most contact"}
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

// An actor that is asked for includes those who stand for it. The two are named in the order of their names. Where nothing
// narrows the question, acts are counted first, and read for the pairs that have most.
CALL () {
  WITH 1 AS one WHERE $actor IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
  MATCH (left:Actor)-[act:AGREED|CALLED|MET]->(right)
  WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  WITH left, right, count(*) AS times
  WITH left, right, times, left.name <= right.name AS in_order
  ORDER BY times DESC, CASE WHEN in_order THEN left.name ELSE right.name END,
           CASE WHEN in_order THEN right.name ELSE left.name END
  LIMIT $top
  MATCH (left)-[act:AGREED|CALLED|MET]->(right)
  WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  RETURN left, right, act
  UNION ALL
  WITH 1 AS one WHERE $actor IS NOT NULL OR $source IS NOT NULL OR $as_of IS NOT NULL OR $min_sources > 1
  CALL () {
    WITH 1 AS one WHERE $actor IS NULL
    MATCH (:Actor)-[act:AGREED|CALLED|MET]->() RETURN act
    UNION ALL
    MATCH (:Actor {id: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[act:AGREED|CALLED|MET]-()
    RETURN DISTINCT act
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
  WITH startNode(act) AS left, endNode(act) AS right, collect(act) AS done
  WITH left, right, done, left.name <= right.name AS in_order
  ORDER BY size(done) DESC, CASE WHEN in_order THEN left.name ELSE right.name END,
           CASE WHEN in_order THEN right.name ELSE left.name END
  LIMIT $top
  UNWIND done AS act
  RETURN left, right, act
}
WITH left, right, act, CASE WHEN $source IS NULL AND $as_of IS NULL THEN act.sources ELSE COLLECT {
       MATCH (:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
         AND document.publisher IS NOT NULL
       RETURN DISTINCT document.publisher
     } END AS told
WITH left, right, act.act_id AS id, act.date AS date, type(act) AS relation, told ORDER BY date, id
WITH left, right, left.name <= right.name AS in_order, count(CASE WHEN relation = 'MET' THEN 1 END) AS met,
     count(CASE WHEN relation = 'CALLED' THEN 1 END) AS called, count(CASE WHEN relation = 'AGREED' THEN 1 END) AS agreed,
     min(date) AS first, max(date) AS last, collect(told) AS told, collect(id) AS acts
RETURN CASE WHEN in_order THEN left.name ELSE right.name END AS one,
       CASE WHEN in_order THEN right.name ELSE left.name END AS other, met, called, agreed,
       COLLECT { UNWIND told AS sources UNWIND sources AS source RETURN DISTINCT source ORDER BY source } AS sources,
       first, last, acts
ORDER BY met + called + agreed DESC, one, other
