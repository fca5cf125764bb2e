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
      <-[act:URGED|WARNED|CONDEMNED|ACCUSED|SANCTIONED]-(source:Actor)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
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
WITH found, source, collect(DISTINCT act) AS done
WITH found, source, done, [(source)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS act
WITH found, source, act, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
     AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [source] ELSE homes END AS party
WITH found, act, source, party
WHERE party <> found
WITH DISTINCT act, source, party
ORDER BY act.date, source.name, act.act_id
WITH party, collect(DISTINCT source.name) AS through, collect(DISTINCT act) AS all_acts
RETURN party.name AS party, through,
       size([act IN all_acts WHERE type(act) = 'URGED']) AS urged,
       size([act IN all_acts WHERE type(act) = 'WARNED']) AS warned,
       size([act IN all_acts WHERE type(act) = 'CONDEMNED']) AS condemned,
       size([act IN all_acts WHERE type(act) = 'ACCUSED']) AS accused,
       size([act IN all_acts WHERE type(act) = 'SANCTIONED']) AS sanctioned,
       head(all_acts).date AS first, last(all_acts).date AS last, [act IN all_acts | act.act_id] AS acts
ORDER BY size(all_acts) DESC, party
