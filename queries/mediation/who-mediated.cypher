// title: Who mediated
// question: Who mediated or offered to mediate, for whom, through whom, and when?
// params:
//   a: {type: state, default: null, example: Ethiopia, help: "one side; any if left out"}
//   b: {type: state, default: null, example: Somalia, help: "the other side; any if left out"}
//   since: {type: date, default: null, help: "first day that counts"}
//   until: {type: date, default: null, help: "last day that counts"}
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
// see: [who-engaged-both-sides, timeline, evidence]

// Mediators and parties count as the state or body that they stand for.
MATCH (actor:Actor)-[act:MEDIATED|OFFERED_MEDIATION]->(target:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
OPTIONAL MATCH (actor)-[post:REPRESENTS]->(home:Actor)
WHERE coalesce(post.from, act.date) <= act.date AND coalesce(post.to, act.date) >= act.date
OPTIONAL MATCH (target)-[office:REPRESENTS]->(state:Actor)
WHERE coalesce(office.from, act.date) <= act.date AND coalesce(office.to, act.date) >= act.date
WITH act, actor, coalesce(home, actor) AS mediator, coalesce(state, target) AS party
WHERE ($a IS NULL AND $b IS NULL) OR party.id IN [$a, $b]
UNWIND CASE WHEN size(act.sources) = 0 THEN [null] ELSE act.sources END AS source
WITH act, actor, mediator, party, source
ORDER BY party.name, act.date, actor.name, source, act.act_id
WITH mediator,
     collect(DISTINCT actor.name) AS through,
     collect(DISTINCT party.name) AS parties,
     collect(DISTINCT party.id) AS ids,
     count(DISTINCT CASE WHEN type(act) = 'MEDIATED' THEN act.act_id END) AS mediated,
     count(DISTINCT CASE WHEN type(act) = 'OFFERED_MEDIATION' THEN act.act_id END) AS offered,
     min(act.date) AS first, max(act.date) AS last,
     collect(DISTINCT source) AS sources,
     collect(DISTINCT act.act_id) AS acts
WHERE ($a IS NULL OR $a IN ids) AND ($b IS NULL OR $b IN ids)
RETURN mediator.name AS mediator, through, parties, mediated, offered, first, last, sources, acts
ORDER BY mediated DESC, offered DESC, mediator
