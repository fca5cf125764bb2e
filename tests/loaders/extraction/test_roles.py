PRESIDENT = "Peruvian president Ana Quispe flew to Lima. "


def test_an_office_means_its_holder_named_before(meant):
    assert meant(PRESIDENT + "The president urged Chile to wait.", "The president") == [("ana-quispe",)]
    assert meant(PRESIDENT + "The Peruvian leader urged Chile to wait.", "The Peruvian leader") == [
        ("ana-quispe",)
    ]


def test_another_office_of_the_state_does_not_mean_that_person(meant):
    assert meant(PRESIDENT + "The Peruvian ambassador urged Chile to wait.", "The Peruvian ambassador") == [
        ("PER",)
    ]


def test_an_office_of_another_state_means_that_state_or_its_holder(meant):
    assert meant(PRESIDENT + "The Bolivian envoy urged Chile to wait.", "The Bolivian envoy") == [("BOL",)]


def test_a_counterpart_without_a_name_is_the_state(meant):
    assert meant(PRESIDENT + "She urged her Bolivian counterpart to wait.", "her Bolivian counterpart") == [
        ("BOL",)
    ]


def test_a_counterpart_named_before_is_that_person(meant):
    text = PRESIDENT + "Bolivian president Rosa Soto met Quispe. Quispe thanked her Bolivian counterpart for tea."
    assert meant(text, "her Bolivian counterpart") == [("rosa-soto",)]


def test_the_dictionary_knows_the_holder_on_the_day(meant):
    assert meant("The French president urged Chile to wait.", "The French president") == [("emmanuel-macron",)]


def test_an_office_without_a_state_means_nobody(meant):
    assert meant("The ambassador urged Chile to wait.", "The ambassador") == []
