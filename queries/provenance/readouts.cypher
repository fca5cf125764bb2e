// title: Readouts side by side
// question: Which acts do A and B both report, in whose words, and what does only one of them say of that day?
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
//   a_says: list
//   b_says: list
//   only_a: list
//   only_b: list
//   acts: acts
// see: [one-sided, accounts, contradictions, evidence]

// A side speaks through whoever stands for it, if the sentence names a speaker; else through its own publications.
// Acts of one day, kind and direction count as one, whoever of A and B took part. `only_a` and `only_b` are what else
// one side tells of the same two on the same day, and the other leaves out.
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
     [text IN collect(DISTINCT CASE WHEN voice = 'A' THEN claim.text END) WHERE text IS NOT NULL] AS a_says,
     [text IN collect(DISTINCT CASE WHEN voice = 'B' THEN claim.text END) WHERE text IS NOT NULL] AS b_says,
     count(DISTINCT document.publisher) AS sources, collect(DISTINCT act.act_id) AS acts
WHERE $min_sources <= 1 OR sources >= $min_sources
WITH date, relation, forward, source, target, a_says, b_says, acts ORDER BY relation, forward DESC
WITH date, collect({relation: relation, source: source, target: target, a_says: a_says, b_says: b_says, acts: acts}) AS told
UNWIND [each IN told WHERE size(each.a_says) > 0 AND size(each.b_says) > 0] AS both
RETURN date, both.source AS source, both.relation AS relation, both.target AS target,
       both.a_says AS a_says, both.b_says AS b_says,
       [each IN told WHERE size(each.a_says) > 0 AND size(each.b_says) = 0
        | each.source + ' ' + each.relation + ' ' + each.target] AS only_a,
       [each IN told WHERE size(each.b_says) > 0 AND size(each.a_says) = 0
        | each.source + ' ' + each.relation + ' ' + each.target] AS only_b,
       reduce(ids = both.acts, each IN [other IN told WHERE (size(other.a_says) > 0) <> (size(other.b_says) > 0)]
              | ids + each.acts) AS acts
ORDER BY date, relation, source, target
