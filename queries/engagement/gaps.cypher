// title: Gaps in contact
// question: When did A and B go without direct contact for longer than so many days?
// params:
//   a: {type: actor, example: India, help: "one side"}
//   b: {type: actor, example: Pakistan, help: "the other side"}
//   days: {type: integer, default: 7, help: "longer than so many days"}
// columns:
//   from: date
//   to: date
//   days: integer
//   before: string
//   after: string
//   acts: acts
// see: [contacts-between, timeline, evidence]

// Contact is what two sides do together: AGREED, CALLED, MET. A gap lies between two contacts that are known.
MATCH (:Actor {id: $a})<-[office:REPRESENTS*0..1]-(one:Actor)
MATCH (:Actor {id: $b})<-[post:REPRESENTS*0..1]-(other:Actor)
WITH DISTINCT one, other, office, post
MATCH (one)-[act:AGREED|CALLED|MET]-(other)
WHERE ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE (o.from IS NULL OR o.from <= act.date) AND (o.to IS NULL OR o.to >= act.date))
  AND all(p IN post WHERE (p.from IS NULL OR p.from <= act.date) AND (p.to IS NULL OR p.to >= act.date))
WITH DISTINCT act,
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
WITH act ORDER BY act.date, type(act), act.act_id
WITH act.date AS day, collect(act.act_id) AS ids, collect(DISTINCT type(act)) AS relations
ORDER BY day
WITH collect({day: day, ids: ids, relations: relations}) AS contacts
UNWIND range(1, size(contacts) - 1) AS n
WITH contacts[n - 1] AS earlier, contacts[n] AS later
WITH earlier, later, duration.inDays(earlier.day, later.day).days AS length
WHERE length > $days
RETURN earlier.day AS from, later.day AS to, length AS days,
       reduce(text = '', relation IN earlier.relations | text + CASE text WHEN '' THEN '' ELSE ', ' END + relation)
         AS before,
       reduce(text = '', relation IN later.relations | text + CASE text WHEN '' THEN '' ELSE ', ' END + relation)
         AS after,
       earlier.ids + later.ids AS acts
ORDER BY from
