"""How long the page of a large network takes: to make, to open in headless Chromium, and to filter.

    python benchmarks/pictures.py --actors 2000 --acts 8000 [--picture FILE.png]
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import click

from benchmarks.figures import json_option, report
from kg.pictures import make_network, make_page
from kg.schema import load_schema
from tests.kg.pictures.test_browser import many_acts
from tests.servers import chromium


def open_page(path: Path, picture: Path | None) -> dict[str, float | str]:
    """Open the page, filter it and say how long it took."""
    with chromium.running() as browser:
        view = browser.new_page(viewport={"width": 1300, "height": 800})
        clock = time.monotonic()
        view.goto(path.as_uri())
        view.wait_for_selector("body[data-ready=yes]", timeout=120_000)
        opened, clock = time.monotonic() - clock, time.monotonic()
        view.fill("#since", "2025-05-01")
        view.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        filtered, left = time.monotonic() - clock, view.locator("#count").inner_text()
        if picture:
            view.wait_for_timeout(1000)
            view.screenshot(path=picture)
    return {"opened, seconds": opened, "filtered, seconds": filtered, "left": left}


@click.command()
@click.option("--actors", default=2000, show_default=True)
@click.option("--acts", default=8000, show_default=True)
@click.option("--picture", type=click.Path(dir_okay=False, path_type=Path), help="Write a picture of the page there.")
@json_option
def main(actors: int, acts: int, picture: Path | None, path: Path | None) -> None:
    """Measure the page of a large network."""
    start, clock = time.process_time(), time.monotonic()
    page = make_page(make_network(many_acts(actors, acts), load_schema()))
    made = {
        "made, seconds": time.monotonic() - clock, "processor seconds": time.process_time() - start, "MB": len(page) / 1e6,
    }
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "page.html"
        place.write_text(page, encoding="utf-8")
        report([{"actors": actors, "acts": acts, **made, **open_page(place, picture)}], path)


if __name__ == "__main__":
    main()
