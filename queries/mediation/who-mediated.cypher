// title: Who mediated
// question: Who mediated or offered to mediate, for whom, through whom, and when?
// params:
//   a: {type: state, default: null, example: Ethiopia, help: "one side; any if left out"}
//   b: {type: state, default: null, example: Somalia, help: "the other side; any if left out"}
//   top: {type: integer, default: 20, help: "at most so many mediators, those who did most"}
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

// Mediators and parties count as the state or body that they stand for. Unless a party is asked for, those are read alone
// for the mediators that are shown.
CALL () {
  WITH 1 AS one WHERE $a IS NULL AND $b IS NULL
  MATCH (:Actor)-[act:MEDIATED|OFFERED_MEDIATION]->()
  RETURN act
  UNION ALL
  WITH 1 AS one WHERE $a IS NOT NULL OR $b IS NOT NULL
  MATCH (party:Actor)<-[:REPRESENTS*0..1]-(:Actor)<-[act:MEDIATED|OFFERED_MEDIATION]-(:Actor)
  WHERE party.id IN [$a, $b]
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
WITH startNode(act) AS actor, collect(act) AS done
WITH actor, done, [(actor)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS act
WITH actor, act, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
                  AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [actor] ELSE homes END AS mediator
WITH mediator, count(DISTINCT CASE WHEN type(act) = 'MEDIATED' THEN act END) AS mediated, collect(DISTINCT act) AS done
ORDER BY mediated DESC, size(done) DESC, mediator.name
LIMIT CASE WHEN $a IS NULL AND $b IS NULL THEN $top ELSE 1000000 END
UNWIND done AS act
WITH endNode(act) AS target, collect({mediator: mediator, act: act}) AS done
WITH target, done, [(target)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH target, posts, each.mediator AS mediator, each.act AS act
WITH target, mediator, act, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
                             AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [target] ELSE homes END AS party
WITH mediator, party, act
WHERE ($a IS NULL AND $b IS NULL) OR party.id IN [$a, $b]
WITH mediator, party.name AS party, party.id AS party_id, startNode(act).name AS actor, act.act_id AS id, act.date AS date,
     type(act) = 'MEDIATED' AS is_done, CASE WHEN $source IS NULL AND $as_of IS NULL THEN act.sources ELSE COLLECT {
       MATCH (:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
         AND document.publisher IS NOT NULL
       RETURN DISTINCT document.publisher AS publisher ORDER BY publisher
     } END AS sources
ORDER BY party, date, actor, id
WITH mediator,
     collect(DISTINCT actor) AS through,
     collect(DISTINCT party) AS parties,
     collect(DISTINCT party_id) AS ids,
     count(DISTINCT CASE WHEN is_done THEN id END) AS mediated,
     count(DISTINCT CASE WHEN NOT is_done THEN id END) AS offered,
     min(date) AS first, max(date) AS last,
     collect(sources) AS told,
     collect(DISTINCT id) AS acts
WHERE ($a IS NULL OR $a IN ids) AND ($b IS NULL OR $b IN ids)
WITH * ORDER BY mediated DESC, offered DESC, mediator.name LIMIT $top
RETURN mediator.name AS mediator, through, parties, mediated, offered, first, last,
       COLLECT { UNWIND told AS sources UNWIND sources AS source RETURN DISTINCT source ORDER BY source } AS sources, acts
ORDER BY mediated DESC, offered DESC, mediator
