UNWIND $files AS file
MATCH (d:Document {file: file})<-[:REPORTED_IN]-(c:Claim)
RETURN c.act_id AS act_id, c.relation AS relation, c.status AS status
