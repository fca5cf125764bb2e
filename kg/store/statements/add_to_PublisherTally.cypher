UNWIND $rows AS r
MERGE (t:PublisherTally {id: r[0]})
SET t.publisher = r[1], t.claims = coalesce(t.claims, 0) + r[2], t.with_speaker = coalesce(t.with_speaker, 0) + r[3],
    t.acts = coalesce(t.acts, 0) + r[4], t.alone = coalesce(t.alone, 0) + r[5]
