MATCH (d:Document)
WHERE $sources IS NULL OR d.publisher IN $sources OR d.file IN $sources
RETURN d.file AS file, d.title AS title, d.publisher AS publisher, toString(d.published) AS published,
       d.published_from AS published_from, d.url AS url
ORDER BY file
