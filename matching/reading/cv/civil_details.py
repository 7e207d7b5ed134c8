"""Sex, nationality, height, weight, photo and numbers of the person, told by a word or two that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from matching.reading.cv.lines import HEADER, Line
from matching.reading.cv.private_life import UNNAMED, Span

#: Nobody tells more of themselves on a line.
_MOST_PIECES: Final = 20
_ABOUT: Final = (HEADER, "contact", "aim")
_CUT: Final = re.compile(r",(?!\d)|[;|/•·()\t]|\s[-–—]\s|\s{3,}|(?<=homme) (?=\d)|(?<=femme) (?=\d)")
#: Also names of languages: alone with a level or beside another language they tell no nationality.
_ALSO_LANGUAGES: Final = re.compile(
    r"francais|anglais|allemand|espagnol|italien|portugais|polonais|roumain|bulgare|ukrainien|russe|turc|grec|arabe|kurde|albanais|serbe"
    r"|croate|hongrois|tcheque|slovaque|georgien|armenien|chinois|vietnamien|bengali|somali|malgache|neerlandais|japonais|coreen|lituanien"
)
_SPOKEN: Final = re.compile(
    r"\b(?:[abc][12]|courant\w*|matern\w+|nati(?:f|ve)|bilingue|notions?|scolaire|lue?|parlee?|ecrite?|oral|bases|bon|moyen|faible|niveau|debutante?"
    r"|intermediaire|langues?)\b"
)
_NATIONS: Final = re.compile(
    r"(?:franco-\w+|(?:francais|anglais|portugais|polonais|senegalais|congolais|camerounais|libanais|neerlandais|hollandais|albanais|angolais"
    r"|togolais|beninois|gabonais|rwandais|soudanais|hongrois|chinois|ivoirois|irlandais|pakistanais|nepalais|danois|japonais|finlandais)e?"
    r"|(?:allemand|espagnol|roumain|marocain|afghan|americain|cubain|dominicain|mauricien|croate|kosovar|mauritanien|mexicain)e?"
    r"|(?:italien|ukrainien|algerien|tunisien|libyen|egyptien|syrien|irakien|iranien|palestinien|guineen|malien|nigerien|nigerian|ivoirien"
    r"|ghaneen|burundais|erythreen|ethiopien|comorien|tchadien|centrafricain|haitien|bresilien|colombien|venezuelien|peruvien|armenien"
    r"|georgien|bosnien|macedonien|indien|vietnamien|cambodgien|laotien|capverdien|tchetchene|coreen|lituanien|bangladais|kenyan)(?:ne|e)?"
    r"|belges?|suisses?|bulgare|russe|serbe|moldave|tcheque|slovaque|slovene|arabe|kurde|turc|turque|grec|grecque|burkinabe|malgache|somali(?:en(?:ne)?)?"
    r"|bengali)"
)
_SEX: Final = re.compile(r"homme|femme|masculin|feminine?|garcon|male|female")
#: One letter tells a sex only beside an age.
_SEX_LETTER: Final = re.compile(r"h|f|m")
_AGE: Final = re.compile(r"(?:1[6-9]|[2-6]\d) ans")
_METRES: Final = r"1 ?m ?\d{0,2}|1[.,]\d\d ?(?:m(?:etres?)?)?|1\d\d ?cm"
_KILOS: Final = r"\d{2,3} ?(?:kg|kgs|kilos?)"
_BODY: Final = re.compile(
    rf"(?:{_METRES}|{_KILOS}|(?:taille|je mesure)[ :]*(?:{_METRES}|[1-6]\d|x{{0,3}}[sml]l?)|(?:poids|je pese)[ :]*{_KILOS}|pointure[ :]*[34]\d)"
)
_PHOTO: Final = re.compile(
    r"photo(?:graphie)?(?P<more>(?: (?:d'identite|ci-jointe?|jointe?|recente|(?:en )?(?:piece|pj) jointe|en pj|attachee?|ici))*)"
)
_SECURITY: Final = re.compile(
    r"(?:\bn(?:°|um\w*|o\b)\.? ?(?:de |d')?)?(?:\b(?:securite sociale|secu(?: sociale)?|nir|ss)\b[ :]*)?(?<!\d)[12](?:[ .-]?\d){4}[ .-]?"
    r"\d[\dab](?:[ .-]?\d){6}(?:[ .-]?\d\d)?(?!\d)"
    r"|\bn(?:°|um\w*|o\b)\.? ?(?:de |d')?(?:securite sociale|secu(?: sociale)?|nir|ss)\b[^\n;,|]{0,40}"
    r"|(?:^|(?<=[\n;|,]))[ \t]*(?:securite sociale|secu|nir)[ \t]*:[^\n;|]{0,40}",
    re.MULTILINE,
)


def civil_spans(folded: str, lines: Sequence[Line]) -> Iterator[Span]:
    """Give each place that tells such a detail, and its kind; height and weight have none in the contract."""
    yield from ((*match.span(), "birth") for match in _SECURITY.finditer(folded))
    for line in lines:
        pieces = list(islice(_pieces(folded, line), _MOST_PIECES))
        yield from _alone(line, pieces)


def _alone(line: Line, pieces: Sequence[tuple[int, str]]) -> Iterator[Span]:
    """What whole pieces say of the person; among jobs and studies only a line that says nothing else does."""
    aged = any(_AGE.fullmatch(words) for _, words in pieces)
    kinds = [_kind(words, aged=aged) for _, words in pieces]
    for (start, words), kind in zip(pieces, kinds, strict=True):
        language = kind == "nationality" and _is_language(words, line, pieces)
        about = line.section in _ABOUT or (None not in kinds and kinds != ["age"])
        if kind is not None and about and not language:
            yield start, start + len(words), kind


def _kind(words: str, *, aged: bool) -> str | None:
    if _AGE.fullmatch(words):
        return "age"
    if _SEX.fullmatch(words) or (aged and _SEX_LETTER.fullmatch(words)):
        return "sex"
    if _NATIONS.fullmatch(words):
        return "nationality"
    if _PHOTO.fullmatch(words):
        return "photo"
    return UNNAMED if _BODY.fullmatch(words) else None


def _is_language(words: str, line: Line, pieces: Sequence[tuple[int, str]]) -> bool:
    """Whether a word that names a nation and a language stands for the language."""
    if not _ALSO_LANGUAGES.fullmatch(words):
        return False
    others = [said for _, said in pieces if said != words]
    spoken = any(_ALSO_LANGUAGES.search(said) or _SPOKEN.search(said) for said in others)
    return spoken or line.section in ("languages", "skills")


def _pieces(folded: str, line: Line) -> Iterator[tuple[int, str]]:
    start = line.start
    for cut in [*_CUT.finditer(folded, line.start, line.end), None]:
        end = cut.start() if cut else line.end
        words = folded[start:end].strip(" .:*-[]")
        if words:
            yield folded.index(words, start), words
        start = cut.end() if cut else end
