"""A schema.org JobPosting (JSON-LD) becomes a raw offer in the form of France Travail.

Only what is certain goes into a field; what is said in words is added to the description, to be read
there with its scope. Who hires is not kept.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from matching.reading.documents.html_text import html_to_text
from matching.reading.documents.plain_text import unmisread
from matching.reading.offer_source import as_number, words_of
from matching.vocabulary.folding import fold

_TYPE: Final = re.compile(r"(?:^|[:/#])JobPosting$")
_HOLDERS: Final = ("@graph", "itemListElement", "item", "mainEntity", "mainEntityOfPage")
#: A page describes tens of things; a list of results, hundreds.
_MOST_NODES: Final = 100_000
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
_TIMES: Final = {
    "FULL_TIME": "Temps plein",
    "FULLTIME": "Temps plein",
    "PART_TIME": "Temps partiel",
    "PARTTIME": "Temps partiel",
}
#: schema.org's other words say no French contract for sure: a TEMPORARY post may be a CDD, interim or seasonal.
_NO_CONTRACT: Final = frozenset(
    "TEMPORARY CONTRACTOR CONTRACT INTERN INTERNSHIP PER_DIEM VOLUNTEER SEASONAL PERMANENT OTHER".split()
)
_PERIODS: Final = (
    (r"h", "Horaire"),
    (r"mo|mens", "Mensuel"),
    (r"y|an", "Annuel"),
)
_EURO: Final = frozenset({"", "eur", "euro", "euros", "€"})
#: schema.org and Google's words for a level of education.
_LEVELS: Final = {
    "high school": "Bac ou équivalent",
    "associate degree": "Bac+2 ou équivalents",
    "bachelor degree": "Bac+3, Bac+4 ou équivalents",
    "postgraduate degree": "Bac+5 et plus ou équivalents",
}
_NO_NEED: Final = frozenset({"no requirements", "none", "aucune", "aucun"})
#: What is said in words, in the order of reading, with the heading it gets.
_SAID: Final = (
    ("responsibilities", "Missions"),
    ("qualifications", "Profil"),
    ("skills", "Compétences"),
    ("experienceRequirements", "Expérience"),
    ("educationRequirements", "Formation"),
    ("workHours", "Horaires"),
    ("physicalRequirement", "Conditions de travail"),
    ("jobBenefits", "Avantages"),
)
_ROME: Final = re.compile(r"\b[A-N]\d{4}\b")


def postings_in(value: object) -> Iterator[Mapping[str, Any]]:
    """Every JobPosting of a JSON-LD value: alone, in a list, in a graph, in a list of items."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, Mapping):
            if is_posting(node):
                yield node
            else:
                waiting += [node[key] for key in reversed(_HOLDERS) if key in node]


def is_posting(node: Mapping[str, Any]) -> bool:
    """Whether a node says that it is a JobPosting."""
    return any(_TYPE.search(kind) for kind in _listed(node.get("@type")) if isinstance(kind, str))


def raw_of_posting(posting: Mapping[str, Any], otherwise: str) -> dict[str, Any]:
    """The raw offer of a posting; ``otherwise`` is its identifier when it has none of its own."""
    said = {_plain(key): value for key, value in posting.items()}
    raw: dict[str, Any] = {
        "id": _words(said.get("identifier")) or otherwise,
        "intitule": as_text(_words(said.get("title")) or _words(said.get("name")) or ""),
        "description": _description(said),
        "dateCreation": _words(said.get("datePosted")),
        "dateLimite": _words(said.get("validThrough")),
        "nombrePostes": as_number(_words(said.get("totalJobOpenings"))),
        "romeCode": _rome(said),
        "lieuTravail": _place(said.get("jobLocation")),
        "salaire": _pay(said),
        **_work(said.get("employmentType")),
        **_experience(said.get("experienceRequirements")),
        "formations": [{"niveauLibelle": level, "exigence": "E"} for level in _levels(said)],
    }
    return {key: value for key, value in raw.items() if value not in (None, [], {})}


