// Neo4j's importer leaves out empty lists.
MATCH ()-[e]->()
WHERE e.act_id IS NOT NULL AND (e.sources IS NULL OR e.attributed IS NULL)
CALL (e) {
  SET e.sources = coalesce(e.sources, []), e.attributed = coalesce(e.attributed, [])
} IN TRANSACTIONS OF 10000 ROWS
