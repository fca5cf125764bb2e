// title: Accounts side by side
// question: How do different documents and speakers tell the same act between A and B?
// params:
//   a: {type: actor, example: United States, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
//   relation: {type: relation, default: null, example: CALLED, help: "only acts of this kind"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   speaker: string
//   publisher: string
//   text: string
//   document: string
//   acts: acts
// see: [readouts, contradictions, evidence]

// One row a claim. Acts of one day, kind and direction count as one, whichever of their people A and B sent; shown
// is what at least two documents tell. Where both sides did the same, A is named first.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
MATCH (:Actor {id: $b})<-[post:REPRESENTS*0..1]-(other:Actor)
WITH DISTINCT one, other, office, post
MATCH (one)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($relation IS NULL OR type(act) = $relation)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
  AND all(p IN post WHERE (p.from IS NULL OR p.from <= act.date) AND (p.to IS NULL OR p.to >= act.date))
WITH DISTINCT act, one, other, type(act) IN ['AGREED', 'CALLED', 'MET'] OR startNode(act) = one AS forward
MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
WITH act.date AS date, type(act) AS relation, forward, count(DISTINCT document) AS documents,
     count(DISTINCT document.publisher) AS sources,
     collect({act: act.act_id, one: one.name, other: other.name, speaker: speaker.name, text: claim.text,
              start: claim.start, publisher: document.publisher, document: document.file}) AS told
WHERE documents > 1 AND ($min_sources <= 1 OR sources >= $min_sources)
UNWIND told AS row
RETURN date, CASE WHEN forward THEN row.one ELSE row.other END AS source, relation,
       CASE WHEN forward THEN row.other ELSE row.one END AS target, row.speaker AS speaker,
       row.publisher AS publisher, row.text AS text, row.document AS document, [row.act] AS acts
ORDER BY date, relation, forward DESC, publisher, document, row.start
