// title: Counterparts
// question: Which people of A deal with which people of B, and how?
// params:
//   a: {type: actor, example: India, help: "one side"}
//   b: {type: actor, example: Pakistan, help: "the other side"}
// columns:
//   of_a: string
//   of_b: string
//   met: integer
//   called: integer
//   other: integer
//   first: date
//   last: date
//   acts: acts
// see: [timeline, officials, contacts-between, evidence]

// Only people and bodies that stand for the two sides; acts of the states in their own name are left out.
MATCH (:Actor {id: $a})<-[office:REPRESENTS]-(one:Actor)
MATCH (:Actor {id: $b})<-[post:REPRESENTS]-(two:Actor)
WITH DISTINCT one, two, office, post
MATCH (one)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(two)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND (office.from IS NULL OR office.from <= act.date) AND (office.to IS NULL OR office.to >= act.date)
  AND (post.from IS NULL OR post.from <= act.date) AND (post.to IS NULL OR post.to >= act.date)
WITH DISTINCT one, two, act
WITH one, two, act,
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
WITH one, two, act ORDER BY act.date, act.act_id
WITH one, two, collect(act) AS all_acts
RETURN one.name AS of_a, two.name AS of_b, size([act IN all_acts WHERE type(act) = 'MET']) AS met,
       size([act IN all_acts WHERE type(act) = 'CALLED']) AS called,
       size([act IN all_acts WHERE type(act) <> 'MET' AND type(act) <> 'CALLED']) AS other,
       head(all_acts).date AS first, last(all_acts).date AS last, [act IN all_acts | act.act_id] AS acts
ORDER BY size(all_acts) DESC, of_a, of_b
