// title: Busiest days
// question: On which days was most done, by how many actors, and was it cooperation or conflict?
// params:
//   actor: {type: actor, default: null, example: Pakistan, help: "only what this actor did or had done to it"}
//   top: {type: integer, default: 20, help: "how many days"}
// columns:
//   date: date
//   done: integer
//   cooperative: integer
//   conflictual: integer
//   actors: integer
//   relations: list
//   acts: acts
// see: [timeline, escalation, evidence]

// An actor that is asked for includes those who stand for it. The sign of an act is that of its Goldstein weight. Where
// neither an actor nor a publisher narrows the question, the graph's own tallies tell the days, and their claims the rest.
OPTIONAL MATCH (info:GraphInfo {id: 'kg', tallied: true})
WITH info IS NOT NULL AND $actor IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 AS tallied
CALL (tallied) {
  WITH 1 AS one WHERE tallied
  MATCH (tally:DayTally)
  WHERE ($since IS NULL OR tally.date >= $since) AND ($until IS NULL OR tally.date <= $until)
  WITH tally.date AS date, tally.acts AS acts ORDER BY acts DESC, date LIMIT $top
  RETURN collect({date: date}) AS days
}
CALL (tallied, days) {
  UNWIND days AS day
  MATCH (claim:Claim {date: day.date, status: 'actual'})-[:SOURCE|TARGET]->(party)
  WHERE claim.act_id IS NOT NULL
  RETURN claim.date AS date, claim.relation AS relation, claim.act_id AS act, [party.id] AS ids
  UNION ALL
  UNWIND [day IN days WHERE day.date IS NULL] AS day
  MATCH (claim:Claim {status: 'actual'})-[:SOURCE|TARGET]->(party)
  WHERE claim.act_id IS NOT NULL AND claim.date IS NULL
  RETURN claim.date AS date, claim.relation AS relation, claim.act_id AS act, [party.id] AS ids
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
  WITH act.date AS date, collect(act) AS done
  ORDER BY size(done) DESC, date
  LIMIT $top
  UNWIND done AS act
  RETURN date, type(act) AS relation, act.act_id AS act, [startNode(act).id, endNode(act).id] AS ids
}
WITH date, relation, act, collect(ids) AS ends ORDER BY relation, act
WITH date, collect(ends) AS parties, collect(relation) AS kinds, collect(DISTINCT relation) AS relations,
     collect(act) AS acts
UNWIND parties AS ends
UNWIND ends AS ids
UNWIND ids AS id
WITH date, kinds, relations, acts, count(DISTINCT id) AS actors,
     size([kind IN kinds WHERE kind IN ['ACCUSED', 'CONDEMNED', 'REJECTED', 'SANCTIONED', 'WARNED']]) AS conflictual
RETURN date, size(kinds) AS done, size(kinds) - conflictual AS cooperative, conflictual, actors, relations, acts
ORDER BY done DESC, date
