MATCH (c:Claim)-[:ATTRIBUTED_TO]->(:Actor)
MATCH (c)-[:REPORTED_IN]->(d:Document)
RETURN d.publisher AS publisher, count(DISTINCT c) AS with_speaker
