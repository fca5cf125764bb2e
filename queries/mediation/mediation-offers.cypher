// title: Offers of mediation and their answers
// question: Which offers to mediate were made, and were they taken up or turned down?
// params:
//   to: {type: actor, default: null, example: India, help: "to whom it was made; any if left out"}
//   days: {type: integer, default: 90, help: "how long after the offer an answer counts"}
//   top: {type: integer, default: 100, help: "at most so many offers, the latest"}
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
// The first of them counts; without either the offer stays open. Nothing from before the latest offers is looked at, where
// it is known when that was.
CALL () {
  MATCH (:Actor)-[act:OFFERED_MEDIATION]->() USING INDEX act:OFFERED_MEDIATION(act_id)
  WHERE $to IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 AND act.act_id IS NOT NULL
    AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  WITH act.date AS date ORDER BY date DESC LIMIT $top
  RETURN min(date) AS from
}
CALL (from) {
  WITH from, 1 AS one WHERE $to IS NULL
  MATCH (:Actor)-[act:OFFERED_MEDIATION]->() USING INDEX act:OFFERED_MEDIATION(act_id)
  WHERE act.act_id IS NOT NULL AND (from IS NULL OR coalesce(act.date, from) >= from)
  RETURN act
  UNION ALL
  WITH from, 1 AS one WHERE $to IS NULL
  MATCH (:Actor)-[act:MEDIATED]->() USING INDEX act:MEDIATED(act_id)
  WHERE act.act_id IS NOT NULL AND (from IS NULL OR coalesce(act.date, from) >= from)
  RETURN act
  UNION ALL
  WITH from, 1 AS one WHERE $to IS NULL
  MATCH (:Actor)-[act:REJECTED]->() USING INDEX act:REJECTED(act_id)
  WHERE act.act_id IS NOT NULL AND (from IS NULL OR coalesce(act.date, from) >= from)
  RETURN act
  UNION ALL
  MATCH (:Actor {id: $to})<-[:REPRESENTS*0..1]-(:Actor)-[act:OFFERED_MEDIATION|MEDIATED|REJECTED]-(:Actor)
  RETURN DISTINCT act
}
WITH act
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
WITH act, startNode(act) AS source, endNode(act) AS target,
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
OPTIONAL MATCH (source)-[post:REPRESENTS]->(home:Actor)
WHERE (post.from IS NULL OR post.from <= act.date) AND (post.to IS NULL OR post.to >= act.date)
OPTIONAL MATCH (target)-[office:REPRESENTS]->(state:Actor)
WHERE (office.from IS NULL OR office.from <= act.date) AND (office.to IS NULL OR office.to >= act.date)
WITH source, target, act, known.sources AS sources, coalesce(home, source) AS one, coalesce(state, target) AS other
WITH source, target, act, sources, CASE type(act) WHEN 'REJECTED' THEN other.id ELSE one.id END AS mediator,
     CASE type(act) WHEN 'REJECTED' THEN one.id ELSE other.id END AS party,
     toInteger(floor(duration.inDays(date('1970-01-01'), act.date).days / ($days + 1.0))) AS span
ORDER BY act.date, type(act), source.name, act.act_id
UNWIND CASE WHEN type(act) = 'OFFERED_MEDIATION' OR span IS NULL THEN [span] ELSE [span, span - 1] END AS of
WITH mediator, party, of, collect({id: act.act_id, date: act.date, relation: type(act), source: source.name,
                               target: target.name, target_id: target.id, sources: sources}) AS done
UNWIND [each IN done WHERE each.relation = 'OFFERED_MEDIATION' AND ($to IS NULL OR $to IN [party, each.target_id])] AS offer
WITH offer, head([each IN done WHERE each.relation <> 'OFFERED_MEDIATION' AND each.date >= offer.date
                  AND duration.inDays(offer.date, each.date).days <= $days]) AS answer
ORDER BY answer.date, answer.relation, answer.source, answer.id
WITH offer.id AS id, head(collect(offer)) AS offer, head(collect(answer)) AS answer
ORDER BY offer.date DESC, offer.source, offer.target
LIMIT $top
RETURN offer.date AS date, offer.source AS mediator, offer.target AS party,
       CASE WHEN answer IS NULL THEN 'open' WHEN answer.relation = 'MEDIATED' THEN 'taken up' ELSE 'turned down' END
         AS answer,
       answer.date AS answered, duration.inDays(offer.date, answer.date).days AS days, offer.sources AS sources,
       CASE WHEN answer IS NULL THEN [id] ELSE [id, answer.id] END AS acts
ORDER BY date, mediator, party