def as_text(words: str) -> str:
    """Words that may hold HTML, even escaped twice, as plain text; line ends of plain words are kept."""
    for _ in range(2):
        if not _TAG.search(words) and "&" in words:
            words = html.unescape(words)
    plain = html_to_text(words) if _TAG.search(words) else words
    return unmisread(plain.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _plain(key: str) -> str:
    """A property without the prefix or the address of its vocabulary."""
    return re.split(r"[:/#]", key)[-1]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _words(value: object) -> str | None:
    """The words of a property: as they are, the first of a list, or the value or name of an object."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, Mapping):
            value = next(
                (value[key] for key in ("@value", "value", "name", "description") if key in value), None
            )
        else:
            break
    return words_of(value)


def _description(said: Mapping[str, Any]) -> str:
    """The description, then what other properties add to it in words."""
    whole = as_text(_words(said.get("description")) or "")
    for key, heading in _SAID:
        lines = [as_text(line) for line in map(_sentence, _listed(said.get(key))) if line]
        known = fold(whole)
        new = [line for line in lines if fold(line) not in known and fold(line) not in _NO_NEED]
        if new:
            whole = f"{whole}\n{heading} : {', '.join(new)}".strip()
    places = [label for label in map(_locality, _listed(said.get("jobLocation"))) if label]
    if len(set(places)) > 1:
        whole = f"{whole}\nLieux possibles : {', '.join(dict.fromkeys(places))}".strip()
    return whole


def _sentence(value: object) -> str | None:
    """The words of a property, unless they are a code of schema.org that has its own field."""
    words = _words(value)
    return None if words is None or words.lower() in _LEVELS else words


def _work(value: object) -> dict[str, Any]:
    """Full or part time and the French contract, each only when one alone is said."""
    kinds = [words.strip() for words in map(_words, _listed(value)) if words]
    kinds = [part.strip() for kind in kinds for part in kind.split(",")]
    codes = [re.sub(r"[\s-]+", "_", kind).rpartition("/")[2].upper() for kind in kinds]
    times = {_TIMES[code] for code in codes if code in _TIMES}
    contracts = [
        kind
        for kind, code in zip(kinds, codes, strict=True)
        if code not in _TIMES and code not in _NO_CONTRACT
    ]
    return {
        "dureeTravailLibelleConverti": times.pop() if len(times) == 1 else None,
        "typeContratLibelle": contracts[0] if len(contracts) == 1 else None,
    }


def _address(place: object) -> Mapping[str, Any] | None:
    address = place.get("address") if isinstance(place, Mapping) else None
    address = address[0] if isinstance(address, list) and address else address
    return address if isinstance(address, Mapping) else None


def _locality(place: object) -> str | None:
    """The commune of a place with its postcode, as said."""
    address = _address(place)
    if address is None:
        return (
            _words(place.get("address") or place.get("name")) if isinstance(place, Mapping) else _words(place)
        )
    return _words(address.get("addressLocality"))


def _place(value: object) -> dict[str, Any] | None:
    """The workplace when it is one; several places are told in the description."""
    places = [(place, _locality(place)) for place in _listed(value)]
    labels = {label for _, label in places if label}
    if len(labels) != 1:
        return None
    postcodes = {
        _words(address.get("postalCode")) for place, _ in places if (address := _address(place)) is not None
    }
    return {"libelle": as_text(labels.pop()), "codePostal": postcodes.pop() if len(postcodes) == 1 else None}


def _pay(said: Mapping[str, Any]) -> dict[str, Any] | None:
    """The pay in the words of France Travail; without a known period, or in another money, none."""
    salary = said.get("baseSalary")
    salary = salary[0] if isinstance(salary, list) and salary else salary
    if not isinstance(salary, Mapping):
        words = _words(salary)
        return {"commentaire": words} if words and not isinstance(salary, (int, float)) else None
    value = salary.get("value")
    amounts: Mapping[str, Any] = value if isinstance(value, Mapping) else salary
    unit = fold(_words(amounts.get("unitText")) or _words(salary.get("unitText")) or "")
    period = next((french for start, french in _PERIODS if re.match(start, unit)), None)
    low = as_number(_words(amounts.get("minValue"))) or as_number(_words(amounts.get("value")))
    high = as_number(_words(amounts.get("maxValue")))
    money = fold(_words(salary.get("currency")) or _words(said.get("salaryCurrency")) or "")
    if not period or money not in _EURO or not (low or high):
        return None
    return {
        "libelle": f"{period} de {low or high:.2f} Euros" + (f" à {high:.2f} Euros" if low and high else "")
    }


def _experience(value: object) -> dict[str, Any]:
    one = value[0] if isinstance(value, list) and value else value
    if isinstance(one, Mapping):
        months = as_number(_words(one.get("monthsOfExperience")))
        if months is not None:
            label = f"{months:.0f} Mois" if months else "Débutant accepté"
            return {"experienceExige": "E" if months else "D", "experienceLibelle": label}
    elif isinstance(one, str) and fold(one).strip() in _NO_NEED:
        return {"experienceExige": "D", "experienceLibelle": "Débutant accepté"}
    return {}


def _levels(said: Mapping[str, Any]) -> list[str]:
    """The levels of education said in the closed words; other words stand in the description."""
    asked = _listed(said.get("educationRequirements"))
    codes = [
        _words(one.get("credentialCategory")) if isinstance(one, Mapping) else _words(one) for one in asked
    ]
    return [_LEVELS[code.lower()] for code in codes if code and code.lower() in _LEVELS]


def _rome(said: Mapping[str, Any]) -> str | None:
    """The ROME code, when the posting gives one as its category."""
    for category in _listed(said.get("occupationalCategory")):
        told = (
            (category.get("codeValue") or category.get("value"))
            if isinstance(category, Mapping)
            else category
        )
        match = _ROME.search(words_of(told) or "")
        if match:
            return match.group()
    return None
