// title: Accusations and denials
// question: Which accusations were made, and which of them were denied, by whom, after how many days?
// params:
//   a: {type: actor, default: null, example: India, help: "one of the two; any if left out"}
//   b: {type: actor, default: null, example: Pakistan, help: "the other; any if left out"}
//   days: {type: integer, default: 14, help: "how long after the accusation a denial counts"}
// columns:
//   date: date
//   accuser: string
//   accused: string
//   answer: string
//   denied_by: string
//   denied: date
//   days: integer
//   acts: acts
// see: [contradictions, responses, evidence]

// The first REJECTED from the accused's side to the accuser's is the denial. It is not said of what: read both
// sentences (--cite).
MATCH (source:Actor)-[act:ACCUSED]->(target:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($a IS NULL OR $a IN [source.id, target.id] OR EXISTS { MATCH (source)-[:REPRESENTS]->(:Actor {id: $a}) }
       OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $a}) })
  AND ($b IS NULL OR $b IN [source.id, target.id] OR EXISTS { MATCH (source)-[:REPRESENTS]->(:Actor {id: $b}) }
       OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $b}) })
WITH source, target, act,
     CASE WHEN $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
       WITH claim, document, speaker ORDER BY document.publisher, speaker.name
       RETURN {claims: count(DISTINCT claim), documents: count(DISTINCT document),
               sources: collect(DISTINCT document.publisher), attributed: collect(DISTINCT speaker.name)}
     }) END AS known
WHERE known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources)
WITH source, target, act AS charge
OPTIONAL MATCH (source)-[:REPRESENTS]->(home:Actor)
OPTIONAL MATCH (target)-[:REPRESENTS]->(state:Actor)
WITH DISTINCT source, target, charge, coalesce(home, source) AS accuser, coalesce(state, target) AS accused
OPTIONAL MATCH (accused)<-[:REPRESENTS*0..1]-(denier:Actor)-[act:REJECTED]->(other:Actor)-[:REPRESENTS*0..1]->(accuser)
WHERE act.date >= charge.date AND duration.inDays(charge.date, act.date).days <= $days
  AND ($until IS NULL OR act.date <= $until)
WITH source, target, charge, denier, act,
     CASE WHEN act IS NULL OR $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
     }) END AS known
WITH source, target, charge, denier,
     CASE WHEN known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources) THEN act END AS act
ORDER BY act.date, denier.name
WITH source, target, charge, head([each IN collect({act: act, denier: denier.name}) WHERE each.act IS NOT NULL]) AS denial
WITH source, target, charge, denial.denier AS denier, denial.act AS act
RETURN charge.date AS date, source.name AS accuser, target.name AS accused,
       CASE WHEN act IS NULL THEN 'none known' ELSE 'denied' END AS answer, denier AS denied_by, act.date AS denied,
       duration.inDays(charge.date, act.date).days AS days,
       CASE WHEN act IS NULL THEN [charge.act_id] ELSE [charge.act_id, act.act_id] END AS acts
ORDER BY date, accuser, accused
