"""The graph, for Python: open, load, ask, export, close. The command line is made of the same calls."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kg.errors import DocumentError, UsageError
from kg.library.actors import Choose, find_actor
from kg.library.answer import Answer
from kg.library.values import find_values, read_day, read_relation
from kg.packs import Question, find_question, load_questions
from kg.records import Document, Selection
from kg.store import Store, connect

if TYPE_CHECKING:
    from kg.library.curation import Curation
    from kg.library.exports import RdfChoice
    from kg.library.loading import Loaded
    from kg.store import LoadReport


class Graph:
    """A graph of who dealt with whom. Open it with `Graph.open`; close it, or use it as a context manager.

    >>> with Graph.open("crisis") as graph:                                        # doctest: +SKIP
    ...     graph.load("examples/documents")
    ...     graph.query("timeline", a="Qatar", b="Saudi Arabia").to_pandas()

    Questions and Cypher run on a connection that can only read; the one that writes is opened by the first load.
    """

    def __init__(self, reader: Store, open_writer: Callable[[], Store] | None = None, choose: Choose | None = None):
        self._reader, self._open_writer, self._choose = reader, open_writer, choose
        self._writer: Store | None = None

    @classmethod
    def open(
        cls, target: str | Path | None = None, *, read_only: bool = False, user: str | None = None,
        password: str | None = None, database: str | None = None, choose: Choose | None = None,
    ) -> Self:
        """Open the database that `target` names: a folder, an address such as neo4j://host, or None for the default.

        A folder's database is started if need be, and made if it is not there. A server's user and password default to
        NEO4J_USERNAME and NEO4J_PASSWORD. `choose` is asked which actor is meant when a name fits several. StoreError if
        there is no connection, MissingPassword if the server wants a password that is not known.
        """
        def open_writer() -> Store:
            return connect(target, user=user, password=password, database=database)

        reader = connect(target, read_only=True, user=user, password=password, database=database)
        return cls(reader, None if read_only else open_writer, choose)

    @property
    def reader(self) -> Store:
        """Return the store behind questions, which can only read."""
        return self._reader

    @property
    def writer(self) -> Store:
        """Return the store behind loads; UsageError if the graph was opened to read only."""
        if self._writer is None:
            if self._open_writer is None:
                raise UsageError("this graph was opened to read only", hint="open it without read_only")
            self._writer = self._open_writer()
        return self._writer

    def load(
        self, *sources: str | Path | Document, manifest: str | Path | None = None,
        published: str | datetime.date | None = None, workers: int = 1, reload: bool = False,
        tell: Callable[[DocumentError], None] | None = None,
        progress: Callable[[LoadReport], None] | None = None,
    ) -> Loaded:
        """Load documents, or claim files that `kg extract` made: files, folders, patterns, web addresses, Documents.

        What is loaded already and has not changed is left alone; what has changed replaces what was there. A document
        that cannot be read stops nothing: it is among the `errors` of what is returned, and `tell` is called with it.
        `manifest` names the table of publishers and days, else the one beside the documents is used; `published` is the
        day of all documents; `workers` processes extract at once; `reload` reads and writes what has not changed too.
        """
        from kg.library.loading import Batch

        given = [source if isinstance(source, Document) else str(source) for source in sources]
        day = str(published) if published else None
        return Batch(given, Path(manifest) if manifest else None, day, workers, reload, tell).load(self.writer, progress)

    def remove(self, document: str) -> bool:
        """Take a document out with its claims and the acts that only it reports; False if there is none of that name."""
        return self.writer.remove(document)

    @property
    def is_empty(self) -> bool:
        """Tell whether no document has been loaded."""
        return not self._reader.run("MATCH (d:Document) RETURN 1 LIMIT 1").rows

    @property
    def questions(self) -> Mapping[str, Question]:
        """Return the questions by name, with their parameters and columns."""
        return load_questions()

    def query(self, question: str, **values: Any) -> Answer:
        """Ask a question of the packs, such as `timeline`, with its parameters.

        Actors may be given by name, id or alias, days as `datetime.date` or ISO text; what is left out takes its
        default. UsageError if there is no such question, or a value is unknown, missing or fits several actors.
        """
        found = find_question(question)
        filled = self.find_values(found, values)
        return Answer(found.columns, found.ask(self._reader.run, filled), question=found, values=filled)

    def find_values(self, question: Question, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters of a question's Cypher for what was given: actors as ids, days as dates."""
        return find_values(question, given, self._reader, self._choose)

    def cypher(
        self, statement: str, parameters: Mapping[str, Any] | None = None, *, limit: int | None = None,
        timeout: float | None = None,
    ) -> Answer:
        """Run one Cypher statement of your own, which can only read.

        `limit` is the most rows to fetch, `timeout` in seconds. Refused if the statement could write or look elsewhere.
        """
        answer = self._reader.run(statement, parameters, limit=limit, timeout=timeout)
        return Answer(dict.fromkeys(answer.columns), answer.rows, answer.truncated)

    def find_actor(self, name: str) -> str:
        """Return the id of the actor that a name, id or alias means: `"New Delhi"` → `IND`."""
        return find_actor(name, self._reader, choose=self._choose)

    def select(
        self, since: str | datetime.date | None = None, relations: Iterable[str] = (), actors: Iterable[str] = (),
        sources: Iterable[str] = (),
    ) -> Selection:
        """Return a part of the graph, to export: acts of a day and later, of some kinds, of some actors, by some sources."""
        day = read_day(since).isoformat() if since else None
        ids = tuple(find_actor(name, self._reader, option="--actor", choose=self._choose) for name in actors)
        return Selection(day, tuple(map(read_relation, relations)), ids, tuple(sources))

    def export(
        self, path: str | Path, form: str | None = None, selection: Selection | None = None, *,
        rdf: RdfChoice | None = None, raw: bool = False,
    ) -> str:
        """Write the graph, or a selection of it, and return in words what was written.

        `form` is graphml, gexf, csv or parquet (both into a folder), or a format of RDF; without it the file's suffix
        tells: .graphml .gexf .ttl .nt .nq .trig .jsonld .rdf, those of RDF also with .gz. `rdf` says more of how RDF is
        written; `raw` leaves text in CSV that spreadsheets take for a formula as it is.
        """
        from kg.library.exports import RdfChoice, export_graph

        return export_graph(self._reader, Path(path), form, selection or Selection(), rdf or RdfChoice(), raw)

    def curate(self, by: str | None = None) -> Curation:
        """Return what takes decisions about actors and claims, as the analyst `by` name (default: KG_BY, or the login)."""
        from kg.library.curation import Curation

        return Curation(self.writer, by, self._choose)

    def close(self) -> None:
        """Close the connections; a local server goes on until it has been idle for a while."""
        self._reader.close()
        if self._writer:
            self._writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
