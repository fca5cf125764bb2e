"""The web server of the guide."""

import threading
import zipfile

import httpx
import pytest

from kg.browser import serve
from kg.errors import KgError, UsageError


@pytest.fixture
def jar(tmp_path):
    path = tmp_path / "neo4j-browser.jar"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("browser/index.html", "<title>Neo4j Browser</title>")
        archive.writestr("browser/app.js", "start()")
        archive.writestr("META-INF/secret.txt", "not for the web")
    return path


@pytest.fixture
def web(jar):
    with serve(0, jar) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}") as client:
            yield client
        server.shutdown()


@pytest.mark.parametrize("name", ["/guide.html", "/questions.html", "/style.grass"])
def test_a_page_of_another_origin_may_read_the_guide(web, name):
    answer = web.get(name)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")


def test_it_answers_what_a_browser_asks_beforehand(web):
    answer = web.options("/guide.html")
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-headers"] == "*"
    assert answer.headers["access-control-allow-private-network"] == "true"


def test_the_guide_names_the_port_that_serves_it(web):
    assert f"http://localhost:{web.base_url.port}/style.grass" in web.get("/guide.html").text


def test_neo4j_browser_is_served_from_its_jar(web):
    assert "Neo4j Browser" in web.get("/browser/?cmd=guide").text
    assert web.get("/browser/app.js").headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("path", ["/", "/palette.yaml", "/../graph.yaml", "/META-INF/secret.txt",
                                  "/browser/../META-INF/secret.txt", "/browser/none.js"])
def test_nothing_else_is_served(web, path):
    assert web.get(httpx.URL(str(web.base_url)).copy_with(raw_path=path.encode())).status_code == 404


def test_it_listens_on_loopback_only():
    with serve(0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_named():
    with serve(0) as server, pytest.raises(KgError, match=f"cannot listen on port {server.server_port}: .*--port"):
        serve(server.server_port).__enter__()


def test_a_file_that_is_not_neo4j_browser_is_refused(tmp_path):
    (tmp_path / "other.jar").write_bytes(b"PK")
    with pytest.raises(UsageError, match="not the jar of Neo4j Browser"):
        serve(0, tmp_path / "other.jar").__enter__()
