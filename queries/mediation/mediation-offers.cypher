// title: Offers of mediation and their answers
// question: Which offers to mediate were made, and were they taken up or turned down?
// params:
//   to: {type: actor, default: null, example: India, help: "to whom it was made; any if left out"}
//   days: {type: integer, default: 90, help: "how long after the offer an answer counts"}
// columns:
//   date: date
//   mediator: string
//   party: string
//   answer: string
//   answered: date
//   days: integer
//   sources: list
//   acts: acts
// see: [who-mediated, evidence]

// Taken up: the mediator's side mediates for the party's. Turned down: the party's side rejects the mediator's.
// The first of them counts; without either the offer stays open.
MATCH (source:Actor)-[act:OFFERED_MEDIATION]->(target:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($to IS NULL OR target.id = $to OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $to}) })
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
WITH source, target, act AS offer, known.sources AS sources
OPTIONAL MATCH (source)-[:REPRESENTS]->(home:Actor)
OPTIONAL MATCH (target)-[:REPRESENTS]->(state:Actor)
WITH source, target, offer, sources, coalesce(home, source) AS mediator, coalesce(state, target) AS party
OPTIONAL MATCH (mediator)<-[:REPRESENTS*0..1]-(one:Actor)-[act:MEDIATED|REJECTED]-(other:Actor)
               -[:REPRESENTS*0..1]->(party)
WHERE act.date >= offer.date AND duration.inDays(offer.date, act.date).days <= $days
  AND ($until IS NULL OR act.date <= $until)
  AND (type(act) = 'MEDIATED') = (startNode(act) = one)
WITH source, target, offer, sources, act,
     CASE WHEN act IS NULL OR $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
     }) END AS known
WITH source, target, offer, sources,
     CASE WHEN known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources) THEN act END AS act
ORDER BY act.date, type(act)
WITH source, target, offer, sources, head(collect(act)) AS act
RETURN offer.date AS date, source.name AS mediator, target.name AS party,
       CASE WHEN act IS NULL THEN 'open' WHEN type(act) = 'MEDIATED' THEN 'taken up' ELSE 'turned down' END AS answer,
       act.date AS answered, duration.inDays(offer.date, act.date).days AS days, sources,
       CASE WHEN act IS NULL THEN [offer.act_id] ELSE [offer.act_id, act.act_id] END AS acts
ORDER BY date, mediator, party
