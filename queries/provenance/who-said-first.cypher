// title: Who said what first
// question: Which publisher reported an act first, and who followed, how many days later?
// params:
//   actor: {type: actor, default: null, example: India, help: "only acts by or to this actor; any if left out"}
//   top: {type: integer, default: 100, help: "at most so many acts, the earliest"}
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
// Where neither an actor nor a publisher narrows the question, the graph's own tallies tell which days have the earliest
// such acts; words are looked up for the rows alone.
OPTIONAL MATCH (info:GraphInfo {id: 'kg', tallied: true})
WITH info IS NOT NULL AND $actor IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 AS tallied
CALL (tallied) {
  WITH 1 AS one WHERE tallied
  MATCH (tally:DayTally)
  WHERE tally.compared > 0 AND ($since IS NULL OR tally.date >= $since) AND ($until IS NULL OR tally.date <= $until)
  WITH tally.date AS date, tally.compared AS acts ORDER BY date
  WITH collect({date: date, acts: acts}) AS days
  RETURN days[0..reduce(all = [0, 0], day IN days |
                        CASE WHEN all[1] >= $top THEN all ELSE [all[0] + 1, all[1] + day.acts] END)[0]] AS days
}
CALL (tallied, days) {
  UNWIND days AS day
  MATCH (claim:Claim {date: day.date, status: 'actual'})
  WHERE claim.act_id IS NOT NULL
  RETURN claim
  UNION ALL
  UNWIND [day IN days WHERE day.date IS NULL] AS day
  MATCH (claim:Claim {status: 'actual'})
  WHERE claim.act_id IS NOT NULL AND claim.date IS NULL
  RETURN claim
  UNION ALL
  WITH 1 AS one WHERE NOT tallied
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
  MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})
  RETURN claim
}
MATCH (claim)-[:REPORTED_IN]->(document:Document)
WHERE document.publisher IS NOT NULL AND document.published IS NOT NULL
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
WITH claim.act_id AS act, document.publisher AS publisher, min(document.published) AS published,
     head(collect(claim)) AS claim
ORDER BY published, publisher
WITH act, collect({publisher: publisher, published: published}) AS told, head(collect(claim)) AS claim
WHERE size(told) > 1 AND ($min_sources <= 1 OR size(told) >= $min_sources)
MATCH (claim)-[:SOURCE]->(source:Actor)
MATCH (claim)-[:TARGET]->(target)
WITH act, told, claim, claim.relation IN ['AGREED', 'CALLED', 'MET'] AND target.id < source.id AS turned, source, target
WITH act, told, head(told).published AS first, claim.date AS date, claim.relation AS relation,
     CASE WHEN turned THEN target.name ELSE source.name END AS source,
     CASE WHEN turned THEN source.name ELSE target.name END AS target
ORDER BY date, source, relation, target
LIMIT $top
RETURN date, source, relation, target,
       [each IN told WHERE each.published = first | each.publisher] AS first_by, first AS published,
       [each IN told WHERE each.published > first | each.publisher] AS followed_by,
       duration.inDays(first, last(told).published).days AS days,
       head(COLLECT {
         MATCH (claim:Claim {act_id: act, status: 'actual'})-[:REPORTED_IN]->(document:Document)
         WHERE document.publisher = head(told).publisher AND document.published = first
         RETURN claim.text ORDER BY document.file, claim.start
       }) AS text, [act] AS acts
ORDER BY date, source, relation, target
