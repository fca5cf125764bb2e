UNWIND $files AS file
MATCH (d:Document {file: file})<-[:REPORTED_IN]-(:Claim)-[:SOURCE|TARGET|ATTRIBUTED_TO]->(a)
RETURN DISTINCT a.id AS id
