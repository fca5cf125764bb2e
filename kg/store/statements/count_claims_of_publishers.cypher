MATCH (d:Document)<-[:REPORTED_IN]-(c:Claim)
RETURN d.publisher AS publisher, count(c) AS claims
