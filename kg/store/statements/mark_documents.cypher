// The same claims, found by other rules: only what tells so changes.
UNWIND $rows AS r
MATCH (d:Document {file: r.file})
SET d.extractor = r.extractor
