// title: Who said what first
// question: Which publisher reported an act first, and who followed, how many days later?
// params:
//   actor: {type: actor, default: null, example: India, help: "only acts by or to this actor; any if left out"}
//   top: {type: integer, default: 1000, help: "at most so many acts, the earliest"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   first_by: list
//   published: date
//   followed_by: list
//   days: integer
//   text: string
//   acts: acts
// see: [single-source, accounts, coverage, evidence]

// Acts that at least two publishers report. Publication is known by the day: those of the first day are first together.
// Where nothing narrows the question, days of publication are looked up for twice as many acts as are asked for, and words
// for the rows alone.
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
WHERE size(act.sources) > 1
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
WITH act.date AS date, collect(act) AS done
ORDER BY date
LIMIT CASE WHEN $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 THEN 2 * $top ELSE 100000000 END
UNWIND done AS act
WITH act, startNode(act) AS source, endNode(act) AS target
ORDER BY act.date, source.name, type(act), target.name
LIMIT CASE WHEN $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 THEN 2 * $top ELSE 100000000 END
MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
WHERE document.publisher IS NOT NULL AND document.published IS NOT NULL
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
WITH act, document.publisher AS publisher, min(document.published) AS published
ORDER BY published, publisher
WITH act, collect({publisher: publisher, published: published}) AS told
WHERE size(told) > 1 AND ($min_sources <= 1 OR size(told) >= $min_sources)
WITH act, startNode(act) AS source, endNode(act) AS target, told, head(told).published AS first
ORDER BY act.date, source.name, type(act), target.name
LIMIT $top
RETURN act.date AS date, source.name AS source, type(act) AS relation, target.name AS target,
       [each IN told WHERE each.published = first | each.publisher] AS first_by, first AS published,
       [each IN told WHERE each.published > first | each.publisher] AS followed_by,
       duration.inDays(first, last(told).published).days AS days,
       head(COLLECT {
         MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
         WHERE document.publisher = head(told).publisher AND document.published = first
         RETURN claim.text ORDER BY document.file, claim.start
       }) AS text, [act.act_id] AS acts
ORDER BY date, source, relation, target
