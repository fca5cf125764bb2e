// title: Profile of an actor
// question: With whom did the actor deal, how, how often, and from when to when?
// params:
//   actor: {type: actor, example: Marco Rubio, help: "an official, state, organisation or incident"}
//   top: {type: integer, default: 100, help: "at most so many rows, those with most acts"}
// columns:
//   direction: string
//   relation: string
//   counterpart: string
//   times: integer
//   claims: integer
//   first: date
//   last: date
//   through: list
//   acts: acts
// see: [officials, spokespeople, timeline, evidence]

// The actor includes those who stand for it; `through` names them. A direction is "by" or "to" the actor, or
// "with" where both sides did the same. Rows are chosen by the number of acts before anything else is read.
CALL () {
  MATCH (found:Actor {id: $actor}) RETURN found
  UNION
  MATCH (found:Incident {id: $actor}) RETURN found
}
MATCH (found)<-[office:REPRESENTS*0..1]-(member)
WITH member, collect(office) AS offices
MATCH (member)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(counterpart)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= act.date)
                                                    AND (o.to IS NULL OR o.to >= act.date)))
WITH member, act, counterpart,
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
WITH type(act) AS relation, counterpart, CASE WHEN type(act) IN ['AGREED', 'CALLED', 'MET'] THEN 'with'
                                              WHEN startNode(act) = member THEN 'by' ELSE 'to' END AS direction,
     collect(act) AS done
ORDER BY size(done) DESC, direction, relation, counterpart.name
LIMIT $top
UNWIND done AS act
WITH direction, relation, counterpart, act,
     CASE WHEN startNode(act) = counterpart THEN endNode(act) ELSE startNode(act) END AS member
WITH direction, relation, counterpart, act.act_id AS id, act.date AS date, member.name AS member,
     CASE WHEN $source IS NULL AND $as_of IS NULL THEN act.claims ELSE COUNT {
       MATCH (:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
     } END AS claims
ORDER BY date, member, id
WITH direction, relation, counterpart, count(id) AS times, sum(claims) AS claims, min(date) AS first, max(date) AS last,
     collect(DISTINCT member) AS through, collect(id) AS acts
RETURN direction, relation, counterpart.name AS counterpart, times, claims, first, last, through, acts
ORDER BY times DESC, direction, relation, counterpart
