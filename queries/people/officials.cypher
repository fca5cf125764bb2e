// title: People of a state
// question: Who acts for the state or body, in which office, and how much?
// params:
//   of: {type: actor, example: India, help: "the state or organisation"}
// columns:
//   official: string
//   roles: list
//   acts_by: integer
//   acts_to: integer
//   counterparts: list
//   first: date
//   last: date
//   acts: acts
// see: [spokespeople, counterparts, profile, evidence]

// Acts count on days that the office covers. What both sides do counts as done by the official.
MATCH (:Actor {id: $of})<-[office:REPRESENTS]-(official:Actor)
      -[act:ACCUSED|AGREED|CALLED|CONDEMNED|MEDIATED|MET|OFFERED_MEDIATION|REJECTED|SANCTIONED|SUPPORTED|URGED|WARNED]-(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND (office.from IS NULL OR office.from <= act.date) AND (office.to IS NULL OR office.to >= act.date)
WITH DISTINCT official, office.role AS role, act, other
WITH official, role, act, other,
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
WITH official, role, act, other, type(act) IN ['AGREED', 'CALLED', 'MET'] OR startNode(act) = official AS by
ORDER BY act.date, act.act_id, role, other.name
WITH official, collect(DISTINCT role) AS roles,
     count(DISTINCT CASE WHEN by THEN act.act_id END) AS acts_by,
     count(DISTINCT CASE WHEN NOT by THEN act.act_id END) AS acts_to,
     collect(DISTINCT other.name) AS counterparts,
     min(act.date) AS first, max(act.date) AS last, collect(DISTINCT act.act_id) AS acts
RETURN official.name AS official, roles, acts_by, acts_to, counterparts, first, last, acts
ORDER BY acts_by + acts_to DESC, official
