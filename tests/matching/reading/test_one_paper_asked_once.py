"""A paper that is a diploma and a certificate is asked once, and held in whichever column it was typed."""

from __future__ import annotations

import datetime as dt

import pytest

from matching.reading.linking import OccupationLinker
from matching.reading.offers import read_offer
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

READING = Reading(OccupationLinker(load_starter()), load_places(), dt.date(2026, 11, 25))


@pytest.mark.parametrize(
    ("text", "certificates", "diplomas"),
    [
        ("DEAES exigé.", 0, 1),
        ("Titulaire du DEAES ou ADVF.", 1, 0),
        ("CAP cuisine et SST exigés.", 1, 1),
        ("CAP conducteur, FIMO ou FCO exigés.", 1, 1),
    ],
)
def test_an_offer_asks_for_a_paper_once(text: str, certificates: int, diplomas: int) -> None:
    raw = {"id": "1", "intitule": "Poste", "description": text}
    offer = read_offer(raw, vocabulary=load_starter(), linker=None, places=load_places())
    assert (len(offer.certifications), len(offer.diplomas)) == (certificates, diplomas)


def test_a_diploma_of_the_field_is_a_certificate_held() -> None:
    person = read_participant(
        {"identifiant": "P1", "formation": "DEAES", "certifications": "aucune"}, READING
    )
    assert person.certifications is not None
    assert [one.keys for one in person.certifications] == [("deaes",)]


def test_a_diploma_tells_nothing_of_other_certificates() -> None:
    person = read_participant({"identifiant": "P1", "formation": "DEAES"}, READING)
    assert person.certifications is not None
    assert "certifications" in person.partly_told


def test_a_diploma_typed_among_the_certificates_is_held() -> None:
    person = read_participant(
        {"identifiant": "P1", "formation": "aucun diplôme", "certifications": "DEAES, SST"}, READING
    )
    assert person.diplomas is not None
    assert (len(person.diplomas), person.diploma_level) == (1, 3)


def test_papers_of_their_own_column_stay_there() -> None:
    person = read_participant(
        {"identifiant": "P1", "formation": "CAP cuisine", "certifications": "SST"}, READING
    )
    assert person.certifications is not None
    assert person.diplomas is not None
    assert (len(person.certifications), len(person.diplomas)) == (1, 1)
