import pytest

from loaders.dictionaries import Offices, Person, Term, load_offices

OFFICES = load_offices()


def names(people: tuple[Person, ...]) -> list[str]:
    return [person.name for person in people]


def make_person(name: str, *terms: Term) -> Person:
    return Person(name.lower().replace(" ", "-"), name, (name,), "", "", terms)


def make_term(start: str, end: str, presumed: bool = False, office: str = "foreign-minister") -> Term:
    return Term("FRA", "", office, "Minister", start, end, presumed)


@pytest.mark.parametrize(("office", "day", "state", "name"), [
    ("head-of-state", "1962-10-24", "USA", "John F. Kennedy"),
    ("foreign-minister", "1962-10-24", "RUS", "Andrei Gromyko"),
    ("head-of-government", "1982-05-01", "GBR", "Margaret Thatcher"),
    ("foreign-minister", "1978-09-17", "ISR", "Moshe Dayan"),
    ("foreign-minister", "2003-03-01", "FRA", "Dominique de Villepin"),
    ("head-of-state", "2024-12-20", "SYR", "Ahmed al-Sharaa"),
    ("foreign-minister", "2025-05-08", "PAK", "Ishaq Dar"),
    ("spokesperson", "2025-05-08", "CHN", "Lin Jian"),
])
def test_the_day_chooses_the_holder(office: str, day: str, state: str, name: str) -> None:
    assert name in names(OFFICES.holders(office, day, state))


def test_an_organisation_has_its_head() -> None:
    assert names(OFFICES.holders("organisation-head", "1982-05-01", organisation="united-nations")) == [
        "Javier Pérez de Cuéllar"]
    assert names(OFFICES.holders("organisation-head", "2022-03-01", organisation="nato")) == ["Jens Stoltenberg"]


@pytest.mark.parametrize(("state", "day", "name"), [
    ("GBR", "2015-06-01", "David Cameron"), ("CHN", "1984-01-01", "Deng Xiaoping"),
    ("FRA", "2015-06-01", "François Hollande"),
    ("RUS", "1975-01-01", "Leonid Brezhnev"), ("HTI", "2025-06-01", "Alix Didier Fils-Aimé"),
    ("CHN", "2025-06-01", "Xi Jinping"),
    ("SAU", "2020-06-01", "Salman of Saudi Arabia"),
])
def test_the_leader_is_the_one_who_governs(state: str, day: str, name: str) -> None:
    assert names(OFFICES.leaders(state, day)) == [name]


@pytest.mark.parametrize("name", ["Recep Tayyip Erdogan", "recep tayyip ERDOĞAN", "Tayyip Erdogan"])
def test_accents_and_case_do_not_matter(name: str) -> None:
    assert names(OFFICES.named(name)) == ["Recep Tayyip Erdoğan"]


@pytest.mark.parametrize(("written", "name"), [
    ("Sergey Shoygu", "Sergei Shoigu"), ("Volodymyr Zelenskyy", "Volodymyr Zelensky"), ("MBS", "Mohammed bin Salman"),
    ("Kim Jong Un", "Kim Jong-un"), ("Shahbaz Sharif", "Shehbaz Sharif"), ("Moammar Gadhafi", "Muammar Gaddafi"),
    ("Antony J. Blinken", "Antony Blinken"), ("Sergey V. Lavrov", "Sergei Lavrov"),
])
def test_other_spellings_lead_to_the_person(written: str, name: str) -> None:
    assert name in names(OFFICES.named(written))


def test_people_of_one_surname_stay_several() -> None:
    assert {"Nawaz Sharif", "Shehbaz Sharif", "Raheel Sharif"} <= set(names(OFFICES.surnamed("Sharif")))
    assert {"George H. W. Bush", "George W. Bush"} == set(names(OFFICES.named("George Bush")))


def test_three_kings_are_called_king_abdullah_and_the_day_tells_which() -> None:
    kings = OFFICES.named("King Abdullah")
    assert len(kings) == 3
    assert [king.name for king in kings if OFFICES.office_at(king, "2018-06-01")] == ["Abdullah II of Jordan"]


def test_a_person_of_both_sources_is_one() -> None:
    [minister] = OFFICES.named("Sergey Lavrov")
    assert minister.name == "Sergei Lavrov"
    assert minister.wikidata == "Q58217"
    assert {term.office for term in minister.terms} == {"foreign-minister", "un-ambassador"}


def test_namesakes_of_one_state_stay_two() -> None:
    chancellor = OFFICES.holders("head-of-government", "2002-06-01", "DEU")
    assert names(chancellor) == ["Gerhard Schröder"]
    assert len(OFFICES.named("Gerhard Schröder")) == 2


def test_ids_are_unique_and_lead_back() -> None:
    people = OFFICES.people
    assert len({person.id for person in people}) == len(people)
    assert all(OFFICES.find(person.id) is person for person in people[::500])


def test_every_term_is_dated_forwards() -> None:
    backwards = [person.name for person in OFFICES.people for term in person.terms
                 if term.start and term.end and term.end < term.start[: len(term.end)]]
    assert backwards == []


@pytest.mark.parametrize(("start", "end", "day", "covered"), [
    ("2005", "2009", "2009-12-31", True), ("2005-03", "2009-05-01", "2005-02-28", False),
    ("2005-03", "2009-05-01", "2009-05-01", True), ("2005-03", "2009-05-01", "2009-05-02", False),
    ("", "2009", "2007-01-01", True), ("", "2009", "1990-01-01", False), ("", "", "2007-01-01", False),
])
def test_a_term_covers_the_days_between_its_dates(start: str, end: str, day: str, covered: bool) -> None:
    assert make_term(start, end).covers(day) is covered


def test_a_presumed_term_yields_to_a_dated_successor() -> None:
    old = make_person("Old One", make_term("2015", "", presumed=True))
    new = make_person("New One", make_term("2020", ""))
    offices = Offices([], [old, new])
    assert names(offices.holders("foreign-minister", "2018-01-01", "FRA")) == ["Old One"]
    assert names(offices.holders("foreign-minister", "2021-01-01", "FRA")) == ["New One"]
    assert offices.office_at(old, "2021-01-01") == ()


def test_a_presumed_post_of_many_holders_is_believed_for_five_years() -> None:
    post = make_term("2015", "", presumed=True, office="ambassador")
    assert post.covers("2020-12-31")
    assert not post.covers("2021-01-01")
