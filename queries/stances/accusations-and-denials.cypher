// title: Accusations and denials
// question: Which accusations were made, and which of them were denied, by whom, after how many days?
// params:
//   a: {type: actor, default: null, example: India, help: "one of the two; any if left out"}
//   b: {type: actor, default: null, example: Pakistan, help: "the other; any if left out"}
//   days: {type: integer, default: 14, help: "how long after the accusation a denial counts"}
//   top: {type: integer, default: 100, help: "at most so many accusations, the latest"}
// columns:
//   date: date
//   accuser: string
//   accused: string
//   answer: string
//   denied_by: string
//   denied: date
//   days: integer
//   acts: acts
// see: [contradictions, responses, evidence]

// The first REJECTED from the accused's side to the accuser's is the denial. It is not said of what: read both
// sentences (--cite). People and ministries count as the state or body that they stand for.
// Nothing from before the latest accusations is looked at, where it is known when that was. The denial is looked for in
// the accusation's span of so many days and in the next, since a pair may have thousands.
CALL () {
  MATCH (:Actor)-[act:ACCUSED]->() USING INDEX act:ACCUSED(act_id)
  WHERE $a IS NULL AND $b IS NULL AND $source IS NULL AND $as_of IS NULL AND $min_sources <= 1 AND act.act_id IS NOT NULL
    AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  WITH act.date AS date ORDER BY date DESC LIMIT $top
  RETURN min(date) AS from
}
CALL (from) {
  WITH from, 1 AS one WHERE $a IS NULL AND $b IS NULL
  MATCH (:Actor)-[act:ACCUSED]->() USING INDEX act:ACCUSED(act_id)
  WHERE act.act_id IS NOT NULL AND (from IS NULL OR coalesce(act.date, from) >= from)
  RETURN act
  UNION ALL
  WITH from, 1 AS one WHERE $a IS NULL AND $b IS NULL
  MATCH (:Actor)-[act:REJECTED]->() USING INDEX act:REJECTED(act_id)
  WHERE act.act_id IS NOT NULL AND (from IS NULL OR coalesce(act.date, from) >= from)
  RETURN act
  UNION ALL
  MATCH (:Actor {id: coalesce($a, $b)})<-[:REPRESENTS*0..1]-(:Actor)-[act:ACCUSED|REJECTED]-(:Actor)
  RETURN DISTINCT act
}
WITH act
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
WITH act, startNode(act) AS source, endNode(act) AS target,
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
OPTIONAL MATCH (source)-[post:REPRESENTS]->(home:Actor)
WHERE (post.from IS NULL OR post.from <= act.date) AND (post.to IS NULL OR post.to >= act.date)
OPTIONAL MATCH (target)-[office:REPRESENTS]->(state:Actor)
WHERE (office.from IS NULL OR office.from <= act.date) AND (office.to IS NULL OR office.to >= act.date)
WITH source, target, act, coalesce(home, source) AS one, coalesce(state, target) AS other
WHERE ($a IS NULL OR $a IN [source.id, target.id, one.id, other.id])
  AND ($b IS NULL OR $b IN [source.id, target.id, one.id, other.id])
WITH source, target, act, CASE type(act) WHEN 'ACCUSED' THEN one.id ELSE other.id END AS accuser,
     CASE type(act) WHEN 'ACCUSED' THEN other.id ELSE one.id END AS accused,
     toInteger(floor(duration.inDays(date('1970-01-01'), act.date).days / ($days + 1.0))) AS span
ORDER BY act.date, source.name, act.act_id
UNWIND CASE WHEN type(act) = 'ACCUSED' OR span IS NULL THEN [span] ELSE [span, span - 1] END AS of
WITH accuser, accused, of, collect({id: act.act_id, date: act.date, is_charge: type(act) = 'ACCUSED', source: source.name,
                                target: target.name}) AS done
UNWIND [each IN done WHERE each.is_charge] AS charge
WITH charge, head([each IN done WHERE NOT each.is_charge AND each.date >= charge.date
                   AND duration.inDays(charge.date, each.date).days <= $days]) AS denial
ORDER BY denial.date, denial.source, denial.id
WITH charge.id AS id, head(collect(charge)) AS charge, head(collect(denial)) AS denial
ORDER BY charge.date DESC, charge.source, charge.target
LIMIT $top
RETURN charge.date AS date, charge.source AS accuser, charge.target AS accused,
       CASE WHEN denial IS NULL THEN 'none known' ELSE 'denied' END AS answer, denial.source AS denied_by,
       denial.date AS denied, duration.inDays(charge.date, denial.date).days AS days,
       CASE WHEN denial IS NULL THEN [id] ELSE [id, denial.id] END AS acts
ORDER BY date, accuser, accused
