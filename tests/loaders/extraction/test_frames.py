from pathlib import Path

import pytest

from kg.errors import DataError
from loaders.extraction.cues import load_frames, read_cues
from loaders.extraction.frames import Frame, as_list


def cues(folder: Path, text: str) -> Path:
    path = folder / "URGED.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("value", "listed"), [(None, []), ("sign", ["sign"]), (3, ["3"]), (["a", ["b", ["c"]]], ["a", "b", "c"])]
)
def test_shared_lists_are_flattened(value, listed):
    assert as_list(value) == listed


def test_an_option_that_is_not_written_is_none():
    frame = Frame("URGED.lobby", "URGED", {"verb": frozenset({"lobby"})}, ("subj",), ("obj",), {"prep": ["for"]})
    assert (frame.get("prep"), frame.get("voice")) == (["for"], None)


def test_a_frame_acts_from_subject_to_object_unless_it_says_otherwise(tmp_path):
    path = cues(
        tmp_path,
        "relation: URGED\nframes:\n  - {id: lobby, verb: lobby}\n  - {id: plea, noun: plea, target: 'prep:to'}\n",
    )
    lobby, plea = read_cues(path)
    assert (lobby.id, lobby.lemmas, lobby.source, lobby.target) == (
        "URGED.lobby",
        {"verb": {"lobby"}},
        ("subj",),
        ("obj",),
    )
    assert plea.target == ("prep:to",)


def test_a_frame_overrides_the_defaults_of_its_file(tmp_path):
    path = cues(
        tmp_path,
        "relation: URGED\ndefaults: {voice: active}\nframes:\n  - {id: a, verb: a}\n"
        "  - {id: b, verb: b, voice: passive}\n",
    )
    assert [frame.get("voice") for frame in read_cues(path)] == ["active", "passive"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("relation: [URGED", "not valid YAML"),
        ("- URGED", "expected the keys"),
        ("relation: URGED", "expected the keys"),
        ("relation: URGED\nframes: []\ncolour: red", "expected the keys"),
        ("relation: URGED\nframes: [{verb: lobby}]", "frame 1 has no id"),
        ("relation: URGED\nframes: [lobby]", "frame 1 has no id"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error_that_names_it(tmp_path, text, said):
    with pytest.raises(DataError, match=rf"URGED\.yaml: .*{said}"):
        list(read_cues(cues(tmp_path, text)))


def test_every_lemma_leads_to_its_frames():
    assert "URGED" in {frame.relation for frame in load_frames()["urge"]}
