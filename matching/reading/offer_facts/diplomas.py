"""Diplomas asked: the field's levels, and the diplomas that the profile names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from matching.offer import DiplomaAsked, OfferWarning, Passage
from matching.reading.offer_source import Fact, OfferSource, Text, words_of
from matching.reading.scope import Strength, sentence_span, strength
from matching.vocabulary.diplomas import FoundDiploma, field_words, find_diplomas, read_level

#: A diploma counts where the sentence speaks of the person, or below a heading that does.
_OF_PERSON: Final = re.compile(
    r"\b(?:un|1|des) (?:plus|atouts?)\b|\b(?:titulaires?|diplome\w*|formations?|niveau|issue?\b|issu\(e\)|vous (?:avez|etes|possed\w+"
    r"|dispos\w+|justif\w+|detenez)|profil|qualification|scolaire|etudes?|exige|requis|obligatoire"
    r"|souhaite|apprecie|idealement|minimum|equivalent)"
)
_HEADING: Final = re.compile(
    r"(?:^|\n)[^\n]{0,25}\b(?:profil|qualifications?|formations?|diplomes?|pre-?requis|requis"
    r"|competences|vous etes|votre parcours|recherche)\b"
)
_EQUIVALENT: Final = re.compile(
    r"^[^.;\n]{0,40}?\b(?:ou|et/ou|/|a defaut)\s*(?:bien )?(?:d'une? |une? |de |plus de |par )?(?:premiere |solide |bonne "
    r"|forte |reelle )?(?:\(?\d{1,2}\)? (?:ans?|annees?|mois) (?:d'|de ))?(?:equivalent par |l')?(?:experience|pratique"
    r"|autodidacte)"
)
_OR_BEFORE: Final = re.compile(
    r"\b(?:experience|pratique|ans|autodidacte)\b[^.;\n]{0,40}\bou\s*(?:(?:d'un|un|titulaire d'un"
    r"|d'une formation|une formation|etes titulaire d'un)\s*)?(?:diplome |formation )?(?:type |de "
    r"|d'un )?$"
)
#: What the contract leads to or what the employer pays for is not asked.
_PREPARED: Final = re.compile(
    r"\b(?:prepar\w+|en vue (?:de|d')|obten\w+|validation|valider|delivr\w+|formation (?:qualifiante"
    r"|diplomante|en alternance)|dans le cadre d\w+|cursus|recherchez une alternance|sanctionne\w*"
    r"|suivre|rejoign\w+|integr\w+ (?:notre|la|le|une)|ecole|alternan\w+|apprenti\w*)\b[^.;\n]{0,60}$"
)
_JOINED: Final = re.compile(
    r"[^\w\n]*(?:ou|et/ou|/|a|-|,|voire|,? ou (?:d'un|un|une|bien|encore))?[^\w\n]*"
    r"(?:(?:un|une|le|d'un|niveau|titulaire d'un|du|de|plus|en|l'|diplome)[^\w\n]*)*"
)
_ISSUED: Final = re.compile(
    r"\bissue?(?:s|\(e\)|\.e|·e)? d'une formation (?:\w+ )?(?P<f>(?:en |de |d'|dans (?:la|le"
    r"|les) )(?P<w>[a-z'-]{4,30}(?: (?:et|de|des|en|du) [a-z'-]{3,20})?))"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    asked: DiplomaAsked
    how: Strength
    passage: Passage


def read_diplomas(source: OfferSource, contract: str | None) -> Fact[tuple[DiplomaAsked, ...]]:
    """Diplomas required or wished, with one passage each; alternatives make one, of the lowest level."""
    told = _merged(list(_from_fields(source)))
    said = [one for text in source.texts for one in _from_text(text, contract) if one.how != "not_asked"]
    warnings: list[OfferWarning] = []
    kept: list[_Mention] = []
    for field in told:
        same = [one for one in said if one.asked.level == field.asked.level]
        soft = next((one for one in same if one.how == "wished"), None)
        if soft and field.asked.required:
            warnings.append(
                OfferWarning(
                    "contradiction_other",
                    f"Le champ exige « {field.asked.label} », le texte le souhaite : lu comme un souhait.",
                    soft.passage,
                )
            )
        kept.append(
            replace(field, asked=replace(field.asked, required=field.asked.required and soft is None))
        )
    kept += _added(said, told)
    return Fact(tuple(one.asked for one in kept), tuple(one.passage for one in kept), tuple(warnings))


def _added(said: list[_Mention], told: list[_Mention]) -> list[_Mention]:
    """What the text adds: everything where the field is empty, else only what it demands on its own."""
    levels = {one.asked.level for one in told}
    added: dict[tuple[int | None, tuple[str, ...]], _Mention] = {}
    for one in said:
        if told and (one.asked.level in levels or one.how != "demanded"):
            continue
        key = (one.asked.level, one.asked.field_words)
        known = added.get(key)
        if known is None or (known.asked.required and not one.asked.required):
            added[key] = one
    return list(added.values())


def _from_fields(source: OfferSource) -> Iterator[_Mention]:
    for item in source.items("formations"):
        label = Text("formations", _label(item))
        level = read_level(str(item.get("niveauLibelle") or "")) or read_level(
            str(item.get("commentaire") or "")
        )
        if not level:
            continue
        required = str(item.get("exigence")).upper().startswith("E")
        words = field_words(
            f"{words_of(item.get('domaineLibelle')) or ''} {words_of(item.get('commentaire')) or ''}"
        )
        yield _Mention(
            DiplomaAsked(label.text, level, required, words),
            "demanded" if required else "wished",
            label.whole(),
        )


def _label(item: Any) -> str:
    level, comment, domain = (
        words_of(item.get(key)) for key in ("niveauLibelle", "commentaire", "domaineLibelle")
    )
    words = " : ".join(part for part in (level, comment or domain) if part and part != ",")
    return words or "diplôme"


def _merged(found: list[_Mention]) -> list[_Mention]:
    """Several trainings that are asked are ways in, not a pile: those of the lowest level stay, as one."""
    required = [one for one in found if one.asked.required]
    if len(required) < 2:
        return found
    lowest = min(one.asked.level or 0 for one in required)
    first, *same = [one for one in required if one.asked.level == lowest]
    labels = dict.fromkeys(one.asked.label for one in (first, *same))
    words = tuple(dict.fromkeys(word for one in (first, *same) for word in one.asked.field_words))
    one = replace(first, asked=replace(first.asked, label=" ou ".join(labels), field_words=words))
    higher = [replace(m, asked=replace(m.asked, required=False)) for m in required if m.asked.level != lowest]
    return [one, *higher, *(m for m in found if not m.asked.required)]


def _from_text(text: Text, contract: str | None) -> Iterator[_Mention]:
    for group in _groups(
        text, [one for one in find_diplomas(text.text) if one.level and not _is_else(text, one, contract)]
    ):
        start, end = group[0].start, group[-1].end
        how = _strength(text, start, end)
        lowest = min(group, key=lambda one: one.level or 9)
        words = tuple(dict.fromkeys(word for one in group for word in one.field_words))
        label = _tidy(text.text[start:end] if len(group) > 1 else lowest.label)
        yield _Mention(
            DiplomaAsked(label, lowest.level, how not in ("wished", "not_asked"), words),
            how,
            text.passage(start, end),
        )
    for match in _ISSUED.finditer(text.folded):
        if not find_diplomas(text.text[match.start() : match.end() + 40]):
            asked = DiplomaAsked(
                f"formation {text.text[match.start('f') : match.end('f')]}",
                None,
                required=False,
                field_words=field_words(match["w"]),
            )
            yield _Mention(asked, "wished", text.passage(*match.span()))


def _tidy(label: str) -> str:
    """The label without a bracket that never closes or a word that leads nowhere."""
    label = re.sub(r"\s+", " ", label).strip()
    label = label.replace(" (", " ", 1) if label.count("(") > label.count(")") else label
    return re.sub(r"(?:[\s,;/(-]|\bet/?|\b(?:ou|du|des?|en|la|les?|aux?))+$", "", label)


def _strength(text: Text, start: int, end: int) -> Strength:
    how = strength(text.folded, start, end)
    begin, stop = sentence_span(text.folded, start, end)
    either = _EQUIVALENT.search(text.folded[end:stop]) or _OR_BEFORE.search(text.folded[begin:start])
    return "wished" if either and how != "not_asked" else how


def _groups(text: Text, found: list[FoundDiploma]) -> Iterator[list[FoundDiploma]]:
    """Diplomas joined by "ou", a slash or a dash are one demand."""
    group: list[FoundDiploma] = []
    for one in found:
        if group and not (
            one.start - group[-1].end < 40 and _JOINED.fullmatch(text.folded[group[-1].end : one.start])
        ):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _is_else(text: Text, one: FoundDiploma, contract: str | None) -> bool:
    """Whether the diploma is prepared, delivered, taught or told of another than the person."""
    begin, stop = sentence_span(text.folded, one.start, one.end)
    before, sentence = text.folded[begin : one.start], text.folded[begin:stop]
    if contract == "alternance" and not re.search(r"\b(?:titulaires?|exige|obligatoire|deja)\b", sentence):
        return True
    rest = text.folded[one.end : stop]
    named = re.search(r"\b(?:cap|bep|bac|bts)\b", before)
    if one.text.lower().startswith("niveau") and (named or re.match(r"\W*et de ce fait", rest)):
        return True
    if _PREPARED.search(before):
        return True
    if text.source == "title":
        return not re.search(r"diplome|titulaire", text.folded)
    return not (_OF_PERSON.search(sentence) or _HEADING.search(text.folded, 0, one.start))
