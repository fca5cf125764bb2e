MATCH (c:Claim)
RETURN c.relation AS relation, c.status AS status, c.act_id IS NULL AS alone, c.implied AS implied, count(*) AS claims,
       sum(toInteger(round(c.confidence * 10000))) AS sure
