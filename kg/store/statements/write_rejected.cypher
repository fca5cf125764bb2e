UNWIND $rows AS r
MERGE (c:RejectedClaim {id: r.id})
SET c.document = r.document, c.decision = r.decision, c.record = r.record
