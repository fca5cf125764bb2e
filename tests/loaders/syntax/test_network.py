import pytest

from loaders.syntax.network import form_class


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("talks", 0), ("UN", 1), ("Oslo", 2), ("I", 2), ("G7", 4), ("1,200", 4), ("—", 5), ("''", 5), ("McKay", 6),
        ("iPhone", 6), ("U.S.", 1), ("'s", 0), ("Al-Hassan", 6), ("", 5),
    ],
)  # fmt: skip
def test_form_class_tells_how_a_word_is_written(form: str, expected: int) -> None:
    assert form_class(form) == expected
