"""kg query and kg cypher on a graph that holds the claims of tests/data."""

import csv
import io
import json
from pathlib import Path

import pytest

from kg.packs import load_questions

MEA = "Ministry of External Affairs"
CLAIMS = Path(__file__).parent.parent.parent / "data" / "claims.jsonl"


@pytest.fixture(scope="module")
def graph(local_database):
    """The database, filled through the command line."""
    from click.testing import CliRunner

    from kg.cli import main

    local_database.wipe()
    done = CliRunner().invoke(main, ["load", str(CLAIMS), "--db", local_database.target])
    assert done.exit_code == 0, done.output
    return local_database


@pytest.fixture
def ask(kg, graph):
    return lambda *arguments: kg(*arguments, "--db", graph.target)


def rows(done):
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_help_lists_the_questions_by_pack(kg):
    listed = kg("query", "--help").stdout
    packs = listed[listed.index("Engagement:"):]
    assert packs.index("who-engaged-both-sides") < packs.index("Mediation:") < packs.index("who-mediated")
    assert all(name in listed for name in load_questions())


@pytest.mark.parametrize("question", load_questions().values(), ids=lambda question: question.name)
def test_help_of_a_question_has_its_parameters_and_an_example(kg, question):
    shown = " ".join(kg("query", question.name, "--help").stdout.split())
    assert all(parameter.option in shown for parameter in question.parameters)
    assert f"Example: {question.example()}" in shown


def test_an_answer_is_data_on_standard_output_and_nothing_else(ask):
    done = ask("query", "timeline", "--a", "India", "--b", "Pakistan", "--format", "json")
    assert [row["relation"] for row in rows(done)] == ["REJECTED", "ACCUSED", "AGREED"]


@pytest.mark.parametrize("name", ["Marco Rubio", "marco-rubio", "rubio", "RUBIO"])
def test_an_official_is_found_by_name_id_or_surname(ask, name):
    assert len(rows(ask("query", "profile", "--actor", name, "--format", "json"))) == 4


@pytest.mark.parametrize("name", ["India", "IND", "ind", "New Delhi", "Republic of India"])
def test_a_state_is_found_by_name_code_capital_or_long_name(ask, name):
    assert len(rows(ask("query", "timeline", "--a", name, "--b", "PAK", "--format", "json"))) == 3


def test_accents_do_not_matter(ask):
    assert rows(ask("query", "who-urged-whom", "--by", "Antonio Guterres", "--format", "json"))


def test_an_incident_can_be_condemned(ask):
    done = ask("query", "who-condemned-whom", "--to", "Pahalgam", "--format", "json")
    assert [row["source"] for row in rows(done)] == ["India", "United Nations"]


def test_a_name_that_fits_several_is_answered_with_all_of_them(ask):
    done = ask("query", "profile", "--actor", "united")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "'united' fits several" in done.stderr
    assert "United Nations (Organisation, united-nations)" in done.stderr
    assert "United States (State, USA)" in done.stderr


def test_a_mistyped_actor_gets_a_hint(ask):
    done = ask("query", "timeline", "--a", "Indja", "--b", "Pakistan")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "kg: --a: no state or other actor 'Indja' in the graph (did you mean India?)\n"


def test_an_official_is_no_state(ask):
    done = ask("query", "who-engaged-both-sides", "--a", "rubio", "--b", "Pakistan")
    assert done.exit_code == 2
    assert "no state 'rubio' in the graph" in done.stderr


