import pytest
from spacy.language import Language
from spacy.tokens import Doc


def arcs(doc: Doc) -> set[str]:
    return {f"{token.lemma_} {token.dep_} {token.head.lemma_}" for token in doc}


def test_a_sentence_gets_heads_relations_tags_and_lemmas(nlp: Language) -> None:
    doc = nlp("Norway's foreign minister condemned the attacks on Tuesday.")

    assert {"minister nsubj condemn", "attack obj condemn", "condemn ROOT condemn"} <= arcs(doc)
    assert doc[4].tag_ == "VBD" and doc[4].pos_ == "VERB"


def test_relations_keep_their_subtypes(nlp: Language) -> None:
    doc = nlp("The envoy was expelled by Peru.")

    assert {"envoy nsubj:pass expel", "be aux:pass expel", "Peru obl expel"} <= arcs(doc)


SENTENCES = [
    "Oslo and Lima agreed to meet.",
    "",
    "   ",
    "\n",
    "No",
    "?",
    "A line\nbroken in   two places.\n",
    "Ghana, " * 300 + "and Togo agreed.",
    "x" * 5000,
    "🕊️ peace — «мир» — 和平",
    "\x00\x07 odd",
    "!" * 500,
]


def test_every_doc_becomes_one_sentence_with_one_root(nlp: Language) -> None:
    docs = list(nlp.pipe(SENTENCES))

    assert [doc.text for doc in docs] == SENTENCES
    for doc in docs:
        assert len(list(doc.sents)) == min(len(doc), 1)
        assert sum(token.head == token for token in doc) == min(len(doc), 1)
        assert sum(token.dep_ == "ROOT" for token in doc) == min(len(doc), 1)
        assert all(token.tag_ and token.pos_ and token.lemma_ for token in doc)


def test_a_sentence_is_parsed_alike_alone_and_among_others(nlp: Language) -> None:
    texts = [
        "France urged Iran to return to talks.",
        "Nobody in the delegation would say what was agreed in Oslo, or when.",
        "Speaking in Doha, the minister, who had met the envoys twice, said that nothing was settled!!!",
        "Talks.",
        "The bloc's foreign policy chief, Maria Berg, and her Kenyan counterpart signed, sealed and published 14 accords.",
    ]

    among = list(nlp.pipe(texts * 20))

    assert [arcs(doc) for doc in among[: len(texts)]] == [arcs(nlp(text)) for text in texts]


@pytest.mark.parametrize("count", [0, 1, 600])
def test_docs_come_out_in_the_order_they_went_in(nlp: Language, count: int) -> None:
    texts = [f"Envoy {number} left" + " early" * (number % 7) for number in range(count)]

    assert [doc.text for doc in nlp.pipe(texts)] == texts


def test_annotations_are_readable_in_one_memory_zone_after_another(nlp: Language) -> None:
    for _ in range(2):
        with nlp.memory_zone():
            doc = nlp("The Zembian envoys denounced Qarlund.")
            assert {"denounce ROOT denounce", "envoy nsubj denounce"} <= arcs(doc)
