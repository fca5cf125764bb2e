from kg.records import Document


def test_we_beside_a_sayer_who_is_also_i_means_nobody_and_comes_to_an_end(extractor):
    text = "The envoy and I said that the minister and I agreed that we condemned Chile."
    assert list(extractor.extract(Document(file="a.txt", text=text, published="2024-03-06"))) == []
