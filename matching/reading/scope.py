"""How strongly a sentence asks for what it names: demanded, plainly stated, wished, or not asked at all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

#: ``plain``: named without a word of obligation or of wish. ``not_asked``: refused, negated or given by the employer.
Strength = Literal["demanded", "plain", "wished", "not_asked"]

_BREAK: Final = re.compile(
    r"\n|[!?;•]|(?<!\bcat)(?<!\bmin)(?<!\bex)(?<!\benv)(?<!\bc\.a)(?<!\bc)(?<!\ba)\.(?=\s|$|[a-z]{3})"
    r"|\s[-–](?=[a-z]{2})|\s->|\s\*+(?=\s|[a-z])|\s==>"
)
_STRONGLY: Final = r"(?:(?:fortement|vivement|tres|grandement|particulierement|bien|egalement|meme) )?"
_BE: Final = r"(?:(?:est|sont|serai(?:t|ent)|sera|seront|constitue\w*|represente\w*) )?"
_WISH_AFTER: Final = re.compile(
    rf"(?<!profil )(?<!profils ){_BE}{_STRONGLY}\b(?:souhait(?:e|ee|es|ees|able|ables)\b|apprecie(?:e|s"
    r"|es)?\b|appreciables?\b"
    r"|optionnel\w*|facultati\w+|en option\b|(?:un|le|des|1) (?:(?:reel|vrai|gros|serieux|petit|grand"
    r"|veritable|reels|vrais) )*"
    r"(?:plus\b(?! (?:grand|large|en plus|de))|atouts?\b|avantages?\b|bonus\b|\+)|(?:de preference"
    r"|si possible)(?=\s*(?:[.,;)!]|$))|recommande(?:e|s|es)?\b"
    r"|bienvenue?s?\b|(?:nous )?(?:arrangerai|interesserai|plairai)(?:t|ent)\b|privilegie(?:e|s|es)?\b|preferables?\b|valorise(?:e|s|es)?\b|ideal(?:e"
    r"|ement)?(?=\s*(?:[.,;)!]|$))|prefere(?:e|s|es)?\b)"
)
_DEMAND_AFTER: Final = re.compile(
    rf"{_BE}(?:imperativement |absolument )?\b(?:obligatoires?\b|obligatoirement\b|exige(?:e|s|es|r)?\b"
    r"|imperati\w+|indispensables?\b"
    r"|requis(?:e|es)?\b|necessaires?\b|demande(?:e|s|es)?\b|primordia\w+|essentiel\w*)"
)
_NEGATED: Final = re.compile(
    r"\b(?:non|pas|plus|aucunement|nullement)\s+(?:\w+ment\s+|un(?:e)?\s+|(?:forcement|toujours)\s+)?$"
)
_NEGATED_NOUN: Final = re.compile(
    r"^[^.,;]{0,20}\b(?:n'est|n'etant|ce n'est|ne sont|n'est en rien)\s+pas\s+(?:un|une|l')\s*"
    r"(?:obligation|exigence|necessite|prerequis|critere)"
)
_WISH_BEFORE: Final = re.compile(
    r"\b(?:idealement|dans l'ideal|l'ideal\b|de preference|si possible|eventuellement|facultati\w+"
    r"|optionnel\w*"
    r"|(?:un|des|le|les) (?:plus|atouts?|bonus)(?: serai\w+| est)?\s*:|(?:souhaite\w*|apprecie\w*"
    r"|atouts?|bonus|plus|optionnel\w*|\+)\s*:"
    r"|(?:le|les) petits? plus,? (?:vous (?:possedez|avez|etes|disposez) )?"
    r"|(?:serai(?:t|ent)|est|sont) (?:\w+ment )?(?:un plus|apprecie\w*|souhaite\w*)(?: d'\w+"
    r"| de)?)(?![^,]*\bprofil\b)"
)
_DEMAND_BEFORE: Final = re.compile(
    r"\b(?:titulaires?|possession|exige(?:e|s|es|ons)?|obligatoires?|imperati\w+|indispensables?"
    r"|requis\w*|necessit\w+|il faut|il nous faut"
    r"|devez|devrez|doit|doivent|possede[zr]|detenteurs?|detentrices?|detenez|muni\w*|prerequis"
    r"|pre-requis|impose)\b"
)
_WITHOUT: Final = re.compile(
    r"\b(?:sans|pas besoin|aucune?|ni|pas de|pas d'|inutile|avec ou sans|non titulaires?|pas necessaire"
    r"|pas obligatoire"
    r"|ne (?:necessit|requi|demand|exig)\w+ pas(?: \w+ment| toujours)?)"
    r"\s+(?:(?:d'avoir|d'etre titulaire|necessairement|forcement|toujours|exiger|de|du|d'un|d'une|des|le|la|un"
    r"|une|d'|exigence de|permis|caces|habilitations?|certificats?|diplomes?)\s*)*$"
)
#: The employer brings it: a course, a fee, a later stage.
_GIVEN_BEFORE: Final = re.compile(
    r"\b(?:financ\w+|formations? (?:au|aux|a la|a l'|et passage|interne|en interne|possible|prevue"
    r"|assuree)|formons|former|forme\w* (?:au|aux|a)"
    r"|passage|passer(?:ez)?|prenons en charge|prise en charge|preparation|preparer(?:ez)?|preparez"
    r"|preparant|obtention|obtenir|obtiendrez|offrons|payons"
    r"|possibilite de|apres l'embauche)\b[^.,;:]{0,40}$"
)
_MAYBE: Final = r"(?:possible|envisageable|envisagee)s?\b"
_TRAINED: Final = (
    rf"(?:{_MAYBE}|(?:assuree?|prevue|propose|proposee|offerte|dispensee|financee|fournie|prise en charge|interne)s?\b"
    r"|en interne\b|par nos soins|par (?:l'entreprise|l'employeur))"
)
_GIVEN_AFTER: Final = re.compile(
    r"^[^.,;]{0,40}?\b(?:financ\w+|pris\w* en charge|aux frais de (?:l'|la |notre )|a nos frais"
    r"|formee?s? (?:en interne|par |a l'embauche|sur place)|offert\w*|paye\w*|finance\w*|fourni\w*|dispense\w*"
    r"|assure\w* (?:par|en|apres)|par nos soins"
    r"|a la charge de l'(?:entreprise|employeur)|passe\w* (?:par|en|avec) (?:l'|nous|interne)|peu(?:t"
    r"|vent) etre (?:passe|finance|pris)\w*"
    r"|sera passe\w*|seront passe\w*|possible en interne)"
    rf"|^[^.,;:(]{{0,25}}[(:]\s*(?:une |la )?formation {_TRAINED}"
)
#: « exigé (formation possible) »: whoever has it not is taught it.
_TAUGHT: Final = re.compile(
    rf"^[^.;]{{0,45}}?(?:[(:]\s*(?:une )?formation {_MAYBE}(?! (?:au|aux|a|sur|de|d'))|(?P<or>\bou\b) (?:une )?formation {_TRAINED})"
)
_COURSE: Final = re.compile(r"\bformations? (?:(?:au|aux|a la|de|du) )?$")
_OF_COURSE: Final = re.compile(rf"^[^.,;:(]{{0,25}}?\b(?:{_MAYBE}|{_TRAINED})")
#: A comma or "et" that opens another thing; a marker in the singular does not reach back over it.
_OTHER: Final = re.compile(
    r"(?:,|\bet\b|\bmais\b|\+|/|\(|\)|:)\s*(?:(?:une?|le|la|les|l'|d'une?|du|de|des|votre|vos|bonnes?)\s*)*"
    r"(?!categories?\b|cat\b|caces\b|permis\b|r\d|serai|est\b|sont\b|tres\b|fort|viv|minimum|mini\b"
    r"|ou\b|val|en cours)[a-z']{3,}"
)
_TURN: Final = re.compile(
    r",\s*(?:et |mais )?(?:vous|votre|vos|nous|une|un|le|la|les|l')\b|\bmais\b|\bet (?:vous|avez|etes"
    r"|une|un|disposez|justifiez)\b"
    r"|\)"
)
_SUBJECT: Final = re.compile(r",? (?:vous|tu|le candidat|la candidate)\b")
_PLURAL: Final = re.compile(r"(?:s|\bsont [^.]*|\bseraient [^.]*|\bseront [^.]*)$")
_HEADER_WISH: Final = re.compile(
    r"\b(?:un plus|les plus|les \+|des plus|atouts?|bonus|appreciee?s?|souhaitee?s?|souhaitables?"
    r"|idealement|optionnel\w*|facultati\w*)\b"
)
_HEADER_NOT: Final = re.compile(r"\b(?:profil|candidat|nos|avantages|vous souhait|l'entreprise)\b")
_BULLET: Final = re.compile(r"\s*(?:[-*•·>✓➢–+]|o\s|\d[.)])")
_REACH: Final = 70
#: How far a sentence is followed on either side, in texts without any mark.
_LONGEST: Final = 400


def sentence_span(folded: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence (or line) of a folded text that holds the given span."""
    starts, ends = _breaks(folded)
    before, after = bisect_right(ends, start), bisect_left(starts, end)
    begin = ends[before - 1] if before else 0
    stop = starts[after] if after < len(starts) else len(folded)
    return max(begin, start - _LONGEST), min(stop, end + _LONGEST)


