from loaders.dictionaries import (
    affiliations,
    find_organisation,
    load_offices,
    organisation_affiliations,
    person_affiliations,
)


def test_a_minister_represents_the_state_for_the_term() -> None:
    [minister] = load_offices().named("Sergei Lavrov")
    held = {(edge.role, edge.target, edge.start, edge.end) for edge in person_affiliations(minister)}
    assert ("Minister of Foreign Affairs", "RUS", "2004-03-09", "") in held


def test_the_head_of_a_body_represents_the_body() -> None:
    [head] = load_offices().named("Jens Stoltenberg")
    assert {("State", "NOR"), ("Organisation", "nato")} <= {
        (edge.target_label, edge.target) for edge in person_affiliations(head)}


def test_a_ministry_represents_its_state() -> None:
    department = find_organisation("us-department-of-state")
    assert department is not None
    assert [(edge.relation, edge.target) for edge in organisation_affiliations(department)] == [("REPRESENTS", "USA")]


def test_a_state_is_member_with_dates() -> None:
    british = {(edge.start, edge.end) for edge in affiliations()
               if (edge.relation, edge.source, edge.target) == ("MEMBER_OF", "GBR", "european-union")}
    assert british == {("1993", "2020")}
