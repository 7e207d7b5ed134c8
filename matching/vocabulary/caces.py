"""CACES in texts: families, categories, old numbers and machine words become today's keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from matching.vocabulary.certification_keys import FoundCertification, certification_label

#: INRS: recommendations of before 2020 -> today's.
_FAMILY: Final[Mapping[str, str]] = {
    "372": "r482",
    "389": "r489",
    "386": "r486",
    "390": "r490",
    "377": "r487",
    "383": "r483",
    "423": "r484",
    "318": "r484",
    "366": "r485",
    **{str(n): f"r{n}" for n in (482, 483, 484, 485, 486, 487, 489, 490)},
}
_OLD: Final = frozenset({"372", "389", "386", "390", "377", "383", "423", "318", "366"})
#: Old category -> today's. R372m 5 (slow finishers) has no successor; R389 2 became 2A and 2B, said "2".
_R372: Final = {"1": "A", "2": "B1", "3": "C2", "4": "C1", "6": "C3", "7": "D", "8": "E", "9": "F", "10": "G"}
_R389: Final = {"1": "1A", "2": "2", "3": "3", "4": "4", "5": "5", "6": "7"}
_R386: Final = {"1A": "A", "2A": "A", "3A": "A", "1B": "B", "2B": "B", "3B": "B"}
_CATEGORIES: Final[Mapping[str, frozenset[str]]] = {
    "r482": frozenset(["A", "B", "B1", "B2", "B3", "C", "C1", "C2", "C3", "D", "E", "F", "G"]),
    "r483": frozenset("AB"),
    "r484": frozenset("12"),
    "r485": frozenset("12"),
    "r486": frozenset("ABC"),
    "r487": frozenset("123"),
    "r489": frozenset(["1", "1A", "1B", "2", "2A", "2B", "3", "4", "5", "6", "7"]),
    "r490": frozenset(),
}
#: Machine words: the family they mean and, where the word says it, the category.
_MACHINES: Final[Mapping[str, tuple[str, str | None]]] = {
    r"grues? auxiliaires?|grues? de chargement|bras de grue": ("r490", None),
    r"grues? a tour": ("r487", None),
    r"grues? mobiles?": ("r483", None),
    r"ponts?(?:[ -]roulants?)?|portiques?": ("r484", None),
    r"gerbeurs?(?: a conducteur accompagnant)?|accompagnants?": ("r485", None),
    r"nacelles?|pemp|plate-?formes? elevatrices?(?: mobiles?)?(?: de personnel\w*)?": ("r486", None),
    r"(?:chariots? )?telesco\w*": ("r482", "F"),
    r"(?:mini-?)?pell\w+|engins?(?: de chantiers?)?|chantiers?|tp"
    r"|chargeu\w+|tracto-?pelle\w*|terrassement|bouteurs?|dumpers?|tombereaux?|compacteurs?": ("r482", None),
    r"cariste|chariots?(?: (?:elevateurs?|automoteurs?|de manutention))?|elevateurs?|transpalettes?"
    r"|frontal\w*|mat retractable": ("r489", None),
}
_MACHINE_LIST: Final = tuple(_MACHINES.values())
_MACHINE: Final = "|".join(f"(?P<m{i}>{words})" for i, words in enumerate(_MACHINES))
_NOT_A_CATEGORY: Final = (
    r"(?![\w€%])(?!\s*(?:ans?|mois|annees?|h\d*|heures?|km|postes?|euros?|x\s*\d|t|tonnes?|jours?"
    r"|personnes?|semaines?)\b)(?![,.]\d{2})(?!\s*[*x]\s*8)"
)
_TOKEN: Final = re.compile(
    rf"(?P<date>\d{{1,2}}\s*[/.-]\s*(?:20)\d\d|\b(?:19|20)\d\d|\b[fh]\s?/\s?[hf]\b)"
    rf"|r[\s.-]{{0,2}}(?P<fam>[34]\d\d)(?:\s?(?:m\b|modifiee?))?"
    rf"|(?P<range>[1-6]\s+a\s+[2-7])(?!\w)"
    rf"|(?P<cat>(?:10|[1-9])(?:\s?\(\s?[ab]\s?\)|[ab])?{_NOT_A_CATEGORY}|[a-g][1-3]?{_NOT_A_CATEGORY})"
    rf"|(?:{_MACHINE})(?!\w)"
    r"|(?P<again>caces\b)|(?P<or>ou\b|voire\b)|(?P<sep>et\b|[,/&+;]|-|\.|puis\b)"
    r"|(?P<fill>\s+|categories?|cat(?![a-z])|types?\b|n°|no?\b|num\w*|permis\b|du\b|de\b|des\b|d'|la\b"
    r"|les?\b|pour\b"
    r"|conduite\b|recommandation\b|groupes?\b|famille\b|[():«»\"*®'\[])"
)
_ANCHOR: Final = re.compile(
    r"\bcaces\b|\br[\s.-]?(?:482|483|484|485|486|487|489|490|372|389|386|390|377)(?:\s?m)?\b"
    r"|\b(?:nacelles?|pemp)(?= (?:cat(?:egorie)?s?\.? )?[1-3][ab]\b)"
    r"|\bpermis (?=nacelle|cariste|chariot|pont\b|engins?\b)"
)
_FORMERLY: Final = re.compile(
    r"\s*[(,:-]?\s*(?:anciennement|anciens?|ex\b|equiv\w*|avant|nouveau\w*)[\s:.-]*"
)
_WINDOW: Final = 70


@dataclass(slots=True)
class _Group:
    """Categories said of one family; ``number`` is the recommendation as written."""

    start: int
    end: int
    number: str | None = None
    machine: tuple[str, str | None] | None = None
    cats: list[tuple[str, int, int]] = field(default_factory=list)
    either: bool = False

    def family(self, around: str) -> str:
        """Today's family: as written, by the machine, or by the form of the categories."""
        if self.number:
            return _FAMILY.get(self.number, "")
        if self.machine:
            return self.machine[0]
        return _family_by_categories([cat for cat, _, _ in self.cats], around)


