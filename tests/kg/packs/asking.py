"""Asking a question of a store, for tests."""

from kg.packs import load_questions


def ask(store, name, **given):
    """Return the rows of an answer as mappings, checked against the question's header."""
    question = load_questions()[name]
    assert given.keys() <= {parameter.name for parameter in question.parameters}
    values = {parameter.name: given.get(parameter.name, parameter.default) for parameter in question.parameters}
    return [dict(zip(question.columns, row, strict=True)) for row in question.ask(store.run, values)]


def name_case(case):
    """Return a name for a case of a YAML file."""
    return "-".join([case["question"], *map(str, case["ask"].values())])
