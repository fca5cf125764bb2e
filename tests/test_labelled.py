import pytest

from kg.schema import load_schema
from tests.labelled import FOLDER, LabelledSentence, find_place, read_labelled

FILES = sorted(FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_labelled_sentence_is_told_once_and_its_acts_are_relations_between_two_of_its_actors(path):
    sentences = list(read_labelled(path))
    assert len({sentence.text for sentence in sentences}) == len(sentences)
    for sentence in sentences:
        for relation, source, target in sentence.acts:
            assert relation in load_schema().relations and source != target, sentence.text


def test_a_name_that_stands_twice_is_told_apart_by_its_number():
    sentence = LabelledSentence.from_json(
        {"text": "Iran told Iraq that Iran would stay.", "actors": ["Iran", "Iraq", "Iran#2"],
         "claims": [["WARNED", "Iran", "Iraq"]]}
    )
    assert sentence.actors == ((0, 4), (10, 14), (20, 24))
    assert sentence.acts == {("WARNED", (0, 4), (10, 14))}


def test_a_name_that_is_not_there_and_an_act_of_nobody_listed_are_errors():
    with pytest.raises(ValueError, match="no 'Peru' in"):
        find_place("Iran told Iraq.", "Peru")
    with pytest.raises(ValueError, match="not among the actors"):
        LabelledSentence.from_json({"text": "Iran told Iraq.", "actors": ["Iran"], "claims": [["WARNED", "Iran", "Iraq"]]})
