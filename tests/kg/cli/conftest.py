import pytest
from click.testing import CliRunner

from kg.cli import main


@pytest.fixture
def kg():
    """Run the command line; standard output and standard error stay apart."""

    def run(*arguments, **options):
        return CliRunner().invoke(main, [str(argument) for argument in arguments], **options)

    return run
