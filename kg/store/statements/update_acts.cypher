// With the hint, since a plan made while the graph was small would go through all edges ever after.
UNWIND $rows AS r
MATCH ()-[e:<RELATION> {act_id: r.act_id}]->()
USING INDEX e:<RELATION>(act_id)
SET e += r.told
