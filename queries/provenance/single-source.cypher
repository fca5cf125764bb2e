// title: Acts with a single source
// question: Which acts stand on the word of one publisher alone?
// params:
//   actor: {type: actor, default: null, example: India, help: "only acts by or to this actor; any if left out"}
//   top: {type: integer, default: 100, help: "at most so many acts, the earliest"}
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

// An actor that is asked for includes those who stand for it. A publisher that is not known counts as one. Where neither
// an actor nor a publisher narrows the question, the graph's own tallies tell which days have the earliest such acts.
OPTIONAL MATCH (info:GraphInfo {id: 'kg', tallied: true})
WITH info IS NOT NULL AND $actor IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 AS tallied
CALL (tallied) {
  WITH 1 AS one WHERE tallied
  MATCH (tally:DayTally)
  WHERE tally.single > 0 AND ($since IS NULL OR tally.date >= $since) AND ($until IS NULL OR tally.date <= $until)
  WITH tally.date AS date, tally.single AS acts ORDER BY date
  WITH collect({date: date, acts: acts}) AS days
  RETURN days[0..reduce(all = [0, 0], day IN days |
                        CASE WHEN all[1] >= $top THEN all ELSE [all[0] + 1, all[1] + day.acts] END)[0]] AS days
}
CALL (tallied, days) {
  CALL (days) {
    UNWIND days AS day
    MATCH (claim:Claim {date: day.date, status: 'actual'})
    WHERE claim.act_id IS NOT NULL
    RETURN claim
    UNION ALL
    UNWIND [day IN days WHERE day.date IS NULL] AS day
    MATCH (claim:Claim {status: 'actual'})
    WHERE claim.act_id IS NOT NULL AND claim.date IS NULL
    RETURN claim
  }
  MATCH (claim)-[:REPORTED_IN]->(document:Document)
  WITH claim.act_id AS act, collect(DISTINCT document.publisher) AS sources, collect(claim) AS told,
       count(DISTINCT document) AS documents
  WHERE size(sources) <= 1
  WITH act, sources, told, documents, head(told) AS claim
  MATCH (claim)-[:SOURCE]->(source:Actor)
  MATCH (claim)-[:TARGET]->(target)
  WITH act, sources, told, documents, claim, source, target,
       claim.relation IN ['AGREED', 'CALLED', 'MET'] AND target.id < source.id AS turned
  WITH act, sources, told, documents, claim.date AS date, claim.relation AS relation,
       CASE WHEN turned THEN target.name ELSE source.name END AS source,
       CASE WHEN turned THEN source.name ELSE target.name END AS target
  ORDER BY date, source, relation, target
  LIMIT $top
  WITH act, sources, told, documents, date, relation, source, target, COLLECT {
    UNWIND told AS claim
    MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
    RETURN DISTINCT speaker.name AS name ORDER BY name
  } AS attributed
  RETURN date, source, relation, target, {claims: size(told), documents: documents, sources: sources,
         attributed: attributed} AS known, act
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
  WHERE size(known.sources) <= 1
  WITH act.date AS date, collect({act: act, known: known}) AS done  // all else is read for the earliest days alone
  ORDER BY date
  LIMIT $top
  UNWIND done AS each
  WITH each.act AS act, each.known AS known
  WITH act, known, startNode(act) AS source, endNode(act) AS target
  ORDER BY act.date, source.name, type(act), target.name
  LIMIT $top
  RETURN act.date AS date, source.name AS source, type(act) AS relation, target.name AS target,
         {claims: known.claims, documents: known.documents, sources: known.sources, attributed: known.attributed} AS known,
         act.act_id AS act
}
RETURN date, source, relation, target, head(known.sources) AS publisher, known.claims AS claims,
       known.documents AS documents, known.attributed AS attributed, [act] AS acts
ORDER BY date, source, relation, target
