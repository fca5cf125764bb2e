def test_officials_are_their_state(meant):
    assert meant("Indian officials accused Kenya.", "Indian officials") == [("IND",)]


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


def test_the_bloc_is_the_body_last_named(meant):
    assert meant("The African Union met. The bloc urged Kenya to wait.", "The bloc") == [("african-union",)]
    assert meant("Kenya waited. The bloc urged calm.", "The bloc") == []


def test_a_direction_means_a_half_only_where_the_text_names_both(meant):
    assert meant("North Korea fired on South Korea. The North urged calm.", "The North") == [("PRK",)]
    assert meant("North Korea fired on Japan. The North urged calm.", "The North") == []


def test_a_group_of_states_means_all_of_them(meant):
    assert meant("The Baltic states urged Russia to wait.", "The Baltic states") == [("EST", "LVA", "LTU")]
