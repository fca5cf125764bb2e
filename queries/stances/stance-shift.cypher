// title: Shifts of stance
// question: Who became friendlier or harsher towards the actor after a day?
// params:
//   actor: {type: actor, example: Pakistan, help: "towards whom"}
//   day: {type: date, example: "2025-05-08", help: "the day; it counts as after"}
//   top: {type: integer, default: 100, help: "at most so many parties, those who shifted most"}
// columns:
//   party: string
//   before: float
//   after: float
//   shift: float
//   acts_before: integer
//   acts_after: integer
//   acts: acts
// see: [alignment, escalation, evidence]

// Mean Goldstein weight (schema/graph.yaml) of what a party does to the actor, from -10 (conflict) to 10. Added
// up in tenths, since whole numbers come to the same in any order.
MATCH (found:Actor {id: $actor})<-[office:REPRESENTS*0..1]-(target:Actor)
WITH found, target, collect(office) AS offices
CALL (target) {
  MATCH (target)<-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
        -(source:Actor)
  RETURN source, act
  UNION ALL
  MATCH (target)-[act:AGREED|CALLED|MET]->(source:Actor)
  RETURN source, act
}
WITH found, source, act, offices
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= act.date)
                                                    AND (o.to IS NULL OR o.to >= act.date)))
WITH found, source, act,
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
WITH DISTINCT found, party, act
WHERE party <> found
WITH party, act, act.date < $day AS is_before,
     round(10 * CASE type(act) WHEN 'CALLED' THEN 1.0 WHEN 'URGED' THEN 3.0 WHEN 'CONDEMNED' THEN -2.0 WHEN 'MEDIATED' THEN 5.0
       WHEN 'MET' THEN 1.9 WHEN 'ACCUSED' THEN -2.0 WHEN 'REJECTED' THEN -4.0 WHEN 'WARNED' THEN -6.0
       WHEN 'SUPPORTED' THEN 3.5 WHEN 'OFFERED_MEDIATION' THEN 5.0 WHEN 'AGREED' THEN 8.0
       WHEN 'SANCTIONED' THEN -4.0 END) AS tenths
WITH party, count(CASE WHEN is_before THEN 1 END) AS acts_before, count(CASE WHEN NOT is_before THEN 1 END) AS acts_after,
     sum(CASE WHEN is_before THEN tenths END) / 10 AS all_before,
     sum(CASE WHEN NOT is_before THEN tenths END) / 10 AS all_after, collect(act) AS done
WHERE acts_before > 0 AND acts_after > 0
WITH party, acts_before, acts_after, done, all_before / acts_before AS before, all_after / acts_after AS after
WITH party, acts_before, acts_after, done, round(before * 100) / 100 AS before, round(after * 100) / 100 AS after,
     round((after - before) * 100) / 100 AS shift
ORDER BY abs(shift) DESC, party.name LIMIT $top
RETURN party.name AS party, before, after, shift, acts_before, acts_after,
       COLLECT { UNWIND done AS act RETURN act.act_id AS id ORDER BY act.date, id } AS acts
ORDER BY abs(shift) DESC, party
