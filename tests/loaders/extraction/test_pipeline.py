from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.records import Document
from loaders.extraction.pipeline import cut_sentences

PUBLISHED = "2024-03-06"
WORDS = ["\n\n", *"""Kenya|Uganda|Macron|Amina Odhiambo|the Kenyan foreign minister|its|She|both sides|each other|urged
accused|of|to|met|condemned|the attack|in Lima|and|said|that|not|300 decades ago|on 30 February|'s|’|-|(|)|,|.|?|AU|The bloc
would|“|”|😀|\u0301|\u00a0""".replace("\n", "|").split("|")]


def test_claims_come_in_the_order_of_their_sentences(extractor):
    text = "France urged Iran to wait. Peru condemned the Lamu attack."
    claims = extractor.extract(Document("note.txt", text, published=PUBLISHED))
    assert [(claim.relation, claim.text) for claim in claims] == [
        ("URGED", "France urged Iran to wait."),
        ("CONDEMNED", "Peru condemned the Lamu attack."),
    ]


def test_boilerplate_gives_no_sentence():
    text = "France urged Iran to wait. Share this page."
    cut = cut_sentences(Document("note.txt", text, boilerplate=((27, 43),)))
    assert [sentence.text for sentence in cut] == ["France urged Iran to wait."]


def test_a_paragraph_begins_after_a_line_break():
    cut = cut_sentences(Document("note.txt", "Peru waited. Chile waited.\n\nOman waited."))
    assert [sentence.paragraph for sentence in cut] == [0, 0, 1]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=24),
    st.sampled_from([PUBLISHED, None]),
)
def test_any_text_is_read_and_every_claim_quotes_it(extractor, pieces, published):
    document = Document("note.txt", " ".join(pieces), published=published)
    for claim in extractor.extract(document):
        assert claim.text == document.text[claim.start : claim.end]
        assert claim.target is None or claim.source.id != claim.target.id
        assert claim.source.id and claim.source.name