@lru_cache(maxsize=16)  # the readers of an offer ask for the sentences of the same two texts
def _breaks(folded: str) -> tuple[list[int], list[int]]:
    """Where each break between sentences starts, and where it ends."""
    found = [match.span() for match in _BREAK.finditer(folded)]
    return [start for start, _ in found], [end for _, end in found]


def strength(folded: str, start: int, end: int) -> Strength:
    """How strongly the sentence asks for what stands between two positions of a folded text."""
    begin, stop = sentence_span(folded, start, end)
    before, after = folded[begin:start], folded[end:stop]
    if _WITHOUT.search(before):
        return "not_asked"
    said = _said_after(after) or _said_before(before)
    if said:
        return "wished" if _TAUGHT.match(after) else said
    if _COURSE.search(before) and _OF_COURSE.match(after):
        return "not_asked"
    if taught := _TAUGHT.match(after):
        return "wished" if taught["or"] else "not_asked"
    if _GIVEN_BEFORE.search(before) or _GIVEN_AFTER.search(after):
        return "not_asked"
    if _header_wishes(folded, begin):
        return "wished"
    return "demanded" if _DEMAND_BEFORE.search(before) else "plain"


def strongest(found: Iterable[Strength]) -> Strength:
    """One strength for several mentions of the same thing: the less excluding one where they disagree."""
    all_found = set(found)
    if "wished" in all_found:
        return "wished"
    if "demanded" in all_found:
        return "demanded"
    return "not_asked" if "not_asked" in all_found else "plain"


