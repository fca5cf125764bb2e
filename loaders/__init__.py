"""From documents to claims: readers, dictionaries, syntax, extraction."""
