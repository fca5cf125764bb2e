// title: Silent members
// question: "Which members of an organisation have taken no part: nothing said or done towards A or B?"
// params:
//   of: {type: actor, example: United Nations, help: "the organisation"}
//   a: {type: actor, example: India, help: "a side, or the incident"}
//   b: {type: actor, default: null, example: Pakistan, help: "the other side, if there is one"}
// columns:
//   member: string
//   elsewhere: integer
//   last: date
//   acts: acts
// see: [alignment, profile, coverage]

// Members are the states that the graph ties to the organisation: those that some document names. What a member's
// people and ministries did counts as its own. `elsewhere` counts its other acts, so that one sees who is silent
// about this from who is in no news at all.
MATCH (:Organisation {id: $of})<-[tie:MEMBER_OF]-(member:State)
WHERE NOT member.id IN [$a, coalesce($b, $a)]
  AND coalesce(tie.from, $until, date('9999-12-31')) <= coalesce($until, date('9999-12-31'))
  AND coalesce(tie.to, $since, date('0001-01-01')) >= coalesce($since, date('0001-01-01'))
OPTIONAL MATCH (member)<-[office:REPRESENTS*0..1]-(actor:Actor)-[act]-(other)
WHERE (startNode(act) = actor OR type(act) IN ['AGREED', 'CALLED', 'MET'])
  AND act.act_id IS NOT NULL
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE coalesce(o.from, act.date) <= act.date AND coalesce(o.to, act.date) >= act.date)
WITH member, act, other.id IN [$a, coalesce($b, $a)]
       OR EXISTS { MATCH (other)-[:REPRESENTS]->(side:Actor) WHERE side.id IN [$a, coalesce($b, $a)] } AS there,
     CASE WHEN act IS NULL OR $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
     }) END AS known
WITH member, there,
     CASE WHEN known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources) THEN act END AS act
ORDER BY act.date, act.act_id
WITH member, count(CASE WHEN there AND act IS NOT NULL THEN 1 END) AS spoken, max(act.date) AS last,
     [each IN collect(DISTINCT act.act_id) WHERE each IS NOT NULL] AS acts
WHERE spoken = 0
RETURN member.name AS member, size(acts) AS elsewhere, last, acts
ORDER BY elsewhere DESC, member
