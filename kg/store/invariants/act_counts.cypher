// an act counts its actual claims and their documents
MATCH (:Actor)-[e:<RELATIONS>]->()
WITH e
OPTIONAL MATCH (c:Claim {act_id: e.act_id, status: 'actual'})-[:REPORTED_IN]->(d:Document)
WITH e.act_id AS found, e.claims AS claims, e.documents AS documents,
     count(c) AS counted, count(DISTINCT d.file) AS counted_documents
WHERE claims <> counted OR documents <> counted_documents
RETURN found
