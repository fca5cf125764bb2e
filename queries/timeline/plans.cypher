// title: What was planned, and whether it happened
// question: Which acts were announced or foreseen, and are they known to have taken place?
// params:
//   actor: {type: actor, default: null, example: France, help: "who was to act or to be dealt with; any if left out"}
//   days: {type: integer, default: 3, help: "how far from the day announced it may have taken place"}
// columns:
//   date: date
//   source: string
//   relation: string
//   target: string
//   outcome: string
//   done: date
//   announced: date
//   publisher: string
//   text: string
//   acts: acts
// see: [timeline, contradictions, statuses, evidence]

// A plan is a claim with the status planned. It happened if the two, or their sides, are known to have done the same
// on the day of the announcement or later.
MATCH (plan:Claim {status: 'planned'})-[:REPORTED_IN]->(paper:Document) USING INDEX plan:Claim(status)
WHERE ($since IS NULL OR plan.date >= $since) AND ($until IS NULL OR plan.date <= $until)
  AND ($source IS NULL OR paper.publisher IN $source) AND ($as_of IS NULL OR paper.published <= $as_of)
MATCH (plan)-[:SOURCE]->(one:Actor)
MATCH (plan)-[:TARGET]->(other:Actor)
WHERE $actor IS NULL OR $actor IN [one.id, other.id] OR EXISTS { MATCH (one)-[:REPRESENTS]->(:Actor {id: $actor}) }
   OR EXISTS { MATCH (other)-[:REPRESENTS]->(:Actor {id: $actor}) }
WITH plan, one, other, paper ORDER BY paper.published, paper.file, plan.start
WITH plan.act_id AS id, plan.relation AS relation, plan.date AS date, one, other,
     collect(DISTINCT paper.publisher) AS papers, head(collect(paper.published)) AS announced,
     head(collect(paper.publisher)) AS publisher, head(collect(plan.text)) AS text
WHERE $min_sources <= 1 OR size(papers) >= $min_sources
OPTIONAL MATCH (one)-[:REPRESENTS]->(home:Actor)
OPTIONAL MATCH (other)-[:REPRESENTS]->(state:Actor)
WITH DISTINCT id, relation, date, one, other, announced, publisher, text,
     coalesce(home, one) AS a, coalesce(state, other) AS b
OPTIONAL MATCH (a)<-[:REPRESENTS*0..1]-(left:Actor)-[act]-(:Actor)-[:REPRESENTS*0..1]->(b)
WHERE type(act) = relation AND coalesce(act.date >= announced, true) AND abs(duration.inDays(date, act.date).days) <= $days
  AND (relation IN ['AGREED', 'CALLED', 'MET'] OR startNode(act) = left)
WITH id, relation, date, one, other, announced, publisher, text, act,
     CASE WHEN act IS NULL OR $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
     }) END AS known
WITH id, relation, date, one, other, announced, publisher, text,
     CASE WHEN known.claims > 0 THEN act END AS act
ORDER BY act.date, act.act_id
WITH id, relation, date, one, other, announced, publisher, text, head(collect(act)) AS act
RETURN date, one.name AS source, relation, other.name AS target,
       CASE WHEN act IS NULL THEN 'not known' ELSE 'happened' END AS outcome, act.date AS done, announced, publisher, text,
       CASE WHEN act IS NULL OR act.act_id = id THEN [id] ELSE [id, act.act_id] END AS acts
ORDER BY date, source, relation, target
