UNWIND $rows AS r
MATCH ()-[e:<RELATION> {act_id: r.act_id}]->()
DELETE e
