// title: Who supported whom
// question: Who backed, praised or recognised whom?
// params:
//   by: {type: actor, default: null, example: France, help: "who supported"}
//   to: {type: actor, default: null, example: India, help: "who was supported"}
//   top: {type: integer, default: 200, help: "at most so many pairs, those with most acts"}
// columns:
//   source: string
//   supported: string
//   times: integer
//   claims: integer
//   first: date
//   last: date
//   attributed: list
//   acts: acts
// see: [who-condemned-whom, alignment, evidence]

// An actor that is asked for includes those who stand for it. The hint keeps Neo4j from going through all that actors do.
MATCH (source:Actor)-[act:SUPPORTED]->(target) USING INDEX act:SUPPORTED(act_id)
WHERE act.act_id IS NOT NULL AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND ($by IS NULL OR source.id = $by OR EXISTS { MATCH (source)-[:REPRESENTS]->(:Actor {id: $by}) })
  AND ($to IS NULL OR target.id = $to OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $to}) })
WITH source, target, act,
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
WITH source, target, collect({act: act, known: known}) AS pair
ORDER BY size(pair) DESC, source.name, target.name
LIMIT $top
UNWIND pair AS each
WITH source, target, each.act AS act, each.known AS known
WITH source, target, act, known.claims AS claims, known.attributed AS speakers
UNWIND CASE WHEN size(speakers) = 0 THEN [null] ELSE speakers END AS speaker
WITH source, target, act, claims, speaker
ORDER BY act.date, speaker, act.act_id
WITH source, target, collect(DISTINCT {act: act.act_id, date: act.date, claims: claims}) AS done,
     collect(DISTINCT speaker) AS attributed
RETURN source.name AS source, target.name AS supported, size(done) AS times,
       reduce(n = 0, each IN done | n + each.claims) AS claims,
       head(done).date AS first, last(done).date AS last, attributed, [each IN done | each.act] AS acts
ORDER BY times DESC, source, supported
