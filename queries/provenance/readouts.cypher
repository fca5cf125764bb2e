// title: Readouts side by side
// question: How do different documents and speakers tell the same act between A and B?
// params:
//   a: {type: actor, example: United States, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
//   relation: {type: relation, default: null, example: CALLED, help: "only acts of this kind"}
//   since: {type: date, default: null, help: "first day that counts"}
//   until: {type: date, default: null, help: "last day that counts"}
// columns:
//   date: date
//   relation: string
//   source: string
//   target: string
//   speaker: string
//   publisher: string
//   text: string
//   document: string
//   acts: acts
// see: [evidence, timeline]

// One row a claim; the rows of one act stand together. Only what at least two documents tell.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
      -[act]-(other:Actor)-[post:REPRESENTS*0..1]->(:Actor {id: $b})
WHERE act.act_id IS NOT NULL
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($relation IS NULL OR type(act) = $relation)
  AND all(o IN office WHERE coalesce(o.from, act.date) <= act.date AND coalesce(o.to, act.date) >= act.date)
  AND all(p IN post WHERE coalesce(p.from, act.date) <= act.date AND coalesce(p.to, act.date) >= act.date)
WITH DISTINCT act
WHERE act.documents > 1
MATCH (claim:Claim {act_id: act.act_id})-[:REPORTED_IN]->(document:Document)
WHERE claim.status = 'actual'
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
RETURN act.date AS date, type(act) AS relation, startNode(act).name AS source, endNode(act).name AS target,
       speaker.name AS speaker, document.publisher AS publisher, claim.text AS text,
       document.file AS document, [act.act_id] AS acts
ORDER BY date, relation, source, target, publisher, document, claim.start