def test_a_missing_parameter_is_named_with_an_example(ask):
    done = ask("query", "timeline", "--a", "India")
    assert done.exit_code == 2
    assert "kg: missing --b: the other. Example: kg query timeline --a India --b Pakistan" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("query", "timelin"), "kg: no such question: timelin; did you mean timeline?"),
        (("qury",), "no such command: qury; did you mean query?"),
        (("db", "stat"), "no such command: stat; did you mean status?"),
        (("query", "timeline", "--since", "May"), "'May' is no day; write it as 2025-05-01 (see "),
        (("query", "accounts", "--relation", "phoned"), "'phoned' is no relation; one of CALLED, URGED"),
        (("query", "accounts", "--relation", "condemn"), "did you mean CONDEMNED?"),
    ],
)
def test_a_mistake_in_the_command_is_answered_with_a_hint(kg, arguments, hint):
    done = kg(*arguments)
    assert done.exit_code == 2
    assert hint in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--a", "India", "--b", "New Delhi"), "--a, --b: 'India' and 'New Delhi' are one and the same, IND"),
        (("--a", "India", "--b", "Pakistan", "--since", "2025-05-09", "--until", "2025-05-01"), "no day is on or after"),
        (("--a", "India", "--b", "Pakistan", "--min-sources", "-1"), "--min-sources: -1 is no number of 0 or more"),
        (("--a", "India", "--b", "Pakistan", "-o", "answer.docx"), "answer.docx: no format has the suffix .docx"),
    ],
)
def test_what_cannot_be_meant_is_refused(ask, options, told):
    done = ask("query", "timeline", *options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr


def test_an_act_may_be_named_by_the_beginning_of_its_id(ask):
    (call,) = rows(ask("query", "timeline", "--a", "rubio", "--b", "dar", "--format", "json"))
    whole = rows(ask("query", "evidence", "--act", call["acts"][0], "--format", "json"))
    assert rows(ask("query", "evidence", "--act", call["acts"][0][:8], "--format", "json")) == whole != []


@pytest.mark.parametrize(("act", "told"), [("zzz", "no act with the id 'zzz'"), ("", "several acts have ids that begin")])
def test_an_act_that_is_none_or_one_of_several_is_told(ask, act, told):
    done = ask("query", "evidence", "--act", act)
    assert (done.exit_code, told in done.stderr) == (2, True), done.stderr


def test_an_option_that_names_a_format_is_answered_with_how_to_write_it(kg):
    assert "no such option '--json'; write --format json" in kg("query", "timeline", "--json").stderr


def test_show_prints_the_query_with_its_values(ask):
    done = ask("query", "timeline", "--a", "New Delhi", "--b", "Pakistan", "--since", "2025-05-09", "--show")
    assert "{id: 'IND'}" in done.stdout
    assert "act.date >= date('2025-05-09')" in done.stdout
    assert "$" not in done.stdout
    shown = ask("cypher", done.stdout, "--format", "json")
    assert [row["relation"] for row in rows(shown)] == ["ACCUSED", "AGREED"]


def test_cited_rows_carry_their_sentences_as_data(ask):
    done = ask("query", "timeline", "--a", "rubio", "--b", "dar", "--cite", "--format", "json")
    (call,) = rows(done)
    assert [citation["publisher"] for citation in call["citations"]] == ["US Department of State", "Globe Wire"]
    assert call["citations"][1]["text"].startswith("Rubio telephoned Dar")


def test_a_cited_table_numbers_its_sentences(ask):
    lines = ask("query", "timeline", "--a", "rubio", "--b", "dar", "--cite").stdout.splitlines()
    (call,) = rows(ask("query", "timeline", "--a", "rubio", "--b", "dar", "--cite", "--format", "json"))
    claim = call["citations"][1]["claim"]
    assert lines[0].split()[-1] == "cited"
    assert lines[1].split()[-1] == "[1][2]"
    assert lines[3].startswith("[2] “Rubio telephoned Dar and Jaishankar on Thursday, the State Department said.”, ")
    assert "according to US Department of State (Globe Wire, 2025-05-08; wire.txt:0-75; https://" in lines[3]
    assert lines[3].endswith(claim + "}")


def test_citations_in_a_report_are_footnotes(ask):
    page = ask("query", "timeline", "--a", "rubio", "--b", "dar", "--cite", "--format", "md").stdout
    assert "| [^1][^2] |" in page.splitlines()[2]
    assert "[^2]: “Rubio telephoned Dar" in page


def test_a_sentence_of_several_acts_has_one_note_with_all_its_claims(ask):
    lines = ask("query", "who-mediated", "--a", "India", "--b", "Pakistan", "--cite").stdout.splitlines()
    (note,) = [line for line in lines if "Saudi Arabia carried messages" in line]
    assert len(note[note.rindex("{"):].split(", ")) == 2


@pytest.mark.parametrize(
    ("narrowed", "publishers"),
    [
        (("--as-of", "2025-05-08"), {"Globe Wire"}), (("--source", "ministry of external affairs"), {MEA}),
        ((), {"Globe Wire", MEA}),
    ],
)
def test_an_answer_and_its_citations_stand_on_the_documents_that_count(ask, narrowed, publishers):
    done = ask("query", "timeline", "--a", "rubio", "--b", "jaishankar", *narrowed, "--cite", "--format", "json")
    (call,) = rows(done)
    assert (call["claims"], set(call["sources"])) == (len(publishers), publishers)
    assert {citation["publisher"] for citation in call["citations"]} == publishers


def test_a_mistyped_publisher_gets_a_hint(ask):
    done = ask("query", "timeline", "--a", "India", "--b", "Pakistan", "--source", "Glob Wire")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "no publisher 'Glob Wire' in the graph (did you mean Globe Wire?)" in done.stderr


def test_brokers_are_computed_from_the_pairs_that_the_query_returns(ask):
    found = {row["party"]: row["betweenness"] for row in rows(ask("query", "brokers", "--format", "json"))}
    assert list(found) == sorted(found, key=found.get, reverse=True) and 0 < max(found.values()) <= 1


def test_an_answer_can_be_written_to_a_file(ask, tmp_path):
    target = tmp_path / "answer.csv"
    done = ask("query", "timeline", "--a", "India", "--b", "Pakistan", "--format", "csv", "-o", target)
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"3 rows written to {target}" in done.stderr
    assert len(list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))) == 3


