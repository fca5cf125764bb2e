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
CALL () {
  WITH 1 AS one WHERE $actor IS NULL
  MATCH (source:Actor)-[act]->(target) RETURN source, act, target
  UNION
  MATCH (:Actor {id: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[act]-()
  RETURN startNode(act) AS source, act, endNode(act) AS target
}
WITH source, act, target
WHERE act.act_id IS NOT NULL AND size(act.sources) > 1
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
WHERE document.publisher IS NOT NULL AND document.published IS NOT NULL
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
WITH source, target, act, claim, document
ORDER BY document.published, document.publisher, document.file, claim.start
WITH source, target, act, document.publisher AS publisher, head(collect(document.published)) AS published,
     head(collect(claim.text)) AS text
ORDER BY published, publisher
WITH source, target, act, collect({publisher: publisher, published: published, text: text}) AS told
WHERE size(told) > 1 AND ($min_sources <= 1 OR size(told) >= $min_sources)
WITH source, target, act, told, head(told).published AS first
RETURN act.date AS date, source.name AS source, type(act) AS relation, target.name AS target,
       [each IN told WHERE each.published = first | each.publisher] AS first_by, first AS published,
       [each IN told WHERE each.published > first | each.publisher] AS followed_by,
       duration.inDays(first, last(told).published).days AS days, head(told).text AS text, [act.act_id] AS acts
ORDER BY date, source, relation, target
LIMIT $top
