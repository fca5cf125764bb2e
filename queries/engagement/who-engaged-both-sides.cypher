// title: Who engaged both sides
// question: Which third parties dealt with both A and B, how, and how often?
// params:
//   a: {type: state, example: India, help: "one side"}
//   b: {type: state, example: Pakistan, help: "the other side"}
// columns:
//   party: string
//   through: list
//   with_a: integer
//   with_b: integer
//   relations: list
//   sources: list
//   first: date
//   last: date
//   acts: acts
// see: [contacts-between, shuttle-diplomacy, alignment, evidence]

// Dealing with a state's official or ministry is dealing with the state, and who stands for a state acts as
// that state. What A or B does itself is left out, save what is done together: AGREED, CALLED, MET.
MATCH (side:State)<-[office:REPRESENTS*0..1]-(member:Actor)
WHERE side.id IN [$a, $b]
WITH side, member, collect(office) AS offices
MATCH (member)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(actor:Actor)
WHERE (startNode(act) = actor OR type(act) IN ['AGREED', 'CALLED', 'MET'])
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= act.date)
                                                    AND (o.to IS NULL OR o.to >= act.date)))
WITH side, act, actor,
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
WITH side, actor, collect({act: act, known: known}) AS done
WITH side, actor, done, [(actor)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH side, actor, posts, each.act AS act, each.known AS known
WITH side, actor, act, known, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
     AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [actor] ELSE homes END AS party
WITH side, act, actor, known, party
WHERE NOT party.id IN [$a, $b]
WITH side.id = $a AS is_a, side.id = $b AS is_b, act.act_id AS id, act.date AS date, type(act) AS relation,
     actor.name AS actor, party, known.sources AS told
ORDER BY date, actor, relation, id
WITH party,
     collect(DISTINCT actor) AS through,
     count(DISTINCT CASE WHEN is_a THEN id END) AS with_a,
     count(DISTINCT CASE WHEN is_b THEN id END) AS with_b,
     collect(DISTINCT relation) AS relations,
     collect(told) AS told,
     min(date) AS first, max(date) AS last,
     collect(DISTINCT id) AS acts
WHERE with_a > 0 AND with_b > 0
RETURN party.name AS party, through, with_a, with_b, relations,
       COLLECT { UNWIND told AS sources UNWIND sources AS source RETURN DISTINCT source ORDER BY source } AS sources,
       first, last, acts
ORDER BY with_a + with_b DESC, party
