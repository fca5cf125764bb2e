"""The database behind the questions: Neo4j, or the local one; both over Bolt."""

from kg.store.address import is_url
from kg.store.checks import Problem
from kg.store.connection import Server
from kg.store.failures import MissingPassword, Refused, ServerGone, StatementError
from kg.store.report import LoadReport
from kg.store.rows import Rows
from kg.store.store import Store, connect
from kg.store.told import Rejected

__all__ = [
    "LoadReport", "MissingPassword", "Problem", "Refused", "Rejected", "Rows", "Server", "ServerGone", "StatementError",
    "Store", "connect", "is_url",
]