def test_an_empty_answer_says_so_beside_the_empty_data(ask):
    done = ask("query", "timeline", "--a", "France", "--b", "Saudi Arabia", "--format", "json")
    assert rows(done) == []
    assert "Nothing in the graph answers this." in done.stderr


def test_an_empty_answer_names_the_options_that_may_be_why(ask):
    done = ask("query", "timeline", "--a", "India", "--b", "Pakistan", "--since", "2030-01-01", "--min-sources", "2")
    assert "Nothing in the graph answers this with --since and --min-sources." in done.stderr


def test_an_answer_that_is_cut_says_how_to_get_more(ask):
    done = ask("query", "busiest-days", "--top", "1", "--format", "json")
    assert len(rows(done)) == 1
    assert "the first 1; there may be more: --top 10" in done.stderr


def test_an_answer_that_is_not_cut_says_nothing(ask):
    done = ask("query", "busiest-days", "--top", "100", "--format", "json")
    assert rows(done)
    assert "--top" not in done.stderr


def test_cypher_takes_parameters_and_only_reads(ask):
    question = ("cypher", "MATCH (n:State {id: $id}) RETURN n.name AS name", "-p", "id=FRA", "--format", "jsonl")
    found = ask(*question)
    assert found.stdout == '{"name": "France"}\n'
    refused = ask("cypher", "MATCH (n) DETACH DELETE n")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("kg: ")
    assert ask(*question).stdout == found.stdout


def test_cypher_stops_at_the_limit_and_says_so(ask):
    done = ask("cypher", "MATCH (n:Claim) RETURN n.id AS id", "--limit", 3, "--format", "jsonl")
    assert len(done.stdout.splitlines()) == 3
    assert "Only the first 3 rows" in done.stderr


@pytest.mark.parametrize(("name", "starts"), [("a.csv", b"date,"), ("a.html", b"<!DOCTYPE"), ("a.md", b"| date"),
                                              ("a.xlsx", b"PK"), ("a.parquet", b"PAR1"), ("a.txt", b"date  ")])
def test_the_suffix_of_the_file_tells_the_format(ask, tmp_path, name, starts):
    assert ask("query", "timeline", "--a", "India", "--b", "Pakistan", "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(starts)


def test_a_workbook_can_go_through_a_pipe(ask):
    done = ask("cypher", "RETURN 1 AS n", "--format", "xlsx")
    assert done.stdout_bytes.startswith(b"PK")


def test_a_formula_is_raw_only_if_asked_for(ask):
    command = ("cypher", "RETURN '=1+1' AS x", "--format", "csv")
    assert ask(*command).stdout == "x\n'=1+1\n"
    assert ask(*command, "--raw").stdout == "x\n=1+1\n"


def test_html_has_numbered_citations(ask):
    page = ask("query", "timeline", "--a", "India", "--b", "Pakistan", "--cite", "--format", "html").stdout
    assert "[1]" in page and "globe wire" in page.lower()
