UNWIND $rows AS r
MATCH (d:Document {file: r.file})
SET d.title = r.title, d.publisher = r.publisher, d.published = date(r.published),
    d.published_from = r.published_from, d.url = r.url, d.digest = r.digest,
    d.content = r.content, d.extractor = r.extractor
