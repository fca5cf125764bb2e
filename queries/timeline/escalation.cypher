// title: Escalation by day
// question: Did things between A and B get better or worse, day by day?
// params:
//   a: {type: actor, example: India, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
// columns:
//   date: date
//   cooperative: integer
//   conflictual: integer
//   goldstein: float
//   balance: float
//   by_a: float
//   by_b: float
//   relations: list
//   acts: acts
// see: [timeline, responses, stance-shift, evidence]

// Goldstein weights (schema/graph.yaml) from -10, conflict, to 10. `goldstein` is the day's sum, `balance` that of all
// days so far, `by_a` and `by_b` the sums of what either did; what both did together counts for both.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
MATCH (:Actor {id: $b})<-[post:REPRESENTS*0..1]-(other:Actor)
WITH DISTINCT one, other, office, post
MATCH (one)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
  AND all(p IN post WHERE (p.from IS NULL OR p.from <= act.date) AND (p.to IS NULL OR p.to >= act.date))
WITH DISTINCT act, one
WITH act, startNode(act) = one AS forward, type(act) IN ['AGREED', 'CALLED', 'MET'] AS together,
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
WITH act, forward OR together AS of_a, NOT forward OR together AS of_b,
     CASE type(act) WHEN 'CALLED' THEN 1.0 WHEN 'URGED' THEN 3.0 WHEN 'CONDEMNED' THEN -2.0 WHEN 'MEDIATED' THEN 5.0
       WHEN 'MET' THEN 1.9 WHEN 'ACCUSED' THEN -2.0 WHEN 'REJECTED' THEN -4.0 WHEN 'WARNED' THEN -6.0
       WHEN 'SUPPORTED' THEN 3.5 WHEN 'OFFERED_MEDIATION' THEN 5.0 WHEN 'AGREED' THEN 8.0
       WHEN 'SANCTIONED' THEN -4.0 END AS weight
ORDER BY act.date, type(act), act.act_id
WITH act.date AS date, count(CASE WHEN weight > 0 THEN 1 END) AS cooperative,
     count(CASE WHEN weight < 0 THEN 1 END) AS conflictual, sum(weight) AS goldstein,
     sum(CASE WHEN of_a THEN weight ELSE 0.0 END) AS by_a, sum(CASE WHEN of_b THEN weight ELSE 0.0 END) AS by_b,
     collect(DISTINCT type(act)) AS relations, collect(act.act_id) AS acts
ORDER BY date
WITH collect({date: date, cooperative: cooperative, conflictual: conflictual, goldstein: goldstein, by_a: by_a,
              by_b: by_b, relations: relations, acts: acts}) AS days
UNWIND range(0, size(days) - 1) AS n
WITH days[n] AS day, reduce(total = 0.0, each IN days[..n + 1] | total + each.goldstein) AS balance
RETURN day.date AS date, day.cooperative AS cooperative, day.conflictual AS conflictual,
       round(day.goldstein * 10) / 10 AS goldstein, round(balance * 10) / 10 AS balance,
       round(day.by_a * 10) / 10 AS by_a, round(day.by_b * 10) / 10 AS by_b, day.relations AS relations, day.acts AS acts
ORDER BY date
