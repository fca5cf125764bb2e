"""Documents from web addresses, served here by a small server of our own."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loaders.limits import Limits
from tests.loaders.readers.inputs import STORY, make_pdf, read_error, read_one

PAGE = b"<html><head><title>Oman</title></head><body><p>Oman's minister flew to Tehran with a letter.</p></body></html>"
ANSWERS = {
    "/2024/05/03/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
    "/story.txt": (200, {"Content-Type": "text/plain"}, STORY.encode()),
    "/latin": (
        200,
        {"Content-Type": "text/html; charset=iso-8859-9"},
        PAGE.replace(b"</p>", "</p><p>Türkiye urged Iran to sign.</p>".encode("iso-8859-9")),
    ),
    "/unnamed": (200, {}, PAGE),
    "/paper": (200, {"Content-Type": "application/pdf"}, make_pdf(["Oman urged Iran."])),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/moved": (302, {"Location": "/2024/05/03/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "file:///etc/passwd"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/bomb": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b" " * 5_000_000)),
    "/garbled": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"not gzip"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()


def test_a_page_is_a_document_with_its_address_and_the_day_in_it(server):
    document = read_one(f"{server}/2024/05/03/page")
    assert "flew to Tehran" in document.text
    assert document.file == document.url == f"{server}/2024/05/03/page"
    assert (document.published, document.published_from) == ("2024-05-03", "url")


@pytest.mark.parametrize("path", ["/story.txt", "/unnamed", "/packed", "/moved", "/paper"])
def test_the_kind_is_told_by_the_server_or_by_the_first_bytes(server, path):
    assert "Oman" in read_one(server + path).text


def test_the_encoding_that_the_server_names_is_used(server):
    assert "Türkiye urged Iran" in read_one(f"{server}/latin").text


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/none", "HTTP 404 Not Found"),
        ("/picture", "unknown kind of content 'image/png'"),
        ("/round", "cannot fetch: Exceeded maximum allowed redirects."),
        ("/inside", "cannot fetch: "),
        ("/bomb", "larger than 100,000 bytes"),
        ("/garbled", "cannot fetch: "),
    ],
)
def test_what_cannot_be_fetched_is_reported_with_its_address(server, path, what):
    error = read_error(server + path, limits=Limits(size=100_000))
    assert error.what.startswith(what) and error.where == server + path


def test_a_server_that_is_not_there_is_reported():
    assert read_error("http://127.0.0.1:9/story").what.startswith("cannot fetch: ")
