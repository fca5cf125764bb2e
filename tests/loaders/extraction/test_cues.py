"""Cue files: every one loads, and what cannot be meant is an error that names the frame."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import DataError
from loaders.extraction.cues import CUES, read_cues


def write(folder: Path, frame: str) -> Path:
    path = folder / "URGED.yaml"
    path.write_text(f"relation: URGED\nframes:\n  - {frame}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(CUES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_cue_file_holds_frames_of_its_relation_with_ids_of_their_own(path: Path) -> None:
    frames = list(read_cues(path))
    assert {frame.relation for frame in frames} == {path.stem}
    assert len({frame.id for frame in frames}) == len(frames)


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ("{id: lobby, verb: [lobby], wiht: any}", "unknown key 'wiht'"),
        ("{id: lobby, verb: [lobby], target: [object]}", "unknown selector 'object'"),
        ("{id: lobby, verb: [lobby], context: loud}", "unknown context 'loud'"),
        ("{id: lobby, verb: [lobby], clause: {verbs: [stop]}}", "unknown key of clause 'verbs'"),
        ("{id: lobby}", "no verb, noun or adjective"),
    ],
)
def test_a_frame_that_cannot_be_meant_is_an_error_that_names_it(tmp_path: Path, frame: str, said: str) -> None:
    with pytest.raises(DataError, match=f"'lobby'.*{said}"):
        list(read_cues(write(tmp_path, frame)))


def test_on_and_off_are_words(tmp_path: Path) -> None:
    (frame,) = read_cues(write(tmp_path, "{id: call, verb: [call], not_particle: [on, off]}"))
    assert frame.get("not_particle") == ["on", "off"]
