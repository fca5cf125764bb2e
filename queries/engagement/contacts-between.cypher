// title: Contacts between two sides
// question: How are A and B in contact, directly and through third parties?
// params:
//   a: {type: state, example: India, help: "one side"}
//   b: {type: state, example: Pakistan, help: "the other side"}
// columns:
//   channel: string
//   through: list
//   with_a: integer
//   with_b: integer
//   relations: list
//   sources: list
//   first: date
//   last: date
//   acts: acts
// see: [who-engaged-both-sides, shuttle-diplomacy, gaps, evidence]

// Contact is what two sides do together (AGREED, CALLED, MET), and mediation. The channel "direct" is A with B; any
// other is a third party that was in contact with both, which need not have carried anything between them.
MATCH (side:State)<-[office:REPRESENTS*0..1]-(member:Actor)
WHERE side.id IN [$a, $b]
WITH side, member, collect(office) AS offices
MATCH (member)-[act:AGREED|CALLED|MET|MEDIATED]-(actor:Actor)
WHERE (startNode(act) = actor OR type(act) IN ['AGREED', 'CALLED', 'MET'])
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= act.date)
                                                    AND (o.to IS NULL OR o.to >= act.date)))
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
WITH side, actor, collect({member: member, act: act, known: known}) AS done
WITH side, actor, done, [(actor)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH side, actor, posts, each.member AS member, each.act AS act, each.known AS known
WITH side, member, actor, act, known, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
     AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [actor] ELSE homes END AS party
WITH side, member, act, actor, known, party
WHERE party <> side AND (type(act) <> 'MEDIATED' OR NOT party.id IN [$a, $b])
WITH side.id = $a AS is_a, side.id = $b AS is_b, act.act_id AS id, act.date AS date, type(act) AS relation,
     party.id IN [$a, $b] AS direct, party,
     CASE WHEN party.id IN [$a, $b] THEN member.name ELSE actor.name END AS person, known.sources AS told
ORDER BY date, person, relation, id
WITH CASE WHEN direct THEN 'direct' ELSE party.name END AS channel, direct,
     collect(DISTINCT person) AS through,
     count(DISTINCT CASE WHEN is_a THEN id END) AS with_a,
     count(DISTINCT CASE WHEN is_b THEN id END) AS with_b,
     collect(DISTINCT relation) AS relations,
     collect(told) AS told,
     min(date) AS first, max(date) AS last,
     collect(DISTINCT id) AS acts
WHERE with_a > 0 AND with_b > 0
RETURN channel, through, with_a, with_b, relations,
       COLLECT { UNWIND told AS sources UNWIND sources AS source RETURN DISTINCT source ORDER BY source } AS sources,
       first, last, acts
ORDER BY direct DESC, with_a + with_b DESC, channel
