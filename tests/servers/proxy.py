"""A wire that can be cut: a TCP proxy in front of a database."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Proxy:
    """Passes bytes on, and hangs up on both sides once `limit` bytes have gone to the server.

    After that it takes no connection any more; or with `heals`, passes everything on from the next one.
    """

    server: int
    limit: int
    heals: bool = False
    passed: int = 0
    cuts: int = 0
    _open: list[socket.socket] = field(default_factory=list)

    @contextmanager
    def listening(self) -> Iterator[int]:
        """Yield the port on which to connect."""
        with socket.create_server(("127.0.0.1", 0)) as entry:
            threading.Thread(target=self._accept, args=(entry,), daemon=True).start()
            yield entry.getsockname()[1]
            self._hang_up()

    def _accept(self, entry: socket.socket) -> None:
        while True:
            try:
                client, _ = entry.accept()
            except OSError:
                return
            if self.cuts and not self.heals:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.server))
            self._open += [client, server]
            threading.Thread(target=self._pass, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pass, args=(server, client, False), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, counts: bool) -> None:
        try:
            while data := source.recv(4096):
                self.passed += len(data) if counts else 0
                if self.passed > self.limit and not self.cuts:
                    self.cuts += 1
                    self._hang_up()
                target.sendall(data)
        except OSError:
            self._hang_up_one(source, target)

    def _hang_up(self) -> None:
        self._hang_up_one(*self._open)
        self._open.clear()

    @staticmethod
    def _hang_up_one(*sockets: socket.socket) -> None:
        for each in sockets:
            with suppress(OSError):  # hung up already
                each.shutdown(socket.SHUT_RDWR)
            each.close()
