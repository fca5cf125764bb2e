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
OPTIONAL MATCH (left)-[post:REPRESENTS]->(home:Actor)
WHERE coalesce(post.from, act.date) <= act.date AND coalesce(post.to, act.date) >= act.date
OPTIONAL MATCH (right)-[office:REPRESENTS]->(state:Actor)
WHERE coalesce(office.from, act.date) <= act.date AND coalesce(office.to, act.date) >= act.date
WITH coalesce(home, left) AS one, coalesce(state, right) AS other, act
WHERE one <> other
WITH one, other, act ORDER BY act.date, act.act_id
WITH one.id AS one_id, one.name AS one, other.id AS other_id, other.name AS other, collect(DISTINCT act.act_id) AS acts
RETURN one_id, one, other_id, other, acts
ORDER BY one_id, other_id
