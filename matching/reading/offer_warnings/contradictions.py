"""Two statements of one offer that cannot both be true, beyond those that the fact readers already tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import ExperienceAsked, Offer, OfferWarning, Passage
from matching.reading.offer_source import OfferSource, Text
from matching.reading.offer_warnings.phrases import quoted
from matching.reading.scope import sentence_span, strength
from matching.vocabulary.minimum_wage import smic_on

#: A collective agreement may call 32 hours full time; less than that is none.
_LEAST_FULL: Final = 32.0
_LEGAL_WEEK: Final = 35.0
#: Pay by the month is rounded: 1,764 € for 1,766.92 € is no less than the SMIC.
_ROUNDING: Final = 0.005
_PERMANENT: Final = (
    "{said} : un CDI n'a pas de date de fin. Demander à l'employeur : CDD avec sa durée, ou CDI sans date."
)
_FULL: Final = (
    "{said}, mais l'offre dit {hours} h par semaine : moins de 35 h est un temps partiel. "
    "Demander à l'employeur le nombre d'heures exact."
)
_PART: Final = (
    "{said}, mais l'offre dit {hours} h par semaine : c'est un temps plein. "
    "Demander à l'employeur le nombre d'heures exact."
)
_BEGINNER: Final = "{said}, mais l'offre accepte les débutants. Demander à l'employeur : expérience exigée ou débutant accepté ?"
_DATES: Final = (
    "{said} : la date limite pour répondre ({deadline}) vient après le début du travail ({start}). "
    "Demander à l'employeur la bonne date."
)
_WAGE: Final = (
    "{said} : cela fait {wage} € brut de l'heure, moins que le SMIC ({smic} €). "
    "Vérifier avec l'employeur le salaire et le nombre d'heures."
)
_ENDS: Final = re.compile(
    r"\b(?:cdi|contrat a duree indeterminee)\b(?! ?(?:interim|de chantier|chantier|d'operation))\s{0,2}(?:,|-|\(|:)?\s{0,2}"
    r"(?:de|d'une duree de|pour une duree de|pour|pendant|duree :?)\s(?P<n>\d{1,2}|un|deux|trois|quatre|six|neuf|douze|dix-huit) ?(?:mois|semaines?|ans?)\b"
    r"(?! (?:d'essai|d'experience|d'anciennete|de formation|renouvelable de|d'integration|de periode|de salaire|et plus))"
    r"|\b(?:cdi|contrat a duree indeterminee)\b[^.;,\n]{0,20}?\bjusqu'(?:au|en|a (?:fin|la fin)) (?!\d{2} ?(?:h|k|%|ans|heures))[^.;\n]{0,15}"
    r"|\bcdi\b[^.;,\n]{0,20}?\bdu \d{1,2}(?:er)?[ /][a-z\d]{2,9}(?:[ /]20\d\d)? au \d{1,2}(?:er)?[ /][a-z\d]{2,9}"
)
_PAY_MONTHS: Final = frozenset({"13"})
_LABEL_ENDS: Final = re.compile(
    r"\bduree indeterminee\s?-\s?\d+ (?:mois|jours?|semaines?|ans?)|\bcdi\s?-\s?\d+ (?:mois|jours?|semaines?)"
)
_FULL_WORDS: Final = re.compile(r"\b(?:temps (?:plein|complet))\b")
_PART_WORDS: Final = re.compile(r"\b(?:temps partiel|mi-temps)\b")
#: The words do not say this post's time for sure.
_PERHAPS: Final = re.compile(
    r"\b(?:ou|possib\w+|evol\w+|equivalent\w*|etp|selon|puis|pouvant|peut|peuvent|si\b|therapeutique|choix|voire|souhait\w*|complement\w*|a terme|modul\w+|contrats|postes|offres|horaires|envisag\w+|compren\w+|base)\b|/|%|;"
)
_YEARS: Final = re.compile(
    r"\b(?P<n>[1-9]|1\d|deux|trois|quatre|cinq|dix) ?(?:ans?|annees?)\b (?:minimum |mini |au moins )?(?:d'|de )(?:\w+ )?experiences?\b(?: \w+){0,4}"
    r"|\bexperience (?:\w+ ){0,3}?(?:de |d'au moins |d'au minimum |minimum |minimum de )(?P<m>[1-9]|1\d|deux|trois|quatre|cinq|dix) ?(?:ans?|annees?)\b"
)
_EITHER: Final = re.compile(
    r"\b(?:ou|ideal\w*|jeunes? diplom\w+|selon|fort\w* de|depuis|notre|nos|nous|plus de|tuteur|accompagn\w+|salaire|remuneration|apres|entreprise|agence)\b"
)
_NOVICE: Final = re.compile(r"\bdebutante?s?\b")
#: « CDI 35h, CDD de 3 mois »: both are said as this post's, one with its length.
_BOTH_SAID: Final = re.compile(
    r"\bcdi\b[^.;\n]{0,40}?(?:[,.;\n-]|\bet\b)\s*(?:en |un )?cdd (?:de |d'une duree de |pour )?\d{1,2} ?(?:mois|semaines?|ans?)\b"
    r"|\bcdd (?:de |d'une duree de |pour )?\d{1,2} ?(?:mois|semaines?|ans?)\b[^.;\n]{0,40}?(?:[,.;\n]|\bet\b)\s*(?:en |un )?cdi\b"
)
#: One may follow, replace or stand for the other.
_IN_TURN: Final = re.compile(
    r"\b(?:ou|puis|apres|avant|suivi\w*|ensuite|evol\w+|debouch\w+|possib\w+|vue|perspectives?|terme|cle|renouvel\w+|transform\w+|embauche"
    r"|postes|contrats|offres|titulaires?|pouvant|peut|remplac\w+|passage|perenn\w+|selon|interim)\b|/"
)
_TWO: Final = "{said} : l'offre dit à la fois un CDI et un CDD avec une durée. Demander à l'employeur lequel des deux est proposé."
_WAGE_EARNERS: Final = frozenset({"cdi", "cdd", "interim", "saisonnier", "cddi"})
_REDUCED: Final = re.compile(
    r"\b(?:apprenti\w*|alternan\w+|professionnalisation|stages?|service civique|\d{1,3} ?%? du smic|pourcentage)\b"
)


def contradiction_warnings(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """Contradictions of contract, hours, experience and dates, and a wage under the legal one."""
    told = {one.code for one in offer.warnings}
    if offer.contract == "cdi" and "contradiction_contract" not in told:
        yield from _permanent_that_ends(source)
    if "contradiction_contract" not in told and not source.text("typeContrat"):
        yield from _two_contracts(source)
    if "contradiction_hours" not in told:
        yield from _time_against_hours(source, offer)
    if offer.experience == ExperienceAsked(0, False) and "contradiction_experience" not in told:
        yield from _years_of_a_beginner(source)
    yield from _dates(offer)
    yield from _low_wage(source, offer)


def _permanent_that_ends(source: OfferSource) -> Iterator[OfferWarning]:
    label = Text("typeContratLibelle", source.text("typeContratLibelle") or "")
    found = [label.passage(*match.span()) for match in _LABEL_ENDS.finditer(label.folded)]
    for text in source.texts:
        for match in _ENDS.finditer(text.folded):
            begin, _ = sentence_span(text.folded, *match.span())
            other = re.search(
                r"\b(?:cdd|interim|puis|avant|suivi|ou|alternance)\b", text.folded[begin : match.end()]
            )
            if match["n"] not in _PAY_MONTHS and not other:
                found.append(text.passage(*match.span()))
    yield from _one("contradiction_contract", _PERMANENT, found)


def _two_contracts(source: OfferSource) -> Iterator[OfferWarning]:
    found = []
    for text in source.texts:
        for match in _BOTH_SAID.finditer(text.folded):
            begin, _ = sentence_span(text.folded, *match.span())
            if not _IN_TURN.search(text.folded, begin, match.end() + 30):
                found.append(text.passage(*match.span()))
    yield from _one("contradiction_contract", _TWO, found)


def _time_against_hours(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    hours = offer.hours_per_week
    if hours is None or _LEAST_FULL <= hours < _LEGAL_WEEK or not _is_weekly(offer):
        return
    words, message = (_FULL_WORDS, _FULL) if hours < _LEAST_FULL else (_PART_WORDS, _PART)
    other = _PART_WORDS if hours < _LEAST_FULL else _FULL_WORDS
    if any(other.search(text.folded) for text in source.texts):
        return
    found = [passage for text in _time_texts(source) for passage in _surely(text, words)]
    shown = f"{hours:g}".replace(".", ",")
    yield from _one("contradiction_hours", message.replace("{hours}", shown), found)


def _is_weekly(offer: Offer) -> bool:
    """Whether the hours were read from a field or from words that speak of a week."""
    places = offer.passages.get("hours_per_week", ())
    return any(
        one.source not in ("title", "description") or re.search(r"sem|hebdo", one.text.lower())
        for one in places
    )


def _time_texts(source: OfferSource) -> tuple[Text, ...]:
    label = Text("dureeTravailLibelleConverti", source.text("dureeTravailLibelleConverti") or "")
    return (label, *source.texts)


def _surely(text: Text, words: re.Pattern[str]) -> Iterator[Passage]:
    for match in words.finditer(text.folded):
        around = text.folded[max(0, match.start() - 40) : match.end() + 40]
        if not _PERHAPS.search(around) and not re.search(
            r"\b(?:pas|non|sans) (?:de |en |a )?$", text.folded[: match.start()]
        ):
            yield text.passage(*match.span())


def _years_of_a_beginner(source: OfferSource) -> Iterator[OfferWarning]:
    found = [
        text.passage(*match.span())
        for text in source.texts
        for match in _YEARS.finditer(text.folded)
        if _is_demanded(text, match)
    ]
    yield from _one("contradiction_experience", _BEGINNER, found)


def _is_demanded(text: Text, match: re.Match[str]) -> bool:
    """Beside « débutant accepté » in one sentence, years count only where they are demanded in so many words."""
    begin, stop = sentence_span(text.folded, *match.span())
    if _EITHER.search(text.folded, begin, stop):
        return False
    if _NOVICE.search(text.folded, begin, stop):
        return strength(text.folded, match.start(), match.start() + 3) == "demanded"
    return strength(text.folded, *match.span()) in ("demanded", "plain")


def _dates(offer: Offer) -> Iterator[OfferWarning]:
    if offer.deadline and offer.start and offer.deadline > offer.start:
        shown = _DATES.replace("{deadline}", f"{offer.deadline:%d/%m/%Y}").replace(
            "{start}", f"{offer.start:%d/%m/%Y}"
        )
        yield from _one("contradiction_other", shown, list(offer.passages.get("start", ())))


def _low_wage(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    wage, smic = offer.wage_hourly, smic_on(source.written_on)
    long_week = offer.hours_per_week is not None and offer.hours_per_week > _LEGAL_WEEK
    if (
        wage is None
        or smic is None
        or long_week
        or offer.contract not in _WAGE_EARNERS
        or wage >= smic * (1 - _ROUNDING)
    ):
        return
    if any(_REDUCED.search(text.folded) for text in source.texts):
        return
    shown = _WAGE.replace("{wage}", f"{wage:.2f}".replace(".", ",")).replace(
        "{smic}", f"{smic:.2f}".replace(".", ",")
    )
    yield from _one("other", shown, list(offer.passages.get("wage_hourly", ())))


def _one(code: str, message: str, places: list[Passage]) -> Iterator[OfferWarning]:
    if places:
        yield OfferWarning(code, message.format(said=quoted(places[0])), places[0])
