UNWIND $files AS file
MATCH (c:RejectedClaim {document: file})
DELETE c
