// title: Who mediated
// question: Who mediated or offered to mediate, for whom, through whom, and when?
// params:
//   a: {type: state, default: null, example: Ethiopia, help: "one side; any if left out"}
//   b: {type: state, default: null, example: Somalia, help: "the other side; any if left out"}
// columns:
//   mediator: string
//   through: list
//   parties: list
//   mediated: integer
//   offered: integer
//   first: date
//   last: date
//   sources: list
//   acts: acts
// see: [shuttle-diplomacy, mediation-offers, brokers, evidence]

// Mediators and parties count as the state or body that they stand for.
MATCH (actor:Actor)-[act:MEDIATED|OFFERED_MEDIATION]->(target:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
WITH actor, act, target,
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
WITH target, collect({act: act, known: known, actor: actor}) AS done
WITH target, done, [(target)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH target, posts, each.act AS act, each.known AS known, each.actor AS actor
WITH target, act, known, actor, [post IN posts WHERE coalesce(post.from, act.date) <= act.date
                                 AND coalesce(post.to, act.date) >= act.date | post.home] AS homes
WITH actor, collect({act: act, known: known, parties: CASE WHEN size(homes) = 0 THEN [target] ELSE homes END}) AS done
WITH actor, done, [(actor)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH actor, posts, each.act AS act, each.known AS known, each.parties AS parties
WITH actor, act, known, parties, [post IN posts WHERE coalesce(post.from, act.date) <= act.date
                                  AND coalesce(post.to, act.date) >= act.date | post.home] AS homes
UNWIND parties AS party
UNWIND CASE WHEN size(homes) = 0 THEN [actor] ELSE homes END AS mediator
WITH act, known, actor, mediator, party
WHERE ($a IS NULL AND $b IS NULL) OR party.id IN [$a, $b]
WITH mediator, party.name AS party, party.id AS party_id, actor.name AS actor, act.act_id AS act, act.date AS date,
     type(act) = 'MEDIATED' AS is_done, known.sources AS sources
ORDER BY party, date, actor, act
WITH mediator,
     collect(DISTINCT actor) AS through,
     collect(DISTINCT party) AS parties,
     collect(DISTINCT party_id) AS ids,
     count(DISTINCT CASE WHEN is_done THEN act END) AS mediated,
     count(DISTINCT CASE WHEN NOT is_done THEN act END) AS offered,
     min(date) AS first, max(date) AS last,
     collect(sources) AS told,
     collect(DISTINCT act) AS acts
WHERE ($a IS NULL OR $a IN ids) AND ($b IS NULL OR $b IN ids)
RETURN mediator.name AS mediator, through, parties, mediated, offered, first, last,
       COLLECT { UNWIND told AS sources UNWIND sources AS source RETURN DISTINCT source } AS sources, acts
ORDER BY mediated DESC, offered DESC, mediator
