// title: Shuttle diplomacy
// question: Which third parties were in contact with A and then with B, or the other way round, within so many days?
// params:
//   a: {type: state, example: India, help: "one side"}
//   b: {type: state, example: Pakistan, help: "the other side"}
//   days: {type: integer, default: 3, help: "at most so many days from the one to the other"}
// columns:
//   date: date
//   party: string
//   first_with: string
//   through: string
//   relation: string
//   then_with: string
//   then_through: string
//   then_relation: string
//   days: integer
//   acts: acts
// see: [who-engaged-both-sides, contacts-between, who-mediated, evidence]

// Contact is CALLED, MET, and MEDIATED by the third party. From each contact to the next one with the other side, if
// there is no later contact with the first side between. What was done on one day has no order: A stands first.
MATCH (side:State)<-[office:REPRESENTS*0..1]-(member:Actor)-[act:CALLED|MET|MEDIATED]-(actor:Actor)
WHERE side.id IN [$a, $b] AND (type(act) <> 'MEDIATED' OR startNode(act) = actor)
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
WITH side, member, act, actor,
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
OPTIONAL MATCH (actor)-[post:REPRESENTS]->(home:Actor)
WHERE (post.from IS NULL OR post.from <= act.date) AND (post.to IS NULL OR post.to >= act.date)
WITH DISTINCT side, member, act, actor, coalesce(home, actor) AS party
WHERE NOT party.id IN [$a, $b]
WITH side, member, act, actor, party
ORDER BY act.date, CASE WHEN side.id = $a THEN 0 ELSE 1 END, type(act), actor.name, member.name, act.act_id
WITH party, collect({side: side.id, member: member.name, actor: actor.name, date: act.date, relation: type(act),
                     act: act.act_id}) AS contacts
UNWIND range(1, size(contacts) - 1) AS n
WITH party, contacts[n - 1] AS earlier, contacts[n] AS later
WHERE earlier.side <> later.side
WITH party, earlier, later, duration.inDays(earlier.date, later.date).days AS days
WHERE days <= $days
RETURN earlier.date AS date, party.name AS party, earlier.member AS first_with, earlier.actor AS through,
       earlier.relation AS relation, later.member AS then_with, later.actor AS then_through,
       later.relation AS then_relation, days, [earlier.act, later.act] AS acts
ORDER BY date, party, days, first_with, then_with
