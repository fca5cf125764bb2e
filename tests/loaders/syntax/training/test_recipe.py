from pathlib import Path

import pytest

from kg.errors import DataError
from loaders.syntax.training.recipe import RECIPE, load_recipe


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = RECIPE.read_text("utf-8")
    assert old in text
    path = tmp_path / "recipe.toml"
    path.write_text(text.replace(old, new), "utf-8")
    return path


def test_the_treebank_that_scores_are_told_on_is_used_neither_in_training_nor_for_choices() -> None:
    data = load_recipe().data

    assert not [name for name in (*data.train, *data.development) if name.startswith("pud")]
    assert not {*data.train} & {*data.development}


def test_a_misspelt_setting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"setting \[network\] arc_widht is unknown"):
        load_recipe(changed(tmp_path, "arc_width", "arc_widht"))


def test_a_missing_setting_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"setting \[optimiser\] clip is missing"):
        load_recipe(changed(tmp_path, "clip = 1.0", ""))
