UNWIND $rows AS r
CREATE (:Document {
  file: r.file, title: r.title, publisher: r.publisher, published: date(r.published),
  published_from: r.published_from, url: r.url, digest: r.digest,
  content: r.content, extractor: r.extractor
})