def find_caces(text: str, folded: str) -> list[FoundCertification]:
    """The CACES that a text names, one per category; an "ou" between them makes one with several keys."""
    found: list[FoundCertification] = []
    position = 0
    for anchor in _ANCHOR.finditer(folded):
        if anchor.start() >= position:
            start = anchor.end() if anchor.group().startswith("caces") else anchor.start()
            groups, position = _scan(text, folded, start, anchor.start())
            items = _items(groups, text, folded)
            more, position = _formerly(text, folded, position, items)
            found += more
    return found


def _scan(text: str, folded: str, position: int, start: int) -> tuple[list[_Group], int]:
    groups = [_Group(start, position)]
    joined = False
    while token := _TOKEN.match(folded, position):
        kind = token.lastgroup
        if kind == "date" or folded[position] == "\n" or not _take(token, groups, text, joined=joined):
            break
        if kind in ("or", "sep"):
            joined = True
            groups[-1].either |= kind == "or" and bool(groups[-1].cats or groups[-1].number)
        elif kind != "fill":
            joined = False
            groups[-1].end = token.end()
        position = token.end()
    return groups, max(group.end for group in groups)


def _take(token: re.Match[str], groups: list[_Group], text: str, *, joined: bool) -> bool:
    """Put a token into the groups; False when the list of categories is over."""
    kind, group = token.lastgroup or "", groups[-1]
    if kind == "again" and group.cats:
        groups.append(_Group(token.start(), token.end(), either=group.either))
    elif kind == "fam":
        _take_number(token, groups)
    elif kind == "range":
        first, last = int(token.group()[0]), int(token.group()[-1])
        group.cats += [(str(n), token.start(), token.end()) for n in range(first, last + 1)]
        group.either = True
    elif kind == "cat":
        return _take_category(token, group, text)
    elif kind.startswith("m"):
        return _take_machine(token, groups, joined=joined)
    return True


def _take_number(token: re.Match[str], groups: list[_Group]) -> None:
    number, group = token.group("fam"), groups[-1]
    same = group.number and _FAMILY.get(group.number) == _FAMILY.get(number)
    if group.cats or (group.number and not same):
        groups.append(_Group(token.start(), token.end(), number, either=group.either and bool(group.cats)))
    elif not (same and number in _OLD):
        group.number = number


def _take_category(token: re.Match[str], group: _Group, text: str) -> bool:
    word = re.sub(r"[^0-9a-z]", "", token.group()).upper()
    source = text[token.start() : token.end()]
    after = text[token.end() : token.end() + 8].lstrip()
    if len(word) == 1 and word.isalpha():
        named = re.search(r"\bcat[\w.é]*\s*$", text[max(0, token.start() - 12) : token.start()], re.I)
        upper = (
            (source.isupper() or named)
            and source.isascii()
            and not re.match(r"jour|l'|la |pour|déf|compt", after, re.I)
        )
        lone = not re.match(r"[a-zéè]", after) or bool(
            re.match(r"et|ou|val|exi|req|obl|sou|app|à j|(est|serait)", after)
        )
        if not (upper and lone):
            return False
    group.cats.append((word, token.start(), token.end()))
    return True


def _take_machine(token: re.Match[str], groups: list[_Group], *, joined: bool) -> bool:
    machine, group = _MACHINE_LIST[int((token.lastgroup or "m0")[1:])], groups[-1]
    family = _FAMILY.get(group.number or "") or (group.machine[0] if group.machine else None)
    if group.cats and joined and family != machine[0]:
        groups.append(_Group(token.start(), token.end(), machine=machine))
    elif family is None:
        group.machine = machine
    elif family != machine[0]:
        groups.append(_Group(token.start(), token.end(), machine=machine))
    elif machine[1]:
        group.machine = machine
    return True


