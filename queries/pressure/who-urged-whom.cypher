// title: Who urged whom
// question: Who asked, pressed or called on whom to do or to stop something?
// params:
//   by: {type: actor, default: null, example: France, help: "who urged"}
//   to: {type: actor, default: null, example: India, help: "who was urged"}
//   since: {type: date, default: null, help: "first day that counts"}
//   until: {type: date, default: null, help: "last day that counts"}
// columns:
//   source: string
//   urged: string
//   times: integer
//   claims: integer
//   first: date
//   last: date
//   attributed: list
//   acts: acts
// see: [who-condemned-whom, timeline, evidence]

// An actor that is asked for includes those who stand for it.
MATCH (source:Actor)-[act:URGED]->(target)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($by IS NULL OR source.id = $by OR EXISTS { MATCH (source)-[:REPRESENTS]->(:Actor {id: $by}) })
  AND ($to IS NULL OR target.id = $to OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $to}) })
UNWIND CASE WHEN size(act.attributed) = 0 THEN [null] ELSE act.attributed END AS speaker
WITH source, target, act, speaker
ORDER BY act.date, speaker, act.act_id
WITH source, target, collect(DISTINCT act) AS all_acts, collect(DISTINCT speaker) AS attributed
RETURN source.name AS source, target.name AS urged, size(all_acts) AS times,
       reduce(n = 0, act IN all_acts | n + act.claims) AS claims,
       head(all_acts).date AS first, last(all_acts).date AS last, attributed,
       [act IN all_acts | act.act_id] AS acts
ORDER BY times DESC, source, urged
