// title: Alignment of third parties
// question: "On whose side do third parties stand: for A, for B, for both, for neither?"
// params:
//   a: {type: state, example: India, help: "one side"}
//   b: {type: state, example: Pakistan, help: "the other side"}
// columns:
//   party: string
//   stance: string
//   for_a: integer
//   against_a: integer
//   for_b: integer
//   against_b: integer
//   first: date
//   last: date
//   acts: acts
// see: [who-supported-whom, who-condemned-whom, stance-shift, evidence]

// For: SUPPORTED, AGREED. Against: CONDEMNED, ACCUSED, REJECTED, WARNED, SANCTIONED. Who does more for a side than
// against it stands for it; against one side alone is for the other. Other acts show dealings, not a stance.
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
WITH side, actor, collect(DISTINCT act) AS done
WITH side, actor, done, [(actor)-[post:REPRESENTS]->(home:Actor) | {from: post.from, to: post.to, home: home}] AS posts
UNWIND done AS act
WITH side, actor, act, [post IN posts WHERE (post.from IS NULL OR post.from <= act.date)
     AND (post.to IS NULL OR post.to >= act.date) | post.home] AS homes
UNWIND CASE WHEN size(homes) = 0 THEN [actor] ELSE homes END AS party
WITH DISTINCT side, act, party,
     CASE WHEN type(act) IN ['SUPPORTED', 'AGREED'] THEN 1
          WHEN type(act) IN ['CONDEMNED', 'ACCUSED', 'REJECTED', 'WARNED', 'SANCTIONED'] THEN -1 ELSE 0 END AS sign
WHERE NOT party.id IN [$a, $b]
WITH side.id = $a AS is_a, side.id = $b AS is_b, act.act_id AS id, act.date AS date, party, sign ORDER BY date, id
WITH party,
     count(CASE WHEN is_a AND sign > 0 THEN 1 END) AS for_a,
     count(CASE WHEN is_a AND sign < 0 THEN 1 END) AS against_a,
     count(CASE WHEN is_b AND sign > 0 THEN 1 END) AS for_b,
     count(CASE WHEN is_b AND sign < 0 THEN 1 END) AS against_b,
     min(date) AS first, max(date) AS last,
     collect(DISTINCT id) AS acts
WITH *, for_a - against_a AS with_a, for_b - against_b AS with_b
MATCH (one:Actor {id: $a})
MATCH (other:Actor {id: $b})
RETURN party.name AS party,
       CASE WHEN with_a > 0 AND with_b > 0 THEN 'both'
            WHEN with_a > 0 OR with_a = 0 AND with_b < 0 THEN one.name
            WHEN with_b > 0 OR with_b = 0 AND with_a < 0 THEN other.name
            ELSE 'neither' END AS stance,
       for_a, against_a, for_b, against_b, first, last, acts
ORDER BY stance, for_a + against_a + for_b + against_b DESC, party
