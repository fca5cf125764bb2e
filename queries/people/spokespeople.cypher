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

// Counted are the sentences that are said to come from somebody who stands for the actor, or from the actor itself. The
// role is the first that they had at the time.
MATCH (found:Actor {id: $actor})<-[office:REPRESENTS*0..1]-(speaker:Actor)
WITH speaker, office, head([o IN office | o.from]) AS from, head([o IN office | o.role]) AS role ORDER BY from, role
WITH speaker, collect(office) AS offices
MATCH (speaker)<-[:ATTRIBUTED_TO]-(claim:Claim)-[:REPORTED_IN]->(document:Document)
WHERE ($since IS NULL OR claim.date >= $since) AND ($until IS NULL OR claim.date <= $until)
  AND ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
  AND any(office IN offices WHERE all(o IN office WHERE (o.from IS NULL OR o.from <= claim.date)
                                                    AND (o.to IS NULL OR o.to >= claim.date)))
WITH speaker, offices, claim.date AS date, claim.act_id AS act, claim.relation AS relation, document ORDER BY date, act
WITH speaker, offices, count(*) AS claims, count(DISTINCT document) AS documents, collect(DISTINCT relation) AS kinds,
     collect(DISTINCT document.publisher) AS papers, min(date) AS first, max(date) AS last, collect(DISTINCT act) AS acts
WHERE $min_sources <= 1 OR size(papers) >= $min_sources
WITH *, [office IN offices WHERE any(o IN office WHERE o.role IS NOT NULL AND (o.from IS NULL OR o.from <= last)
     AND (o.to IS NULL OR o.to >= first)) | head([o IN office | o.role])] AS roles
RETURN speaker.name AS speaker, head(roles) AS role, claims, documents,
       COLLECT { UNWIND kinds AS kind RETURN kind ORDER BY kind } AS relations,
       COLLECT { UNWIND papers AS paper RETURN paper ORDER BY paper } AS sources, first, last, acts
ORDER BY claims DESC, speaker
