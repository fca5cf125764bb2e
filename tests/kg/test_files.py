"""Files are replaced whole or not at all, and can be read by whom they are meant for."""

import os
import stat

import pytest

from kg.files import replace_bytes, replace_file


@pytest.fixture
def umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_handed_on_may_be_read_by_others(tmp_path, umask):
    with replace_file(tmp_path / "graph.ttl") as stream:
        stream.write("text")
    assert mode(tmp_path / "graph.ttl") == 0o644


def test_secrets_are_for_their_owner(tmp_path, umask):
    with replace_file(tmp_path / "secret", private=True) as stream:
        stream.write("text")
    assert mode(tmp_path / "secret") == 0o600


def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path):
    path = tmp_path / "graph.nq.gz"
    with replace_bytes(path) as stream:
        stream.write(b"old")
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError), replace_bytes(path) as stream:
        stream.write(b"new")
        raise ZeroDivisionError
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["graph.nq.gz"]
