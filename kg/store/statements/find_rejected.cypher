MATCH (c:RejectedClaim)
RETURN c.id AS id, c.document AS document, c.decision AS decision, c.record AS record
