"""Where actors stand."""

from kg.pictures.layout import lay_out


def star(name, size):
    """A hub that deals with so many others."""
    return [(("Official", name), ("Official", f"{name}-{number}")) for number in range(size)]


def spread(places, name):
    found = [place for (_, actor), place in places.items() if actor.startswith(name)]
    return tuple(max(place[axis] for place in found) - min(place[axis] for place in found) for axis in (0, 1))


def place(*parts):
    pairs = [pair for part in parts for pair in part]
    return lay_out(sorted({actor for pair in pairs for actor in pair}), pairs)


def test_a_part_of_its_own_does_not_press_the_others_together():
    places = place(star("big", 40), star("small", 1))
    across, up = spread(places, "big")
    assert across > 1 and up > 1.9, (across, up)


def test_parts_do_not_lie_over_each_other():
    places = place(*(star(name, 6) for name in "abcde"))
    corners = {name: [[place[axis] for (_, actor), place in places.items() if actor[0] == name] for axis in (0, 1)]
               for name in "abcde"}
    for one in corners.values():
        for other in corners.values():
            assert one is other or any(
                max(a) < min(b) or max(b) < min(a) for a, b in zip(one, other, strict=True))


def test_no_actors_have_no_places():
    assert lay_out([], []) == {}
