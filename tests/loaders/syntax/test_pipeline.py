from pathlib import Path

import pytest
import spacy

from kg.errors import DataError, UsageError
from loaders.syntax import load_syntax


def test_a_missing_model_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no syntax model.*KG_SYNTAX_MODEL"):
        load_syntax(tmp_path / "absent")


def test_any_spacy_pipeline_can_be_named_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = spacy.blank("en")
    other.add_pipe("sentencizer").overwrite = False
    other.to_disk(tmp_path / "other")
    monkeypatch.setenv("KG_SYNTAX_MODEL", str(tmp_path / "other"))

    doc = load_syntax()("One sentence. Or two?")

    assert len(list(doc.sents)) == 1
    assert [token.lemma_ for token in doc[:2]] == ["one", "sentence"]


def test_an_argument_comes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spacy.blank("en").to_disk(tmp_path / "other")
    monkeypatch.setenv("KG_SYNTAX_MODEL", str(tmp_path / "absent"))

    assert load_syntax(tmp_path / "other").lang == "en"


def test_a_damaged_model_is_an_error_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"half a mod")

    with pytest.raises(DataError, match="cannot be read") as caught:
        load_syntax(tmp_path)

    assert "\n" not in str(caught.value)
