"""Whatever stands in a cell: no traceback, the same answer twice, nothing lost without a word."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from matching.participant import Participant
from matching.reading.linking import OccupationLinker
from matching.reading.participant_columns import COLUMNS
from matching.reading.participant_fields.cells import CellError, Cells
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

READING = Reading(OccupationLinker(load_starter()), load_places(), dt.date(2026, 11, 25))
#: The facts that each column tells.
FACTS = {
    "statut": ("status",),
    "commune": ("home_insee",),
    "code_insee": ("home_insee",),
    "domaines": ("domains",),
    "projet_valide": ("project_validated",),
    "metiers_vises": ("aims", "refused_schedules", "work_limits"),
    "experiences": ("experiences",),
    "competences": ("skills",),
    "certifications": ("certifications",),
    "permis": ("licences", "modes"),
    "moyens_transport": ("modes",),
    "trajet_max_min": ("travel_max_min",),
    "formation": ("diplomas", "diploma_level"),
    "francais_oral": ("french_spoken",),
    "francais_ecrit": ("french_written",),
    "langues": ("languages",),
    "disponible_le": ("available_from",),
    "contrats_acceptes": ("contracts",),
    "temps_travail": ("hours",),
    "horaires_refuses": ("refused_schedules",),
    "limites_de_travail": ("work_limits",),
    "salaire_min_horaire": ("wage_min_hourly",),
}
#: Pieces of what people type, so that chance also makes cells that are nearly right.
WORDS = (
    "pas de,nuit,we,cariste,manut.,B,C,permis,code,ok,?,à voir,10,kg,h,20-25,max,tps,plein,mi-,CDI,CDD,ou,et,sauf,tout,A2,natif,"
    "bus,vélo,voiture,dispo,après,le,15/09,30/06/2027,jusqu'au,2 ans,6 mois,2022,depuis,[,],(,),|,;,/,+,-,RQTH,dos,aucun,oui,non,x,1,0,"
    "SST,CACES,3,net,brut,€,1600,12.5,DK,59640,école,2x8,avant,9h,en cours,annulé,\n,\t,œ,É,’,…"
).split(",")
CELLS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map("".join),
)
#: « aucun » in a cell of one number or one day says that there is none to keep.
NONE_IS_NOTHING = ("trajet_max_min", "disponible_le", "salaire_min_horaire", "temps_travail")


def _row(row: dict[str, str]) -> Participant | CellError:
    try:
        return read_participant(row | {"identifiant": "P1"}, READING)
    except CellError as bad:
        return bad


def _read(column: str, cell: str) -> Participant | CellError:
    return _row({column: cell})


@given(st.sampled_from(COLUMNS[1:]), CELLS)
def test_any_cell_is_read_or_refused_in_words(column: str, cell: str) -> None:
    read = _read(column, cell)
    if isinstance(read, CellError):
        assert read.field == column
        assert read.found
        assert read.expected
    else:
        assert repr(read) == repr(_read(column, cell))


@given(st.sampled_from(sorted(FACTS)), CELLS)
def test_nothing_is_lost_without_a_word(column: str, cell: str) -> None:
    read = _read(column, cell)
    text = Cells({column: cell}).text(column)
    if isinstance(read, CellError) or not text.strip(" |,;/+-.&\n\t()[]…"):
        return
    told = any(getattr(read, fact) is not None for fact in FACTS[column])
    nothing = column in NONE_IS_NOTHING and "aucun" in text
    assert (
        told or nothing or [one.field for one in read.not_understood] == [column] * len(read.not_understood)
    )
    assert told or nothing or read.not_understood


@given(st.dictionaries(st.sampled_from(COLUMNS[1:]), CELLS, max_size=8))
def test_any_row_is_read_or_refused(row: dict[str, str]) -> None:
    read = _row(row)
    assert read.field in row if isinstance(read, CellError) else read.id == "P1"
