// title: Contradictions
// question: Which acts are told by some and denied by others?
// params:
//   actor: {type: actor, default: null, example: India, help: "only acts by or to this actor; any if left out"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   told_by: list
//   told: string
//   denied_by: list
//   denied: string
//   acts: acts
// see: [one-sided, accusations-and-denials, evidence]

// A sentence that says the act did not take place, against one that says it did: same relation, actors and day. The
// speaker is named where the sentence names one, else the publisher.
MATCH (denial:Claim {status: 'negated'})-[:REPORTED_IN]->(paper:Document) USING INDEX denial:Claim(status)
WHERE ($since IS NULL OR denial.date >= $since) AND ($until IS NULL OR denial.date <= $until)
  AND ($source IS NULL OR paper.publisher IN $source) AND ($as_of IS NULL OR paper.published <= $as_of)
OPTIONAL MATCH (denial)-[:ATTRIBUTED_TO]->(denier:Actor)
MATCH (claim:Claim {act_id: denial.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker:Actor)
MATCH (claim)-[:SOURCE]->(source:Actor)
MATCH (claim)-[:TARGET]->(target)
WHERE $actor IS NULL OR $actor IN [source.id, target.id] OR EXISTS { MATCH (source)-[:REPRESENTS]->(:Actor {id: $actor}) }
   OR EXISTS { MATCH (target)-[:REPRESENTS]->(:Actor {id: $actor}) }
WITH denial, paper, denier, claim, document, speaker, source, target
ORDER BY document.published, document.file, claim.start, paper.published, paper.file, denial.start
WITH claim.act_id AS act, claim.date AS date, claim.relation AS relation, head(collect(source.name)) AS source,
     head(collect(target.name)) AS target, count(DISTINCT document.publisher) AS sources,
     collect(DISTINCT coalesce(speaker.name, document.publisher)) AS told_by, head(collect(claim.text)) AS told,
     collect(DISTINCT coalesce(denier.name, paper.publisher)) AS denied_by, head(collect(denial.text)) AS denied
WHERE $min_sources <= 1 OR sources >= $min_sources
RETURN date, source, relation, target, told_by, told, denied_by, denied, [act] AS acts
ORDER BY date, source, relation, target
