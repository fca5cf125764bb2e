UNWIND $files AS file
MATCH (d:Document {file: file})
RETURN d.file AS file, d.publisher AS publisher, toString(d.published) AS published
