// What the text names, where a decision has put another in its place.
UNWIND $rows AS r
MATCH (c:Claim {id: r.id})
SET c.told_source = r.told_source, c.told_target = r.told_target, c.told_speaker = r.told_speaker
