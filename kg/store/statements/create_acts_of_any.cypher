// For a server that takes the type of an edge from a row (Neo4j from 5.26 on): one statement for all relations.
UNWIND $rows AS r
MATCH (s:Actor {id: r.source})
MATCH (t:<LABEL> {id: r.target})
CREATE (s)-[:$(r.relation) {
  act_id: r.act_id, date: date(r.date), date_precision: r.date_precision, claims: r.claims,
  documents: r.documents, sources: r.sources, attributed: r.attributed,
  first_published: date(r.first_published), implied: r.implied
}]->(t)
