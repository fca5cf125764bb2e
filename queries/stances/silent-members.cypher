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
// about this from who is in no news at all; the act to cite is the last of them.
// Who has spoken is found from the two sides; what the others did elsewhere is looked up for them alone.
OPTIONAL MATCH (side:Actor) WHERE side.id IN [$a, coalesce($b, $a)]
WITH collect(side) AS actors
OPTIONAL MATCH (side:Incident) WHERE side.id IN [$a, coalesce($b, $a)]
WITH actors, collect(side) AS incidents
WITH actors + incidents AS sides
CALL (sides) {
  UNWIND sides AS side
  MATCH (side)<-[:REPRESENTS*0..1]-(other)
  WITH DISTINCT other
  MATCH (other)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
        -(actor:Actor)
  WHERE (startNode(act) = actor OR type(act) IN ['AGREED', 'CALLED', 'MET'])
    AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  WITH actor, act,
     CASE WHEN act IS NULL OR $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
     }) END AS known
  WHERE $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
     OR known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources)
  WITH actor, collect({date: act.date}) AS days
  MATCH (actor)-[office:REPRESENTS*0..1]->(member:State)
  WHERE any(day IN days WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= day.date)
                                                AND (o.to IS NULL OR o.to >= day.date)))
  RETURN collect(DISTINCT member) AS spoken
}
MATCH (body:Actor {id: $of})<-[tie:MEMBER_OF]-(member:State)
WHERE body:Organisation AND NOT member.id IN [$a, coalesce($b, $a)] AND NOT member IN spoken
  AND coalesce(tie.from, $until, date('9999-12-31')) <= coalesce($until, date('9999-12-31'))
  AND coalesce(tie.to, $since, date('0001-01-01')) >= coalesce($since, date('0001-01-01'))
WITH DISTINCT member
CALL (member) {
  MATCH (member)<-[office:REPRESENTS*0..1]-(actor:Actor)
  WITH actor, collect(office) AS offices
  CALL (actor) {
    MATCH (actor)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]->()
    RETURN act
    UNION ALL
    MATCH (actor)<-[act:AGREED|CALLED|MET]-()
    RETURN act
  }
  WITH act, offices
  WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
    AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= act.date)
                                                      AND (o.to IS NULL OR o.to >= act.date)))
  WITH act,
       CASE WHEN $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
         MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
         WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
         RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
       }) END AS known
  WHERE $source IS NULL AND $as_of IS NULL AND $min_sources <= 1
     OR known.claims > 0 AND ($min_sources <= 1 OR size(known.sources) >= $min_sources)
  RETURN count(DISTINCT act) AS elsewhere, max(toString(act.date) + act.act_id) AS latest
}
RETURN member.name AS member, elsewhere, date(left(latest, 10)) AS last,
       CASE WHEN latest IS NULL THEN [] ELSE [substring(latest, 10)] END AS acts
ORDER BY elsewhere DESC, member
