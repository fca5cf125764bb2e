def test_the_bloc_is_the_body_last_named(meant):
    assert meant("The African Union met. The bloc urged Kenya to wait.", "The bloc") == [("african-union",)]
    assert meant("Kenya waited. The bloc urged calm.", "The bloc") == []


def test_a_direction_means_a_half_only_where_the_text_names_both(meant):
    assert meant("North Korea fired on South Korea. The North urged calm.", "The North") == [("PRK",)]
    assert meant("North Korea fired on Japan. The North urged calm.", "The North") == []
