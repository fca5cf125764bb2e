// title: Timeline of a pair
// question: What happened between A and B, day by day, in either direction?
// params:
//   a: {type: actor, example: India, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   claims: integer
//   documents: integer
//   sources: list
//   attributed: list
//   acts: acts
// see: [escalation, responses, accounts, evidence]

// A and B include those who stand for them. Where both did the same, the side of A is named first.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
MATCH (:Actor {id: $b})<-[post:REPRESENTS*0..1]-(other:Actor)
WITH DISTINCT one, other, office, post
MATCH (one)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
  AND all(p IN post WHERE (p.from IS NULL OR p.from <= act.date) AND (p.to IS NULL OR p.to >= act.date))
WITH DISTINCT act, one, other
WITH act, type(act) IN ['AGREED', 'CALLED', 'MET'] OR startNode(act) = one AS forward, one, other,
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
RETURN act.date AS date, CASE WHEN forward THEN one.name ELSE other.name END AS source, type(act) AS relation,
       CASE WHEN forward THEN other.name ELSE one.name END AS target,
       known.claims AS claims, known.documents AS documents, known.sources AS sources, known.attributed AS attributed,
       [act.act_id] AS acts
ORDER BY date, relation, source, target
