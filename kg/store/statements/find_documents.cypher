UNWIND $files AS file
MATCH (d:Document {file: file})
RETURN d.file AS file, d.digest AS digest, d.title AS title, d.publisher AS publisher,
       toString(d.published) AS published, d.published_from AS published_from, d.url AS url, d.extractor AS extractor
