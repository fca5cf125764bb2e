// title: Pressure on an actor
// question: "Who put pressure on the actor, and by what: appeals, warnings, criticism, charges, sanctions?"
// params:
//   actor: {type: actor, example: Pakistan, help: "who is under pressure"}
// columns:
//   party: string
//   through: list
//   urged: integer
//   warned: integer
//   condemned: integer
//   accused: integer
//   sanctioned: integer
//   first: date
//   last: date
//   acts: acts
// see: [who-urged-whom, who-warned-whom, who-sanctioned-whom, evidence]

// The actor includes those who stand for it; who acts counts as the state or body that he stands for.
MATCH (found:Actor {id: $actor})<-[office:REPRESENTS*0..1]-(target:Actor)
WITH found, target, collect(office) AS offices
MATCH (target)<-[act:URGED|WARNED|CONDEMNED|ACCUSED|SANCTIONED]-(source:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= act.date)
                                                    AND (o.to IS NULL OR o.to >= act.date)))
WITH found, act, source,
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
WITH found, source, collect(act) AS done
WITH found, source, done, [(source)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS act
WITH found, source, act, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
     AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [source] ELSE homes END AS party
WITH found, act, source, party
WHERE party <> found
WITH DISTINCT act, source, party
WITH party, source.name AS source, type(act) AS relation, act.date AS date, act.act_id AS id ORDER BY date, source, id
WITH party, collect(DISTINCT source) AS through,
     count(CASE WHEN relation = 'URGED' THEN 1 END) AS urged,
     count(CASE WHEN relation = 'WARNED' THEN 1 END) AS warned,
     count(CASE WHEN relation = 'CONDEMNED' THEN 1 END) AS condemned,
     count(CASE WHEN relation = 'ACCUSED' THEN 1 END) AS accused,
     count(CASE WHEN relation = 'SANCTIONED' THEN 1 END) AS sanctioned,
     min(date) AS first, max(date) AS last, collect(id) AS acts
RETURN party.name AS party, through, urged, warned, condemned, accused, sanctioned, first, last, acts
ORDER BY size(acts) DESC, party
