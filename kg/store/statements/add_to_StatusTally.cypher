UNWIND $rows AS r
MERGE (t:StatusTally {id: r[0]})
SET t.relation = r[1], t.status = r[2], t.alone = r[3], t.implied = r[4], t.claims = coalesce(t.claims, 0) + r[5],
    t.sure = coalesce(t.sure, 0) + r[6]
