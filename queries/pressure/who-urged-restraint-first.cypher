// title: Who urged restraint first
// question: Who urged restraint on A or B, in what order, and in whose words?
// params:
//   a: {type: actor, example: India, help: "one side"}
//   b: {type: actor, example: Pakistan, help: "the other side"}
//   words:
//     type: list
//     default: [restrain, calm, escalat, ceasefire, cease-fire, truce, dialogue, tension, hold fire, hold its fire]
//     help: "the sentence must contain one such; may be repeated"
//   top: {type: integer, default: 100, help: "at most so many actors for each side, the earliest"}
// columns:
//   side: string
//   place: integer
//   date: date
//   source: string
//   urged: string
//   published: date
//   publisher: string
//   text: string
//   acts: acts
// see: [who-urged-whom, pressure-on, evidence]

// A row is the earliest sentence with one of the words about an act; `place` counts the actors that urged a side.
MATCH (side:Actor)<-[office:REPRESENTS*0..1]-(target:Actor)<-[act:URGED]-(source:Actor)
WHERE side.id IN [$a, $b]
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
WITH side, target, act, source,
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
MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
WITH side, target, act, source, claim, document, toLower(claim.text) AS text
WHERE any(word IN $words WHERE text CONTAINS toLower(word))
WITH side, target, act, source, claim, document
ORDER BY act.date, document.published, document.file, claim.start
WITH side, target, act, source, head(collect({text: claim.text, published: document.published,
     publisher: document.publisher})) AS said
ORDER BY act.date, said.published, source.name, target.name
WITH side, source.name AS source, collect({act: act.act_id, date: act.date, target: target.name, said: said}) AS urged
WITH side, source, urged, head(urged) AS first
ORDER BY first.date, first.said.published, source
WITH side, collect({source: source, urged: urged}) AS parties
UNWIND range(0, CASE WHEN size(parties) < $top THEN size(parties) ELSE $top END - 1) AS n
// Each row is made anew, for the server counts what it carries along: a list of all parties in every one of their rows.
WITH side, n + 1 AS place, parties[n].source AS source, head(collect(parties[n].urged)) AS urged
UNWIND urged AS each
WITH side, place, source, each.act AS act, head(collect(each)) AS each
RETURN side.name AS side, place, each.date AS date, source, each.target AS urged,
       each.said.published AS published, each.said.publisher AS publisher, each.said.text AS text, [act] AS acts
ORDER BY side, place, date, urged
