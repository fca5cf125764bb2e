"""kg watch as a process: options, ends, and going on after a kill."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.servers.website import make_page, make_rss, serve_website

CALL = "France's foreign minister telephoned his Qatari counterpart on Monday."


@pytest.fixture
def site():
    with serve_website() as website:
        for number in range(6):
            website.pages[f"/{number}"] = make_page(CALL)
        website.pages["/rss"] = make_rss(*(f"{website.address}/{number}" for number in range(6)))
        yield website


@pytest.fixture
def empty(local_database):
    local_database.wipe()
    return local_database


@pytest.fixture
def watch(kg, empty, tmp_path):
    return lambda *arguments: kg("watch", *arguments, "--pause", 0, "--state", tmp_path / "s", "--db", empty.target)


def count(database):
    with database.connect(read_only=True) as store:
        return store.run("MATCH (d:Document) RETURN count(d)").rows[0][0]


def test_a_look_says_what_it_brought(watch, site, empty):
    done = watch(f"{site.address}/rss", "--once", "--agent", "kg/test (+desk@example.org)")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{site.address}/rss: 6 new, 0 changed, 6 claims, 0 not read\n"
    assert (count(empty), site.agents) == (6, {"kg/test (+desk@example.org)"})


def test_what_cannot_be_read_is_said_and_makes_once_fail(watch, site):
    site.pages["/3"] = (404, {}, b"")
    done = watch(f"{site.address}/rss", f"{site.address}/nothing", "--once")
    assert done.exit_code == 1
    assert f"kg: {site.address}/3: HTTP 404" in done.stderr
    assert f"kg: {site.address}/nothing: HTTP 404" in done.stderr
    assert "5 new" in done.stderr


@pytest.mark.parametrize("every", ["5", "0s", "-1m", "soon"])
def test_a_pause_is_a_length_of_time(watch, site, every):
    done = watch(f"{site.address}/rss", "--every", every)
    assert done.exit_code == 2
    assert "is no length of time" in done.stderr


def start(site, database, state, *arguments):
    command = [sys.executable, "-c", "from kg.cli import main; main()", "watch", f"{site.address}/rss", "--state", state]
    return subprocess.Popen([*map(str, (*command, *arguments))], env={**os.environ, "KG_DB": database.target},
                            stderr=subprocess.PIPE, text=True)


def wait_until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_killed_watch_goes_on_where_it_was(site, empty, tmp_path):
    with start(site, empty, tmp_path / "s", "--once", "--pause", 0.5) as process:
        wait_until(lambda: "/2" in site.asked)
        process.send_signal(signal.SIGKILL)
    assert count(empty) < 6
    with start(site, empty, tmp_path / "s", "--once", "--pause", 0) as process:
        assert process.wait() == 0
    assert count(empty) == 6


def test_a_watch_finds_what_comes_later_and_ends_on_ctrl_c(site, empty, tmp_path):
    with start(site, empty, tmp_path / "s", "--every", "1s", "--pause", 0) as process:
        wait_until(lambda: site.asked.count("/rss") >= 1 and count(empty) == 6)
        site.pages["/6"] = make_page(CALL)
        site.pages["/rss"] = make_rss(f"{site.address}/6")
        wait_until(lambda: count(empty) == 7)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
        assert process.stderr.read().endswith("ended; the next kg watch goes on here\n")


def test_two_watches_do_not_share_a_state(site, empty, tmp_path):
    with start(site, empty, tmp_path / "s", "--every", "1h", "--pause", 0) as process:
        wait_until(lambda: "/rss" in site.asked)
        with start(site, empty, tmp_path / "s", "--once") as second:
            assert second.wait() == 2
            assert "another kg watch uses this state" in second.stderr.read()
        process.send_signal(signal.SIGINT)
