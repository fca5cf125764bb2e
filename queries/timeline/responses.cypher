// title: Tit for tat
// question: Which hostile acts between A and B were answered by the other side, by what, and after how many days?
// params:
//   a: {type: actor, example: India, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
//   days: {type: integer, default: 7, help: "how long after the act an answer counts"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   answer: string
//   answered_by: string
//   answered: date
//   days: integer
//   acts: acts
// see: [escalation, accusations-and-denials, timeline, evidence]

// Hostile: ACCUSED, CONDEMNED, REJECTED, SANCTIONED, WARNED. The answer is the next hostile act in the other direction,
// on the same day or later; which of one day's acts came first is not known. It is looked for among the acts of one span of
// that many days and of the next, since a pair may have thousands.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
MATCH (:Actor {id: $b})<-[post:REPRESENTS*0..1]-(other:Actor)
WITH DISTINCT one, other, office, post
MATCH (one)-[act:ACCUSED|CONDEMNED|REJECTED|SANCTIONED|WARNED]-(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
  AND all(p IN post WHERE (p.from IS NULL OR p.from <= act.date) AND (p.to IS NULL OR p.to >= act.date))
WITH DISTINCT act, startNode(act) = one AS forward, one, other
WITH act, forward, one, other,
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
WITH act, forward, CASE WHEN forward THEN one.name ELSE other.name END AS source,
     CASE WHEN forward THEN other.name ELSE one.name END AS target,
     toInteger(floor(duration.inDays(date('1970-01-01'), act.date).days / ($days + 1.0))) AS span
ORDER BY act.date, CASE WHEN type(act) = 'REJECTED' THEN 0 ELSE 1 END, type(act), source
UNWIND CASE WHEN span IS NULL THEN [null] ELSE [span, span - 1] END AS of
WITH of, collect({act: act.act_id, date: act.date, relation: type(act), forward: forward, source: source, target: target,
                  is_own: coalesce(span = of, true)}) AS done
UNWIND [each IN done WHERE each.is_own] AS each
WITH each, head([later IN done WHERE later.forward <> each.forward AND later.date >= each.date
                 AND duration.inDays(each.date, later.date).days <= $days]) AS reply
RETURN each.date AS date, each.source AS source, each.relation AS relation, each.target AS target,
       reply.relation AS answer, reply.source AS answered_by, reply.date AS answered,
       duration.inDays(each.date, reply.date).days AS days,
       CASE WHEN reply IS NULL THEN [each.act] ELSE [each.act, reply.act] END AS acts
ORDER BY date, relation, source, target
