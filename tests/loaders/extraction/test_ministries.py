def test_a_ministry_is_a_body_of_its_state(meant):
    assert meant("Kenya's foreign ministry urged calm.", "Kenya's foreign ministry") == [
        ("ministry-of-foreign-affairs-of-kenya",)
    ]


def test_a_bare_ministry_is_the_one_last_named(meant):
    text = "Kenya's foreign ministry accused Uganda. The ministry urged calm."
    assert meant(text, "The ministry") == [("ministry-of-foreign-affairs-of-kenya",)]
    assert meant("Uganda waited. The ministry urged calm.", "The ministry") == []


def test_our_ministry_is_the_publisher(meant):
    found = meant(
        "Our Ministry condemns the raid.", "Our Ministry", publisher="Ministry of Foreign Affairs of Kenya"
    )
    assert found == [("ministry-of-foreign-affairs-of-kenya",)]
