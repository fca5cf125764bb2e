// title: Acts that one side alone reports
// question: Which acts between A and B does only one of them report, and who else confirms them?
// params:
//   a: {type: actor, example: United States, help: "one of the two"}
//   b: {type: actor, example: Pakistan, help: "the other"}
//   by_a: {type: publishers, default: null, help: "a publisher that speaks for A; may be repeated"}
//   by_b: {type: publishers, default: null, help: "a publisher that speaks for B; may be repeated"}
//   official:
//     type: list
//     default: [Ministry, Government, Department, Office, Embassy, Presiden, Prime Minister, Permanent Mission, State of]
//     help: "a word that, beside the name of A or B, makes a publisher an office of it; may be repeated"
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   told_by: string
//   text: string
//   confirmed_by: list
//   acts: acts
// see: [readouts, single-source, contradictions, evidence]

// A side speaks through whoever stands for it, if the sentence names a speaker; else through its own publications.
// Acts of one day, kind and direction count as one. `confirmed_by` are the publishers that tell it in nobody's name.
MATCH (:Actor {id: $a})<-[:REPRESENTS*0..1]-(voice:Actor)
WITH collect(DISTINCT voice.id) AS ours, collect(DISTINCT voice.name) AS our_names
MATCH (:Actor {id: $b})<-[:REPRESENTS*0..1]-(voice:Actor)
WITH ours, our_names, collect(DISTINCT voice.id) AS theirs, collect(DISTINCT voice.name) AS their_names
MATCH (left:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
MATCH (right:Actor {id: $b})<-[post:REPRESENTS*0..1]-(other:Actor)
WITH DISTINCT ours, our_names, theirs, their_names, left.name AS left, right.name AS right, one, other, office, post
MATCH (one)-[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]
      -(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
  AND all(p IN post WHERE (p.from IS NULL OR p.from <= act.date) AND (p.to IS NULL OR p.to >= act.date))
WITH DISTINCT ours, our_names, theirs, their_names, left, right, act, one, other
WITH ours, our_names, theirs, their_names, left, right, act, one, other,
     type(act) IN ['AGREED', 'CALLED', 'MET'] OR startNode(act) = one AS forward
MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
WITH act, forward, one, other, claim, document,
     CASE WHEN speaker IS NOT NULL
          THEN CASE WHEN speaker.id IN ours THEN 'A' WHEN speaker.id IN theirs THEN 'B' END
          WHEN document.publisher IS NULL THEN null
          WHEN document.publisher IN our_names OR document.publisher IN coalesce($by_a, [])
               OR document.publisher CONTAINS left AND any(w IN $official WHERE document.publisher CONTAINS w) THEN 'A'
          WHEN document.publisher IN their_names OR document.publisher IN coalesce($by_b, [])
               OR document.publisher CONTAINS right AND any(w IN $official WHERE document.publisher CONTAINS w) THEN 'B'
     END AS voice
WITH act, forward, voice, CASE WHEN forward THEN one.name ELSE other.name END AS source,
     CASE WHEN forward THEN other.name ELSE one.name END AS target, claim, document
ORDER BY document.published, document.file, claim.start
WITH act.date AS date, type(act) AS relation, forward, head(collect(source)) AS source, head(collect(target)) AS target,
     collect(DISTINCT voice) AS voices, head(collect(CASE WHEN voice IS NOT NULL THEN claim.text END)) AS text,
     collect(DISTINCT CASE WHEN voice IS NULL THEN document.publisher END) AS confirmed_by,
     count(DISTINCT document.publisher) AS sources, collect(DISTINCT act.act_id) AS acts
WHERE size(voices) = 1 AND ($min_sources <= 1 OR sources >= $min_sources)
MATCH (side:Actor {id: CASE head(voices) WHEN 'A' THEN $a ELSE $b END})
RETURN date, source, relation, target, side.name AS told_by, text, confirmed_by, acts
ORDER BY date, relation, source, target
