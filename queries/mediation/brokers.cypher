// title: Brokers by betweenness
// question: "Through whom does contact run: which parties lie on the shortest paths between the others?"
// params:
//   top: {type: integer, default: 20, help: "how many parties"}
// columns:
//   party: string
//   betweenness: float
//   partners: integer
//   contacts: integer
//   acts: acts
// then: betweenness
// see: [who-mediated, contacts-between, profile, evidence]

// Contact is AGREED, CALLED, MET and MEDIATED; people and ministries count as the state or body they stand for. The query
// gives the pairs that were in contact; `kg query` computes from them the share of shortest paths (Freeman 1977) that
// run through each party, from 0 to 1.
MATCH (left:Actor)-[act:AGREED|CALLED|MET|MEDIATED]->(right:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
WITH left, right, act,
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
WITH left, collect({act: act, right: right}) AS done
WITH left, done, [(left)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH left, posts, each.act AS act, each.right AS right
WITH left, act, right, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
                        AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
WITH right, collect({act: act, ones: CASE WHEN size(homes) = 0 THEN [left] ELSE homes END}) AS done
WITH right, done, [(right)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS each
WITH right, posts, each.act AS act, each.ones AS ones
WITH right, act, ones, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
                        AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND ones AS one
UNWIND CASE WHEN size(homes) = 0 THEN [right] ELSE homes END AS other
WITH one, other, act
WHERE one <> other
WITH one, other, act.act_id AS id, act.date AS date ORDER BY date, id
WITH one, other, collect(DISTINCT id) AS acts
RETURN one.id AS one_id, one.name AS one, other.id AS other_id, other.name AS other, acts
ORDER BY one_id, other_id
