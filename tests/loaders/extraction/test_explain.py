"""kg extract --explain: why a sentence gave its claims, or none."""

import pytest

from kg.records import Document
from loaders.extraction import Extractor

TEXT = "France on Monday urged Iran to return to talks. It was cold. Iran was urgently quiet about France's call."


@pytest.fixture(scope="module")
def lines():
    return list(Extractor().explain(Document("note.txt", TEXT, published="2024-03-06")))


def test_a_claim_is_shown_with_its_sentence_actors_arcs_and_rule(lines):
    block = lines[: lines.index("")]
    assert block[0] == "note.txt:0-47  France on Monday urged Iran to return to talks."
    assert "  actor  'France': France (State FRA) [state]" in block
    assert any(line.startswith("  arcs   urged (urge, VERB, ROOT)") and "Iran [IRN]" in line for line in block)
    (claim,) = [line for line in block if line.startswith("  claim")]
    assert "France URGED Iran: actual, 2024-03-04 (day), rule URGED." in claim


def test_a_sentence_without_actor_and_cue_is_left_out(lines):
    assert not any("It was cold" in line for line in lines)


def test_a_cue_that_came_to_nothing_is_shown_with_the_frames_tried(lines):
    block = lines[lines.index("") + 1:]
    assert not any(line.startswith("  claim") for line in block)
    assert any(line.startswith("  tried ") and " CALLED." in line for line in block)
