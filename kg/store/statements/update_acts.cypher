// With the hint, since a plan made while the graph was small would go through all edges ever after.
UNWIND $rows AS r
MATCH ()-[e:<RELATION> {act_id: r.act_id}]->()
USING INDEX e:<RELATION>(act_id)
SET e.date_precision = r.date_precision, e.claims = r.claims, e.documents = r.documents,
    e.sources = r.sources, e.attributed = r.attributed,
    e.first_published = date(r.first_published), e.implied = r.implied
