"""Every command that README and docs show exists, with its options."""

import re
import shlex
from contextlib import contextmanager
from pathlib import Path

import click
import pytest
import yaml

from kg.cli import main

ROOT = Path(__file__).parent.parent
TOP = ("README.md", "CONTRIBUTING.md", "examples/demo.sh")
PAGES = [*(ROOT / name for name in TOP), *sorted(ROOT.glob("docs/**/*.md"))]
LINE = re.compile(r"^ *(?:\$ )?kg (\S.*?)(?: {2,}.*| +[>#].*)?$", re.MULTILINE)
INLINE = re.compile(r"`kg ([a-z]+)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def list_commands() -> list[str]:
    """Return the command lines of code blocks and scripts, without what follows in comments."""
    return sorted({match[1] for page in PAGES for block in read_code(page) for match in LINE.finditer(block)})


def read_code(page: Path) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return FENCED.findall(text) if page.suffix == ".md" else [text]


def parse(text: str) -> None:
    """Parse a command line without running it; fails on what the command does not know."""
    command: click.Command = main
    arguments = shlex.split(text)
    while isinstance(command, click.Group) and arguments[0] != "--help":
        found = command.get_command(click.Context(command), arguments[0])
        assert found is not None, f"no command {arguments[0]!r}"
        command, arguments = found, arguments[1:]
    if "--help" not in arguments:
        with files_taken_as_there(command):
            command.make_context(text, arguments)


@contextmanager
def files_taken_as_there(command):
    paths = [each.type for each in command.params if isinstance(each.type, click.Path) and each.type.exists]
    try:
        for path in paths:
            path.exists = False
        yield
    finally:
        for path in paths:
            path.exists = True


@pytest.mark.parametrize("text", list_commands())
def test_a_command_in_a_code_block_can_be_parsed(text):
    parse(text)
    assert shlex.split(text)[0] in main.list_commands(click.Context(main))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_command_in_running_text_exists(page):
    assert set(INLINE.findall(page.read_text(encoding="utf-8"))) <= set(main.list_commands(click.Context(main)))


def test_commands_are_found_in_the_pages():
    assert len(list_commands()) >= 12


@pytest.mark.parametrize("text", ["quary timeline", "query timeline --c India", "db upp", "load --fast x"])
def test_a_wrong_command_would_be_found(text):
    with pytest.raises((AssertionError, click.UsageError)):
        parse(text)


def test_every_word_of_cue_files_is_explained():
    words = yaml.safe_load((ROOT / "loaders" / "extraction" / "data" / "frames.yaml").read_text(encoding="utf-8"))
    explained = set(re.findall(r"`([a-z_]+)(?::[^`]*)?`", (ROOT / "docs" / "adding.md").read_text(encoding="utf-8")))
    for group in ("conditions", "keys", "selectors", "with_prepositions"):
        assert set(words[group]) <= explained, group
