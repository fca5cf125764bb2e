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

// An actor that is asked for includes those who stand for it. The sign of an act is that of its Goldstein weight.
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
WITH date, act
WITH date, act ORDER BY type(act), act.act_id
WITH date, collect(startNode(act).id) + collect(endNode(act).id) AS ids,
     collect(type(act)) AS kinds, collect(DISTINCT type(act)) AS relations, collect(act.act_id) AS acts
UNWIND ids AS id
WITH date, kinds, relations, acts, count(DISTINCT id) AS actors,
     size([kind IN kinds WHERE kind IN ['ACCUSED', 'CONDEMNED', 'REJECTED', 'SANCTIONED', 'WARNED']]) AS conflictual
RETURN date, size(kinds) AS done, size(kinds) - conflictual AS cooperative, conflictual, actors, relations, acts
ORDER BY done DESC, date
