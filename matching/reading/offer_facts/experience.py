"""Months of practice asked, and whether they are required; the less excluding reading wins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import ExperienceAsked, OfferWarning, Passage
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span, strength
from matching.vocabulary.folding import fold

_ONES: Final = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "dix": 10,
    "douze": 12,
}
_N: Final = (
    r"(?P<n>\d{1,2}|un|une|deux|trois|quatre|cinq|six|sept|huit|dix"
    r"|douze)\s*(?:\(\d+\)\s*)?\+?\s*(?:(?:a|ou|-|/)\s*\d{1,2}\s*)?(?P<unit>ans?\b|annees?\b"
    r"|mois\b)(?:\s*\(?s\)?\b)?(?:\s*(?:et|a|ou|-)\s*(?:\d{1,2}|un|deux|trois)\s*(?:ans?|annees?|mois)\b)?"
)
_FIELD: Final = re.compile(r"(?P<n>\d{1,2})\s*(?P<unit>an|mois)")
_BEFORE: Final = re.compile(
    rf"{_N}\s*(?:\+\s*|ou plus\s*)?(?:minimum\s*|mini\.?\s*|au moins\s*|et plus\s*"
    rf"|environ\s*)?(?:d[e'’]\s*)?(?:\w+\s+){{0,2}}?(?:d'|de |l')?(?:experiences?\b|exp\b|d'exercice\b"
    r"|de pratique\b|d'anciennete dans|dans (?:le|un|ce) (?:meme )?(?:metier|poste|domaine|secteur)"
    r")"
)
_AFTER: Final = re.compile(
    rf"\b(?:experiences?|pratique)\b(?![^.;\n]{{0,30}}\b(?:client"
    rf"|culinaire)\b)(?:[^.;:!?\n]{{0,70}}?)(?:de |d'|:|\(|d’|depuis |au moins |minimum |superieure a "
    rf"|supplementaire de )\s*(?:au moins |minimum |plus de |environ |moins de |\()?\s*{_N}"
)
_DIRECT: Final = re.compile(
    rf"\b(?:experiences?|exp\.?)\s*:?\s*(?:(?:exige|requis|souhaite|demande|obligatoire)\w*\s*(?::|de |d')?\s*)?{_N}"
)
#: « deux ans de conduite exigés »: practice that is not called experience, when it is plainly asked.
_OF_A_TRADE: Final = re.compile(
    rf"{_N}\s*(?:minimum\s*)?(?:de |d'|en )(?!permis|formation|etudes?|garantie|contrat|cdd|mission)"
    r"\w+(?: \w+){0,3}? (?:exigee?s?|requis|requises?|obligatoires?|demandee?s?|souhaitee?s?|appreciee?s?)\b"
)
_MINIMUM: Final = re.compile(rf"\b(?:minimum|au moins)\s*:?\s*{_N} (?:dans|sur|en tant|comme|a un poste)")
_BEGINNER: Final = re.compile(
    r"\bdebutant(?:e|s|es|\(e\)s?|·e·?s?"
    r"|\.e\.?s?)*(?:\s*/\s*debutante?s?)?\s*(?:\w+\s+){0,2}?(?:accepte|bienvenu|possible|admis|ok\b"
    r"|motive|forme)\w*|\bouverte?s? (?:aux |a des )(?:\w+ )?debutant\w*|\baccepte (?:les )?debutant"
    r"|\b(?:aucune|pas d'|sans|pas besoin d'|peu importe (?:votre|l'))\s*experience\b(?: \w+){0,3}?"
    r"|\bexperience (?:n'est )?(?:non|pas) (?:\w+ment )?(?:exige|necessaire|obligatoire|requise"
    r"|indispensable|demandee)\w*"
    r"|\bavec ou sans experience|\bexperience ou non\b|\b(?:pas besoin d'avoir|sans avoir) deja (?:fait"
    r"|exerce|travaille)|\bdebutant(?:e|\(e\))?s? ou (?:experimente|confirme)\w*|\bmeme debutante?s?\b"
    r"|\bjunior ou (?:confirme|experimente)\w*|\bque vous soyez debutant|\btous niveaux d'experience"
    r"|\bpremier emploi (?:accepte|possible)|\bjuniors? (?:accepte|bienvenu)\w*|\bexperience ?: ?debutante?s?\b"
)
_NO_BEGINNER: Final = re.compile(
    r"\b(?:debutants?|debutante?s?)\s*(?:s'abstenir|non accepte\w*|refuse\w*|exclus?)|\bpas de debutant"
)
_PLAIN: Final = re.compile(
    r"\b(?:(?:premiere?|1ere|solide|bonne|belle|reelle|forte|longue|significative"
    r"|precedente) )?experiences? ?(?:: ?| (?:[\w'/]+ ){0,8}?\(?|(?<= ))(?:exigee?s?|requises?|indispensables?|obligatoires?"
    r"|necessaires?|imperati\w+|demandee?s?|souhaitee?s?|appreciee?s?|souhaitable)\b"
    r"|\b(?:justifi\w+|dispos\w+|possed\w+|avez|as|ayez|ayant|acquis|demandons|exigeons|beneficie\w*|fort\w* de"
    r"|bas\w+ sur|dote\w*)\s+(?:d'|de l'|de |au moins |deja |eu |idealement |imperativement |avant tout )*(?:une? "
    r"|votre |plusieurs |quelques annees d')?"
    r"(?:(?:premiere?|1ere|solide|bonne|belle|reelle|forte|longue|significative) )?experiences?\b"
    r"|\b(?:experience|connaissance) (?:similaire|significative|confirmee|reussie|de travail en tant"
    r"|en tant que|sur un poste similaire|dans un poste similaire)\b|(?:^"
    r"|\n|: ?-|, -)\s*(?:[-*·]\s*)?(?:une )?(?:(?:premiere?|solide|bonne) )?experience (?:en|dans|de|sur|comme|aupres"
    r"|prealable|similaire)\b"
    r"|\b(?:une )?premiere? experience (?:\w+ ){0,6}?(?:serait|est) "
    r"|\bidealement,? (?:d')?une (?:premiere )?experience\b"
    r"|\bexperience\b[^.;:\n]{0,60}?\b(?:serai(?:t|ent)|est) (?:\w+ment )?(?:un |une )?(?:plus|atout|avantage"
    r"|appreciee?|souhaitee?|exigee?|indispensable|obligatoire|necessaire|requise|imperative|demandee)"
)
#: The company's own years, the customer's feelings, the pay scale: none of them is asked of the person.
_OTHERS: Final = re.compile(
    r"\b(?:fort\w* (?:de|d'une|d')|depuis|notre|nos|nous|societe|entreprise|groupe|cabinet|agence"
    r"|leader|existe|acteur|creee?|fonde\w*|equipe|avec (?:plus de|ses))\b[^.;\n]{0,60}$"
)
_PAY: Final = re.compile(r"\b(?:selon|en fonction|suivant|salaire|remuneration|fonction)\b[^.;\n]{0,45}$")
_GUEST: Final = re.compile(
    r"\s*(?:client|culinaire|collaborateur|utilisateur|unique|inoubliable|d'achat|candidat|immersive"
    r"|user|shopping|professionnelle et personnelle|humaine)"
)
_ALTERNATIVE: Final = re.compile(
    r"\bou\b[^.;]{0,30}\b(?:diplome|cap\b|bep\b|formation|qualification|titre)"
    r"|\bou\b[^.;]{0,12}\b(?:envie|sort(?:ez|ant)|issue?\b|motive|debut\w+|apprentissage)"
)
_REACH: Final = 60
_IDEALLY: Final = re.compile(r"\bidealement\b")
#: « Idéalement, vous justifiez de… »: the wish stands first and holds for the clause that follows.
_IDEALLY_FIRST: Final = re.compile(r"\W*idealement,? (?:vous |tu |le candidat )?(?:\w+ ){0,3}$")
#: "CAP ou une expérience": either will do, so none of the two is required.
_OR_BEFORE: Final = re.compile(
    r"\b(?:diplome|cap\b|bep\b|bac\b|bts\b|formation|qualification|titre)[^.;\n]*\bou\s*(?:\w+\s+){0,3}?$"
    r"|, (?:et/)?ou (?:\w+ ){0,2}$|(?:^|(?<=\n))\W*(?:et/)?ou (?:\w+ ){0,3}$"
)
#: A wish for a particular practice leaves the general demand as it is.
_PARTICULAR: Final = re.compile(
    r"\bexperiences?(?: \w+){0,2}? (?:en|dans|de|du|des|avec|chez|aupres|sur)\b"
    r"(?! (?:un |le |ce |votre |des )?(?:postes?|metiers?|domaine|secteur|fonctions?)\b)"
)
_BACHELOR: Final = re.compile(r"\b(?:bac|formation|diplome|etudes?) ?\+?\s*(?:de )?$")
#: « après six années d'exercice » tells of a career to come.
_LATER: Final = re.compile(r"\b(?:apres|au bout de) (?:environ |plus de )?$")
_PAST: Final = 180


def read_experience(source: OfferSource) -> Fact[ExperienceAsked]:
    """What practice the fields and the text ask, with a warning where they disagree."""
    told, said = _from_fields(source), _from_text(source)
    if told is None:
        return said or Fact(ExperienceAsked())
    if said is None or (told.value.required and not said.value.required and _is_particular(source, said)):
        return told
    return _less_excluding(told, said)


def months_of(label: str) -> int | None:
    """Months in a label such as "1 An(s)", "6 Mois", "Expérience exigée de 3 An(s)"."""
    match = _FIELD.search(fold(label))
    return _months(match) if match else None


def _from_fields(source: OfferSource) -> Fact[ExperienceAsked] | None:
    code, label = (source.text("experienceExige") or "").upper()[:1], source.text("experienceLibelle") or ""
    folded = fold(label)
    key = "experienceLibelle" if label else "experienceExige"
    passages = (Text(key, label or source.text("experienceExige") or "").whole(),)
    if code == "D" or (not code and "debutant" in folded):
        return Fact(ExperienceAsked(0, False), passages)
    months = months_of(label)
    if code == "S" or "souhait" in folded:
        return Fact(ExperienceAsked(months, False), passages)
    if code == "E" or months or "exige" in folded:
        comment = f"{folded} {fold(source.text('experienceCommentaire') or '')}"
        return Fact(ExperienceAsked(months, not _ALTERNATIVE.search(comment)), passages)
    return None


def _from_text(source: OfferSource) -> Fact[ExperienceAsked] | None:
    for text in source.texts:
        if match := _beginner(text):
            return Fact(ExperienceAsked(0, False), (text.passage(*match.span()),))
    for text in source.texts:
        if match := _NO_BEGINNER.search(text.folded):
            return Fact(ExperienceAsked(None, True), (text.passage(*match.span()),))
    found = [one for text in source.texts for one in _mentions(text)]
    return min(found, key=_how_excluding, default=None)


def _beginner(text: Text) -> re.Match[str] | None:
    for match in _BEGINNER.finditer(text.folded):
        tail = text.folded[match.end() : match.end() + 30]
        refused = re.match(r"\W*(?:non|pas)\b", tail) or re.search(
            r"\bsi\b[^.;\n]{0,30}$", text.folded[: match.start()]
        )
        if not refused and not _NO_BEGINNER.match(text.folded, match.start()):
            return match
    return None


def _is_particular(source: OfferSource, said: Fact[ExperienceAsked]) -> bool:
    """Whether the wish is for a particular practice ("une expérience des quais est un plus")."""
    passage = said.passages[0]
    folded = (source.title if passage.source == "title" else source.description).folded
    return said.value.months is None and bool(_PARTICULAR.search(folded[passage.start : passage.end + 30]))


def _how_excluding(fact: Fact[ExperienceAsked]) -> tuple[bool, bool, int]:
    asked = fact.value
    return asked.months is None, bool(asked.required), asked.months or 0


def _mentions(text: Text) -> Iterator[Fact[ExperienceAsked]]:
    covered: list[tuple[int, int]] = []
    for pattern in (_BEFORE, _AFTER, _DIRECT, _MINIMUM, _OF_A_TRADE, _PLAIN):
        for match in pattern.finditer(text.folded):
            if any(match.start() < end and start < match.end() for start, end in covered) or _is_else(
                text, match, pattern
            ):
                continue
            covered.append(match.span())
            if (fact := _asked(text, match, with_months=pattern is not _PLAIN)) is not None:
                yield fact


def _asked(text: Text, match: re.Match[str], *, with_months: bool) -> Fact[ExperienceAsked] | None:
    months = _months(match) if with_months else None
    begin, stop = sentence_span(text.folded, *match.span())
    first = match.start() + len(match.group()) - len(match.group().lstrip(" \n\t-*•·"))
    passage = text.passage(first, match.end())
    inside = strength(text.folded, match.start(), match.start() + 3)
    how = strength(text.folded, *match.span())
    if months is not None and not 0 < months <= _PAST:
        return None
    if "not_asked" in (how, inside):
        return Fact(ExperienceAsked(months, False), (passage,)) if months else None
    either = _ALTERNATIVE.search(
        text.folded, match.end(), min(stop, match.end() + _REACH)
    ) or _OR_BEFORE.search(text.folded, begin, match.start())
    ideally = _IDEALLY.search(match.group()) or _IDEALLY_FIRST.match(text.folded, begin, match.start())
    wished = "wished" in (how, inside) or either or ideally
    return Fact(ExperienceAsked(months, not wished), (passage,))


def _months(match: re.Match[str]) -> int:
    number = _ONES.get(match["n"]) or int(match["n"])
    return number if match["unit"].startswith("mois") else 12 * number


def _is_else(text: Text, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    begin, _ = sentence_span(text.folded, *match.span())
    before, after = text.folded[begin : match.start()], text.folded[match.end() : match.end() + 30]
    mine = re.search(r"\b(?:vous|candidat|profil|justifi|recherch\w+|titulaire|personne)\b", before)
    asking = match.group().startswith(("demandons", "exigeons"))
    company = not (mine or asking) and _OTHERS.search(before)
    return bool(
        company
        or _PAY.search(before)
        or _BACHELOR.search(before)
        or _LATER.search(before)
        or _GUEST.match(after)
        or (pattern is _PLAIN and re.search(r"\b(?:votre|vos)\b", match.group()))
    )


def _less_excluding(told: Fact[ExperienceAsked], said: Fact[ExperienceAsked]) -> Fact[ExperienceAsked]:
    field, text = told.value, said.value
    if (field.months, field.required) == (text.months, text.required):
        return Fact(field, (*said.passages, *told.passages))
    if field == ExperienceAsked(0, False) and not text.required:
        return Fact(field, told.passages)
    required = bool(field.required and text.required)
    known = [months for months in (field.months, text.months) if months is not None]
    kept = ExperienceAsked(min(known, default=None), required)
    passages = told.passages if kept == field else (*said.passages, *told.passages)
    differ = field.required != text.required or (
        None not in (field.months, text.months) and field.months != text.months
    )
    return Fact(kept, passages, _disagreement(field, text, said.passages[0]) if differ else ())


def _disagreement(
    field: ExperienceAsked, text: ExperienceAsked, passage: Passage
) -> tuple[OfferWarning, ...]:
    message = f"Le champ dit {_words(field)}, le texte dit {_words(text)} : la moins exigeante des deux est retenue."
    return (OfferWarning("contradiction_experience", message, passage),)


def _words(asked: ExperienceAsked) -> str:
    if asked.months == 0:
        return "débutant accepté"
    strong = "exigée" if asked.required else "souhaitée"
    return f"une expérience {strong} de {asked.months} mois" if asked.months else f"une expérience {strong}"
