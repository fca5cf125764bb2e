UNWIND $rows AS r
MERGE (t:DayTally {id: r[0]})
SET t.date = date(r[1]), t.acts = coalesce(t.acts, 0) + r[2], t.single = coalesce(t.single, 0) + r[3],
    t.compared = coalesce(t.compared, 0) + r[4]