def _family_by_categories(cats: list[str], around: str) -> str:
    nacelle = re.search(r"\bnacelles?\b|\bpemp\b", around)
    plant = re.search(
        r"\bengins?\b|\bpelles?\b|\bchargeu|\btp\b|\bterrassement|\btractopelle|\bvrd\b|\bchantiers?\b",
        around,
    )
    lift = re.search(
        r"\bcaristes?\b|\bchariots?\b|\bmagasin|\bentrepot|\blogisti|\bpalette|\bpreparat", around
    )
    if any(re.fullmatch(r"[BC][123]|[C-G]", cat) for cat in cats):
        return "r482"
    if nacelle and not lift and all(re.fullmatch(r"[123]?[AB]", cat) for cat in cats):
        return "r486"
    if any(cat in ("3A", "3B") for cat in cats):
        return "r486"
    if any(cat in ("8", "9", "10") or cat.isalpha() for cat in cats) or (plant and not lift and cats):
        return "r482"
    if cats:
        return "r489"
    return "r489" if lift else "r486" if nacelle else "r482" if plant else ""


def _items(groups: list[_Group], text: str, folded: str) -> list[FoundCertification]:
    found: list[FoundCertification] = []
    for group in groups:
        around = folded[max(0, group.start - _WINDOW) : group.end + _WINDOW]
        family = group.family(around)
        pairs = list(_keys(group, family))
        joined = bool(found) and group.either and groups[0].either and len(groups) > 1
        if joined and len(pairs) == 1:
            found[-1] = _merged(found[-1], pairs[0][0], group.end, text)
        elif group.either and len(pairs) > 1:
            found.append(_one(tuple(dict.fromkeys(key for key, _, _ in pairs)), group.start, group.end, text))
        else:
            found += _separate(pairs, group, text)
    return found


def _separate(pairs: list[tuple[str, int, int]], group: _Group, text: str) -> Iterator[FoundCertification]:
    seen: set[str] = set()
    for i, (key, start, end) in enumerate(pairs):
        if key in seen:
            continue
        seen.add(key)
        yield _one((key,), group.start if i == 0 else start, group.end if len(pairs) == 1 else end, text)


def _keys(group: _Group, family: str) -> Iterator[tuple[str, int, int]]:
    if not family:
        yield from [("caces", group.start, group.end)] if not group.number else []
        return
    category = group.machine[1] if group.machine else None
    if not group.cats:
        yield (f"caces:{family}:{category}" if category else f"caces:{family}", group.start, group.end)
    for cat, start, end in group.cats:
        if family == "r482" and cat == "5":
            yield ("caces:r372:5", start, end)
            continue
        today = _today(cat, family, group.number)
        yield (f"caces:{family}:{today}" if today else f"caces:{family}", start, end)


def _today(cat: str, family: str, number: str | None) -> str | None:
    """Today's category for one written in the old or the new numbers; None when it is not of the family."""
    if family == "r482" and cat.isdigit():
        return _R372.get(cat)
    if number == "389":
        return _R389.get(cat, cat if cat in _CATEGORIES["r489"] else None)
    if family == "r486" and cat in _R386:
        return _R386[cat]
    return cat if cat in _CATEGORIES[family] else None


def _one(keys: tuple[str, ...], start: int, end: int, text: str) -> FoundCertification:
    label = " ou ".join(certification_label(key) for key in keys)
    return FoundCertification(label, keys, start, end, text[start:end])


def _merged(one: FoundCertification, key: str, end: int, text: str) -> FoundCertification:
    keys = tuple(dict.fromkeys((*one.keys, key)))
    return _one(keys, one.start, end, text)


def _formerly(
    text: str, folded: str, position: int, items: list[FoundCertification]
) -> tuple[list[FoundCertification], int]:
    """The employer's own equivalence, "B1, B2, C1 (anciennement 1 2 4)": paired when they count alike."""
    match = _FORMERLY.match(folded, position)
    if not match or not items:
        return items, position
    groups, end = _scan(text, folded, match.end(), match.end())
    cats = [cat for group in groups for cat, _, _ in group.cats]
    if len(cats) != len(items):
        return items, max(position, end)
    return [_paired(item, cat) for item, cat in zip(items, cats, strict=True)], end


def _paired(item: FoundCertification, cat: str) -> FoundCertification:
    family = item.keys[0].split(":")[1] if ":" in item.keys[0] else "r489"
    number = {"r482": "372", "r489": "389", "r486": "386"}.get(family)
    today = _today(cat, family, number)
    keys = tuple(dict.fromkeys((*item.keys, *([f"caces:{family}:{today}"] if today else []))))
    return FoundCertification(item.label, keys, item.start, item.end, item.text)
