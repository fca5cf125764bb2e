// title: Timeline of a pair
// question: What happened between A and B, day by day, in either direction?
// params:
//   a: {type: actor, example: India, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
//   since: {type: date, default: null, help: "first day that counts"}
//   until: {type: date, default: null, help: "last day that counts"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   claims: integer
//   documents: integer
//   sources: list
//   attributed: list
//   acts: acts
// see: [readouts, evidence, profile]

// A and B include those who stand for them. Where both did the same, the side of A is named first.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
      -[act]-(other:Actor)-[post:REPRESENTS*0..1]->(:Actor {id: $b})
WHERE act.act_id IS NOT NULL
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE coalesce(o.from, act.date) <= act.date AND coalesce(o.to, act.date) >= act.date)
  AND all(p IN post WHERE coalesce(p.from, act.date) <= act.date AND coalesce(p.to, act.date) >= act.date)
WITH DISTINCT act, one, other
WITH act, type(act) IN ['AGREED', 'CALLED', 'MET'] OR startNode(act) = one AS forward, one, other
RETURN act.date AS date, CASE WHEN forward THEN one.name ELSE other.name END AS source, type(act) AS relation,
       CASE WHEN forward THEN other.name ELSE one.name END AS target,
       act.claims AS claims, act.documents AS documents, act.sources AS sources, act.attributed AS attributed,
       [act.act_id] AS acts
ORDER BY date, relation, source, target
