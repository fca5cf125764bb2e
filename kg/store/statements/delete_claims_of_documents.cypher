UNWIND $files AS file
MATCH (d:Document {file: file})<-[:REPORTED_IN]-(c:Claim)
DETACH DELETE c
