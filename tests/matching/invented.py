"""Invented offers, people and a small vocabulary, for properties that must hold of any of them."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from matching.knowledge import Knowledge
from matching.offer import (
    CertificationAsked,
    DiplomaAsked,
    ExperienceAsked,
    LanguageAsked,
    LicenceAsked,
    OccupationLink,
    Offer,
    SkillAsked,
    WorkHours,
    Workplace,
)
from matching.participant import (
    Aim,
    CertificationHeld,
    DiplomaHeld,
    Experience,
    HoursWanted,
    LanguageLevel,
    Participant,
    SkillHeld,
)
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary
from matching.vocabulary.places import load_places
from matching.vocabulary.words import CEFR, CONTRACTS, DOMAINS, MODES, STATUSES

TODAY = dt.date(2026, 11, 25)

_SKILLS = {
    "s1": "conduite de chariot élévateur",
    "s2": "préparation de commandes",
    "s3": "plonge batterie",
    "s4": "épluchage de légumes",
    "s5": "soudage MIG",
    "s6": "lecture de plan",
    "s7": "nettoyage de vitres",
}
_TRADES = (
    Occupation(
        "N1101",
        "N1101",
        "Cariste",
        "transport_logistique",
        ("Cariste",),
        ("s1",),
        ("s1", "s2"),
        ("noise",),
        ("shift",),
        ("N1103",),
    ),
    Occupation(
        "N1103",
        "N1103",
        "Magasinier / Magasinière",
        "transport_logistique",
        ("Magasinier",),
        ("s2",),
        ("s2", "s1"),
        ("loads",),
        ("day",),
        ("N1101",),
    ),
    Occupation(
        "G1605",
        "G1605",
        "Plongeur / Plongeuse",
        "restauration",
        ("Plongeur",),
        ("s3",),
        ("s3", "s4"),
        ("standing", "humidity"),
        ("evening", "sunday"),
        (),
        ("G1602",),
    ),
    Occupation(
        "G1602",
        "G1602",
        "Commis de cuisine",
        "restauration",
        ("Commis de cuisine",),
        ("s4",),
        ("s4",),
        ("heat",),
        ("split",),
    ),
    Occupation(
        "H2913",
        "H2913",
        "Soudeur / Soudeuse",
        "industrie",
        ("Soudeur",),
        ("s5",),
        ("s5", "s6"),
        ("fumes",),
        ("day",),
    ),
    Occupation(
        "K2204",
        "K2204",
        "Agent de nettoyage",
        "sap",
        ("Agent de nettoyage",),
        ("s7",),
        ("s7",),
        ("standing",),
        ("early",),
    ),
)
VOCABULARY = Vocabulary(
    "invented", {t.code: t for t in _TRADES}, {c: Skill(c, label) for c, label in _SKILLS.items()}
)
KNOWLEDGE = Knowledge(VOCABULARY, load_places(), TODAY)

_CODES = st.sampled_from(sorted(VOCABULARY.occupations))
_COMMUNES = st.sampled_from(["59183", "59271", "59273", "59159", "59107", "59094"])
_SCHEDULES = st.sampled_from(["early", "evening", "night", "shift", "saturday", "sunday", "split"])
_LIMITS = st.sampled_from(["loads:10", "standing", "height", "cold"])
_CERTIFICATES = st.sampled_from(["caces:r489:3", "haccp", "sst", "caces:r482:A"])
_LEVELS = st.sampled_from(CEFR)


def _few(of: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(of, max_size=most, unique=True).map(tuple)


def _aim(code: str) -> Aim:
    label = VOCABULARY.label(code)
    return Aim(code, code, label, 1.0, label.lower())


def _link(code: str) -> OccupationLink:
    return OccupationLink(code, code, VOCABULARY.label(code), 1.0)


_EXPERIENCE = st.builds(
    lambda code, months, year, wanted: Experience(VOCABULARY.label(code), (code,), months, year, wanted),
    _CODES,
    st.none() | st.integers(1, 200),
    st.none() | st.integers(1995, 2026),
    st.booleans(),
)
_CERTIFICATE = st.builds(
    lambda key, expires, expired: CertificationHeld(key, (key,), expires, expired),
    _CERTIFICATES,
    st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
    st.none() | st.booleans(),
)


def people(identifier: str = "P1") -> st.SearchStrategy[Participant]:
    """Return people with facts of every kind, each known or not."""
    return st.builds(
        Participant,
        id=st.just(identifier),
        status=st.none() | st.sampled_from(STATUSES),
        domains=st.none() | _few(st.sampled_from(DOMAINS)),
        project_validated=st.none() | st.booleans(),
        aims=st.none() | _few(_CODES).map(lambda codes: tuple(_aim(c) for c in codes)),
        experiences=st.none() | st.lists(_EXPERIENCE, max_size=3).map(tuple),
        skills=st.none()
        | _few(st.sampled_from(sorted(_SKILLS.values()))).map(
            lambda words: tuple(SkillHeld(w) for w in words)
        ),
        certifications=st.none() | st.lists(_CERTIFICATE, max_size=2).map(tuple),
        licences=st.none() | _few(st.sampled_from(["B", "C", "AM"])),
        diplomas=st.none() | st.just(()) | st.just((DiplomaHeld("CAP soudeur", 3),)),
        french_spoken=st.none() | _LEVELS,
        french_written=st.none() | _LEVELS,
        languages=st.none() | st.just((LanguageLevel("anglais", "B1"),)),
        modes=st.none() | _few(st.sampled_from(MODES)),
        travel_max_min=st.none() | st.integers(10, 90),
        home_insee=st.none() | _COMMUNES,
        available_from=st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)),
        contracts=st.none() | _few(st.sampled_from(CONTRACTS)),
        hours=st.none() | st.sampled_from([HoursWanted(35, 48), HoursWanted(20, 28), HoursWanted(1, 48)]),
        refused_schedules=st.none() | _few(_SCHEDULES),
        work_limits=st.none() | _few(_LIMITS),
        wage_min_hourly=st.none() | st.floats(11.5, 15),
    )


def pools(most: int = 12) -> st.SearchStrategy[list[Participant]]:
    """Return pools of 0 to ``most`` people with different ids."""
    numbers = st.integers(0, most)
    return numbers.flatmap(lambda n: st.tuples(*(people(f"P{i:02d}") for i in range(n))).map(list))


def offers() -> st.SearchStrategy[Offer]:
    """Return offers with requirements of every kind, each asked or not."""
    asked = st.booleans()
    return st.builds(
        Offer,
        id=st.just("O1"),
        title=st.just("Offre"),
        description=st.sampled_from(["", "plonge batterie, soudage MIG"]),
        occupations=st.just(()) | _CODES.map(lambda c: (_link(c),)),
        domain=st.none() | st.sampled_from(DOMAINS),
        contract=st.none() | st.sampled_from(CONTRACTS),
        hours_per_week=st.none() | st.sampled_from([20.0, 24.0, 35.0, 39.0]),
        full_time=st.none() | st.booleans(),
        schedule=_few(_SCHEDULES),
        schedule_possible=_few(_SCHEDULES, 1),
        work_hours=st.sampled_from([WorkHours(), WorkHours(300, 780), WorkHours(480, 1020)]),
        experience=st.sampled_from(
            [
                ExperienceAsked(),
                ExperienceAsked(0, False),
                ExperienceAsked(24, True),
                ExperienceAsked(None, True),
                ExperienceAsked(12, False),
            ]
        ),
        licences=_few(st.sampled_from(["B", "C"])).flatmap(
            lambda codes: asked.map(lambda r: tuple(LicenceAsked(c, r) for c in codes))
        ),
        certifications=_few(_CERTIFICATES, 2).flatmap(
            lambda keys: asked.map(lambda r: tuple(CertificationAsked(k, r, (k,)) for k in keys))
        ),
        diplomas=st.just(()) | asked.map(lambda r: (DiplomaAsked("CAP soudeur", 3, r, ("soudeur",)),)),
        languages=st.just(())
        | asked.map(lambda r: (LanguageAsked("français", "B1", r), LanguageAsked("anglais", "A2", r))),
        skills=st.just(()) | st.just((SkillAsked("plonge batterie", None, False),)),
        work_conditions=_few(st.sampled_from(["loads:25", "loads", "height", "cold"]), 2),
        public_contact=st.booleans(),
        workplace=st.just(Workplace()) | _COMMUNES.map(lambda c: Workplace(c, "Commune")),
        start=st.none() | st.dates(dt.date(2026, 11, 1), dt.date(2027, 6, 1)),
        wage_hourly=st.none() | st.floats(11.5, 16),
    )