def _said_after(after: str) -> Strength | None:
    """What the first word of wish or obligation after the thing says of it."""
    wish = _reaching(_WISH_AFTER, after)
    demand = _reaching(_DEMAND_AFTER, after)
    if wish and (not demand or wish.start() <= demand.start() or _is_negated(after, demand)):
        return "wished"
    if demand:
        return "not_asked" if _is_negated(after, demand) else "demanded"
    return "not_asked" if _NEGATED_NOUN.match(after) else None


def _is_negated(after: str, marker: re.Match[str]) -> bool:
    said = re.sub(r"^(?:est|sont|serait|seraient|sera) ", "", marker.group())
    return bool(_NEGATED.search(after[: marker.end() - len(said)]))


def _reaching(marker: re.Pattern[str], after: str) -> re.Match[str] | None:
    """The first marker that reaches back to the thing."""
    match = marker.search(after, 0, _REACH + 30)
    if match is None or match.start() > _REACH:
        return None
    between = after[: match.start()]
    if _TURN.search(between) and not re.match(r"^\s*\(?[^a-z]*\)", between):
        return None
    if _OTHER.search(between) and not _PLURAL.search(match.group()):
        return None
    return match


def _said_before(before: str) -> Strength | None:
    wishes = list(_WISH_BEFORE.finditer(before))
    if wishes and not _TURN.search(before, _after_subject(before, wishes[-1].end())):
        return "wished"
    return None


def _after_subject(before: str, wish_end: int) -> int:
    """« Idéalement, vous avez… »: the wish that opens a sentence holds for its first clause."""
    opening = _SUBJECT.match(before, wish_end)
    return opening.end() if opening else wish_end


def _header_wishes(folded: str, begin: int) -> bool:
    """Whether the line stands in a list under a heading of wishes ("Les plus :")."""
    line_start = folded.rfind("\n", 0, begin) + 1
    for line in reversed(folded[max(0, line_start - 600) : line_start].split("\n")[:-1]):
        words = line.strip()
        if words.endswith(":"):
            return bool(_HEADER_WISH.search(words)) and not _HEADER_NOT.search(words)
        if words and not _BULLET.match(line):
            return False
    return False
