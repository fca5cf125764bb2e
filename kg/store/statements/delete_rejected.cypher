UNWIND $ids AS id
MATCH (c:RejectedClaim {id: id})
DELETE c
