"""Languages of a CV, French apart, each with the level that is said of it and of no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from matching.reading.cv.lines import Line
from matching.reading.cv.papers import BULLET, Item
from matching.reading.cv.periods import find_period
from matching.reading.cv.personal import MASK
from matching.vocabulary.folding import fold

#: CVs of people who worked abroad; levels in the words that the readers know.
_ENGLISH: Final = {
    "english": "anglais",
    "french": "français",
    "german": "allemand",
    "spanish": "espagnol",
    "arabic": "arabe",
    "italian": "italien",
    "dutch": "néerlandais",
    "polish": "polonais",
    "portuguese": "portugais",
    "russian": "russe",
    "turkish": "turc",
    "ukrainian": "ukrainien",
    "romanian": "roumain",
    "native": "natif",
    "fluent": "courant",
    "intermediate": "intermédiaire",
    "beginner": "débutant",
    "basic": "notions",
    "maternel": "natif",
}
_WORD: Final = re.compile(r"[A-Za-z]+")
_LEVEL: Final = re.compile(
    r"\b(?:[abc][12]|nati(?:f|ve)|couramment|courante?|maternelle?|bilingue|notions?|scolaire|debutante?|intermediaire|lue?|parlee?|ecrite?"
    r"|bases|bon(?: niveau)?|moyen|faible|elementaire|fluide|avance|autonome)\b"
)
_CODE: Final = 2
_ONLY_SKILL: Final = re.compile(r"lue?|parlee?|ecrite?")
_ONLY_LEVEL: Final = re.compile(r"[abc][12]\b|(?:a l'|en )?(?:oral|ecrit)\b|l(?:u|ire)\b|parle|ecri")
_WRITTEN: Final = re.compile(
    r"\bfrancais\b[^;|\n]*?\b(?:(?P<level>[abc][12])\b\)? ?(?:a l'|en |au? )?ecrit|ecrit ?[:(]? ?(?P<after>[abc][12]\b|(?:tres )?[a-z]{3,15}))"
)
_OF_WRITING: Final = re.compile(r"(?:a l'|en |au? )?ecrit\b(?! ?(?:,|et|/) ?(?:lu|parle))")
_BILINGUAL: Final = re.compile(
    r"\bbilingue (?P<one>[^\W\d_]+)(?:\s*[-/–]\s*|\s+et\s+|\s+)(?P<other>[^\W\d_]+)", re.IGNORECASE
)
_NAMES: Final = (
    "francais|anglais|arabe|ukrainien|russe|espagnol|allemand|portugais|turc|polonais|roumain|dari|pachto|italien|neerlandais|flamand"
    "|berbere|kabyle|tamazight|wolof|lingala|swahili|somali|amharique|tigrinya|bambara|peul|soninke|persan|farsi|kurde|armenien|georgien"
    "|albanais|serbe|croate|bulgare|hongrois|grec|chinois|mandarin|vietnamien|hindi|ourdou|bengali|tamoul|tchetchene|malgache|comorien|creole"
)
_LANGUAGE: Final = re.compile(rf"\b(?:{_NAMES})\b")
#: « lu, écrit, parlé » is said as a whole.
_SKILLS: Final = (
    r"(?:lue?|ecrite?|parlee?|comprise?)(?:(?:\s*[,/-]\s*|\s+(?:et )?)(?:lue?|ecrite?|parlee?|comprise?)\b)+"
)
_FRENCH: Final = re.compile(
    rf"\bfrancais\b ?(?:\(|:|-|, ?)? ?(?P<level>{_SKILLS}|(?:niv\. ?)?(?:[^,;|()/\n.]|\.(?!\s)){{0,40}})"
)
#: « Langue maternelle : français ».
_FIRST_TONGUE: Final = re.compile(
    r"(?:langue(?:s|\(s\))? maternelle(?:s|\(s\))?|mother tongue(?:s|\(s\))?)\s*:?\s*(?P<name>[^\W\d_]+)",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s*[,;|•·]\s*|\.\s+(?=[A-ZÀ-Þ])|\s/\s|\s+et\s+(?=\S+(?:\s|$))(?!parl|ecri|lu\b)|\t|\s{3,}"
)
_ANY_LANGUAGE: Final = re.compile(
    rf"(?:{_NAMES})|(?:langue maternelle|notions d(?:e |')|bases d(?:e |')) ?:? ?(?:{_NAMES})"
)


def languages_of(lines: Sequence[Line]) -> Iterator[Item]:
    """The languages besides French; outside their own section those that are named with a level."""
    for line in lines:
        if not _speaks(line):
            continue
        for item in _items(line):
            if "francais" in fold(item) or MASK in item:
                continue
            if is_language(item) or (line.section == "languages" and _may_be(item)):
                yield item, line.start, line.end


def french_of(lines: Sequence[Line]) -> Iterator[Item]:
    """The level of French, where one is said of French and not of the language beside it."""
    for line in lines:
        if not _speaks(line):
            continue
        words = in_french(line.text)
        folded = fold(words)
        match = _FRENCH.search(folded)
        if match and _is_level(match["level"]) and not _OF_WRITING.match(match["level"]):
            yield words[match.start("level") : match.end("level")].strip(" :()-."), line.start, line.end


def written_french_of(lines: Sequence[Line]) -> Iterator[Item]:
    """The level of written French where it is told apart: « B1 oral, A2 écrit »."""
    for line in lines:
        match = _WRITTEN.search(fold(line.text)) if _speaks(line) else None
        level = match and (match["level"] or match["after"])
        if level and _LEVEL.search(level) and not _ONLY_SKILL.fullmatch(level):
            yield level.upper() if len(level) == _CODE else level, line.start, line.end


def unread_languages_of(lines: Sequence[Line]) -> Iterator[str]:
    """What stands under « Langues », names a language and could not be read."""
    for line in (one for one in lines if one.section == "languages"):
        taken = {item for item, _, _ in languages_of([line])}
        for item in _items(line):
            named = _LANGUAGE.search(fold(item))
            if named and named.group() != "francais" and item not in taken and MASK not in item:
                yield item


def is_language(text: str) -> bool:
    """Whether an item of a list is a language, alone or with its level: « English B2 »."""
    folded = fold(in_french(text)).strip(" .")
    return bool(_ANY_LANGUAGE.fullmatch(folded) or (_ANY_LANGUAGE.match(folded) and _LEVEL.search(folded)))


def in_french(words: str) -> str:
    """Return words with English names of languages and levels in French, « langue maternelle : peul » as « peul natif »."""
    told = _FIRST_TONGUE.sub(lambda match: f"{match['name']} natif", words)
    told = _BILINGUAL.sub(_each_bilingual, told)
    return _WORD.sub(lambda match: _ENGLISH.get(match.group().lower(), match.group()), told)


def _each_bilingual(match: re.Match[str]) -> str:
    """« bilingue arabe/français » as « arabe bilingue, français bilingue »."""
    both = all(_LANGUAGE.fullmatch(fold(match[side])) for side in ("one", "other"))
    return f"{match['one']} bilingue, {match['other']} bilingue" if both else match.group()


def _may_be(item: str) -> bool:
    """Whether an item under « Langues » is a language that no list holds: one word, alone or with its level."""
    name, *level = item.split()
    return not find_period(item) and (not level or bool(_LEVEL.match(fold(level[0])))) and len(name) > 1


def _items(line: Line) -> Iterator[str]:
    for item in _CUT.split(in_french(BULLET.sub("", line.text))):
        words = re.sub(r"\s*[:()]\s*|\s[-–]\s", " ", item).strip(" .")
        # « anglais niveau B1 », not « anglais bon niveau ».
        words = re.sub(r"(?<!bon)(?<!bas)\s+(?:de )?niveau\b", "", words)
        # « français B1 oral, A2 écrit »: the second level is of the same language.
        if words and not _ONLY_LEVEL.match(fold(words)):
            yield words


def _speaks(line: Line) -> bool:
    """Whether a line tells of languages: under their heading, or by a name with a level beside it."""
    if line.section == "languages":
        return True
    folded = fold(in_french(line.text))
    return line.section not in ("experience", "interests", "references") and bool(
        _LANGUAGE.search(folded) and (_LEVEL.search(folded) or line.section == "skills")
    )


def _is_level(words: str) -> bool:
    return bool(_LEVEL.search(words)) and not _LANGUAGE.search(words)
