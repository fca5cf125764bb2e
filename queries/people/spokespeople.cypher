// title: Spokespeople
// question: Who speaks for the state or body, how often, about what?
// params:
//   actor: {type: actor, example: India, help: "the state or organisation"}
// columns:
//   speaker: string
//   role: string
//   claims: integer
//   documents: integer
//   relations: list
//   sources: list
//   first: date
//   last: date
//   acts: acts
// see: [officials, profile, who-said-first, evidence]

// Counted are the sentences that are said to come from somebody who stands for the actor, or from the actor itself.
MATCH (found:Actor {id: $actor})<-[office:REPRESENTS*0..1]-(speaker:Actor)<-[:ATTRIBUTED_TO]-(claim:Claim)
      -[:REPORTED_IN]->(document:Document)
WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= claim.date) AND (o.to IS NULL OR o.to >= claim.date))
WITH DISTINCT speaker, head([o IN office | o.role]) AS role, claim, document
ORDER BY claim.date, document.publisher, claim.relation, claim.act_id, role
WITH speaker, head(collect(role)) AS role, count(DISTINCT claim) AS claims, count(DISTINCT document) AS documents,
     collect(DISTINCT claim.relation) AS relations, collect(DISTINCT document.publisher) AS sources,
     min(claim.date) AS first, max(claim.date) AS last, collect(DISTINCT claim.act_id) AS acts
WHERE $min_sources <= 1 OR size(sources) >= $min_sources
RETURN speaker.name AS speaker, role, claims, documents, relations, sources, first, last, acts
ORDER BY claims DESC, speaker
