"""How long the page of a large network takes: to make, to open in headless Chromium, and to filter.

    python benchmarks/pictures.py [ACTORS [ACTS [PICTURE]]]
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from kg.pictures import make_network, make_page
from kg.schema import load_schema
from tests.kg.browser.test_browser import SWITCHES
from tests.kg.pictures.test_browser import many_acts


def main(actors: int = 2000, acts: int = 8000) -> None:
    print(f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.0f}; {actors} actors, {acts} acts")
    start, clock = time.process_time(), time.monotonic()
    page = make_page(make_network(many_acts(actors, acts), load_schema()))
    spent, took = time.process_time() - start, time.monotonic() - clock
    print(f"made in {spent:.1f} s of a processor ({took:.1f} s), {len(page) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        program = os.environ.get("KG_TEST_CHROMIUM") or shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=program, args=SWITCHES)
        view = browser.new_page(viewport={"width": 1300, "height": 800})
        clock = time.monotonic()
        view.goto(path.as_uri())
        view.wait_for_selector("body[data-ready=yes]", timeout=120_000)
        print(f"opened in {time.monotonic() - clock:.1f} s")
        clock = time.monotonic()
        view.fill("#since", "2025-05-01")
        view.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        print(f"filtered in {time.monotonic() - clock:.2f} s: {view.locator('#count').inner_text()}")
        if len(sys.argv) > 3:  # a file for a picture of it
            view.wait_for_timeout(1000)
            view.screenshot(path=sys.argv[3])
        browser.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
